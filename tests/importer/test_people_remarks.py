"""What stands beside names in lists: remarks, who took the minutes, parties before names."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.people import Group


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


@pytest.mark.parametrize(
    ("remark", "items"),
    [
        ("anlände kl. 13.15 under § 4", "4-"),
        ("ankom 13.15, § 4", "4-"),
        ("gick kl. 15.00, § 8", "-8"),
        ("avvek från § 9", "-9"),
        ("inträder § 5", "5-"),
        ("utgår § 6", "-6"),
        ("kl. 13.15-14.30, § 5", "5"),
    ],
)
def test_the_item_during_which_somebody_came_or_went_is_the_first_or_last(remark, items):
    people, _ = read(f"Anna Ek (S), {remark}\nBo Alm (M)")
    assert people["Anna Ek"].items == items
    assert (people["Anna Ek"].doubt is None) == (items == "5")


def test_a_section_under_a_list_is_of_nobody_in_it():
    people, unread = read("Anna Ek (S)\nBo Alm (M)\n§ 5 Upprop\nCarl Ny (C)\n§§ 6-7")
    assert [person.items for person in people.values()] == [None, None, "6-7"]
    assert unread == ["§ 5 Upprop"]


@pytest.mark.parametrize("remark", ["(Teams)", "(länk)", "(teams, från kl. 14)", "(bosse)"])
def test_how_somebody_took_part_and_a_nickname_are_neither_party_nor_organisation(remark):
    for group in (Group.MEMBERS, Group.PARTICIPANTS, Group.ABSENT):
        people, _ = read(f"Bo Alm {remark}\nAnna Ek", group)
        assert (people["Bo Alm"].party, people["Bo Alm"].organisation) == (None, None)


def test_who_has_a_party_and_an_office_elsewhere_is_no_substitute():
    people, _ = read(
        "Anna Ek (S), kommunalråd\nBo Alm, politisk sekreterare (M)\nCarl Ny (MP), insynsplats\n"
        "Dan By, revisor (C)\nEva Ström (V)\nGun Hed (Vision)",
        Group.OTHERS,
    )
    assert {name: person.roles for name, person in people.items()} == {
        "Anna Ek": ("guest",),
        "Bo Alm": ("official",),
        "Carl Ny": ("guest",),
        "Dan By": ("guest",),
        "Eva Ström": ("substitute",),
        "Gun Hed": ("guest",),
    }
    assert (people["Gun Hed"].organisation, people["Gun Hed"].party) == ("Vision", None)


def test_a_vice_chair_s_roman_number_is_no_organisation():
    people, _ = read("Anna Ek (S), II:e vice ordf\nBo Alm (M)")
    assert people["Anna Ek"].roles == ("vice_chair",)
    assert people["Anna Ek"].organisation is None


def test_whom_a_shortened_substitute_stands_before_is_replaced():
    people, _ = read("Anna Ek (S), ers. Bo Alm (S) fr.o.m. § 4\nCarl Ny (M)")
    assert people["Anna Ek"].replaces == "Bo Alm"
    assert "Bo Alm" not in people


def test_who_leads_another_body_is_not_the_chair_here():
    people, _ = read(
        "Anna Ek, kommunstyrelsens ordförande, § 5\nsocialnämndens ordförande Bo Alm (S)\n"
        "Carl Ny (M), nämndens ordförande",
        Group.OTHERS,
    )
    assert {name: person.roles for name, person in people.items()} == {
        "Anna Ek": ("guest",),
        "Bo Alm": ("guest",),
        "Carl Ny": ("chair",),
    }
    assert people["Anna Ek"].title == "kommunstyrelsens ordförande"
    assert people["Carl Ny"].organisation is None


def test_a_serving_substitute_last_in_a_sentence_is_the_one_named_behind():
    people, unread = read("Anna Ek (S), Bo Alm (C) samt tjänstgörande ersättaren Carl Ny (V)")
    assert [person.roles[0] for person in people.values()] == [
        "member",
        "member",
        "serving_substitute",
    ]
    assert unread == []


def test_a_cell_that_says_who_served_heads_nobody():
    people, _ = read(
        "Anna Ek (S)     X\nBo Alm (M)      -\nCarl Ny (C)     Tjg\nDan By (V)      X",
        Group.SUBSTITUTES,
    )
    assert people["Bo Alm"].absent
    assert people["Carl Ny"].roles == ("serving_substitute",)
    assert people["Dan By"].roles == ("substitute",)


def test_a_substitute_in_short_is_no_title():
    people, _ = read("Anna Ek, ers.\nBo Alm", Group.PARTICIPANTS)
    assert (people["Anna Ek"].roles, people["Anna Ek"].title) == (("substitute",), None)


@pytest.mark.parametrize("space", [" ", "\n"])
def test_who_is_excepted_may_stand_on_the_lines_below(space):
    text = ["Samtliga ledamöter med undantag av:", "Anna Ek, Bo Alm, Dan By,", "Carl Ny"]
    people, _ = read(space.join(text))
    assert list(people) == ["Anna Ek", "Bo Alm", "Dan By", "Carl Ny"]
    assert all(one.absent for one in people.values())


@pytest.mark.parametrize(
    "rows",
    [
        "Samtliga ledamöter utom Anna Ek, Bo Alm\noch Dan By",
        "Samtliga ledamöter med undantag för Anna Ek (S), Bo Alm (M)\noch Dan By (C)",
        "Alla ledamöter utom Anna Ek, Bo\nAlm och Dan By",
        "Samtliga ledamöter utom\nAnna Ek\nBo Alm\nDan By",
    ],
)
def test_where_all_but_some_were_there_those_on_the_lines_below_are_absent_too(rows):
    people, _ = read(rows + "\nErsättare: Carl Ny (M)")
    assert [one.name for one in people.values() if one.absent] == ["Anna Ek", "Bo Alm", "Dan By"]
    assert not people["Carl Ny"].absent


def test_who_stands_alone_below_those_absent_is_asked_about():
    people, _ = read("Samtliga ledamöter utom Anna Ek, Bo Alm och Dan By\nCarl Ny, rektor")
    assert people["Dan By"].doubt is None
    assert people["Carl Ny"].doubt.kind == "person_excepted_below"


def test_numbers_between_which_a_dash_may_be_lost_are_doubted():
    people, _ = read("Anna Ek, ekonom 102 104\nBo Alm, rektor 99 och 105", Group.OFFICIALS)
    assert people["Anna Ek"].doubt.kind == "person_items_lost"
    assert people["Bo Alm"].doubt is None


def test_how_many_more_were_there_makes_no_sentence_of_who_is_named():
    told = (
        "Anna Ek, ordförande\nBo Alm, ledamot samt ytterligare ca 50-tal medlemmar i Ekens förening"
    )
    people, unread = read(told, Group.PARTICIPANTS)
    assert list(people) == ["Anna Ek", "Bo Alm"]
    assert "samt ytterligare ca 50" in " ".join(unread)
