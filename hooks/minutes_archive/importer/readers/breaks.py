"""Line breaks that Markdown writes as tags, as converters do where a page was one big cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutes_archive.importer.lines import Line

_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
_ROW = re.compile(r"\|.*\|$")
_CELL_END = re.compile(r"(?<!\\)\|")


def part_at_breaks(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part lines at the breaks within them; a cell that comes again in its row is put aside.

    Args:
        lines: The lines of a text in Markdown.

    Returns:
        The lines, and the tags, the bars and the cells that came again.
    """
    parted: list[Line] = []
    aside: list[Line] = []
    for line in lines:
        if "<" in line.text and _BREAK.search(line.text):
            for piece, again in _pieces(line):
                (aside if again else parted).append(piece)
        else:
            parted.append(line)
    return parted, aside


def _pieces(line: Line) -> Iterator[tuple[Line, bool]]:
    """Give the pieces of a line, and of each whether it is to be put aside."""
    met: set[str] = set()
    for start, end in _cells(line.text):
        words = line.text[start:end]
        again = words.strip() in met
        met.add(words.strip())
        place = start
        for tag in _BREAK.finditer(line.text, start, end):
            yield from _piece(line, place, tag.start(), again=again)
            yield line.cut(*tag.span()), True
            place = tag.end()
        yield from _piece(line, place, end, again=again)


def _piece(line: Line, start: int, end: int, *, again: bool) -> Iterator[tuple[Line, bool]]:
    """Give the words between two places, if there are any."""
    piece = line.cut(start, end)
    if piece.text:
        yield piece, again


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """Give where the cells of a row begin and end; all of a text that is no row."""
    if _ROW.match(text) is None:
        yield 0, len(text)
        return
    bars = [bar.start() for bar in _CELL_END.finditer(text)]
    for bar, behind in pairwise(bars):
        yield bar + 1, behind
