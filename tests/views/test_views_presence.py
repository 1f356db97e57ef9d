"""A clock makes somebody partial only where it differs from the meeting's own hours."""

import datetime as dt

import pytest

from factories import BOARD, archive, attendee, item, meeting
from minutes_archive.model import Role
from minutes_archive.views.attendance import Presence, attendance_view
from minutes_archive.views.index import index_archive
from minutes_archive.views.people import gather_people
from minutes_archive.views.presence import meeting_span


def clock(text):
    return dt.time.fromisoformat(text) if text else None


def listed(name, arrived=None, left=None, **fields):
    return attendee(name, Role.MEMBER, arrived=clock(arrived), left=clock(left), **fields)


def those_in_part(*present, start=None, end=None, **fields):
    own = meeting(present=present, start=clock(start), end=clock(end), **fields)
    span = meeting_span(own)
    return {one.name for one in present if span.is_part(one)}


def log_in_list():
    """Most come before the meeting is opened, one while it goes on, and one goes early."""
    early = [("A", "15:42"), ("B", "15:51"), ("C", "15:55"), ("D", "16:03"), ("E", "15:55")]
    return (
        *(listed(name, arrived, "21:37") for name, arrived in early),
        listed("F", "16:54", "21:37"),
        listed("G", "15:44", "18:52"),
        listed("H", "15:44", "21:35"),
        listed("Without a clock"),
    )


def test_hours_that_are_the_meetings_own_are_no_part_of_it():
    here = (listed("A", "13:00", "16:00"), listed("B", "12:50", "16:05"))
    assert those_in_part(*here, start="13:00", end="16:00") == set()


def test_a_told_hour_is_compared_to_the_minute():
    here = (listed("A", "13:01"), listed("B", None, "15:59"), listed("C", "13:00", "16:00"))
    assert those_in_part(*here, start="13:00", end="16:00") == {"A", "B"}


def test_a_log_in_list_without_the_meetings_hours_makes_few_partial():
    assert those_in_part(*log_in_list()) == {"F", "G"}


def test_only_the_hour_that_is_not_told_is_worked_out():
    assert those_in_part(*log_in_list(), start="16:00") == {"D", "F", "G"}


def test_the_one_clock_of_a_list_without_hours_tells_of_a_latecomer():
    here = (listed("A"), listed("B"), listed("C", "13:40"), listed("D", None, "15:00"))
    assert those_in_part(*here) == {"C", "D"}


def test_a_quarter_after_most_have_come_is_still_the_beginning():
    here = [listed(name, "13:00") for name in "ABC"]
    assert those_in_part(*here, listed("D", "13:15"), listed("E", "13:16")) == {"E"}


def test_a_meeting_may_go_on_past_midnight():
    here = (listed("A", "18:00", "00:30"), listed("B", "17:50", "23:50"))
    assert those_in_part(*here, start="18:00", end="00:30") == {"B"}
    assert those_in_part(*here, listed("C", "18:00", "00:30")) == {"B"}


@pytest.mark.parametrize(("items", "part"), [({"1", "2"}, set()), ({"1"}, {"A"})])
def test_all_items_are_the_whole_meeting(items, part):
    here = listed("A", items=frozenset(items))
    assert those_in_part(here, items=(item("1"), item("2"))) == part


def test_the_councils_year_and_the_persons_page_count_alike():
    index = index_archive(archive(meeting(present=log_in_list())))
    view = attendance_view(index, BOARD, 2024)
    parts = {row.person.name for row in view.rows if row.part}
    own = gather_people(index).meetings
    assert parts == {"F", "G"}
    assert {slug for slug, (one,) in own.items() if one.presence is Presence.PART} == {"f", "g"}


def test_the_view_tells_where_the_hours_were_worked_out():
    told = meeting("2024-05-14", present=(listed("A", "13:05"),), start=clock("13:00"))
    untold = meeting(present=log_in_list())
    view = attendance_view(index_archive(archive(untold, told)), BOARD, 2024)
    assert [one.date for one in view.worked_out] == [untold.date]
