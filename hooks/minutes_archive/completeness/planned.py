"""Planned meetings that have passed and left no minutes."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from minutes_archive.model import Archive, PlannedMeeting, Status


@dataclass(frozen=True, slots=True)
class MissingMinutes:
    """A planned meeting without minutes, and the nearest `later` day that has left some.

    `place` is where in the calendar it stands, `has_draft` whether minutes of that day are held
    back until they are adjusted.
    """

    planned: PlannedMeeting
    place: int
    later: dt.date
    has_draft: bool = False


def missing_minutes(archive: Archive) -> tuple[MissingMinutes, ...]:
    """List planned meetings without minutes, oldest first, between minutes that are there.

    A cancelled meeting has no minutes to miss. No clock says what has passed: what a later
    meeting has left behind does. A draft may be begun before its meeting, so it proves nothing.
    Nor is a meeting before the council's first minutes missing: the archive begins there.

    Args:
        archive: Any archive.
    """
    left = (*archive.meetings, *archive.withdrawn)
    held = {(one.council, one.date) for one in left}
    drafts = {(one.council, one.date) for one in archive.unadjusted}
    days: defaultdict[str, list[dt.date]] = defaultdict(list)
    for one in sorted(left, key=lambda meeting: meeting.date):
        if one.status is not Status.DRAFT:
            days[one.council].append(one.date)
    missing: dict[tuple[dt.date, str], MissingMinutes] = {}
    for place, planned in enumerate(archive.calendar):
        day = (planned.council, planned.date)
        if planned.cancelled or day in held or planned.council not in archive.councils:
            continue
        own = days[planned.council]
        after = bisect_right(own, planned.date)
        if 0 < after < len(own):
            found = MissingMinutes(planned, place, own[after], day in drafts)
            missing.setdefault((planned.date, planned.council), found)
    return tuple(missing[key] for key in sorted(missing))
