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


def test_a_short_form_that_ends_a_persons_line_heads_no_list():
    people, _ = read(
        "Ada Ek (M) Ordf.\nBo Alm (SD) Tjg.ers\nCia Dal (S)\nDan Lund (C)", Group.MEMBERS
    )
    assert [person.roles for person in people.values()] == [
        ("chair",),
        ("serving_substitute",),
        ("member",),
        ("member",),
    ]


def test_items_with_two_dashes_are_one_run():
    people, unread = read(
        "Ada Ek, miljöinspektör §§ 46--48\nBo Alm, miljöinspektör § 49", Group.OTHERS
    )
    assert [person.items for person in people.values()] == ["46-48", "49"]
    assert unread == []


def test_small_letters_behind_several_names_are_parties():
    text = "Förnamn Efternamn Parti Ada Ek m Bo Alm s Cia Dal kd Dan Holm Lund c Eva Dal fp"
    people, unread = read(text, Group.MEMBERS)
    assert [(person.name, person.party) for person in people.values()] == [
        ("Ada Ek", "M"),
        ("Bo Alm", "S"),
        ("Cia Dal", "KD"),
        ("Dan Holm Lund", "C"),
        ("Eva Dal", "FP"),
    ]
    assert unread == ["Förnamn Efternamn Parti"]


def test_a_small_letter_behind_one_name_is_no_party():
    people, _ = read("Ada Ek m\nBo Alm", Group.MEMBERS)
    assert [person.party for person in people.values()] == [None, None]


def test_a_place_behind_an_organisations_letters_is_no_given_name():
    text = "Ada Ek, PRO Norrby Eva Alm, SPF Ida Holm, Attendo Bo Lund, Norrby kommun"
    people, unread = read(text, Group.OTHERS)
    assert [(person.name, person.organisation) for person in people.values()] == [
        ("Ada Ek", "PRO Norrby"),
        ("Eva Alm", "SPF"),
        ("Ida Holm", "Attendo"),
        ("Bo Lund", "Norrby kommun"),
    ]
    assert unread == []


def test_a_given_name_that_is_not_common_stays_with_its_person():
    people, _ = read("Ada Ek, Zlata Eva Alm, Bo Lund", Group.PARTICIPANTS)
    assert list(people) == ["Ada Ek", "Zlata Eva Alm", "Bo Lund"]
