"""Pages that no mark shows: numbers alone, heads without any, and long feet."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, source, taken, words
from minutes_archive.importer.outline.furniture import take_furniture

SENTENCES = (
    "Nämnden har frågat förvaltningen om bron vid",
    "kvarnen i norra byn och fått svar av den",
    "som ansvarar för driften under året.",
)
PAGES = 6


def page(number: int, lines: int = 18) -> list[str]:
    """Make a page's text: two §§ a page would be no surprise, so some have one and some none."""
    begun = [f"§ {number} Ärende om bron", "Beslut"] if number % 2 else []
    return [*begun, *(SENTENCES[at % 3] for at in range(lines + number % 3))]


def kept(*, head: str = "", foot: str = "", first: int = 1) -> list[str]:
    """Give what is text of pages with a head or a foot."""
    rows: list[str] = []
    for number in range(1, PAGES + 1):
        shown = number if number >= first else ""
        rows += [*head.format(shown).split("\n"), *page(number), *foot.format(shown).split("\n")]
    return [line.text for line in take_furniture(source("\n".join(rows)))[0]]


TEXT = [line for number in range(1, PAGES + 1) for line in page(number)]


@pytest.mark.parametrize("first", [1, 2])
def test_numbers_alone_that_count_all_pages_go_where_nothing_else_shows_them(first):
    assert kept(foot="{}", first=first) == TEXT
    assert kept(head="{}\n", first=first) == TEXT
    for head in ("Protokoll för byggnämnden den 5 mars 2024", "Ekvik      Dnr BN 2024/12"):
        assert kept(head=head, foot="{}")[1:] == TEXT
        assert kept(head=head, foot="{}\nAE   BA   CD")[1:] == TEXT


def test_of_numbers_alone_those_are_the_pages_that_are_evenly_spread():
    rows = [row for n in range(1, PAGES + 1) for row in (*page(n), str(n))]
    rows[30:30] = ["Platser", "3", "1", "2"]
    left = [line.text for line in take_furniture(source("\n".join(rows)))[0]]
    assert [text for text in left if text.isdecimal()] == ["3", "1", "2"]


def test_numbers_alone_that_do_not_go_through_the_whole_text_stay():
    rows = [row for n in range(1, 4) for row in (*page(n), str(n))]
    rows += [SENTENCES[at % 3] for at in range(400)]
    assert "2" in [line.text for line in take_furniture(source("\n".join(rows)))[0]]


@pytest.mark.parametrize("number", ["{}", "§\n{}"])
def test_numbers_of_the_items_themselves_stay(number):
    rows = [f"{number.format(n)}\nÄrende om bron\n" + "\n".join(page(n)[-18:]) for n in range(1, 6)]
    left = [line.text for line in take_furniture(source("\n".join(rows)))[0]]
    assert [text for text in left if text.isdecimal()] == list("12345")


@pytest.mark.parametrize(
    "head",
    ["Ekviks kommun\nByggnämnden", "Ekviks kommun Byggnämnden", "Byggnämnden 2024-03-05"],
)
def test_a_head_without_a_number_goes_that_stands_all_through_the_text(head):
    assert kept(head=head) == TEXT


@pytest.mark.parametrize("line", ["Ekviks kommun", "Byggnämnden", "Enligt förslaget:"])
def test_words_that_end_or_begin_each_section_are_no_head(line):
    rows = [f"§ {n} Bro {n}\n" + "\n".join(page(2 * n)) + f"\n{line}" for n in range(1, 8)]
    assert kept_of(rows).count(line) == 7


def kept_of(rows: list[str]) -> list[str]:
    return [line.text for line in take_furniture(source("\n".join(rows)))[0]]


@pytest.mark.parametrize(
    "foot",
    [
        f"Elektroniskt undertecknad, transaktion {'0922211555' * 4}, Ada Ek och Bo Alm\n{{}} (6)",
        "Sign: ______ ______ ______               {}",
        "Utdragsbestyrkande ....................  Datum ..............",
        "Ekviks kommun, Storgatan 1, 123 45 Ekvik\nOrdf. ____   Just. ____\nSida {} av 6",
        "Protokoll byggnämnden 2024-03-05.docx              {}",
        "Byggnämnden den 5 mars 2024, sida {}",
    ],
)
def test_a_foot_goes_on_the_first_page_too(foot):
    assert kept(foot=foot) == TEXT


def test_a_head_of_two_lines_that_ends_in_the_pages_number_goes():
    head = "Protokoll fört vid sammanträde med byggnämnden i Ekvik\nden 5 mars 2024, sida {}"
    assert kept(head=head)[2:] == TEXT


def test_a_day_of_the_text_right_below_a_head_stays():
    head = "Ekviks kommun\nByggnämnden\n2024-03-05\nSida {} (5)\n"
    days = ["2024-02-01", "Brev om bron.", "2024-02-11", "Brev om vägen.", "2024-02-21"]
    text = "\n".join(
        f"{head.format(n)}\n{day}\n" + "\n".join(SENTENCES) for n, day in enumerate(days, 1)
    )
    result = cut(f"{head.format(1)}\n§ 1 Brev\n{text}")
    assert [day for day in days[::2] if day in words(result.sections[0].lines)] == days[::2]
    assert taken(result, "furniture").count("2024-03-05") >= 4
