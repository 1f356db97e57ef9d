"""Who voted how, told by a table with a column for each answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import Mover
from minutes_archive.importer.sections.debate.spaced_tables import heads_in, read_spaced
from minutes_archive.importer.sections.debate.table_words import (
    answer_over,
    cells_in,
    is_mark,
    named_in,
    sums_up,
)
from minutes_archive.importer.sections.debate.voters import VoterGroup

_FEWEST = 2
_FEWEST_COLUMNS = 3


class VoteTable(NamedTuple):
    """A table of votes.

    Args:
        first: Which line holds its heads.
        behind: Which line comes after it.
        groups: Those who gave each answer.
    """

    first: int
    behind: int
    groups: tuple[VoterGroup, ...]


def find_tables(lines: Sequence[Line]) -> Iterator[VoteTable]:
    """Find the tables of votes; one of which any row cannot be told tells nothing.

    Args:
        lines: The lines of a part of a §.
    """
    at = 0
    while at < len(lines):
        found: Mapping[str, Sequence[Mover]] = {}
        sums: Mapping[str, int] = {}
        behind = at + 1
        cells = cells_in(lines[at])
        if cells:
            columns = _columns(cells)
            if columns is not None:
                found, behind = _rows(lines, at, columns)
        elif (heads := heads_in(lines[at])) is not None:
            found, sums, behind = read_spaced(lines, at, heads)
        groups = _groups(found, sums)
        if groups:
            yield VoteTable(at, behind, groups)
        at = behind


def _groups(
    found: Mapping[str, Sequence[Mover]], sums: Mapping[str, int]
) -> tuple[VoterGroup, ...]:
    """Give those who gave each answer; nobody where they are too few to be a table."""
    if sum(len(people) for people in found.values()) < _FEWEST:
        return ()
    return tuple(
        VoterGroup(answer, tuple(people), sums.get(answer), 0) for answer, people in found.items()
    )


def _columns(cells: Sequence[str]) -> Mapping[int, str] | None:
    """Say which columns of a table's head stand for which answers."""
    if len(cells) < _FEWEST_COLUMNS:
        return None
    heads = ((at, answer_over(cell)) for at, cell in enumerate(cells))
    columns = {at: answer for at, answer in heads if answer is not None}
    return columns if {"yes", "no"} <= set(columns.values()) else None


def _rows(
    lines: Sequence[Line], at: int, columns: Mapping[int, str]
) -> tuple[Mapping[str, Sequence[Mover]], int]:
    """Read the rows of a table whose cells the source marks, and the line behind them."""
    found: dict[str, list[Mover]] = {}
    whole = True
    behind = at + 1
    width = len(cells_in(lines[at]))
    marked_up = bool(lines[at].cells) or "|" in lines[at].text
    for behind in range(at + 1, len(lines) + 1):
        cells = cells_in(lines[behind]) if behind < len(lines) else ()
        if not marked_up and 1 < len(cells) < width:
            cells = (*cells, *[""] * (width - len(cells)))  # the last tabs are lost
        if len(cells) != width:
            break
        marked = [answer for place, answer in columns.items() if is_mark(cells[place])]
        named = (named_in(cell) for place, cell in enumerate(cells) if place not in columns)
        who = next((one for one in named if one is not None), None)
        if who is not None and len(marked) == 1:
            found.setdefault(marked[0], []).append(who)
        elif marked and any(cell.strip() for cell in cells) and not _is_sum(cells):
            whole = False
    return (found if whole else {}), behind


def _is_sum(cells: Sequence[str]) -> bool:
    """Say whether a row is that of the sums; its first cell may lack words."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return sums_up(" ".join(filled)) or (
        len(filled) > 1 and all(cell.isdecimal() for cell in filled)
    )
