"""Minutes adjusted more than fourteen days after the meeting."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, load, minutes_text
from factories import day, item, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Meeting, Source, Status
from minutes_archive.rules.law import check_law
from minutes_archive.rules.law.late_adjustment import check

CODES = {"PA601", "PA602", "PA639"}


def breaches(minutes: Meeting, kind: CouncilKind = CouncilKind.BOARD) -> list[tuple[str, Level]]:
    found = check_law(minutes, Council("kommunstyrelsen", "Kommunstyrelsen", kind))
    return [(one.kind.code, one.kind.level) for one in found if one.kind.code in CODES]


@pytest.mark.parametrize(
    ("held", "last", "late"),
    [
        ("2024-03-12", "2024-03-26", "2024-03-27"),
        ("2024-03-15", "2024-04-02", "2024-04-03"),  # Good Friday to Easter Monday
        ("2024-06-07", "2024-06-24", "2024-06-25"),  # midsummer's eve, a Friday
        ("2024-06-10", "2024-06-24", "2024-06-25"),
        ("2024-12-10", "2024-12-27", "2024-12-30"),  # Christmas Eve
        ("2024-12-17", "2025-01-02", "2025-01-03"),  # new year's eve
        ("2024-12-23", "2025-01-07", "2025-01-08"),  # Epiphany
    ],
)
def test_the_fourteenth_day_is_in_time_and_the_next_is_not(held, last, late):
    assert breaches(meeting(held, adjusted_on=day(last))) == []
    assert breaches(meeting(held, adjusted_on=day(late))) == [("PA601", Level.ERROR)]


def test_minutes_that_do_not_say_when_they_were_adjusted_are_not_late():
    assert breaches(meeting("2024-03-12", adjusted_on=None)) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_a_last_day(kind):
    ruled = {"assembly", "board", "committee", "subcommittee"}
    expected = ("PA601", Level.ERROR) if kind in ruled else ("PA602", Level.NOTE)
    late = meeting("2016-02-23", adjusted_on=day("2016-04-19"))
    assert breaches(late, kind) == [expected]


def test_it_is_a_warning_in_a_draft_and_in_minutes_made_from_a_document():
    late = {"adjusted_on": day("2024-04-30")}
    assert breaches(meeting(status=Status.DRAFT, **late)) == [("PA601", Level.WARNING)]
    assert breaches(meeting(source=Source("gammal.pdf"), **late)) == [("PA601", Level.WARNING)]


def test_withdrawn_minutes_are_not_checked():
    assert breaches(meeting(status=Status.WITHDRAWN, adjusted_on=day("2024-04-30"))) == []


def test_it_says_how_late_it_was():
    late = meeting("2024-06-07", adjusted_on=day("2024-06-28"))
    (breach,) = check(late, Council("kommunstyrelsen", "Kommunstyrelsen", CouncilKind.BOARD))
    assert (breach.path, breach.loc, breach.item) == (late.path, ("adjusted_on",), None)
    assert breach.params == {
        "days": 21,
        "adjusted": day("2024-06-28"),
        "latest": day("2024-06-24"),
        "item": "",
    }


def apart(adjusted: str, whole: str | None = "2024-03-19") -> Meeting:
    return meeting(
        "2024-03-12",
        items=(item("1"), item("2", adjusted_on=day(adjusted))),
        adjusted_on=day(whole) if whole else None,
    )


@pytest.mark.parametrize(
    ("adjusted", "whole", "expected"),
    [
        ("2024-03-12", "2024-03-19", []),
        ("2024-03-19", "2024-03-19", []),
        ("2024-03-20", "2024-03-19", [("PA639", Level.WARNING)]),
        ("2024-03-26", "2024-03-19", [("PA639", Level.WARNING)]),
        ("2024-03-27", "2024-03-19", [("PA601", Level.ERROR)]),
        ("2024-03-26", None, []),
        ("2024-03-27", None, [("PA601", Level.ERROR)]),
        ("2024-03-27", "2024-03-27", [("PA601", Level.ERROR)]),
        ("2024-03-27", "2024-03-28", [("PA601", Level.ERROR)] * 2),
    ],
)
def test_an_item_adjusted_apart_has_the_same_last_day_and_is_ahead_of_the_rest(
    adjusted, whole, expected
):
    assert breaches(apart(adjusted, whole)) == expected


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_adjust_items_apart(kind):
    ruled = kind in {"assembly", "board", "committee", "subcommittee"}
    late = [("PA601", Level.ERROR)] if ruled else [("PA602", Level.NOTE)]
    assert breaches(apart("2024-03-27"), kind) == late
    after = [("PA639", Level.WARNING)] if ruled else []
    assert breaches(apart("2024-03-20"), kind) == after


def test_it_says_which_item_it_was():
    council = Council("kommunstyrelsen", "Kommunstyrelsen", CouncilKind.BOARD)
    (late,) = check(apart("2024-04-22"), council)
    assert (late.loc, late.item) == (("items", "2", "adjusted_on"), "2")
    assert (late.params["item"], late.params["days"]) == ("2", 41)
    (after,) = check(apart("2024-03-20"), council)
    assert (after.path, after.loc, after.item) == (late.path, late.loc, "2")
    assert after.params == {
        "number": "2",
        "adjusted": day("2024-03-20"),
        "whole": day("2024-03-19"),
    }


def test_an_exception_may_be_for_the_item_alone(tmp_path):
    items = "items:\n  2: {adjusted_on: 2024-04-22, notice: {posted: 2024-04-23}}"
    allow = "allow: [{code: PA601, item: %s, reason: Så var det.}]"

    def levels(number: int) -> list[Level]:
        text = minutes_text({"items": items, "allow": allow % number})
        found = load(tmp_path / str(number), {BASE_PATH: text}).findings
        return [one.level for one in found if one.code == "PA601"]

    assert levels(2) == [Level.NOTE]
    assert levels(3) == [Level.ERROR]
