"""Sections made up for the importer's tests: form as in real minutes, words and names invented."""

from __future__ import annotations

import datetime as dt

from minutes_archive.importer.facts import Fact
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.part import SectionPart, SectionReading
from minutes_archive.importer.sections.reading import read_section
from minutes_archive.importer.sections.telling import Telling

MEETING = dt.date(2024, 3, 5)


def lines_of(text: str, first: int = 10) -> tuple[Line, ...]:
    """Make lines as a reader does: empty ones are left out and noted on the next."""
    lines = []
    blank = False
    for number, words in enumerate(text.splitlines(), first):
        if words.strip():
            lines.append(Line(number, words, blank_before=blank))
        blank = not words.strip()
    return tuple(lines)


def section_of(
    text: str, title: str = "Ny badplats", number: str = "7", first: int = 10
) -> Section:
    """Make a § of a title and a text."""
    return Section(number, title, None, (Line(first - 1, title),), lines_of(text, first))


def read(text: str, title: str = "Ny badplats") -> SectionReading:
    """Read a § of a meeting."""
    return read_section(Telling(section_of(text, title)), MEETING)


def parts_of(parts: tuple[SectionPart, ...]) -> list[tuple[str | None, str | None]]:
    """Give the headings of parts as written, and what they mean."""
    return [(part.heading.text if part.heading else None, part.fixed) for part in parts]


def facts_of(reading: SectionReading) -> dict[str, object]:
    """Give what was read of a §, by key."""
    return {str(fact.key[-1]): fact.value for fact in reading.facts}


def fact_of(facts: tuple[Fact, ...], key: str) -> Fact | None:
    """Give the one fact with a key."""
    return next((fact for fact in facts if fact.key[-1] == key), None)
