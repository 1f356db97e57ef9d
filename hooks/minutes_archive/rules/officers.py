"""A chair, secretary or adjuster who is not listed as present."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import name_key
from minutes_archive.rules.breach import Breach, Minutes
from minutes_archive.source import Loc

CHAIR = FindingKind("PA421", Level.WARNING)
SECRETARY = FindingKind("PA427", Level.WARNING)
ADJUSTER = FindingKind("PA428", Level.WARNING)
KINDS = (CHAIR, SECRETARY, ADJUSTER)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Look for the officers among those present; minutes without a list prove nothing."""
    meeting = minutes.meeting
    if not meeting.present:
        return
    present = {name_key(attendee.name) for attendee in meeting.present}
    officers: list[tuple[FindingKind, str | None, Loc]] = [
        (CHAIR, meeting.chair, ("chair",)),
        (SECRETARY, meeting.secretary, ("secretary",)),
    ]
    for index, name in enumerate(meeting.adjusters):
        officers.append((ADJUSTER, name, ("adjusters", index)))
    for kind, officer, loc in officers:
        if officer is not None and name_key(officer) not in present:
            yield Breach(kind, meeting.path, loc, params={"name": officer})
