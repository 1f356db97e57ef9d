"""Decisions that a sentence tells, with no heading of their own."""

from __future__ import annotations

import pytest

from importer.section_samples import fact_of, facts_of, read
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.reading import decision_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Miljönämnden beslutar\natt anta planen\natt följa upp den.", None),
        ("Bo berättar.\n\nNämnden beslutar att anta planen.", "Nämnden beslutar att anta planen."),
        ("Beslutas att skicka ut frågorna.", None),
        ("Mötet väljer Ada Ek till revisor.", None),
        ("Det beslutades att mötet var utlyst.", None),
        (
            "Dagordningen godkänns, inga övriga frågor anmäls. Tema: vatten.",
            "Dagordningen godkänns",
        ),
        ("Dagordningen godkändes, med ett tillägg.", None),
        ("Ada Ek föreslås och väljs.", None),
        ("Beslut: Attsatsen bifalles", "Attsatsen bifalles"),
        (
            "Valberedningen föreslår Ada och Bo. Mötet väljer dessa.",
            "Valberedningen föreslår Ada och Bo. Mötet väljer dessa.",
        ),
        (
            "Mötet antar budget enligt följande:\n\n    Porto 20\n    Kaffe 30\n\nResten sparas.",
            "Mötet antar budget enligt följande: Porto 20 Kaffe 30",
        ),
        (
            "Utskottet beslutar 1. Planen antas. 2. Chefen återkommer i maj. Bo var med.",
            "Utskottet beslutar 1. Planen antas. 2. Chefen återkommer i maj.",
        ),
    ],
)
def test_a_decision_told_in_prose_is_quoted(text, words):
    reading = read(text)

    assert decision_text(reading) == (words or " ".join(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        "Förslag till beslut\nPlanen antas.",
        "Förvaltningen föreslår att nämnden beslutar att anta planen.",
        "Nämnden beslutade den 3 mars 2020 att bordlägga frågan.",
        "Ada Ek informerar om planen som antogs i fjol.",
        "Huruvida fullmäktige antar planen återstår att se.",
        "Yrkanden\nBo Ek (S) yrkar att nämnden beslutar att anta planen.",
        "Arvode utgår med 300 kronor.",
        "> Mötet godkänner räkenskaperna.",
        "Beslut\n\nHandling\n2024 nr 3.",
    ],
)
def test_words_that_propose_recall_or_tell_are_no_decision(text):
    assert decision_text(read(text)) is None


def test_a_decision_without_who_decides_is_asked_about():
    fact = fact_of(read("fastställa dagens dagordning").facts, "decision")

    assert fact is not None
    assert fact.confidence is Confidence.DOUBTFUL
    assert fact.doubt is not None
    assert fact.doubt.kind == "decision_without_subject"


def test_an_item_that_decides_twice_in_prose_has_no_outcome_unless_it_is_the_same():
    first = "Kommunfullmäktige beviljade avsägelsen.\n\nDetta bereddes av partiet.\n\n"
    other, same = "avslog motionen.", "godkände rapporten."

    assert "outcome" not in facts_of(read(f"{first}Kommunfullmäktige {other}"))
    assert facts_of(read(f"{first}Kommunfullmäktige {same}"))["outcome"] == "approved"


@pytest.mark.parametrize(
    "text",
    [
        "Motionen remitteras till kommunstyrelsen för beredning.",
        "Förvaltningen får i uppdrag att ta fram en plan.",
        "Miljönämnden medger dispens för bryggan.",
        "Med hänvisning till yttrandet beslutade kommunfullmäktige att anse motionen besvarad.",
        "Ärendet visades åter till styrelsen.",
        "Punkten ströks från dagordningen.",
        "Kommunfullmäktige har således avslagit motionen.",
        "Kommunfullmäktige har därmed valt Ada Ek (S) till vice ordförande.",
    ],
)
def test_a_sentence_that_settles_a_matter_decides(text):
    assert decision_text(read(f"Bo Alm (M) talar om läget.\n\n{text}")) == text


@pytest.mark.parametrize(
    "text",
    [
        "Årsmötet i kretsen valde Bo Alm till ordförande.",
        "Kommunfullmäktige har tidigare avslagit motionen.",
        "Motionen remitterades till nämnden i maj.",
    ],
)
def test_what_others_or_earlier_meetings_settled_is_no_decision(text):
    assert decision_text(read(text)) is None


def test_past_tense_decides_after_procedure_but_not_in_a_summary():
    text = "{}\nOrdföranden ställer proposition.\n\nKommunfullmäktige beslutade att anta planen."

    words = "Kommunfullmäktige beslutade att anta planen."
    assert decision_text(read(text.format("Propositionsordning"))) == words
    assert decision_text(read(text.format("Sammanfattning"))) is None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("På förslag av valberedningen utsåg styrelsen enhälligt Ada Ek till revisor.", "elected"),
        ("På förslag av hamnstyrelsen fastställde fullmäktige nya taxor.", "approved"),
        ("Efter omröstning, 5 mot 4, beslöts: Planen återremitteras till roteln.", "referred_back"),
        ("Byggnadsnämnden beslöt bordlägga ärendet till nämn-\ndens nästa möte.", "tabled"),
        ("Ada Ek och Bo Alm adjungerades med yttranderätt.", "approved"),
        ("Interpellationen förklarades besvarad.", "noted"),
        ("Frågan får ställas.", None),
    ],
)
def test_older_prose_decides_too(text, outcome):
    reading = read(text)

    assert decision_text(reading) == " ".join(text.split())
    assert facts_of(reading).get("outcome") == outcome


def test_a_sentence_goes_on_over_the_empty_line_before_its_verb():
    text = (
        "Efter proposition på bifall till Bo Alms yrkande\n\nbeslutar nämnden\n\natt avslå ansökan."
    )
    reading = read(f"Ada Ek yrkar bifall.\n\n{text}")

    assert decision_text(reading) == " ".join(text.split())
    assert facts_of(reading)["outcome"] == "rejected"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Styrelsen förordnar Ada Ek som tillförordnad chef i maj.", "elected"),
        ("Vi beslutade att köpa en båt.", "approved"),
        ("Priset bestämdes till 50 kronor.", "approved"),
        ("Frågan hänsköts till styrelsen.", None),
        ("Hamnfullmäktige förklarar sammanträdet behörigen utlyst.", "approved"),
    ],
)
def test_short_words_of_a_decision_decide(text, outcome):
    reading = read(f"Bryggan har gått sönder. {text}")

    assert decision_text(reading) == text
    assert facts_of(reading).get("outcome") == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Vi antar att planen blir dyr.",
        "Vi beslutade i maj att vänta.",
        "Frågan hänsköts till roteln den 4 maj.",
        "Styrelsen förklarar sin syn på taxan.",
    ],
)
def test_what_only_resembles_short_words_of_a_decision_tells(text):
    assert decision_text(read(text)) is None


def test_what_the_chair_found_adopted_decides_where_nothing_else_does():
    text = "Efter proposition på yrkandena fann ordföranden styrelsens förslag bifallet."

    assert decision_text(read(f"Ada Ek yrkade bifall till motionen.\n{text}")) == text
    assert decision_text(read(f"{text}\n\nNämnden beslutade att anta planen.")) == (
        "Nämnden beslutade att anta planen."
    )


def test_what_the_chair_found_is_no_decision_where_the_bodys_own_follows():
    text = "Ordföranden ställer proposition på yrkandet och finner att det bifalls."
    decided = "Utskottet beslutar att återremittera ärendet till roteln."

    reading = read(f"Ada Ek yrkar återremiss. {text} {decided}")
    assert decision_text(reading) == decided
    assert facts_of(reading)["outcome"] == "referred_back"


def test_a_body_decides_right_after_the_result_of_a_vote():
    text = (
        "Omröstning\nResultatet blev 25 ja-röster, 23 nej-röster och 1 som avstod från att rösta.\n"
        "Fullmäktige beslutar bifalla förslaget."
    )

    assert decision_text(read(text)) == "Fullmäktige beslutar bifalla förslaget."


def test_a_small_att_that_ends_a_section_decides_and_is_doubted():
    reading = read(
        "Ada Ek gick igenom läget.\nTvå avtal har tecknats. att lägga rapporten till handlingarna."
    )
    fact = fact_of(reading.facts, "decision")
    assert fact.value == "att lägga rapporten till handlingarna."
    assert fact.confidence is Confidence.DOUBTFUL


def test_what_somebody_asks_for_in_the_last_sentence_decides_nothing():
    reading = read(
        "Ada Ek gick igenom läget. Hon ber styrelsen att lägga rapporten till handlingarna."
    )
    assert "decision" not in facts_of(reading)


def test_an_item_that_is_moved_to_a_coming_meeting_is_decided():
    text = "Punkten flyttas för behandling vid kommande direktionssammanträde under året."
    assert decision_text(read(text)) or facts_of(read(text))["decision"] == text


@pytest.mark.parametrize(
    ("title", "text", "outcome"),
    [
        ("Revisorernas berättelse", "Punkten ströks då året inte är slut.", None),
        ("Ansvarsfrihet", "Ansvarsfrihet för styrelsen skjuts upp till nästa år.", "tabled"),
        ("Val av ordförande", "Ada Ek fick förnyat förtroende.", "elected"),
        ("Stadgar", "Stadgarna röstades enhälligt igenom.", None),
        ("Godkännande av kallelse", "Godkänd", None),
        ("Beslut om mandatperiod", "1 år.", None),
        ("Styrelse", "Som styrelse valdes: Ada Ek och Bo Alm.", "elected"),
        ("Övrigt", "- Det beslutades att mötet hålls i Norrby.", None),
    ],
)
def test_an_association_s_few_words_decide(title, text, outcome):
    reading = read(text, title)
    assert decision_text(reading) == text.removeprefix("- ")
    if outcome:
        assert facts_of(reading)["outcome"] == outcome
