"""Sections and appendices for the tests of what was moved and voted."""

from __future__ import annotations

from minutes_archive.importer.facts import Fact
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.debate import read_debate
from minutes_archive.importer.sections.part import SectionPart


def lines(text: str, first: int = 1) -> tuple[Line, ...]:
    """Make lines of a text; an empty line stands as space above the next."""
    made = []
    blank = False
    for number, words in enumerate(text.strip("\n").split("\n"), first):
        if words.strip():
            made.append(Line(number, words.strip(), blank_before=blank))
        blank = not words.strip()
    return tuple(made)


def section(text: str, number: str = "5", title: str = "Cykelbanor vid Storån") -> Section:
    """Make a § of a text."""
    return Section(number, title, None, (Line(1, f"§ {number} {title}"),), lines(text, 2))


def debate(text: str, fixed: str | None = None, heading: str | None = None) -> dict[str, Fact]:
    """Read a § of one part; the facts by the last word of their key."""
    one = section(text)
    head = Line(1, heading or fixed) if heading or fixed else None
    facts = read_debate(one, [SectionPart(head, fixed, one.lines)])
    assert all(fact.key[:2] == ("items", "5") for fact in facts)
    return {str(fact.key[2]): fact for fact in facts}


def letters(pieces: list[Line] | tuple[Line, ...]) -> str:
    """All that is not space, sorted: what must not be lost nor doubled."""
    return "".join(sorted("".join("".join(line.text.split()) for line in pieces)))
