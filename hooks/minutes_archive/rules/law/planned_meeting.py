"""A meeting in the calendar that has passed and left no minutes."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, PlannedMeeting, Status
from minutes_archive.rules.breach import CALENDAR_FILE, Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

KIND = FindingKind("PA635", Level.WARNING, law="KL 5 kap. 65 §, 6 kap. 35 §")
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find planned meetings without minutes whose council has minutes of a later day.

    No clock says what has passed: what a later meeting has left behind does. Drafts count as
    minutes, but prove nothing of the time, since they may be begun before the meeting.

    Args:
        archive: The archive.

    Source: kommunallagen (2017:725) 5 kap. 65 § and 6 kap. 35 §.
    """
    held = {(meeting.council, meeting.date) for meeting in archive.meetings}
    following = _days_kept(archive)
    for index, planned in enumerate(archive.calendar):
        council = archive.councils.get(planned.council)
        if council is None or planned.cancelled or (council.slug, planned.date) in held:
            continue
        days = following.get(council.slug, [])
        place = bisect_right(days, planned.date)
        if place == len(days):
            continue
        params = {"council": council.name, "date": planned.date, "later": days[place]}
        loc = (index, "date")
        breach = Breach(KIND, CALENDAR_FILE, loc, params=params, needs=_path(planned))
        yield breach if council.kind in DECIDING_KINDS else breach.eased(Level.NOTE)


def _days_kept(archive: Archive) -> dict[str, list[dt.date]]:
    """List, oldest first, the days of each council's meetings with more than drafts."""
    days: dict[str, list[dt.date]] = {}
    for meeting in archive.meetings:
        if meeting.status is not Status.DRAFT:
            days.setdefault(meeting.council, []).append(meeting.date)
    return days


def _path(planned: PlannedMeeting) -> str:
    """Give the file in which the minutes would stand; where it cannot be read it is there."""
    return f"{planned.council}/{planned.date.year}/{planned.date}.md"
