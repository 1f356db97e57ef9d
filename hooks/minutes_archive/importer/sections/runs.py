"""How far a decision goes on that is told in several sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.sections.after_decision import is_note
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.prose import Sentence
from minutes_archive.importer.sections.tail import TELLS

_POINT = re.compile(r"\d{1,2}[.)]\s")
_POINT_ONE = re.compile(r"(?:^|\s)1[.)]\s")
_LISTS = re.compile(r"\bbesl(?:[^.:]{2,40}(?:\batt)?:?|\w{2,6}:?) (?P<mark>[-–•·*]|[a-h]\))\s")
_MARK = re.compile(r"(?P<mark>[-–•·*]|[a-h]\))\s")
_FOLLOWS = re.compile(r"\bföljande\b[^.:]{0,60}:|\benligt nedan\b", re.IGNORECASE)
_ENTRY = re.compile(
    r"\d{1,2}[a-h]?[.)]?\s[A-ZÅÄÖ]|[A-ZÅÄÖ]\s\d{1,3}\b|[-–•]\s"
    r"|(?:Följande )?(?:ärende|punkt|fråg)\w{0,4}\b[^.]{0,60}\b(?:utgår|tillkommer|läggs till)",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"\bbeslut(?:ar|ade|öt)\b[^.:]{0,30}:\s*[A-ZÅÄÖ]")
_ELECTS = re.compile(r"\b(?:välja|väljer|valde|utse|utser|utsåg|valdes|utses|utsågs)\b")
_FOR_OFFICE = re.compile(r"[A-ZÅÄÖ][^.;:]{3,80}? (?:till|som) [a-zåäö][^.;:]{3,50}[.;]?")
_MOST = 300


def last_of(told: Sequence[Sentence], first: int) -> int:
    """Find the last sentence of a decision.

    Args:
        told: Sentences.
        first: Where the decision begins.
    """
    last = first
    while last + 1 < min(len(told), first + _MOST) and _goes_on(told, first, last):
        last += 1
    return last


def _goes_on(told: Sequence[Sentence], first: int, last: int) -> bool:
    """Say whether the sentence after a decision's last belongs to it."""
    after = told[last + 1]
    if decides(after.text):
        return not is_note(after.text)
    if any(_FOLLOWS.search(one.text) for one in told[first : last + 1]):
        return _ENTRY.match(after.text) is not None
    if _POINT.match(after.text):
        return any(_POINT_ONE.search(one.text) for one in told[first : last + 1])
    listed, mark = _LISTS.search(told[first].text), _MARK.match(after.text)
    if listed and mark:
        return listed["mark"][-1] == mark["mark"][-1]
    if _ANNOUNCED.search(told[first].text):
        return not (after.first or TELLS.search(after.text) or is_note(after.text))
    elected = _FOR_OFFICE.fullmatch(after.text) is not None
    return elected and _ELECTS.search(told[first].text) is not None
