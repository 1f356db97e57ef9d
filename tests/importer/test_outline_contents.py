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


_YEARS = """Innehållsförteckning

Upprop och anmälan om förhinder

§ 63/18 Fastställande av dagordning

Beslutspunkter

§ 64/18 Nytt reglemente

Informationsärenden

§ 65/18 Övriga frågor

(3)

"""
_BODY = """§ 63/18 Fastställande av dagordning

Beslut

Dagordningen fastställs.

§ 64/18 Nytt reglemente

Beslut

Reglementet antas.
"""
_LAST = "\n§ 65/18 Övriga frågor\n\nInga frågor ställdes.\n"


def test_a_list_in_groups_whose_numbers_have_years_is_contents():
    text = f"Södra nämnden\n\n{_YEARS}{_BODY}{_LAST}"
    result = cut(text)

    assert [one.number for one in result.sections] == ["63", "64", "65"]
    assert words(result.front) == ["Södra nämnden"]
    assert custody(result) == "".join(text.split())


def test_an_entry_below_the_heading_of_a_list_opens_nothing_though_its_section_is_missing():
    text = f"Södra nämnden\n\n{_YEARS}{_BODY}"

    assert [one.number for one in cut(text).sections] == ["63", "64"]
    assert custody(cut(text)) == "".join(text.split())


_LISTED = """Innehållsförteckning

§ 12 Godkännande av dagordning 3

§ 13 Nya taxor 4

§ 14 Bokslut för nämnden 2018 4

"""
_UNDER = """{0}Godkännande av dagordning{1}

Dagordningen godkänns.

{0}Nya taxor{1}

Dnr BUN 2017/00418

Nämnden beslutar att höja taxorna.

{0}Bokslut för nämnden 2018{1}

Bokslutet godkänns.
"""


@pytest.mark.parametrize("lead", ["", "# ", "# 12. ", "12. "])
def test_titles_that_lost_their_numbers_take_them_from_the_list(lead):
    text = f"Södra nämnden\n\n{_LISTED}{_UNDER.format(lead, '')}"
    result = cut(text)

    assert headings(text) == [
        ("12", None, "Godkännande av dagordning"),
        ("13", "BUN 2017/00418", "Nya taxor"),
        ("14", None, "Bokslut för nämnden 2018"),
    ]
    assert words(result.front) == ["Södra nämnden"]
    assert custody(result).replace("#", "") == "".join(text.split()).replace("#", "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nya taxor\n\nDnr", "Taxor\n\nDnr"),
        ("Nya taxor\n\nDnr", "Nya taxor diskuteras.\n\nDnr"),
    ],
)
def test_titles_that_do_not_all_come_again_take_no_numbers(old, new):
    text = f"Södra nämnden\n\n{_LISTED}{_UNDER.format('', '').replace(old, new)}"

    assert [one.title for one in cut(text).sections] != ["Godkännande av dagordning"] * 3
    assert custody(cut(text)) == "".join(text.split())


_AGENDA = """Södra nämnden 2013-09-19

1 Val av justerare

2 Anmälan av protokoll

Beslutsärenden

3 Köp av bänkar

4 Ny taxa för båtar

5 Plan för 2014

Bilagor till protokoll
Lista.pdf

§1 Val av justerare

Ada Ek utses att justera dagens protokoll.
"""


def test_an_agenda_above_a_signed_section_with_the_same_title_opens_none():
    assert headings(_AGENDA) == [("1", None, "Val av justerare")]
    assert custody(cut(_AGENDA)) == "".join(_AGENDA.split())


def test_numbered_items_with_text_stay_beside_a_section_that_is_named():
    text = _AGENDA.replace(
        "\n\n2 ", "\n\nAda Ek utses.\nHon tackar.\n\nSå sker det.\n\n2 "
    ).replace("§1 Val av justerare", "§ 1 i lagen gäller")

    assert [number for number, *_ in headings(text)] == ["1", "2", "3", "4", "5"]
