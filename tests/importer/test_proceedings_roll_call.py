"""Whom a roll call tells of as away, and who sat in for them."""

from __future__ import annotations

import time

import pytest

from importer.section_samples import MEETING, section_of
from minutes_archive.importer.sections.proceedings import ProceedingsReading, read_proceedings
from minutes_archive.importer.sections.telling import Telling


def roll(text: str, title: str = "Upprop") -> ProceedingsReading:
    return read_proceedings([Telling(section_of(text, title, "3"))], MEETING)


def absent(reading: ProceedingsReading) -> list[tuple[str, str | None]]:
    return [(one.name, one.party) for one in reading.attendance if one.absent]


@pytest.mark.parametrize(
    "lead",
    [
        "Förhinder att delta i sammanträdet hade anmälts av:",
        "Förhinder har anmälts av följande ledamöter:",
        "Anmält förhinder",
        "Anmälda förhinder:",
        "Frånvaro har anmälts av",
        "Följande ledamöter har anmält förhinder:",
        "Frånvarande ledamöter:",
        "FÖRHINDER",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_those_who_had_notified_that_they_could_not_come_are_absent(lead, gap):
    text = (
        "Upprop förrättas; bilaga 1 visar vilka som är här.\n"
        f"{lead}{gap}Ada Ek (m)\nBo Alm (s)\nCia Dal (s)\n"
    )
    reading = roll(text)
    assert absent(reading) == [("Ada Ek", "M"), ("Bo Alm", "S"), ("Cia Dal", "S")]
    assert len(reading.attendance) == 3
    assert all(one.excused for one in reading.attendance) == (not lead.startswith("Frånvarande"))


def test_who_sat_in_for_those_absent_stands_under_a_heading_of_its_own():
    text = (
        "Förhinder hade anmälts av:\nAda Ek (M)\nBo Alm (S)\n\n"
        "Tjänstgörande ersättare:\nCia Dal (M)\nDan Lund (S)\n\nMötet är behörigt."
    )
    reading = roll(text)
    assert [name for name, _ in absent(reading)] == ["Ada Ek", "Bo Alm"]
    served = {one.name: one.roles for one in reading.attendance if not one.absent}
    assert served == {"Cia Dal": ("serving_substitute",), "Dan Lund": ("serving_substitute",)}


@pytest.mark.parametrize(
    "heads", ["Förhinder\nTjänstgörande ersättare\n", "Förhinder Tjänstgörande ersättare\n"]
)
def test_nobody_is_told_where_those_absent_and_their_substitutes_ran_together(heads):
    text = (
        f"Förhinder att delta hade anmälts av:\n{heads}"
        "Ada Ek (m)\nBo Alm (s)\nCia Dal (s)\nDan Lund (kd)\nEva Hed (s)\n"
    )
    reading = roll(text)
    assert reading.attendance == ()
    doubts = {fact.key: fact.doubt for fact in reading.facts if fact.doubt}
    assert doubts[("present",)].kind == "roll_columns_mixed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Ek (S) och Bo Alm (M) har anmält förhinder.",
        "Förhinder har anmälts av Ada Ek (S) och Bo Alm (M).",
        "Ledamöterna Ada Ek (S) och Bo Alm (M) är frånvarande.",
        "Ada Ek (S) och Bo Alm (M) har meddelat att de har förhinder.",
    ],
)
def test_a_sentence_tells_who_was_absent(sentence):
    names = {one.name: one.absent for one in roll(f"Upprop förrättas. {sentence}").attendance}
    assert names == {"Ada Ek": True, "Bo Alm": True}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Ek (S) har anmält förhinder och ersätts av Bo Alm (S).",
        "Bo Alm (S) tjänstgör i stället för Ada Ek (S), som har anmält förhinder.",
    ],
)
def test_a_sentence_about_somebody_absent_and_somebody_else_makes_nobody_present(sentence):
    assert roll(f"Upprop förrättas. {sentence}").attendance == ()


def test_a_list_of_those_present_may_have_somebody_absent_in_brackets():
    reading = roll("Närvarande var: Ada Ek, Bo Alm (anmält förhinder), Cia Dal")
    assert "Ada Ek" in {one.name for one in reading.attendance if not one.absent}


@pytest.mark.parametrize("piece", ["Förhinder ", "Ada Ek (m)\n", "förhinder anmäl ", "a" * 99])
def test_a_long_roll_call_is_read_in_reasonable_time(piece):
    begun = time.process_time()
    roll("Förhinder hade anmälts av:\n" + piece * (20_000 // len(piece)))
    assert time.process_time() - begun < 5
