"""Contradictions in who was there: present and absent at once, or listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import name_key
from minutes_archive.rules.breach import Breach, Minutes

BOTH = FindingKind("PA419", Level.ERROR)
TWICE = FindingKind("PA420", Level.WARNING)
KINDS = (BOTH, TWICE)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find people who are listed more than once."""
    meeting = minutes.meeting
    present: set[str] = set()
    for index, attendee in enumerate(meeting.present):
        key = name_key(attendee.name)
        if key in present:
            loc = ("present", index, "name")
            yield Breach(TWICE, meeting.path, loc, params={"name": attendee.name})
        present.add(key)
    absent: set[str] = set()
    for index, absentee in enumerate(meeting.absent):
        key = name_key(absentee.name)
        if key in present or key in absent:
            kind = BOTH if key in present else TWICE
            loc = ("absent", index, "name")
            yield Breach(kind, meeting.path, loc, params={"name": absentee.name})
        absent.add(key)
