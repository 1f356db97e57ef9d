"""Who voted how, told by a table with a column for each answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.voters import VoterGroup

_ANSWERS = {
    "ja": "yes",
    "nej": "no",
    "avstår": "abstain",
    "avstod": "abstain",
    "avstående": "abstain",
    "frånvarande": "absent",
    "frånv": "absent",
}
_MARKS = frozenset(("x", "1", "✓", "✔", "v", "•", "ja", "nej", "avstår"))
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
        if sum(len(people) for people in found.values()) >= _FEWEST:
            yield (
                first,
                tuple(
                    VoterGroup(answer, tuple(people), None, 0) for answer, people in found.items()
                ),
            )


def _columns(cells: Sequence[str]) -> Mapping[int, str] | None:
    """Say which columns of a table's head stand for which answers."""
    if len(cells) < _FEWEST_COLUMNS:
        return None
    folded = [cell.strip().casefold().rstrip(".:") for cell in cells]
    columns = {at: _ANSWERS[cell] for at, cell in enumerate(folded) if cell in _ANSWERS}
    return columns if {"yes", "no"} <= set(columns.values()) else None


def _row(cells: Sequence[str], columns: Mapping[int, str]) -> tuple[str, Mover] | None:
    """Read somebody's answer."""
    marked = [answer for at, answer in columns.items() if cells[at].strip().casefold() in _MARKS]
    named = [people_of(cell) for at, cell in enumerate(cells) if at not in columns]
    people = next((one for one in named if one), ())
    return (marked[0], people[0]) if len(marked) == 1 and len(people) == 1 else None
