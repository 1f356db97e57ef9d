"""Checks that one value does not come before another of the same mapping."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from minutes_archive.schema import kinds
from minutes_archive.schema.refusal import refusal

_NOON = dt.time(12)
_DAWN = dt.time(6)


def check_days(
    known: Mapping[str, object], earlier: str, day: dt.date | None, *, key: str = ""
) -> dt.date | None:
    """Give a day back if it does not come before another.

    Args:
        known: Values read so far, by attribute; one that was wrong is missing.
        earlier: The attribute that holds the earlier day.
        day: The later day.
        key: What files call that attribute, where it is another word.
    """
    first = known.get(earlier)
    if day is not None and isinstance(first, dt.date) and day < first:
        told = {"earlier": first, "earlier_key": key or earlier}
        raise refusal(kinds.DAY_BEFORE_DAY, value=day, **told)
    return day


def check_clocks(
    known: Mapping[str, object], start: str, end: dt.time | None, *, key: str = ""
) -> dt.time | None:
    """Give a time back if it is not before another; a meeting may run past midnight.

    A time before six is taken for the next morning where the start is after noon.

    Args:
        known: Values read so far, by attribute; one that was wrong is missing.
        start: The attribute that holds the earlier time.
        end: The later time.
        key: What files call that attribute, where it is another word.
    """
    first = known.get(start)
    if end is None or not isinstance(first, dt.time) or first <= end:
        return end
    if first >= _NOON and end < _DAWN:
        return end
    told = {"earlier": f"{first:%H:%M}", "earlier_key": key or start}
    raise refusal(kinds.ENDS_BEFORE_START, value=f"{end:%H:%M}", **told)
