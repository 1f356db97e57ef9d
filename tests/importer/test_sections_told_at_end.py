"""Decisions that stand in the last clause of a §, or tell that somebody has decided."""

from __future__ import annotations

import pytest

from importer.section_samples import fact_of, facts_of, read
from minutes_archive.importer.facts import Confidence


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ordförande Ada Ek (S) redogör för kallelsen vilket godkänns.", "approved"),
        ("Ordföranden föredrar dagordningen, vilken fastställdes.", "approved"),
        ("Ingen har frågor på protokollet, som läggs till handlingarna.", "noted"),
        ("En punkt lades till, varefter dagordningen godkändes enhälligt.", "approved"),
        ("Bo Alm föredrog rapporten, varpå rapporten lades till handlingarna.", "noted"),
        ("Frågan är inte färdig, varvid ärendet bordlades.", "tabled"),
    ],
)
def test_a_last_clause_decides_on_what_its_sentence_tells(text, outcome):
    reading = read(f"Ada Ek hälsar välkommen. {text}")

    assert facts_of(reading)["decision"] == text
    assert facts_of(reading)["outcome"] == outcome
    assert fact_of(reading.facts, "outcome").confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek berättar om planen, som antogs.",
        "Ada Ek berättar om planen, vilken antogs 2011.",
        "Ada Ek redogör för hur kallelsen godkänns.",
        "Ada Ek redogör för kallelsen, vilken godkänns. Bo Alm tackar alla.",
    ],
)
def test_a_clause_that_tells_of_another_time_decides_nothing(text):
    assert "decision" not in facts_of(read(text))


def test_what_a_board_has_decided_is_given_and_asked_about():
    fact = fact_of(
        read("Papper behövs.\nStyrelsen har beslutat att köpa 9 block.").facts, "decision"
    )

    assert fact is not None
    assert fact.value == "Styrelsen har beslutat att köpa 9 block."
    assert fact.doubt is not None
    assert fact.doubt.kind == "decision_of_chain"


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen har beslutat att vid sitt förra möte köpa block.",
        "Styrelsen har beslutat att köpa block. Ada Ek berättar mer om det.",
        "Kommunstyrelsen har beslutat att remittera förslaget till nämnden.",
    ],
)
def test_what_others_or_an_earlier_meeting_has_decided_is_no_decision(text):
    assert "decision" not in facts_of(read(text))


def test_a_duty_laid_on_the_board_is_decided():
    text = "Mötet ålägger styrelsen att ta fram en plan."

    assert facts_of(read(f"Festen blev bra. {text}"))["decision"] == text


@pytest.mark.parametrize("words", ["har kunnat utses", "kunde utses"])
def test_that_nobody_could_be_elected_is_no_election(words):
    text = f"Ingen ersättare {words} efter Bo Alm (S) som avsagt sig uppdraget."

    assert "decision" not in facts_of(read(text))


@pytest.mark.parametrize("number", [", 51.", ", § 51.", " § 51."])
def test_the_number_of_minutes_laid_before_is_no_point_of_the_decision(number):
    decided = "Fullmäktige beslutar att anta planen."
    reading = read(f"Föreligger styrelsens protokoll 2010-03-30{number} {decided}")

    assert facts_of(reading)["decision"] == decided
