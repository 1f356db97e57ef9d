"""Somebody who leads another body is a guest here, and leads nothing here."""

from __future__ import annotations

import pytest

from importer.people_samples import lines
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.people import Group, read_people


def read(text: str, group: Group = Group.OTHERS) -> dict[str, Attendance]:
    return {one.name: one for one in read_people(lines(text), group)[0]}


@pytest.mark.parametrize(
    "office",
    [
        "ordförande kommunfullmäktige",
        "Ordförande Kommunfullmäktige",
        "ordf. kommunfullmäktige",
        "ordförande i fullmäktige",
        "vice ordförande regionfullmäktige",
        "2:e vice ordförande kommunfullmäktige",
        "kommunrevisorernas ordförande",
        "revisorernas ordförande",
        "revisionens vice ordförande",
        "kommunfullmäktiges 2:a vice ordf",
        "elevrådets ordförande",
        "hembygdsföreningens ordförande",
        "ordförande KF",
        "ordf. kf",
        "ordförande i KS",
        "KF:s ordförande",
        "KS-ordförande",
        "Kf 2:e vice ordförande",
        "kf ordf.",
    ],
)
def test_who_leads_another_body_is_a_guest_here(office):
    people = read(f"Cia Dal, kommunsekreterare Ada Ek, {office} Bo Alm, ekonomichef")
    assert people["Ada Ek"].roles == ("guest",)
    assert people["Ada Ek"].title == office
    assert people["Bo Alm"].title == "ekonomichef"
    assert people["Bo Alm"].roles == ("official",)


def test_who_leads_another_body_is_a_guest_with_a_party_too():
    people = read("Cia Dal Sekreterare Ada Ek (S) Kf 2:e vice ordförande Bo Alm Ekonom")
    assert (people["Ada Ek"].roles, people["Ada Ek"].party) == (("guest",), "S")
    assert people["Bo Alm"].title == "Ekonom"


def test_a_member_who_leads_another_body_is_a_member_here():
    people = read("Ada Ek (S), ordförande kommunfullmäktige\nBo Alm (M)", Group.MEMBERS)
    assert people["Ada Ek"].roles == ("member",)


@pytest.mark.parametrize(
    "office",
    [
        "ordförande",
        "Ordf.",
        "nämndens ordförande",
        "styrelsens ordförande",
        "mötesordförande",
    ],
)
def test_who_leads_this_body_is_its_chair(office):
    people = read(f"Ada Ek (S), {office}\nBo Alm (M)", Group.MEMBERS)
    assert people["Ada Ek"].roles == ("chair",)


@pytest.mark.parametrize(
    ("said", "organisation"),
    [
        ("ordförande Kommunal", "Kommunal"),
        ("ordf Vision", "Vision"),
        ("ordförande Lärarförbundet", "Lärarförbundet"),
        ("ordförande, Hyresgästföreningen", "Hyresgästföreningen"),
        ("ordförande Socialnämnden", "Socialnämnden"),
        ("ordförande PRO", "PRO"),
        ("ordförande Storby Bostäder AB", "Storby Bostäder AB"),
        ("ordförande kommunala pensionärsrådet", "kommunala pensionärsrådet"),
    ],
)
@pytest.mark.parametrize("group", [Group.OTHERS, Group.OFFICIALS, Group.GUESTS])
def test_an_office_beside_an_organisation_is_in_it_where_those_without_a_seat_stand(
    said, organisation, group
):
    people = read(f"Ada Ek, {said}\nBo Alm, ekonom", group)
    assert people["Ada Ek"].roles == ("guest",)
    assert people["Ada Ek"].organisation == organisation


@pytest.mark.parametrize("said", ["ordförande PRO", "ordförande, Hyresgästföreningen"])
@pytest.mark.parametrize("group", [Group.MEMBERS, Group.PARTICIPANTS])
def test_a_council_s_chair_may_have_an_organisation(said, group):
    people = read(f"Ada Ek, {said}\nBo Alm, SPF\nCia Dal, PRO", group)
    assert people["Ada Ek"].roles == ("chair",)


@pytest.mark.parametrize("office", ["BUN:s ordförande", "ordförande, kommunfullmäktige"])
def test_an_office_elsewhere_may_be_told_by_letters_or_behind_a_comma(office):
    people = read(f"Ada Ek, {office}\nBo Alm, ekonom")
    assert (people["Ada Ek"].roles, people["Ada Ek"].title) == (("guest",), office)


@pytest.mark.parametrize("body", ["Kvinnojouren", "Brottsofferjouren"])
def test_who_leads_a_helpline_leads_nothing_here(body):
    people = read(f"Ada Ek, ordförande {body} § 4\nBo Alm, utredare § 5")
    assert people["Ada Ek"].roles == ("guest",)
    assert people["Ada Ek"].items == "4"


def test_letters_that_all_have_who_have_a_title_are_their_office_s():
    people = read("Ada Ek (BUNÖ), rektor\nBo Alm (BUNÖ), kommunikatör")
    assert [one.roles for one in people.values()] == [("official",), ("official",)]
    assert [(one.party, one.organisation) for one in people.values()] == [(None, "BUNÖ")] * 2
    others = read("Ada Ek (S), rektor\nBo Alm (S), kommunikatör")
    assert [one.party for one in others.values()] == ["S", "S"]
