"""A § about an election that is nothing but a list: "Ordförande: Ada Ek"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.told_names import names_in

_TITLE = re.compile(r"(?:fyllnads|kompletterings)?val\b", re.IGNORECASE)
_ENTRY = re.compile(
    r"\W{0,4}(?:[a-zåäö\d]{1,2}[.)]\s)?(?P<office>[^\W\d][^:.;]{2,80}?)\W{0,3}:{1,2}\W{0,4}\s(?P<who>.{4,400})"
)
_OFFICE = re.compile(
    r"ordförande|sekreterare|juster|rösträkn|kassör|ledamot|ledamöter|ersättare|suppleant|revisor"
    r"|valberedning|representant|ombud|firmatecknare",
    re.IGNORECASE,
)
_VACANT = re.compile(r"\bvakan[ts]", re.IGNORECASE)


def lists_elected(title: str, lines: Sequence[Line]) -> bool:
    """Say whether a § names who was elected, office by office, and says nothing else.

    Args:
        title: The §'s heading.
        lines: What stands under it.
    """
    if not lines or not _TITLE.match(title.strip()):
        return False
    named = [names for line in lines for names in (_elected(line.text),)]
    return None not in named and any(named)


def _elected(text: str) -> list[str] | None:
    """Give the names of a line that is an office and its holders; none where it is vacant."""
    match = _ENTRY.fullmatch(text.strip()) if ":" in text else None
    if match is None or not _OFFICE.search(match["office"]):
        return None
    return names_in(match["who"]) or ([] if _VACANT.search(match["who"]) else None)
