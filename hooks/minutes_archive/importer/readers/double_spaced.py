"""Text in which an empty line stands below each line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_archive.importer.lines import Line

_FEWEST = 12
_NEARLY_ALL = 0.95
_LONG = 45
_FEWEST_BROKEN = 4
_BROKEN = 0.2
_STOPS = (".", ":", ";", "!", "?")


def single_spaced(lines: Sequence[Line]) -> Sequence[Line]:
    """Give lines as they were before an empty one was put below each of them.

    Some converters do that. It shows where nearly every line has empty space above it though
    sentences go on from one line to the next; then only wider space parts paragraphs.

    Args:
        lines: The lines of a text.

    Returns:
        The same lines, `blank_before` where more than one empty line stands above.
    """
    apart = sum([line.blank_before for line in lines])
    if len(lines) < _FEWEST or apart < _NEARLY_ALL * (len(lines) - 1):
        return lines
    full = [pair for pair in pairwise(lines) if len(pair[0].text) >= _LONG]
    if sum([_goes_on(*pair) for pair in full]) < max(_FEWEST_BROKEN, _BROKEN * len(full)):
        return lines
    spaced = [
        line._replace(blank_before=line.number - above.number > 2 or line.page > above.page)
        for above, line in pairwise(lines)
    ]
    return [lines[0], *spaced]


def _goes_on(above: Line, line: Line) -> bool:
    """Say whether a sentence goes on from a line to the next; a clause by itself does not."""
    text = line.text
    return text[:1].islower() and not text.startswith("att ") and not above.text.endswith(_STOPS)
