"""A matter that a meeting only hands on to others, told in the past: "Motionen remitterades"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.headed_decision import Decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.part_meaning import last_open
from minutes_archive.importer.sections.prose import joined, sentences

_HANDED_ON = re.compile(
    r"(?:Motion(?:en|erna)|(?:Medborgar|E-)?[Ff]örslaget|Ärendet|Skrivelsen|Interpellationen"
    r"|Frågan|Remissen|Ansökan)(?: \w{1,20}){0,2} (?:remitterades|överlämnades|hänsköts|hänvisades"
    r"|översändes|skickades|sändes|lämnades)(?: vidare| över| på remiss)? till [^.;:\d]{3,160}\.?"
)
_EARLIER = re.compile(
    r"\b(?:redan|tidigare|har|hade|av|som|(?:i|under) (?:januari|februari|mars|april|maj|juni|juli"
    r"|augusti|september|oktober|november|december|fjol|våras|höstas|somras))\b"
)
_ANSWERED = re.compile(r"(?:Svar|Besvarande|Yttrande|Återrapport|Slutbehandling)", re.IGNORECASE)
_HANDS = ("ades ", "sköts ", "ändes ")
_FEW = 4
"""On so many lines does a sentence stand."""


def handed_on(title: str, parts: Sequence[SectionPart]) -> Decision | None:
    """Read "Motionen remitterades till kyrkorådet." that ends a § which decides nothing else.

    In an account it would tell of an earlier step; so it may neither have a day, nor stand in a
    § that answers what was handed on.

    Args:
        title: The heading of the §.
        parts: Its parts.
    """
    part = last_open(parts)
    if (
        part is None
        or not has_any(joined(part.lines[-_FEW:]), _HANDS)
        or _ANSWERED.match(title.strip())
    ):
        return None
    told = tuple(sentences(part.lines))
    last = told[-1] if told else None
    if last is None or not _HANDED_ON.fullmatch(last.text) or _EARLIER.search(last.text):
        return None
    return Decision(last.text, last.line, confidence=Confidence.LIKELY)
