"""Heads of pages that tell which §§ the minutes hold: "Nämnden   § 1-8" and the time below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.subheadings import read_subheading

_SPAN = re.compile(
    r"(?:(?P<who>[^§:()]{4,60}?)[\s,]{1,99})?(?:§{1,2}|[Pp]aragraf(?:er)?)\s?\d{1,4}\s?[-–]\s?(?:§\s?)?\d{1,4}"
    r"(?P<after>[\s,]{1,99}[^§()]{4,60})?"
)
_WHO = re.compile(
    r"protokoll|(?:nämnd|styrelse|fullmäktige|utskott|beredning|råd)(?:e?n|et)?\b", re.IGNORECASE
)
_TOLD = re.compile(
    r"(?:19|20)\d{2}-\d{2}-\d{2}|\b\d{1,2}\s[a-z]{3,9}\s(?:19|20)\d{2}\b|\bkl(?:ockan|\.)?\s\d|\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}"
)
"""A day or a time."""
_FIRST_PAGE = 40
"""Within so many lines the first head stands; what comes again further down may be referred to."""
_FARTHEST = 3
_OFTEN = 3
_LONGEST = 120


def spans_again(lines: Sequence[Line], same: Mapping[str, Sequence[int]]) -> list[int]:
    """Find the heads of pages that repeat the span of the §§, with the lines around it.

    The first head is the first page's own. Around it only those lines belong to a head that the
    first page has as well, and that stand there as often.

    Args:
        lines: The lines of a source.
        same: Where the lines stand that are alike.
    """
    found: list[int] = []
    for text, places in same.items():
        if len(places) > 1 and _tells_span(text, lines, places):
            for at in places[1:]:
                above = _around(lines, same, at, -1, places[0])
                found += [at, *above, *_around(lines, same, at, 1, places[0])]
    return found


def _tells_span(text: str, lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Say whether a line tells the span of the §§, and who met or when, on it or above it."""
    if len(text) > _LONGEST or not ("§" in text or "aragraf" in text) or not _SPAN.fullmatch(text):
        return False
    if (
        places[0] >= _opened(lines[:_FIRST_PAGE])
        or lines[places[0]].cells
        or lines[places[0]].level
    ):
        return False
    if _WHO.search(text) or _TOLD.search(text):
        return True
    above = {lines[at - 1].text for at in places[1:]}
    return len(above) == 1 and _WHO.search(above.pop()) is not None


def _opened(lines: Sequence[Line]) -> int:
    """Give the place of the first § of a source's first lines; their number where none is there."""
    signed = (at for at, line in enumerate(lines) if line.text.lstrip("#* ").startswith("§"))
    return next((at for at in signed if not _SPAN.fullmatch(lines[at].text)), len(lines))


def _around(
    lines: Sequence[Line], same: Mapping[str, Sequence[int]], at: int, step: int, first: int
) -> list[int]:
    """List the lines above or below a span that belong to the same head.

    They stand there in the first head as well, or come again as often as heads do.
    """
    found: list[int] = []
    often = min(len(same[lines[at].text.strip()]), _OFTEN)
    for place in range(at + step, at + step * (_FARTHEST + 1), step):
        if not 0 <= place < len(lines) or lines[max(place, place - step)].blank_before:
            break
        text = lines[place].text.strip()
        again = len(same.get(text, ())) >= often and read_subheading(text) is None
        if not again and lines[max(0, first + place - at)].text.strip() != text:
            break
        found.append(place)
    return found
