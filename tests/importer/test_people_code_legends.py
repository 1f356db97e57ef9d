"""Letters beside names that tell who was there, by the document's own legend."""

from __future__ import annotations

import pytest

from importer.first_page_samples import absent, page, people, roles, values
from minutes_archive.importer.people.code_legend import read_legend

_PAGE = "Plats och tid   Rådhuset, kl 13.00-15.30\n"
_THERE = {
    "Anna Ek": "chair",
    "Cia Dal": "member",
    "Dan Berg": "serving_substitute",
    "Eva Falk": "substitute",
}


def test_letters_behind_names_tell_who_was_there():
    text = (
        _PAGE + "Ledamöter\nN = närvarande, T = tjänstgörande, F = frånvarande\n"
        "Anna Ek (S), ordförande     N\nBo Alm (M)     F\nCia Dal (C)    N\n"
        "Ersättare\nDan Berg (S)   T\nEva Falk (M)   N\nGun Lind (C)   F"
    )
    assert roles(text) == _THERE
    assert absent(text) == ["Bo Alm", "Gun Lind"]
    assert not page(text).rest


def test_letters_before_names_and_a_dash_for_who_was_away():
    text = (
        _PAGE + "T tjänstgör, N närvaro, -\nLedamöter\n"
        "T  Anna Ek (S), ordförande\n-  Bo Alm (M)\nT  Cia Dal (C)\n"
        "Ersättare\nT  Dan Berg (S)\nN  Eva Falk (M)\n-  Gun Lind (C)"
    )
    assert roles(text) == _THERE
    assert absent(text) == ["Bo Alm", "Gun Lind"]
    assert values(text)["place"] == "Rådhuset"


def test_a_legend_of_a_line_for_each_letter_below_the_lists():
    text = (
        _PAGE + "Ledamöter\nAnna Ek, S, ordförande   N\nBo Alm, M   F\nCia Dal, C   N\n"
        "Ersättare\nDan Berg, S   T\nEva Falk, M   N\n"
        "N = närvarande\nT = tjänstgörande ersättare\nF = frånvarande"
    )
    assert roles(text) == _THERE
    assert absent(text) == ["Bo Alm"]


def test_a_member_with_the_letter_of_those_who_serve_is_a_member():
    told = people(
        _PAGE + "Närvarande   T = tjänstgörande, N = närvarande\n"
        "Anna Ek (S), ordförande   T\nBo Alm (M), ledamot   T\nCia Dal (C), ersättare   T\n"
        "Dan Berg (S), ersättare   N"
    )
    assert [one.roles[0] for one in told.values()] == [
        "chair",
        "member",
        "serving_substitute",
        "substitute",
    ]


def test_what_each_letter_says():
    text = "Tecken: N=närvarande ersättare, E = ej tjg, Tj: tjg, - frånvaro"
    told, start, end = read_legend(text)
    assert told == {"N": "present", "E": "beside", "Tj": "served", "-": "absent"}
    assert (start, end) == (8, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Närvarande: Anna Ek (S), Bo Alm (M)",
        "N = närvarande",
        "Ej tjänstgörande ersättare och ej närvarande ledamöter",
        "Anna N närvarade och Bo T tjänstgjorde vid sammanträdet",
        "Ledamöter T tjänstgörande Ersättare som var närvarande i salen och N närvarande",
    ],
)
def test_other_words_are_no_legend(text):
    assert not read_legend(text)[0]


def test_a_party_s_letter_stays_a_party_s():
    told = people(
        _PAGE + "Ledamöter\nS = närvarande, F = frånvarande\nAnna Ek S\nBo Alm M\nCia Dal C"
    )
    assert told["Anna Ek"].party == "S"


def test_dashes_that_no_letter_stands_among_are_a_list_s_points():
    told = _PAGE + (
        "N = närvarande, - = frånvarande\nLedamöter\nN  Anna Ek (S)\n-  Bo Alm (M)\n"
        "Tjänstemän\n- Dan Berg, kommunchef\n- Eva Falk, ekonom"
    )
    assert absent(told) == ["Bo Alm"]
