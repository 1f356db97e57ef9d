"""Lists of people that stand side by side, told apart so that each can be read whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.cells import Cell, cells_of
from minutes_archive.importer.people.marks import Kind

_FAR = 20
"""A heading that stands alone on its line begins a column if so much empty space is before it."""
_ASTRAY = 2
_LONGEST_HEADING = 45
_MOST_ROWS = 120
_SEATS = frozenset({"serving", "substitutes"})
_SERVED = frozenset({"serving", "not_serving"})
_OF_ITSELF = frozenset({Kind.SERVES_FOR, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of lists side by side: its place and its cells."""

    place: int
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class _Lists:
    """Lists side by side.

    Args:
        starts: Where each but the first begins.
        rows: Their rows.
    """

    starts: tuple[int, ...]
    rows: list[_Row] = field(default_factory=list)

    def column(self, number: int) -> list[tuple[int, Cell]]:
        """Give the cells of a list, with their rows' places.

        Args:
            number: The list's number from the left, from 0.
        """
        return [
            (row.place, cell)
            for row in self.rows
            for cell in row.cells
            if self.number(cell) == number
        ]

    def parts(self, line: Line, cells: Sequence[Cell]) -> Iterable[Cell]:
        """Join the cells of a line that stand in the same list.

        Args:
            line: The line.
            cells: Its cells.
        """
        for number in range(len(self.starts) + 1):
            own = [cell for cell in cells if self.number(cell) == number]
            if own:
                first, last = (cell.line.column - line.column for cell in (own[0], own[-1]))
                yield Cell(own[0].at, line.cut(first, last + len(own[-1].line.text)))

    def number(self, cell: Cell) -> int:
        """Say in which list a cell stands.

        Args:
            cell: The cell.
        """
        return sum(cell.at >= start - _ASTRAY for start in self.starts)


def column_by_column(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """Order lines so that lists of people that stand side by side follow one another.

    Only lists that do not hang together are taken apart: the right one has further headings, is
    no list of substitutes, says itself who serves, or goes on whoever stands beside. Where a
    table's row belongs together, as a substitute beside who is absent, it stays as it is.

    Args:
        lines: The lines.

    Returns:
        Each line, or each piece of one, with the line's place; in reading order.
    """
    ordered: list[tuple[int, Line]] = []
    place = 0
    while place < len(lines):
        lists = _lists_at(lines, place)
        if lists is None:
            ordered.append((place, lines[place]))
            place += 1
            continue
        for number in range(len(lists.starts) + 1):
            ordered += [(at, cell.line) for at, cell in lists.column(number)]
        place = lists.rows[-1].place + 1
    return ordered


def _lists_at(lines: Sequence[Line], place: int) -> _Lists | None:
    """Find lists side by side whose first headings stand on a line."""
    cells = cells_of(lines[place])
    if len(cells) < 2 and not (cells and cells[0].at >= _FAR):
        return None
    starts = _starts(cells)
    if not starts:
        return None
    lists = _Lists(starts)
    lists.rows += _rows(lists, lines, place)
    return lists if _stand_apart(lists) else None


def _starts(cells: Sequence[Cell]) -> tuple[int, ...]:
    """Say where the lists begin that a row of headings heads; nothing if it heads none."""
    words = [cell.line.text.casefold() for cell in cells]
    if len(set(words)) < len(words):
        return _second_table(cells, words)
    if not _may_head(cells[-1].line.text):
        return ()
    head = [cell.read() for cell in cells]
    if head[-1].heading is None or not all(cell.listed for cell in head):
        return ()
    return tuple(cell.at for cell in head[1:] if cell.heading) or (head[0].at,)


def _second_table(cells: Sequence[Cell], words: Sequence[str]) -> tuple[int, ...]:
    """Say where a second table begins whose head has the same words as the first one's."""
    size, odd = divmod(len(cells), 2)
    same = not odd and size > 1 and words[1:size] == words[size + 1 :]
    return (cells[size].at,) if same and _may_head(cells[size].line.text) else ()


def _may_head(text: str) -> bool:
    """Say by a glance whether words may be the heading of a list."""
    return text.lstrip("|* ")[:1].isupper() and len(text) < _LONGEST_HEADING


def _rows(lists: _Lists, lines: Sequence[Line], first: int) -> Iterable[_Row]:
    """Give the rows from the one with the headings on, as far as people are listed."""
    page = lines[first].page
    for place in range(first, min(len(lines), first + _MOST_ROWS)):
        line = lines[place]
        cells = tuple(cell.read() for cell in lists.parts(line, cells_of(line)))
        drawn = bool(line.cells) and not any(sign.isalnum() for sign in line.text)
        known = drawn or place == first or all(cell.listed for cell in cells)
        if line.page != page or not known:
            return
        if place > first and _is_labelled(lists, cells, lines[place + 1 : place + 2]):
            return
        yield _Row(place, cells)


def _is_labelled(lists: _Lists, cells: Sequence[Cell], below: Sequence[Line]) -> bool:
    """Say whether a row is a label and its value, under the lists: nothing more stands at left."""
    if len(cells) < 2 or not cells[0].heading or lists.number(cells[0]) or not cells[-1].named:
        return False
    return not any(lists.number(cell) == 0 for line in below for cell in cells_of(line))


def _stand_apart(lists: _Lists) -> bool:
    """Say whether the lists have nothing to do with each other's rows."""
    columns = [[cell for _, cell in lists.column(n)] for n in range(len(lists.starts) + 1)]
    if sum(any(cell.named for cell in column) for column in columns) < 2:
        return False
    if not all(column and column[0].heading for column in columns[1:]):
        return False
    if any(map(_says_who_served, columns[1:])):
        return False
    answered = any(cell.tells(Kind.CODE) for column in columns for cell in column)
    return all(
        _tells_itself(column, answered=answered)
        or (not answered and _goes_by_itself(lists, number))
        for number, column in enumerate(columns[1:], start=1)
    )


def _says_who_served(column: Sequence[Cell]) -> bool:
    """Say whether cells tell of those beside them whether they served, and for whom."""
    return len(column) > 1 and all(
        cell.heading in _SERVED or (cell.marks and cell.marks[0].kind is Kind.SERVES_FOR)
        for cell in column
    )


def _tells_itself(column: Sequence[Cell], *, answered: bool) -> bool:
    """Say whether a list shows that it is one without what stands beside it."""
    headings = [cell.heading for cell in column if cell.heading]
    told = {mark.kind for cell in column if cell.named for mark in cell.marks}
    if answered:
        return len(headings) > 1 or Kind.CODE in told
    return len(headings) > 1 or headings[0] not in _SEATS or bool(told & _OF_ITSELF)


def _goes_by_itself(lists: _Lists, number: int) -> bool:
    """Say whether substitutes stand where they do whoever stands beside.

    Those who serve fill the first rows; others do not only stand beside members who are absent.
    """
    rows = [[cell for cell in row.cells if lists.number(cell) == number] for row in lists.rows]
    filled = [bool(cells) for cells in rows[1:]]
    beside = [row.cells for row, cells in zip(lists.rows[1:], filled, strict=True) if cells]
    away = [any(cell.tells(Kind.ABSENT) for cell in cells) for cells in beside]
    if lists.column(number)[0][1].heading == "serving":
        count = sum(filled)
        return count > 1 and all(filled[:count]) and not any(away)
    return not all(away)
