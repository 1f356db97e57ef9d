"""Who voted how, told by a table with a column for each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.answered import OFFICE
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.voters import VoterGroup

_ANSWERS = {
    "ja": "yes",
    "nej": "no",
    "avst": "abstain",
    "avstår": "abstain",
    "avstod": "abstain",
    "avstående": "abstain",
    "frånvarande": "absent",
    "frånv": "absent",
}
_MARKS = frozenset(("x", "1", "✓", "✔", "v", "•", "ja", "nej", "avstår"))
_HEADS = frozenset(("ledamot", "ledamöter", "namn", "parti", "ersättare", "röst", "röster", "för"))
_WORD = re.compile(r"\S+")
_GAP = re.compile(r"\s{2,}|\t")
_OFFICE_BEHIND = re.compile(rf"{OFFICE}\s$")
_NEAR = 1
"""So far beside its column's head may a mark stand, in characters."""
_FEWEST = 2
_FEWEST_COLUMNS = 3


def find_tables(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[VoterGroup, ...]]]:
    """Find the tables of votes.

    Args:
        lines: The lines of a part of a §.

    Returns:
        Where in the lines each table begins, and those who gave each answer.
    """
    at = 0
    while at < len(lines):
        if not lines[at].cells:
            places = _places(lines[at])
            spaced, behind = _spaced(lines, at, places) if places else ((), at + 1)
            if spaced:
                yield at, spaced
            at = behind
            continue
        columns = _columns(lines[at].cells)
        if columns is None:
            at += 1
            continue
        first = at
        at += 1
        found: dict[str, list[Mover]] = {}
        while at < len(lines) and len(lines[at].cells) == len(lines[first].cells):
            row = _row(lines[at].cells, columns)
            if row is not None:
                found.setdefault(row[0], []).append(row[1])
            at += 1
        groups = _groups(found)
        if groups:
            yield first, groups


def _groups(found: Mapping[str, Sequence[Mover]]) -> tuple[VoterGroup, ...]:
    """Give those who gave each answer; nobody where they are too few to be a table."""
    if sum(len(people) for people in found.values()) < _FEWEST:
        return ()
    return tuple(VoterGroup(answer, tuple(people), None, 0) for answer, people in found.items())


def _spaced(
    lines: Sequence[Line], at: int, columns: Mapping[str, tuple[int, int]]
) -> tuple[tuple[VoterGroup, ...], int]:
    """Read a table whose columns are only spaces: its groups, and the line after it.

    A table of which any row cannot be told which column its mark is under tells nothing.
    """
    found: dict[str, list[Mover]] = {}
    for behind in range(at + 1, len(lines)):
        line = lines[behind]
        cells = [cell for cell in _GAP.split(line.text.strip()) if cell]
        people = _named(cells[0]) if cells and cells[-1].casefold() in _MARKS else ()
        if len(people) != 1:
            return _groups(found), behind
        marks = _marked(line, columns)
        if len(marks) != 1:
            return (), behind
        found.setdefault(marks[0], []).append(people[0])
    return _groups(found), len(lines)


def _places(line: Line) -> Mapping[str, tuple[int, int]] | None:
    """Say from where to where the heads of the answers stand, in a line of nothing but heads."""
    folded = line.text.casefold()
    if "nej" not in folded or "ja" not in folded:
        return None
    places = {}
    for word in _WORD.finditer(line.text):
        folded = word[0].casefold().rstrip(".:")
        if folded in _ANSWERS:
            places[_ANSWERS[folded]] = (line.column + word.start(), line.column + word.end())
        elif folded not in _HEADS:
            return None
    return places if {"yes", "no"} <= places.keys() else None


def _named(cell: str) -> tuple[Mover, ...]:
    """Give whom a cell names, whatever office it tells of behind."""
    return people_of(cell) or people_of(_OFFICE_BEHIND.sub("", f"{cell} ").rstrip())


def _marked(line: Line, columns: Mapping[str, tuple[int, int]]) -> list[str]:
    """Say which columns a row's last word stands under; one where that is sure."""
    text = line.text.rstrip()
    middle = line.column + (text.rfind(text.split()[-1]) + len(text)) / 2
    return [
        answer for answer, (start, end) in columns.items() if start - _NEAR <= middle <= end + _NEAR
    ]


def _columns(cells: Sequence[str]) -> Mapping[int, str] | None:
    """Say which columns of a table's head stand for which answers."""
    if len(cells) < _FEWEST_COLUMNS:
        return None
    folded = [cell.strip(" *_").casefold().rstrip(".:") for cell in cells]
    columns = {at: _ANSWERS[cell] for at, cell in enumerate(folded) if cell in _ANSWERS}
    return columns if {"yes", "no"} <= set(columns.values()) else None


def _row(cells: Sequence[str], columns: Mapping[int, str]) -> tuple[str, Mover] | None:
    """Read somebody's answer."""
    marked = [answer for at, answer in columns.items() if cells[at].strip().casefold() in _MARKS]
    named = [_named(cell) for at, cell in enumerate(cells) if at not in columns]
    people = next((one for one in named if one), ())
    return (marked[0], people[0]) if len(marked) == 1 and len(people) == 1 else None
