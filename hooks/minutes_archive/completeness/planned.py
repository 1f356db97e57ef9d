"""Planned meetings that have passed and left no minutes."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from minutes_archive.legal_days import ADJUSTED_WITHIN_DAYS, POSTED_WITHIN_DAYS, last_day
from minutes_archive.model import Archive, PlannedMeeting, Status


@dataclass(frozen=True, slots=True)
class MissingMinutes:
    """A planned meeting without minutes, and the nearest `later` day that shows it has passed.

    `place` is where in the calendar it stands, `has_draft` whether minutes of that day are held
    back until they are adjusted. `of_other` is another council, whose minutes are of the later
    day, where the council itself has left none since.
    """

    planned: PlannedMeeting
    place: int
    later: dt.date
    has_draft: bool = False
    of_other: str | None = None


def missing_minutes(archive: Archive) -> tuple[MissingMinutes, ...]:
    """List planned meetings without minutes, oldest first.

    A cancelled meeting has no minutes to miss. No clock says what has passed: what a later
    meeting has left behind does. A draft may be begun before its meeting, so it proves nothing.
    Where a council has left nothing later, another's meeting tells that the time to adjust and
    announce the minutes is over. Nor is a meeting before the council's first minutes missing:
    the archive begins there.

    Args:
        archive: Any archive.
    """
    left = (*archive.meetings, *archive.withdrawn)
    held = {(one.council, one.date) for one in left}
    drafts = {(one.council, one.date) for one in archive.unadjusted}
    days: defaultdict[str, list[tuple[dt.date, str]]] = defaultdict(list)
    for day in sorted((one.date, one.council) for one in left if one.status is not Status.DRAFT):
        days[day[1]].append(day)
        days[""].append(day)
    missing: dict[tuple[dt.date, str], MissingMinutes] = {}
    for place, planned in enumerate(archive.calendar):
        name, date = planned.council, planned.date
        if planned.cancelled or (name, date) in held or name not in archive.councils:
            continue
        if not days[name] or days[name][0][0] > date:
            continue
        later = _first_after(days[name], date) or _first_after(days[""], _due(date))
        if later is not None:
            other = later[1] if later[1] != name else None
            found = MissingMinutes(planned, place, later[0], (name, date) in drafts, other)
            missing.setdefault((date, name), found)
    return tuple(missing[key] for key in sorted(missing))


def long_passed(archive: Archive, planned: Iterable[PlannedMeeting]) -> tuple[PlannedMeeting, ...]:
    """Choose meetings whose minutes would have been adjusted and announced by the newest minutes.

    Args:
        archive: Any archive.
        planned: Meetings that are planned or announced, cancelled ones too.
    """
    left = (*archive.meetings, *archive.withdrawn)
    newest = max((one.date for one in left if one.status is not Status.DRAFT), default=dt.date.min)
    return tuple(one for one in planned if not one.cancelled and _due(one.date) < newest)


def _first_after(days: list[tuple[dt.date, str]], date: dt.date) -> tuple[dt.date, str] | None:
    """Find the first meeting after a day."""
    place = bisect_right(days, date, key=lambda day: day[0])
    return days[place] if place < len(days) else None


def _due(held: dt.date) -> dt.date:
    """Give the last day on which minutes adjusted in time are announced."""
    return last_day(last_day(held, days=ADJUSTED_WITHIN_DAYS), days=POSTED_WITHIN_DAYS)
