"""What waits, what is missing, when minutes were announced, and the auditors' report."""

from __future__ import annotations

import dataclasses

import pytest

from factories import BOARD, COUNCIL, archive, day, item, meeting
from minutes_archive.completeness import missing_minutes, number_gaps
from minutes_archive.model import (
    Attachment,
    CorrectionReason,
    Deviation,
    Gravity,
    Notice,
    Outcome,
    PlannedMeeting,
    Status,
    Withdrawal,
    Withheld,
)
from minutes_archive.views.audit import audit_years
from minutes_archive.views.gaps import gaps_view
from minutes_archive.views.index import index_archive
from minutes_archive.views.notices import notice_years
from minutes_archive.views.waiting import waiting_rows


def numbered(date, *numbers, **fields):
    return meeting(date, items=tuple(item(number) for number in numbers), **fields)


def planned(date, **fields):
    return PlannedMeeting(BOARD.slug, day(date), **fields)


def gone(date, **fields):
    withdrawal = Withdrawal(day("2024-06-01"), CorrectionReason.SECRECY)
    return numbered(date, status=Status.WITHDRAWN, withdrawal=withdrawal, **fields)


def withdrawn(base, *meetings):
    return dataclasses.replace(base, withdrawn=meetings)


def found_gaps(*meetings, away=()):
    gaps = number_gaps(withdrawn(archive(*meetings), *away))
    return [(gap.first, gap.last) for gap in gaps]


# --- What waits ----------------------------------------------------------------------------


def test_what_was_put_off_waits_until_it_is_taken_up_the_oldest_first():
    tabled = item("4", "Busslinje", outcome=Outcome.TABLED, case="KS 2024/7")
    back = item("5", "Skolgård", outcome=Outcome.REFERRED_BACK, case="KS 2024/8")
    later = item("9", "Skolgård", outcome=Outcome.APPROVED, case="KS 2024/8")
    first = meeting("2024-01-10", items=(tabled, back))
    newer = item("11", "Parkering", outcome=Outcome.TABLED, case="KS 2024/9")
    index = index_archive(archive(meeting("2024-02-14", items=(later, newer)), first))
    assert [row.item.number for row in waiting_rows(index)] == ["4", "11"]


# --- Meetings without minutes ----------------------------------------------------------------


def test_a_planned_meeting_without_minutes_is_missing_between_those_that_are_there():
    base = archive(
        meeting("2024-01-16"),
        meeting("2024-03-12"),
        calendar=(
            planned("2024-03-11"),
            planned("2024-03-12"),
            planned("2024-03-13"),
            planned("2024-01-15"),
            planned("2024-02-01", cancelled=True),
            PlannedMeeting(COUNCIL.slug, day("2024-01-01")),
        ),
    )
    assert [one.planned.date for one in missing_minutes(base)] == [day("2024-03-11")]


def test_withdrawn_minutes_are_told_of_and_not_missing():
    first = meeting("2024-01-16")
    base = archive(first, meeting("2024-03-12"), calendar=(planned("2024-02-13"),))
    assert missing_minutes(withdrawn(base, gone("2024-02-13"))) == ()
    assert len(missing_minutes(base)) == 1


def test_a_meeting_whose_minutes_are_not_adjusted_is_told_of_with_its_draft():
    calendar = (planned("2024-02-13"), planned("2024-02-20"))
    first = meeting("2024-01-16")
    base = archive(first, meeting("2024-03-12"), calendar=calendar)
    draft = meeting("2024-02-13", status=Status.DRAFT)
    told = missing_minutes(dataclasses.replace(base, unadjusted=(draft,)))
    assert [(one.planned.date.day, one.has_draft) for one in told] == [(13, True), (20, False)]
    shown = archive(first, draft, meeting("2024-03-12"), calendar=calendar)
    assert [(one.planned.date.day, one.has_draft) for one in missing_minutes(shown)] == [
        (20, False)
    ]


def test_a_meeting_planned_twice_is_missing_once():
    calendar = (planned("2024-02-13", cancelled=True), *[planned("2024-02-13")] * 2)
    held = (meeting("2024-01-16"), meeting("2024-03-12"))
    (missing,) = missing_minutes(archive(*held, calendar=calendar))
    assert missing.place == 1


# --- Gaps in the numbers ---------------------------------------------------------------------


def test_numbers_missing_within_and_between_a_year_s_minutes_are_gaps():
    assert found_gaps(numbered("2024-01-10", "1", "2", "4")) == [(3, 3)]
    assert found_gaps(numbered("2024-01-10", "1", "2"), numbered("2024-02-10", "6")) == [(3, 5)]
    assert found_gaps(numbered("2024-01-10", "1", "2"), numbered("2024-02-10", "3")) == []


def test_numbers_that_begin_anew_leave_no_gap():
    assert found_gaps(numbered("2024-01-10", "1", "2"), numbered("2024-02-10", "1", "2")) == []
    assert found_gaps(numbered("2023-12-10", "90"), numbered("2024-01-10", "95")) == []
    assert found_gaps(numbered("2024-01-10", "40", "41")) == []


def test_letters_behind_a_number_neither_make_nor_close_a_gap():
    assert found_gaps(numbered("2024-01-10", "7", "7a", "8")) == []
    assert found_gaps(numbered("2024-01-10", "7", "7a", "9")) == [(8, 8)]


@pytest.mark.parametrize("second", ["1", "3"])
def test_two_meetings_of_a_day_were_held_in_the_order_of_their_numbers(second):
    first = "3" if second == "1" else "1"
    extra = numbered("2024-01-10", second, str(int(second) + 1), suffix="extra")
    plain = numbered("2024-01-10", first, str(int(first) + 1))
    assert found_gaps(plain, extra, numbered("2024-02-10", "6")) == [(5, 5)]


def test_councils_have_numbers_of_their_own():
    other = numbered("2024-01-20", "9", council=COUNCIL)
    assert found_gaps(numbered("2024-01-10", "1"), other, numbered("2024-02-10", "2")) == []


def test_beside_withdrawn_minutes_nobody_knows_which_numbers_are_missing():
    first, last = numbered("2024-01-10", "1", "2"), numbered("2024-03-10", "5", "7")
    assert found_gaps(first, last) == [(3, 4), (6, 6)]
    assert found_gaps(first, last, away=(gone("2024-02-10"),)) == [(6, 6)]


def test_what_may_stand_in_withdrawn_minutes_of_the_same_day_is_not_called_missing():
    last = numbered("2024-03-10", "6")
    first = numbered("2024-01-10", "1", "3")
    assert found_gaps(first, last) == [(2, 2), (4, 5)]
    assert found_gaps(first, last, away=(gone("2024-01-10", suffix="extra"),)) == []
    assert found_gaps(first, last, away=(gone("2024-03-10", suffix="extra"),)) == [(2, 2)]
    assert found_gaps(first, last, away=(gone("2024-01-09"), gone("2024-03-11"))) == [
        (2, 2),
        (4, 5),
    ]
    assert len(found_gaps(first, last, away=(gone("2024-02-10", council=COUNCIL),))) == 2


@pytest.mark.parametrize(
    ("day_of_draft", "expected"),
    [
        ("2024-01-09", [[], []]),
        ("2024-01-10", [["extra"], ["extra"]]),
        ("2024-02-10", [[], ["extra"]]),
        ("2024-03-10", [[], ["extra"]]),
        ("2024-03-11", [[], []]),
    ],
)
def test_a_gap_that_a_draft_held_back_may_fill_is_told_of_with_the_draft(day_of_draft, expected):
    base = archive(numbered("2024-01-10", "1", "3"), numbered("2024-03-10", "6"))
    draft = meeting(day_of_draft, status=Status.DRAFT, suffix="extra")
    elsewhere = meeting("2024-02-10", status=Status.DRAFT, council=COUNCIL)
    gaps = number_gaps(dataclasses.replace(base, unadjusted=(draft, elsewhere)))
    assert [(gap.first, gap.last) for gap in gaps] == [(2, 2), (4, 5)]
    assert [[one.suffix for one in gap.drafts] for gap in gaps] == expected


def test_only_numbers_that_run_through_the_year_have_gaps_between_minutes():
    anew = [numbered(f"2024-0{month}-10", "1", "2") for month in (1, 2, 3)]
    assert found_gaps(*anew, numbered("2024-04-10", "4")) == []
    onward = [numbered("2024-01-10", "1", "2"), numbered("2024-02-10", "3")]
    assert found_gaps(*onward, numbered("2024-04-10", "5")) == [(4, 4)]


def test_numbers_out_of_order_or_very_far_apart_are_followed():
    assert found_gaps(numbered("2024-01-10", "1", "3", "2", "4")) == []
    late = numbered("2024-02-10", "3"), numbered("2024-03-10", "2", "4")
    assert found_gaps(numbered("2024-01-10", "1"), *late) == []
    assert found_gaps(numbered("2024-01-10", "1", "999999")) == [(2, 999998)]


def test_a_draft_does_not_prove_that_a_planned_day_has_passed():
    ahead = meeting("2024-03-12", status=Status.DRAFT)
    assert missing_minutes(archive(ahead, calendar=(planned("2024-02-13"),))) == ()
    assert missing_minutes(archive(ahead, calendar=(planned("2024-03-12"),))) == ()


# --- Everything that is missing ----------------------------------------------------------------


def test_each_list_of_what_is_missing_runs_newest_first_with_its_total():
    secret = item("2", "", withheld=Withheld("sekretess", "OSL 26:1"))
    kept = Attachment("Avtal", withheld="sekretess")
    base = archive(
        meeting("2024-01-10", items=(item("1"), secret), attachments=(kept, Attachment("Karta"))),
        meeting("2024-03-12", items=(item("5"), dataclasses.replace(secret, number="6"))),
        calendar=(planned("2024-02-13"), planned("2024-02-20")),
    )
    view = gaps_view(index_archive(withdrawn(base, gone("2023-01-10"))))
    assert [row.planned.date.day for row in view.missing.rows] == [20, 13]
    assert [(row.gap.first, row.gap.last) for row in view.gaps.rows] == [(3, 4)]
    assert [row.number for row in view.withheld.rows] == ["6", "2"]
    assert view.withheld.rows[0].withheld.ground == "OSL 26:1"
    assert [row.attachment.title for row in view.files.rows] == ["Avtal"]
    assert [row.meeting.date.year for row in view.withdrawn.rows] == [2023]


def test_a_long_list_shows_the_newest_and_counts_all():
    secrets = tuple(item(str(n), "", withheld=Withheld("sekretess")) for n in range(1, 502))
    listed = gaps_view(index_archive(archive(meeting(items=secrets)))).withheld
    assert (listed.total, len(listed.rows)) == (501, 500)
    assert (listed.rows[0].number, listed.rows[-1].number) == ("501", "2")


# --- Notices -------------------------------------------------------------------------------


def test_the_mirror_holds_each_notice_of_a_year_the_items_own_after_the_whole():
    own = item("3", adjusted_on=day("2024-03-12"), notice=Notice(day("2024-03-13")))
    told = meeting(
        "2024-03-12",
        items=(item("1"), own),
        adjusted_on=day("2024-03-19"),
        notice=Notice(day("2024-03-20"), day("2024-04-11"), "Rådhuset"),
    )
    index = index_archive(archive(told, meeting("2024-02-13"), meeting("2023-02-13")))
    newest, oldest = notice_years(index)
    assert [(r.item.number if r.item else None, r.adjusted_on) for r in newest.rows] == [
        (None, day("2024-03-19")),
        ("3", day("2024-03-12")),
    ]
    assert (newest.year, newest.silent) == (2024, 1)
    assert (oldest.year, oldest.rows, oldest.silent) == (2023, (), 1)


# --- The auditors' report --------------------------------------------------------------------


LATE = Deviation("PA601", Gravity.ERROR, "kommunstyrelsen/2024/2024-03-12.md", law="KL 5:69")


def report(*deviations):
    base = archive(
        meeting("2024-03-12", items=(item("4"),)),
        meeting("2024-04-16"),
        meeting("2024-04-17", COUNCIL),
        meeting("2023-04-17"),
    )
    return audit_years(index_archive(dataclasses.replace(base, deviations=deviations)))


def test_the_report_counts_breaches_minutes_and_what_was_checked():
    in_item = Deviation("PA620", Gravity.WARNING, LATE.path, item="4", accepted="Rösten avgavs.")
    year, before = report(LATE, in_item)
    assert (year.breaches, year.minutes, year.checked) == (2, 1, 3)
    assert [(c.council.slug, c.breaches, c.minutes, c.checked) for c in year.councils] == [
        ("kommunstyrelsen", 2, 1, 2),
        ("miljoradet", 0, 0, 1),
    ]
    assert (before.year, before.breaches, before.checked) == (2023, 0, 1)


def test_the_report_leads_to_the_items_with_the_reasons_for_letting_them_stand():
    in_item = Deviation(
        "PA601", Gravity.ERROR, LATE.path, item="4", accepted="Justeraren var bortrest."
    )
    (rule,) = report(LATE, in_item)[0].rules
    (entry,) = rule.councils
    assert (rule.code, rule.law, rule.total) == ("PA601", "KL 5:69", 2)
    assert (entry.minutes, entry.checked) == (1, 2)
    assert [(row.address, row.deviation.accepted) for row in entry.rows] == [
        ("protokoll/kommunstyrelsen/2024-03-12/", None),
        ("protokoll/kommunstyrelsen/2024-03-12/#p4", "Justeraren var bortrest."),
    ]


@pytest.mark.parametrize("gravity", Gravity)
def test_a_note_is_told_apart_and_is_no_breach(gravity):
    year = report(dataclasses.replace(LATE, gravity=gravity))[0]
    noted = gravity is Gravity.NOTE
    assert (year.breaches, len(year.rules), len(year.notes)) == ((0, 0, 1) if noted else (1, 1, 0))


def unkept(date, council=BOARD, gravity=Gravity.WARNING):
    path, missed = "_registry/calendar.yml", PlannedMeeting(council.slug, day(date))
    return Deviation("PA635", gravity, path, law="KL 5:65", planned=missed)


def test_a_planned_meeting_without_minutes_counts_for_its_council_and_year_but_not_as_minutes():
    year, before = report(LATE, unkept("2024-04-02"), unkept("2023-01-10", COUNCIL))
    assert (year.breaches, year.missing, year.minutes, year.checked) == (2, 1, 1, 3)
    assert [(c.council.slug, c.breaches, c.missing, c.minutes) for c in year.councils] == [
        ("kommunstyrelsen", 2, 1, 1),
        ("miljoradet", 0, 0, 0),
    ]
    assert [(rule.code, rule.total) for rule in year.rules] == [("PA601", 1), ("PA635", 1)]
    (entry,) = year.rules[1].councils
    assert (entry.minutes, entry.checked) == (0, 2)
    assert [(row.meeting, row.date, row.address) for row in entry.rows] == [
        (None, day("2024-04-02"), "insyn/saknas/#moten")
    ]
    assert [(c.council.slug, c.breaches, c.checked) for c in before.councils] == [
        ("kommunstyrelsen", 0, 1),
        ("miljoradet", 1, 0),
    ]


def test_a_year_without_any_minutes_is_reported_where_the_law_asks_for_some():
    years = report(unkept("2022-04-02"), unkept("2021-04-02", COUNCIL, Gravity.NOTE))
    assert [(year.year, year.breaches, year.checked) for year in years] == [
        (2024, 0, 3),
        (2023, 0, 1),
        (2022, 1, 0),
    ]


def test_a_breach_in_an_item_that_is_not_there_leads_to_the_minutes():
    year = report(dataclasses.replace(LATE, item="99"))[0]
    assert year.rules[0].councils[0].rows[0].address == "protokoll/kommunstyrelsen/2024-03-12/"
