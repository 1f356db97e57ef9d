"""What minutes say of their adjustment and its notice: as a whole, and of items apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.model import Meeting, Notice
from minutes_archive.source import Loc


@dataclass(frozen=True, slots=True)
class Announcement:
    """One adjustment and its notice, which run on a clock of their own.

    `loc` is the way to what says so in the front matter, `item` the number of the item that
    was adjusted apart from the rest.
    """

    adjusted_on: dt.date | None
    notice: Notice
    loc: Loc = ()
    item: str | None = None


def announcements(meeting: Meeting) -> Iterator[Announcement]:
    """Give the adjustment of the minutes, then those of items adjusted at once.

    Args:
        meeting: Any meeting.
    """
    yield Announcement(meeting.adjusted_on, meeting.notice or Notice())
    for item in meeting.items:
        if item.adjusted_on is not None or item.notice is not None:
            loc = ("items", item.number)
            yield Announcement(item.adjusted_on, item.notice or Notice(), loc, item.number)
