"""People's own pages and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from minutes_archive import addresses
from minutes_archive.model import Attendee, Council, Meeting, Person, Role
from minutes_archive.texts.collation import by_name
from minutes_archive.views.attendance import AttendanceRow, AttendanceYears, Presence
from minutes_archive.views.index import Index, ItemRef
from minutes_archive.views.person_record import (
    PersonOffice,
    PersonVote,
    offices_by_person,
    votes_by_person,
)
from minutes_archive.views.presence import MeetingSpan, meeting_span
from minutes_archive.views.taking_part import known_person

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person in the list of people; `present` is a number of meetings, `named` of minutes."""

    person: Person
    address: str
    present: int
    named: int
    councils: tuple[Council, ...]


@dataclass(frozen=True, slots=True)
class PersonMeeting:
    """A person at a meeting."""

    meeting: Meeting
    council: Council
    presence: Presence
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class PersonYear:
    """A person's attendance in one council in one year."""

    council: Council
    year: int
    address: str
    row: AttendanceRow


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person's own page: years and meetings newest first, and what the person did there."""

    person: Person
    years: tuple[PersonYear, ...]
    meetings: tuple[PersonMeeting, ...]
    motions: tuple[ItemRef, ...]
    reservations: tuple[ItemRef, ...]
    offices: tuple[PersonOffice, ...]
    votes: tuple[PersonVote, ...]

    @property
    def named(self) -> int:
        """Count the minutes that tell of the person."""
        told = [there.meeting for there in self.meetings]
        told += [charged.meeting for charged in self.offices]
        told += [vote.ref.meeting for vote in self.votes]
        told += [ref.meeting for ref in (*self.motions, *self.reservations)]
        return len({meeting.path for meeting in told})


@dataclass(frozen=True, slots=True)
class People:
    """Everybody's attendance, gathered from the councils' years; all lists newest first."""

    index: Index
    years: dict[str, tuple[PersonYear, ...]]
    meetings: dict[str, tuple[PersonMeeting, ...]]
    moved: dict[str, tuple[ItemRef, ...]]
    reserved: dict[str, tuple[ItemRef, ...]]
    offices: dict[str, tuple[PersonOffice, ...]]
    votes: dict[str, tuple[PersonVote, ...]]


def gather_people(index: Index, attendance: AttendanceYears | None = None) -> People:
    """Go through the archive once and hand each person their own.

    Args:
        index: The archive's groupings.
        attendance: The councils' years, where they are described for other pages too.
    """
    attendance = attendance or AttendanceYears(index)
    years: dict[str, list[PersonYear]] = {}
    for slug, year in sorted(index.by_council_year, key=lambda key: (-key[1], key[0])):
        council = index.archive.councils[slug]
        view = attendance.of(council, year)
        for row in view.rows:
            entry = PersonYear(council, year, view.address, row)
            years.setdefault(row.person.slug, []).append(entry)
    moved: dict[str, list[ItemRef]] = {}
    reserved: dict[str, list[ItemRef]] = {}
    meetings: dict[str, list[PersonMeeting]] = {}
    for meeting in reversed(index.archive.meetings):
        for slug, there in _roll(index, meeting):
            meetings.setdefault(slug, []).append(there)
        for item in meeting.items:
            ref = ItemRef(meeting, item)
            for name in dict.fromkeys(n for motion in item.motions for n in motion.by):
                _note(index, moved, name, ref)
            for name in dict.fromkeys(n for entry in item.reservations for n in entry.by):
                _note(index, reserved, name, ref)
    return People(
        index=index,
        years=_frozen(years),
        meetings=_frozen(meetings),
        moved=_frozen(moved),
        reserved=_frozen(reserved),
        offices=_frozen(offices_by_person(index)),
        votes=_frozen(votes_by_person(index)),
    )


def _note(index: Index, refs: dict[str, list[ItemRef]], name: str, ref: ItemRef) -> None:
    """Note an item under the person a name stands for; a party is nobody."""
    if person := known_person(index.archive, name):
        refs.setdefault(person.slug, []).append(ref)


def _frozen(lists: dict[str, list[Value]]) -> dict[str, tuple[Value, ...]]:
    """Freeze collected lists."""
    return {key: tuple(values) for key, values in lists.items()}


def person_view(people: People, person: Person) -> PersonView:
    """Describe a person's page."""
    return PersonView(
        person=person,
        years=people.years.get(person.slug, ()),
        meetings=people.meetings.get(person.slug, ()),
        motions=people.moved.get(person.slug, ()),
        reservations=people.reserved.get(person.slug, ()),
        offices=people.offices.get(person.slug, ()),
        votes=people.votes.get(person.slug, ()),
    )


def _roll(index: Index, meeting: Meeting) -> Iterator[tuple[str, PersonMeeting]]:
    """Say how each person was at a meeting that lists them."""
    council = index.council(meeting)
    here: dict[str, list[Attendee]] = {
        index.archive.person(absentee.name).slug: [] for absentee in meeting.absent
    }
    for attendee in meeting.present:
        here.setdefault(index.archive.person(attendee.name).slug, []).append(attendee)
    span = meeting_span(meeting)
    for slug, entries in here.items():
        roles = tuple(dict.fromkeys(role for entry in entries for role in entry.roles))
        yield slug, PersonMeeting(meeting, council, _presence(span, entries), roles)


def _presence(span: MeetingSpan, entries: list[Attendee]) -> Presence:
    """Say how somebody was at a meeting, from what the list of those present says."""
    if not entries:
        return Presence.ABSENT
    partial = all(span.is_part(attendee) for attendee in entries)
    return Presence.PART if partial else Presence.PRESENT


def people_entries(people: People) -> tuple[PersonEntry, ...]:
    """List everybody in Swedish order by name."""
    ordered = by_name(people.index.archive.people.values())
    return tuple(_entry(people, person) for person in ordered)


def _entry(people: People, person: Person) -> PersonEntry:
    """Describe a person for the list."""
    years = people.years.get(person.slug, ())
    councils = {entry.council.slug: entry.council for entry in years}
    return PersonEntry(
        person=person,
        address=addresses.person(person.slug),
        present=sum(entry.row.present for entry in years),
        named=person_view(people, person).named,
        councils=tuple(by_name(councils.values())),
    )
