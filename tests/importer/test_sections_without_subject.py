"""Decisions of which the first words were lost."""

from __future__ import annotations

import pytest

from importer.section_samples import fact_of, facts_of, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Det finns en plan för hela orten. beslutar uppdra åt enheten att ta fram en till.",
            "beslutar uppdra åt enheten att ta fram en till.",
        ),
        (
            "Bo yrkar avslag. beslutar föreslå kommunstyrelsen avslå initiativet. Bo svarar.",
            "beslutar föreslå kommunstyrelsen avslå initiativet.",
        ),
        (
            "Ada Ek yttrar sig. anta chefens förslag och överlämna det\nSkickas till: Revisionen",
            "anta chefens förslag och överlämna det",
        ),
        (
            "Ada Ek (S) ledamot\nBo Alm (M) ersättare\n\natt anteckna listan till protokollet",
            "att anteckna listan till protokollet",
        ),
        (
            "Byn Ada Ek (S) ledamot Bo Alm (M) ersättare att anteckna listan till protokollet",
            "att anteckna listan till protokollet",
        ),
        ("- att köpa en bil", "att köpa en bil"),
        ("Bo yrkar avslag.\n\n- att köpa en bil\n- högst 9 kr", "att köpa en bil - högst 9 kr"),
        ("Bilen är slut.\n- att inte köpa en ny\n\nBo Alm reserverar sig mot beslutet.",
         "att inte köpa en ny"),
    ],
)  # fmt: skip
def test_a_decision_without_its_first_words_is_given_and_asked_about(text, words):
    fact = fact_of(read(text).facts, "decision")

    assert fact is not None
    assert fact.value == words
    assert fact.doubt is not None
    assert fact.doubt.kind == "decision_without_subject"


@pytest.mark.parametrize(
    "text",
    [
        "Det är sagt. beslutar om allt gör andra. Sedan gick alla.",
        "Ada Ek redogör. anta är ett ord. Sedan gick alla.",
        "Nämnden föreslås besluta\n\natt anta planen",
        "Förvaltningen har fått i uppdrag\n\natt anta en plan",
        "Ordföranden föreslår styrelsen att lägga rapporten till handlingarna.",
        "Ada Ek (S) och Bo Alm (M) ber styrelsen att lägga rapporten till handlingarna.",
        "Sekreteraren fick i uppdrag att lägga rapporten till handlingarna.",
        "Bo yrkar:\n- att köpa en bil",
        "Förslag till beslut\n- att köpa en bil",
        "Bo yrkar på\n- att köpa en bil",
        "Att tänka på\n- att bilen är slut",
        "Vi talade om detta.\n- att bilen är slut",
    ],
)
def test_words_that_go_on_with_something_else_are_no_such_decision(text):
    assert "decision" not in facts_of(read(text))
