"""Who led the meeting, from the way its text speaks of "ordföranden"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutes_archive.importer.people import is_name
from minutes_archive.importer.sections.prose import Sentence

_WORD = r"[A-ZÅÄÖ][\w'’-]{1,30}"
_CHAIR = re.compile(
    rf"(?P<before>(?:[\w:]{{1,40}}[,.]?\s)?)\b(?:[Mm]ötes|[Ss]tämmo)?[Oo]rdförande[n]?,?\s"
    rf"(?P<name>{_WORD}(?:\s(?:(?:von|af|de|van|ben)\s)?{_WORD}){{1,3}})"
)
_OTHER_CHAIR = re.compile(
    r"(?:s|vice|vice,|förste|första|andre|andra|tredje|:e|:a|[12]e|tidigare|avgående|till|som)\s$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}})(?:\s\([^()]{{1,20}}\))?\s(?:förklara(?:r|de)"
    rf"|öppna(?:r|de))\s(?:mötet|sammanträdet|stämman|årsmötet)"
    r"(?:\s(?:för\s)?öppnat)?"
)
_OF_THE_MEETING = frozenset(("", "mötets", "stämmans", "sammanträdets", "dagens"))
_MOST = 4000


def named_chairs(told: Sequence[Sentence]) -> list[tuple[str, int, int]]:
    """Find who is called "ordföranden" without more: name, how often, and where first.

    Args:
        told: The sentences of the minutes.
    """
    times: Counter[str] = Counter()
    first: dict[str, int] = {}
    for sentence in told:
        for match in _CHAIR.finditer(sentence.text[:_MOST]):
            name = " ".join(match["name"].split())
            if _is_other(match["before"]) or not is_name(name):
                continue
            times[name] += 1
            first.setdefault(name, sentence.line)
    return [(name, count, first[name]) for name, count in times.most_common()]


def _is_other(before: str) -> bool:
    """Say whether the word before "ordförande" makes it another's chair, or ends a name."""
    if before.strip().casefold() in _OF_THE_MEETING:
        return False
    return before[:1].isupper() or _OTHER_CHAIR.search(before) is not None


def opener(told: Sequence[Sentence]) -> tuple[str, int] | None:
    """Find who declared the meeting open: name and line.

    Args:
        told: The sentences of the minutes.
    """
    for sentence in told:
        match = _OPENS.search(sentence.text[:_MOST])
        if match and is_name(" ".join(match["name"].split())):
            return " ".join(match["name"].split()), sentence.line
    return None
