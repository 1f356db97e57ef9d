"""What stands behind somebody's office: §§, a page's number, where somebody comes from."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page
from importer.people_samples import lines
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.people import Group, read_people


def read(text: str, group: Group = Group.MEMBERS) -> dict[str, Attendance]:
    return {one.name: one for one in read_people(lines(text), group)[0]}


@pytest.mark.parametrize("sign", ["", "§§ "])
def test_sections_behind_the_second_of_two_chairs_are_of_the_office(sign):
    people = read(
        f"Ada Ek, s, ordförande, {sign}1-7 Bo Alm, s Cia Dal, m, ordförande, {sign}8-9"
        " Dan Lund, v Eva Hed, c"
    )
    assert people["Ada Ek"].roles == ("chair",)
    assert people["Cia Dal"].roles == ("member",)
    assert people["Ada Ek"].items == "1-7"
    assert people["Cia Dal"].items is None
    assert people["Ada Ek"].doubt.kind == people["Cia Dal"].doubt.kind == "person_role_part"


def test_sections_behind_the_only_chair_are_those_of_who_was_there():
    people = read("Ada Ek, s, ordförande, 1-7 Bo Alm, s Cia Dal, m Dan Lund, v Eva Hed, c, 3-4")
    assert people["Ada Ek"].items == "1-7"


@pytest.mark.parametrize("vice", ["1-e vice ordförande", "2-e v. ordf.", "1:e vice ordförande"])
def test_which_vice_chair_somebody_is_is_no_section(vice):
    people = read(f"Ada Ek (S) ordförande Bo Alm (M) {vice} Cia Dal (M) Dan Lund (S)")
    assert people["Bo Alm"].roles == ("vice_chair",)
    assert people["Bo Alm"].items is None


@pytest.mark.parametrize("home", ["Norrby kommun", "Norrby stad", "Söderby landsting"])
def test_where_somebody_comes_from_is_a_whole_name(home):
    people = read(f"Ada Ek (S) {home} Bo Alm (KD) Cia Dal (M)", Group.GUESTS)
    assert people["Ada Ek"].organisation == home
    assert people["Bo Alm"].organisation is None


def test_a_page_s_number_behind_a_place_is_no_section():
    people = read("Ada Ek, förbundsdirektör Bo Alm, kommunchef Norrby 1", Group.OTHERS)
    assert people["Bo Alm"].items is None


def test_a_section_behind_a_place_is_one_where_others_have_some():
    people = read("Ada Ek, utredare Ekby, 3 Bo Alm, kommunchef Norrby, 4", Group.OTHERS)
    assert people["Bo Alm"].items == "4"


def test_words_for_who_serves_before_two_names_do_not_say_which_of_them_did():
    people = read("ersätter Ada Ek (S) Bo Alm (S)", Group.SERVING)
    assert {one.doubt.kind for one in people.values() if one.doubt} == {"person_role_unsure"}
    assert all(one.doubt for one in people.values())


@pytest.mark.parametrize("number", ["2 ", ""])
def test_signatures_on_one_line_of_a_page_of_their_own_are_no_row_of_a_list(number):
    read = page(
        "Plats och tid Norrby, kl Omfattning 1-9 Beslutande Ada Ek (S) ordförande Bo Alm (M)"
        " Övriga Cia Dal, förbundssekreterare Dan Lund, kommunchef\n"
        f"{number}Sekreterare Cia Dal Ordförande... Ada Ek Justerare Bo Alm 2"
    )
    told = {str(fact.key[0]): fact.value for fact in read.facts}
    assert (told["secretary"], told["chair"], told["adjusters"]) == (
        "Cia Dal",
        "Ada Ek",
        ["Bo Alm"],
    )
    roles = {one.name: one.roles for one in read.attendance}
    assert "chair" not in roles["Cia Dal"]
    assert roles["Ada Ek"] == ("chair",)
