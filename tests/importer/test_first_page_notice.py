"""When the notice of adjustment was up, and where the minutes are kept."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.first_page_samples import facts_of, page

HEAD = "Beslutande Ada Ek (S), ordförande Bo Alm (M)\nANSLAG/BEVIS\nOrgan Socialnämnden\n"
UP, DOWN = dt.date(2021, 3, 2), dt.date(2021, 3, 24)


def notice(text: str) -> dict[str, object]:
    told = facts_of(page(f"{HEAD}Sammanträdesdatum 2021-02-22\n{text}"))
    value = told.get("notice")
    return value if isinstance(value, dict) else {}


@pytest.mark.parametrize(
    "words",
    [
        "Datum för anslag 2021-03-02\nDatum för när anslag tas bort 2021-03-24",
        "Datum för anslags upprättande 2021-03-02\nDatum för anslags nedtagande 2021-03-24",
        "Datum för anslags upprättande 2021-03-02 Datum för anslags borttagande 2021-03-24",
        "Tid för anslag2021-03-02 – 2021-03-24",
        "Tid för anslag: 2021-03-02 - 2021-03-24",
        "Datum när anslaget sätts upp 2021-03-02\nDatum när anslaget tas bort 2021-03-24",
        "Datum för när anslag sätts upp 2021-03-02\nDatum för när anslag tas ned 2021-03-24",
    ],
)
def test_the_days_of_a_notice_have_many_labels(words):
    told = notice(words)
    assert (told.get("posted"), told.get("removed")) == (UP, DOWN)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Förvaringsplats Kommunkansliet Namnteckning.", "Kommunkansliet"),
        ("Förvaringsplats för\nprotokollet\nKommunkansliet", "Kommunkansliet"),
        ("Förvaringsplats\nför protokollet\nKommunkansliet", "Kommunkansliet"),
        ("Förvaringsplats för\ndet justerade protokollet\nKommunkansliet", "Kommunkansliet"),
        ("Protokollet finns tillgängligt på kommunkansliet.", "kommunkansliet"),
        ("Protokollet förvaras hos Kommunkansliet Underskrift Ada Ek", "Kommunkansliet"),
        ("Förvaringsplats Protokollsarkivet", "Protokollsarkivet"),
    ],
)
def test_where_minutes_are_kept_ends_where_the_next_label_begins(words, place):
    assert notice(words).get("kept_at") == place


@pytest.mark.parametrize(
    "told",
    [
        (
            "Justeringen har tillkännagivits genom anslag den 2 mars 2021. "
            "Anslaget tas ned den 24 mars 2021. Protokollet förvaras på Kansliet."
        ),
        (
            "Protokollets justering har tillkännagivits på anslagstavlan "
            "2021-03-02 – 2021-03-24. Protokollet förvaras på Kansliet."
        ),
        (
            "Tillkännagivande om justering av detta protokoll har anslagits på kommunens "
            "anslagstavla den 2 mars 2021 och nedtas den 24 mars 2021. Förvaringsplats Kansliet."
        ),
        "Anslagstid: tisdagen den 2 mars 2021 – onsdagen den 24 mars 2021",
        "Publicerat      2021-03-02     Anslaget tas ned   2021-03-24\nFörvaringsplats Kansliet",
    ],
)
def test_when_the_adjustment_was_announced_may_be_told_in_sentences(told):
    read = notice(told)
    assert (read.get("posted"), read.get("removed")) == (UP, DOWN)
    assert str(read.get("kept_at", "Kansliet")).rstrip(".") == "Kansliet"
