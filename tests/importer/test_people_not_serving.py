"""Substitutes of whom is said that they do not serve, beside those who do."""

from __future__ import annotations

import pytest

from importer.first_page_samples import people, roles
from importer.people_samples import read
from minutes_archive.importer.people import Group

_PAGE = "Plats och tid   Rådhuset, kl 13.00-15.30\n"


@pytest.mark.parametrize(
    "words",
    [
        " tjänstgör ej",
        ", tjänstgör inte",
        " (tjänstgör ej)",
        " - tjänstgör ej",
        " tjg ej",
        ", ersättare, tjänstgör ej",
        "   Tjänstgör ej",
        "   Ej tjänstgörande",
    ],
)
def test_who_does_not_serve_is_a_substitute_beside(words):
    listed, left = read(f"Anna Ek (S){words}\nBo Alm (M)", Group.SERVING)
    assert listed["Anna Ek"].roles == ("substitute",)
    assert listed["Bo Alm"].roles == ("serving_substitute",)
    assert not left


def test_it_is_said_of_each_where_nothing_parts_people():
    listed, _ = read("Anna Ek (S) tjänstgör ej Bo Alm (M) tjänstgör", Group.MEMBERS)
    assert listed["Anna Ek"].roles == ("substitute",)
    assert listed["Bo Alm"].roles == ("serving_substitute",)


def test_items_behind_tell_when_somebody_did_not_serve():
    listed, _ = read("Anna Ek (S) tjänstgör ej § 5", Group.SUBSTITUTES)
    assert listed["Anna Ek"].roles == ("serving_substitute",)
    assert listed["Anna Ek"].absent_items == "5"


def test_a_column_tells_who_served():
    told = people(
        _PAGE + "Beslutande           Anna Ek (S), ordförande\n"
        "                     Bo Alm (M)\n"
        "Ersättare            Dan Berg (S)      Tjänstgör ej\n"
        "                     Eva Falk (M)      Tjänstgörande\n"
        "                     Ina Moberg (S)    Tjänstgör för Cia Dal (S)\n"
        "                     Jan Nord (V)      Ej tjänstgörande\n"
        "Utses att justera    Bo Alm"
    )
    assert {name: one.roles[0] for name, one in told.items() if not one.absent} == {
        "Anna Ek": "chair",
        "Bo Alm": "member",
        "Dan Berg": "substitute",
        "Eva Falk": "serving_substitute",
        "Ina Moberg": "serving_substitute",
        "Jan Nord": "substitute",
    }
    assert told["Ina Moberg"].replaces == "Cia Dal"


def test_serving_right_below_substitutes_says_which_of_them():
    told = roles(
        _PAGE + "Beslutande\nAnna Ek (S), ordförande\nBo Alm (M)\nErsättare\nTjänstgörande\n"
        "Dan Berg (S)\nEj tjänstgörande\nEva Falk (M)"
    )
    assert (told["Dan Berg"], told["Eva Falk"]) == ("serving_substitute", "substitute")
    assert told["Bo Alm"] == "member"


def test_a_colon_before_items_leads_on_to_nobody():
    listed, left = read(
        "Anna Ek (S), ordf.\nBo Alm (M), v. ordf.: §§ 1-4\nCia Dal (C)\nDan Berg (V)"
    )
    assert listed["Bo Alm"].roles == ("vice_chair",)
    assert listed["Bo Alm"].items == "1-4"
    assert listed["Cia Dal"].roles == ("member",)
    assert not left


def test_flattening_sets_somebody_within_serving_substitutes():
    told = roles(
        "Plats och tid Rådhuset, kl 13.00-15.30 Beslutande Anna Ek (S), ordförande Bo Alm (M)"
        " Tjänstgörande Cia Dal (C) ersättare Övriga Kim Olin, ekonom Utses att justera Bo Alm (M)"
    )
    assert told["Cia Dal"] == "serving_substitute"
