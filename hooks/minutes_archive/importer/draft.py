"""From a source's text to a draft of minutes."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.importer.facts import Fact, Taken
from minutes_archive.importer.lines import Line, SourceText
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.part import SectionPart


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """A § and its parts."""

    section: Section
    parts: tuple[SectionPart, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What was made of a source.

    Args:
        source: The text it was made from.
        facts: Values of the front matter; ("present", 0) holds all about one person.
        preamble: What of the first page was not understood; stands before the first §.
        sections: The §§.
        appendices: What of the appendices was not understood; stands after the last §.
        taken: What stands in neither, and why.
    """

    source: SourceText
    facts: tuple[Fact, ...]
    preamble: tuple[Line, ...]
    sections: tuple[SectionDraft, ...]
    appendices: tuple[Line, ...]
    taken: tuple[Taken, ...]
