"""A second column of those who were away, under a head that says who sat in for them."""

from __future__ import annotations

import pytest

from importer.first_page_samples import absent, page, people
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people

SERVED = {"Cia Dal": "Eva Falk", "Gun Lind": "Jan Nord"}
HEADS = ("Tjänstgörande ersättare för", "Ersätter", "Tjg för", "I stället för", "Tjänstgör för")
ROWS = (
    "Ada Ek (S), ordförande",
    "Bo Alm (M)",
    "Cia Dal (S)                 Eva Falk (S)",
    "Gun Lind (V)                Jan Nord (V)",
    "Kim Olin (M)                Vakant (M)",
)


def replaced(text: str) -> dict[str, str]:
    """Give whom each sat in for, by name."""
    return {name: one.replaces for name, one in people(text).items() if one.replaces}


def listed(over: str, head: str, rows: tuple[str, ...] = ROWS) -> str:
    """Write a list with a second column and substitutes below it."""
    return "\n".join([f"{over:28}{head}", *rows, "", "Ersättare", "Lo Palm (S)"])


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("over", ["Beslutande ledamöter", "Beslutande", "Närvarande ledamöter"])
def test_who_is_named_beside_was_away(over, head):
    text = listed(over, head)
    assert replaced(text) == SERVED
    assert absent(text) == ["Eva Falk", "Jan Nord"]
    assert people(text)["Gun Lind"].roles == ("serving_substitute",)
    assert people(text)["Kim Olin"].roles == ("serving_substitute",)
    assert people(text)["Bo Alm"].roles == ("member",)
    assert head not in [one.text for one in page(text).rest]


def test_who_is_named_below_is_of_the_row_above():
    rows = (*ROWS[:2], ROWS[2][:11], f"{'':28}Eva Falk (S)", ROWS[3])
    assert replaced(listed("Beslutande", HEADS[0], rows)) == SERVED


def test_a_second_name_below_is_nobodys():
    rows = (*ROWS[:2], ROWS[2], f"{'':28}Jan Nord (S)", "Gun Lind (V)")
    text = listed("Beslutande", HEADS[0], rows)
    assert replaced(text) == {"Cia Dal": "Eva Falk"}
    assert "Jan Nord" not in people(text)
    assert "Jan Nord (S)" in [one.text for one in page(text).rest]


@pytest.mark.parametrize("cells", [True, False])
def test_a_column_of_a_table(cells):
    rows = [
        ("Ledamot", "Parti", "Ersätter"),
        ("Ada Ek", "S", ""),
        ("Bo Alm", "M", "Cia Dal"),
        ("Dan Wik", "V", "Vakant"),
    ]
    lines = [
        Line(number, (" " if cells else "\t").join(row).rstrip(), cells=row if cells else ())
        for number, row in enumerate(rows, 1)
    ]
    found = {one.name: one for one in read_people(lines, Group.MEMBERS)[0]}
    assert found["Bo Alm"].replaces == "Cia Dal"
    assert found["Cia Dal"].absent
    assert [one.roles for one in found.values()][:3] == [
        ("member",),
        ("serving_substitute",),
        ("serving_substitute",),
    ]


def test_names_in_another_column_are_people():
    rows = ("Ada Ek (S)      Bo Alm (M)", "Cia Dal (S)     Gun Lind (V)")
    assert replaced(listed("Beslutande", HEADS[0], rows)) == {}
