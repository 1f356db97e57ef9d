"""What the §§ tell of the meeting: who led, wrote and adjusts, when it began and ended."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.section_samples import MEETING, section_of
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.proceedings import read_proceedings
from minutes_archive.importer.sections.telling import Telling


def _told(*sections):
    built = [
        Telling(section_of(text, title, str(number), first=number * 20))
        for number, (title, text) in enumerate(sections, 1)
    ]
    return read_proceedings(built, MEETING)


def _values(*sections):
    return {fact.key[0]: fact.value for fact in _told(*sections).facts}


_BOTH = (
    "Ada Ek (S) och Bo Alm (M) justerar dagens protokoll tillsammans med ordföranden Eva Lind (C) "
    "på rådhuset torsdagen den 14 mars 2024 klockan 16:00."
)
_TO_ADJUST = "Ada Ek (S) utses att jämte ordföranden justera dagens protokoll."
_COUNTERS = "Till justeringsmän tillika rösträknare utses Ada Ek och Bo Alm."
_RESERVE = "Ada Ek och Bo Alm med Eva Lind som ersättare utses att justera dagens protokoll."
_INVERTED = "Att jämte ordföranden justera protokollet utses Ada Ek."


@pytest.mark.parametrize(
    ("title", "text", "key", "value"),
    [
        ("Val av mötesordförande", "Mötet väljer Ada Ek.", "chair", "Ada Ek"),
        ("Val av mötesordförande", "Ada Ek föreslås och väljs.", "chair", "Ada Ek"),
        ("Val av ordförande för stämman", "Ada Ek valdes till ordförande.", "chair", "Ada Ek"),
        ("Val av mötessekreterare", "Bo Alm blev vald.", "secretary", "Bo Alm"),
        ("Val av justerare", _TO_ADJUST, "adjusters", ["Ada Ek"]),
        ("Val av justerare", "– Ada Ek och Bo Alm", "adjusters", ["Ada Ek", "Bo Alm"]),
        ("Val av justeringsmän", _COUNTERS, "adjusters", ["Ada Ek", "Bo Alm"]),
        ("Justering", _BOTH, "adjusters", ["Ada Ek", "Bo Alm"]),
        ("Val av justerare", _RESERVE, "adjusters", ["Ada Ek", "Bo Alm"]),
        ("Justering", _INVERTED, "adjusters", ["Ada Ek"]),
    ],
)
def test_who_was_chosen_is_read(title, text, key, value):
    assert _values((title, text))[key] == value


def test_two_offices_in_one_sentence_go_to_two_people():
    text = "Styrelsen beslutade att välja Ada Ek till sekreterare och Bo Alm till justerare."
    values = _values(("Val av mötessekreterare och justerare", text))

    assert (values["secretary"], values["adjusters"]) == ("Ada Ek", ["Bo Alm"])


def test_those_elected_to_a_board_hold_no_office_at_the_meeting():
    board = ("Val av styrelse", "Mötet väljer Ada Ek till ordförande och Bo Alm till sekreterare.")
    vice = ("Val av vice ordförande i nämnden", "Ada Ek utses till vice ordförande.")

    assert _values(board, vice) == {}


def test_a_day_planned_for_adjusting_is_no_day_of_adjustment():
    planned = "Ada Ek utses att justera protokollet. Det justeras torsdagen den 14 mars 2024."

    assert "adjusted_on" not in _values(("Val av justerare", planned))
    done = _values(("Avslutning", "Protokollet justerades den 14 mars 2024."))
    assert done["adjusted_on"] == dt.date(2024, 3, 14)


def test_the_chair_is_read_from_prose_and_asked_about():
    (fact,) = _told(("Taxa", "Ordföranden Ada Ek (S) ställer proposition.")).facts

    assert (fact.key, fact.value, fact.confidence) == (("chair",), "Ada Ek", Confidence.DOUBTFUL)


@pytest.mark.parametrize(
    "text",
    [
        "Förste vice ordföranden Ada Ek (S) yrkar bifall.",
        "Kommunstyrelsens ordförande Ada Ek (S) svarar.",
        "Bo Alm ordförande Ada Ek",
        "Ordföranden i revisionen, Ada Ek (S), redogör.",
    ],
)
def test_another_bodys_chair_did_not_lead_the_meeting(text):
    assert _values(("Taxa", text)) == {}


def test_several_chairs_are_asked_about():
    facts = _told(("A", "Ordföranden Ada Ek frågar."), ("B", "Ordföranden Bo Alm frågar.")).facts

    assert [fact.doubt.kind for fact in facts if fact.doubt] == ["several_chairs"]


def test_a_nickname_becomes_a_name_where_the_text_gives_it_and_else_is_asked_about():
    known = _told(
        ("Val av mötesordförande", "Mötet väljer ada."), ("Övrigt", "Ada Ek (ada) tackar.")
    )
    unknown = _told(("Val av mötesordförande", "Mötet väljer ada."))

    assert [fact.value for fact in known.facts] == ["Ada Ek"]
    assert [fact.doubt.kind for fact in unknown.facts if fact.doubt] == ["name_is_short"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Mötet avslutades 19.41. Höstmötet hålls den 2 oktober.", "19:41"),
        ("Ada Ek avslutade mötet 15.10.", "15:10"),
        ("Mötet öppnades kl 18 och avslutades kl 21.05.", "21:05"),
        ("Klockan 21.10 förklarade ordföranden mötet avslutat.", "21:10"),
        ("Mötet avslutades. Lokalen kostar 19.50 per person.", None),
    ],
)
def test_the_clock_beside_the_word_that_ends_a_meeting_is_its_end(text, end):
    assert _values(("Avslutning", text)).get("end") == end


@pytest.mark.parametrize(
    "text",
    [
        "Mötet ajournerades kl. 19.02 och återupptogs kl. 19.31.",
        "Mötet ajourneras klockan 19.02 för mat. Förhandlingarna återupptas klockan 19.31.",
    ],
)
def test_a_pause_that_is_told_by_its_two_ends_is_read(text):
    assert _values(("Budget", text))["adjournments"] == [{"from": "19:02", "to": "19:31"}]


def test_beginning_and_end_are_read():
    values = _values(
        ("Mötets öppnande", "Ada Ek förklarar mötet öppnat klockan 19:41."),
        ("Mötets avslutande", "Mötet avslutas 20:50."),
    )

    assert (values["start"], values["end"]) == ("19:41", "20:50")


def test_an_end_before_the_beginning_is_asked_about():
    reading = _told(("Öppnande", "Mötet öppnas kl. 19.40."), ("Slut", "Mötet avslutas kl. 18.30."))

    assert [fact.doubt.kind for fact in reading.facts if fact.doubt] == ["end_before_start"]


def test_adjournments_are_read_once_each():
    text = "Ordföranden ajournerar mötet klockan 19.20 till 19.30 och 20.10 till 20.40."

    assert _values(("Taxa", text), ("Avgift", text))["adjournments"] == [
        {"from": "19:20", "to": "19:30"},
        {"from": "20:10", "to": "20:40"},
    ]


def test_the_next_meeting_is_read_with_its_form():
    text = (
        "Nästa möte i form av ett gemensamt möte för råden, "
        "hålls tisdagen den 26 mars kl. 09:00-15:00."
    )

    assert _values(("Avslutning", text))["next_meeting"] == {
        "date": dt.date(2024, 3, 26),
        "start": "09:00",
        "end": "15:00",
        "note": "Gemensamt möte för råden",
    }


def test_a_roll_call_gives_those_present():
    text = (
        "Närvarande medlemmar med rösträtt var: ada, bo, Eva Lind och Per Alm.\n\n"
        "Från punkt 2 dessutom: Jon Ek."
    )
    reading = _told(("Röstlängd", text), ("Övrigt", "Ada Ek (ada) tackar."))

    assert [(person.name, person.items) for person in reading.attendance] == [
        ("Ada Ek", None),
        ("bo", None),
        ("Eva Lind", None),
        ("Per Alm", None),
        ("Jon Ek", "2-2"),
    ]


def test_a_roll_call_one_a_line_is_read():
    text = (
        "Närvarande medlemmar var:\n\n- Ada Ek\n- Bo Alm\n\nNärvarande utan rösträtt:\n\n- Eva Lind"
    )

    assert [person.name for person in _told(("Röstlängd", text)).attendance] == [
        "Ada Ek",
        "Bo Alm",
        "Eva Lind",
    ]


def test_no_sections_tell_nothing():
    assert read_proceedings((), MEETING).facts == ()


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), max_size=4))
def test_reading_never_fails(sections):
    reading = _told(*sections)

    for fact in reading.facts:
        assert (fact.confidence is Confidence.DOUBTFUL) == (fact.doubt is not None)


@pytest.mark.parametrize(
    "piece", ["Ordföranden ", "nämnden ", "a" * 60 + " ", "Ada Ek, ", "1. ", "mötet beslutar "]
)
def test_long_text_is_read_in_reasonable_time(piece):
    begun = time.process_time()
    _told(("Val av justerare", piece * (20_000 // len(piece))))

    assert time.process_time() - begun < 5


def test_a_roll_with_parties_is_of_members_and_tells_who_was_away():
    roll = (
        "Upprop genomfördes av fullmäktiges ledamöter vilka är: Förnamn Efternamn Parti"
        " Ada Ek m Bo Alm s Cia Dal kd Dan Lund c Eva Ström fp\n\n"
        "Vid uppropet var samtliga ordinarie ledamöter närvarande förutom Bo Alm och Cia Dal."
        " I deras ställe hade kallats in Ida Holm och Ulf Berg."
    )
    read = {one.name: one for one in _told(("Upprop", roll)).attendance}
    assert (read["Ada Ek"].roles, read["Ada Ek"].party) == (("member",), "M")
    assert [name for name, one in read.items() if one.absent] == ["Bo Alm", "Cia Dal"]
    assert read["Bo Alm"].party == "S"
    assert read["Ida Holm"].roles == read["Ulf Berg"].roles == ("serving_substitute",)


@pytest.mark.parametrize("hour", ["18:15", "kl. 18.15", "18.15."])
def test_an_hour_alone_below_the_opening_is_when_it_was(hour):
    values = _values(("Mötets öppnande", hour), ("Mötet avslutas", "19:05"))
    assert (values["start"], values["end"]) == ("18:15", "19:05")


def test_a_roll_call_tells_who_was_absent_and_for_which_items_somebody_was_there():
    text = (
        "Ada Ek, Bo Alm (ej vid §§ 2 och 3), Eva Lind\n\n"
        "Närvarande adjungerade: Gun Hed (vid § 2.)\n\n"
        "Frånvarande styrelseledamöter: Kim Dal och Per Vik,"
    )
    read = {one.name: one for one in _told(("Närvarande ledamöter voro", text)).attendance}
    assert [name for name, one in read.items() if one.absent] == ["Kim Dal", "Per Vik"]
    assert (read["Bo Alm"].absent_items, read["Gun Hed"].items) == ("2, 3", "2")
