"""Contents lists, which repeat the headings before the §§ themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate

_LEADERS = re.compile(r"(?:\.{2,}|…|\. \.)[\s.…]{0,80}\d{0,4}\s*$")
_HEADING = re.compile(
    r"innehålls?förteckning|innehåll|(?:beslutad\s)?ärendelista|föredragningslista|ärendeförteckning"
    r"|dagordning|ärenden",
    re.IGNORECASE,
)
_DENSE = 1.2


def weigh_contents(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Weigh down headings that end in a page number or stand right upon each other.

    Args:
        lines: The source's lines.
        candidates: Those that may open a §.
    """
    places = {one.index for one in candidates}
    weighed: list[Candidate] = []
    for one in candidates:
        strength = one.strength
        if is_entry(lines[one.index].text):
            strength = min(strength, 0.1)
        elif not lines[one.index].level:
            dense = (one.index + 1 in places) + (one.index - 1 in places)
            strength = max(0.1, strength - _DENSE * dense / 2)
        weighed.append(replace(one, strength=strength))
    return weighed


def is_entry(text: str) -> bool:
    """Say whether a line ends in dots and a page number.

    Args:
        text: A line.
    """
    return _LEADERS.search(text[-100:]) is not None


def take_contents(
    front: Sequence[Line], numbers: set[str]
) -> tuple[tuple[Line, ...], tuple[Taken, ...]]:
    """Part a contents list from the rest of the first pages.

    Args:
        front: What stands before the first §.
        numbers: The numbers of the §§ that follow.
    """
    kept: list[Line] = []
    taken: list[Taken] = []
    listing = False
    for line in front:
        text = line.text.strip()
        head = _HEADING.fullmatch(text) is not None
        number = re.match(r"(?:§\s?|[A-ZÅÄÖ]{2,5}\s)?(\d{1,4}[a-h]?)\b", text)
        entry = is_entry(text) and text[:1].isalnum() and len(text) > 6
        known = number is not None and number[1] in numbers and listing
        if head or known or (entry and (number is not None or listing)):
            taken.append(Taken(line, "contents"))
            listing = True
        else:
            kept.append(line)
            listing = listing and text[:1].islower()
    return tuple(kept), tuple(taken)
