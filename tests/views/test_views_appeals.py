"""How and until when a decision can be appealed, and which of them are listed."""

from __future__ import annotations

import pytest

from factories import archive, day, decided, item, meeting
from minutes_archive.model import (
    Appeal,
    Council,
    CouncilKind,
    ItemKind,
    Notice,
    Outcome,
    Withheld,
)
from minutes_archive.views.appeal_days import appeal_calendars
from minutes_archive.views.appeals import appeals_view, item_appeal
from minutes_archive.views.index import index_archive

RULED = {CouncilKind.BOARD, CouncilKind.COMMITTEE, CouncilKind.SUBCOMMITTEE}
SETTLED = {Outcome.APPROVED, Outcome.REJECTED, Outcome.ELECTED}


def council(kind=CouncilKind.BOARD, slug="kommunstyrelsen", name="Kommunstyrelsen"):
    return Council(slug, name, kind)


def posted(text):
    return Notice(day(text))


def appeal(entry, kind=CouncilKind.BOARD, **fields):
    return item_appeal(council(kind), meeting(items=(entry,), **fields), entry)


def passed(number="2", **fields):
    return decided(number, "Budget", "Budgeten antas", Outcome.APPROVED, **fields)


def numbers(view):
    return [(entry.day.isoformat(), [row.item.number for row in entry.rows]) for entry in view.days]


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_names_have_a_way_to_appeal_of_their_own(kind):
    found = appeal(passed(), kind)
    ruled = kind in RULED or kind is CouncilKind.ASSEMBLY
    assert (found.way if found else None) == (Appeal.LEGALITY if ruled else None)


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("kind", sorted(RULED))
def test_a_committee_s_decision_that_only_prepares_or_carries_out_has_none(kind, outcome):
    found = appeal(item("2", "Budget", "Text.", outcome=outcome), kind)
    assert (found is not None) == (outcome in SETTLED)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_decision_of_the_assembly_can_be_tried_but_not_an_item_taken_off(outcome):
    found = appeal(item("2", "Budget", "Text.", outcome=outcome), CouncilKind.ASSEMBLY)
    assert (found is not None) == (outcome is not Outcome.WITHDRAWN)


def test_a_decision_without_an_outcome_tells_enough_only_in_the_assembly():
    spoken = item("2", "Budget", "Budgeten antas.", decision="Budgeten antas")
    assert appeal(spoken, CouncilKind.ASSEMBLY).way is Appeal.LEGALITY
    assert appeal(spoken, CouncilKind.BOARD) is None
    assert appeal(item("2", "Rapport", "Information ges."), CouncilKind.ASSEMBLY) is None


@pytest.mark.parametrize("kind", [CouncilKind.BOARD, CouncilKind.ASSEMBLY])
def test_nothing_is_derived_for_the_meeting_s_own_course_or_a_withheld_item(kind):
    assert appeal(passed(kind=ItemKind.FORMALITY), kind) is None
    assert appeal(passed(withheld=Withheld("sekretess")), kind) is None
    assert appeal(passed(kind=ItemKind.DECISION), kind).way is Appeal.LEGALITY


@pytest.mark.parametrize("way", Appeal)
def test_what_the_minutes_say_goes_before_what_the_law_would_give(way):
    assert appeal(passed(appeal=way)).way is way
    assert appeal(passed(appeal=way), CouncilKind.ADVISORY).way is way
    assert appeal(passed(appeal=way, withheld=Withheld("sekretess"))).way is way


@pytest.mark.parametrize(
    ("announced", "last"),
    [
        ("2024-03-20", "2024-04-10"),
        ("2024-03-08", "2024-04-02"),  # three weeks end on Good Friday: after Easter Monday
        ("2024-05-31", "2024-06-24"),  # midsummer's eve, a Friday
        ("2024-06-03", "2024-06-24"),
        ("2024-05-30", "2024-06-20"),
        ("2024-12-03", "2024-12-27"),  # Christmas Eve
        ("2024-12-10", "2025-01-02"),  # new year's eve
        ("2024-12-16", "2025-01-07"),  # Epiphany
        ("2024-04-10", "2024-05-02"),  # the first of May
    ],
)
def test_the_last_day_is_three_weeks_from_the_notice_or_the_next_weekday(announced, last):
    assert appeal(passed(), notice=posted(announced)).last_day == day(last)


def test_without_a_notice_there_is_no_last_day():
    assert appeal(passed()).last_day is None
    assert appeal(passed(), notice=Notice(removed=day("2024-04-10"))).last_day is None


@pytest.mark.parametrize("way", [Appeal.ADMINISTRATIVE, Appeal.NONE])
def test_only_a_legality_review_has_a_day_that_minutes_can_tell(way):
    assert appeal(passed(appeal=way), notice=posted("2024-03-20")).last_day is None


def test_an_item_adjusted_at_once_has_the_day_of_its_own_notice():
    own = passed(adjusted_on=day("2024-03-12"), notice=posted("2024-03-13"))
    assert appeal(own, notice=posted("2024-03-20")).last_day == day("2024-04-03")


def test_an_item_adjusted_at_once_does_not_wait_for_the_notice_of_the_rest():
    silent = passed(adjusted_on=day("2024-03-12"))
    rest = {"adjusted_on": day("2024-03-19"), "notice": posted("2024-03-20")}
    assert appeal(silent, **rest).last_day is None
    with_the_rest = passed(adjusted_on=day("2024-03-19"))
    assert appeal(with_the_rest, **rest).last_day == day("2024-04-10")


def test_what_could_be_appealed_until_the_newest_notice_is_listed_and_not_the_day_before():
    old = meeting("2024-02-27", items=(passed("1"),), notice=posted("2024-03-04"))
    new = meeting("2024-03-19", items=(passed("5"),), notice=posted("2024-03-25"))
    view = appeals_view(index_archive(archive(old, new)))
    assert view.newest == day("2024-03-25")
    assert numbers(view) == [("2024-03-25", ["1"]), ("2024-04-15", ["5"])]
    later = meeting("2024-03-19", items=(passed("5"),), notice=posted("2024-03-26"))
    assert numbers(appeals_view(index_archive(archive(old, later)))) == [("2024-04-16", ["5"])]


def test_the_list_runs_by_last_day_and_counts_its_decisions():
    at_once = passed("3", adjusted_on=day("2024-03-12"), notice=posted("2024-03-13"))
    board = meeting(
        "2024-03-12",
        items=(passed("2"), at_once, item("4", "Rapport", outcome=Outcome.NOTED), passed("5")),
        notice=posted("2024-03-20"),
    )
    view = appeals_view(index_archive(archive(board)))
    assert numbers(view) == [("2024-04-03", ["3"]), ("2024-04-10", ["2", "5"])]
    assert view.decisions == 3


def test_an_item_s_own_notice_is_the_newest_too():
    old = meeting("2024-02-27", items=(passed("1"),), notice=posted("2024-03-04"))
    at_once = passed("3", adjusted_on=day("2024-03-26"), notice=posted("2024-03-26"))
    view = appeals_view(index_archive(archive(old, meeting("2024-03-26", items=(at_once,)))))
    assert numbers(view) == [("2024-04-16", ["3"])]


def test_an_archive_without_notices_lists_nothing():
    view = appeals_view(index_archive(archive(meeting(items=(passed(),)))))
    assert (view.newest, view.days, view.decisions) == (None, (), 0)


def test_a_calendar_has_one_entry_for_each_meeting_and_last_day():
    at_once = passed("3", adjusted_on=day("2024-03-12"), notice=posted("2024-03-13"))
    board = meeting(
        "2024-03-12", items=(passed("2"), at_once, passed("5")), notice=posted("2024-03-20")
    )
    everything, own = appeal_calendars(index_archive(archive(board)))
    told = [(e.day.isoformat(), [i.number for i in e.items], e.posted) for e in everything.days]
    assert told == [
        ("2024-04-03", ["3"], day("2024-03-13")),
        ("2024-04-10", ["2", "5"], day("2024-03-20")),
    ]
    assert everything.council is None
    assert own.council.slug == "kommunstyrelsen"
    assert own.days == everything.days


def test_only_councils_with_a_last_day_have_a_calendar_and_none_is_empty():
    assert appeal_calendars(index_archive(archive(meeting(items=(passed(),))))) == ()
