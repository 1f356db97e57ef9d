"""Reservations, motions and votes by those who took no part, or were recused."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from archive_files import BASE_PATH, load, minutes_text
from factories import COUNCIL, absentee, archive, attendee, meeting, member
from law_samples import MEMBERS, PRESENT, RULED, board, debated, lines_before, places, told
from minutes_archive.findings import Level
from minutes_archive.model import (
    Council,
    CouncilKind,
    Item,
    Meeting,
    Motion,
    Person,
    Role,
    Roll,
    Statement,
    Status,
    Vote,
    VoteKind,
)
from minutes_archive.rules.law import unlisted

ACTS = ("PA623", "PA624", "PA625")
ALL = [("PA624", Level.WARNING), ("PA625", Level.ERROR), ("PA623", Level.ERROR)]
RECUSED = ("PA626", Level.ERROR)


def acts_of(name: str, text: str = "", **fields: object) -> Item:
    """Let somebody move, vote and make a reservation in § 2."""
    return debated(
        text,
        motions=(Motion((name,), "Avslag"),),
        votes=(Vote(VoteKind.OPEN, roll=Roll(("Anna Lind",), (name,))),),
        reservations=(Statement((name,)),),
        **fields,
    )


def of(name: str, present=MEMBERS, text: str = "", **fields: object):
    minutes = board(acts_of(name, text), present=present, **fields)
    return told(minutes, *ACTS, "PA626")


def test_those_who_served_may_and_those_absent_may_not():
    assert of("Gun Dahl") == []
    assert of("Hans Ek", absent=(absentee("Hans Ek"),)) == ALL


def test_a_name_in_no_list_may_be_a_group_or_another_spelling():
    assert of("SD-gruppen") == []
    absent = (absentee("Ann-Kristin Knopf"),)
    assert of("Ann-Christin Knopf", absent=absent) == []
    assert of("ann-kristin  KNOPF", absent=absent) == ALL


def test_two_of_one_name_of_whom_one_was_there_prove_nothing():
    assert of("Gun Dahl", absent=(absentee("Gun Dahl", party="BL"),)) == []


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ((Role.SUBSTITUTE,), ALL),
        ((Role.SERVING_SUBSTITUTE,), []),
        ((Role.SUBSTITUTE, Role.SERVING_SUBSTITUTE), []),
        ((Role.OFFICIAL,), ALL[1:]),  # whose proposal is no member's motion
        ((Role.GUEST,), ALL[1:]),
        ((Role.OFFICIAL, Role.SECRETARY, Role.GUEST), ALL[1:]),
        ((Role.SECRETARY, Role.MEMBER), []),
        ((), []),  # the minutes do not say
    ],
)
def test_the_role_says_who_has_a_part_in_decisions(roles, expected):
    assert of("Hans Ek", (*MEMBERS, attendee("Hans Ek", *roles))) == expected


def test_a_substitute_may_have_stepped_in_where_the_text_says_so():
    present = (*MEMBERS, attendee("Hans Ek", Role.SUBSTITUTE))
    assert of("Hans Ek", present, "Hans Ek (BL) tjänstgör i paragrafen.") == []
    assert of("Hans Ek", (*MEMBERS, replace(present[-1], replaces="Per Ek"))) == []
    recused = acts_of("Hans Ek", recused=("Gun Dahl",))
    assert told(board(recused, present=present), *ACTS) == []


def test_items_say_who_was_away_and_clocks_do_not():
    member_away = attendee("Hans Ek", Role.MEMBER, items=frozenset({"1", "3"}))
    assert of("Hans Ek", (*MEMBERS, member_away)) == ALL
    there = replace(member_away, items=frozenset({"2"}))
    assert of("Hans Ek", (*MEMBERS, there)) == []
    early = attendee("Hans Ek", Role.MEMBER, left=dt.time(13, 40))
    assert of("Hans Ek", (*MEMBERS, early)) == []
    assert of("Hans Ek", (*MEMBERS, member_away, there)) == []
    assert of("Hans Ek", (*MEMBERS, there, member_away)) == []


def test_the_chair_takes_part_whatever_the_list_says():
    present = (attendee("Anna Lind", Role.GUEST), *MEMBERS[1:])
    assert of("Anna Lind", present) == []
    assert of("Anna Lind", MEMBERS[1:], absent=(absentee("Anna Lind"),)) == []


def test_the_written_motion_that_an_item_is_about_may_be_by_somebody_absent():
    absent = (absentee("Hans Ek"),)
    moved = (Motion(("Hans Ek",), "Avslag"),)
    assert told(board(debated(motions=moved), absent=absent), "PA624") == ALL[:1]
    titled = replace(debated(motions=moved), title="Motion av Hans Ek (BL) om cykelvägar")
    assert told(board(titled, absent=absent), "PA624") == []
    worded = debated(motions=(Motion(("Hans Ek",), "Föreslår i en motion fler cykelvägar"),))
    assert told(board(worded, absent=absent), "PA624") == []


def test_who_is_recused_neither_moves_nor_votes_nor_makes_a_reservation():
    one = acts_of("Gun Dahl", recused=("Gun Dahl",))
    assert told(board(one), *ACTS, "PA626") == [RECUSED]
    both = debated(
        motions=(Motion(("Gun Dahl", "Erik Sund"), "Avslag"),),
        reservations=(Statement(("gun  dahl",)),),
        recused=("Gun Dahl", "Erik Sund"),
    )
    assert told(board(both, replace(both, number="3")), "PA626") == [RECUSED] * 4
    other = acts_of("Gun Dahl", recused=("Erik Sund",))
    assert told(board(other), *ACTS, "PA626") == []
    absent = replace(debated(recused=("Gun Dahl",)), votes=(_absent_from_the_vote(),))
    assert told(board(absent), *ACTS, "PA626") == []


def _absent_from_the_vote() -> Vote:
    return Vote(VoteKind.OPEN, roll=Roll(("Anna Lind",), absent=("Gun Dahl",)))


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_are_asked_who_took_part(kind):
    away = board(acts_of("Hans Ek"), absent=(absentee("Hans Ek"),))
    assert told(away, *ACTS, kind=kind) == (ALL if kind in RULED else [])
    recused = board(acts_of("Gun Dahl", recused=("Gun Dahl",)))
    assert told(recused, "PA626", kind=kind) == ([RECUSED] if kind in RULED else [])


def strangers(minutes: Meeting, *people: Person, kind: CouncilKind = CouncilKind.BOARD):
    """Give the names told to stand in no list."""
    council = Council(minutes.council, "Kommunstyrelsen", kind)
    whole = archive(minutes, people=people, councils=(council,))
    return [one.params["name"] for one in unlisted.check(whole)]


def test_a_voter_who_stands_in_no_list_is_told_once():
    voted = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("Hans Ek",))),) * 2)
    assert strangers(board(voted)) == ["Hans Ek"]
    assert strangers(board(voted, status=Status.WITHDRAWN)) == []
    assert strangers(board(voted, absent=(absentee("Hans Ek"),))) == []
    assert strangers(board(voted, present=(*MEMBERS, attendee("Hans Ek")))) == []


def test_a_council_that_the_law_does_not_rule_hides_no_other():
    voted = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("Hans Ek",))),))
    advisory = meeting("2024-01-09", COUNCIL, present=MEMBERS, items=(voted,))
    found = unlisted.check(archive(advisory, board(voted)))
    assert [(one.path[:6], one.params["name"]) for one in found] == [("kommun", "Hans Ek")]


def test_those_listed_hide_no_stranger_who_votes_after_them():
    names = ("Anna Lind", "Hasse Ek", "Hans Ekk", "Rut Alm")
    voted = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(names)),))
    known = Person("hans-ek", "Hans Ek", aliases=("Hasse Ek",))
    listed = board(voted, present=(*MEMBERS, attendee("Hans Ek")))
    assert strangers(listed, known) == ["Rut Alm"]


def test_the_chair_is_there_whether_listed_or_not_and_need_not_be_named():
    voted = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("Anna Lind",))),))
    assert strangers(board(voted, present=MEMBERS[1:])) == []
    assert strangers(board(voted, present=MEMBERS[1:], chair=None)) == ["Anna Lind"]


def test_of_those_who_move_only_the_registered_are_known_to_be_people():
    moved = debated(motions=(Motion(("Hans Ek",), "Avslag"),))
    assert strangers(board(moved)) == []
    assert strangers(board(moved), member("Hans Ek")) == ["Hans Ek"]


def test_a_group_that_moves_or_reserves_is_nobody_who_should_be_listed():
    said = debated(
        motions=(Motion(("Ledamöterna från M och KD",), "Avslag"),),
        reservations=(Statement(("Centerpartiet",)),),
    )
    assert strangers(board(said)) == []
    assert told(board(said, absent=(absentee("Centerpartiet"),)), *ACTS) == []


def test_a_name_that_the_registry_or_the_spelling_leads_to_somebody_listed_is_theirs():
    voted = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("Hasse Ek",))),))
    listed = board(voted, present=(*MEMBERS, attendee("Hans Ek")))
    assert strangers(listed) == ["Hasse Ek"]
    known = Person("hans-ek", "Hans Ek", aliases=("Hasse Ek",))
    assert strangers(listed, known) == []
    joined = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("Hans Ek",))),))
    assert strangers(board(joined, present=(*MEMBERS, attendee("HansEk")))) == []
    apart = debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("HansEk",))),))
    assert strangers(board(apart, present=(*MEMBERS, attendee("Hans Ek")))) == []
    assert strangers(board(joined, present=(*MEMBERS, attendee("Hans Eek")))) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_a_list_to_stand_in(kind):
    voted = board(debated(votes=(Vote(VoteKind.OPEN, roll=Roll(("Hans Ek",))),)))
    assert strangers(voted, kind=kind) == (["Hans Ek"] if kind in RULED else [])


ROLL = "  2:\n    votes:\n      kind: open\n      roll:\n        %s: [Erik Sund, Gun Dahl]\n"


def test_each_stands_at_the_name(tmp_path):
    absent = {"absent": "absent: [Gun Dahl]"}
    start = lines_before(**absent)
    by = "  2:\n    %s:\n      - {by: Gun Dahl, text: Avslag}\n"
    assert places(tmp_path, "PA623", by % "reservations", **absent) == [(start + 3, 14)]
    assert places(tmp_path, "PA624", by % "motions", **absent) == [(start + 3, 14)]
    for key in ("yes", "no", "abstain"):
        column = 23 + len(key)
        assert places(tmp_path, "PA625", ROLL % key, **absent) == [(start + 5, column)]
    recused = by % "motions" + "    recused: [Gun Dahl]\n"
    assert places(tmp_path, "PA626", recused, **absent) == [(start + 3, 14)]
    assert places(tmp_path, "PA638", ROLL % "no") == [(lines_before() + 5, 25)]


def test_an_exception_for_the_item_lets_it_stand(tmp_path):
    keys = {"present": PRESENT, "absent": "absent: [Gun Dahl]", "items": f"items:\n{ROLL % 'no'}"}
    allow = "allow:\n  - {code: PA625, item: %s, reason: Gun Dahl röstade på distans.}"

    def levels(item: str) -> list[str]:
        text = minutes_text({**keys, "allow": allow % item})
        loaded = load(tmp_path, {BASE_PATH: text})
        return [str(one.level) for one in loaded.findings if one.code == "PA625"]

    assert levels("2") == ["note"]
    assert levels("3") == ["error"]
