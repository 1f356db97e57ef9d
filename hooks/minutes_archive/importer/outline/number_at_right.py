"""§§ whose number stands at the right end of their title's line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.heading_case import is_case_line

_AT_RIGHT = re.compile(r"(?:\s{3}|\t)\s*+(?:[A-ZÅÄÖ]\w{0,7}\s)?§\s?(?P<number>\d{1,4})[a-h]?$")
_FEWEST = 3
_DISTINCT = 0.8


def part_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """Begin a line at a §'s number where all of a source's stand to the right of their titles.

    Only where no line begins with a section sign, the numbers rise, and the words before them
    differ: a page's header says the same on every page.

    Args:
        lines: A source's lines.
    """
    if any(line.text.startswith("§") for line in lines):
        return lines
    found = {
        place: (match.start(), int(match["number"]))
        for place, line in enumerate(lines)
        if "§" in line.text and (match := _at_right(line)) is not None
    }
    if len(found) < _FEWEST or not _are_headings(lines, found):
        return lines
    return tuple(_parted(lines, found))


def _at_right(line: Line) -> re.Match[str] | None:
    """Find the number at a line's right end."""
    match = _AT_RIGHT.search(line.text, max(0, line.text.rfind("§") - 40))
    before = line.text[: match.start()].strip() if match else ""
    titled = len(before) > 1 and before[0].isalpha() and not is_case_line(before)
    return match if titled and not line.cells else None


def _are_headings(lines: Sequence[Line], found: Mapping[int, tuple[int, int]]) -> bool:
    """Say whether lines with a number at their end are the headings of a source's §§."""
    numbers = [number for _, number in found.values()]
    words = {lines[place].text[:start].strip() for place, (start, _) in found.items()}
    rising = all(before < after for before, after in pairwise(numbers))
    return rising and len(words) >= _DISTINCT * len(found)


def _parted(lines: Sequence[Line], found: Mapping[int, tuple[int, int]]) -> Iterator[Line]:
    """Give the lines, those with a number at their end as two."""
    for place, line in enumerate(lines):
        if place not in found:
            yield line
            continue
        start, _ = found[place]
        yield line.cut(0, start)._replace(blank_before=True)
        yield line.cut(start)._replace(blank_before=False)
