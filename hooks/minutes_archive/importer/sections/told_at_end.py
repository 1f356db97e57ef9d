"""Decisions that only the end of a § tells: in a clause of its last sentence, or as its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.after_decision import is_note
from minutes_archive.importer.sections.headed_decision import Decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.part_meaning import last_open
from minutes_archive.importer.sections.prose import sentences

_NOW = (
    r"(?:godkänns|fastställs|antas|bifalls|bordläggs|läggs till (?:handlingarna|protokollet)"
    r"|(?:antecknas|noteras)(?: till protokollet)?)"
)
_THEN = (
    r"(?:godkändes|fastställdes|antogs|bifölls|bordlades|lades till (?:handlingarna|protokollet)"
    r"|(?:antecknades|noterades)(?: till protokollet)?)"
)
_HOW = r"(?:(?:därefter|därmed|härmed|också|enhälligt|sedan) )?"
_END = r"(?: enhälligt| av (?:mötet|stämman|[a-zåäö]{2,30}(?:nämnden|styrelsen|utskottet)))?\.?$"
_CLAUSES = (
    re.compile(rf"(?:,? vilk(?:et|en|a)|, som) {_HOW}(?P<said>{_NOW}{_END})"),
    re.compile(
        r",? (?:varefter|varpå|varvid) "
        rf"(?P<said>[a-zåäö][\w -]{{2,60}} {_HOW}(?:{_NOW}|{_THEN}){_END})"
    ),
    re.compile(rf"(?:,? vilk(?:et|en|a)|, som) {_HOW}(?P<said>{_THEN}{_END})"),
)
"""What the last clause says; the last form tells as well what was decided before."""
_OF_MEETING = ("kallelse", "dagordning", "föredragningslist", "kungörelse", "protokoll", "utlys")
"""What a meeting decides on itself, so that no other can have done so."""
_CLAUSE_HINTS = (" vilke", " vilka", ", som ", "varefter", "varpå", "varvid")
_VERB_HINTS = (
    "godkän", "fastställ", "antas", "antogs", "bif", "bordl", "anteckn", "noter",
    " till handlingarna", " till protokollet",
)  # fmt: skip
_HAS_DECIDED_HINTS = ("Styrelsen har", "Mötet har", "Årsmötet har", "Stämman har", "Vi har")
_LAST_LINES = 8
_REACH = 160
_HAS_DECIDED = re.compile(
    r"(?:Styrelsen|Mötet|Årsmötet|Stämman|Vi) har (?:enhälligt |därför |också )?beslutat att "
    r"(?!(?:19|20)\d\d)[^.;:]{5,300}\.?"
)
_EARLIER = re.compile(
    r"\b(?:tidigare|redan|per capsulam|(?:19|20)\d\d|(?:vid|på) (?:sitt|förra|ett|senaste))\b"
)


def told_at_end(parts: Sequence[SectionPart]) -> Decision | None:
    """Read "… föredrar kallelsen, vilken godkänns." and "Styrelsen har beslutat att …".

    The second may tell of what was decided between the meetings, so it is asked about.

    Args:
        parts: The parts of a §.
    """
    part = last_open(parts)
    if part is None or not _may_decide(part.lines[-_LAST_LINES:]):
        return None
    told = [one for one in sentences(part.lines) if not is_note(one.text)]
    if not told:
        return None
    last = told[-1]
    if ending_clause(last.text):
        return Decision(last.text, last.line, confidence=Confidence.LIKELY)
    has_decided = " har " in last.text and _HAS_DECIDED.fullmatch(last.text)
    if not has_decided or _EARLIER.search(last.text):
        return None
    doubt = Doubt("decision_of_chain")
    return Decision(last.text, last.line, confidence=Confidence.DOUBTFUL, doubt=doubt)


def _may_decide(lines: Sequence[Line]) -> bool:
    """Say cheaply whether the last lines of a § may hold such words."""
    text = " ".join([line.text for line in lines])
    if has_any(text, _HAS_DECIDED_HINTS):
        return True
    return has_any(text, _CLAUSE_HINTS) and has_any(text, _VERB_HINTS)


def ending_clause(text: str) -> str | None:
    """Give the words of a clause that decides at the end of a sentence: "godkänns".

    Args:
        text: A sentence.
    """
    if not has_any(text, _CLAUSE_HINTS):
        return None
    start = max(0, len(text) - _REACH)
    found = [(form, match) for form in _CLAUSES if (match := form.search(text, start))]
    if not found:
        return None
    form, match = found[0]
    if form is _CLAUSES[-1] and not has_any(text.casefold(), _OF_MEETING):
        return None
    return match["said"]
