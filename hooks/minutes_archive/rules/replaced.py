"""A substitute who stands in for somebody nobody has heard of."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, name_key
from minutes_archive.rules.breach import PEOPLE_FILE, Breach
from minutes_archive.rules.names import loose_key, nearest_name

KIND = FindingKind("PA425", Level.WARNING)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find replaced members who are neither registered nor listed in the same minutes.

    Minutes that do not list those absent leave out every member who is replaced.
    """
    registered = {
        name_key(name)
        for person in archive.people.values()
        if person.registered
        for name in (person.name, *person.aliases)
    }
    for meeting in archive.meetings:
        if not meeting.absent:
            continue
        yield from _in_meeting(meeting, registered)


def _in_meeting(meeting: Meeting, registered: set[str]) -> Iterator[Breach]:
    """Check the substitutes of one meeting."""
    listed = [*(one.name for one in meeting.absent), *(one.name for one in meeting.present)]
    known = {name_key(name) for name in listed}
    for index, attendee in enumerate(meeting.present):
        name = attendee.replaces
        if name is None or name_key(name) in known or name_key(name) in registered:
            continue
        nearest = nearest_name(loose_key(name), {loose_key(other): other for other in listed})
        params = {"name": name, "substitute": attendee.name, "nearest": nearest or ""}
        loc = ("present", index, "replaces")
        yield Breach(KIND, meeting.path, loc, params=params, needs=PEOPLE_FILE)
