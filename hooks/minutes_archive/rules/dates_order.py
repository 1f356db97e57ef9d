"""Days to come that are not after the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.rules.breach import Breach, Minutes

UNTIL = FindingKind("PA422", Level.ERROR)
NEXT_MEETING = FindingKind("PA423", Level.ERROR)
KINDS = (UNTIL, NEXT_MEETING)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Compare the days that the minutes announce with the day of the meeting.

    Days before the meeting are already refused where the front matter is read.
    """
    meeting = minutes.meeting
    for item in meeting.items:
        if item.until is not None and item.until <= meeting.date:
            params = {"number": item.number, "until": item.until}
            loc = ("items", item.number, "until")
            yield Breach(UNTIL, meeting.path, loc, params=params)
    following = meeting.next_meeting
    if following is not None and following.date <= meeting.date:
        params = {"next": following.date}
        yield Breach(NEXT_MEETING, meeting.path, ("next_meeting", "date"), params=params)
