"""Days as the law counts them: how long its periods are, and where their last day is moved to.

Source: lag (1930:173) om beräkning av lagstadgad tid; lag (1989:253) om allmänna helgdagar.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

ADJUSTED_WITHIN_DAYS = 14
"""From the meeting to the adjustment (kommunallagen 2017:725, 5 kap. 69 §)."""

POSTED_WITHIN_DAYS = 2
"""From the adjustment to the notice of it (kommunallagen 8 kap. 12 §)."""

WEEKS_TO_APPEAL = 3
"""From the notice to the last day to ask for a legality review (kommunallagen 13 kap. 5 §)."""

_SATURDAY = 5
_ONE_DAY = dt.timedelta(days=1)
_YEARS_REMEMBERED = 200


def is_closed(day: dt.date) -> bool:
    """Say whether what the law demands by a day may wait until the next weekday.

    That is so on Saturdays, Sundays, public holidays, and the eves of midsummer, Christmas
    and the new year.

    Args:
        day: Any day.

    Source: lag (1930:173) 2 § första stycket.
    """
    return day.weekday() >= _SATURDAY or day in _holidays(day.year)


def moved(day: dt.date) -> dt.date:
    """Give the day itself, or the next weekday where it is closed.

    Args:
        day: The last day of a period.

    Source: lag (1930:173) 2 § första stycket.
    """
    while is_closed(day):
        day += _ONE_DAY
    return day


def last_day(start: dt.date, *, days: int = 0, weeks: int = 0) -> dt.date:
    """Give the last day of a period that the law counts from a day, which is not in it.

    Args:
        start: The day from which the period runs.
        days: Length in days.
        weeks: Length in weeks, which end on the weekday that they began on.

    Raises:
        OverflowError: The period ends after the calendar does.

    Source: lag (1930:173) 1-2 §§.
    """
    return moved(start + dt.timedelta(days=days, weeks=weeks))


@lru_cache(maxsize=_YEARS_REMEMBERED)
def _holidays(year: int) -> frozenset[dt.date]:
    """List a year's public holidays and the eves that the law puts beside them."""
    import holidays  # A large library, and minutes that tell no day of a notice need none of it.

    # By its code one country is loaded; to import its class would load every country.
    return frozenset(holidays.country_holidays("SE", years=year, categories=("public", "de_facto")))
