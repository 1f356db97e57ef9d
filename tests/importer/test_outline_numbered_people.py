"""People whom a list of attendance numbers are no §§, and their numbers are nobody's §§."""

from __future__ import annotations

import pytest

from importer.first_page_samples import people, roles
from importer.outline_samples import headings

ROWS = (
    "Ada Ek (S), ordförande",
    "Bo Alm (M), 1:e vice ordförande",
    "Cia Dal (C)",
    "Dan Wik (S), tjänstgörande för Eva Falk (S)",
)
SUBSTITUTES = ("Gun Lind (V)", "Jan Nord (S)")
MEETING = "Södra nämnden\nPlats och tid: Salen den 14 maj 2019 kl 13-15\n\n"
ITEMS = (
    "\n\n§ 4\nVal av justerare\nNämnden väljer Bo Alm.\n\n§ 5\nBadet\nNämnden beslutar att bada.\n"
)
FORMS = {
    "bare": "{} {}",
    "dot": "{}. {}",
    "bracket": "{}) {}",
    "tab": "{}\t{}",
    "apart": "{}     {}",
    "own line": "{}\n{}",
}


def listed(form: str = "{} {}", over: str = "Beslutande:", below: str = "Ersättare:") -> str:
    """Write a list whose numbers go on among the substitutes."""
    members = [form.format(number, row) for number, row in enumerate(ROWS, 1)]
    others = [form.format(number, row) for number, row in enumerate(SUBSTITUTES, len(ROWS) + 1)]
    return "\n".join([over, *members, below, *others])


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_numbered_people_are_no_items(form):
    text = f"{MEETING}{listed(form)}{ITEMS}"
    assert headings(text) == [("4", None, "Val av justerare"), ("5", None, "Badet")]


@pytest.mark.parametrize(
    ("over", "below"),
    [
        ("Ledamöter", "Ersättare"),
        ("Närvarande", "Närvarande ersättare"),
        ("Beslutande ledamöter:", "Ej tjänstgörande ersättare:"),
    ],
)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_they_were_there(form, over, below):
    text = f"{MEETING}{listed(form, over, below)}"
    assert roles(text) == {
        "Ada Ek": "chair",
        "Bo Alm": "vice_chair",
        "Cia Dal": "member",
        "Dan Wik": "serving_substitute",
        "Gun Lind": "substitute",
        "Jan Nord": "substitute",
    }
    assert {one.items for one in people(text).values()} == {None}


def test_items_without_a_sign_are_found_below_them():
    items = ITEMS.replace("§ 4\n", "1. ").replace("§ 5\n", "2. ")
    found = [("1", None, "Val av justerare"), ("2", None, "Badet")]
    assert headings(f"{MEETING}{listed('{}. {}')}{items}") == found


def test_a_heading_proves_names_without_a_party():
    rows = "Beslutande\n1 Ada Ek, ordförande\n2 Bo Alm\n3 Cia Dal\n\nErsättare\n4 Dan Wik"
    assert [number for number, *_ in headings(f"{MEETING}{rows}{ITEMS}")] == ["4", "5"]


def test_family_names_that_stand_first():
    rows = "Ledamöter\n1. Ek, Ada (S)\n2. Alm, Bo (M)\n3. Dal Cia (C)"
    assert [number for number, *_ in headings(f"{MEETING}{rows}{ITEMS}")] == ["4", "5"]


def test_a_list_of_items_is_still_one():
    motions = (
        "1. Ada Ek (S): motion om badet\nNämnden avslår den.\n\n2. Bo Alm (M) om skolan\nBifalls."
    )
    assert len(headings(f"{MEETING}{motions}")) == 2
    names = "1. Ada Ek\nNämnden tackar henne.\n\n2. Bo Alm\nNämnden tackar honom."
    assert len(headings(f"{MEETING}{names}")) == 2


def test_one_row_alone_proves_nothing():
    items = "1. Ada Ek (S)\nNämnden tackar henne.\n\n2. Badet\nNämnden beslutar att bada."
    assert [number for number, *_ in headings(f"{MEETING}{items}")] == ["1", "2"]


def test_numbers_go_on_in_a_row_of_names():
    text = f"{MEETING}Ersättare 6 Ada Ek (S) 7 Bo Alm (M) 8 Cia Dal (C)"
    assert {name: one.items for name, one in people(text).items()} == dict.fromkeys(
        ("Ada Ek", "Bo Alm", "Cia Dal")
    )
