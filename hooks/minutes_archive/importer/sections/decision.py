"""The words of a § that decide, as they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.decisive import clause, decides, is_infinitive, opens_decision
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import (
    Sentence,
    is_point,
    joined,
    paragraphs,
    sentences,
)
from minutes_archive.importer.sections.subheadings import read_subheading

_NOTE = re.compile(
    r"\b(?:(?:Denna )?paragraf(?:en)?|(?:Detta )?beslut(?:et)?|ärendet|punkten) (?:är|förklaras|justeras|justerades|förklarades)"
    r" (?:härmed |därmed )?(?:som )?omedelbart\b|\bomedelbar justering\b|\bomedelbart justera",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:informera[rd]|informerar|informerade|redovisar|redovisade|redogör|redogjorde|berättar|berättade|föredrar|föredrog"
    r"|har följande|har inkommit|lämnar en|presenterar|presenterade|hade inkommit|yrkar|yrkade|svarar|frågar)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"^[-–•·*]\s{1,9}")
_TITLE = re.compile(
    r"[A-ZÅÄÖ][^.:?]{2,120}? (?:bordlades|bordläggs|återremitterades|återremitteras|utgår|utgick|ställs in)\b[^?]*"
)
_ASIDE_TITLE = re.compile(r"\b(?:som|vilka|när|om)\b[^,]{0,60}$")
_POINTS_BACK = re.compile(
    r"\b(?:dessa|dem|denne|honom|henne|enligt ovan|ovanstående|densamma)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Decision:
    """The words of a § that decide.

    Args:
        text: The words, lines joined by a space.
        line: Line of the source where they begin.
        in_part: Whether they stand under the heading "Beslut".
        in_title: Whether they are the §'s heading.
        proposed: Whether they propose to a higher body.
        confidence: How sure it is that these are the words.
        doubt: Why somebody should look.
    """

    text: str
    line: int
    in_part: bool = False
    in_title: bool = False
    proposed: bool = False
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None


def find_decision(section: Section, parts: Sequence[SectionPart]) -> Decision | None:
    """Find the words of a § that decide; words that only propose are left alone.

    Args:
        section: The §.
        parts: What it was cut into.
    """
    return (
        under_heading(parts)
        or _in_prose(parts)
        or _after_an_account(parts)
        or _in_title(section)
        or _without_subject(parts)
        or _proposed_on(parts)
    )


def under_heading(parts: Sequence[SectionPart]) -> Decision | None:
    """Give what stands under "Beslut", without notes on how the § was adjusted.

    Args:
        parts: The parts of a §.
    """
    for part in parts:
        if part.fixed == "Beslut" and part.heading is not None:
            lines = tuple(_deciding(part))
            text = _MARK.sub("", _before_note(joined(lines)))
            if text:
                return Decision(text, lines[0].number, in_part=True)
    return None


def _deciding(part: SectionPart) -> Iterator[Line]:
    """Give the lines of a decision up to where somebody begins to tell of something else."""
    for number, block in enumerate(paragraphs(part.lines)):
        text = joined(block)
        if _NOTE.search(text) and not decides(text):
            return
        listed = is_point(block[0]) or block[0].text.startswith("att ")
        if number and not listed and not decides(text) and _TELLS.search(text):
            return
        if part.heading is not None and block[0].number == part.heading.number:
            yield from _same_line(block)
        else:
            yield from block


def _same_line(block: tuple[Line, ...]) -> Iterator[Line]:
    """Give of a line that has no breaks the sentences up to the first that tells something."""
    first, *others = block
    end = 0
    for number, sentence in enumerate(sentences((first,))):
        if number and _TELLS.search(sentence.text) and not decides(sentence.text):
            yield first.cut(0, end)
            return
        end = first.text.find(sentence.text, end) + len(sentence.text)
    yield first
    yield from others


def _before_note(text: str) -> str:
    """Take a closing note on immediate adjustment away from a decision."""
    note = _NOTE.search(text)
    if note is None or note.start() == 0:
        return "" if note else text
    begins = max(text.rfind(". ", 0, note.start()) + 1, 0)
    return text[:begins].strip() or text


def _in_prose(parts: Sequence[SectionPart]) -> Decision | None:
    """Find a decision that no heading announces."""
    told = [sentence for part in parts if _is_open(part) for sentence in sentences(part.lines)]
    which = [at for at, sentence in enumerate(told) if decides(sentence.text)]
    if not which:
        return None
    first = last = which[0]
    while last + 1 in which:
        last += 1
    more = [at for at in which if at > last]
    if first and _POINTS_BACK.search(told[first].text):
        first -= 1
    text = _words(told[first : last + 1])
    doubt = Doubt("decision_of_several") if more else None
    confidence = Confidence.DOUBTFUL if more else Confidence.LIKELY
    return Decision(text, told[first].line, confidence=confidence, doubt=doubt)


def _after_an_account(parts: Sequence[SectionPart]) -> Decision | None:
    """Find "Miljönämnden beslutar att …" as a paragraph that ends an account of the matter."""
    for part in reversed(parts):
        if part.fixed not in {"Sammanfattning", "Propositionsordning", "Beslutsunderlag"}:
            continue
        for sentence in sentences(part.lines):
            if sentence.first and opens_decision(sentence.text):
                return Decision(sentence.text, sentence.line, confidence=Confidence.LIKELY)
    return None


def _words(told: Sequence[Sentence]) -> str:
    """Give sentences as one text; of a lone one only the clause that decides."""
    return clause(told[0].text) if len(told) == 1 else " ".join(each.text for each in told)


def _is_open(part: SectionPart) -> bool:
    """Say whether a decision may stand in a part without being announced."""
    return part.heading is None or (
        part.fixed is None and read_subheading(part.heading.text) is None
    )


def _in_title(section: Section) -> Decision | None:
    """Read a heading that is the decision itself: "Frågan bordlades till 22/3"."""
    title = " ".join(section.title.split())
    match = _TITLE.fullmatch(title)
    if match is None or _ASIDE_TITLE.search(title[: match.start()]):
        return None
    return Decision(title, section.line, in_title=True, confidence=Confidence.LIKELY)


def _without_subject(parts: Sequence[SectionPart]) -> Decision | None:
    """Read a decision whose "nämnden beslutar att" was lost: "fastställa dagordningen"."""
    if not parts or parts[0].heading is not None:
        return None
    block = next(paragraphs(parts[0].lines), ())
    text = joined(block)
    if not is_infinitive(text):
        return None
    doubt = Doubt("decision_without_subject")
    return Decision(text, block[0].number, confidence=Confidence.DOUBTFUL, doubt=doubt)


def _proposed_on(parts: Sequence[SectionPart]) -> Decision | None:
    """Read "Styrelsens förslag till fullmäktige" as the decision where there is no other."""
    for part in parts:
        known = read_subheading(part.heading.text) if part.heading else None
        text = joined(part.lines)
        if known and known.proposed_to and text:
            doubt = Doubt("decision_is_proposal")
            return Decision(text, part.lines[0].number, confidence=Confidence.DOUBTFUL, doubt=doubt)
    return None
