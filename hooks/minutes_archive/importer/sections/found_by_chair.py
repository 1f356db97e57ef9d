"""What the chair finds decided, where a § tells no other decision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.bodies import NAMED
from minutes_archive.importer.sections.decisive import undivided
from minutes_archive.importer.sections.headed_decision import Decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.part_meaning import PROCEDURE, is_open, means
from minutes_archive.importer.sections.prose import Sentence, sentences

_FOUND = re.compile(
    r"\b(?:fann|finner|förklarade|förklarar) ordföranden [^.;:,]{3,120}?"
    r"\b(?:bifall(?:et|en|na)|antag(?:et|en|na)|avslag(?:et|en|na)|godkän[dt]a?)\b[^,]{0,60}\.$"
)
_THAT_A_BODY = re.compile(
    r"\b(?:finner|fann|konstaterar|konstaterade|förklarar|förklarade)(?: sig anse)?"
    r"(?: \w{1,20}){0,2},? att "
    rf"(?P<said>{NAMED} (?:har |hade |enhälligt ){{0,2}}"
    r"(?:beslut(?:ar|at|ade)|beslöt|avsl(?:år|agit|og)|bif(?:aller|allit|öll)|ant(?:ar|agit|og)"
    r"|godkän(?:ner|t|de)|fastställ(?:er|t|de)|bevilja(?:r|t|de)|bordl(?:ägger|agt|ade)"
    r"|återremittera(?:r|t|de))\b[^:;]{0,900})$",
    re.IGNORECASE,
)
_FINDS = ("finner", "fann", "konstatera", "förklara")
_ON_MOTIONS = re.compile(
    r"\b(?:avsl\w{2,4}|bif[aö]ll\w{0,3}|anta\w{0,3}|antog|godkän\w{1,4}) (?:[\w()-]{1,30} ){0,5}"
    r"\w{0,20}(?:yrkande|(?:ändrings|tilläggs|mot)förslag)"
    r"|proposition|votering|omröstning|beslutsgång|beslutsordning",
    re.IGNORECASE,
)
_VOTED = ("votering", "omröstning", "rösträkning", "röstar", "röstade")


def found_by_chair(parts: Sequence[SectionPart]) -> Decision | None:
    """Read "fann ordföranden förslaget bifallet", or "finner att nämnden beslutar …".

    What was found before a vote is not what was decided.

    Args:
        parts: The parts of a §.
    """
    told = tuple(_told(parts))
    if not told:
        return None
    lines = (line.text.casefold() for part in parts for line in part.lines)
    voted = any(has_any(text, _VOTED) for text in lines)
    for sentence in told:
        text = undivided(sentence.text)
        if "ordföranden" in text and _FOUND.search(text):
            return Decision(sentence.text, sentence.line, confidence=Confidence.LIKELY)
        found = _THAT_A_BODY.search(text) if has_any(text, _FINDS) and not voted else None
        if found and not _ON_MOTIONS.search(found["said"]):
            return Decision(found["said"], sentence.line, confidence=Confidence.LIKELY)
    return None


def _told(parts: Sequence[SectionPart]) -> Iterator[Sentence]:
    """Give the sentences of the parts that tell what the chair found, the last first."""
    for part in reversed(parts):
        found = any(has_any(line.text, _FINDS) for line in part.lines)
        if found and (is_open(part) or means(part) in PROCEDURE):
            yield from reversed(tuple(sentences(part.lines)))
