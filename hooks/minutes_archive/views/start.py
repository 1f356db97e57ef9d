"""What the start page shows, and which meetings are coming."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from minutes_archive.model import Council, PlannedMeeting
from minutes_archive.views.index import Index
from minutes_archive.views.meetings import (
    CouncilEntry,
    MeetingRow,
    ThemeEntry,
    council_entries,
    newest_first,
    theme_entries,
)


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """A planned or announced meeting that has no minutes yet."""

    council: Council
    planned: PlannedMeeting


@dataclass(frozen=True, slots=True)
class StartView:
    """The start page; `meetings` and `decisions` count the whole archive."""

    latest: tuple[MeetingRow, ...]
    coming: tuple[ComingMeeting, ...]
    councils: tuple[CouncilEntry, ...]
    themes: tuple[ThemeEntry, ...]
    meetings: int
    decisions: int


def start_view(index: Index, *, latest: int = 8) -> StartView:
    """Describe the start page.

    Args:
        index: The archive's groupings.
        latest: How many of the newest minutes to list.
    """
    meetings = index.archive.meetings
    return StartView(
        latest=newest_first(index, meetings[-latest:]),
        coming=coming_meetings(index),
        councils=council_entries(index),
        themes=theme_entries(index),
        meetings=len(meetings),
        decisions=sum(item.is_decision for meeting in meetings for item in meeting.items),
    )


def coming_meetings(index: Index) -> tuple[ComingMeeting, ...]:
    """List planned and announced meetings later than their council's newest minutes.

    Withdrawn minutes count as minutes here: that meeting has been held.

    The build has no clock, so a date may have passed by the time the page is read; the page
    says that the minutes are not here yet, never that the meeting lies ahead.
    """
    planned = {(p.council, p.date): p for p in _announced(index)}
    planned |= {(p.council, p.date): p for p in index.archive.calendar}
    newest = {slug: meetings[-1].date for slug, meetings in index.by_council.items()}
    for held in index.archive.withdrawn:
        newest[held.council] = max(held.date, newest.get(held.council, dt.date.min))
    coming = (p for p in planned.values() if p.date > newest.get(p.council, dt.date.min))
    return tuple(
        ComingMeeting(index.archive.councils[p.council], p)
        for p in sorted(coming, key=lambda p: (p.date, p.start or dt.time.min, p.council))
    )


def _announced(index: Index) -> list[PlannedMeeting]:
    """Read the meetings that each council's newest minutes announce."""
    announced = []
    for slug, meetings in index.by_council.items():
        following = meetings[-1].next_meeting
        if following:
            announced.append(
                PlannedMeeting(
                    council=slug,
                    date=following.date,
                    start=following.start,
                    end=following.end,
                    place=following.place,
                    note=following.note,
                )
            )
    return announced
