"""Who was there, where minutes tell it behind their last §."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Section

_LIST = re.compile(
    r"(?:närvarande|beslutande|deltagande|deltagare)(?: (?:ledamöter|medlemmar))?\s?:?",
    re.IGNORECASE,
)
_LISTED_ABOVE = re.compile(
    r"\W{0,4}(?:närvarande|beslutande|deltagande|deltagare|närvaro|ledamöter)(?!\w)", re.IGNORECASE
)
_SIGNED_ABOVE = re.compile(
    r"(?:mötesinformation|justera(?:s|t|ts)(?: av)?|justerare|underskrifter)\s?:?", re.IGNORECASE
)
_PERSON = re.compile(
    r"(?:[^\W\d_]{2,20} ){0,2}[A-ZÅÄÖÉ][\w-]{1,30}(?: [A-ZÅÄÖÉ][\w-]{1,30}){1,3}"
    r"(?: ?\([^\W\d_]{1,6}\)|,.{1,60})?"
)
_WITHIN = 12
_ABOVE = 6
_FEWEST = 3


def take_closing(
    front: Sequence[Line], sections: tuple[Section, ...]
) -> tuple[tuple[Section, ...], tuple[Line, ...]]:
    """Take the list of those present off the last §, where the first page has none.

    Args:
        front: What stands before the first §.
        sections: The §§.

    Returns:
        The §§, and what stands behind them.
    """
    if not sections or any(_LISTED_ABOVE.match(line.text) for line in front):
        return sections, ()
    last = sections[-1]
    for place, line in enumerate(last.lines):
        if _LIST.fullmatch(line.text.strip()) and _names_below(last.lines, place):
            start = _start(last.lines, place)
            shorter = replace(last, lines=last.lines[:start])
            return (*sections[:-1], shorter), last.lines[start:]
    return sections, ()


def _names_below(lines: Sequence[Line], place: int) -> bool:
    """Say whether several of the next lines hold a person each."""
    below = lines[place + 1 : place + 1 + _WITHIN]
    return sum(_PERSON.fullmatch(one.text.strip()) is not None for one in below) >= _FEWEST


def _start(lines: Sequence[Line], place: int) -> int:
    """Give the place of the label of those who signed, where it stands right above the list."""
    above = range(max(0, place - _ABOVE), place)
    return next((at for at in above if _SIGNED_ABOVE.fullmatch(lines[at].text.strip())), place)
