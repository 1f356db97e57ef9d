"""Days as the law counts them, around weekends and holidays."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_archive.legal_days import is_closed, last_day, moved

day = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("closed", "opens"),
    [
        ("2024-03-16", "2024-03-18"),  # a Saturday
        ("2024-03-17", "2024-03-18"),  # a Sunday
        ("2024-03-29", "2024-04-02"),  # Good Friday, then Easter
        ("2024-05-01", "2024-05-02"),  # the first of May
        ("2024-05-09", "2024-05-10"),  # Ascension Day, but not the day after it
        ("2024-06-06", "2024-06-07"),  # the national day
        ("2024-06-21", "2024-06-24"),  # midsummer's eve, a Friday
        ("2023-11-04", "2023-11-06"),  # All Saints' Day
        ("2024-12-24", "2024-12-27"),  # Christmas
        ("2024-12-31", "2025-01-02"),  # the new year's eve and day
        ("2025-01-06", "2025-01-07"),  # Epiphany
    ],
)
def test_what_ends_on_a_closed_day_may_wait_until_the_next_weekday(closed, opens):
    assert is_closed(day(closed))
    assert moved(day(closed)) == day(opens)


@pytest.mark.parametrize(
    "open_day",
    [
        "2024-03-28",
        "2024-05-10",
        "2024-05-31",
        "2024-06-20",
        "2024-06-24",
        "2024-12-23",
        "2024-12-27",
        "2024-12-30",
        "2025-01-02",
    ],
)
def test_an_ordinary_weekday_is_not_moved(open_day):
    assert not is_closed(day(open_day))
    assert moved(day(open_day)) == day(open_day)


def test_whit_monday_was_a_holiday_and_the_national_day_was_not_until_2005():
    assert is_closed(day("2004-05-31"))
    assert not is_closed(day("2005-05-16"))
    assert not is_closed(day("2003-06-06"))
    assert is_closed(day("2005-06-06"))


def test_a_period_does_not_count_the_day_it_runs_from():
    assert last_day(day("2024-03-12"), days=14) == day("2024-03-26")
    assert last_day(day("2024-03-12"), days=2) == day("2024-03-14")


def test_three_weeks_end_on_the_weekday_they_began_on_unless_it_is_closed():
    assert last_day(day("2024-03-12"), weeks=3) == day("2024-04-02")
    assert last_day(day("2024-05-31"), weeks=3) == day("2024-06-24")  # midsummer's eve
    assert last_day(day("2024-12-10"), weeks=3) == day("2025-01-02")  # new year's eve
