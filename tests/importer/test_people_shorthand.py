"""Short forms in lists of people: §§ after a verb, clerks' titles, initials in capitals."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.people import Group


@pytest.mark.parametrize("words", ["deltar 7", "deltar § 7", "deltog 7", "deltar i 7"])
def test_a_number_behind_takes_part_is_an_item(words):
    people, unread = read(f"Anna Ek (S) {words} Bo Alm (S) Eva Ström (M)", Group.MEMBERS)
    assert [person.items for person in people.values()] == ["7", None, None]
    assert unread == []


@pytest.mark.parametrize("words", ["deltar 7", "deltar § 7", "deltar 7-9"])
def test_an_officials_item_stands_behind_the_title(words):
    people, unread = read(
        f"Ida Berg chef för hamnkontoret, {words} Jan-Ove Alm ekonom, deltar 8", Group.OTHERS
    )
    assert people["Ida Berg"].items == words.split()[-1]
    assert people["Jan-Ove Alm"].items == "8"
    assert unread == []


def test_a_count_of_things_is_no_item():
    people, _ = read("Anna Ek (S) deltog 7 minuter", Group.MEMBERS)
    assert people["Anna Ek"].items is None


def test_a_letter_joined_to_another_is_no_party():
    people, unread = read("Eva Dal, TPX Greta Vik, M&K, nämndsekr.", Group.OTHERS)
    greta = people["Greta Vik"]
    assert (greta.party, greta.organisation) == (None, "M&K")
    assert "secretary" in greta.roles
    assert unread == []


def test_initials_in_capitals_belong_to_the_name():
    people, unread = read("Pelle Alm (FP) Nils OB Sandgren (M) Eva Ström (C)", Group.MEMBERS)
    assert list(people) == ["Pelle Alm", "Nils OB Sandgren", "Eva Ström"]
    assert unread == []


def test_capitals_beside_a_whole_name_are_no_initials():
    people, _ = read("Nils Alm TPX Eva Ström (C)", Group.OTHERS)
    assert list(people) == ["Nils Alm", "Eva Ström"]
