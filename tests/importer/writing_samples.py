"""Sources and drafts made by hand, for the tests of what is written."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from minutes_archive.importer.draft import Draft, SectionDraft
from minutes_archive.importer.facts import Confidence, Doubt, Fact, Taken
from minutes_archive.importer.lines import Line, SourceText
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.part import SectionPart

DAY = dt.date(2019, 5, 14)


def lines_of(text: str, first: int = 1) -> tuple[Line, ...]:
    """The lines of a text that hold anything, as a reader gives them."""
    found = []
    blank = False
    for number, line in enumerate(text.split("\n"), start=first):
        if line.strip():
            found.append(Line(number, line.strip(), blank_before=blank))
        blank = not line.strip()
    return tuple(found)


def source_of(lines: Sequence[Line], name: str = "protokoll.txt", *, markdown=False) -> SourceText:
    text = "\n".join(line.text for line in lines)
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return SourceText(name, sha256, tuple(lines), markdown)


def one_section(text: str, name: str = "protokoll.txt", *, markdown=False, facts=()) -> Draft:
    """A draft of one § whose text is a text."""
    heading = Line(1, "§ 1 Rubrik")
    below = lines_of(text, first=3)
    if below:
        below = (Line(below[0].number, below[0].text, blank_before=True), *below[1:])
    section = Section("1", "Rubrik", None, (heading,), below)
    return Draft(
        source_of((heading, *below), name, markdown=markdown),
        tuple(facts),
        (),
        (SectionDraft(section, (SectionPart(None, None, below),)),),
        (),
        (),
    )


def full_draft() -> Draft:
    """A draft with a first page, three §§ and a page's header inside the second."""
    text = """\
Plats och tid Sal A, kl. 13:30 - 16:30
Närvarande Berit Alm, ordförande
Dan Ek
Vera Gran, sekreterare
§ 1 Mötet öppnas
Ordföranden öppnar mötet. Dagordningen godkänns.
§ 2 Ny lekplats
Förslag till beslut
Lekplatsen byggs.
Norrby kommun 2019-05-14
Beslut
Lekplatsen byggs.
§ 3 Avslutning
Mötet avslutas."""
    (*lines,) = lines_of(text)

    def cut(number: int, words: str) -> Line:
        line = lines[number - 1]
        start = line.text.index(words)
        return line.cut(start, start + len(words))

    def taken(number: int, words: str, reason: str, *key: str | int) -> Taken:
        return Taken(cut(number, words), reason, tuple(key) or None)

    def section(number: str, title: str, place: int, *parts: SectionPart) -> SectionDraft:
        below = tuple(line for part in parts for line in part.lines)
        return SectionDraft(Section(number, title, None, (lines[place - 1],), below), parts)

    facts = (
        Fact(("date",), DAY, 10),
        Fact(("start",), "13:30", 1),
        Fact(("end",), "16:30", 1),
        Fact(("place",), "Sal A", 1),
        Fact(("chair",), "Berit Alm", 2),
        Fact(("secretary",), "Vera Gran", 4, Confidence.DOUBTFUL, Doubt("sample", {"x": "rad 4"})),
        Fact(("present", 0), {"name": "Berit Alm", "role": "chair"}, 2),
        Fact(("present", 1), {"name": "Dan Ek"}, 3),
        Fact(("present", 2), {"name": "Vera Gran", "role": "secretary"}, 4),
        Fact(("items", "1", "kind"), "formality", 5),
        Fact(("items", "1", "decision"), "Dagordningen godkänns.", 6),
        Fact(("items", "2", "outcome"), "approved", 12),
        Fact(("items", "2", "decision"), "Lekplatsen byggs.", 12),
        Fact(("council_name",), "Lekrådet", 10),
    )
    away = (
        taken(1, "Plats och tid", "label"),
        taken(1, "Sal A,", "read", "place"),
        taken(1, "kl. 13:30 - 16:30", "read", "start"),
        taken(2, "Närvarande", "label"),
        taken(2, "Berit Alm, ordförande", "read", "present", 0),
        taken(3, "Dan Ek", "read", "present", 1),
        taken(4, "Vera Gran, sekreterare", "read", "present", 2),
        taken(10, "Norrby kommun 2019-05-14", "furniture"),
    )
    sections = (
        section("1", "Mötet öppnas", 5, SectionPart(None, None, (lines[5],))),
        section(
            "2",
            "Ny lekplats",
            7,
            SectionPart(lines[7], "Förslag till beslut", (lines[8],)),
            SectionPart(lines[10], "Beslut", (lines[11],)),
        ),
        section("3", "Avslutning", 13, SectionPart(None, None, (lines[13],))),
    )
    return Draft(source_of(lines), facts, (), sections, (), away)
