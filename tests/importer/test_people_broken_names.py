"""Names that a line's end breaks, and §§ that two people share."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.people import Group


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Anna Ek (S)\nAnn-\nCharlotte Lind (M)\nBo Alm (C)", "Ann-Charlotte Lind", "M"),
        ("Anna Ek (S), Bo Alm (C), Ann-\nCharlotte Lind (M)", "Ann-Charlotte Lind", "M"),
        ("Anna Ek (S)\nLars\nRaskman (S)\nBo Alm (C)", "Lars Raskman", "S"),
        ("Anna Ek (S)\nMaria\nLindström Ek (C)\nBo Alm (C)", "Maria Lindström Ek", "C"),
        ("Anna Ek (S)\nMaria Lindström\nEk (C)\nBo Alm (C)", "Maria Lindström Ek", "C"),
    ],
)
def test_a_name_goes_on_below(text, name, party):
    listed, left = read(text)
    assert set(listed) == {"Anna Ek", name, "Bo Alm"}
    assert listed[name].party == party
    assert not left


def test_a_given_name_below_somebody_without_party_is_somebody_else():
    listed, _ = read("Anna Ek\nMaria (S)\nBo Alm (C)\nCia Dal (M)")
    assert "Anna Ek" in listed


def test_two_share_the_items_behind_the_last():
    listed, _ = read("Kim Olin och Lo Palm § 216\nMia Quist § 217", Group.OTHERS)
    assert [one.items for one in listed.values()] == ["216", "216", "217"]


@pytest.mark.parametrize(
    "text",
    ["Kim Olin, ekonom, och Lo Palm, jurist, § 216", "Mia Quist, Kim Olin och Lo Palm § 216"],
)
def test_it_is_a_question_whether_others_do(text):
    listed, _ = read(text, Group.OTHERS)
    assert listed["Kim Olin"].items is None
    assert listed["Kim Olin"].doubt is not None
    assert listed["Lo Palm"].items == "216"


@pytest.mark.parametrize(
    "text",
    ["Anna Ek (S), Bo Alm (M) och Cia Dal (C) § 5", "Anna Ek (S) §§ 1-4 och Cia Dal (C) § 5"],
)
def test_items_in_a_row_of_members_are_of_the_last(text):
    listed, _ = read(text)
    assert listed["Anna Ek"].items != "5"
    assert listed["Cia Dal"].items == "5"


def test_a_title_below_a_broken_name_is_no_given_name():
    listed, left = read(
        "Eva Lind, ekonom, Karin\nRaskman, planarkitekt, Nils Bergman,\ncontroller, Oskar Moberg,"
        " jurist, Dan\nRaskman Bergdal, HR-\nchef",
        Group.OTHERS,
    )
    assert {name: one.title for name, one in listed.items()} == {
        "Eva Lind": "ekonom",
        "Karin Raskman": "planarkitekt",
        "Nils Bergman": "controller",
        "Oskar Moberg": "jurist",
        "Dan Raskman Bergdal": "HR-chef",
    }
    assert not left
