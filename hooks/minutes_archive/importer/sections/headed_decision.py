"""The words under the heading "Beslut"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.after_decision import NOTE_HINTS, is_note, note_at
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.handlings import without_handlings
from minutes_archive.importer.sections.hints import has_any, those_in
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import is_point, joined, paragraphs
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.importer.sections.tail import TELL_HINTS, TELLS, without_foot

_PROPOSAL = "rslag"
"""What every heading of a proposal holds, with or without its dots."""
_MARKS = ("-", "–", "•", "·", "*")
_MARK = re.compile(r"^[-–•·*]\s{1,9}|\s[-–•]$")


class Decision(NamedTuple):
    """The words of a § that decide.

    Args:
        text: The words, lines joined by a space; several decisions are apart as the format has it.
        line: Line of the source where they begin.
        also: What else the § decides, or, of a § with several headings, each decision.
        in_part: Whether they stand under the heading "Beslut".
        in_title: Whether they are the §'s heading.
        proposed: Whether they propose to a higher body, or some of several decisions do.
        elected: Whether they list who was elected, perhaps without a verb.
        confidence: How sure it is that these are the words.
        doubt: Why somebody should look.
    """

    text: str
    line: int
    also: tuple[str, ...] = ()
    in_part: bool = False
    in_title: bool = False
    proposed: bool = False
    elected: bool = False
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None


def under_heading(parts: Sequence[SectionPart]) -> Decision | None:
    """Give what stands under "Beslut", without notes on how the § was adjusted.

    Args:
        parts: The parts of a §.
    """
    found = [
        decided
        for part in parts
        if part.fixed == "Beslut" and part.heading is not None
        for decided in _decided(part.lines)
    ]
    if not found:
        return None
    texts = tuple(text for text, _ in found)
    also = texts if len(texts) > 1 else ()
    headed = [part for part in parts if part.fixed == "Beslut" and part.heading is not None]
    partly = any(map(_is_proposed, headed))
    elected = all(map(_is_of_elections, headed))
    decision = Decision("\n\n".join(texts), found[0][1], also=also, in_part=True, proposed=partly)
    return decision._replace(elected=elected)


def _is_of_elections(part: SectionPart) -> bool:
    """Say whether the heading of a part says that its words elect: "Nämndens val"."""
    words = part.heading.text.rstrip(" *_#:") if part.heading else ""
    return words.casefold().endswith("s val")


def _is_proposed(part: SectionPart) -> bool:
    """Say whether the heading of a part says that its words are proposed to a higher body."""
    words = part.heading.text if part.heading else ""
    known = read_subheading(words) if _PROPOSAL in words.casefold() else None
    return known is not None and known.proposed_to is not None


def first_decided(lines: Sequence[Line]) -> str | None:
    """Give the words of some lines that decide or propose, without what is told after them.

    Args:
        lines: What stands under one heading.
    """
    return next((text for text, _ in _decided(lines)), None)


def _decided(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """Give the words of a decision, and the line where they begin, if there are any."""
    lines = without_handlings(lines)
    text = joined(lines)
    told = those_in(text.casefold(), TELL_HINTS) if len(lines) > 1 else []
    noted = those_in(text, NOTE_HINTS)
    if len(lines) > 1 and (told or noted):
        lines = tuple(_deciding(lines, told, noted))
        text = joined(lines)
    text = bare(text[: note_at(text, noted)].strip())
    if text:
        yield text, lines[0].number


def _deciding(lines: Sequence[Line], told: list[str], noted: list[str]) -> Iterator[Line]:
    """Give the lines of a decision up to where somebody begins to tell of something else.

    Args:
        lines: What stands under "Beslut".
        told: Those of `TELL_HINTS` that it holds.
        noted: Those of `NOTE_HINTS` that it holds.
    """
    for number, block in enumerate(paragraphs(lines)):
        text = joined(block)
        if is_note(text, noted):
            return
        if number and told and not _is_listed(block[0]) and _tells(text, told):
            return
        yield from block


def _is_listed(line: Line) -> bool:
    """Say whether a paragraph that begins with a line is one of the points of a decision."""
    return is_point(line) or line.text.startswith("att ")


def _tells(text: str, told: list[str]) -> bool:
    """Say whether a paragraph tells what somebody said, and decides nothing."""
    if not has_any(text.casefold(), told):
        return False
    return TELLS.search(with_dots(text)) is not None and not decides(text)


def bare(text: str) -> str:
    """Take marks of a list and of emphasis, and the words of a form's foot, from a decision.

    Args:
        text: The words of a decision.
    """
    words = text.replace("**", "")
    marked = words.startswith(_MARKS) or words.rstrip("\n").endswith(_MARKS)
    return without_foot(_MARK.sub("", words) if marked else words).strip()
