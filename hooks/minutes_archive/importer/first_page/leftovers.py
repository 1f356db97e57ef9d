"""Put aside what is left of a first page and tells nothing: forms', pages' and tools' own words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from minutes_archive.importer.facts import Attendance, Fact, Key
from minutes_archive.importer.first_page.council import find_councils
from minutes_archive.importer.first_page.head import OWNER, TITLE_WORDS
from minutes_archive.importer.first_page.leftover_words import (
    EDGES,
    reason_of_line,
    reason_of_words,
)
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_days, find_spans
from minutes_archive.importer.people.headed import is_table_head
from minutes_archive.importer.people.phrases import REMOTE

_LONGEST = 200
_MACRO = re.compile(r"\\[a-z]{3,20}\{?\}?")
_RANGE = re.compile(r"§{1,2}\s?\d{1,4}\s?[-–]\s?\d{1,4}")
_NUMBER = re.compile(r"\d{1,3}")
_BESIDE = frozenset({"furniture", "read", "label", "page_number"})
_SEATS = frozenset({"chair", "vice_chair", "member", "serving_substitute", "participant"})
_ABOVE = 4
"""So many lines above the first person a table's head may begin."""
_SHORT = 5
_GENITIVE = re.compile(r"\b[A-ZÅÄÖ][\w-]{2,30}s\s$")
"""Whose council it is: "Ekbys kommunfullmäktige"."""
_KEYS: Mapping[str, Key] = MappingProxyType({"read": ("date",)})


@dataclass(frozen=True, slots=True)
class _Page:
    """What is known of a first page, by the place of its lines.

    Args:
        lines: The lines.
        taken: Why pieces of each were taken.
        listed: The places from the first to the last line that names somebody.
        values: What was read, as words, the longest first.
        names: Names of those who signed, the longest first.
        seated: Whether somebody is listed who has a seat.
    """

    lines: Sequence[Line]
    taken: Mapping[int, frozenset[str]]
    listed: range
    values: tuple[str, ...]
    names: tuple[str, ...]
    seated: bool


def put_aside(
    front: Sequence[Line], parted: Parted, facts: Sequence[Fact], people: Sequence[Attendance]
) -> Parted:
    """Take out of what is left whatever tells nothing of the meeting that no value holds.

    Args:
        front: The lines of a first page.
        parted: What was taken of them, and what was not.
        facts: The values that were read.
        people: Those who were listed.
    """
    page = _known(front, parted, facts, people)
    parts = [Parted(parted.taken)]
    for run in _runs(_whole_again(front, parted.rest)):
        for pieces, reason in _reasons(run, page):
            kept = Parted((), tuple(pieces))
            parts.append(whole(pieces, reason, _KEYS.get(reason)) if reason else kept)
    return together(parts)


def _reasons(run: Sequence[Piece], page: _Page) -> Iterator[tuple[Sequence[Piece], str | None]]:
    """Say of lines that follow each other, by one or by two, why they are put aside."""
    place = 0
    while place < len(run):
        pair = run[place : place + 2]
        reason = _of_pair(pair, page) if len(pair) > 1 else None
        if reason is None:
            pair = pair[:1]
            reason = _reason(pair[0], page, alone=len(run) == 1)
        yield pair, reason
        place += len(pair)


def _known(
    front: Sequence[Line], parted: Parted, facts: Sequence[Fact], people: Sequence[Attendance]
) -> _Page:
    """Collect what tells whether words are known already."""
    taken: dict[int, set[str]] = {}
    named: list[int] = []
    for place, one in parted.taken:
        taken.setdefault(place, set()).add(one.reason)
        if one.key in (("present",), ("absent",)):
            named.append(place)
    said = [str(fact.value) for fact in facts if isinstance(fact.value, str | dt.date)]
    signers = [str(fact.value) for fact in facts if fact.key in (("chair",), ("secretary",))]
    for fact in facts:
        if fact.key == ("adjusters",) and isinstance(fact.value, list | tuple):
            signers += [str(name) for name in fact.value]
    return _Page(
        front,
        {place: frozenset(reasons) for place, reasons in taken.items()},
        range(min(named), max(named) + 1) if named else range(0),
        _longest_first(" ".join(value.casefold().split()) for value in said),
        _longest_first(signers),
        any(not (one.absent or _SEATS.isdisjoint(one.roles)) for one in people),
    )


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Order words so that one is looked for before another that is a part of it."""
    return tuple(sorted(set(words), key=lambda one: (-len(one), one)))


def _whole_again(front: Sequence[Line], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Put pieces together again that nothing parts in their line."""
    last: Piece | None = None
    for piece in sorted(pieces, key=lambda one: (one.place, one.line.column)):
        if last is not None:
            line = front[piece.place]
            start, end = last.line.column - line.column, piece.line.column - line.column
            same = piece.place == last.place and end >= start + len(last.text)
            if same and not line.text[start + len(last.text) : end].strip():
                last = Piece(piece.place, line.cut(start, end + len(piece.text)))
                continue
            yield last
        last = piece
    if last is not None:
        yield last


def _runs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Put what stands on lines of one paragraph together."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.place != run[-1].place + 1 or piece.line.blank_before):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _of_pair(pair: Sequence[Piece], page: _Page) -> str | None:
    """Say why two lines are put aside that are one phrase."""
    text = " ".join(piece.text for piece in pair)
    if len(text) > _LONGEST:
        return None
    reason = _of_words(text.replace("- ", "-"), page)
    return reason or ("read" if _repeats(text, page) else None)


def _of_words(text: str, page: _Page) -> str | None:
    """Say why words are put aside whatever stands around them."""
    reason = reason_of_words(text)
    return None if reason == "pointer" and not page.seated else reason


def _reason(piece: Piece, page: _Page, *, alone: bool) -> str | None:
    """Say why a piece is put aside; None where it is not."""
    text = piece.text
    if not any(sign.isalnum() for sign in text):
        return "rule"
    if len(text) > _LONGEST:
        return None
    if OWNER.fullmatch(text.strip(" .,")):
        return "furniture"
    reason = reason_of_line(page.lines[piece.place].text)
    reason = reason or _of_words(text, page) or _in_context(piece, page)
    if reason is None and alone:
        return "read" if _repeats(text, page) else None
    return reason


def _in_context(piece: Piece, page: _Page) -> str | None:
    """Say why a piece is put aside by what stands around it, or by what was read elsewhere."""
    text, beside = piece.text, page.taken.get(piece.place, frozenset())
    bare = text.strip(EDGES)
    if _MACRO.fullmatch(bare):
        return "preamble"
    if REMOTE.fullmatch(text.strip(" ,;()")) and piece.place in page.listed:
        return "remote"
    if _RANGE.fullmatch(bare) and beside & {"signature", "rule"}:
        return "label"
    if _NUMBER.fullmatch(bare):
        return "page_number" if _ends_header(piece, page) and beside <= _BESIDE else None
    if any(place in page.listed for place in range(piece.place, piece.place + _ABOVE)):
        return "table_head" if is_table_head(text) else None
    return _known_already(" ".join(text.split()), page)


def _ends_header(piece: Piece, page: _Page) -> bool:
    """Say whether a space stands before a piece and nothing behind it."""
    line = page.lines[piece.place]
    before = line.text[: piece.line.column - line.column]
    return before.endswith(" ") and line.text.rstrip().endswith(piece.text)


def _known_already(words: str, page: _Page) -> str | None:
    """Say why words are put aside that are but the names of who signed, or of the council."""
    left = words
    for name in page.names:
        left = left.replace(name, "")
    if left != words and not any(sign.isalnum() for sign in left):
        return "signature"
    bare = words.strip(EDGES)
    named = any(name == bare for name, *_ in find_councils(bare))
    return "furniture" if named and bare.casefold() in page.values else None


def _repeats(text: str, page: _Page) -> bool:
    """Say whether a title's sentence tells nothing but the council, day, time and place read."""
    left = text
    for day in reversed(find_days(text)):
        if day.day.isoformat() not in page.values:
            return False
        left = left[: day.start] + " " + left[day.end :]
    for span in reversed(find_spans(left)):
        clocks = {span.start_clock, span.end_clock or span.start_clock}
        if not clocks.issubset(page.values):
            return False
        left = left[: span.start] + " " + left[span.end :]
    for value in page.values:
        if len(value) > _SHORT and (at := left.casefold().find(value)) >= 0:
            before = _GENITIVE.search(left, 0, at)
            left = left[: before.start() if before else at] + " " + left[at + len(value) :]
    return left != text and TITLE_WORDS.fullmatch(left) is not None
