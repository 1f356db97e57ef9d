"""Pages whose line breaks were lost: which words show a heading when its § sign is lost too."""

from __future__ import annotations

import pytest

from importer.outline_samples import UNTITLED, custody, cut, headings, source, taken, words
from minutes_archive.importer.outline.document_kind import refusal
from minutes_archive.importer.outline.reading import outline

FORM = (
    "Plats och tid Gula salen, kl. 09.00-11.30 Beslutande Ada Ek (S), ordförande Bo Alm (M) "
    "Cia Dal (C) Dan Falk (V) Ersättare Eva Gran (S) Finn Holm (M) Gun Ivarsson (C) "
    "Håkan Jonsson (V) Ida Kall (S) Jan Lind (M) Karin Mo (C) "
    "Utses att justera Bo Alm Paragrafer {} Underskrifter Sekreterare Eva Fors Ordförande Ada Ek"
)


def _pages(covered: str, *pages: str) -> str:
    """Put a first page and others together as a web page stores them."""
    first = f"1 {FORM.format(covered)}"
    return "\n\n".join([first, *(f"{place} {page}" for place, page in enumerate(pages, 2))])


@pytest.mark.parametrize("body", ["KF", "Kf", "Mn"])
def test_a_bodys_letters_before_a_number_and_a_year_are_no_head_of_the_pages(body: str) -> None:
    head = "Sammanträdesprotokoll {} (49)"
    text = _pages(
        "63-66",
        f"{head.format(2)} {body} 63/2013 Meddelanden 1. Beslut av nämnden om 5 hästar 2. Brev.",
        f"{head.format(3)} {body} 64/2013 Nytt ärende Nämnden beslutar att ta upp det.",
        f"{head.format(4)} Kommunstyrelsen {body} 65/2013 Ny väg Ordföranden informerar om den.",
        f"{head.format(5)} {body} 66/2013 Val av ombud Ada Ek utses.",
    )

    assert [(number, title) for number, _, title in headings(text)] == [
        ("63", "Meddelanden"),
        ("64", "Nytt ärende"),
        ("65", "Ny väg"),
        ("66", "Val av ombud"),
    ]
    assert "Kommunstyrelsen" in taken(cut(text), "furniture")
    assert custody(cut(text)) == "".join(text.split())


def test_a_body_that_a_list_on_the_page_before_ends_with_is_no_head() -> None:
    text = _pages(
        "63-64",
        "2 (9) 63 Dnr 12 Nytt ärende Nämnden antar det. Beslutet skickas till",
        "3 (9) Kommunstyrelsen 64 Dnr 13 Ny väg Ordföranden informerar om den.",
    )

    assert headings(text) == [("63", "12", "Nytt ärende"), ("64", "13", "Ny väg")]
    assert "Kommunstyrelsen" in words(cut(text).sections[0].lines)


AGENDA = (
    "3(13) 10 {} 11 Ordning för valet 12 Plan för handlingar 13 Val av ombud "
    "14 Ambulerande röstmottagare - tillgänglighet 15 Valsedlarnas placering "
    "Följande ärende lades till: Valsedlarnas placering."
)
MATTERS = (
    "4(13) Dnr 11-2018 11 Ordning för valet Valnämnden beslut 1. Ordningen antas.",
    "6(13) Dnr 13-2018 13 Val av ombud Valnämnden beslut 1. Ada Ek utses till ombud.",
    "8(13) Dnr 15-2018 15 Valsedlarnas placering Valnämnden beslut 1. Förslaget antas.",
)


@pytest.mark.parametrize(
    "title", ["Beslutad ärendelista", "Fastställande av dagordning", "Dagordning"]
)
def test_a_labelled_case_number_before_a_bare_number_shows_a_heading(title: str) -> None:
    text = _pages("10-15", "2(13) Anslag", AGENDA.format(title), *MATTERS)

    assert headings(text) == [
        ("10", None, title),
        ("11", "11-2018", "Ordning för valet"),
        ("13", "13-2018", "Val av ombud"),
        ("15", "15-2018", "Valsedlarnas placering"),
    ]
    agenda = " ".join(words(cut(text).sections[0].lines))
    assert agenda.startswith("11 Ordning för valet 12 Plan för handlingar")
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize("case", ["KS 2018/15", "Ks.2018.15", "VN-2018-15", "2018/15-102"])
@pytest.mark.parametrize("label", ["Dnr", "Dnr:", "dnr."])
def test_labels_and_letters_of_a_case_number_before_a_number(label: str, case: str) -> None:
    text = _pages(
        "10-11",
        f"2(3) {label} {case} 10 Granskning Nämnden beslutar att granska. "
        f"{label} {case} 11 Val av ombud Nämnden beslutar att välja Ada Ek.",
    )

    assert headings(text) == [("10", case, "Granskning"), ("11", case, "Val av ombud")]


def test_the_first_entry_of_a_list_is_a_section_only_if_it_decides_on_the_list() -> None:
    text = _pages("10-15", "2(13) Anslag", AGENDA.format("Lokal för valet"), *MATTERS)

    assert [number for number, _, _ in headings(text)] == ["11", "13", "15"]
    assert "11 Ordning för valet 12 Plan för handlingar" in taken(cut(text), "contents")


@pytest.mark.parametrize("name", ["Ada Ek.", "Ada Alm", "Ada von Ek.", "Per-Åke Ek"])
def test_a_short_surname_before_a_number_is_no_body(name: str) -> None:
    text = _pages(
        "1-2", f"2(3) 1 Val av ombud Nämnden utser {name} 2 Ny väg Nämnden beslutar att bygga den."
    )
    result = cut(text)

    assert [one.number for one in result.sections] == ["1", "2"]
    assert words(result.sections[0].lines)[-1].endswith(name)


@pytest.mark.parametrize("name", ["Ekviksnämnden", "Kommunstyrelsen"])
def test_a_bodys_letters_behind_its_name_are_its_own(name: str) -> None:
    text = _pages("1-2", f"2(3) {name} Mn 1 Val Ada Ek väljs. {name} Mn 2 Ny väg Nämnden beslutar.")

    assert [number for number, _, _ in headings(text)] == ["1", "2"]
    assert not any("Mn" in line for line in words(cut(text).sections[0].lines))


def test_a_case_number_that_follows_a_heading_is_not_the_next_ones() -> None:
    text = _pages(
        "10-11",
        "2(3) 10 Dnr 12-2018 008 Granskning Nämnden beslutar att granska. "
        "11 Dnr 13-2018 009 Val Nämnden beslutar att välja Ada Ek.",
    )

    assert [number for number, _, _ in headings(text)] == ["10", "11"]


def test_a_year_before_a_case_number_opens_no_item_and_makes_no_contents_list():
    """A title that ends in a year stays whole, and so does the next §'s number."""
    text = (
        "Protokoll 2024-05-08 Nämnden "
        + "Ada Ek hälsar alla välkomna till sammanträdet och förklarar det öppnat. " * 4
        + "§ 395 Bidrag till föreningar 2024 Dnr KS-2024-00180 Beslut Bifall. "
        "§ 396 Bokslut 2023 Dnr KS-2024-00185 Beslut Godkänns. "
        "§ 397 Ersättning enligt LSS Dnr KS-2024-00197 Beslut Antecknas."
    )
    assert headings(text) == [
        ("395", "KS-2024-00180", "Bidrag till föreningar 2024"),
        ("396", "KS-2024-00185", "Bokslut 2023"),
        ("397", "KS-2024-00197", "Ersättning enligt LSS"),
    ]


def test_numbers_of_seats_open_no_items_where_signed_numbers_go_on():
    """Without gaps, numbers that have their sign are the §§, though others follow them."""
    items = " ".join(f"§ {one} Ärende {'abc'[one % 3]} Beslut Bifall." for one in range(1, 9))
    seats = " ".join(f"{one} Ada Ek Ledamot." for one in range(30, 44))
    text = f"Protokoll {items} {'Nämnden tackar för i dag. ' * 12} {seats}"
    assert [number for number, _, _ in headings(text)] == [str(one) for one in range(1, 9)]


def test_a_case_number_on_the_next_page_belongs_to_the_title_above_it():
    """Where a page ends behind a title, what the next begins with is its case number."""
    first = "§ 1 Val Beslut Ada Ek väljs. " + "Nämnden noterar det. " * 15 + "§ 2 Ny badplats"
    second = (
        "Dnr KS-2024-00185 Beslut Godkänns. § 3 Övrigt Beslut Bifall. " + "Nämnden tackar. " * 20
    )
    result = headings(f"{first}\n{second}")
    assert result[1] == ("2", "KS-2024-00185", "Ny badplats")


def test_minutes_without_a_line_of_their_own_for_a_decision_are_no_agenda():
    """A page on one line tells of a decision in its middle."""
    page = (
        "§ 1 Val Beslut Ada Ek utses. Förslag till beslut Ada Ek föreslås. "
        + "Nämnden tar del av förslaget. " * 12
        + "§ 2 Budget Förslag till beslut Antas. Beslut Budgeten godkänns."
    )
    lines = source(f"{page}\n{page.replace('§ 1', '§ 3').replace('§ 2', '§ 4')}")
    assert refusal(lines, outline(lines, UNTITLED)) is None
