"""Cells of columns that no ruled line parts, whose words go on in the row below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.pdf_labels import PageLine
from minutes_archive.importer.readers.rows import BETWEEN_CELLS

_OPEN = re.compile(
    r"\S,$|\S\s(?:tjänstgörande|ersättare|för|vice|och|förste|andre|[12]:e)$", re.IGNORECASE
)
"""What no cell ends with that is whole; a role alone in its column may be one."""
_COLUMNS = 3
# Shares of the height of type.
_SAME_PLACE = 0.2
_NEXT_LINE = 1.4


def join_wrapped(lines: Sequence[PageLine]) -> list[PageLine]:
    """Put the rest of a cell behind its beginning in the row above, where that is left open.

    Args:
        lines: Lines of a page from the top.
    """
    joined: list[PageLine] = []
    for line in lines:
        rest = _taken(joined[-1], line) if joined and joined[-1].line.cells else line
        if rest is not None:
            joined.append(rest)
    return joined


def _taken(above: PageLine, line: PageLine) -> PageLine | None:
    """Move what goes on with cells of the row above there, and give what is left of a line."""
    cells = line.line.cells or (line.text,)
    if not 0 < above.base - line.base < _NEXT_LINE * line.size or line.turned != above.turned:
        return line
    if len(above.line.cells) < _COLUMNS and len(cells) == 1:
        return line  # the value of a label, which keeps its lines
    own = [
        (cell, left)
        for cell, left in zip(cells, line.lefts, strict=False)
        if not _goes_on(above, cell, left, alone=len(cells) == 1)
    ]
    if len(own) == len(cells):
        return line
    words = tuple(cell for cell, _ in own)
    if not words:
        return None
    return replace(line, line=_row(words, line.line), lefts=tuple(left for _, left in own))


def _goes_on(above: PageLine, cell: str, left: float, *, alone: bool) -> bool:
    """Put a cell behind the one above it if that is open; say whether it was."""
    cells = list(above.line.cells)
    near = _SAME_PLACE * above.size
    at = next((at for at, one in enumerate(above.lefts) if at and abs(one - left) < near), 0)
    if not 0 < at < len(cells) or not _OPEN.search(cells[at]):
        return False
    if not (alone or cell[:1].islower()):
        return False
    cells[at] = f"{cells[at]} {cell}"
    above.line = _row(tuple(cells), above.line)
    return True


def _row(cells: tuple[str, ...], of: Line) -> Line:
    """Make a row of cells; a single one is no row."""
    return of._replace(text=BETWEEN_CELLS.join(cells), cells=cells if len(cells) > 1 else ())
