"""What stands beside names in lists: remarks, who took the minutes, parties before names."""

from __future__ import annotations

import pytest

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people


def read(text: str, group: Group = Group.MEMBERS) -> tuple[dict[str, Attendance], list[str]]:
    lines = [Line(number, row) for number, row in enumerate(text.split("\n"), start=1)]
    people, unread = read_people(lines, group)
    return {person.name: person for person in people}, [piece.text for piece in unread]


@pytest.mark.parametrize(
    "remark",
    [
        "vid punkten om skolan",
        "under ärendet om budgeten",
        "deltog vid behandlingen av budgeten",
        "del av mötet",
    ],
)
def test_a_remark_without_a_number_loses_nobody(remark):
    people, unread = read(f"Anna Ek (S)\nBo Alm, rektor, {remark}\nCarl Ny (C)", Group.OTHERS)
    assert people["Bo Alm"].title == "rektor"
    assert people["Bo Alm"].doubt is not None
    assert people["Bo Alm"].doubt.params["text"] == remark
    assert unread == [remark]
    assert list(people) == ["Anna Ek", "Bo Alm", "Carl Ny"]


def test_who_does_something_in_a_sentence_is_in_no_list():
    people, _ = read("Bo Alm, rektor, hälsar alla välkomna till mötet.", Group.OTHERS)
    assert people == {}


@pytest.mark.parametrize(
    "words",
    [
        "(antecknar)",
        ", vid anteckningarna",
        ", förde anteckningar",
        ", för protokollet",
        ", för anteckningarna",
        ", förde protokoll",
        ", vid pennan",
        ", protokollförande",
        ", mötesantecknare",
    ],
)
def test_who_takes_the_minutes_is_the_secretary(words):
    people, unread = read(f"Anna Ek, utredare {words}\nBo Alm, SPF", Group.PARTICIPANTS)
    assert "secretary" in people["Anna Ek"].roles
    assert people["Anna Ek"].title == "utredare"
    assert unread == []


def test_a_party_in_brackets_before_each_name():
    people, unread = read(
        "(S)   Anna Ek, ordförande\n(M)   Bo Alm, vice ordförande\n(C)   vakant\n(KD)  Dan By"
    )
    told = [(person.name, person.party, person.roles) for person in people.values()]
    assert told == [
        ("Anna Ek", "S", ("chair",)),
        ("Bo Alm", "M", ("vice_chair",)),
        ("Dan By", "KD", ("member",)),
    ]
    assert unread == []


def test_a_party_in_brackets_before_several_names_is_that_of_all():
    people, unread = read("(S) Anna Ek, Bo Alm, Carl Ny\n(M) Dan By")
    assert [person.party for person in people.values()] == ["S", "S", "S", "M"]
    assert unread == []


def test_why_somebody_is_away_is_no_party():
    people, _ = read("Anna Ek (sjuk)\nBo Alm (M)", Group.ABSENT)
    assert (people["Anna Ek"].party, people["Anna Ek"].excused) == (None, True)


def test_the_number_of_a_vice_chair_is_no_item():
    people, unread = read("Anna Ek (S), ordf.\nBo Alm (M), 1 v. ordf.\nCarl Ny (C), 2 vice ordf.")
    assert [person.items for person in people.values()] == [None, None, None]
    assert people["Bo Alm"].roles == people["Carl Ny"].roles == ("vice_chair",)
    assert unread == []


def test_the_sign_may_stand_behind_the_numbers():
    people, unread = read("Anna Ek, ekonom, 12-13 §§\nBo Alm, rektor, 14 §", Group.OTHERS)
    assert [person.items for person in people.values()] == ["12-13", "14"]
    assert unread == []


def test_a_council_s_letters_before_its_items_are_no_organisation():
    people, unread = read("Anna Ek, controller, KS 10–11\nBo Alm, rektor", Group.OTHERS)
    assert (people["Anna Ek"].organisation, people["Anna Ek"].items) == (None, "10-11")
    assert unread == ["KS"]
