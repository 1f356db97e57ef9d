"""Attendance is counted honestly: see the page "Så räknar vi"."""

import pytest

from factories import BOARD, absentee, archive, attendee, mandate, meeting, member
from minutes_archive.model import Role
from minutes_archive.views.attendance import Presence, attendance_view
from minutes_archive.views.index import index_archive

DAYS = ("2024-01-16", "2024-03-12", "2024-05-14", "2024-09-10")


def year_of(*meetings, people=()):
    view = attendance_view(index_archive(archive(*meetings, people=people)), BOARD, 2024)
    return {row.person.name: row for row in view.rows}


def test_a_rate_is_counted_only_over_the_meetings_within_the_mandate():
    anna = member("Anna Lind", mandate(Role.MEMBER, "2024-03-01", "2024-08-31"))
    other = attendee("Björn Åkesson")
    meetings = [meeting(day, present=(other,)) for day in DAYS[:1]]
    meetings += [meeting(DAYS[1], present=(other, attendee("Anna Lind", Role.MEMBER)))]
    meetings += [meeting(day, present=(other,)) for day in DAYS[2:]]
    row = year_of(*meetings, people=[anna])["Anna Lind"]
    assert (row.kept, row.due, row.rate) == (1, 2, 0.5)
    assert row.cells == (
        Presence.NOT_CALLED,
        Presence.PRESENT,
        Presence.ABSENT,
        Presence.NOT_CALLED,
    )


def test_the_first_and_the_last_day_of_a_mandate_count():
    anna = member("Anna Lind", mandate(Role.CHAIR, DAYS[0], DAYS[1]))
    meetings = [meeting(day, present=(attendee("Anna Lind", Role.CHAIR),)) for day in DAYS[:3]]
    row = year_of(*meetings, people=[anna])["Anna Lind"]
    assert (row.present, row.kept, row.due) == (3, 2, 2)


@pytest.mark.parametrize("role", [Role.SUBSTITUTE, Role.OFFICIAL, Role.PARTICIPANT])
def test_without_a_duty_to_attend_there_is_a_count_and_no_rate(role):
    guest = member("Cecilia Öberg", mandate(role, "2024-01-01"))
    row = year_of(meeting(present=(attendee("Cecilia Öberg", role),)), people=[guest])
    assert row["Cecilia Öberg"].present == 1
    assert row["Cecilia Öberg"].rate is None


def test_a_person_unknown_to_the_registry_is_counted_without_a_rate():
    row = year_of(meeting(present=(attendee("En Gäst", Role.GUEST),)))["En Gäst"]
    assert (row.present, row.rate) == (1, None)


def test_a_meeting_whose_attendance_was_not_recorded_is_left_out_of_the_rate():
    anna = member("Anna Lind", mandate(Role.MEMBER, "2024-01-01"))
    here = meeting(DAYS[0], present=(attendee("Anna Lind", Role.MEMBER),))
    row = year_of(here, meeting(DAYS[1]), people=[anna])["Anna Lind"]
    assert (row.kept, row.due) == (1, 1)
    assert row.cells[1] is Presence.NOT_RECORDED


def test_a_part_of_a_meeting_is_presence_shown_apart():
    anna = member("Anna Lind", mandate(Role.MEMBER, "2024-01-01"))
    part = attendee("Anna Lind", Role.MEMBER, items=frozenset({"1"}))
    row = year_of(meeting(present=(part,)), people=[anna])["Anna Lind"]
    assert (row.present, row.part, row.kept, row.cells) == (1, 1, 1, (Presence.PART,))


def test_somebody_in_two_capacities_at_one_meeting_is_counted_once():
    twice = (attendee("Anna Lind", Role.PARTICIPANT), attendee("Anna Lind", Role.SECRETARY))
    row = year_of(meeting(present=twice))["Anna Lind"]
    assert row.present == 1
    assert row.roles == (Role.PARTICIPANT, Role.SECRETARY)


def test_a_mandate_in_another_council_obliges_nobody_here():
    anna = member("Anna Lind", mandate(Role.MEMBER, "2024-01-01", council="miljoradet"))
    rows = year_of(meeting(present=(attendee("Björn Åkesson"),)), people=[anna])
    assert "Anna Lind" not in rows


def test_an_alias_and_a_name_are_the_same_person():
    anna = member("Anna Lind", mandate(Role.MEMBER, "2024-01-01"))
    anna = type(anna)(anna.slug, anna.name, ("Anna Lindh",), mandates=anna.mandates)
    first = meeting(DAYS[0], present=(attendee("Anna Lind"),))
    rows = year_of(first, meeting(DAYS[1], present=(attendee("anna  lindh"),)), people=[anna])
    assert list(rows) == ["Anna Lind"]
    assert rows["Anna Lind"].present == 2


def test_the_absent_are_counted_and_those_with_a_duty_stand_first():
    zeta = member("Örjan Öst", mandate(Role.MEMBER, "2024-01-01"))
    here = meeting(present=(attendee("Anna Ek"),), absent=(absentee("Örjan Öst"),))
    rows = year_of(here, people=[zeta])
    assert list(rows) == ["Örjan Öst", "Anna Ek"]
    assert (rows["Örjan Öst"].absent, rows["Örjan Öst"].rate) == (1, 0.0)
