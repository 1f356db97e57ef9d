"""When the adjustment is announced, and for how long the notice stays up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import day, item, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Meeting, Notice, Source, Status
from minutes_archive.rules import Breach
from minutes_archive.rules.law import (
    adjustment_undated,
    check_law,
    notice_posted,
    notice_removed,
)
from minutes_archive.rules.law.announcements import Announcement, announcements

RULED = {"assembly", "board", "committee", "subcommittee"}
BOARD = Council("kommunstyrelsen", "Kommunstyrelsen", CouncilKind.BOARD)
Rule = Callable[[Meeting, Council], Iterator[Breach]]


def codes(rule: Rule, minutes: Meeting, kind: CouncilKind = CouncilKind.BOARD) -> list[str]:
    return [one.kind.code for one in rule(minutes, Council("x", "X", kind))]


def announced(adjusted: str, posted: str | None, removed: str | None = None) -> Meeting:
    notice = Notice(day(posted) if posted else None, day(removed) if removed else None)
    return meeting(adjusted[:8] + "01", adjusted_on=day(adjusted), notice=notice)


@pytest.mark.parametrize(
    ("adjusted", "last", "late"),
    [
        ("2024-03-19", "2024-03-21", "2024-03-22"),
        ("2024-03-14", "2024-03-18", "2024-03-19"),  # a Saturday
        ("2024-06-19", "2024-06-24", "2024-06-25"),  # midsummer's eve, a Friday
        ("2024-06-20", "2024-06-24", "2024-06-25"),  # midsummer's day
        ("2024-06-24", "2024-06-26", "2024-06-27"),
        ("2024-12-29", "2025-01-02", "2025-01-03"),  # new year's eve
        ("2024-12-30", "2025-01-02", "2025-01-03"),  # new year's day
        ("2024-12-31", "2025-01-02", "2025-01-03"),
    ],
)
def test_a_notice_is_posted_on_the_second_day_at_the_latest(adjusted, last, late):
    assert codes(notice_posted.check, announced(adjusted, adjusted)) == []
    assert codes(notice_posted.check, announced(adjusted, last)) == []
    assert codes(notice_posted.check, announced(adjusted, late)) == ["PA603"]


def test_a_notice_is_not_posted_before_the_adjustment():
    assert codes(notice_posted.check, announced("2024-03-19", "2024-03-18")) == ["PA604"]


@pytest.mark.parametrize(
    ("posted", "last", "after"),
    [
        ("2024-03-20", "2024-04-10", "2024-04-11"),
        ("2024-03-08", "2024-04-02", "2024-04-03"),  # Good Friday to Easter Monday
        ("2024-05-31", "2024-06-24", "2024-06-25"),  # midsummer's eve, a Friday
        ("2024-06-03", "2024-06-24", "2024-06-25"),
        ("2024-12-10", "2025-01-02", "2025-01-03"),  # new year's eve
        ("2024-12-16", "2025-01-07", "2025-01-08"),  # Epiphany
        ("2024-12-17", "2025-01-07", "2025-01-08"),
    ],
)
def test_a_notice_is_up_for_the_whole_of_the_last_day_for_appeals(posted, last, after):
    assert codes(notice_removed.check, announced(posted, posted, last)) == ["PA605"]
    assert codes(notice_removed.check, announced(posted, posted, after)) == []


@pytest.mark.parametrize("notice", [None, Notice(), Notice(kept_at="Rådhuset")])
def test_days_that_are_not_given_are_neither_late_nor_early(notice):
    minutes = meeting(adjusted_on=day("2024-03-19"), notice=notice)
    assert codes(notice_posted.check, minutes) == []
    assert codes(notice_removed.check, minutes) == []
    undated = meeting(adjusted_on=None, notice=Notice(day("2024-05-19"), None))
    assert codes(notice_posted.check, undated) == []
    assert codes(notice_removed.check, undated) == []


def test_an_items_days_are_looked_at_where_the_minutes_have_none_yet():
    early = item("7", adjusted_on=day("2024-03-12"), notice=Notice(day("2024-03-11")))
    short = item("8", notice=Notice(day("2024-03-15"), day("2024-03-16")))
    minutes = meeting(items=(early, short), adjusted_on=None)
    assert codes(notice_posted.check, minutes) == ["PA604"]
    assert codes(notice_removed.check, minutes) == ["PA605"]


def test_what_is_announced_is_the_minutes_and_each_item_adjusted_or_announced_apart():
    own, shown = Notice(day("2024-03-13")), Notice(day("2024-03-20"))
    apart = (item("2", adjusted_on=day("2024-03-12")), item("3", notice=own))
    minutes = meeting(items=(item("1"), *apart), adjusted_on=day("2024-03-19"), notice=shown)
    assert list(announcements(minutes)) == [
        Announcement(day("2024-03-19"), shown),
        Announcement(day("2024-03-12"), Notice(), ("items", "2"), "2"),
        Announcement(None, own, ("items", "3"), "3"),
    ]


def test_an_item_adjusted_at_once_has_a_clock_of_its_own():
    late = item(
        "7",
        adjusted_on=day("2024-03-12"),
        notice=Notice(day("2024-03-15"), day("2024-04-05")),
    )
    minutes = meeting(
        items=(item("6"), late),
        adjusted_on=day("2024-03-19"),
        notice=Notice(day("2024-03-20"), day("2024-04-11")),
    )
    (posted,) = notice_posted.check(minutes, BOARD)
    (removed,) = notice_removed.check(minutes, BOARD)
    assert (posted.kind.code, posted.item) == ("PA603", "7")
    assert posted.loc == ("items", "7", "notice", "posted")
    assert posted.params["latest"] == day("2024-03-14")
    assert (removed.kind.code, removed.item) == ("PA605", "7")
    assert removed.loc == ("items", "7", "notice", "removed")
    assert removed.params["last"] == day("2024-04-05")


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_to_announce(kind):
    minutes = announced("2024-03-19", "2024-04-19", "2024-04-20")
    bare = meeting(adjusted_on=None)
    assert codes(notice_posted.check, minutes, kind) == ["PA603"] * (kind in RULED)
    assert codes(notice_removed.check, minutes, kind) == ["PA605"] * (kind in RULED)
    expected = ["PA607", "PA606"] if kind in RULED else []
    assert codes(adjustment_undated.check, bare, kind) == expected


@pytest.mark.parametrize("notice", [None, Notice(kept_at="Rådhuset")])
def test_a_missing_notice_is_a_note_since_it_may_be_posted_later(notice):
    (breach,) = adjustment_undated.check(
        meeting(adjusted_on=day("2024-03-19"), notice=notice), BOARD
    )
    assert (breach.kind.code, breach.kind.level) == ("PA606", Level.NOTE)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.DRAFT, []),
        (Status.ADJUSTED, ["PA607", "PA606"]),
        (Status.CORRECTED, ["PA607", "PA606"]),
    ],
)
def test_only_adjusted_minutes_have_to_say_when(status, expected):
    assert codes(adjustment_undated.check, meeting(status=status)) == expected
    given = announced("2024-03-19", "2024-03-19")
    assert codes(adjustment_undated.check, given) == []


@pytest.mark.parametrize("eased", [{"status": Status.DRAFT}, {"source": Source("gammal.pdf")}])
def test_breaches_are_warnings_in_drafts_and_in_minutes_made_from_a_document(eased):
    wrong = {
        "adjusted_on": day("2024-03-19"),
        "adjusters": ("Björn Åkesson",),
        "notice": Notice(day("2024-04-19"), day("2024-05-20")),
        "items": (item("2", notice=Notice(day("2024-03-20"), day("2024-03-21"))),),
    }
    kinds = ("PA603", "PA605")

    def told(minutes: Meeting) -> dict[str, Level]:
        breaches = [one.kind for one in check_law(minutes, BOARD) if one.kind.code in kinds]
        return {one.code: one.level for one in breaches}

    assert told(meeting(**wrong)) == {"PA603": Level.ERROR, "PA605": Level.ERROR}
    assert told(meeting(**wrong, **eased)) == {"PA603": Level.WARNING, "PA605": Level.WARNING}


def test_findings_stand_at_the_days_that_are_wrong(tmp_path):
    front = {
        "adjusted_on": "adjusted_on: 2024-03-19",
        "items": (
            "items:\n  2:\n    adjusted_on: 2024-03-13\n"
            "    notice:\n      posted: 2024-03-12\n      removed: 2024-04-02"
        ),
        "notice": "notice: {posted: 2024-03-25, removed: 2024-04-20}",
    }
    loaded = load(tmp_path / "a", {BASE_PATH: minutes_text(front)})
    assert found(loaded.findings) == [
        ("PA604", 21, 15),
        ("PA605", 22, 16),
        ("PA603", 23, 18),
    ]
    bare = {"adjusted_on": "", "notice": "notice:\n  kept_at: Rådhuset"}
    loaded = load(tmp_path / "b", {BASE_PATH: minutes_text(bare)})
    assert found(loaded.findings) == [("PA607", 7, 9), ("PA606", 16, 1)]
    loaded = load(tmp_path / "c", {BASE_PATH: minutes_text({"notice": ""})})
    assert found(loaded.findings) == [("PA606", 12, 1)]


def test_one_item_is_let_stand_and_another_is_not(tmp_path):
    entry = "    adjusted_on: 2024-03-12\n    notice: {posted: 2024-03-25}"
    front = {
        "items": f"items:\n  1:\n{entry}\n  2:\n{entry}",
        "allow": "allow:\n  - {code: PA603, item: 2, reason: Anslagstavlan låg nere.}",
    }
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert [(one.code, one.level) for one in loaded.findings] == [
        ("PA603", Level.ERROR),
        ("PA603", Level.NOTE),
    ]


def test_a_day_that_cannot_be_read_gives_its_own_finding_only(tmp_path):
    front = {"adjusted_on": "adjusted_on: 19 mars", "notice": "notice: {posted: igår}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert {one.code for one in loaded.findings} == {"PA315"}
