"""A case number that a line's end parts in a heading is read as if it stood on one line."""

from __future__ import annotations

import re

import pytest

from importer.heading_layouts import ITEMS, LAYOUTS, Layout, printed
from importer.outline_samples import custody, cut, headings
from minutes_archive.importer.outline.reading import outline
from minutes_archive.importer.readers.plain import read_plain

CASE = re.compile(r"KS (\d{4})/(\d+)")
PARTED = {
    "at its dash": (r"SLK-¦\1-00\2", 0),
    "at its stroke": (r"KS \1/¦\2", 4),
    "before its stroke": (r"KS \1¦/\2", 0),
    "at its second dash": (r"KS-\1-¦\2", 4),
}
"""How it is parted, and where the line below begins."""
UNLIKELY = {
    "case left, number right",
    "case at the left of the second line",
    "who presents it behind the case",
}
"""Layouts that have other words behind the case number, which then is last on no line."""
ALIKE = [pytest.param(one, id=name) for name, one in LAYOUTS.items() if name not in UNLIKELY]


def parted(text: str, indent: int) -> str:
    """End lines at the bars, and begin the next ones at a column, or where the number begins."""
    lines: list[str] = []
    for line in text.split("\n"):
        above, bar, below = line.partition("¦")
        column = max(indent, len(above) - len(above.split()[-1])) if bar and indent else 0
        lines += [above, " " * column + below] if bar else [above]
    return "\n".join(lines)


@pytest.mark.parametrize("form", PARTED)
@pytest.mark.parametrize("layout", ALIKE)
def test_a_parted_case_number_is_whole_in_every_layout(layout: Layout, form: str):
    case, indent = PARTED[form]
    text = parted(CASE.sub(case, printed(layout)), indent)
    lines = tuple(read_plain(text, "x.txt").lines)
    found = outline(lines, "")
    assert [(one.number, one.case or "", one.title.casefold()) for one in found.sections] == [
        (str(one.number), CASE.sub(case, one.case).replace("¦", ""), one.title.casefold())
        for one in ITEMS
    ]
    assert custody(found) == "".join("".join(line.text.split()) for line in lines)


def under(heading: str) -> str:
    """Write a heading with the § before it and what stands below it."""
    return f"§ 6 Start\nMötet öppnas.\n\n{heading}\n\nBeslut\nTaxan antas.\n"


@pytest.mark.parametrize(
    ("heading", "case", "title"),
    [
        ("§ 7 Dnr KS\n2024/123\nNy badplats", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats (Dnr KS\n2024/123)", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats (KS\n2024/123)", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats\nDnr\nKS 2024/123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats    Diarienummer:\nKS 2024/123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats\nDnr:KS 2024/\n123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats\nD-nr KS\n2024/123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats\nDnr/Ärendenr: KS\n2024/123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats\nVår ref: KS\n2024/123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats | KS\n2024/123", "KS 2024/123", "Ny badplats"),
        ("§ 7 Ny badplats Dnr\nSLK-2024-00123", "SLK-2024-00123", "Ny badplats"),
        ("§ 7 Ny badplats, dnr 2024/\n00123", "2024/00123", "Ny badplats"),
        ("§ 7 Ny badplats\n2024/\n00123", "2024/00123", "Ny badplats"),
        ("§ 7 Ny badplats, dnr 2024\n-00123", "2024-00123", "Ny badplats"),
        ("§ 7 Ny badplats, dnr 123/\n2024", "123/2024", "Ny badplats"),
        ("§ 7 Dnr LKS 2014-23-\n109 Ny badplats", "LKS 2014-23-109", "Ny badplats"),
        ("§ 7 Dnr SLK-\n2024-00123 Ny badplats", "SLK-2024-00123", "Ny badplats"),
        ("§ 7 Nytt bad      SLK-\nvid sjön      2024-00123", "SLK-2024-00123", "Nytt bad vid sjön"),
        ("§ 7 Nytt bad     Dnr KS\nvid sjön         2024/123", "KS 2024/123", "Nytt bad vid sjön"),
        ("§ 7 Nytt bad\nDnr SLK-\n2024-9\nHandläggare: Ada Ek", "SLK-2024-9", "Nytt bad"),
    ],
)
def test_letters_year_and_serial_are_put_together(heading: str, case: str, title: str):
    assert headings(under(heading))[1] == ("7", case, title)
    assert custody(cut(under(heading))) == "".join(under(heading).split())


@pytest.mark.parametrize(
    ("heading", "case", "title"),
    [
        ("§ 7 Budget för SN 2024-\n2026", None, "Budget för SN 2024- 2026"),
        ("§ 7 Samråd om KS\n2024/123", "2024/123", "Samråd om KS"),
        ("§ 7 Plan för IT-\n2024 och framåt", None, "Plan för IT- 2024 och framåt"),
        ("§ 7 Ny badplats\nDnr\n2024-05-03 togs den upp.", None, "Ny badplats"),
        ("§ 7 Läsårstider 2024/\n2025", None, "Läsårstider 2024/"),
        ("§ 7 Remiss av SOU 2024:\n29", None, "Remiss av SOU 2024:"),
        ("§ 7 Plan för 2024-\n123", None, "Plan för 2024- 123"),
        ("§ 7 Platser 2024/\n123 av dem", None, "Platser 2024/"),
        ("§ 7 Platser 2024/\n12", None, "Platser 2024/"),
        ("§ 7 Kvarnen 123/\n456", None, "Kvarnen 123/"),
        ("§ 7 Ny badplats KS 2024/\n\n123 bad finns redan.", None, "Ny badplats KS 2024/"),
        ("§ 7 Båtar för KS-\nmän           2024-00123", "2024-00123", "Båtar för KS- män"),
    ],
)
def test_what_only_looks_parted_is_left_as_it_stands(heading: str, case: str | None, title: str):
    assert headings(under(heading))[1] == ("7", case, title)
    assert custody(cut(under(heading))) == "".join(under(heading).split())


def test_what_follows_the_number_on_its_second_line_is_text_where_the_title_has_ended():
    text = "§ 7 Ny badplats\nDnr KS 2024/\n123, se även § 9. Den ligger vid sjön.\n"
    section = cut(text).sections[0]
    assert (section.case, section.title) == ("KS 2024/123", "Ny badplats")
    assert [line.text for line in section.lines] == ["se även § 9. Den ligger vid sjön."]
    assert custody(cut(text)) == "".join(text.split())
