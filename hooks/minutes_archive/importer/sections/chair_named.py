"""Who led the meeting, from the way its text speaks of "ordföranden"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from minutes_archive.importer.people import is_name
from minutes_archive.importer.sections.prose import Sentence, sentences_of
from minutes_archive.importer.sections.telling import Telling

_WORD = r"[A-ZÅÄÖ][\w'’-]{1,30}"
_CHAIR = re.compile(
    r"[MmSsOo](?<!\w.)(?:(?<=[Mm])ötes[Oo]|(?<=[Ss])tämmo[Oo]|(?<=[Oo]))rdförande[n]?,?\s"
    rf"(?P<name>{_WORD}(?:\s(?:(?:von|af|de|van|ben)\s)?{_WORD}){{1,3}})"
)
_CALLED = re.compile(rf"rdförande[n]?,?\s{_WORD}\s(?:(?:von|af|de|van|ben)\s)?{_WORD}")
"""What a text holds that has any of those; without what may stand before, it is found fast."""
_BEFORE = re.compile(r"[\w:]{1,40}[,.]?\s\Z")
_REACH = 42
_OTHER_CHAIR = re.compile(
    r"(?:s|vice|vice,|förste|första|andre|andra|tredje|:e|:a|[12]e|tidigare|avgående|till|som)\s$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}})(?:\s\([^()]{{1,20}}\))?\s(?:förklara(?:r|de)"
    rf"|öppna(?:r|de))\s(?:mötet|sammanträdet|stämman|årsmötet)"
    r"(?:\s(?:för\s)?öppnat)?"
)
_CHAIR_OPENS = re.compile(
    rf"(?<!vice )\b[Oo]rdföranden?\s(?P<name>{_WORD})\s(?:öppna(?:r|de)|förklara(?:r|de))\s"
    r"(?:mötet|årsmötet|stämman)"
)
_OF_THE_MEETING = frozenset(("", "mötets", "stämmans", "sammanträdets", "dagens"))
_OPENING_HINTS = ("ppna", "örklara")
_MOST = 4000


def named_chairs(told: Sequence[Telling]) -> list[tuple[str, int, int]]:
    """Find who is called "ordföranden" without more: name, how often, and where first.

    Args:
        told: The §§ of the minutes.
    """
    times: Counter[str] = Counter()
    first: dict[str, int] = {}
    names: dict[str, bool] = {}
    for sentence in _calling(told):
        words = sentence.text[:_MOST]
        for match in _CHAIR.finditer(words) if _CALLED.search(words) else ():
            name = " ".join(match["name"].split())
            before = _BEFORE.search(words, max(0, match.start() - _REACH), match.start())
            if before and _is_other(before[0]):
                continue
            if name not in names:
                names[name] = is_name(name)
            if not names[name]:
                continue
            times[name] += 1
            first.setdefault(name, sentence.line)
    return [(name, count, first[name]) for name, count in times.most_common()]


def _calling(told: Sequence[Telling]) -> Iterator[Sentence]:
    """Give the sentences of the paragraphs in which somebody may be called the chair."""
    for one in told:
        for block in one.paragraphs if _CALLED.search(one.text) else ():
            if any("rdförande" in line.text for line in block):
                yield from sentences_of(block)


def _is_other(before: str) -> bool:
    """Say whether the word before "ordförande" makes it another's chair, or ends a name."""
    if before.strip().casefold() in _OF_THE_MEETING:
        return False
    return before[:1].isupper() or _OTHER_CHAIR.search(before) is not None


def opener(told: Sequence[Telling]) -> tuple[str, int] | None:
    """Find who declared the meeting open: name and line.

    Args:
        told: The §§ of the minutes.
    """
    opening = (one for one in told if one.may_say(_OPENING_HINTS))
    for sentence in (sentence for one in opening for sentence in one.sentences):
        words = sentence.text[:_MOST]
        match = _OPENS.search(words) if "ppna" in words or "örklara" in words else None
        if match and is_name(" ".join(match["name"].split())):
            return " ".join(match["name"].split()), sentence.line
        short = _CHAIR_OPENS.search(words) if "ppna" in words else None
        if short:
            return short["name"], sentence.line
    return None
