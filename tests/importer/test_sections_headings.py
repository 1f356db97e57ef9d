"""Headings inside a § are known in the many forms that they have, and other lines are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from importer.section_samples import MEETING, fact_of, facts_of, parts_of, read, section_of
from minutes_archive.importer.sections.reading import decision_text, read_section
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.importer.sections.telling import Telling


@pytest.mark.parametrize(
    ("words", "fixed"),
    [
        ("Yrkanden/förslag till beslut på sammanträdet", "Yrkanden"),
        ("Förslag till beslut på mötet", "Yrkanden"),
        ("Förslag och yrkanden vid dagens sammanträde", "Yrkanden"),
        ("Yrkanden och förslag till beslut", "Yrkanden"),
        ("Muntliga yrkanden", "Yrkanden"),
        ("Bakgrund/ärendebeskrivning", "Sammanfattning"),
        ("Sammanfattning och bedömning", "Sammanfattning"),
        ("Underlag och handlingar", "Beslutsunderlag"),
        ("Deltar ej på grund av jäv", "Jäv"),
        ("Omröstning begärs", "Omröstning"),
        ("VOTERING BEGÄRD:", "Omröstning"),
        ("Reservation/skriftlig reservation", "Reservationer"),
        ("Protokollet ska skickas till", "Skickas till"),
        ("Utdraget skickas för kännedom till", "Skickas till"),
        ("Kommunfullmäktiges val", "Beslut"),
        ("Nämndens val", "Beslut"),
        ("Förslag till kommunfullmäktige", "Förslag till beslut"),
        ("Beslutsförslag till fullmäktige:", "Förslag till beslut"),
    ],
)
def test_a_heading_means_one_of_the_formats_own(words, fixed):
    known = read_subheading(words)

    assert known is not None
    assert known.fixed == fixed


@pytest.mark.parametrize(
    "words",
    [
        "Deltar ej",
        "DELTOG INTE I HANDLÄGGNING OCH BESLUT",
        "Ej deltagande i ärendet",
        "Yrkanden och yttranden",
        "Votering/propositionsordning",
        "Proposition och omröstning",
        "Reservationer och särskilt yttrande",
        "Ordförandeutlåtande",
        "Barnrättsperspektiv",
        "Bad- och parknämndens bedömning",
        "Yttranden på mötet",
        "Röstförklaring",
    ],
)
def test_a_heading_without_a_name_in_the_format_stays_as_written(words):
    known = read_subheading(words)

    assert known is not None
    assert known.fixed is None


@pytest.mark.parametrize(
    "words",
    [
        "Årets val",
        "Fråga om nämndens val",
        "Deltar ej i beslutet om badet",
        "Ritningar och handlingar från kontoret",
        "Förslag till föreningen",
        "Förslag till årsmötet",
        "Kontoret skickas till",
        "Beslut och bad",
        "JA för kommunstyrelsens förslag",
        "Nej för nämndens beslut",
        "Nämnden för beslut",
        "Barn för skolas beslut",
    ],
)
def test_other_words_are_no_heading(words):
    assert read_subheading(words) is None


@pytest.mark.parametrize(
    ("words", "fixed", "to"),
    [
        ("Nämnden för barn, ungdom och skolas beslut", "Beslut", None),
        ("Nämnden för arbete och välfärds beslut", "Beslut", None),
        ("Utskottet för lärandes förslag till beslut", "Förslag till beslut", None),
        (
            "Nämnden för barn, ungdom och skolas förslag till kommunfullmäktige",
            *("Förslag till beslut", "kommunfullmäktige"),
        ),
    ],
)
def test_a_body_is_named_by_what_it_is_for(words, fixed, to):
    known = read_subheading(words)

    assert (known.fixed, known.proposed_to) == (fixed, to)


def test_what_a_body_s_words_lead_to_is_read_as_its_decision():
    words = "Nämnden för barn och skolas beslut\natt lägga ned skolan\n\nReservationer\nAda Ek."

    assert decision_text(read(words)) == "att lägga ned skolan"


@pytest.mark.parametrize(
    "led",
    [
        "Kommunstyrelsens förslag till beslut i kommunfullmäktige:",
        "Förslag till beslut till fullmäktige",
        "Kommunstyrelsens förslag till kommunfullmäktige:",
    ],
)
def test_what_is_only_proposed_to_a_higher_body_under_a_decision_s_heading(led):
    words = f"Beslut\n{led}\n- Motionen avslås.\n\nReservation\nBo Alm (V) reserverar sig."

    assert facts_of(read(words))["outcome"] == "recommended"


def test_a_decision_ends_where_such_a_heading_stands():
    reading = read(
        "Beslut\nPlanen antas.\n\nYrkanden/förslag till beslut på mötet\nAda Ek yrkar avslag.\n\n"
        "Deltar ej\nBo Alm (M).\n\nProtokollet ska skickas till\nParken"
    )

    assert decision_text(reading) == "Planen antas."
    assert parts_of(reading.parts) == [
        ("Beslut", "Beslut"),
        ("Yrkanden/förslag till beslut på mötet", "Yrkanden"),
        ("Deltar ej", None),
        ("Protokollet ska skickas till", "Skickas till"),
    ]


@pytest.mark.parametrize(
    "told", ["Till kassör väljs Ada Ek.", "Kassör: Ada Ek (S)", "Ada Ek (S), kassör"]
)
def test_what_stands_under_a_bodys_elections_is_elected(told):
    facts = facts_of(read(f"Nämndens val\n{told}", "Fyllnadsval till parkrådet"))

    assert facts["outcome"] == "elected"


def test_elections_that_were_put_off_elected_nobody():
    text = "Stämmans val\nValet av kassör bordläggs till den 9 april."

    assert facts_of(read(text, "Val av kassör"))["outcome"] == "tabled"


def test_a_proposal_to_the_council_is_the_boards_decision_where_it_has_no_other():
    reading = read(
        "Förslag till kommunfullmäktige\nMotionen avslås.\n\nYrkanden\nAda Ek yrkar bifall."
    )

    outcome = fact_of(reading.facts, "outcome")
    assert outcome is not None
    assert (outcome.value, outcome.doubt and outcome.doubt.kind) == (
        "recommended",
        "decision_is_proposal",
    )
    assert facts_of(reading)["decision"] == "Motionen avslås."


def test_the_councils_own_decision_goes_before_what_was_proposed_to_it():
    text = "Förslag till kommunfullmäktige\nMotionen avslås.\n\nBeslut\nMotionen bifalls."

    assert facts_of(read(text))["outcome"] == "approved"


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("Barn- och utbildningsnämnden beslutar", "approved"),
        ("Nämnden beslutar att", "approved"),
        ("Styrelsen beslutade följande:", "approved"),
        ("Nämnden föreslår kommunfullmäktige besluta", "recommended"),
    ],
)
def test_what_begins_a_decision_and_is_set_in_bold_heads_it(head, outcome):
    text = (
        "Förslag till beslut\nPlanen avslås.\n\n"
        f"{head}\n\n- att planen antas.\n\n*Ada Ek reserverade sig mot beslutet.*\n"
    )
    made = section_of(text)
    lines = tuple(line._replace(bold=line.text == head) for line in made.lines)
    reading = read_section(Telling(replace(made, lines=lines)), MEETING)
    reserved = "Reservationer" in [part.fixed for part in reading.parts]
    assert reserved is (outcome == "approved")
    assert facts_of(reading)["outcome"] == outcome


def _fixed_of(text):
    """Give what the headings of a § mean."""
    return [fixed for _, fixed in parts_of(read(text).parts)]


@pytest.mark.parametrize(
    "heading", ["Yrkande m m", "Yrkanden m.m.", "Yrkanden m.m", "Yrkande m. m."]
)
def test_and_more_behind_a_heading_does_not_change_what_it_means(heading):
    assert _fixed_of(f"{heading}\nAda Ek (S) yrkar avslag.") == ["Yrkanden"]
    assert _fixed_of(f"Ett ärende. {heading} Ada Ek (S) yrkar avslag.") == [None, "Yrkanden"]


@pytest.mark.parametrize("heading", ["Beslut till", "Beslut till:"])
def test_those_whom_a_decision_goes_to_stand_below_its_heading(heading):
    text = f"Reservation\nAda Ek (S) reserverar sig.\n\n{heading}\nStyrelsen\nEnheten"

    assert _fixed_of(text) == ["Reservationer", "Skickas till"]
    assert _fixed_of(" ".join(text.split())) == ["Reservationer", "Skickas till"]


def test_an_extract_may_go_to_those_behind_it_where_lines_were_lost():
    text = (
        "Beslut 1. Anta planen. Ärendebeskrivning Ett ärende. Protokollsutdrag Nämndens sekreterare"
    )
    papers = "Beslut 1. Anta planen. Handlingar Ett brev. Protokollsutdrag Styrelsens utskott"

    assert _fixed_of(text) == ["Beslut", "Sammanfattning", "Skickas till"]
    assert _fixed_of(papers) == ["Beslut", "Beslutsunderlag"]


@pytest.mark.parametrize(
    "heading",
    [
        "Parknämnden beslut",
        "Kommunfullmäktige beslut",
        "Parknämndens slutliga beslut",
        "Parknämndens eget beslut",
        "Parknämndens beslut enligt delegation",
        "Parknämndens beslut med stöd av delegationsordningen",
        "Beslut på delegation",
        "Beslut/Åtgärd",
        "Beslut och åtgärder",
        "Slutligt beslut",
        "Beslutar",
    ],
)
def test_a_decision_has_many_headings(heading):
    text = f"Ärendebeskrivning\nParken behöver skötas.\n\n{heading}\nSkötselplanen antas."

    assert decision_text(read(text)) == "Skötselplanen antas."


@pytest.mark.parametrize(
    "heading", ["Chefen beslut", "Beslut i parknämnden", "Länsstyrelsens slutliga beslut", "Beslöt"]
)
def test_what_may_be_others_decision_is_no_heading_of_the_meetings(heading):
    text = f"Ärendebeskrivning\nParken behöver skötas.\n\n{heading}\nPlanen antas."

    assert "Beslut" not in [part.fixed for part in read(text).parts]
