"""A table that the source gives one cell a line, as cells of known kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from minutes_archive.importer.appendices.rows import is_drawn
from minutes_archive.importer.appendices.words import PARTY, SEAT_HEADS
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.names import is_particle

_SEAT = re.compile(r"^\d{1,3}$")
_TIME = re.compile(r"^(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?$")
_WORDS = re.compile(r"^[A-ZÅÄÖÉÈÜØÆ][^\W\d_]*(?:[ ,.’'\-]{1,3}[^\W\d_]+){0,9}\s?,?$")
_NAME = re.compile(r"^[^,]{2,50}\s?,\s?[^,]{1,40}$")
_PAIR = re.compile(r"^(?P<one>[^,]{2,50}),\s?(?P<middle>[^,]{3,80}),\s?(?P<two>[^,]{1,40})$")
_ROW = re.compile(
    r"^\s*(\d{1,3})\s+([^\W\d_][^\d|]{3,90}?)\s+\(?([A-ZÅÄÖ]{1,4})\)?"
    r"(?:\s+(\d{1,2}[:.]\d\d))?(?:\s+(\d{1,2}[:.]\d\d))?\s*$"
)
_GLUED = re.compile(r"^(?:[A-ZÅÄÖ]{1,4}|\d{1,2}[:.]\d\d)(?: \d{1,2}[:.]\d\d){1,2}$")
"""Narrow columns that a PDF sets close: a party and a time, or two times."""
_PARTY_AT_END = re.compile(r"^(?P<name>.{4,90}\S)\s(?P<party>[A-ZÅÄÖ]{1,3})$")


class Kind(Enum):
    """What a cell holds."""

    SEAT = "seat"
    NAME = "name"
    PARTY = "party"
    TIME = "time"
    HEAD = "head"
    OTHER = "other"


class Token(NamedTuple):
    """One cell.

    Args:
        kind: What it holds.
        text: Its words; a clock time as "09:14", a name in its own order.
        lines: The lines it was read from; none where it shares a line with the cell before.
        number: Line of the source where it begins.
        page: Page of the source.
        apart: Whether empty space stands above it.
    """

    kind: Kind
    text: str
    lines: tuple[Line, ...]
    number: int
    page: int
    apart: bool


def tokens_of(lines: Sequence[Line]) -> tuple[Token, ...]:
    """Read lines as cells; a name that is broken over lines is one cell.

    Args:
        lines: The lines of one table.
    """
    found: list[Token] = []
    lines = [piece for line in lines for piece in _row_cells(line)]
    kinds = [_kind(line.text) for line in lines]
    commas = _has_commas(lines, kinds)
    index = 0
    while index < len(lines):
        group = [lines[index]]
        kind, text = kinds[index]
        index += 1
        if kind is Kind.NAME:
            while index < len(lines) and commas:
                if not _goes_on(group[-1], lines[index], kinds[index][0], text):
                    break
                text = f"{text} {lines[index].text.strip()}"
                group.append(lines[index])
                index += 1
            found.extend(_names(text, tuple(group), commas=commas))
            continue
        found.append(_token(kind, text, tuple(group)))
    return tuple(found)


def _row_cells(line: Line) -> list[Line]:
    """Cut a row that stands on one line into its cells."""
    if not line.cells and not line.text.lstrip()[:1].isdecimal():
        return [line]
    cells = [cell.strip() for cell in line.cells if cell.strip()]
    cells = [part for cell in cells for part in (cell.split() if _GLUED.match(cell) else (cell,))]
    if not cells:
        row = _ROW.match(line.text)
        cells = [cell for cell in row.groups() if cell] if row is not None else []
    pieces: list[Line] = []
    at = 0
    for cell in (*cells, ""):
        start = line.text.find(cell, at) if cell else len(line.text)
        between = line.cut(at, max(start, at))
        if start < 0 or (between.text and not is_drawn(between.text)):
            return [line]
        pieces += [between] if between.text else []
        pieces += [line.cut(start, start + len(cell))._replace(blank_before=True)] if cell else []
        at = start + len(cell)
    return pieces or [line]


def _has_commas(lines: Sequence[Line], kinds: Sequence[tuple[Kind, str]]) -> bool:
    """Say whether the table writes family names first, with a comma."""
    texts = [line.text for line, kind in zip(lines, kinds, strict=True) if kind[0] is Kind.NAME]
    named = [text for text in texts if " " in text.strip()]
    return sum(["," in text for text in named]) * 2 >= len(named)


def _kind(text: str) -> tuple[Kind, str]:
    """Say what a line holds, and give its words."""
    text = " ".join(text.split())
    if text[:1].isdecimal():
        time = _TIME.match(text)
        if time is not None:
            return Kind.TIME, f"{int(time['hour']):02}:{time['minute']}"
        if _SEAT.match(text):
            return Kind.SEAT, text
    if is_drawn(text):
        return Kind.HEAD, text
    words = text.casefold().split()
    if words and words[0] in SEAT_HEADS and SEAT_HEADS.issuperset(words):
        return Kind.HEAD, text
    if PARTY.match(text):
        return Kind.PARTY, text.strip("()")
    return (Kind.NAME, text) if _WORDS.match(text) else (Kind.OTHER, text)


def _goes_on(last: Line, line: Line, kind: Kind, text: str) -> bool:
    """Say whether a line ends the name that the lines before it begin."""
    if line.blank_before or len(text) > 80:
        return False
    if last.text.rstrip().endswith(",") and kind is Kind.PARTY:
        return not line.text.strip().isupper()
    if kind is not Kind.NAME:
        return False
    if last.text.rstrip().endswith(",") or "," not in text:
        return True
    return "," not in line.text


def _names(text: str, lines: tuple[Line, ...], *, commas: bool) -> Iterator[Token]:
    """Cut a cell into the names in it, and the party that may follow."""
    if "," not in text:
        is_name = not commas and " " in text
        yield _token(Kind.NAME if is_name else Kind.OTHER, text, lines)
        return
    party = _PARTY_AT_END.match(text)
    if party is not None and _kind(party["party"])[0] is Kind.PARTY:
        yield from _names(party["name"], lines, commas=commas)
        yield _token(Kind.PARTY, party["party"], (), of=lines[-1])
        return
    if _NAME.match(text):
        yield _token(Kind.NAME if _gives_name(text) else Kind.OTHER, text, lines)
        return
    pair = _PAIR.match(text)
    if pair is None:
        yield _token(Kind.OTHER, text, lines)
        return
    given, _, family = pair["middle"].partition(" ")
    yield _token(Kind.NAME, f"{pair['one']}, {given}", lines)
    yield _token(Kind.NAME, f"{family or given}, {pair['two']}", (), of=lines[-1])


def _gives_name(cell: str) -> bool:
    """Say whether a given name stands behind a comma: none does in "Ekviks kommun, protokoll"."""
    given = cell.partition(",")[2].split()
    return bool(given) and (given[0][0].isupper() or is_particle(given[0]))


def _token(kind: Kind, text: str, lines: tuple[Line, ...], of: Line | None = None) -> Token:
    """Make a cell."""
    first = of or lines[0]
    return Token(kind, text, lines, first.number, first.page, bool(lines) and first.blank_before)


def plain_name(cell: str) -> str:
    """Turn "Ek, Anna" into "Anna Ek".

    Args:
        cell: A cell's name, family name first where it has a comma.
    """
    family, comma, given = cell.partition(",")
    return " ".join(f"{given} {family}".split()) if comma else " ".join(cell.split())
