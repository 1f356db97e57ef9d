"""Reading dates and times: one form is right, others are offered rewritten."""

from __future__ import annotations

import datetime as dt
import re

from minutes_archive.schema import kinds
from minutes_archive.schema.plain import line
from minutes_archive.schema.refusal import refusal

DAY_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CLOCK_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"

_DAY = re.compile(DAY_PATTERN)
_CLOCK = re.compile(CLOCK_PATTERN)
_YEARS = range(1800, 2100)

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_BETWEEN = r"\s?[-–./ ]\s?"
_YEAR, _MONTH, _DATE = r"(?P<y>[0-9]{4})", r"(?P<m>[0-9]{1,2})", r"(?P<d>[0-9]{1,2})"
_COMPACT = re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})")
_YEAR_FIRST = re.compile(_BETWEEN.join((_YEAR, _MONTH, _DATE)))
_DAY_FIRST = re.compile(_BETWEEN.join((_DATE, _MONTH, _YEAR)))
_SPELLED = re.compile(
    r"(?:den\s+)?(?P<d>[0-9]{1,2})(?:[.:]?e?)\s+"
    rf"(?P<name>{'|'.join(_MONTHS)})[a-zåäö]*\.?\s+(?P<y>[0-9]{{4}})"
)
_WEEKDAY = re.compile(r"^(?:mån|tis|ons|tors|fre|lör|sön)[a-zåäö]*\.?,?\s+")
_TIME_OF_DAY = re.compile(r"[\st]+(?:kl\.?\s*)?[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?$")
_LOOSE_CLOCK = re.compile(
    r"(?:kl(?:ockan|\.)?\s*)?([0-9]{1,2})(?:\s?[.:,]?\s?([0-9]{2}))?(?:[.:]00)?"
)


def day(value: object) -> dt.date:
    """Accept a date as YYYY-MM-DD."""
    found = line(value)
    if _DAY.match(found):
        return _existing(found)
    rewritten = rewrite_day(found)
    if rewritten is None:
        raise refusal(kinds.UNREADABLE_DATE, value=found)
    _existing(rewritten, found)
    raise refusal(kinds.REWRITABLE_DATE, value=found, suggestion=rewritten)


def clock(value: object) -> dt.time:
    """Accept a time of day as HH:MM."""
    found = line(value)
    if _CLOCK.match(found):
        return dt.time(int(found[:2]), int(found[3:]))
    rewritten = rewrite_clock(found)
    if rewritten is None:
        raise refusal(kinds.UNREADABLE_TIME, value=found)
    raise refusal(kinds.REWRITABLE_TIME, value=found, suggestion=rewritten)


def rewrite_day(written: str) -> str | None:
    """Write a date as YYYY-MM-DD where it can only mean one day.

    Args:
        written: A date in another form, such as "23/2 2016" or "den 23 februari 2016".

    Returns:
        The date, which may lack in the calendar; None where it cannot be told.
    """
    bare = _WEEKDAY.sub("", _TIME_OF_DAY.sub("", written.casefold()))
    for form in (_COMPACT, _YEAR_FIRST, _DAY_FIRST, _SPELLED):
        match = form.fullmatch(bare)
        if match:
            parts = match.groupdict()
            month = parts.get("m") or _MONTHS.index(parts["name"]) + 1
            return f"{int(parts['y']):04d}-{int(month):02d}-{int(parts['d']):02d}"
    return None


def rewrite_clock(written: str) -> str | None:
    """Write a time of day as HH:MM where it can be told.

    Args:
        written: A time in another form, such as "kl. 9.30" or "1330".
    """
    match = _LOOSE_CLOCK.fullmatch(written.casefold())
    if not match:
        return None
    rewritten = f"{int(match[1]):02d}:{match[2] or '00'}"
    return rewritten if _CLOCK.match(rewritten) else None


def _existing(iso: str, written: str | None = None) -> dt.date:
    """Give a day that is in the calendar and in a year that minutes can be from."""
    try:
        found = dt.date(int(iso[:4]), int(iso[5:7]), int(iso[8:]))
    except ValueError:
        raise refusal(kinds.IMPOSSIBLE_DATE, value=written or iso) from None
    if found.year not in _YEARS:
        raise refusal(
            kinds.YEAR_OUT_OF_RANGE, value=written or iso, first=_YEARS[0], last=_YEARS[-1]
        )
    return found
