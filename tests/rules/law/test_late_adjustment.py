"""Minutes adjusted more than fourteen days after the meeting."""

from __future__ import annotations

import pytest

from factories import day, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Meeting, Source, Status
from minutes_archive.rules.law import check_law
from minutes_archive.rules.law.late_adjustment import check


def breaches(minutes: Meeting, kind: CouncilKind = CouncilKind.BOARD) -> list[tuple[str, Level]]:
    found = check_law(minutes, Council("kommunstyrelsen", "Kommunstyrelsen", kind))
    return [(one.kind.code, one.kind.level) for one in found if one.kind.code in {"PA601", "PA602"}]


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
    assert breach.loc == ("adjusted_on",)
    assert breach.params == {
        "days": 21,
        "adjusted": day("2024-06-28"),
        "latest": day("2024-06-24"),
    }
