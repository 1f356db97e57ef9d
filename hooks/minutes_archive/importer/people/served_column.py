"""A column of the members whom those to the left sat in for, under a head that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutes_archive.importer.people.cells import cells_of
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.pieces import Joined

_ASTRAY = 3
_SIDE = 12
"""So far to the right stands what heads a second column."""
_NAMED = (Kind.NAME, Kind.VACANT)
_HEADS = frozenset(
    {Kind.HEADING, Kind.ROLE, Kind.WORD, Kind.FILLER, Kind.SERVES_FOR, Kind.COLON, *BOUNDARIES}
)
"""What the head of a list is made of."""


def read_served_column(
    joined: Joined, marks: Sequence[Mark]
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Read names below "Tjänstgörande ersättare för" as of those whom the ones beside sat in for.

    The head's words are set before each of them, as if its row said so. A name alone in that
    column is of the row above.

    Args:
        joined: The lines of a list.
        marks: Their marks.

    Returns:
        The marks without the head's words; those words.
    """
    head = next(iter(_heads(joined, marks)), None)
    if head is None:
        return tuple(marks), ()
    place = _place(joined, head)
    behind = marks[marks.index(head) + 1 :]
    beside = [one for one in behind if one.kind in _NAMED and _is_below(joined, one, place)]
    if not beside:
        return tuple(marks), ()
    led, lost = _answered(joined, beside)
    told: list[Mark] = []
    for one in marks:
        if one.start in led and one.kind in _NAMED:
            told.append(Mark(Kind.SERVES_FOR, one.start, one.start))
        if one is not head and joined.line_start(one.start) not in lost:
            told.append(one)
    return tuple(told), (head,)


def _answered(joined: Joined, beside: Sequence[Mark]) -> tuple[set[int], set[int]]:
    """Say where the names begin that a row has, and which rows have a second one of the row above.

    A row's second name may be anybody's: it is left in the text.
    """
    led: set[int] = set()
    lost: set[int] = set()
    above = -1
    for one in beside:
        start = joined.line_start(one.start)
        alone = not joined.text[start : one.start].strip()
        row = joined.starts.index(start)
        if alone and row == above + 1:
            lost.add(start)
        else:
            led.add(one.start)
        above = row
    return led, lost


def _heads(joined: Joined, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Give the words that end one of the first lines, far to the right, where nobody is named."""
    for number, mark in enumerate(marks):
        if mark.kind not in _HEADS:
            return
        last = all(one.kind is Kind.GAP for one in _rest_of_line(marks[number + 1 :]))
        if mark.kind is Kind.SERVES_FOR and last and _place(joined, mark) >= _SIDE:
            yield mark


def _rest_of_line(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Give the marks up to the end of a line."""
    return takewhile(lambda mark: mark.kind is not Kind.BREAK, marks)


def _place(joined: Joined, mark: Mark) -> int:
    """Say in which column a mark stands: a table's, or how far to the right."""
    line = joined.line(mark.start)
    offset = mark.start - joined.line_start(mark.start)
    if not line.cells and "\t" not in line.text:
        return line.column + offset
    before = (cell.at for cell in cells_of(line) if cell.line.column - line.column <= offset)
    return max(before, default=0)


def _is_below(joined: Joined, mark: Mark, place: int) -> bool:
    """Say whether a name begins the column that the head stands over."""
    before = joined.text[joined.line_start(mark.start) : mark.start]
    apart = (
        not before.strip() or before.endswith(("  ", "\t")) or bool(joined.line(mark.start).cells)
    )
    return apart and abs(_place(joined, mark) - place) <= _ASTRAY
