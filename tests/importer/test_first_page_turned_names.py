"""Lists that have the family name first: told by commas, or by who signs further down."""

from __future__ import annotations

import pytest

from importer.first_page_samples import people, values

_PAGE = "Plats och tid   Rådhuset, kl 13.00-15.30\n"
_SIGNED = (
    "\nUtses att justera   Bo Alm\nUnderskrifter\nSekreterare   Lo Palm\nOrdförande    Anna Ek"
)
_NAMES = ["Anna Ek", "Bo Alm", "Cia Dal", "Dan Berg"]


@pytest.mark.parametrize(
    "lists",
    [
        "Beslutande   Ek, Anna (S), Alm, Bo (M), Dal, Cia (C)\nErsättare    Berg, Dan (S)",
        "Beslutande   Ek, Anna (S); Alm, Bo (M) och Dal, Cia (C)\nErsättare    Berg, Dan (S)",
        (
            "Beslutande   Ek, Anna (S)\n             Alm, Bo (M)\n             Dal, Cia (C)\n"
            "Ersättare    Berg, Dan (S)"
        ),
        (
            "Beslutande   Ek Anna (S), ordförande\n             Alm Bo (M)\n"
            "             Dal Cia (C)\nErsättare    Berg Dan (S)"
        ),
        "Beslutande   Ek Anna (S), Alm Bo (M), Dal Cia (C)\nErsättare    Berg Dan (S)",
    ],
)
def test_family_names_go_last(lists):
    told = people(_PAGE + lists + _SIGNED)
    assert [name for name in told if name != "Lo Palm"] == _NAMES
    assert [told[name].party for name in _NAMES] == ["S", "M", "C", "S"]
    told_facts = values(_PAGE + lists + _SIGNED)
    assert (told_facts["chair"], told_facts["adjusters"]) == ("Anna Ek", ["Bo Alm"])


def test_whom_somebody_sits_in_for_is_turned_too():
    told = people(
        _PAGE + "Beslutande   Ek Anna (S)\n             Alm Bo (M)\nErsättare    Berg Dan (S)"
        " tjänstgör för Lind Eva (S)" + _SIGNED
    )
    assert told["Dan Berg"].replaces == "Eva Lind"
    assert told["Eva Lind"].absent


@pytest.mark.parametrize("name", ["Eva-Karin Lind (S)", "Xu Lin"])
def test_whom_somebody_sits_in_for_is_named_as_the_absent_are(name):
    told = people(
        _PAGE + "Beslutande   Ek Anna (S)\n             Alm Bo (M)\nErsättare    Berg Dan (S),"
        f" tjänstgörande för {name}" + _SIGNED
    )
    assert told["Dan Berg"].replaces == name.removesuffix(" (S)")
    assert told[name.removesuffix(" (S)")].absent


@pytest.mark.parametrize("comma", [",", ""])
def test_two_family_names_go_last_together(comma):
    told = people(
        f"{_PAGE}Beslutande   Ek{comma} Anna (S), Alm{comma} Bo (M), Lind Hed{comma} Eva (C)\n"
        f"Ersättare    Berg Ask{comma} Dan (S){_SIGNED}"
    )
    assert {"Eva Lind Hed", "Dan Berg Ask"} <= set(told)


def test_names_stay_where_nobody_signs_the_other_way_round():
    told = people(
        _PAGE + "Beslutande   Ek Anna (S)\n             Alm Bo (M)\n             Xu Li (C)"
    )
    assert "Xu Li" in told
