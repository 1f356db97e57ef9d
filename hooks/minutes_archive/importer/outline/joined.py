"""§§ that go on behind each other on a line, where others begin lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutes_archive.importer.lines import Line

_ENDED = r"[.!?:)”\"\d]"
_OPENS = re.compile(
    rf"§(?:(?<=^.)|(?<={_ENDED}.)|(?<={_ENDED} .)|(?<={_ENDED}  .))"
    r" ?(?P<number>\d{1,3})\b\.? (?=[A-ZÅÄÖ])"
)
"""A § at a line's beginning or behind what ends a sentence; its sign first, as it is sought so."""
_FEWEST = 3


def part_joined(lines: Sequence[Line]) -> Sequence[Line]:
    """Begin a line where a § stands behind the words of another: "§ 4. Val. § 5. Mål".

    Only where the numbers then rise one by one from the first § to the last; otherwise one of them
    may be a reference, and all lines are left.

    Args:
        lines: The lines of a source that has its line breaks.
    """
    found = [
        (place, len(line.text[: match.start()].rstrip(" ")), int(match["number"]))
        for place, line in enumerate(lines)
        if "§" in line.text and not line.cells
        for match in _OPENS.finditer(line.text)
    ]
    inner = [(place, start) for place, start, _ in found if start]
    numbers = [number for *_, number in found]
    rising = all(after == before + 1 for before, after in pairwise(numbers))
    if not inner or len(numbers) < _FEWEST or numbers[0] != 1 or not rising:
        return lines
    return tuple(_cut(lines, inner))


def _cut(lines: Sequence[Line], inner: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """Cut lines at their places."""
    for place, line in enumerate(lines):
        starts = [start for at, start in inner if at == place]
        if not starts:
            yield line
            continue
        for start, end in pairwise([0, *starts, len(line.text)]):
            yield line.cut(start, end)._replace(blank_before=bool(start) or line.blank_before)
