"""Lists of people: who served for whom, for which §§, and what their headings say."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S), ersätts av Bo Alm (S)\nCarl Ny (C)",
        "Bo Alm (S) (ers Anna Ek (S)) Carl Ny (C)",
    ],
)
def test_who_serves_is_told_from_who_is_replaced(text):
    people, unread = read(text)
    assert people["Bo Alm"].roles == ("serving_substitute",)
    assert people["Bo Alm"].replaces == "Anna Ek"
    assert people["Anna Ek"].absent
    assert people["Carl Ny"].roles == ("member",)
    assert unread == []


def test_who_stands_in_for_somebody_among_the_absent_is_there():
    people, _ = read("Anna Ek (S), ersätts av Bo Alm (S)\nCarl Ny (C)", Group.ABSENT)
    assert {name: one.absent for name, one in people.items()} == {
        "Anna Ek": True,
        "Bo Alm": False,
        "Carl Ny": True,
    }


def test_a_member_replaced_for_some_items_was_there_for_the_others():
    people, _ = read("Anna Ek (S), ersätts av Bo Alm (S) §§ 5-7\nCarl Ny (C)")
    assert (people["Anna Ek"].absent, people["Anna Ek"].absent_items) == (False, "5-7")
    assert people["Bo Alm"].items == "5-7"


@pytest.mark.parametrize(
    ("text", "items", "absent_items"),
    [
        ("Anna Ek (S) ej\n§ 36 p.g.a. jäv", None, "36"),
        ("Anna Ek (S), närvarande fr.o.m.\n§ 37", "37-", None),
        ("Anna Ek (S) §§\n5-7, 9", "5-7, 9", None),
    ],
)
def test_items_that_a_line_end_parts_from_their_word(text, items, absent_items):
    people, unread = read(f"{text}\nCarl Ny (C)")
    assert (people["Anna Ek"].items, people["Anna Ek"].absent_items) == (items, absent_items)
    assert list(people) == ["Anna Ek", "Carl Ny"]
    assert unread == []


@pytest.mark.parametrize("space", [" ", "\n"])
def test_a_member_who_shares_a_seat_is_named_again_with_the_other_items(space):
    text = ["Bo Alm (S) tjg Anna Ek (L) §§ 5-7", "Anna Ek (L) §§ 8-9", "Carl Ny (C)"]
    people, unread = read(space.join(text))
    assert (people["Bo Alm"].items, people["Bo Alm"].replaces) == ("5-7", "Anna Ek")
    assert (people["Anna Ek"].items, people["Anna Ek"].absent) == ("8-9", False)
    assert people["Carl Ny"].items is None
    assert unread == []


def test_a_column_of_those_replaced_goes_with_the_column_of_substitutes():
    people, unread = read(
        "Anna Ek (S) Bo Alm (M) Notering Ordförande Ersättare för Carl Ny (S)"
        " Ersättare för Dan By (M)",
        Group.SERVING,
    )
    assert people["Anna Ek"].replaces == "Carl Ny"
    assert people["Bo Alm"].replaces == "Dan By"
    assert people["Bo Alm"].roles == ("serving_substitute",)
    assert people["Carl Ny"].absent
    assert unread == ["Notering Ordförande"]


def test_columns_of_unequal_length_are_not_matched():
    people, unread = read(
        "Anna Ek (S) Bo Alm (M) Eva Ström (C) Ersättare för Carl Ny (S) Ersättare för Dan By (M)",
        Group.SERVING,
    )
    assert {person.replaces for person in people.values()} == {None}
    assert "Carl Ny" in unread[0]


@pytest.mark.parametrize(
    "words", ["deltog inte i beslutet 20", "deltar ej i handläggningen av § 20", "jäv § 20"]
)
def test_not_taking_part_in_one_decision_is_no_absence(words):
    people, unread = read(f"Anna Ek (S) {words}\nBo Alm (M)")
    assert (people["Anna Ek"].absent, people["Anna Ek"].absent_items) == (False, "20")
    assert unread == []


def test_a_decision_without_its_number_is_no_absence_either():
    people, _ = read("Anna Ek (S) deltog inte i beslutet\nBo Alm (M)")
    assert not people["Anna Ek"].absent


def test_a_vice_chair_has_items_of_presence_and_a_chair_of_presiding():
    people, _ = read("Anna Ek (S), vice ordförande §§ 60-63\nBo Alm (M), ordförande § 64")
    assert people["Anna Ek"].items == "60-63"
    assert people["Bo Alm"].items is None


def test_items_behind_a_heading_are_those_of_all_under_it():
    people, unread = read(
        "Personalföreträdare deltar under 36-44 Anna Ek, yttre befäl Bo Alm, brandman\n"
        "Övriga: Carl Ny, kommunchef",
        Group.OTHERS,
    )
    assert [person.items for person in people.values()] == ["36-44", "36-44", None]
    assert unread == []


def test_present_with_parties_are_members_and_without_are_participants():
    people, _ = read("Anna Ek (S), Bo Alm (M), Carl Ny (KD)", Group.PARTICIPANTS)
    assert {person.roles for person in people.values()} == {("member",)}
    people, _ = read("Anna Ek (PRO), Bo Alm (SPF), Carl Ny", Group.PARTICIPANTS)
    assert {person.roles for person in people.values()} == {("participant",)}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Anna Ek (S)\nBo Alm (M)", Group.GUESTS),
        ("Anna Ek (HRF), Bo Alm (FUB)", Group.OTHERS),
        ("Anna Ek (S), barnnämnden", Group.OTHERS),
        ("Insynsplats: Anna Ek (S)", Group.OTHERS),
        ("Yttranderätt: Anna Ek (S)", Group.OTHERS),
    ],
)
def test_who_may_only_speak_is_a_guest(text, group):
    people, _ = read(text, group)
    assert {person.roles for person in people.values()} == {("guest",)}


def test_officials_alone_under_the_members_heading_are_no_members():
    people, _ = read("Anna Ek, kommunchef § 7\nBo Alm, ekonomichef § 7")
    assert {person.roles for person in people.values()} == {("official",)}


def test_substitutes_named_in_a_sentence():
    people, unread = read(
        "Ordförande Anna Ek (S), ledamöterna Bo Alm (M), Carl Ny (C) samt ersättarna"
        " Dan By (V) och Eva Bo (S)"
    )
    assert [person.roles for person in people.values()] == [
        ("chair",),
        ("member",),
        ("member",),
        ("substitute",),
        ("substitute",),
    ]
    assert unread == []


def test_letters_of_a_party_before_a_colon_are_of_all_on_the_line():
    people, unread = read("S: Anna Ek, Bo Alm\nM: Carl Ny, Dan By")
    assert [person.party for person in people.values()] == ["S", "S", "M", "M"]
    assert unread == []


def test_roles_in_a_column_of_a_table():
    people, _ = read(
        "Anna Ek\tS\tLedamot\tX\nBo Alm\tM\tErsättare\tX\nCarl Ny\tC\tLedamot\tX\n"
        "Dan By\tV\tErsättare\tX"
    )
    assert [person.roles for person in people.values()] == [
        ("member",),
        ("substitute",),
        ("member",),
        ("substitute",),
    ]


def test_answers_in_a_column_of_a_table():
    rows = (("Anna Ek", "ja"), ("Bo Alm", "nej"), ("Carl Ny", "ja"))
    lines = [Line(number, " | ".join(row), cells=row) for number, row in enumerate(rows, start=1)]
    people, _ = read_people(lines, Group.PARTICIPANTS)
    assert [person.absent for person in people] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Ek, controller, Mät & Karta Bo Almström, miljöchef", ["Anna Ek", "Bo Almström"]),
        ("Bo Alm, ekonom, VD Flygplatsen Anna Ekström", ["Bo Alm", "Anna Ekström"]),
        ("Anna Ek (ekonom), Bo Alm (rektor)", ["Anna Ek", "Bo Alm"]),
        ("Anna Ek, Region Norr § 6\nBo Alm, ekonom", ["Anna Ek", "Bo Alm"]),
    ],
)
def test_places_and_offices_are_no_part_of_a_name(text, names):
    people, _ = read(text, Group.OTHERS)
    assert list(people) == names
    assert all(person.party is None for person in people.values())


def test_columns_of_members_and_substitutes_that_ran_together():
    people, _ = read(
        "Socialdemokraterna Anna Ek, frånvarande Bo Alm Moderaterna Carl Ny", Group.COLUMNS
    )
    assert people["Anna Ek"].absent
    assert people["Bo Alm"].roles == ("serving_substitute",)
    assert people["Carl Ny"].roles == ("member",)


def test_a_number_at_the_end_is_an_item_where_its_line_goes_on():
    line = Line(1, "Anna Ek, sekreterare Bo Alm, näringslivschef 16")
    assert read_people([line], Group.OTHERS)[0][1].items is None
    assert read_people([line], Group.OTHERS, goes_on=True)[0][1].items == "16"


def test_first_names_alone_where_one_has_a_role():
    people, _ = read("Anna (ordförande), Bo, Carl och Dan", Group.PARTICIPANTS)
    assert list(people) == ["Anna", "Bo", "Carl", "Dan"]
    assert people["Anna"].roles == ("chair",)


def test_names_in_a_run_behind_a_replaced_member_are_no_column():
    people, _ = read(
        "Anna Ekström, ordförande Bo Almgren, ersättare för Dan Lundberg Eva Lindström Carl Nyman,"
        " ersättare för Ida Sjögren"
    )
    assert people["Bo Almgren"].replaces == "Dan Lundberg"
    assert people["Eva Lindström"].roles == ("member",)
    assert people["Carl Nyman"].replaces == "Ida Sjögren"


def test_roles_in_a_column_behind_all_names_go_to_each_in_turn():
    people, unread = read(
        "Anna Ek (S) Bo Alm (M) Carl Ny (C) Dan By (V) Ordförande vice ordförande ledamot"
        " ersättare för Eva Bo (V)"
    )
    assert [person.roles for person in people.values() if not person.absent] == [
        ("chair",),
        ("vice_chair",),
        ("member",),
        ("serving_substitute",),
    ]
    assert people["Dan By"].replaces == "Eva Bo"
    assert unread == []


def test_roles_of_the_first_in_a_column_behind_all_names():
    people, _ = read("Anna Ek (S) Bo Alm (M) Carl Ny (C) ordförande 1:e vice ordförande")
    assert [person.roles for person in people.values()] == [
        ("chair",),
        ("vice_chair",),
        ("member",),
    ]
    assert all(person.doubt for person in list(people.values())[:2])


@pytest.mark.parametrize("word", ["ers.", "ersättare"])
def test_a_table_s_row_that_begins_with_substitute_is_of_the_absent_member_above(word):
    people, _ = read(
        "Ledamot                Parti   Närvaro\n"
        "Anna Ek                S       X\n"
        "Carl Ny                M       –\n"
        f"  {word} Bo Alm           M       X\n"
        "Dan By                 C       X"
    )
    assert (people["Carl Ny"].absent, people["Carl Ny"].roles) == (True, ("member",))
    assert (people["Bo Alm"].roles, people["Bo Alm"].replaces) == (
        ("serving_substitute",),
        "Carl Ny",
    )
    assert people["Dan By"].roles == ("member",)


def test_a_shortened_word_between_two_people_makes_the_first_serve_and_asks_about_the_second():
    people, unread = read("Eva Almgren (S) Bo Ekström (S) ers Carl Nyberg (S) Dan Lundberg (M)")
    assert people["Bo Ekström"].roles == ("serving_substitute",)
    assert people["Bo Ekström"].doubt.kind == "person_replaced_unknown"
    assert not people["Carl Nyberg"].absent
    assert people["Carl Nyberg"].doubt.kind == "person_role_unsure"
    assert people["Dan Lundberg"].doubt is None
    assert not unread


def test_a_vice_chair_who_led_some_items_was_there_for_the_others_too():
    people, _ = read(
        "Eva Almgren (M) ordförande Bo Ekström (C), vice ordförande, 25-38, tjänstgörande ordf 34"
        " Carl Nyberg (S)"
    )
    assert people["Bo Ekström"].roles == ("vice_chair",)
    assert people["Bo Ekström"].items == "25-38"
    assert people["Bo Ekström"].doubt.kind == "person_role_part"


def test_a_remark_of_absence_at_the_end_of_a_list_is_looked_at():
    people, _ = read_people(
        [Line(1, "Eva Almgren (S) Bo Ekström (M) Anmält förhinder")],
        Group.SUBSTITUTES,
        goes_on=True,
    )
    assert people[-1].doubt is not None


def test_offices_of_a_column_before_whom_others_serve_for_are_nobodys():
    people, _ = read(
        "Ada Ek (V) Bo Alm (S) Ordförande Vice ordförande för Kim Dal (V) för Per Vik (SD)",
        Group.SERVING,
    )
    told = {name: (one.roles, one.replaces) for name, one in people.items() if not one.absent}
    assert told == {
        "Ada Ek": (("serving_substitute",), "Kim Dal"),
        "Bo Alm": (("serving_substitute",), "Per Vik"),
    }
