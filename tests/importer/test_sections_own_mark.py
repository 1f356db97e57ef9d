"""A § may repeat what the body preparing it wrote, under that body's own number."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.outline_samples import custody, cut, source, taken
from importer.section_samples import MEETING, facts_of, parts_of, read, section_of
from importer.test_draft import draft
from minutes_archive.importer.sections.own_mark import begins_anew
from minutes_archive.importer.sections.reading import decision_text, read_section
from minutes_archive.importer.sections.telling import Telling

_PREPARED = (
    "Au § 12\nParkchef Ada Ek föredrar ärendet.\n\n{theirs}\n-----\n\n"
    "{mark}\n\nPARKNÄMNDEN BESLUTAR\natt anta planen.\n"
)


@pytest.mark.parametrize(
    "theirs",
    [
        "ARBETSUTSKOTTET BESLUTAR\natt avslå planen.",
        "Beslut\nArbetsutskottet avslår planen.",
        "ARBETSUTSKOTTETS FÖRSLAG TILL BESLUT\n\natt anta planen med ändringar.",
    ],
)
@pytest.mark.parametrize("mark", ["Pn § 7", "Parknämnden 2024-03-05 § 7", "PARKNÄMNDEN §7"])
def test_what_stands_above_the_own_number_is_the_preparing_bodys(theirs, mark):
    reading = read(_PREPARED.format(theirs=theirs, mark=mark))

    assert decision_text(reading) == "PARKNÄMNDEN BESLUTAR att anta planen."
    assert facts_of(reading)["outcome"] == "approved"
    assert parts_of(reading.parts) == [(None, None), (mark, None)]


def test_headings_below_the_own_number_are_the_formats_own():
    text = "Au § 12\nFörslag till beslut\nPlanen avslås.\n\nPn § 7\nBeslut\nPlanen antas.\n"

    reading = read(text)

    assert parts_of(reading.parts) == [(None, None), ("Pn § 7", None), ("Beslut", "Beslut")]
    assert decision_text(reading) == "Planen antas."


@pytest.mark.parametrize(
    "listed",
    [
        "Au § 12\nPn § 7",
        "Au § 12, handlingar\nSkrivelse\nPn § 7 i pärmen",
        "Skrivelse\nPn § 7",
        "Pn § 12\nSkrivelse\nPn § 7",
        "Bygdens protokoll § 12\nSkrivelse\nRöstlista Pn § 7",
    ],
)
def test_numbers_that_are_only_listed_begin_nothing_anew(listed):
    reading = read(f"Nämnden beslutar att anta planen.\n\n{listed}\nSkrivelse från byn")

    assert decision_text(reading) == "Nämnden beslutar att anta planen."


@pytest.mark.parametrize("head", ["Pn § 7   Au § 12   Dnr 2024/9", "Pn § 7   Dnr 2024/9"])
def test_the_own_number_below_anothers_opens_no_new_section(head):
    text = (
        "Pn § 6\nUpprop\n\nAda Ek ropar upp.\n\n"
        f"{head}\n\nNy badplats\n\nAu § 12\nAda Ek föredrar.\n_____\n\n"
        "Pn § 7\n\nPARKNÄMNDEN BESLUTAR\natt anta planen.\n\nPn § 8\nAvslutning\n\nMötet slutar."
    )

    result = cut(text)

    assert [one.number for one in result.sections] == ["6", "7", "8"]
    assert "Pn § 7" in [line.text for line in result.sections[1].lines]
    assert custody(result) == "".join("".join(line.text.split()) for line in source(text))


def test_a_heading_that_names_anothers_number_goes_on_with_no_line_of_that():
    text = (
        "Pn § 6\nUpprop\n\nAda Ek ropar upp.\n\nPn § 7   Au § 12\n\nNy badplats\n\nAda Ek berättar."
        "\n\nPn § 7\n\nNämnden antar planen.\n\nPn § 8\nAvslutning\n\nMötet slutar."
    )

    assert [one.number for one in cut(text).sections] == ["6", "7", "8"]


def test_a_whole_heading_that_comes_again_is_the_next_pages():
    head = "Pn § 7   Au § 12"
    text = (
        f"Pn § 6\nUpprop\n\nAda Ek ropar upp.\n\n{head}\n\nNy badplats\n\nAda Ek berättar.\n\n"
        f"{head}\n\nNämnden antar planen.\n\nPn § 8\nAvslutning\n\nMötet slutar."
    )

    assert taken(cut(text), "furniture") == [head]


def test_what_the_source_marks_as_headings_stays_apart_whoever_wrote_it():
    lines = section_of("Au § 12\nBeslut\nPlanen avslås.\n\nPn § 7\nPlanen antas.").lines
    marked = (lines[0], lines[1]._replace(level=3), *lines[2:])

    assert (begins_anew(lines, "7"), begins_anew(marked, "7")) == (3, 0)


def test_what_was_moved_in_the_preparing_body_is_none_of_the_meetings_motions():
    text = (
        "Parknämnden\n2024-03-05\n\nPn § 6\nUpprop\n\nAda Ek ropar upp.\n\nPn § 7   Au § 12\n"
        "Ny badplats\n\nAu § 12\nAda Ek (S) yrkar bifall.\nBo Alm (M) reserverar sig.\n\n"
        "Pn § 7\n\nParknämnden beslutar att anta planen.\n\nPn § 8\nAvslutning\n\nMötet slutar."
    )

    keys = {fact.key[-1] for fact in draft(text).facts if fact.key[:2] == ("items", "7")}

    assert "decision" in keys
    assert not keys & {"motions", "reservations"}


def test_the_same_number_with_a_title_is_another_section():
    text = (
        "Pn § 6\nUpprop\n\nAda Ek ropar upp.\n\nPn § 7   Au § 12\n\nNy badplats\n\nAda Ek berättar."
        "\n\nPn § 7 Ny brygga\n\nBo Alm berättar.\n\nPn § 8\nAvslutning\n\nMötet slutar."
    )

    assert [one.number for one in cut(text).sections] == ["6", "7", "7b", "8"]


_CONFLICT = (
    "Au § 12\nARBETSUTSKOTTET FÖRESLÅR PARKNÄMNDEN FÖRESLÅ FULLMÄKTIGE BESLUTA\n"
    "att bevilja medel.\n_____\n\n{heading}\n{told}\n\n"
    "{who} FÖRESLÅR FULLMÄKTIGE BESLUTA\natt bevilja 40 000 kronor.\n"
)
_OWN = "PARKNÄMNDEN FÖRESLÅR FULLMÄKTIGE BESLUTA att bevilja 40 000 kronor."


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Jäv", "Bo Alm anmäler jäv och deltar inte."),
        (
            "Yrkanden",
            "Bo Alm yrkar avslag.\n\nOrdföranden finner att arbetsutskottets förslag bifalls.",
        ),
    ],
)
def test_what_a_board_proposes_to_the_council_ends_an_account(heading, told):
    section = section_of(_CONFLICT.format(heading=heading, told=told, who="PARKNÄMNDEN"))

    reading = read_section(Telling(section), MEETING, "Parknämnden")

    assert decision_text(reading) == _OWN
    assert facts_of(reading)["outcome"] == "recommended"


@pytest.mark.parametrize("council", ["Kommunfullmäktige", "Miljönämnden", ""])
def test_what_another_board_proposes_is_not_the_meetings_decision(council):
    text = "Jäv\nBo Alm anmäler jäv.\n\nPARKNÄMNDEN FÖRESLÅR FULLMÄKTIGE BESLUTA\natt ge medel.\n"

    reading = read_section(Telling(section_of(text)), dt.date(2024, 3, 5), council)

    assert decision_text(reading) is None


def test_who_is_elected_may_be_named_behind_what_the_office_is():
    reading = read("NÄMNDEN BESLUTAR\natt som ersättare efter Ada Ek utse Bo Alm t.o.m. 2026.")

    assert facts_of(reading)["outcome"] == "elected"
