"""Swedish dates, working days and terms of office of a made-up municipality."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from babel.dates import get_month_names

MONTHS = tuple(get_month_names("wide", locale="sv").values())
"""The months' names, January first."""

LAST_DAY = dt.date(2026, 6, 30)
"""The made-up present: the last meetings with minutes lie shortly before this day."""

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office by its first and last calendar year."""

    first: int
    last: int

    def days(self, *, assembly: bool) -> tuple[dt.date, dt.date]:
        """Give the first and last day of mandates.

        Source: kommunallagen (2017:725) 5 kap. 7 §: the assembly's mandates run from 15
        October of the election year; the law before 2014 said 1 November.

        Args:
            assembly: Whether the mandates are the assembly's own.
        """
        if not assembly:
            return dt.date(self.first, 1, 1), dt.date(self.last, 12, 31)
        return _assembly_start(self.first - 1), _assembly_start(self.last) - _DAY


def _assembly_start(election_year: int) -> dt.date:
    """Give the day on which a newly elected assembly takes over."""
    if election_year >= 2014:
        return dt.date(election_year, 10, 15)
    return dt.date(election_year, 11, 1)


def terms(first_year: int) -> list[Term]:
    """List the terms of office that touch the years from one on to the made-up present.

    Args:
        first_year: The archive's first calendar year.
    """
    return [
        Term(year, year + 3) for year in range(1995, LAST_DAY.year + 1, 4) if year + 3 >= first_year
    ]


def term_end(year: int) -> int:
    """Give the last year of the term of office that a year belongs to."""
    return year + (LAST_DAY.year - year) % 4


def day_text(day: dt.date) -> str:
    """Write a date out: "2 mars 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def working_day(day: dt.date) -> dt.date:
    """Give the day itself, or the Monday after a weekend."""
    while day.weekday() >= 5:
        day += _DAY
    return day


def is_meeting_season(day: dt.date) -> bool:
    """Say whether councils meet: not in July, nor around Christmas, nor at weekends."""
    around_christmas = (day.month, day.day) >= (12, 20) or (day.month, day.day) <= (1, 8)
    return day.weekday() < 5 and day.month != 7 and not around_christmas
