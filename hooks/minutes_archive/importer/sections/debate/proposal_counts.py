"""How many voted for each of two proposals, told without yes and no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.importer.sections.debate.counts import Count
from minutes_archive.importer.sections.debate.flow import Flow
from minutes_archive.importer.sections.debate.meanings import Meaning
from minutes_archive.importer.sections.debate.numbers import number_of
from minutes_archive.importer.sections.hints import has_any

_NUM = r"(?:\d{1,3}|noll|ingen|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)"
_VOTES = r"\s(?:röster|röst)\b"
_BY = r"\s(?:röster|röst|ledamöter|ledamot|personer)\b"
_WHAT = r"[^.;:\d]{3,90}?"
_AND = r"(?:,|,?\s(?:och|medan|samt|mot))\s"
_GIVEN = r"(?:avgavs|avges|avgivits|lämnades|lämnas|röstade|röstar)"
_GOT = r"(?:fick|får|erhöll|erhåller)"
_FORMS = (
    re.compile(
        rf"\bför\s(?P<yes>{_WHAT})\s{_GIVEN}\s(?P<ayes>{_NUM}){_BY}{_AND}för\s(?P<no>{_WHAT})\s"
        rf"(?:{_GIVEN}\s)?(?P<noes>{_NUM})\b(?:{_BY})?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<ayes>{_NUM})(?:{_BY}(?:\s{_GIVEN})?|\sröstade)\sför\s(?P<yes>{_WHAT}){_AND}"
        rf"(?P<noes>{_NUM})(?:{_BY})?(?:\s{_GIVEN})?\sför\s(?P<no>[^.;:,\d]{{3,90}}?)"
        r"(?=[.;,]|\s(?:beslut|bifall|avsl|anta)\w*\b|$)",
        re.IGNORECASE,
    ),
)
_RESULT = re.compile(
    rf"\b(?:resultatet|utfallet)\s(?:(?:blev|blir|är|var)\s)?(?P<ayes>{_NUM})\sför\s(?P<yes>{_WHAT}){_AND}"
    rf"(?P<noes>{_NUM})\sför\s(?P<no>[^.;:,\d]{{3,90}}?)(?=[.;,]|$)",
    re.IGNORECASE,
)
"""Where the numbers alone tell of votes: "blev resultatet 11 för A och 8 för B"."""
_FORMS_GOT = (
    re.compile(
        rf"(?:^|(?<=[.!?]\s))(?P<yes>{_WHAT})\s{_GOT}\s(?P<ayes>{_NUM}){_VOTES}{_AND}"
        rf"(?P<no>{_WHAT})\s(?:{_GOT}\s)?(?P<noes>{_NUM}){_VOTES}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_GOT}\s(?P<yes>{_WHAT})\s(?P<ayes>{_NUM}){_VOTES}{_AND}(?P<no>{_WHAT})\s"
        rf"(?P<noes>{_NUM}){_VOTES}",
        re.IGNORECASE,
    ),
)
RESULT = ("resultatet", "utfallet")
"""Words before numbers that tell of votes without naming them."""
_GOT_PIECES = ("ck", "får", "erhö", "erhå")
"""Pieces of the verbs that a proposal gets its votes by, in small letters."""
_PROPOSED = re.compile(
    r"förslag|yrkande|motion|avslag|bifall|remiss|bordläggning|hemställan|skrivelse", re.IGNORECASE
)
"""What the words of a proposal name; in an election they name people."""
_ANOTHER = re.compile(rf"{_AND}[^.;]{{0,90}}?\b{_NUM}{_VOTES}", re.IGNORECASE)
"""What follows where there were more than two."""


def find_for_proposals(flow: Flow) -> Iterator[tuple[Count, Meaning]]:
    """Find how many voted for each of two proposals, and what they were.

    Which of them was the chair's, only their order tells.

    Args:
        flow: The words of a part of a §.
    """
    result = has_any(flow.folded, RESULT) and has_any(flow.folded, ("röst", "votering"))
    voted = result or has_any(flow.folded, ("röster", "röstade", "röstar"))
    if not voted or not _PROPOSED.search(flow.folded):
        return
    got = _FORMS_GOT if has_any(flow.folded, _GOT_PIECES) else ()
    for form in (*_FORMS, *got, *((_RESULT,) if result else ())):
        for hit in form.finditer(flow.text):
            named = _PROPOSED.search(hit["yes"]) and _PROPOSED.search(hit["no"])
            if named and not _ANOTHER.match(flow.text, hit.end()):
                count = number_of(hit["ayes"]), number_of(hit["noes"])
                yield (
                    Count(hit.start(), hit.end(), *count, assumed=True),
                    Meaning(hit.start(), hit.end(), hit["yes"].strip(), hit["no"].strip()),
                )
                return
