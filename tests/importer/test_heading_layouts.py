"""The same §§ are read alike in every layout of their headings."""

from __future__ import annotations

import pytest

from importer.heading_layouts import ITEMS, LAYOUTS, Layout, printed
from importer.outline_samples import custody
from minutes_archive.importer.outline.reading import outline
from minutes_archive.importer.readers.plain import read_plain

ALIKE = [pytest.param(layout, id=name) for name, layout in LAYOUTS.items()]
SPACED = {
    "as it is": lambda text: text,
    "a blank line everywhere": lambda text: text.replace("\n", "\n\n"),
    "indented": lambda text: text.replace("\n", "\n   "),
}


@pytest.mark.parametrize("spacing", SPACED)
@pytest.mark.parametrize("layout", ALIKE)
def test_numbers_cases_and_titles_are_read_in_every_layout(layout: Layout, spacing: str) -> None:
    """Number, case number and title do not hang on where they are printed."""
    lines = tuple(read_plain(SPACED[spacing](printed(layout)), "x.txt").lines)
    found = outline(lines, "")
    assert [(one.number, one.case or "", one.title.casefold()) for one in found.sections] == [
        (str(one.number), one.case, one.title.casefold()) for one in ITEMS
    ]
    assert custody(found) == "".join("".join(line.text.split()) for line in lines)


def _read(text: str) -> list[tuple[str, str | None, str]]:
    """Read number, case number and title of each § of a text."""
    found = outline(tuple(read_plain(text, "x.txt").lines), "").sections
    return [(one.number, one.case, one.title) for one in found]


@pytest.mark.parametrize("reference", ["TRV 2024/13243", "(DS 2024:29)", "KS 2019/44"])
def test_the_number_labelled_below_a_title_is_the_case_s(reference: str) -> None:
    """Another's number at a title's end belongs to the title."""
    text = f"§ 7 Samråd om järnvägsplan {reference}\nDnr KS 2024/5\n\nBeslut\nPlanen godkänns."
    assert _read(text) == [("7", "KS 2024/5", f"Samråd om järnvägsplan {reference}")]


def test_a_report_in_capitals_is_no_case_number() -> None:
    """A ministry's report has its number in a title, whatever letters it is set in."""
    assert _read("§ 7 REMISS OM BIDRAG (DS 2024:29)\n\nBeslut\nYttrandet översänds.") == [
        ("7", None, "REMISS OM BIDRAG (DS 2024:29)")
    ]


def test_a_year_of_school_in_brackets_is_no_case_number() -> None:
    """Two years that follow each other are written as a case number is."""
    assert _read("§ 7 Läsårstider (2023/24)\n\nBeslut\nTiderna godkänns.") == [
        ("7", None, "Läsårstider (2023/24)")
    ]
    assert _read("§ 7 Badplats (0675/22)\n\nBeslut\nFörslaget avslås.") == [
        ("7", "0675/22", "Badplats")
    ]


@pytest.mark.parametrize("heading", ["Ärende {0}\n{1}", "{0}. {1}", "{0} {1}", "Punkt {0}: {1}"])
def test_points_of_decisions_are_no_items_however_many(heading: str) -> None:
    """What is counted from 1 again within a § is none of the numbers of the §§."""
    points = "\n".join(f"{one}. Nämnden tilldelas {one} mnkr" for one in range(1, 24))
    titles = ["Val av justerare", "Budget", "Delårsrapport", "Badplats", "Bibliotek", "Övrigt"]
    text = "\n\n".join(
        f"{heading.format(220 + at, title)}\n\nBeslut\n{points if title == 'Budget' else 'Bifall.'}"
        for at, title in enumerate(titles)
    )
    assert _read(text) == [(str(220 + at), None, title) for at, title in enumerate(titles)]


def test_parts_of_an_item_are_called_points_beside_signed_numbers() -> None:
    """Where §§ have their sign, what is called "Punkt 1" is a part of one."""
    parts = "\n\n".join(f"Punkt {one}\nSkola nummer {one}\nBifall." for one in range(1, 11))
    text = f"§ 1 Öppnande\n\nMötet öppnas.\n\n§ 2 Budget\n\n{parts}\n\n§ 3 Avslutning\n\nSlut."
    assert [number for number, _, _ in _read(text)] == ["1", "2", "3"]


def test_one_pair_of_numbers_around_others_proves_no_points() -> None:
    """Numbers between two that follow each other are §§ where nothing else stands by the two."""
    items = "\n\n".join(f"{one}. Ärende om {one} broar\n\nBifall." for one in range(1, 5))
    text = f"7. Kallade\n\n{items}\n\n8. Bilagor"
    assert [number for number, _, _ in _read(text)][:4] == ["1", "2", "3", "4"]


def test_what_an_item_is_called_at_a_pages_top_is_no_head_of_the_page() -> None:
    """Each § may begin a page, so that its number goes up as the page's does."""
    titles = [f"Bro {letter} till ön" for letter in "abcdefgh"]
    pages = [
        f"Sida {at} (8)\nÄrende {at}\n{title}\n\nBeslut\nBron byggs av den som vill."
        for at, title in enumerate(titles, 1)
    ]
    assert _read("\n\n".join(pages)) == [
        (str(at), None, title) for at, title in enumerate(titles, 1)
    ]


def test_numbers_at_the_right_of_a_page_header_or_a_contents_list_open_no_items() -> None:
    """Words that come again before numbers are a header, and a list of contents is one."""
    body = "\n\n".join(f"§ {one} Ärende nummer {one}\n\nBifall." for one in range(1, 6))
    header = "\n".join(f"Ärende nummer {one}          § {one}" for one in range(1, 6))
    assert [number for number, _, _ in _read(f"{header}\n\n{body}")] == ["1", "2", "3", "4", "5"]
    listed = "\n\n".join(
        f"{what} enligt          § {at}" for at, what in enumerate(("Bron", "Vägen", "Torget"), 6)
    )
    assert [number for number, _, _ in _read(f"{body}\n\n{listed}")] == ["1", "2", "3", "4", "5"]
    paged = "\n\n".join(f"Kommunstyrelsen          § {one}\n\nBifall." for one in range(1, 6))
    assert all(title != "Kommunstyrelsen" for _, _, title in _read(paged))


@pytest.mark.parametrize(
    "below",
    [
        "NÄMNDEN BESLUTAR",
        "Nämnden beslutade:",
        "Socialnämnden tackar för informationen.",
        "Fullmäktige godkänner redovisningen",
    ],
)
def test_who_decides_or_thanks_right_below_a_title_is_none_of_it(below: str) -> None:
    """Text begins where somebody does something, though no empty line parts it from the title."""
    text = (
        f"§ 7\nBilkörning av anställda och uppdragstagare inom förvaltningen\n{below}\natt bifalla."
    )
    assert _read(text) == [
        ("7", None, "Bilkörning av anställda och uppdragstagare inom förvaltningen")
    ]


@pytest.mark.parametrize(
    "below",
    [
        "**Dnr:** se bilaga",
        "- Dnr och datum saknas",
        "KS 2024/5   Bygglov\nKS 2024/6   Marklov",
        "KS 2024/5: Bygglov",
    ],
)
def test_what_is_no_case_number_of_the_section_stays_in_its_text(below: str) -> None:
    """A label without a number, or a list of others' numbers, is text."""
    text = f"# Protokoll\n\n## § 7 Anmälan\n\n{below}\n\nBeslut\nBifall."
    lines = tuple(read_plain(text, "x.md").lines)
    found = outline(lines, "")
    section = found.sections[0]
    assert (section.case, section.title) == (None, "Anmälan")
    assert "\n".join(line.text for line in section.lines).startswith(below)
    assert custody(found) == "".join("".join(line.text.split()) for line in lines)
