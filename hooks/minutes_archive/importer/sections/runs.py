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
_FOLLOWS = re.compile(r"\bföljande\b[^.:]{0,60}:|\benligt nedan\b", re.IGNORECASE)
_ENTRY = re.compile(
    r"\d{1,2}[a-h]?[.)]?\s[A-ZÅÄÖ]|[A-ZÅÄÖ]\s\d{1,3}\b|[-–•]\s"
    r"|(?:Följande )?(?:ärende|punkt|fråg)\w{0,4}\b[^.]{0,60}\b"
    r"(?:utgår|tillkommer|läggs till|behandlas|flyttas|stryks)",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"\bbeslut(?:ar|ade|öt)\b[^.:]{0,30}:\s*[A-ZÅÄÖ]")
_ELECTS = re.compile(r"\b(?:välja|väljer|valde|utse|utser|utsåg|valdes|utses|utsågs)\b")
_FOR_OFFICE = re.compile(r"[A-ZÅÄÖ][^.;:]{3,80}? (?:till|som) [a-zåäö][^.;:]{3,50}[.;]?")
_MARK = re.compile(r"(?P<mark>[-–—•·*+▪◦\uf000-\uf0ff]|[a-h]\))\s")
_LISTS = re.compile(rf"\bbesl(?:[^.:]{{2,40}}(?:\batt)?:?|\w{{2,6}}:?) {_MARK.pattern}")
"""What announces points that have a mark and no number."""
_OPENS = re.compile(r"\bbeslut(?:ar|ade|öt)\b[^.;]{0,30}\s(?=[A-ZÅÄÖ])")
INFINITIVE = re.compile(
    r"(?:(?!\w{1,30}[aeo]rna\b|Alla\b|Dessa\b|D?enna\b|Detta\b|Båda\b|Många\b|Inga\b|Några\b|Samma\b"
    r"|Andra\b|Första\b|Sista\b|Flera\b)[A-ZÅÄÖ][a-zåäö]{2,30}a|Ge|Be|Utse|Avslå|Föreslå)"
    r"\s(?![A-ZÅÄÖ])"
)
"""What a point without a mark begins with, as "Uppdra åt nämnden"; no name does."""
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
    if _is_point_below(told[first].text, after.text):
        return True
    if _ANNOUNCED.search(told[first].text):
        return not (after.first or TELLS.search(after.text) or is_note(after.text))
    elected = _FOR_OFFICE.fullmatch(after.text) is not None
    return elected and _ELECTS.search(told[first].text) is not None


def _is_point_below(opening: str, after: str) -> bool:
    """Say whether a sentence is another point of those that "Nämnden beslutar" announces."""
    listed, mark = _LISTS.search(opening), _MARK.match(after)
    if listed:
        return mark is not None and listed["mark"][-1] == mark["mark"][-1]
    opened = _OPENS.search(opening)
    begins = opened is not None and INFINITIVE.match(opening, opened.end())
    return bool(begins) and INFINITIVE.match(after) is not None
