"""Decisions whose "nämnden beslutar att" was lost, wholly or but for its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.after_decision import is_note
from minutes_archive.importer.sections.decisive import is_infinitive
from minutes_archive.importer.sections.headed_decision import Decision, bare
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.part_meaning import is_open, last_open
from minutes_archive.importer.sections.prose import is_point, joined, paragraphs

_LAST_CLAUSE = re.compile(
    r"[.!?]\s(?P<text>(?:[Aa]tt\s|(?=[a-zåäö]))[^.!?]{10,400}\.?)\s*$",
)
_VERB_LEFT = re.compile(
    r"(?:^|[.!?]\s)(?P<text>(?:beslutar|beslutade|beslöt)(?: enhälligt)?(?: att)?\s"
    r"(?P<rest>.{8,600}?(?:[.!?](?=\s+[A-ZÅÄÖ]|\s*$)|$)))"
)
_FORMULA = re.compile(
    r"(?:\b(?:ersättare|ledamot|suppleant|revisor)|[)\d]) "
    r"(?P<text>att (?:anteckna|notera|lägga) (?:[\w-]{1,30} ){1,6}"
    r"till (?:protokollet|handlingarna)\.?)$"
)
"""What ends a list of the elected whose lines were lost."""
_OPEN_ABOVE = re.compile(
    r"(?:[:,;]|\b(?:besl|föresl|yrka|hemst|uppdr|begär|rekomm|uppman|anhåll|syft)[^.!?]{0,200})$",
    re.IGNORECASE,
)
"""What an "att" in the line below goes on with."""
_REACH = 260
_ENTRY = re.compile(
    r"\s{0,9}[-–•*+]\s{1,3}[Aa]tt (?:(?:inte|ej) )?"
    r"(?:[a-zåäö]{3,20}a|ge|utse|avslå|anslå|anse|stå)\s\S"
)
_ENDED = (".", "!", "?")


def without_subject(parts: Sequence[SectionPart]) -> Decision | None:
    """Read a decision whose "nämnden beslutar att" was lost: "fastställa dagordningen".

    It opens the §, or ends it as a sentence or paragraph that begins with a small "att".

    Args:
        parts: The parts of a §.
    """
    if not parts or parts[0].heading is not None:
        return None
    block = next(paragraphs(parts[0].lines), ())
    text = joined(block)
    if is_infinitive(text):
        return _unsaid(text, block[0].number)
    return _verb_left(parts) or _at_end(parts) or _entries_at_end(parts)


def _verb_left(parts: Sequence[SectionPart]) -> Decision | None:
    """Read "… för hela kommunen. beslutar uppdra åt enheten": only the body's name was lost."""
    for part in parts:
        text = joined(part.lines) if is_open(part) else ""
        found = _VERB_LEFT.search(text) if has_any(text, ("beslut", "beslöt")) else None
        if found and is_infinitive(found["rest"]):
            return _unsaid(found["text"], _line_of(part.lines, found["text"]))
    return None


def _at_end(parts: Sequence[SectionPart]) -> Decision | None:
    """Read a last sentence or paragraph that begins with a small letter."""
    part = last_open(parts)
    lines = part.lines if part else ()
    own = _own_paragraph(lines)
    if own is not None:
        return _unsaid(bare(joined(lines[own:])), lines[own].number)
    text = joined(lines)
    formula = _FORMULA.search(text, max(0, len(text) - _REACH))
    if formula and not _OPEN_ABOVE.search(text[: formula.start()][-_REACH:]):
        return _unsaid(formula["text"], _line_of(lines, formula["text"]))
    last = _LAST_CLAUSE.search(text)
    if last is None or not is_infinitive(last["text"].removeprefix("Att ")):
        return None
    return _unsaid(last["text"], _line_of(lines, last["text"]))


def _own_paragraph(lines: Sequence[Line]) -> int | None:
    """Find a last paragraph "att anteckna …" that nothing above goes on with."""
    at = len(lines) - 1
    while at > 0 and lines[at].text.startswith("att ") and not lines[at].blank_before:
        at -= 1
    if at <= 0 or not (lines[at].blank_before and lines[at].text.startswith("att ")):
        return None
    above = lines[at - 1].text.rstrip()[-_REACH:]
    return at if is_infinitive(lines[at].text) and not _OPEN_ABOVE.search(above) else None


def _entries_at_end(parts: Sequence[SectionPart]) -> Decision | None:
    """Read entries "- att köpa en bil" that end a § and that no words above announce."""
    part = last_open(parts)
    lines = part.lines if part else ()
    end = len(lines)
    # What somebody has against the decision stands below it.
    while end and is_note(lines[end - 1].text.strip()):
        end -= 1
    at = end
    while at and is_point(lines[at - 1]):
        at -= 1
    entries = lines[at:end]
    above = lines[at - 1].text.rstrip()[-_REACH:] if at else ""
    if not entries or (at and (not above.endswith(_ENDED) or _OPEN_ABOVE.search(above))):
        return None
    if not _ENTRY.match(entries[0].text):
        return None
    return _unsaid(bare(joined(entries)), entries[0].number)


def _line_of(lines: Sequence[Line], text: str) -> int:
    """Find the last line that holds the first words of a text."""
    words = " ".join(text.split()[:2])
    first = text.split(maxsplit=1)[0]
    holding = next((one for one in reversed(lines) if words in one.text), None)
    return (holding or next(one for one in reversed(lines) if first in one.text)).number


def _unsaid(text: str, line: int) -> Decision:
    """Give a decision that nobody is said to have taken, and ask about it."""
    doubt = Doubt("decision_without_subject")
    return Decision(text, line, confidence=Confidence.DOUBTFUL, doubt=doubt)
