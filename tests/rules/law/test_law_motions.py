"""Several motions left standing, and how they were put to the meeting."""

from __future__ import annotations

import pytest

from factories import item
from law_samples import RULED, board, debated, lines_before, places, told
from minutes_archive.findings import Level
from minutes_archive.model import CouncilKind, Motion, Outcome, Part, PartKind, Vote, VoteKind

SUPPORT = Motion(("Erik Sund",), "Bifall till motionen")
REJECT = Motion(("Gun Dahl",), "Avslag på motionen")
FOUND = [("PA617", Level.WARNING)]


def of(text: str = "Motionen bifalls.", *motions: Motion, **fields: object):
    return told(board(debated(text, motions=motions or (SUPPORT, REJECT), **fields)), "PA617")


def test_two_motions_want_to_be_put_to_the_meeting_and_one_does_not():
    assert of() == FOUND
    assert of("Motionen bifalls.", SUPPORT) == []


def test_an_item_in_order_hides_no_later_one():
    for motions in ((SUPPORT,), (SUPPORT, SUPPORT)):
        first = item("1", "Annat", motions=motions)
        assert told(board(first, debated(motions=(SUPPORT, REJECT))), "PA617") == FOUND


def test_motions_in_the_same_words_are_one():
    again = Motion(("Gun Dahl",), "bifall till  motionen.")
    assert of("Motionen bifalls.", SUPPORT, again) == []
    assert of("Motionen bifalls.", SUPPORT, again, REJECT) == FOUND


@pytest.mark.parametrize("kind", [PartKind.PROPOSITION_ORDER, PartKind.VOTE])
def test_a_heading_of_its_own_tells_how_they_were_put(kind):
    parts = (Part(kind, "Rubrik", "Bifall mot avslag.", 20),)
    minutes = board(item("2", "Motion")), board(debated(motions=(SUPPORT, REJECT)))
    assert told(minutes[1], "PA617") == FOUND
    one = debated(motions=(SUPPORT, REJECT))
    told_so = type(one)("2", "Motion", 19, parts, motions=(SUPPORT, REJECT))
    assert told(board(told_so), "PA617") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden ställer proposition på yrkandena.",
        "Ordföranden finner att motionen bifalls.",
        "Ordföranden ställer förslagen mot varandra.",
        "Gun Dahl återtar sitt yrkande.",
    ],
)
def test_so_do_words_of_it_in_the_text(text):
    assert of(text) == []


def test_so_does_a_vote():
    assert of(votes=(Vote(VoteKind.OPEN, 3, 1),)) == []


def test_what_is_tabled_by_consent_leaves_the_motions_to_a_later_meeting():
    assert of(outcome=Outcome.TABLED) == []
    assert of(outcome=Outcome.APPROVED) == FOUND
    put_off = Motion(("Gun Dahl",), "Återremiss till förvaltningen")
    assert of("Ärendet återremitteras.", SUPPORT, put_off, outcome=Outcome.REFERRED_BACK) == FOUND


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_to_tell(kind):
    minutes = board(debated("Motionen bifalls.", motions=(SUPPORT, REJECT)))
    assert told(minutes, "PA617", kind=kind) == (FOUND if kind in RULED else [])


def test_it_stands_at_the_key_of_the_motions(tmp_path):
    items = "  2:\n    motions:\n      - {by: A B, text: Ja}\n      - {by: C D, text: Nej}\n"
    assert places(tmp_path, "PA617", items) == [(lines_before() + 2, 5)]
