"""Whom serving substitutes stand in for."""

from __future__ import annotations

import datetime as dt

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import absentee, attendee, item
from law_samples import MEMBERS, RULED, board, told
from minutes_archive.findings import Level
from minutes_archive.model import Attendee, Council, CouncilKind, Meeting, Role
from minutes_archive.rules import Breach
from minutes_archive.rules.law import check_law

CODES = ("PA627", "PA628", "PA629")
NOBODY, PRESENT, TWICE = (
    ("PA627", Level.WARNING),
    ("PA628", Level.ERROR),
    ("PA629", Level.ERROR),
)
ITEMS = (item("1"), item("2"), item("3"))


def substitute(name: str, replaces: str | None = None, **fields: object) -> Attendee:
    return attendee(name, Role.SERVING_SUBSTITUTE, replaces=replaces, **fields)


def in_board(minutes: Meeting) -> list[Breach]:
    return list(check_law(minutes, Council("kommunstyrelsen", "Styrelsen", CouncilKind.BOARD)))


def of(*others: Attendee, items=ITEMS, present=MEMBERS, kind=CouncilKind.BOARD):
    minutes = board(*items, present=(*present, *others), absent=(absentee("Per Ek"),))
    return told(minutes, *CODES, kind=kind)


def some(*numbers: str) -> dict[str, object]:
    return {"items": frozenset(numbers)}


def test_a_substitute_stands_in_for_somebody():
    assert of(substitute("Hans Ek", "Per Ek")) == []
    assert of(substitute("Hans Ek")) == [NOBODY]
    assert of(attendee("Hans Ek", Role.SUBSTITUTE)) == []


def test_those_who_stand_in_for_nobody_are_told_once_a_meeting():
    names = ("Hans Ek", "Eva Ek", "Ulf Ek", "Åsa Ek")
    first = "Hans Ek, Eva Ek, Ulf Ek"
    for people, more in ((names, 1), (names[:3], "")):
        minutes = board(*ITEMS, present=(*MEMBERS, *(substitute(name) for name in people)))
        (breach,) = (one for one in in_board(minutes) if one.kind.code == "PA627")
        assert breach.params == {"names": first, "more": more}
        assert breach.loc == ("present", len(MEMBERS))


def test_of_many_items_that_two_shared_the_first_are_named():
    many = tuple(item(str(number)) for number in range(1, 5))
    for items, named in ((many, "1, 2, 3 …"), (many[:3], "1, 2, 3"), (many[1:2], "2")):
        minutes = board(*items, present=(*MEMBERS, substitute("Hans Ek", "Gun Dahl")))
        (breach,) = (one for one in in_board(minutes) if one.kind.code == "PA628")
        assert breach.params["items"] == named


def test_nobody_stands_in_for_a_member_who_serves_on_the_same_items():
    gun = attendee("Gun Dahl", Role.MEMBER, **some("1", "2"))
    rest = tuple(one for one in MEMBERS if one.name != "Gun Dahl")
    assert of(substitute("Hans Ek", "Gun Dahl")) == [PRESENT]
    assert of(gun, substitute("Hans Ek", "Gun Dahl", **some("3")), present=rest) == []
    assert of(gun, substitute("Hans Ek", "Gun Dahl", **some("2", "3")), present=rest) == [PRESENT]
    assert of(gun, substitute("Hans Ek", "Gun Dahl"), present=rest) == [PRESENT]
    guest = attendee("Gun Dahl", Role.GUEST)
    assert of(guest, substitute("Hans Ek", "Gun Dahl"), present=rest) == []


def test_a_member_who_is_recused_is_replaced_on_that_item():
    recused = (item("1"), item("2", recused=("Gun Dahl",)), item("3"))
    assert of(substitute("Hans Ek", "Gun Dahl", **some("2")), items=recused) == []
    assert of(substitute("Hans Ek", "Gun Dahl", **some("2", "3")), items=recused) == [PRESENT]


def odd(*others: Attendee, present=MEMBERS) -> list[dict[str, object]]:
    minutes = board(*ITEMS, present=(*present, *others))
    return [dict(one.params) for one in in_board(minutes) if one.kind.code == "PA628"]


def test_nobody_stands_in_for_themself():
    assert of(substitute("Hans Ek", "hans  ek")) == [PRESENT]
    assert of(substitute("Hans Ek", "Per Ek")) == []
    assert odd(substitute("Hans Ek", "Hans Ek")) == [
        {"name": "Hans Ek", "replaced": "Hans Ek", "itself": "Hans Ek"}
    ]
    early = substitute("Hans Ek", "Hans Ek", left=dt.time(14, 0))
    assert of(early) == [PRESENT]


def test_the_secretary_has_no_seat_to_fill():
    assert odd(substitute("Hans Ek", "Cecilia Öberg")) == [
        {"name": "Hans Ek", "replaced": "Cecilia Öberg", "secretary": "Cecilia Öberg"}
    ]
    rest = tuple(one for one in MEMBERS if one.name != "Cecilia Öberg")
    both = attendee("Cecilia Öberg", Role.SECRETARY, Role.MEMBER, **some("1"))
    assert of(both, substitute("Hans Ek", "Cecilia Öberg", **some("2")), present=rest) == []
    also = attendee("Cecilia Öberg", Role.SUBSTITUTE)
    assert of(also, substitute("Hans Ek", "Cecilia Öberg")) == []
    assert of(substitute("Hans Ek", "Cecilia Öberg"), present=rest) == []


def test_a_seat_that_is_none_stands_at_the_substitute_and_hides_no_other():
    people = (substitute("Hans Ek", "Hans Ek"), substitute("Eva Ek", "Cecilia Öberg"))
    minutes = board(*ITEMS, present=(*MEMBERS, *people))
    first = len(MEMBERS)
    told_of = [(one.path, one.loc) for one in in_board(minutes) if one.kind.code == "PA628"]
    assert told_of == [
        (minutes.path, ("present", place, "replaces")) for place in (first, first + 1)
    ]


@pytest.mark.parametrize("clock", ["arrived", "left"])
def test_clocks_do_not_tell_which_items_two_shared(clock):
    at = {clock: dt.time(14, 0)}
    rest = tuple(one for one in MEMBERS if one.name != "Gun Dahl")
    early = attendee("Gun Dahl", Role.MEMBER, **at)
    both = (substitute("Hans Ek", "Gun Dahl"), substitute("Eva Ek", "Gun Dahl"))
    assert of(early, *both, present=rest) == []
    assert of(substitute("Hans Ek", "Gun Dahl", **at)) == []
    assert of(substitute("Hans Ek", "Per Ek", **at), substitute("Eva Ek", "Per Ek")) == []
    others = (substitute("Ulf Ek", "Per Ek"), substitute("Åsa Ek", "Per Ek"))
    assert of(early, both[0], *others, present=rest) == [TWICE]


def test_one_member_is_replaced_by_one_at_a_time():
    first, second = substitute("Hans Ek", "Per Ek"), substitute("Eva Ek", "per  ek")
    assert of(first, second) == [TWICE]
    assert of(first, substitute("Eva Ek", "Pia Ek")) == []
    early = substitute("Hans Ek", "Per Ek", **some("1"))
    assert of(early, substitute("Eva Ek", "Per Ek", **some("2", "3"))) == []
    assert of(early, substitute("Eva Ek", "Per Ek", **some("1", "2"))) == [TWICE]
    assert of(early, substitute("Hans Ek", "Per Ek", **some("1", "3"))) == []  # listed twice


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_seats_to_fill(kind):
    people = (
        substitute("Hans Ek"),
        substitute("Eva Ek", "Gun Dahl"),
        substitute("Ulf Ek", "Per Ek"),
        substitute("Åsa Ek", "Per Ek"),
    )
    assert of(*people, kind=kind) == ([NOBODY, PRESENT, TWICE] if kind in RULED else [])


def test_each_stands_at_the_substitute(tmp_path):
    people = (
        "present:\n"
        "  - {name: Anna Lind, role: chair}\n"
        "  - {name: Björn Åkesson, role: member}\n"
        "  - {name: Cecilia Öberg, role: secretary}\n"
        "  - {name: Hans Ek, role: serving_substitute}\n"
        "  - {name: Eva Ek, role: serving_substitute, replaces: Björn Åkesson}\n"
        "  - {name: Ulf Ek, role: serving_substitute, replaces: Per Ek}\n"
        "  - {name: Åsa Ek, role: serving_substitute, replaces: Per Ek}"
    )
    text = minutes_text({"present": people, "absent": "absent: [Per Ek]"})
    start = text.split("\n").index("present:") + 1
    findings = [one for one in found(load(tmp_path, {BASE_PATH: text}).findings) if one[0] in CODES]
    assert findings == [
        ("PA627", start + 4, 5),
        ("PA628", start + 5, 56),
        ("PA629", start + 7, 56),
    ]
