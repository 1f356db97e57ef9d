"""Heads and feet of pages whose words stand side by side, or that are a number alone."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, source, taken, words
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.furniture import take_furniture


def pages(*texts: str) -> list[Line]:
    """Make the lines of pages; a bar parts cells."""
    rows = [(page, row) for page, text in enumerate(texts, 1) for row in text.split("\n")]
    return [
        Line(
            number,
            row.replace("|", "\t"),
            page=page,
            cells=tuple(row.split("|")) if "|" in row else (),
        )
        for number, (page, row) in enumerate(rows, 1)
    ]


def kept(*texts: str) -> list[str]:
    return [line.text for line in take_furniture(pages(*texts))[0]]


TEXT = (
    "Nämnden beslutar om en bro.\nDen kostar pengar.",
    "Bryggan byggs i vår.\nDen blir av trä.",
    "Lekplatsen får vänta.\nFrågan tas upp igen.",
)
WORDS = "\n".join(TEXT).split("\n")


def test_a_row_of_a_head_goes_and_a_row_of_a_table_stays():
    head = "EKVIKS KOMMUN|PROTOKOLL|Sida {} (3)\nByggnämnden|2024-05-14"
    assert kept(*(f"{head.format(n)}\n{text}" for n, text in enumerate(TEXT, 1))) == WORDS
    for columns in ("Namn|Parti|Resultat", "Ledamot|Parti"):
        listed = [f"{columns}\n{name}|S|Ja\n{name}son|M|Nej" for name in ("Ek", "Alm", "Vide")]
        assert len(kept(*listed)) == 9


def test_a_head_of_two_pages_goes_with_its_number():
    numbered = (f"Byggnämnden\n{n} (2)\n{text}" for n, text in enumerate(TEXT[:2], 1))
    assert kept(*numbered) == WORDS[:4]
    assert len(kept(*(f"Bo Alm\n{text}" for text in TEXT[:2]))) == 6


def test_numbers_that_count_the_pages_go_and_others_stay():
    for foot in ("{text}\n{number}", "{number}\n{text}"):
        for numbers, left in (((1, 2, 3), 6), ((0, 1, 2), 6), ((45, 46, 47), 9), ((12, 3, 7), 9)):
            shown = zip(numbers, TEXT, strict=True)
            assert len(kept(*(foot.format(number=n, text=text) for n, text in shown))) == left
    assert len(kept("Röster\n1\n2\n3", "Antal\n4\n5\n6")) == 8


COUNTED = (
    "EKVIKS KOMMUN               {}\nByggnämnden        2024-05-14",
    "EKVIKS KOMMUN     PROTOKOLL     Blad {}\nByggnämnden        2024-05-14",
    "Byggnämnden    2024-05-14    Sida {} (3)",
    "Byggnämnden, Protokoll 2024-05-14    {}",
    "{}          Byggnämnden          2024-05-14",
    "Byggnämnden protokoll 2024-05-14 {}",
)


@pytest.mark.parametrize("head", COUNTED)
@pytest.mark.parametrize("pages", [2, 3])
def test_a_head_that_counts_the_pages_goes_where_nothing_else_shows_them(head, pages):
    result = cut(
        "\n\n".join(f"{head.format(n + 2)}\n\n§ {n + 7} Bad\n{TEXT[n]}" for n in range(pages))
    )
    assert [words(one.lines) for one in result.sections] == [
        text.split("\n") for text in TEXT[:pages]
    ]
    assert len(taken(result, "furniture")) == pages * (head.count("\n") + 1)


@pytest.mark.parametrize(
    "line",
    ["Ja-röster      {}", "Fråga {}", "Ledamot        {}", "Val till nämnden {}", "Bilaga    {}"],
)
def test_other_lines_that_count_stay(line):
    text = "\n\n".join(f"{line.format(n)}\n{one}" for n, one in enumerate(TEXT, 3))
    assert len(kept(text.replace("\n\n", "\n"))) == 9


def test_a_number_that_does_not_count_the_pages_stays():
    text = "\n".join(f"Ekviks kommun      {n}\n{one}" for n, one in zip((4, 9), TEXT, strict=False))
    assert len(kept(text)) == 6


@pytest.mark.parametrize(
    "foot",
    [
        "Ordförandens sign     Justerandes sign     Utdragsbestyrkande",
        "Justering (sign)                            Utdragsbestyrkande",
        "Justerandes signatur                         Utdragsbestyrkande",
        "Ordf sign          Just sign",
        "Sign: ..........",
        "Sidnr 3",
        "3 av 8",
        "§ 45 forts.",
        "§ 45 (fortsättning)",
        "Forts. § 45 Ny bro",
    ],
)
def test_a_foot_goes_by_its_form(foot):
    assert kept(f"{WORDS[0]}\n{foot}\n{WORDS[1]}") == WORDS[:2]


def test_a_foot_of_several_words_goes_with_the_pages_number():
    foot = "Ekviks kommun, Storgatan 1, 123 45 Ekvik"
    assert kept(f"{TEXT[0]}\n{foot}\n1 (2)\n{TEXT[1]}\n{foot}\n2 (2)") == WORDS[:4]
    assert "Bo Alm" in kept(f"{TEXT[0]}\nBo Alm\n1 (2)\n{TEXT[1]}\nBo Alm\n2 (2)")


@pytest.mark.parametrize(
    "foot",
    [
        "Ordförandes signatur",
        "Justerares signatur",
        "Utdragsbestyrkande: ..........",
        "Ordförandes signatur     Justerares signatur     Utdragsbestyrkande",
    ],
)
def test_a_signing_foot_goes_whoever_signs(foot):
    assert kept(f"{TEXT[0]}\n{foot}\n{TEXT[1]}") == WORDS[:4]


@pytest.mark.parametrize(
    "head",
    [
        "SAMMANTRÄDESPROTOKOLL\n31 mars 2014        {} (9)\nByggnämnden",
        "Ekviks kommun, protokoll {} (17)",
        "Ekviks kommun          sammanträdesprotokoll          Sida {}\nByggnämnden   2014-03-31",
    ],
)
def test_a_head_goes_that_counts_pages_some_of_which_are_left_out(head):
    text = "\n".join(f"{head.format(n)}\n{words}" for n, words in zip((2, 5, 9), TEXT, strict=True))
    assert kept(text) == WORDS


def test_a_day_on_a_line_of_its_own_goes_with_its_head():
    head = "Sida {} (17)\nByggnämnden\nDatum:\n2024-03-25"
    text = "\n".join(f"{head.format(n)}\n{words}" for n, words in enumerate(TEXT[:2], 2))
    assert kept(text) == WORDS[:4]


def test_numbers_that_rise_in_the_text_are_no_head_of_pages():
    rows = [
        f"Nämnden redovisar {n} ärenden\n{text}" for n, text in zip((2, 5, 9), TEXT, strict=True)
    ]
    assert len(kept("\n".join(rows))) == 9


@pytest.mark.parametrize(
    "head",
    [
        "Byggnämnden        Sammanträdesdatum        Sida\n            2024-03-25         {}",
        "{}\nByggnämnden 2024-03-25",
        "PROTOKOLL\nSida\n{}\nDatum\n2024-03-25",
    ],
)
def test_a_number_of_a_page_may_stand_on_a_line_of_its_own_or_far_from_the_day(head):
    text = "\n\n".join(f"{head.format(n)}\n\n{words}" for n, words in enumerate(TEXT, 2))
    lines = take_furniture(source(text))[0]
    assert [line.text for line in lines] == WORDS


@pytest.mark.parametrize("line", ["Ja\n{}", "{}\nAda Ek", "{}\nBudget 2024-03-25"])
def test_numbers_beside_other_lines_stay(line):
    text = "\n\n".join(f"{line.format(n)}\n\n{words}" for n, words in enumerate(TEXT, 2))
    assert len(take_furniture(source(text))[0]) == len(source(text))
