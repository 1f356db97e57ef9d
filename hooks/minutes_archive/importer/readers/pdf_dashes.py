"""Spans of numbers that a line's end parts after their dash: "13.30–" and "16.10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.readers.pdf_labels import PageLine
from minutes_archive.importer.readers.rows import BETWEEN_CELLS

_OPEN = re.compile(r"\d[–-]$")
_REST = re.compile(r"\d{1,4}(?:[.:-]\d{2})*+(?=[\s,;)]|\.?$)")
# Shares of the height of type.
_SAME_PLACE = 0.2
_NEXT_LINE = 1.6


def join_spans(lines: Sequence[PageLine]) -> list[PageLine]:
    """Put the end of a span of numbers beside its beginning, where only a line's end parts them.

    Args:
        lines: Lines of a page from the top.
    """
    joined: list[PageLine] = []
    for line in lines:
        rest = _REST.match(line.text)
        if not joined or rest is None or not _goes_on(joined[-1], line):
            joined.append(line)
            continue
        joined[-1] = _longer(joined[-1], rest[0])
        left = line.text[rest.end() :].strip()
        if left:
            joined.append(replace(line, line=line.line._replace(text=left)))
    return joined


def _goes_on(above: PageLine, line: PageLine) -> bool:
    """Say whether a line goes on right below an open span, in the same column."""
    return (
        _OPEN.search(above.text) is not None
        and not line.line.cells
        and line.turned == above.turned
        and abs(line.lefts[0] - above.lefts[-1]) < _SAME_PLACE * line.size
        and 0 < above.base - line.base < _NEXT_LINE * line.size
    )


def _longer(above: PageLine, words: str) -> PageLine:
    """Write words at the end of a line, and of its last cell."""
    cells = above.line.cells
    if cells:
        cells = (*cells[:-1], cells[-1] + words)
    text = BETWEEN_CELLS.join(cells) if cells else above.text + words
    return replace(above, line=above.line._replace(text=text, cells=cells))
