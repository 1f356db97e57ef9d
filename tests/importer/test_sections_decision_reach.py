"""From where and how far a decision reaches that is told without a heading of its own."""

from __future__ import annotations

import pytest

from importer.section_samples import MEETING, facts_of, parts_of, read, section_of
from minutes_archive.importer.sections.reading import decision_text, read_section
from minutes_archive.importer.sections.telling import Telling


@pytest.mark.parametrize(
    "name", ["Park- och badnämnd Norra Ekvik", "Stadsdelsnämnden Ekvik", "Badnämnd Södra"]
)
@pytest.mark.parametrize("verb", ["beslutar", "beslutade"])
def test_a_body_may_be_named_for_a_place_of_two_words(name, verb):
    account = "Sammanfattning\nFjorton anmälningar har gjorts.\n\nUnderlag\nSkrivelse från byn\n\n"
    text = f"{account}{name} {verb}\n\natt lägga redovisningen till handlingarna."

    reading = read(text if verb == "beslutar" else text.replace("Underlag", "Propositionsordning"))

    assert decision_text(reading) == f"{name} {verb} att lägga redovisningen till handlingarna."
    assert facts_of(reading)["outcome"] == "noted"


def test_who_decides_may_head_a_decision_below_the_titles_of_papers():
    text = "Beslutsunderlag\nSkrivelse\n\nParknämnden beslutar\nÄrendet bordläggs till maj."

    reading = read(text)

    assert decision_text(reading) == "Ärendet bordläggs till maj."
    assert facts_of(reading)["outcome"] == "tabled"


def test_who_decides_heads_nothing_in_the_middle_of_titles():
    text = "Beslutsunderlag\nSkrivelse där\nParknämnden beslutar\nÄrendet bordläggs till maj."

    assert parts_of(read(text).parts) == [("Beslutsunderlag", "Beslutsunderlag")]


_VOTED = "Nominerade är Ada Ek (S) och Bo Alm (M). Sluten omröstning begärs. "
_TELLERS = "Till rösträknare utses justerarna."
_ELECTED = "Fullmäktige väljer Ada Ek till ordförande."


def test_who_counts_the_votes_is_not_what_is_voted_on():
    assert decision_text(read(f"{_VOTED}{_TELLERS}\n\n{_ELECTED}")) == _ELECTED


def test_who_counts_the_votes_is_decided_where_nothing_else_is():
    assert decision_text(read(f"{_VOTED}{_TELLERS}")) == _TELLERS
    both = f"{_TELLERS} Till justerare utses Bo Alm."
    assert decision_text(read(both, "Val av rösträknare och justerare")) == both


@pytest.mark.parametrize(
    "text",
    [
        "Parknämnden tar bort följande punkt från dagordningen:\n- Bad\n\nDagordningen fastställs.",
        "Dagordningen godkänns med följande tillägg:\nAda Ek (S) frågar om bryggan.",
        "Dagordningen godkänns med dessa ändringar och följande tillägg:\nAda Ek (S) frågar.",
        "Dagordningen godkänns med följande ändringar:\nÄrende 7 utgår.\nÄrende 9 behandlas sist.",
        "Dagordningen godkänns med följande ändringar:\nPunkt 3 flyttas till maj.",
    ],
)
def test_changes_of_the_agenda_belong_to_the_decision_on_it(text):
    reading = read(text, "Fastställande av dagordning")

    assert decision_text(reading) == " ".join(text.split())
    assert facts_of(reading)["outcome"] == "approved"


def test_what_is_told_behind_a_colon_that_announces_no_change_is_no_decision():
    text = "Planen antas efter en föredragning: Ada Ek redogör för planen."

    assert decision_text(read(text)) == "Planen antas efter en föredragning:"


@pytest.mark.parametrize("number", ["7", "12"])
def test_a_matter_of_the_agenda_that_is_referred_to_is_no_heading(number):
    text = f"Dagordningen godkänns. Ärende {number} utgår. Ärende 3 tas upp sist."

    assert parts_of(read(text).parts) == [(None, None)]


_TO_BOARD = (
    "Arbetsutskottets förslag till parknämnden\nParknämnden antar planen.\n\n"
    "Parknämnden beslutar att planen ersätter den gamla.\n"
)


def test_a_committee_proposes_all_that_its_own_minutes_say_of_the_board():
    section = section_of(_TO_BOARD)

    reading = read_section(Telling(section), MEETING, "Parknämndens arbetsutskott")

    assert decision_text(reading) == (
        "Parknämnden antar planen. Parknämnden beslutar att planen ersätter den gamla."
    )
    assert facts_of(reading)["outcome"] == "recommended"


def test_in_the_boards_minutes_its_own_words_follow_the_committees():
    reading = read_section(Telling(section_of(_TO_BOARD)), MEETING, "Parknämnden")

    assert decision_text(reading) == "Parknämnden beslutar att planen ersätter den gamla."


@pytest.mark.parametrize(
    "said",
    [
        "Därefter förklaras interpellationen vara besvarad.",
        "Ordföranden förklarar interpellationen besvarad.",
        "Med detta anses frågan besvarad.",
    ],
)
def test_that_a_question_is_answered_is_what_is_decided_on_it(said):
    reading = read(f"Bo Alm svarar på interpellationen.\n\n{said}", "Svar på interpellation")

    assert decision_text(reading) == said


def test_to_whom_a_board_proposes_may_stand_on_a_line_of_its_own():
    text = "Parknämnden föreslår\n\nKOMMUNFULLMÄKTIGE BESLUTA\n\natt       anta planen"

    reading = read(text)

    assert decision_text(reading) == " ".join(["Parknämnden föreslår", *text.split("\n\n")[1:]])
    assert facts_of(reading)["outcome"] == "recommended"
