"""Headings of lists of attendance that follow the last §, known by the people below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line

_OF = r"(?:närvaro|upprops?|beslutande|tjänstgörings|deltagar)"
_AND = r"(?:-?\s?(?:och|&|samt)\s(?:närvaro|upprops?|omröstnings|voterings|röst))?"
_LIST = (
    rf"(?:{_OF}{_AND}(?:lista|förteckning)|förteckning\söver\s(?:närvarande|beslutande))\b.{{0,60}}"
)
_NUMBER = r"(?:\s(?:nr\s)?(?:\d{1,3}|[A-ZÅÄÖ]))?(?:\s(?:till|av)\s(?:protokoll\w*\s?)?.{0,20})?"
_SAID = r"(?:närvarande|närvaro|upprop|beslutande)\b.{0,40}"
_HEADING = re.compile(
    rf"(?:{_LIST}|bilaga{_NUMBER}[.:–, -]{{1,3}}(?:{_LIST}|{_SAID}))", re.IGNORECASE
)
_APPENDIX = re.compile(rf"bilaga{_NUMBER}[.:]?", re.IGNORECASE)
_BELOW = re.compile(rf"(?:{_LIST}|{_SAID})", re.IGNORECASE)
_PARTISAN = re.compile(r"[A-ZÅÄÖÉ][\w.'’-]+,?\s[A-ZÅÄÖÉ][\w.'’ -]{1,40},?\s\([^\W\d_]{1,6}\)")
_FIRST = frozenset("bil när upp bes tjä del för".split())  # noqa: SIM905
_NEAR = 8
_SEVERAL = 2


def opens_people(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line heads a list of those present, some of whom stand right below it.

    The same words are a line of a § where its documents are listed.

    Args:
        lines: The lines of a §.
        place: Which of them it is.
    """
    text = lines[place].text.strip("*_ ")
    if text[:3].casefold() not in _FIRST:
        return False
    below = lines[place + 1].text.strip("*_ ") if place + 1 < len(lines) else ""
    heads = _HEADING.fullmatch(text) is not None or (
        _APPENDIX.fullmatch(text) is not None and _BELOW.fullmatch(below) is not None
    )
    near = lines[place + 1 : place + 1 + _NEAR]
    return heads and sum(_PARTISAN.match(one.text) is not None for one in near) >= _SEVERAL
