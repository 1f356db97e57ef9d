"""Contradictions in who was there: present and absent at once, or listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Attendee, name_key
from minutes_archive.rules.breach import Breach, Minutes

BOTH = FindingKind("PA419", Level.ERROR)
TWICE = FindingKind("PA420", Level.WARNING)
KINDS = (BOTH, TWICE)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find people who are listed more than once.

    A substitute who served for one member and then for another has an entry for each.
    """
    meeting = minutes.meeting
    present: dict[str, list[Attendee]] = {}
    for index, attendee in enumerate(meeting.present):
        before = present.setdefault(name_key(attendee.name), [])
        if not all(_served_apart(attendee, other) for other in before):
            loc = ("present", index, "name")
            yield Breach(TWICE, meeting.path, loc, params={"name": attendee.name})
        before.append(attendee)
    absent: set[str] = set()
    for index, absentee in enumerate(meeting.absent):
        key = name_key(absentee.name)
        if key in present or key in absent:
            kind = BOTH if key in present else TWICE
            loc = ("absent", index, "name")
            yield Breach(kind, meeting.path, loc, params={"name": absentee.name})
        absent.add(key)


def _served_apart(one: Attendee, other: Attendee) -> bool:
    """Say whether two entries have somebody serve on other items, for another member."""
    if one.items is None or other.items is None or one.items & other.items:
        return False
    return name_key(one.replaces or "") != name_key(other.replaces or "")
