"""Meetings in the calendar that have passed without leaving minutes."""

from __future__ import annotations

import pytest

from archive_files import found, load, minutes_text
from factories import BOARD, COUNCIL, archive, day, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Meeting, PlannedMeeting, Status
from minutes_archive.rules.law.planned_meeting import check

RULED = {"assembly", "board", "committee", "subcommittee"}


def days(*meetings: Meeting, planned: str = "2024-04-09", **fields) -> list[str]:
    calendar = [PlannedMeeting(BOARD.slug, day(planned), **fields)]
    return [str(one.params["later"]) for one in check(archive(*meetings, calendar=calendar))]


FIRST = meeting("2024-01-16")
"""Minutes from before the planned meeting."""


@pytest.mark.parametrize("status", Status)
def test_a_meeting_with_minutes_in_any_state_has_minutes(status):
    kept = meeting("2024-04-09", status=status)
    assert days(FIRST, kept, meeting("2024-05-14")) == []
    assert days(FIRST, meeting("2024-05-14")) == ["2024-05-14"]


@pytest.mark.parametrize(
    ("planned", "before", "after"),
    [
        ("2024-04-09", "2024-04-08", "2024-04-10"),
        ("2024-06-20", "2024-06-19", "2024-06-25"),
        ("2024-12-31", "2024-12-30", "2025-01-01"),
    ],
)
def test_it_has_passed_once_there_are_minutes_of_a_later_day(planned, before, after):
    assert days(meeting(before), planned=planned) == []
    assert days(meeting(before), meeting(after), planned=planned) == [after]


@pytest.mark.parametrize("status", Status)
def test_nothing_is_missing_from_before_the_councils_first_minutes(status):
    proves = status is not Status.DRAFT
    early = meeting("2024-04-08", status=status)
    assert days(early, meeting("2024-05-14")) == ["2024-05-14"] * proves
    assert days(meeting("2024-05-14"), meeting("2024-06-11")) == []
    others = meeting("2024-04-08", COUNCIL)
    assert days(others, meeting("2024-05-14")) == []


def test_the_nearest_later_minutes_are_named():
    held = [meeting(date) for date in ("2024-03-12", "2024-05-14", "2024-06-11")]
    assert days(*held) == ["2024-05-14"]


def test_a_later_draft_proves_nothing():
    assert days(FIRST, meeting("2024-05-14", status=Status.DRAFT)) == []


def test_the_finding_is_about_the_planned_meeting_and_no_other():
    calendar = [PlannedMeeting(BOARD.slug, day("2024-04-09"))]
    (breach,) = check(archive(FIRST, meeting("2024-05-14"), calendar=calendar))
    assert breach.planned is calendar[0]


def test_another_councils_minutes_replace_nothing():
    others = (meeting("2024-04-09", COUNCIL), meeting("2024-05-10", COUNCIL))
    assert days(FIRST, *others, meeting("2024-05-14")) == ["2024-05-14"]


@pytest.mark.parametrize(
    ("planned", "due", "after"),
    [
        ("2024-04-09", "2024-04-25", "2024-04-26"),  # fourteen days and two
        ("2024-04-16", "2024-05-02", "2024-05-03"),
        ("2024-04-17", "2024-05-06", "2024-05-07"),  # the first of May, and a Saturday
        ("2024-06-07", "2024-06-26", "2024-06-27"),  # midsummer's eve
    ],
)
def test_another_councils_minutes_tell_that_the_time_for_these_is_over(planned, due, after):
    assert days(FIRST, meeting(due, COUNCIL), planned=planned) == []
    late = [meeting(due, COUNCIL), meeting(after, COUNCIL), meeting("2024-12-03", COUNCIL)]
    assert days(FIRST, *late, planned=planned) == [after]
    assert days(*late, planned=planned) == []
    assert days(FIRST, meeting(after, COUNCIL, status=Status.DRAFT), planned=planned) == []
    assert days(FIRST, meeting(after, COUNCIL, status=Status.WITHDRAWN), planned=planned) == [after]


def test_it_is_a_note_that_names_the_other_council():
    calendar = [PlannedMeeting(BOARD.slug, day("2024-04-09"))]
    others = meeting("2024-12-03", COUNCIL)
    (breach,) = check(archive(FIRST, others, calendar=calendar))
    assert breach.kind.level is Level.NOTE
    assert breach.params["other"] == COUNCIL.name
    (own,) = check(archive(FIRST, others, meeting("2024-12-10"), calendar=calendar))
    assert (own.kind.level, own.params["other"]) == (Level.WARNING, "")
    unknown = archive(FIRST, others, councils=(BOARD,), calendar=calendar)
    assert [one.params["other"] for one in check(unknown)] == [COUNCIL.slug]


def test_a_cancelled_meeting_has_no_minutes():
    assert days(FIRST, meeting("2024-05-14"), cancelled=True) == []


def test_a_second_meeting_of_the_day_will_do():
    assert days(FIRST, meeting("2024-04-09", suffix="extra"), meeting("2024-05-14")) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_it_is_a_warning_for_councils_that_the_law_rules_and_else_a_note(kind):
    council = Council(BOARD.slug, BOARD.name, kind)
    calendar = [PlannedMeeting(BOARD.slug, day("2024-04-09"))]
    whole = archive(FIRST, meeting("2024-05-14"), councils=(council,), calendar=calendar)
    (breach,) = check(whole)
    assert breach.kind.level is (Level.WARNING if kind in RULED else Level.NOTE)


JANUARY_PATH = "kommunstyrelsen/2024/2024-01-16.md"
JANUARY = minutes_text(
    {
        "date": "date: 2024-01-16",
        "adjusted_on": "adjusted_on: 2024-01-23",
        "notice": "notice: {posted: 2024-01-24}",
    },
    "## § 1 Taxa\n\nTaxan antas.\n",
)


def test_it_stands_at_the_day_in_the_calendar(tmp_path):
    calendar = (
        "- {council: kommunstyrelsen, date: 2024-03-19}\n"
        "- council: kommunstyrelsen\n  date: 2024-02-13\n"
        "- {council: miljoradet, date: 2024-03-05}\n"
        "- {council: okand, date: 2024-03-05}\n"
    )
    files = {"_registry/calendar.yml": calendar, JANUARY_PATH: JANUARY}
    loaded = load(tmp_path, files)
    assert found(loaded.findings) == [("PA635", 3, 9), ("PA417", 5, 13)]


def test_minutes_that_cannot_be_read_are_not_called_missing(tmp_path):
    files = {
        "_registry/calendar.yml": "- {council: kommunstyrelsen, date: 2024-03-05}\n",
        JANUARY_PATH: JANUARY,
        "kommunstyrelsen/2024/2024-03-05.md": b"\x00\x01\x02\x00" * 200,
    }
    assert [one.code for one in load(tmp_path, files).findings] == ["PA102"]
