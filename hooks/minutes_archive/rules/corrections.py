"""Corrections that the status, or the day of adjustment, does not agree with."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Status
from minutes_archive.rules.breach import Breach, Minutes

UNMARKED = FindingKind("PA810", Level.ERROR)
NOTHING_CORRECTED = FindingKind("PA811", Level.ERROR)
BEFORE_ADJUSTMENT = FindingKind("PA812", Level.WARNING)
KINDS = (UNMARKED, NOTHING_CORRECTED, BEFORE_ADJUSTMENT)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find minutes whose readers are not told rightly that they are corrected.

    Source: JO 581-2013.
    """
    meeting = minutes.meeting
    if meeting.corrections and meeting.status is Status.ADJUSTED:
        params = {"status": meeting.status.value}
        yield Breach(UNMARKED, meeting.path, ("status",), params=params)
    if not meeting.corrections and meeting.status is Status.CORRECTED:
        yield Breach(NOTHING_CORRECTED, meeting.path, ("status",), relies_on=("corrections",))
    for position, entry in enumerate(meeting.corrections):
        if meeting.adjusted_on is not None and entry.date < meeting.adjusted_on:
            loc = ("corrections", position, "date")
            params = {"date": str(entry.date), "adjusted": str(meeting.adjusted_on)}
            yield Breach(BEFORE_ADJUSTMENT, meeting.path, loc, params=params)
