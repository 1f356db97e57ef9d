"""Crosses in two columns, of those who were there and of those who were not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.cells import cells_of
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.pieces import Joined

_HEADS = re.compile(
    r"(?<![^\s|])(?:(?P<away>frånv(?:arande|aro|\.)?|ej närv(?:arande|\.)?)"
    r"|(?P<there>närv(?:arande|aro|\.)?)"
    r"|(?P<served>(?:tjänstg\w{0,9}|tjg)\.?(?: ersättare)?))(?![^\s|])",
    re.IGNORECASE,
)
_FEW = 3
"""So far down the head of a list may stand."""
_CROSSED = frozenset({"marked", "present"})


def read_answer_columns(
    joined: Joined, marks: Sequence[Mark]
) -> tuple[tuple[Mark, ...], tuple[Mark, ...], bool]:
    """Read crosses below "Frånv." as of those who were away, where "Närv." stands beside it.

    Args:
        joined: The lines of a list.
        marks: Their marks.

    Returns:
        The marks without the head's; those of the head; whether a further column of it has those
        who served for who was away.
    """
    head = next((n for n, line in enumerate(joined.lines[:_FEW]) if _columns(line)), None)
    if head is None:
        return tuple(marks), (), False
    columns = _columns(joined.lines[head])
    start, end = joined.starts[head], joined.starts[head] + len(joined.lines[head].text)
    own = tuple(mark for mark in marks if start <= mark.start < end)
    rest = tuple(
        _answered(joined, mark, columns) for mark in marks if not start <= mark.start < end
    )
    return rest, own, "served" in columns


def _columns(line: Line) -> Mapping[str, int]:
    """Give where the columns of a head stand; nothing where it has not both answers."""
    if "rånv" not in line.text and "j närv" not in line.text:
        return {}
    found = {one.lastgroup or "": _place(line, one.start()) for one in _HEADS.finditer(line.text)}
    if not {"there", "away"} <= found.keys():
        return {}
    first, last = sorted((found["there"], found["away"]))
    apart = "  " in line.text[first - line.column : last - line.column]
    return found if apart or line.cells or "\t" in line.text else {}


def _place(line: Line, offset: int) -> int:
    """Say in which column something stands: a table's, or how far to the right."""
    if not line.cells and "\t" not in line.text:
        return line.column + offset
    before = (cell.at for cell in cells_of(line) if cell.line.column - line.column <= offset)
    return max(before, default=0)


def _answered(joined: Joined, mark: Mark, columns: Mapping[str, int]) -> Mark:
    """Give a cross as what its column says."""
    if mark.kind is not Kind.CODE or mark.value not in _CROSSED:
        return mark
    line = joined.line(mark.start)
    place = _place(line, mark.start - joined.line_start(mark.start))
    nearest = min(columns, key=lambda name: abs(columns[name] - place))
    return replace(mark, value="absent") if nearest == "away" else mark
