"""Draw up a minutes file for a coming meeting from what the archive knows already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from minutes_archive.model import (
    Archive,
    Attendee,
    Meeting,
    Person,
    PlannedMeeting,
    Role,
    number_key,
)
from minutes_archive.texts import Texts
from minutes_archive.yaml_text import scalar

SCHEMA_COMMENT = "# yaml-language-server: $schema=../../../docs/schema/minutes.schema.json"
"""What tells editors how to complete and check the front matter."""

_ROLE_ORDER = {role: place for place, role in enumerate(Role)}


def draw_up(archive: Archive, council: str, date: dt.date, texts: Texts) -> str:
    """Write a filled-in minutes file.

    Members come from the registry's mandates, or else from the council's last minutes; the
    time and place from the calendar or from what the last minutes announced.

    Args:
        archive: The archive.
        council: Slug of a council in the archive.
        date: The day of the meeting.
        texts: The words of the file's language.
    """
    last = _last_meeting(archive, council, date)
    front = [
        SCHEMA_COMMENT,
        *_comments(last, texts),
        f"council: {council}",
        f"date: {date.isoformat()}",
        *_time_and_place(archive, council, date, last),
        "status: draft",
        *_officers(archive, council, date, last, texts),
        *_present(archive, council, date, last),
        *_next_meeting(archive, council, date),
    ]
    first = _first_number(archive, council, date)
    body = [
        f"## § {first} {texts('command.new_minutes.opening')}",
        texts("command.new_minutes.opening_text"),
        f"## § {first + 1} {texts('command.new_minutes.closing')}",
        texts("command.new_minutes.closing_text"),
    ]
    return "---\n" + "\n".join(front) + "\n---\n\n" + "\n\n".join(body) + "\n"


def _comments(last: Meeting | None, texts: Texts) -> Iterator[str]:
    """Write help for the writer as YAML comments."""
    yield f"# {texts('command.new_minutes.fill_in')}"
    if last is not None:
        yield f"# {texts('command.new_minutes.from_last', date=last.date.isoformat())}"
    yield f"# {texts('command.new_minutes.adjusted')}"


def _last_meeting(archive: Archive, council: str, date: dt.date) -> Meeting | None:
    """Find the council's last meeting before a day."""
    earlier = [one for one in archive.meetings if one.council == council and one.date < date]
    return earlier[-1] if earlier else None


def _time_and_place(
    archive: Archive, council: str, date: dt.date, last: Meeting | None
) -> Iterator[str]:
    """Write start, end and place, as planned or as last time."""
    planned = next((one for one in _planned(archive, council) if one.date == date), None)
    announced = last.next_meeting if last is not None else None
    if announced is not None and announced.date != date:
        announced = None
    sources = [source for source in (planned, announced) if source is not None]
    start = next((source.start for source in sources if source.start), None)
    end = next((source.end for source in sources if source.end), None)
    place = next((source.place for source in sources if source.place), None)
    place = place or (last.place if last is not None else None)
    for key, clock in (("start", start), ("end", end)):
        if clock is not None:
            yield f'{key}: "{clock:%H:%M}"'
    if place is not None:
        yield f"place: {scalar(place)}"


def _planned(archive: Archive, council: str) -> list[PlannedMeeting]:
    """List the council's planned meetings that are not cancelled, in order of time."""
    own = [one for one in archive.calendar if one.council == council and not one.cancelled]
    return sorted(own, key=lambda one: one.date)


def _members(archive: Archive, council: str, date: dt.date) -> list[tuple[Person, list[Role]]]:
    """List who has a seat in the council on a day, chair first."""
    found = []
    for person in archive.people.values():
        seats = [seat for seat in person.mandates if seat.council == council and seat.covers(date)]
        roles = sorted({seat.role for seat in seats}, key=_ROLE_ORDER.__getitem__)
        if roles:
            found.append((person, roles))
    return sorted(found, key=lambda member: (_ROLE_ORDER[member[1][0]], member[0].slug))


def _officers(
    archive: Archive, council: str, date: dt.date, last: Meeting | None, texts: Texts
) -> Iterator[str]:
    """Write who chairs and who keeps the minutes."""
    unknown = texts("command.new_minutes.no_name")
    members = _members(archive, council, date)
    seated = [person.name for person, roles in members if Role.CHAIR in roles]
    chair = next(iter(seated), (last.chair if last is not None else None) or unknown)
    yield f"chair: {scalar(chair)}"
    secretary = (last.secretary if last is not None else None) or unknown
    yield f"secretary: {scalar(secretary)}"


def _present(archive: Archive, council: str, date: dt.date, last: Meeting | None) -> Iterator[str]:
    """Write who is expected: those with a seat, or those of the last meeting."""
    members = _members(archive, council, date)
    expected = [Attendee(person.name, tuple(roles), person.party) for person, roles in members]
    if not expected and last is not None:
        expected = [
            Attendee(one.name, one.roles, one.party, one.title, one.organisation)
            for one in last.present
        ]
    listed = {one.name for one in expected}
    if expected and last is not None and last.secretary and last.secretary not in listed:
        expected.append(Attendee(last.secretary, (Role.SECRETARY,)))
    if expected:
        yield "present:"
    for attendee in expected:
        yield from _attendee(attendee)


def _attendee(attendee: Attendee) -> Iterator[str]:
    """Write one element of `present`."""
    yield f"  - name: {scalar(attendee.name)}"
    roles = [str(role) for role in attendee.roles]
    if roles:
        yield f"    role: {roles[0] if len(roles) == 1 else '[' + ', '.join(roles) + ']'}"
    for key, value in (
        ("party", attendee.party),
        ("title", attendee.title),
        ("organisation", attendee.organisation),
    ):
        if value is not None:
            yield f"    {key}: {scalar(value)}"


def _next_meeting(archive: Archive, council: str, date: dt.date) -> Iterator[str]:
    """Write the council's next planned meeting."""
    following = next((one for one in _planned(archive, council) if one.date > date), None)
    if following is None:
        return
    yield "next_meeting:"
    yield f"  date: {following.date.isoformat()}"
    for key, clock in (("start", following.start), ("end", following.end)):
        if clock is not None:
            yield f'  {key}: "{clock:%H:%M}"'
    if following.place is not None:
        yield f"  place: {scalar(following.place)}"


def _first_number(archive: Archive, council: str, date: dt.date) -> int:
    """Go on from the year's last § where the council numbers its §§ through the year."""
    this_year = [
        [number_key(item.number)[0] for item in meeting.items]
        for meeting in archive.meetings
        if meeting.council == council and meeting.date.year == date.year and meeting.date < date
    ]
    numbers = [found for found in this_year if found]
    if not numbers or (len(numbers) > 1 and numbers[-1][0] <= numbers[-2][-1]):
        return 1
    goes_on = len(numbers) > 1 or numbers[0][0] > 1
    return max(numbers[-1]) + 1 if goes_on else 1
