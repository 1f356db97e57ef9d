"""A list of votes that stands within the § whose vote it tells, and not behind the minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.decisive import opens_decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.subheadings import read_subheading

_HEADING = re.compile(r"(?:voterings|omröstnings|röst)lista[.:]?", re.IGNORECASE)
_ROW = re.compile(r"[A-ZÅÄÖÉÜ\d][^!?=]{3,100}\s(?:ja|nej|avst(?:år|od))[.,;]?", re.IGNORECASE)
_VOTE = ("omröstning", "votering", "röstar", "rösta ", "röstade", "ja-röst", "nej-röst")
_TOLD = re.compile(r"\b(\d{1,3})\s(?:st\s)?ja(?=\b|röst)")
_ABOVE = 12
_APPENDED = re.compile(r"[*_#\s]{0,4}bilag(?:a|or)\b", re.IGNORECASE)
_REST = frozenset(("Beslut", "Skickas till"))


def is_own_roll(lines: Sequence[Line], place: int) -> bool:
    """Say whether a list of votes is that of the vote told right above it.

    One that names a § or begins a page of the source is an appendix, as is one that the text
    above says is, and one with another number of votes than that tells.

    Args:
        lines: The lines of a §.
        place: Which of them is the list's heading.
    """
    if not 0 < place < len(lines) - 1 or not _HEADING.fullmatch(lines[place].text.strip()):
        return False
    if lines[place - 1].page != lines[place].page or not _ROW.fullmatch(lines[place + 1].text):
        return False
    above = " ".join(one.text for one in lines[max(0, place - _ABOVE) : place]).casefold()
    if not has_any(above, _VOTE) or "bilaga" in above:
        return False
    told = _TOLD.findall(above)
    return not told or int(told[-1]) == _answered_yes(lines, place + 1)


def goes_on_below(lines: Sequence[Line], place: int) -> bool:
    """Say whether a § goes on below a table of votes, with its decision or whom it is sent to.

    What an appendix's heading opens is no longer the §.

    Args:
        lines: The lines of a §.
        place: Which of them is the table's head.
    """
    below = (one.text for one in lines[place + 1 :])
    own = takewhile(lambda text: not _APPENDED.match(text), below)
    return any(opens_decision(text) or _heads_rest(text) for text in own)


def _heads_rest(text: str) -> bool:
    """Say whether a line heads what stands in no appendix."""
    known = read_subheading(text)
    return known is not None and known.fixed in _REST


def _answered_yes(lines: Sequence[Line], start: int) -> int:
    """Count the rows of a list that say yes."""
    rows = takewhile(_ROW.fullmatch, (one.text for one in lines[start:]))
    return sum(row.rstrip(".,;").casefold().endswith(" ja") for row in rows)
