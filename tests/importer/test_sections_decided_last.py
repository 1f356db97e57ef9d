"""Decisions with no heading of their own that end motions, votes and accounts."""

from __future__ import annotations

import pytest

from importer.section_samples import facts_of, read, section_of
from minutes_archive.importer.facts import Doubt
from minutes_archive.importer.sections.reading import decision_text, read_section
from minutes_archive.importer.sections.telling import Telling

_MOVED = "Yrkanden\nAda Ek (S) yrkar bifall till motionen.\nBo Alm (C) yrkar avslag."
_PUT = "Ordföranden ställer proposition och finner att fullmäktige bifaller Bo Alms yrkande."
_COUNTED = "Med 8 ja-röster och 3 nej-röster avslås motionen."


def _told(text):
    """Give the decision of a § and its outcome."""
    reading = read(text)
    return decision_text(reading), facts_of(reading).get("outcome")


@pytest.mark.parametrize(
    "text",
    [
        f"{_MOVED} {_PUT} Votering begärs. Kommunfullmäktige avslår motionen.",
        f"{_MOVED}\n\nProposition\n{_PUT}\n\nKommunfullmäktige avslår motionen.",
        f"{_MOVED}\n\nOmröstning\n{_COUNTED}\n\nKommunfullmäktige avslår motionen.",
        f"{_MOVED}\n\nProposition\n{_PUT} Fullmäktige avslår motionen. Ada Ek reserverar sig.",
    ],
)
def test_the_last_sentence_after_what_was_put_decides(text):
    words, outcome = _told(text)
    assert words in {"Kommunfullmäktige avslår motionen.", "Fullmäktige avslår motionen."}
    assert outcome == "rejected"


def test_votes_may_decide_where_nothing_more_is_said():
    assert _told(f"{_MOVED}\n\nOmröstning\n{_COUNTED}") == (_COUNTED, "rejected")


@pytest.mark.parametrize(
    "text",
    [
        "Yrkanden\nAda Ek (S) yrkar följande.\nKommunfullmäktige avslår motionen.",
        "Yrkanden\nAda Ek (S) yrkar:\nNämnden har tagit del av informationen.",
        "Yrkanden\nAda Ek (S) lämnar ett förslag. Nämnden beslutar: Planen antas.",
        "Yrkanden\nAda Ek (S) yrkar bifall.\nNämnden beslutar:\nPlanen antas.\nBo yrkar avslag.",
        "Omröstning\nJa-röst innebär att fullmäktige avslår motionen.",
        "Omröstning\nKommunfullmäktige godkänner voteringsordningen.",
        f"Proposition\n{_PUT}",
        "Proposition\nKommunfullmäktige avslår Ada Eks tilläggsyrkande.",
    ],
)
def test_words_of_a_motion_or_of_procedure_do_not_decide(text):
    assert decision_text(read(text)) is None


@pytest.mark.parametrize("heading", ["Yrkande\n", "Yrkande ", "Yrkanden\n"])
@pytest.mark.parametrize(
    "end", ["", "\n\nMot beslutet reserverar sig Ada Ek (S) för eget yrkande."]
)
def test_a_body_that_decides_behind_whole_motions_announces_the_decision(heading, end):
    text = f"{heading}Ada Ek (S) yrkar avslag.\n\nNämnden beslutar:\nRapporten noteras."

    decided = "Nämnden beslutar: Rapporten noteras."
    if heading == "Yrkande ":
        text = f"Dnr 5. {text}"
    assert _told(text + end) == (decided, "noted")


def test_a_reservation_is_not_in_a_decision_that_a_colon_announces():
    text = "Nämnden beslutar: Planen antas. Mot beslutet reserverar sig Ada Ek (S)."

    assert decision_text(read(text)) == "Nämnden beslutar: Planen antas."


@pytest.mark.parametrize(
    "text",
    [
        "Yrkanden\nAda Ek (C) yrkar att informationen noteras. {}",
        "Bo Alm informerar.\n\n{}",
        "Bakgrund\nBo Alm informerar. {}",
    ],
)
@pytest.mark.parametrize("what", ["informationen", "anmälan", "anmälningarna.", "protokollet"])
def test_a_body_that_has_taken_part_of_something_has_noted_it(text, what):
    words = f"Kommunfullmäktige har tagit del av {what}"

    assert _told(text.format(words)) == (words, "noted")


def test_a_body_takes_note_behind_a_list_with_no_stop():
    text = "Ett ärende. Handlingar Länsstyrelsens brev Kommunfullmäktige har tagit del av anmälan"

    assert _told(text) == ("Kommunfullmäktige har tagit del av anmälan", "noted")


@pytest.mark.parametrize("verb", ["finner", "fann"])
@pytest.mark.parametrize(
    ("decided", "outcome"),
    [
        ("nämnden beslutar återremittera ärendet", "referred_back"),
        ("kommunstyrelsen beslutat att avslå ansökan", "rejected"),
        ("nämnden antar planen", "approved"),
        ("nämnden beslutar enligt Ada Eks yrkande", None),
    ],
)
def test_what_the_chair_finds_that_a_body_decides_is_its_decision(verb, decided, outcome):
    text = (
        f"Ada Ek (M) yrkar återremiss.\n\nOrdföranden ställer proposition och {verb} att {decided}."
    )

    assert _told(text) == (f"{decided}.", outcome)


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden finner att nämnden antar planen. Omröstning begärs.",
        "Ordföranden finner att nämnden avslår Ada Eks ändringsyrkande.",
        "Ordföranden finner att nämnden godkänner propositionsordningen.",
    ],
)
def test_what_the_chair_finds_on_the_way_is_no_decision(text):
    assert decision_text(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Motionen remitterades till kyrkorådet.",
        "Motionen överlämnades till kyrkorådet för beredning.",
        "Medborgarförslaget lämnades över till nämnden för yttrande.",
    ],
)
def test_a_matter_that_is_only_handed_on_is_decided_so(text):
    reading = read(f"Motion har lämnats av Ada Ek (C). {text}", "Motion om badplats")

    assert decision_text(reading) == text
    assert "outcome" not in facts_of(reading)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Motion", "Motionen remitterades till nämnden. Nämnden anser att bad är bra."),
        ("Svar på motion", "Motionen remitterades till nämnden."),
        ("Motion", "Motionen remitterades till nämnden den 3 mars."),
        ("Motion", "Motionen remitterades till nämnden i maj."),
    ],
)
def test_an_earlier_hand_over_is_no_decision(title, text):
    assert decision_text(read(text, title)) is None


def test_a_heading_that_runs_on_into_the_text_is_no_decision():
    section = section_of("protokollet.", "JUSTERING M.M. Utses Ada Ek att justera")
    doubted = read_section(Telling(section), None)
    assert decision_text(doubted) == section.title

    unsure = type(section)(
        section.number,
        section.title,
        None,
        section.heading,
        section.lines,
        doubt=Doubt("title_end"),
    )
    assert decision_text(read_section(Telling(unsure), None)) is None


@pytest.mark.parametrize("end", ["justerar protokollet.", "justerar dagens protokoll"])
def test_who_adjusts_is_elected_where_the_heading_says_so(end):
    reading = read(f"Ada Ek (M) och Bo Alm (S) {end}", "Val av justerare")

    assert decision_text(reading) == f"Ada Ek (M) och Bo Alm (S) {end}"
    assert facts_of(reading)["outcome"] == "elected"
    assert decision_text(read(f"Ada Ek (M) {end}", "Information")) is None
