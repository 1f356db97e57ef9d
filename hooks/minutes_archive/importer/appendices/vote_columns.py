"""Votes in columns of a list of attendance: a cross under Ja, Nej or Avst, one vote or several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minutes_archive.importer.appendices.reading import Ballot, Roll
from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.words import PARTY, roles_of
from minutes_archive.importer.facts import Attendance, Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.names import is_name

_HEAD = re.compile(
    r"(?<!\S)(?P<yes>Ja)\s{1,12}(?P<no>Nej)"
    r"(?:\s{1,12}(?P<abstain>Avst(?:\.|år|od)?))?(?:\s{1,12}(?P<absent>Frånv(?:\.|arande)?))?(?!\S)"
)
_ITEM = re.compile(r"§\s?(\d{1,4}[a-z]?)(?!\S)")
_TOKEN = re.compile(r"\S+")
_CELL = re.compile(r"\S+(?: \S+)*")
_MARK = re.compile(r"[xX✓]")
_SECTION = re.compile(r"(?:[^\W\d_]{1,5}\s)?§")
_ANSWERS = ("yes", "no", "abstain", "absent")
_ASTRAY = 2
_MOST_ROWS = 400
_FEW = 3


@dataclass(slots=True)
class _Vote:
    """One vote's columns.

    Args:
        at: Where the column of each answer stands, counted from the line's left edge.
        item: The § that stands over them.
    """

    at: dict[str, int]
    item: str | None
    counts: dict[str, int] = field(default_factory=dict)
    ballots: list[Ballot] = field(default_factory=list)
    voters: list[Attendance] = field(default_factory=list)

    @property
    def left(self) -> int:
        """Where its first column stands."""
        return self.at["yes"]

    def answer(self, at: int) -> str | None:
        """Say which answer's column stands at a place.

        Args:
            at: The place, counted from the line's left edge.
        """
        near = (answer for answer, column in self.at.items() if abs(column - at) <= _ASTRAY)
        return next(near, None)


@dataclass(frozen=True, slots=True)
class VoteColumns:
    """Lists of votes side by side, and the lines that hold nothing but their heads and sums.

    Args:
        rolls: The lists.
        lefts: Where each begins, counted from the line's left edge.
        lines: Numbers of the lines with heads and sums.
        voters: Those who voted in the first list.
    """

    rolls: tuple[Roll, ...]
    lefts: tuple[int, ...]
    lines: frozenset[int]
    voters: tuple[Attendance, ...] = ()

    def alone(self, lines: Sequence[Line]) -> tuple[Roll, tuple[Line, ...]] | None:
        """Give the only list of an appendix that is of one vote: its § stands above the head.

        Args:
            lines: The lines of the appendix, with its heading.

        Returns:
            The list with what it was read from, and what is left; None where there are several
            lists, or several §§.
        """
        above = [line for line in lines if line.number <= self.rolls[0].line]
        items = {item[1] for line in above for item in _ITEM.finditer(line.text)}
        if len(self.rolls) > 1 or len(items) != 1:
            return None
        own = {*self.lines, *(one.line for one in self.voters), *(line.number for line in above)}
        read = tuple(line for line in lines if line.number in own)
        roll = replace(self.rolls[0], item=items.pop(), of_section=True, read=read)
        return roll, tuple(line for line in lines if line.number not in own)

    def claim(self, rest: Iterable[Line]) -> tuple[tuple[Roll, ...], tuple[Line, ...]]:
        """Give each list the words of its heads and sums.

        Args:
            rest: What nothing else was read from.

        Returns:
            The lists with what they were read from, and what is left.
        """
        read: dict[int, list[Line]] = {number: [] for number in range(len(self.rolls))}
        left: list[Line] = []
        bounds = [*(at - _ASTRAY for at in self.lefts), 10_000]
        for line in rest:
            if line.number not in self.lines:
                left.append(line)
                continue
            before = line.cut(0, max(0, bounds[0] - line.column))
            left += [before] if before.text and bounds[0] > line.column else []
            for number, (start, end) in enumerate(pairwise(bounds)):
                piece = line.cut(max(0, start - line.column), max(0, end - line.column))
                if piece.text:
                    read[number].append(piece)
        rolls = (replace(roll, read=tuple(read[n])) for n, roll in enumerate(self.rolls))
        return tuple(rolls), tuple(left)


def read_vote_columns(lines: Sequence[Line]) -> VoteColumns | None:
    """Read the votes whose answers stand crossed in columns, in text that is laid out as a table.

    Args:
        lines: The lines of a list of attendance.

    Returns:
        The lists of votes; None where there are none, or where the columns cannot be told apart.
    """
    votes: list[_Vote] = []
    used: set[int] = set()
    first = 0
    for place, line in enumerate(lines[:_MOST_ROWS]):
        text = line.text
        if "Nej" in text and (heads := _heads(lines, place)):
            if votes and [one.left for one in heads] != [one.left for one in votes]:
                return None
            votes, first = votes or heads, first or line.number
            used |= {one.number for one in lines[max(0, place - 2) : place + 1]}
        elif votes and not line.cells:
            if _SECTION.match(text):
                break
            if _sums(line, votes):
                used.add(line.number)
            else:
                _row(line, votes)
    votes = [vote for vote in votes if len(vote.ballots) >= _FEW]
    if not votes:
        return None
    rolls = tuple(_roll(vote, first) for vote in votes)
    lefts = tuple(vote.left for vote in votes)
    return VoteColumns(rolls, lefts, frozenset(used), tuple(votes[0].voters))


def _heads(lines: Sequence[Line], place: int) -> list[_Vote]:
    """Read the heads of columns on a line, and the §§ over them."""
    line, votes = lines[place], []
    for found in _HEAD.finditer(line.text):
        at = {
            answer: line.column + found.start(answer)
            for answer in _ANSWERS
            if found.start(answer) >= 0
        }
        above = (
            item[1]
            for one in lines[max(0, place - 2) : place]
            for item in _ITEM.finditer(one.text)
            if at["yes"] - _ASTRAY <= one.column + item.start() <= max(at.values()) + _ASTRAY
        )
        votes.append(_Vote(at, next(above, None)))
    return votes


def _tokens(line: Line) -> Iterator[tuple[int, str]]:
    """Give a line's words with where they stand."""
    return ((line.column + one.start(), one[0]) for one in _TOKEN.finditer(line.text))


def _sums(line: Line, votes: Sequence[_Vote]) -> bool:
    """Read how many gave each answer, where a row holds numbers in the columns."""
    told = [(at, word) for at, word in _tokens(line) if at >= votes[0].left - _ASTRAY]
    if not told or not all(word.isdecimal() for _, word in told):
        return False
    for at, word in told:
        for vote in votes:
            if answer := vote.answer(at):
                vote.counts[answer] = int(word)
    return True


def _row(line: Line, votes: Sequence[_Vote]) -> None:
    """Read a row with somebody's answers."""
    marks = [at for at, word in _tokens(line) if _MARK.fullmatch(word)]
    if not any(vote.answer(at) for at in marks for vote in votes):
        return
    cells = [(line.column + one.start(), one[0]) for one in _CELL.finditer(line.text)]
    named = [_name(text) for at, text in cells if at < votes[0].left - _ASTRAY]
    people = [name for name in named if name]
    if not people or not named[0]:
        return
    party = next((text for _, text in cells[1:] if PARTY.match(text)), "")
    voter = people[-1]  # whoever stands behind the member votes in the member's place
    for vote in votes:
        answers = [answer for at in marks if (answer := vote.answer(at))]
        if len(answers) == 1:
            own = party.strip("()") if voter == people[0] else ""
            vote.ballots.append(Ballot(voter, answers[0], own or None))
            if answers[0] != "absent":
                vote.voters.append(_voter(line, people, party, cells[0][1]))


def _voter(line: Line, people: Sequence[str], party: str, cell: str) -> Attendance:
    """Say as what somebody voted: as a member, or as the substitute who stands behind one."""
    serves = people[-1] != people[0]
    own = roles_of(cell.partition(",")[2].strip()) or ("member",)
    return Attendance(
        people[-1],
        line.number,
        roles=("serving_substitute",) if serves else own,
        party=party.strip("()-").upper() or None,
        replaces=people[0] if serves else None,
        confidence=Confidence.LIKELY,
    )


def _name(cell: str) -> str:
    """Give the name in a cell, without the party and the role behind it; "" where it has none."""
    bare = cell.partition("(")[0].strip(" ,")
    before, comma, behind = bare.partition(",")
    name = before if (comma and behind.strip()[:1].islower()) or " " in before else bare
    name = plain_name(name if is_name(name) else bare)
    return name if is_name(name) else ""


def _roll(vote: _Vote, line: int) -> Roll:
    """Make a list of a vote: do its rows add up to the sums?"""
    rows = Counter(ballot.answer for ballot in vote.ballots)
    doubt = None
    for answer, told in vote.counts.items():
        if told != rows[answer]:
            params = {"told": told, "named": rows[answer]}
            doubt = doubt or Doubt("roll_counts_differ", {"answer": answer, **params})
    counts, ballots = vote.counts, tuple(vote.ballots)
    signed = vote.item is not None
    return Roll(line, None, vote.item, "", counts, ballots, doubt=doubt, of_section=signed)
