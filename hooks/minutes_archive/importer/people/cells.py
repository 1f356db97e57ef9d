"""A row of lists or of a table, in cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.pieces import join
from minutes_archive.importer.people.scan import scan

_GAP = re.compile(r"[ ]{3,}")
_WIDE = 24
"""How far apart a table's columns are taken to be: more than what goes astray by a letter."""
_HEADS = frozenset({Kind.HEADING, Kind.ABSENT})
_SIGNS = frozenset({Kind.COLON, Kind.OPEN, Kind.CLOSE, Kind.FILLER, Kind.STAR})
_LEADS = frozenset({Kind.NAME, Kind.VACANT, Kind.PARTY_NAME, Kind.PARTY})
_GOES_ON = frozenset({Kind.SERVES_FOR, Kind.REPLACED_BY, Kind.OPEN, Kind.ITEMS, Kind.CLOCKS})


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a row.

    Args:
        at: Where its column is: how far to the right, or which of a table's columns.
        line: The stretch.
        marks: Its marks; none before it is known to stand in a list.
    """

    at: int
    line: Line
    marks: tuple[Mark, ...] = ()

    def read(self) -> Cell:
        """Give it with its marks."""
        return Cell(self.at, self.line, scan(join([self.line])))

    @property
    def heading(self) -> str | None:
        """What it says as the heading of a list; None if it is none."""
        plain = [mark for mark in self.marks if mark.kind not in _SIGNS]
        if not self.named and plain and Kind.GAP in {mark.kind for mark in plain}:
            plain = plain[:1]  # a table's head
        alone = bool(plain) and all(mark.kind in _HEADS for mark in plain)
        return (plain[-1].value or "absent") if alone else None

    @property
    def named(self) -> bool:
        """Whether it names somebody, or says that a seat is vacant."""
        return any(
            mark.kind is Kind.VACANT or (mark.kind is Kind.NAME and " " in mark.value)
            for mark in self.marks
        )

    def tells(self, *kinds: Kind) -> bool:
        """Say whether it has a mark of some kind.

        Args:
            kinds: The kinds.
        """
        return any(mark.kind in kinds for mark in self.marks)

    @property
    def listed(self) -> bool:
        """Whether it may stand in a list of people."""
        first = next((mark.kind for mark in self.marks if mark.kind is not Kind.FILLER), None)
        named = self.named and first is not Kind.WORD
        return named or first in _LEADS or first in _GOES_ON or self.heading is not None


def cells_of(line: Line) -> list[Cell]:
    """Cut a line at its wide gaps, or into the full cells that the source marks.

    Args:
        line: The line.
    """
    if line.cells or "\t" in line.text:
        return list(_table_cells(line))
    if "   " not in line.text:
        return [Cell(line.column, line)]
    ends = [(gap.start(), gap.end()) for gap in _GAP.finditer(line.text)]
    spans = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), None], strict=True)
    pieces = [line.cut(start, end) for start, end in spans]
    return [Cell(piece.column, piece) for piece in pieces if piece.text]


def _table_cells(line: Line) -> Iterable[Cell]:
    """Give the full cells of a table's row, each with the bar before it."""
    start, texts = 0, line.cells or line.text.split("\t")
    last = max((number for number, text in enumerate(texts) if text.strip()), default=0)
    for number, text in enumerate(texts):
        found = line.text.find(text, start) if text.strip() else -1
        if found >= 0:
            end = found + len(text) if number < last else len(line.text)
            yield Cell(number * _WIDE, line.cut(start, end))
            start = end
