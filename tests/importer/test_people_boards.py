"""Offices and seats on boards: who had the chair and when, and columns that say what is in them."""

from __future__ import annotations

import pytest

from importer.people_samples import lines, read
from minutes_archive.importer.facts import Attendance, Confidence
from minutes_archive.importer.first_page.reading import read_first_page
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people


def first_page(text: str) -> dict[str, Attendance]:
    return {one.name: one for one in read_first_page(lines(text), ()).attendance}


@pytest.mark.parametrize("vice", ["1:e vice", "andre vice", "v."])
def test_a_vice_chair_s_role_may_be_broken_over_a_line(vice):
    people, unread = read(f"Anna Ek (C), ordförande, Mia Sten (M), {vice}\nordförande, Bo Al (S)")
    assert people["Mia Sten"].roles == ("vice_chair",)
    assert people["Bo Al"].roles == ("member",)
    assert unread == []


@pytest.mark.parametrize(("joint", "items"), [("och", "4-8, 10-12"), ("samt", "4-8, 10-12")])
def test_items_may_be_broken_over_a_line(joint, items):
    people, unread = read(f"Anna Ek (C), Bo Al (S) §§ 4–8 {joint}\n10–12, Eva Ny (M)")
    assert people["Bo Al"].items == items
    assert unread == []


def test_a_row_s_number_below_items_is_not_one_of_them():
    people, _ = read("1 Anna Ek (C)\n2 Bo Al (S) §§ 4–8\n3 Eva Ny (M)")
    assert people["Bo Al"].items == "4-8"


def test_a_name_broken_before_its_party_is_nobody_s_organisation():
    people, _ = read("Anna Ek (C), Bo Al (S), Gun Sten\n(M) tjg ers för Eva Ny (M), Ola By (C)")
    assert people["Bo Al"].organisation is None
    assert (people["Gun Sten"].party, people["Gun Sten"].replaces) == ("M", "Eva Ny")


def test_a_name_behind_its_title_may_be_broken_over_a_line():
    people, unread = read(
        "Kommunchef Anna Ek, tf. ekonomichef Mia\nSten §§ 4–6, kanslist Bo Al", Group.OTHERS
    )
    assert (people["Mia Sten"].title, people["Mia Sten"].items) == ("tf. ekonomichef", "4-6")
    assert people["Anna Ek"].title == "Kommunchef"
    assert unread == []


def test_a_title_before_one_name_alone_is_not_that_of_whoever_stands_above():
    people, unread = read("Kommunchef Anna Ek\nEkonom Mia\nRektor Bo Al", Group.OTHERS)
    assert people["Anna Ek"].title == "Kommunchef"
    assert "Mia" in unread[0]


@pytest.mark.parametrize(
    "vice",
    ["Mia Sten (M), vice ordförande, ordförande § 5", "Mia Sten (M), ordförande § 5, vice ordf."],
)
def test_who_presides_over_an_item_is_not_the_chair(vice):
    people, _ = read(f"{vice}\nAnna Ek (C), ordförande §§ 1-4, 6-9\nBo Al (S), ordförande § 6")
    assert people["Mia Sten"].roles == ("vice_chair",)
    assert people["Mia Sten"].doubt
    assert people["Anna Ek"].roles == ("chair",)
    assert people["Bo Al"].roles == ("member",)


def test_a_place_before_a_role_does_not_give_the_role_to_the_next_row():
    people, _ = read(
        "Anna Ek (m)   Ekby, ordförande\nBo Al (s)   Sjöås, vice ordförande\nEva Ny (c)"
    )
    assert [one.roles for one in people.values()] == [("chair",), ("vice_chair",), ("member",)]


def test_a_column_headed_kommun_tells_whom_somebody_represents():
    people = first_page(
        "Ledamöter             Kommun\nAnna Ek (m)           Ekby, ordförande\n"
        "Bo Al (s)             Sjöås\nEva Ny (c)            Ekby"
    )
    assert [one.organisation for one in people.values()] == ["Ekby", "Sjöås", "Ekby"]
    assert people["Anna Ek"].roles == ("chair",)


def test_a_place_behind_a_name_is_nothing_where_no_head_says_what_it_is():
    people, unread = read("Anna Ek (m)      Ekby\nBo Al (s)        Sjöås\nEva Ny (c)       Ekby")
    assert all(one.organisation is None for one in people.values())
    assert unread == ["Ekby", "Sjöås", "Ekby"]


def test_a_column_of_offices_holds_titles_and_seats():
    rows = (
        ("Namn", "Uppdrag", "Anmärkning"),
        ("Anna Ek", "Kårombud, mötesordförande", ""),
        ("Bo Al", "Ledamot", ""),
        ("Eva Ny", "Festvärd", "adjungerad §§ 6–7"),
    )
    table = [
        Line(number, "| " + " | ".join(cells) + " |", cells=cells)
        for number, cells in enumerate(rows, start=1)
    ]
    people, _ = read_people(table, Group.PARTICIPANTS)
    found = {one.name: one for one in people}
    assert found["Anna Ek"].roles == ("chair",)
    assert found["Bo Al"].roles == ("member",)
    assert (found["Eva Ny"].roles, found["Eva Ny"].items) == (("guest",), "6-7")
    assert "Festvärd" in (found["Eva Ny"].title or "")


def test_a_board_s_list_tells_its_members_by_its_substitute():
    people, _ = read(
        "Anna Ek (ordf.), Bo Al (kassör), Eva Ny, Ola By (suppleant)", Group.PARTICIPANTS
    )
    assert people["Eva Ny"].roles == people["Bo Al"].roles == ("member",)
    assert people["Eva Ny"].confidence is Confidence.LIKELY
    assert people["Ola By"].roles == ("substitute",)


def test_a_board_s_list_tells_its_members_by_an_office_for_each():
    people, _ = read(
        "Ordförande        Anna Ek\nVice ordförande   Bo Al\nKassör            Eva Ny\n"
        "Festansvarig      Ola By",
        Group.PARTICIPANTS,
    )
    assert people["Ola By"].roles == ("member",)
    assert people["Ola By"].title == "Festansvarig"


def test_those_present_at_a_meeting_of_members_have_no_seats():
    people, _ = read("Anna Ek (ordf.), Bo Al (kassör), Eva Ny, Ola By", Group.PARTICIPANTS)
    assert people["Eva Ny"].roles == ("participant",)


@pytest.mark.parametrize("heading", ["Från bolaget", "Från kontoret", "Från förbundet:"])
def test_a_heading_says_that_those_under_it_are_officials(heading):
    people = first_page(
        f"Närvarande ledamöter\nAnna Ek, ordförande\nNärvarande suppleanter\nBo Al\n\n"
        f"{heading}\nEva Ny, VD\nOla By, fastighetschef, § 5"
    )
    assert people["Bo Al"].roles == ("substitute",)
    assert people["Eva Ny"].roles == people["Ola By"].roles == ("official",)


def test_those_co_opted_and_an_auditor_are_guests():
    people = first_page(
        "Närvarande\nOrdförande   Anna Ek\nLedamot      Bo Al\nLedamot      Eva Ny\n\n"
        "Adjungerade\nValberedningens ordf.   Ola By\n\n"
        "Övriga\nMia Sten     auktoriserad revisor, § 6"
    )
    assert (people["Ola By"].roles, people["Ola By"].title) == (
        ("guest",),
        "Valberedningens ordf.",
    )
    assert people["Mia Sten"].roles == ("guest",)
