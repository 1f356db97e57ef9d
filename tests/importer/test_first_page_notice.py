"""When the notice of adjustment was up, and where the minutes are kept."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.first_page_samples import facts_of, page

HEAD = "Beslutande Ada Ek (S), ordförande Bo Alm (M)\nANSLAG/BEVIS\nOrgan Socialnämnden\n"
UP, DOWN = dt.date(2019, 2, 5), dt.date(2019, 2, 27)


def notice(text: str) -> dict[str, object]:
    told = facts_of(page(f"{HEAD}Sammanträdesdatum 2019-01-28\n{text}"))
    value = told.get("notice")
    return value if isinstance(value, dict) else {}


@pytest.mark.parametrize(
    "words",
    [
        "Datum för anslag 2019-02-05\nDatum för när anslag tas bort 2019-02-27",
        "Datum för anslags upprättande 2019-02-05\nDatum för anslags nedtagande 2019-02-27",
        "Datum för anslags upprättande 2019-02-05 Datum för anslags borttagande 2019-02-27",
        "Tid för anslag2019-02-05 – 2019-02-27",
        "Tid för anslag: 2019-02-05 - 2019-02-27",
        "Datum när anslaget sätts upp 2019-02-05\nDatum när anslaget tas bort 2019-02-27",
        "Datum för när anslag sätts upp 2019-02-05\nDatum för när anslag tas ned 2019-02-27",
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
