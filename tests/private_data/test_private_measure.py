"""How well private numbers are found: measured on made-up texts, form by form."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import pytest

from minutes_archive.private_data import PrivateKind, find_private
from private_cases import (
    COORDINATION_NUMBERS,
    FORMS,
    OLD,
    OTHER_NUMBERS,
    RECENT,
    YOUNG,
    Case,
    identity_cases,
    other_cases,
    write,
)

IDENTITY = {PrivateKind.IDENTITY_NUMBER, PrivateKind.COORDINATION_NUMBER}
TELEPHONES = {PrivateKind.MOBILE, PrivateKind.LANDLINE}


def found(case: Case) -> bool:
    hits = [hit for hit in find_private(case.text) if hit.kind in IDENTITY]
    return [hit.value for hit in hits] == [case.number]


def is_false_alarm(case: Case) -> bool:
    expected = TELEPHONES if case.form.startswith("telephone") else set()
    return any(hit.kind not in expected for hit in find_private(case.text))


def by_form(cases: Iterable[Case]) -> Counter[str]:
    return Counter(case.form for case in cases)


def test_every_number_is_found_in_every_form():
    cases = list(identity_cases())
    assert len(cases) >= 500
    assert by_form(case for case in cases if not found(case)) == {}  # recall 1.0


def test_other_numbers_are_left_alone():
    true, false = len(list(identity_cases())), list(other_cases())
    assert len(false) >= 500
    alarms = by_form(case for case in false if is_false_alarm(case))
    precision = true / (true + alarms.total())
    assert precision >= 0.98, alarms


@pytest.mark.parametrize("form", OTHER_NUMBERS)
def test_no_form_of_other_numbers_is_mostly_taken_for_private(form):
    cases = [case for case in other_cases() if case.form.startswith(form)]
    assert sum(is_false_alarm(case) for case in cases) <= len(cases) * 0.02


def test_telephone_numbers_are_found_as_such():
    cases = [case for case in other_cases() if case.form.startswith("telephone")]
    missed = [c.text for c in cases if not any(h.kind in TELEPHONES for h in find_private(c.text))]
    assert missed == []


def test_the_numbers_are_those_kept_free_for_tests():
    assert (OLD[0], OLD[1], OLD[364]) == ("189001019802", "189001029819", "189012319803")
    assert (YOUNG[0], YOUNG[363]) == ("199901022385", "199912312395")
    assert (RECENT[0], RECENT[46], RECENT[73]) == ("200012192399", "200102032398", "200103022380")
    assert {number[8:11] for number in OLD} == {"980", "981"}
    assert {number[8:11] for number in (*YOUNG, *RECENT, *COORDINATION_NUMBERS)} == {"238", "239"}


@pytest.mark.parametrize("form", FORMS)
def test_a_number_of_no_day_is_no_identity_number(form):
    """Month 13 and day 32: with a right check digit, and in every form."""
    for number in ("189013019808", "189001329805"):
        hits = find_private(write(form, number))
        assert [hit for hit in hits if hit.kind in IDENTITY] == []


def test_the_century_of_a_leap_day_does_not_matter():
    assert dt.date(2000, 2, 29)
    assert [hit.value for hit in find_private("Född 000229-2399.")] == ["0002292399"]
