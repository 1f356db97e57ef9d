"""A day of the meeting that lacks its year, which the text of the §§ and the weekday tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from minutes_archive.importer.facts import Confidence, Doubt, Fact
from minutes_archive.importer.first_page.head import Dated

_SURE = 3
"""Rank of a day in "Plats och tid" or in a title."""


def without_year(dates: Sequence[Dated]) -> Dated | None:
    """Give the meeting's day with its weekday, where it stands without its year.

    Args:
        dates: Dates that may be the meeting's.
    """
    if any(one.year_written and one.rank > 1 for one in dates):
        return None
    days = [one for one in dates if one.rank >= _SURE and one.weekday is not None]
    alike = {(one.day.month, one.day.day, one.weekday) for one in days}
    return days[0] if len(alike) == 1 else None


def dated_by_text(undated: Dated, told: Iterable[dt.date]) -> Fact | None:
    """Give a day the one year that the text names and in which the weekday fits.

    Args:
        undated: The day, with its weekday.
        told: Days that the text gives with their years.
    """
    years = {day.year for day in told}
    fitting = [day for year in years for day in [_in_year(undated.day, year)] if day]
    fitting = [day for day in fitting if day.weekday() == undated.weekday]
    if len(fitting) != 1:
        return None
    doubt = Doubt("date_year_from_elsewhere", {"year": str(fitting[0].year)})
    return Fact(("date",), fitting[0], undated.line, Confidence.DOUBTFUL, doubt)


def _in_year(day: dt.date, year: int) -> dt.date | None:
    """Move a day to another year; there may be no 29 February."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None
