"""Items tabled or referred back that no later item has taken up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Status
from minutes_archive.promises import open_promises
from minutes_archive.rules.breach import Breach

KIND = FindingKind("PA637", Level.NOTE)
"""A note of good practice, but never counted as a breach of it: waiting is nobody's fault."""
KINDS = (KIND,)


MOVED_BY = dt.timedelta(days=7)
"""How far a meeting may be moved and still be the one that an item was put off to."""


def check(archive: Archive) -> Iterator[Breach]:
    """Tell of the promises that could have been kept by now.

    That takes the minutes of a later meeting of the council: of any, or, where the item was put
    off to a day, of that day or of the week after it. A council's last minutes are no reason to
    wait for anything, and minutes that the archive lacks prove nothing.
    """
    held: dict[str, list[dt.date]] = {}
    for meeting in archive.meetings:
        if meeting.status is not Status.WITHDRAWN:
            held.setdefault(meeting.council, []).append(meeting.date)
    for promise in open_promises(archive):
        meeting, item, until = promise.meeting, promise.item, promise.until
        days = [day for day in held[meeting.council] if day > meeting.date]
        if until is not None:
            days = [day for day in days if until <= day <= until + MOVED_BY]
        if not days:
            continue
        loc = ("items", item.number, "outcome")
        params = {"number": item.number, "until": until or "", "latest": days[-1]}
        yield Breach(KIND, meeting.path, loc, params=params, item=item.number)
