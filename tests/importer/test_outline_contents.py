"""Contents lists before the §§, with or without page numbers, are put aside."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, taken, words

TITLES = ("Val av justerare", "Budget 2024 med plan", "Ny badplats vid\nsödra stranden", "Tack")
FRONT = ("Södra nämnden", "Beslutande: Ada Ek (S), Bo Alm (M)")


def minutes(heading: str, entry: str, section: str = "§ {number} {title}") -> str:
    """Write minutes with a list of their §§."""
    numbered = [{"number": 30 + at, "title": title, "page": at} for at, title in enumerate(TITLES)]
    listed = "\n".join(entry.format(**one) for one in numbered)
    body = "".join(f"\n{section.format(**one)}\nBeslut\nBifall.\n" for one in numbered)
    return "\n".join([*FRONT, "", heading, listed, body])


@pytest.mark.parametrize(
    ("heading", "entry"),
    [
        ("Innehåll", "{title} {page}"),
        ("", "{title} {page}"),
        ("Ärendelista", "§ {number} {title}"),
        ("", "§ {number} {title}"),
        ("", "§ {number}\n{title}"),
        ("", "KS § {number} {title}"),
        ("Ärende   Sida", "{title}\n{page}"),
        ("§ Ärende Sida", "{number} {title} {page}"),
        ("Dagens ärenden", "- {title}"),
        ("Behandlade ärenden", "{number}. {title}"),
        ("Innehåll", "§ {number} KS 2024/{number} {title} {page}"),
    ],
)
def test_a_list_of_the_sections_titles_is_contents(heading, entry):
    text = minutes(heading, entry)
    result = cut(text)
    assert words(result.front) == list(FRONT)
    assert [one.number for one in result.sections] == ["30", "31", "32", "33"]
    assert all(words(one.lines) == ["Beslut", "Bifall."] for one in result.sections)
    assert custody(result) == "".join(text.split())


def test_an_entry_with_other_words_than_its_section_is_contents_by_its_page():
    text = minutes("", "{title} {page}").replace("Budget 2024 med plan 1", "Budgeten 1")
    assert "Budgeten 1" in taken(cut(text), "contents")


def test_entries_below_their_heading_need_no_equal_titles():
    text = "Innehåll\nVal 2\nBudget för\nnämnden 4\nBad 4\n\nAda Ek (S)\n\n§ 1 Övrigt\nIntet.\n"
    result = cut(text)
    assert words(result.front) == ["Ada Ek (S)"]


@pytest.mark.parametrize(
    "front",
    [
        "Val av justerare\nTack",
        "Tack\nVal av justerare\nBudget 2024 med plan",
        "Val av justerare\nAda Ek\nBo Alm\nCy Dal\nBudget 2024 med plan\nTack",
        "Innehåll\nAda Ek 4\nBo Alm 2",
    ],
)
def test_a_few_equal_words_are_no_contents(front):
    text = minutes("", "").replace("\n\n\n\n", f"\n{front}\n", 1)
    kept = [line for line in front.split("\n") if line != "Innehåll"]
    assert words(cut(text).front)[2:] == kept


def test_short_sections_and_points_are_no_list_though_their_numbers_come_again():
    text = (
        "§ 1 Frågor\n1. Fråga om badet\n2. Fråga om bryggan\n\n§ 2 Val\nAda Ek väljs.\n"
        "§ 3 Bad\nBifall.\n§ 4 Tack\nTack.\n\nOmröstning\n1 Ada Ek\n2 Bo Alm\n3 Cy Dal\n"
        "\nAnslås: § 1, § 2.\n§ 2 Val\n§ 3 Bad\n§ 4 Tack\n"
    )
    assert [number for number, _, _ in headings(text)][:4] == ["1", "2", "3", "4"]
    assert words(cut(text).sections[1].lines) == ["Ada Ek väljs."]
