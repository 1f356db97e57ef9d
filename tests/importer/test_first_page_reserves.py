"""Those who adjust if an adjuster cannot: no adjusters, and not present for that."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, roles, values

_PAGE = (
    "Plats och tid        Rådhuset, kl 13.00-15.30\n"
    "Beslutande           Anna Ek (S), ordförande\n"
    "                     Bo Alm (M)\n"
    "                     Cia Dal (C)\n"
)
_SEATS = {"Anna Ek": "chair", "Bo Alm": "member", "Cia Dal": "member"}


@pytest.mark.parametrize(
    "words",
    [
        "Utses att justera    Bo Alm (M), ersättare Cia Dal (C)",
        "Utses att justera    Bo Alm (M) (ersättare Cia Dal (C))",
        "Utses att justera    Bo Alm (M)\n                     Ersättare: Cia Dal (C)",
        "Utses att justera    Bo Alm (M)\nErsättare            Eva Falk (M)",
        "Justerare: Bo Alm (M) Ersättare: Eva Falk (M)",
        "Utses att justera    Bo Alm (M)\nErsättare för justerare   Cia Dal (C)",
        "Justerare            Bo Alm (M)\nErsättande justerare Cia Dal (C)",
        "Justerare            Bo Alm (M), reserv Eva Falk (M)",
    ],
)
def test_a_reserve_adjusts_nothing_and_sits_nowhere(words):
    text = f"{_PAGE}{words}\nJusteringens plats och tid   Rådhuset 2021-03-20"
    assert values(text)["adjusters"] == ["Bo Alm"]
    assert roles(text) == _SEATS


def test_each_adjuster_may_have_one():
    text = _PAGE + (
        "Utses att justera    Bo Alm (M), ersättare Eva Falk (M), Cia Dal (C), ersättare"
        " Gun Lind (C)\nUnderskrifter"
    )
    assert values(text)["adjusters"] == ["Bo Alm", "Cia Dal"]


def test_a_reserve_s_name_is_not_lost():
    read = page(_PAGE + "Utses att justera    Bo Alm (M)\nErsättare            Eva Falk (M)")
    assert "Eva Falk (M)" in [one.text for one in read.rest]


@pytest.mark.parametrize(
    "words",
    [
        "Ersättare            Dan Berg (S)\nÖvriga               Kim Olin, chef",
        "Ersättare            Dan Berg (S), Eva Falk (M), Gun Lind (C)\nUnderskrifter",
        "Ersättare            Dan Berg (S), tjänstgör för Eva Falk (S)\nUnderskrifter",
    ],
)
def test_a_list_of_substitutes_among_lists_tells_who_was_there(words):
    told = roles(f"{_PAGE}Utses att justera    Bo Alm (M)\n{words}")
    assert told["Dan Berg"] in {"substitute", "serving_substitute"}


@pytest.mark.parametrize(
    "where",
    ["Kommunkontoret 2021-03-20", "kommunkontoret, 2021-03-20 kl 13.00", "2021-03-20", "Salen 5/3"],
)
def test_where_they_adjust_follows_on_the_same_line(where):
    text = " ".join(_PAGE.split()) + (
        f" Utses att justera Bo Alm (M) Ersättare Eva Falk (S) {where} Underskrifter Sekreterare"
        " Lo Palm Ordförande Anna Ek Justerande Bo Alm"
    )
    assert roles(text) == _SEATS
