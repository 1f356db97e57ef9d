"""What stands after the last §: who was there, and who voted how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.importer.appendices.attendance import attendance_of
from minutes_archive.importer.appendices.listed import read_listed
from minutes_archive.importer.appendices.loose import place_loose
from minutes_archive.importer.appendices.marked import read_marked
from minutes_archive.importer.appendices.merging import MergedRolls, merge_rolls
from minutes_archive.importer.appendices.reading import AppendixReading, Ballot, Roll
from minutes_archive.importer.appendices.rows import row_words
from minutes_archive.importer.appendices.seats import read_seats
from minutes_archive.importer.appendices.tokens import Kind, Token, tokens_of
from minutes_archive.importer.appendices.vote_columns import read_vote_columns
from minutes_archive.importer.appendices.vote_groups import read_vote_groups
from minutes_archive.importer.appendices.vote_lists import read_vote_list
from minutes_archive.importer.appendices.words import (
    APPENDIX,
    LIST_HEADING,
    SEAT_HEADS,
    answer_of,
    count_of,
    roles_of,
)
from minutes_archive.importer.facts import Attendance, Taken
from minutes_archive.importer.lines import Line

__all__ = ["AppendixReading", "Ballot", "MergedRolls", "Roll", "merge_rolls", "read_appendices"]

_FIRST_OF_HEADINGS = frozenset(
    ("bil", "när", "upp", "omr", "vot", "rös", "för", "del", "bes", "tjä")
)
"""What the heading of an appendix or of a list begins with, in small letters."""
_HEADS_WITHIN = 30
_STRONG = " *_"
"""The marks of strong words in Markdown, and space."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One appendix: its heading and what stands under it."""

    number: str | None
    heading: tuple[Line, ...]
    lines: tuple[Line, ...]


def read_appendices(lines: Sequence[Line]) -> AppendixReading:
    """Read the lists of attendance and of votes among the appendices.

    Args:
        lines: What stands after the last §.

    Returns:
        What was read; everything that is no such list, as it stood.
    """
    blocks = tuple(_blocks(lines))
    rolls: list[Roll] = []
    rest: list[Line] = []
    other: list[_Block] = []
    attendance: list[Attendance] = []
    voters: list[Attendance] = []
    taken: list[Taken] = []
    for block in blocks:
        roll = None
        marked = read_marked(block.heading, block.lines, block.number)
        if marked is not None:
            attendance.extend(marked.attendance)
            taken.extend(marked.taken)
            rest.extend(marked.rest)
            rolls.extend([marked.roll] if marked.roll is not None else [])
            continue
        if _is_vote_list(block):
            roll, unread = read_vote_list(block.heading, block.lines, block.number)
            rest.extend(unread if roll is not None else ())
        if roll is None:
            other.append(block)
        else:
            rolls.append(roll)
    for block in other:
        found, used, left = _read_block(block, rolls)
        columns = read_vote_columns(block.lines)
        alone = columns.alone(left) if columns and not found and _heads_votes(block) else None
        if columns and alone:
            voters.extend(columns.voters)
            rolls.append(alone[0])
            left = list(alone[1])
        elif columns and found:
            sideways, kept = columns.claim(left)
            rolls.extend(sideways)
            left = list(kept)
        elif not found and _heads_votes(block):
            grouped = read_vote_groups(block.heading, block.lines, block.number)
            rolls.extend([grouped[0]] if grouped else [])
            left = list(grouped[1]) if grouped else left
        attendance.extend(found)
        taken.extend(used)
        rest.extend(left)
    rest.sort(key=lambda line: (line.number, line.column))
    people = tuple(attendance)
    return AppendixReading(people, tuple(rolls), tuple(taken), tuple(rest), tuple(voters))


def _blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """Cut the appendices at their headings."""
    number: str | None = None
    heading: list[Line] = []
    under: list[Line] = []
    for line in lines:
        text = line.text.strip(_STRONG)
        if text[:3].casefold() not in _FIRST_OF_HEADINGS:
            under.append(line)
            continue
        opens = APPENDIX.match(text)
        listed = LIST_HEADING.match(text) is not None
        if listed and heading and not under:
            heading.append(line)  # an appendix's number stands above what it is called
            continue
        if opens is None and not listed:
            under.append(line)
            continue
        if heading or under:
            yield _Block(number, tuple(heading), tuple(under))
        number = opens["number"] if opens is not None else None
        heading, under = [line], []
    if heading or under:
        yield _Block(number, tuple(heading), tuple(under))


def _is_vote_list(block: _Block) -> bool:
    """Say whether an appendix is a list of votes."""
    counted = any(count_of(line.text) is not None for line in block.lines if ":" in line.text)
    enough = 2 if counted else max(2, len(block.lines) / 8)
    answers = 0
    for line in block.lines:
        words = row_words(line).rsplit(None, 1)
        answers += bool(words) and answer_of(words[-1]) is not None
        if answers >= enough:
            return True
    return False


def _heads_votes(block: _Block) -> bool:
    """Say whether an appendix is headed as a list of votes."""
    return any(
        "röst" in line.text.casefold() or "voter" in line.text.casefold() for line in block.heading
    )


def _is_seat_table(block: _Block) -> bool:
    """Say whether an appendix is a table of seats, one cell a line."""
    heads: set[str] = set()
    for line in block.lines[:_HEADS_WITHIN]:
        words = set(row_words(line).casefold().split())
        heads |= words if words <= SEAT_HEADS else set()
    return len(heads) >= 4


def _read_block(
    block: _Block, rolls: Sequence[Roll]
) -> tuple[tuple[Attendance, ...], list[Taken], list[Line]]:
    """Read one appendix that is no list of votes."""
    if not _is_seat_table(block):
        return read_listed(block.heading, block.lines)
    ballots = [ballot for roll in rolls for ballot in roll.ballots]
    duties: dict[str, str] = {}
    members: dict[str, str] = {}
    for ballot in ballots:
        if ballot.duty and roles_of(ballot.duty) != ("serving_substitute",):
            duties.setdefault(ballot.name, ballot.duty)
            if ballot.seat:
                members.setdefault(ballot.seat, ballot.name)
    every = tokens_of(block.lines)
    table = read_seats([one for one in every if one.kind not in (Kind.HEAD, Kind.OTHER)], members)
    if len(table.rows) < 2:
        return (), [], [*block.heading, *block.lines]
    without = place_loose(table, rolls)
    people = attendance_of(table, without, duties)
    unread = {id(line) for one in table.unread for line in one.lines}
    return people, *_custody(block, every, unread)


def _custody(
    block: _Block, tokens: Sequence[Token], unread: set[int]
) -> tuple[list[Taken], list[Line]]:
    """Say where each line of a table of seats went."""
    taken = [Taken(line, "label") for line in block.heading]
    rest = []
    for token in tokens:
        for line in token.lines:
            if token.kind is Kind.OTHER or id(line) in unread:
                rest.append(line)
            elif token.kind is Kind.HEAD:
                taken.append(Taken(line, "table_head"))
            elif token.kind is Kind.SEAT:
                taken.append(Taken(line, "seat"))
            else:
                taken.append(Taken(line, "read", ("present",)))
    return taken, rest
