"""Feet and heads of pages that are joined with other words: signing labels, long rules."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, taken, words
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.reading import outline

_BODY = """Kommunstyrelsen 2015-04-07

{0}§ 62 Dnr 0031/15
Lägesrapport

Kommunstyrelsen noterar informationen.

(5)

{0}§ 63 Dnr 0042/15
Riktlinjer för budget i Ekviks kommun

Kommunstyrelsen beslutar

Riktlinjerna antas.

(6)

{0}§ 64 Dnr 0043/15
Nytt bad

Kommunstyrelsen beslutar

Badet byggs.
"""
_HEADINGS = [
    ("62", "0031/15", "Lägesrapport"),
    ("63", "0042/15", "Riktlinjer för budget i Ekviks kommun"),
    ("64", "0043/15", "Nytt bad"),
]


@pytest.mark.parametrize(
    "edge",
    [
        "Justerare Utdragsbestyrkande 4 Kst ",
        "Justerandes sign Utdragsbestyrkande ",
        "Justerandes signatur Utdragsbestyrkande 12 KS ",
        "Ordf. sign. Just. sign. Utdragsbestyrkande ",
        "Utdragsbestyrkande ",
        "Utdraget bestyrkes 3 (14) ",
        "Kommunstyrelsen 2015-04-07 ",
        "Kommunstyrelsen 2015-04-07 4 (14) ",
        "KOMMUNSTYRELSEN 2015-04-07 ",
        "SAMMANTRÄDESPROTOKOLL Kommunstyrelsen 2015-04-07 ",
        "Justerandes sign .......... Utdragsbestyrkande .......... ",
        "Justerandes sign: ____ Utdragsbestyrkande: ____ 4 (14) ",
        "Sida 4 av 14 ",
        "4 (14) ",
    ],
)
def test_the_edge_of_a_page_that_is_joined_with_a_heading_is_parted_from_it(edge):
    text = _BODY.format(edge)
    result = cut(text)

    assert headings(text) == _HEADINGS
    assert custody(result) == "".join(text.split())
    told = [words(one.lines)[0] for one in result.sections]
    assert told == ["Kommunstyrelsen noterar informationen.", *["Kommunstyrelsen beslutar"] * 2]


def test_a_title_may_follow_on_the_same_line():
    text = _BODY.format("Utdragsbestyrkande ").replace(" Dnr 0031/15\n", " ")

    assert headings(text)[0] == ("62", None, "Lägesrapport")


@pytest.mark.parametrize(
    "line",
    [
        "Kommunstyrelsen 2014-11-04 § 63 Dnr 0051/14",
        "Kommunstyrelsen 2015-04-07 § 12",
        "Kommunstyrelsen 2015-04-07 § 12 beslutade att gå vidare.",
        "Enligt Kommunstyrelsen 2015-04-07 § 12 Dnr 0051/14",
    ],
)
def test_where_something_was_decided_is_no_edge_of_a_page(line):
    text = _BODY.format("").replace("Riktlinjerna antas.", f"Riktlinjerna antas.\n\n{line}")

    assert headings(text) == _HEADINGS
    assert line in words(cut(text).sections[1].lines)


@pytest.mark.parametrize(
    "foot",
    [
        "_" * 113,
        "Justering (sign) Expediering",
        "Justerandes sign Utdragsbestyrkande 4",
        "Ordförandes sign Justerandes sign Utdragsbestyrkande",
        "Justerare Utdragsbestyrkande",
        "Justerarsignaturer Utdragsbestyrkande",
    ],
)
def test_a_long_rule_and_the_labels_of_those_who_sign_off_are_no_text(foot):
    text = _BODY.format("").replace("\n\n(5)", f"\n\n(5)\n\n{foot}")
    result = cut(text)

    assert words(result.sections[0].lines) == ["Kommunstyrelsen noterar informationen."]
    assert custody(result) == "".join(text.split())
    assert foot in taken(result, "furniture") + taken(result, "rule")


@pytest.mark.parametrize(
    "line", ["Expediering", "Ordförande Justerare Utdragsbestyrkande", "Justering"]
)
def test_other_words_of_a_form_stay(line):
    text = _BODY.format("").replace("Badet byggs.", f"Badet byggs.\n\n{line}\n\nKommunens bolag")

    assert line in words(cut(text).sections[-1].lines)


@pytest.mark.parametrize("rule", ["-" * 93, "=" * 20, "–" * 40])
def test_a_rule_that_is_joined_with_the_heading_below_it_is_parted_from_it(rule):
    text = _BODY.format("").replace("§ 62", f"{rule}§ 62")

    assert headings(text) == _HEADINGS
    assert rule in taken(cut(text), "rule")
    assert custody(cut(text)) == "".join(text.split())


def test_a_rule_that_is_joined_with_words_is_parted_from_them():
    text = _BODY.format("").replace("Badet byggs.", f"{'-' * 60}Badet byggs.")

    assert words(cut(text).sections[-1].lines)[-1] == "Badet byggs."


_DAYS = """PROTOKOLL
2006-10-12
LANDSTINGET

§ 51
Upprop
Alla var där.
{}
§ 52
Val
Ada Ek utses.
{}
§ 53
Nytt bad
Det byggs.
"""


@pytest.mark.parametrize(
    "turns", [("2006-10-12\n2", "2006-10-12\n3"), ("2006-10-12\n2", ""), ("2\n2006-10-12", "")]
)
def test_the_meetings_day_with_the_number_of_the_next_page_is_a_turn_of_pages(turns):
    text = _DAYS.format(*turns)
    result = cut(text)

    assert words(result.sections[0].lines) == ["Alla var där."]
    assert custody(result) == "".join(text.split())


@pytest.mark.parametrize("turn", ["2006-09-05\n2", "2006-10-12", "2006-10-12\n7", "Bilagor\n2"])
def test_another_day_or_number_is_no_turn_of_pages(turn):
    text = _DAYS.format(turn, "")

    assert words(cut(text).sections[0].lines) == ["Alla var där.", *turn.split("\n")]


@pytest.mark.parametrize(
    "address", ["https://ekvik.se/kf/2015", "file:///C:/kf.html", "www.ekvik.se"]
)
def test_a_browsers_own_foot_is_no_text(address):
    made: list[Line] = []
    for page in range(1, 4):
        foot = (address, f"{page}/3")
        for text, cells in (
            (f"§ {page} Rapport {page}", ()),
            ("Beslut", ()),
            (f"Rapporten om sjön {page} godkänns.", ()),
            ("\t".join(foot), foot),
        ):
            made.append(Line(len(made) + 1, text, page=page, cells=cells))
    result = outline(tuple(made), "-")
    assert [words(one.lines)[-1] for one in result.sections] == [
        f"Rapporten om sjön {page} godkänns." for page in range(1, 4)
    ]
    assert len([one for one in result.taken if one.line.cells]) == 3


def _with_feet(last: str) -> str:
    """Write minutes on three pages, each with the same foot, but for the last one."""
    foot = "Ekviks kommun, 801 84 Ekvik   Växel 010-17 00"
    pages = [
        f"Sid {n} (4)\n\nParknämnden 2014-12-10\n\n§ {n} Ärende {n}\n\nBad nummer {n} byggs.\n\n"
        for n in (2, 3, 4)
    ]
    return f"Parknämnden\n\n{foot}\n" + f"{foot}\n".join(pages) + last


def test_the_foot_of_the_last_page_is_known_from_those_of_the_others():
    foot = "Ekviks kommun, 801 84 Ekvik   Växel 010-17 00"
    result = cut(_with_feet(foot))
    assert words(result.sections[-1].lines) == ["Bad nummer 4 byggs."]
    assert custody(result) == "".join(_with_feet(foot).split())


def test_what_ends_the_last_page_alone_is_text():
    result = cut(_with_feet("Ekviks kommun tackas."))
    assert words(result.sections[-1].lines) == ["Bad nummer 4 byggs.", "Ekviks kommun tackas."]
