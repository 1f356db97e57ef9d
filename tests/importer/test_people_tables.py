"""Lists of people that are tables: answers whether somebody was there, and other columns."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.reading import read_first_page
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group


def absent(people: dict[str, Attendance]) -> list[str]:
    return [name for name, person in people.items() if person.absent]


MEMBERS = """Anna Ek (S), ordförande X
Bo Alm (M), 1:e vice ordförande X
Carl Ny (C) - Dan By (C)
Eva Ström (KD) - Vakant
Ida Holm (S) X"""


def test_answers_that_only_a_space_sets_apart():
    people, unread = read(f"Närvarande Tjänstgörande ersättare\n{MEMBERS}")
    assert absent(people) == ["Carl Ny", "Eva Ström"]
    assert people["Dan By"].roles == ("serving_substitute",)
    assert people["Dan By"].replaces == "Carl Ny"
    assert people["Bo Alm"].roles == ("vice_chair",)
    assert unread == []


def test_a_table_s_head_holds_labels_only_in_name():
    rows = ["Ledamöter Närvarande Tjänstgörande ersättare", *MEMBERS.split("\n")]
    rows += ["Ersättare Närvarande", "Dan By (C) X", "Per Sten (S) X", "Mia Dahl (M) -"]
    found = read_first_page([Line(number, row) for number, row in enumerate(rows, start=1)], ())
    first = {one.name: one for one in reversed(found.attendance)}
    assert absent(first) == ["Mia Dahl", "Eva Ström", "Carl Ny"]
    assert first["Dan By"].replaces == "Carl Ny"
    assert first["Per Sten"].roles == ("substitute",)


def test_a_dash_between_people_is_no_answer_where_no_row_has_one():
    people, _ = read("Anna Ek (S) - Bo Alm (M)\nCarl Ny (C) - Dan By (V)\nEva Ström (L)")
    assert absent(people) == []
    assert len(people) == 5


@pytest.mark.parametrize(
    ("yes", "no"), [("Ja", "Nej"), ("X", "-"), ("Närv.", "Frånv."), ("Närvarande", "Frånvarande")]
)
def test_other_columns_may_stand_before_the_answer_and_behind_it(yes, no):
    people, _ = read(
        f"Ek, Anna (S), ordförande   Ekby     {yes}\n"
        f"Alm, Bo (M)                Norrby   {yes}     fr.o.m. § 23\n"
        f"Ny, Carl (C)               Ekby     {no}\n"
        f"By, Dan (V)                Norrby   {yes}     tjg för Carl Ny"
    )
    assert absent(people) == ["Carl Ny"]
    assert people["Bo Alm"].items == "23-"
    assert people["Dan By"].replaces == "Carl Ny"
    assert list(people) == ["Anna Ek", "Bo Alm", "Carl Ny", "Dan By"]


def test_a_short_table_with_an_answer_for_each():
    people, unread = read("Anna Ek (S)   X\nBo Alm (M)   -", Group.SUBSTITUTES)
    assert absent(people) == ["Bo Alm"]
    assert unread == []


def test_a_substitute_beside_somebody_who_was_there_is_doubted():
    people, _ = read(
        "Närvarande   Ersättare\nAnna Ek (S)   Ja   Bo Alm (S)\nCarl Ny (C)   Ja\nDan By (V)   Nej"
    )
    assert people["Bo Alm"].doubt is not None
    assert not people["Anna Ek"].absent


def test_a_column_of_substitutes_without_answers_is_doubted():
    people, _ = read(
        "Parti   Tjänstgörande ersättare\nAnna Ek    S\nBo Alm     S    Dan By\nCarl Ny    MP"
    )
    assert absent(people) == ["Bo Alm"]
    assert people["Dan By"].replaces == "Bo Alm"
    assert people["Anna Ek"].roles == ("member",)
    assert people["Bo Alm"].doubt is not None
    assert people["Dan By"].doubt is not None


def test_who_stands_behind_somebody_absent_is_not_absent_too():
    people, _ = read("Anna Ek (S) X\nBo Alm (M) - Dan By (M)\nCarl Ny (C) X\nEva Ström (V) X")
    assert absent(people) == ["Bo Alm"]
    assert people["Dan By"].replaces == "Bo Alm"
    assert people["Dan By"].doubt is not None


def test_answers_may_have_items_behind_them():
    people, unread = read("Anna Ek (S) X\nBo Alm (M) X §§ 3–5\nCarl Ny (C) X\nDan By (V) -")
    assert absent(people) == ["Dan By"]
    assert people["Bo Alm"].items == "3-5"
    assert unread == []


def test_a_letter_last_in_a_turned_name_is_a_party():
    people, _ = read(
        "Ek, Anna S\nAlm, Bo M, tjänstgör §§ 3–5 för Ny, Carl\nBy, Dan C", Group.SUBSTITUTES
    )
    assert [(name, person.party) for name, person in people.items()] == [
        ("Anna Ek", "S"),
        ("Bo Alm", "M"),
        ("Dan By", "C"),
    ]
    assert people["Bo Alm"].replaces == "Carl Ny"
    assert people["Bo Alm"].roles == ("serving_substitute",)


@pytest.mark.parametrize("head", ["Ledamot Parti Närvarande Ersättare", "Ledamot   Parti   Närv."])
def test_a_table_of_members_may_be_headed_by_one_member(head):
    rows = [head, "Ek, Anna S X", "Alm, Bo M X", "Ny, Carl C X", "By, Dan V -"]
    found = read_first_page([Line(number, row) for number, row in enumerate(rows, start=1)], ())
    assert [(one.name, one.roles, one.absent) for one in found.attendance] == [
        ("Anna Ek", ("member",), False),
        ("Bo Alm", ("member",), False),
        ("Carl Ny", ("member",), False),
        ("Dan By", ("member",), True),
    ]


def test_letters_where_all_others_have_a_party_are_a_local_party():
    people, _ = read(
        "Ek, Anna S X\nAlm, Bo M X\nNy, Carl ÖvP X\nBy, Dan C X\nVik, Eva ÖvP X\nHed, Gun V -"
    )
    assert [(person.party, person.organisation) for person in people.values()] == [
        ("S", None),
        ("M", None),
        ("ÖvP", None),
        ("C", None),
        ("ÖvP", None),
        ("V", None),
    ]


def test_letters_behind_a_comma_stay_an_organisation():
    people, _ = read("Anna Ek S\nBo Alm M\nCarl Ny C\nDan By V\nEva Vik, PRO\nGun Hed, PRO")
    assert [one.organisation for one in people.values()][-2:] == ["PRO", "PRO"]


def test_one_turned_name_is_known_by_the_party_behind_it():
    people, _ = read("Ek, Anna S\nÖst Alm, Bo C, tjänstgör § 3 för Ny, Carl", Group.SUBSTITUTES)
    assert [(name, one.party, one.replaces) for name, one in people.items()] == [
        ("Anna Ek", "S", None),
        ("Bo Öst Alm", "C", "Carl Ny"),
    ]


CODED = (
    "Närv (N), Frånv (F) Ja Nej Ada Ek SON N Bo Alm KS N Cia Dal Bmn: N Dan Lund PRO:s samo N"
    " Eva Ström PRO:s samo Ida Holm PRO N Per Vik SPF Frånvaro anmäld Ulf Berg SPF N"
)


def test_answers_of_a_list_that_lost_its_columns_tell_who_was_there():
    people, _ = read(CODED, Group.MEMBERS)
    assert list(people) == [
        *("Ada Ek", "Bo Alm", "Cia Dal", "Dan Lund", "Eva Ström", "Ida Holm", "Per Vik", "Ulf Berg")
    ]
    assert absent(people) == ["Per Vik"]
    assert people["Dan Lund"].organisation == "PRO"
    doubted = [name for name, one in people.items() if one.doubt]
    assert doubted == ["Eva Ström"]


def test_answers_behind_organisations_need_no_head():
    text = (
        "Ada Ek SON N Bo Alm KS N Vakant SPRF V Cia Dal SKPF N Dan Lund PRO:s samo N Ida Ek SON N"
    )
    people, _ = read(text, Group.SUBSTITUTES)
    assert list(people) == ["Ada Ek", "Bo Alm", "Cia Dal", "Dan Lund", "Ida Ek"]
    assert {one.party for one in people.values()} == {None}


def test_an_initial_is_no_answer():
    people, _ = read("Ada N Ek\nBo N Alm\nCia N Dal\nDan N Lund", Group.MEMBERS)
    assert list(people) == ["Ada N Ek", "Bo N Alm", "Cia N Dal", "Dan N Lund"]


def test_a_cross_may_be_followed_by_what_is_said_of_somebody():
    people, _ = read(
        "Ledamöter Närvarande\nAnna Ek X\nBo Alm X, mötesordf. § 5-6\nCarl Ny X, ej § 7\n"
        "Dan By Anmält förhinder\nEva Bo X\nSuppleanter\nFia Dal X\nKansliet\nGun Ros X"
    )
    assert people["Fia Dal"].roles == ("substitute",)
    assert people["Gun Ros"].roles == ("official",)
    assert [name for name, one in people.items() if one.absent] == ["Dan By"]
    assert people["Carl Ny"].absent_items == "7"


def test_parties_in_small_letters_between_names_and_crosses():
    people, unread = read("Eva Almgren m x\nBo Ekström s x\nCia Dalberg c x Tjg\nDan Elg kd x\n")
    assert [person.party for person in people.values()] == ["M", "S", "C", "KD"]
    assert people["Cia Dalberg"].roles == ("serving_substitute",)
    assert not unread


def test_parties_in_small_letters_without_brackets_in_a_run_of_people():
    people, unread = read(
        "Ada Ekman s ordf Bo Almgren c v ordf Cia Dalberg m Dan Elgström fp Eva Forslund v ej"
        " §§ 3-4 Fred Grahn s tjg för Hans Ivarsson s"
    )
    told = {name: (one.party, one.roles) for name, one in people.items() if not one.absent}
    assert told == {
        "Ada Ekman": ("S", ("chair",)),
        "Bo Almgren": ("C", ("vice_chair",)),
        "Cia Dalberg": ("M", ("member",)),
        "Dan Elgström": ("FP", ("member",)),
        "Eva Forslund": ("V", ("member",)),
        "Fred Grahn": ("S", ("serving_substitute",)),
    }
    assert people["Fred Grahn"].replaces == "Hans Ivarsson"
    assert not unread


def test_a_lone_small_letter_behind_a_name_is_no_party():
    people, _ = read("Ada Ekman s Bo Almgren, ordförande Cia Dalberg")
    assert [one.party for one in people.values()] == [None] * len(people)


def test_few_parties_in_small_letters_are_told_in_a_short_list():
    people, _ = read("Fred Grahn s tjg för Hans Ivarsson s Gun Holm m", Group.SUBSTITUTES)
    assert (people["Gun Holm"].party, people["Fred Grahn"].party) == ("M", "S")


def test_a_second_cross_with_sections_of_its_own_is_of_another_column_and_asked_about():
    people, unread = read(
        "Bo Alm (C)X\nCia Dal (C)X\n§§ 4-5\nX\n§§ 2-3\nDan Lund (M)X\nEva Hed (L)X",
        Group.SUBSTITUTES,
    )
    assert people["Cia Dal"].doubt is not None
    assert people["Cia Dal"].doubt.kind == "person_role_part"
    assert people["Bo Alm"].doubt is None
    assert unread == []


@pytest.mark.parametrize(
    "name", ["Björn\nDalbom (C)", "Björn\nDalbom (C)X", "Björn\nDalbom", "Björn\nDalbom, ekonom"]
)
def test_a_name_broken_over_two_lines_of_a_cell_is_whole(name):
    people, unread = read(f"Bo Alm (M)X\n{name}\nDan Lund (M)X\nEva Hed (L)X\nUlf Berg (S)X")
    assert list(people) == ["Bo Alm", "Björn Dalbom", "Dan Lund", "Eva Hed", "Ulf Berg"]
    assert people["Björn Dalbom"].doubt.kind == "person_broken_name"
    assert unread == []


def test_a_dash_is_a_no_where_all_others_say_yes():
    rows = "Ada Ek (S)      Ja\nBo Alm (M)      Ja\nCia Dal (C)     -\nDan Lo (V)      Ja"
    people, _ = read(rows)
    assert [one.absent for one in people.values()] == [False, False, True, False]
