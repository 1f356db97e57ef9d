"""Attendance of a council's year, counted honestly.

A rate is given only to people with a mandate that carries a duty to attend, over the
meetings within the mandate; everybody else gets a count. A meeting whose minutes list
nobody as present says nothing about attendance and is left out of every rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from minutes_archive import addresses
from minutes_archive.model import (
    DUTY_ROLES,
    Archive,
    Council,
    Meeting,
    Person,
    Role,
)
from minutes_archive.texts.collation import last_name, swedish_key
from minutes_archive.views.index import Index
from minutes_archive.views.presence import meeting_span


class Presence(StrEnum):
    """What the minutes say of one person at one meeting."""

    PRESENT = "present"
    PART = "part"
    ABSENT = "absent"
    NOT_CALLED = "not_called"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One person's year in a council; all counts are numbers of meetings.

    `part` is included in `present`. `due` is how many meetings lay within a mandate with a
    duty to attend, and `kept` how many of those the person came to, for a part or the whole.
    """

    person: Person
    roles: tuple[Role, ...]
    cells: tuple[Presence, ...]
    present: int
    part: int
    absent: int
    due: int
    kept: int

    @property
    def rate(self) -> float | None:
        """Share of the meetings with a duty to attend that were kept, 0 to 1, if any."""
        return self.kept / self.due if self.due else None


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """A council's year as a matrix of people (down) and meetings (across, oldest first).

    `worked_out` holds the meetings whose hours are not told but counted from those present.
    """

    council: Council
    year: int
    address: str
    meetings: tuple[Meeting, ...]
    rows: tuple[AttendanceRow, ...]
    worked_out: tuple[Meeting, ...]

    @property
    def used(self) -> tuple[Presence, ...]:
        """Say which signs stand in the matrix, in the order of the key to them."""
        here = {cell for row in self.rows for cell in row.cells}
        return tuple(presence for presence in Presence if presence in here)


def attendance_view(index: Index, council: Council, year: int) -> AttendanceView:
    """Describe the attendance of a council's year.

    Args:
        index: The archive's groupings.
        council: The council.
        year: A year in which it has minutes.
    """
    meetings = index.by_council_year[council.slug, year]
    rolls = tuple(_roll(index.archive, meeting) for meeting in meetings)
    people = {slug for roll in rolls for slug in roll}
    duties = {p.slug: _due(p, council.slug, meetings) for p in index.seated.get(council.slug, ())}
    people |= {slug for slug, due in duties.items() if any(due)}
    never = [False] * len(meetings)
    rows = (
        _row(index.archive.people[slug], council.slug, meetings, rolls, duties.get(slug, never))
        for slug in people
    )
    return AttendanceView(
        council=council,
        year=year,
        address=addresses.attendance(council.slug, year),
        meetings=meetings,
        rows=tuple(sorted(rows, key=_row_order)),
        worked_out=tuple(one for one in meetings if meeting_span(one).is_worked_out),
    )


class AttendanceYears:
    """Every council's year, described once for all pages that tell of it."""

    def __init__(self, index: Index) -> None:
        """Begin with none described.

        Args:
            index: The archive's groupings.
        """
        self._index = index
        self._views: dict[tuple[str, int], AttendanceView] = {}

    def of(self, council: Council, year: int) -> AttendanceView:
        """Describe the attendance of a council's year; see `attendance_view`."""
        key = (council.slug, year)
        if key not in self._views:
            self._views[key] = attendance_view(self._index, council, year)
        return self._views[key]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one meeting's minutes say of one person."""

    presence: Presence
    roles: tuple[Role, ...]


def _roll(archive: Archive, meeting: Meeting) -> dict[str, _Entry]:
    """Read a meeting's attendance by person; a person listed twice was there if ever."""
    roll: dict[str, _Entry] = {}
    span = meeting_span(meeting)
    for absentee in meeting.absent:
        slug = archive.person(absentee.name).slug
        roll[slug] = _Entry(Presence.ABSENT, (absentee.role,) if absentee.role else ())
    for attendee in meeting.present:
        slug = archive.person(attendee.name).slug
        earlier = roll.get(slug)
        whole = not span.is_part(attendee) or (earlier and earlier.presence is Presence.PRESENT)
        presence = Presence.PRESENT if whole else Presence.PART
        roll[slug] = _Entry(presence, (*(earlier.roles if earlier else ()), *attendee.roles))
    return roll


def _due(person: Person, council: str, meetings: tuple[Meeting, ...]) -> list[bool]:
    """Say for each meeting whether a mandate obliged the person to come."""
    obliging = [m for m in person.mandates if m.council == council and m.role in DUTY_ROLES]
    return [
        bool(meeting.present) and any(mandate.covers(meeting.date) for mandate in obliging)
        for meeting in meetings
    ]


def _row(
    person: Person,
    council: str,
    meetings: tuple[Meeting, ...],
    rolls: tuple[dict[str, _Entry], ...],
    duties: list[bool],
) -> AttendanceRow:
    """Count one person's year."""
    cells = tuple(
        _cell(person.slug, meeting, roll, due=due)
        for meeting, roll, due in zip(meetings, rolls, duties, strict=True)
    )
    came = [cell in {Presence.PRESENT, Presence.PART} for cell in cells]
    entries = [roll[person.slug] for roll in rolls if person.slug in roll]
    roles = {role for entry in entries for role in entry.roles}
    if not roles:
        roles = {m.role for m in person.mandates if m.council == council}
    return AttendanceRow(
        person=person,
        roles=tuple(sorted(roles, key=list(Role).index)),
        cells=cells,
        present=sum(came),
        part=cells.count(Presence.PART),
        absent=cells.count(Presence.ABSENT),
        due=sum(duties),
        kept=sum(due and there for due, there in zip(duties, came, strict=True)),
    )


def _cell(slug: str, meeting: Meeting, roll: dict[str, _Entry], *, due: bool) -> Presence:
    """Say what the minutes of one meeting tell of one person."""
    if slug in roll:
        return roll[slug].presence
    if not meeting.present:
        return Presence.NOT_RECORDED
    return Presence.ABSENT if due else Presence.NOT_CALLED


def _row_order(row: AttendanceRow) -> tuple[int, tuple[str, str], tuple[str, str]]:
    """Put those with a duty to attend first, everybody in Swedish order by the last name."""
    name = row.person.name
    return (0 if row.due else 1, swedish_key(last_name(name)), swedish_key(name))
