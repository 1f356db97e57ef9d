"""§§ that decide show minutes, also where proposals stand beside; an agenda's items do not."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, source
from minutes_archive.importer.outline.document_kind import refusal

PROPOSED = "Förslag till beslut\nNämnden beslutar att anta den.\n"


def why_not(head: str, item: str) -> str | None:
    """Say why a text with an item thrice is no minutes."""
    titles = enumerate(("Budget", "Taxa", "Badet"), 1)
    text = head + "".join(f"§ {number} {title}\n{item}\n" for number, title in titles)
    return refusal(source(text), cut(text))


@pytest.mark.parametrize(
    "item",
    [
        f"Nämnden beslutar\nDen antas.\n\n{PROPOSED}",
        f"NÄMNDEN BESLUTAR att anta den.\n\n{PROPOSED}",
        f"Nämndens beslut: Den antas.\n\n{PROPOSED}",
        f"Nämndens beslut – Den antas.\n\n{PROPOSED}",
        "Nämnden beslutade\natt anta den.\n\nÄrendet\nNämnden föreslås besluta om den.\n",
        f"{PROPOSED}\nBeslutsgång\nOrdföranden frågar om den kan antas\noch finner att så sker.\n",
        f"{PROPOSED}\nAda Ek (S) yrkar avslag.\n",
        f"{PROPOSED}\nBo Alm (M) reserverar sig.\n",
        f"{PROPOSED}\nParagrafen förklaras omedelbart justerad.\n",
    ],
)
def test_sections_that_decide_show_minutes_beside_what_was_proposed(item):
    assert why_not("", item) is None


@pytest.mark.parametrize(
    "item",
    [
        PROPOSED,
        "Förslag till beslut: Nämnden beslutar att anta den.\n",
        f"Nämnden beslutade att den ska utredas.\n\n{PROPOSED}",
        f"Nämnden beslutade den 3 maj 2023 att utreda den.\n\n{PROPOSED}",
        f"Tidigare behandling\nAda Ek (S) yrkar avslag. Ordföranden finner så.\n\n{PROPOSED}",
        "Beslutsförslag\nNämnden beslutar att anta den.\n",
    ],
)
@pytest.mark.parametrize("head", ["Föredragningslista\n\n", "Södra nämnden 2024-05-03\n\n"])
def test_items_that_only_propose_show_an_agenda(head, item):
    assert why_not(head, item) == "agenda"


def test_a_notice_that_retells_the_motions_of_another_meeting_is_no_minutes():
    assert why_not("Kallelse\n\n", f"Ada Ek (S) yrkade avslag.\n\n{PROPOSED}") == "agenda"


def test_an_item_about_the_notice_makes_no_notice_of_minutes():
    text = "§ 1 Öppnande\nMötet förklaras öppnat.\n\n§ 2 Kaffe\nDet dracks.\n\n"
    text += "§ 3 Utlysning\nAlla fick en kallelse. Mötet är utlyst.\n\n§ 4 Val\nAda Ek väljs."
    text = text.replace("Mötet förklaras öppnat.", "Ada Ek förklarar mötet öppnat.")
    assert refusal(source(text), cut(text)) is None


def test_a_title_of_minutes_below_the_notice_shows_minutes():
    text = f"Ni kallas till möte.\n{'Kaffe finns. ' * 40}\n\n{{}}§ 1 Val\nAda Ek väljs.\n"
    assert why_not(text.format(""), "Den antas.\n") == "agenda"
    assert why_not(text.format("Protokoll fört vid mötet.\n\n"), "Den antas.\n") is None


def test_a_report_that_tells_what_was_decided_is_no_minutes():
    told = "Styrelsen hade möte.\nStyrelsen beslutade att köpa en båt.\n"
    assert why_not("Verksamhetsberättelse 2003\n\n", told) == "other_document"
