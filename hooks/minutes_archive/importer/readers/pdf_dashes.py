"""Numbers that a line's end parts after their dash: "13.30–" and "16.10", "KS-" and "2024-12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.readers.pdf_labels import PageLine
from minutes_archive.importer.readers.rows import BETWEEN_CELLS

_OPEN = re.compile(r"\d[–-]$")
_REST = re.compile(r"\d{1,4}(?:[.:-]\d{2})*+(?=[\s,;)]|\.?$)")
_CASE_OPEN = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,8}-(?P<year>(?:19|20)\d{2}-)?$")
_SERIAL = re.compile(r"\d{1,7}(?![\w-])")
_YEAR_AND_SERIAL = re.compile(r"(?:19|20)\d{2}-\d{1,7}(?![\w-])")
# Shares of the height of type.
_SAME_PLACE = 0.2
_NEXT_LINE = 1.6


def join_spans(lines: Sequence[PageLine]) -> list[PageLine]:
    """Put the end of a span or a case number beside its beginning, if a line's end parts them.

    Args:
        lines: Lines of a page from the top.
    """
    joined: list[PageLine] = []
    for line in lines:
        rest = _rest(joined[-1], line) if joined and line.text[:1].isdecimal() else None
        if rest is None:
            joined.append(line)
            continue
        joined[-1] = _longer(joined[-1], rest[0])
        left = line.text[rest.end() :].strip()
        if left:
            joined.append(replace(line, line=line.line._replace(text=left)))
    return joined


def _rest(above: PageLine, line: PageLine) -> re.Match[str] | None:
    """Find the end of what a line leaves open at its dash, right below it.

    A span goes on in its own column; a case number is known by its form.
    """
    near = 0 < above.base - line.base < _NEXT_LINE * line.size
    if not near or line.line.cells or line.turned != above.turned or above.text[-1:] not in "-–":
        return None
    case = _CASE_OPEN.search(above.text)
    rest = (_SERIAL if case["year"] else _YEAR_AND_SERIAL).match(line.text) if case else None
    if rest is not None:
        return rest
    below = abs(line.lefts[0] - above.lefts[-1]) < _SAME_PLACE * line.size
    return _REST.match(line.text) if below and _OPEN.search(above.text) else None


def _longer(above: PageLine, words: str) -> PageLine:
    """Write words at the end of a line, and of its last cell."""
    cells = above.line.cells
    if cells:
        cells = (*cells[:-1], cells[-1] + words)
    text = BETWEEN_CELLS.join(cells) if cells else above.text + words
    return replace(above, line=above.line._replace(text=text, cells=cells))
