"""Who was chosen for what, from the words of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

_VERB = (
    r"(?:väljs in|väljs|väljes|valdes in|valdes|utses|utsågs"
    r"|blev vald|blev valda|blir vald|blir valda|blev utsedd|blev utsedda"
    r"|(?:föreslås|föreslogs) och (?:väljs|valdes|utses|utsågs)|är frivilliga? och väljs|uppdras)"
    r"(?: enhälligt| genom acklamation)?"
)
_AND = r"(?:,?\s(?:och|samt|respektive)|,)\s"
_CHOOSE = r"(?:att\s(?:välja|utse)\s)?"
_ROLE_ENDS = (
    rf"(?={_AND}{_CHOOSE}[^.;:]{{2,80}}?\s(?:(?:till|som)\s[a-zåäö]"
    r"|att\s(?:jämte|justera|föra)\s)|[.;]|$)"
)
_FOR = rf"\s(?:till|som|att)\s(?P<role>[^.;]{{3,120}}?){_ROLE_ENDS}"
_WHO_FIRST = (
    re.compile(
        rf"^(?:{_VERB})\s(?P<who>[^.;:]{{2,200}}?)(?:{_FOR}|(?=[.;]|$))",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:v[äa]ljer|valde|utser|utsåg|utse|v[äa]lja)\s(?P<who>[^.;:]{2,200}?)"
        rf"(?:{_FOR}|(?=[.;]|$))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|\boch\s)(?P<who>[^.;:]{{2,200}}?)\s{_VERB}(?:{_FOR}|(?=[.;]|$))", re.IGNORECASE
    ),
)
_MORE_WHO = re.compile(rf"{_AND}{_CHOOSE}(?P<who>[^.;:]{{2,120}}?){_FOR}", re.IGNORECASE)
_OFFICE_FIRST = re.compile(
    rf"(?:^|\.\s|\boch\s)(?:Till|Att)\s(?P<role>[^.;]{{3,80}}?)\s{_VERB}\s"
    rf"(?P<who>[^.;]{{2,300}}?)(?={_AND}till\s|[.;]|$)",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    rf"(?:^|\.\s){_VERB}\still\s(?-i:(?P<role>[a-zåäö][^.;:A-ZÅÄÖ]{{3,60}}?),?\s(?P<who>[A-ZÅÄÖ]"
    rf"[^.;]{{2,300}}?))(?={_AND}till\s|[.;]|$)",
    re.IGNORECASE,
)
_MORE_OFFICES = re.compile(
    rf"{_AND}till\s(?P<role>[^.;,]{{3,80}}?)\s(?:{_VERB}\s)?(?P<who>(?-i:[A-ZÅÄÖ])[^.;]{{2,300}}?)"
    rf"(?={_AND}till\s|[.;]|$)",
    re.IGNORECASE,
)

_POINT = re.compile(r"\s{0,9}(?:\d{1,2}[.)]|[a-zåäö]\)|[-–—•*·])\s{0,9}(?=[^\W\d])")
"""The mark of a list's point, which is none of the words of an election."""


def elections_in(text: str) -> Iterator[tuple[str, str | None]]:
    """Give who was chosen, and for what, where the words say it.

    Of what is told after the first election only that with an office is given.

    Args:
        text: A sentence with a verb that chooses.
    """
    point = _POINT.match(text)
    text = text[point.end() :] if point else text
    for form, more in (
        *((form, _MORE_OFFICES) for form in (_OFFICE_FIRST, _VERB_FIRST)),
        *((form, _MORE_WHO) for form in _WHO_FIRST),
    ):
        match = form.search(text)
        while match:
            yield match["who"], match["role"]
            after = more.match(text, match.end())
            if after is None:
                return
            match = after


def chooses(text: str) -> bool:
    """Say whether a text holds the passive of a verb that chooses.

    Args:
        text: A sentence.
    """
    return _PASSIVE.search(text) is not None


_PASSIVE = re.compile(rf"(?:^|\s){_VERB}\b", re.IGNORECASE)
ELECTION_BEGINS = re.compile(rf"\s(?=Till\s[a-zåäö][^.;]{{2,80}}?\s{_VERB}\s|Val\sav\s)")
"""Where another election begins though no stop stands before it."""
