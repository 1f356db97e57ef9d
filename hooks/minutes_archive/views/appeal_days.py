"""The last days to appeal, meeting by meeting, for calendars."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from minutes_archive.model import Council, Item, Meeting
from minutes_archive.texts.collation import by_name
from minutes_archive.views.appeals import AppealRow, appeal_rows, posted_days
from minutes_archive.views.index import Index

_MOST_DAYS = 50
"""How many of the newest last days a calendar holds; older ones help nobody decide."""


@dataclass(frozen=True, slots=True)
class AppealDay:
    """The last day to appeal some of a meeting's decisions, and when they were announced."""

    day: dt.date
    meeting: Meeting
    council: Council
    items: tuple[Item, ...]
    posted: dt.date


@dataclass(frozen=True, slots=True)
class AppealCalendar:
    """The newest last days of a council, or of all where there is none, soonest first."""

    council: Council | None
    days: tuple[AppealDay, ...]


def appeal_calendars(index: Index) -> tuple[AppealCalendar, ...]:
    """Make the calendar of all councils, and one of each that has any day, in Swedish order.

    Args:
        index: The archive's groupings.
    """
    own = {slug: _newest_of(index, held) for slug, held in index.by_council.items()}
    councils = [c for c in index.archive.councils.values() if own.get(c.slug)]
    if not councils:
        return ()
    return (
        AppealCalendar(None, _newest(entry for days in own.values() for entry in days)),
        *(AppealCalendar(council, own[council.slug]) for council in by_name(councils)),
    )


def _newest_of(index: Index, meetings: Iterable[Meeting]) -> tuple[AppealDay, ...]:
    """Find a council's newest last days, from the meeting announced last and backwards."""
    announced = [(max(days), m.path, m) for m in meetings if (days := posted_days(m))]
    found: list[AppealDay] = []
    for _, _, meeting in sorted(announced, key=itemgetter(0, 1), reverse=True):
        if len(found) >= _MOST_DAYS:
            break
        found.extend(_days(index, meeting))
    return _newest(found)


def _days(index: Index, meeting: Meeting) -> Iterator[AppealDay]:
    """List a meeting's last days: one, or more where items were announced apart."""
    rows: defaultdict[dt.date, list[AppealRow]] = defaultdict(list)
    for row in appeal_rows(index, meeting):
        rows[row.last_day].append(row)
    for day, own in sorted(rows.items()):
        items = tuple(row.item for row in own)
        yield AppealDay(day, meeting, own[0].council, items, max(row.posted for row in own))


def _newest(days: Iterable[AppealDay]) -> tuple[AppealDay, ...]:
    """Keep the newest days, soonest first and in the same order in every build."""
    return tuple(sorted(days, key=lambda entry: (entry.day, entry.meeting.path))[-_MOST_DAYS:])
