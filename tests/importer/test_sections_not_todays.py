"""What reads as a decision and is none of the meeting's: motions, earlier steps, others' doings."""

from __future__ import annotations

import pytest

from importer.section_samples import facts_of, read
from minutes_archive.importer.sections.reading import decision_text


@pytest.mark.parametrize(
    "moved",
    [
        "Under överläggningen yrkar Ada Ek bifall till utskottets förslag att motionen avslås.",
        "Ada Ek (S) yrkade bifall till nämndens förslag att motionen avslås.",
        "Ada Ek (S) har yrkat bifall till förslaget om att motionen avslås.",
        "Ada Ek (S) föreslår bifall till utskottets förslag att motionen avslås.",
        "Ada Ek (S) tillstyrker utskottets förslag att motionen avslås.",
        "Yrkas av Ada Ek (S) bifall till nämndens förslag att motionen avslås.",
    ],
)
@pytest.mark.parametrize(
    "decided",
    ["Kommunstyrelsen avslår motionen.", "Landstinget har alltså beslutat avslå motionen."],
)
def test_what_somebody_moves_with_a_that_clause_is_not_the_decision(moved, decided):
    reading = read(f"{moved} Bo Alm yrkar bifall till motionen.\n\n{decided}")

    assert decision_text(reading) == decided
    assert facts_of(reading)["outcome"] == "rejected"


def test_a_motion_alone_is_no_decision():
    text = "Ada Ek (S) yrkar bifall till nämndens förslag att motionen bifalls."

    assert decision_text(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Fullmäktige medgav den 17 mars 2023 att interpellationen fick ställas.",
        "Nämnden uppdrog den 3 maj 2020 åt förvaltningen att utreda saken.",
        "Styrelsen avslog vid sitt sammanträde den 3 maj 2020 en första ansökan.",
        "Interpellationen bordlades vid fullmäktiges sammanträde den 21 april.",
        "Interpellationen bordlades den 21 april.",
        "Planen antogs på nämndens möte 21/4.",
        "Vid fullmäktiges sammanträde den 21 april bordlades interpellationen.",
    ],
)
def test_a_step_with_a_day_of_its_own_is_not_todays(text):
    assert decision_text(read(f"{text}\n\nSvar lämnas av Ada Ek (S).")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Interpellationen bordlades.",
        "Ärendet bordläggs till sammanträdet den 21 april.",
        "Nämnden fastställde den 3 maj till sista dag.",
        "Till ordförande valdes Ada Ek för tiden till nämndens möte den 3 mars.",
    ],
)
def test_a_day_that_is_decided_on_makes_no_history(text):
    assert decision_text(read(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Storstads fullmäktige väljer två ledamöter och två ersättare.",
        "Övriga kommuners fullmäktige väljer en ledamot och en ersättare.",
        "Medlemskommunernas fullmäktige utser Ada Ek och Bo Alm.",
        "Varje nämnd beslutar om sin arkivplan.",
    ],
)
def test_what_other_bodies_elect_or_decide_is_not_the_meetings_decision(text):
    assert decision_text(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kommunfullmäktige väljer två ersättare: Ada Ek och Bo Alm.",
        "Årsmötet väljer två ledamöter, Ada Ek och Bo Alm.",
    ],
)
def test_a_number_before_the_names_of_the_elected_is_no_rule(text):
    assert facts_of(read(text))["outcome"] == "elected"


@pytest.mark.parametrize(
    "text",
    [
        "Motionen återtas.",
        "Motionen återtogs av Ada Ek.",
        "Motionen drogs tillbaka.",
        "Fullmäktige godkänner att motionen återtas.",
    ],
)
def test_a_motion_that_is_taken_back_is_withdrawn(text):
    assert facts_of(read(text))["outcome"] == "withdrawn"


def test_points_that_are_taken_off_the_list_are_part_of_the_decision_on_it():
    text = (
        "Listan var utsänd. 1. Ärende nr 11 utgår. 2. Punkt 14 utgår och tas upp i maj. "
        "3. Listan fastställs i övrigt."
    )

    reading = read(text)
    assert decision_text(reading) == text.removeprefix("Listan var utsänd. ")
    assert facts_of(reading)["outcome"] == "approved"


def test_points_that_are_only_named_are_not_in_the_decision_on_them():
    text = "1. Prognos Den visar överskott. 2. Miljö 3. Budget Rapporten läggs till handlingarna."

    assert decision_text(read(text)) == "Rapporten läggs till handlingarna."


@pytest.mark.parametrize(
    "text",
    [
        "1. Planen antas. 2. Rapporten läggs till handlingarna.",
        "1. Skolan 2. Tillbyggnad av förskolan Granen godkänns.",
    ],
)
def test_points_of_which_it_cannot_be_told_where_they_end_stay_whole(text):
    assert decision_text(read(text)) == text


@pytest.mark.parametrize(
    "told",
    [
        "Skolnämnden beslutade efter votering med 7 röster mot 4 den 3 maj 2020 att avslå planen.",
        "Skolnämnden föreslog 2020-05-03 att planen skulle avslås.",
        "Skolnämnden föreslog 3 maj 2020 att planen skulle avslås.",
        "Skolnämnden uppdrog 2020-05-03 åt chefen att utreda planen.",
        "Skolnämnden avstyrkte förslaget den 3 maj 2020.",
        "Skolnämnden tillstyrkte 2020-05-03 planen.",
        "Planen avslogs vid skolnämndens sammanträde 2020-05-03.",
        "Skolnämnden beslutade 3 maj 2020 att avslå planen.",
    ],
)
def test_what_another_body_did_on_an_earlier_day_decides_nothing(told):
    assert decision_text(read(f"Ada Ek berättade.\n\n{told}")) is None
    assert decision_text(read(f"{told}\n\nNämnden beslutar att anta planen.")) == (
        "Nämnden beslutar att anta planen."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden beslutade med hänvisning till skrivelse den 3 maj 2020 att avslå planen.",
        "Nämnden beslutade att anta planen från den 3 maj 2020.",
        "Nämnden fastställde den 3 maj 2020 som dag för mötet.",
    ],
)
def test_a_day_that_a_decision_names_makes_it_no_earlier_one(text):
    assert decision_text(read(text)) == text
