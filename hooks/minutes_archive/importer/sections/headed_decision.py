"""The words under the heading "Beslut"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.after_decision import note_at
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import is_point, joined, paragraphs
from minutes_archive.importer.sections.tail import TELLS, without_foot

_MARK = re.compile(r"^[-–•·*]\s{1,9}")


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


def under_heading(parts: Sequence[SectionPart]) -> Decision | None:
    """Give what stands under "Beslut", without notes on how the § was adjusted.

    Args:
        parts: The parts of a §.
    """
    for part in parts:
        if part.fixed == "Beslut" and part.heading is not None:
            lines = tuple(_deciding(part))
            text = bare(_before_note(joined(lines)))
            if text:
                return Decision(text, lines[0].number, in_part=True)
    return None


def _deciding(part: SectionPart) -> Iterator[Line]:
    """Give the lines of a decision up to where somebody begins to tell of something else."""
    for number, block in enumerate(paragraphs(part.lines)):
        text = joined(block)
        if note_at(text) == 0:
            return
        listed = is_point(block[0]) or block[0].text.startswith("att ")
        if number and not listed and TELLS.search(with_dots(text)) and not decides(text):
            return
        yield from block


def bare(text: str) -> str:
    """Take a list's mark, and the words of a form's foot, away from a decision.

    Args:
        text: The words of a decision.
    """
    return without_foot(_MARK.sub("", text)).strip()


def _before_note(text: str) -> str:
    """Take what follows a decision away from it, how it was adjusted for one."""
    return text[: note_at(text)].strip()
