"""Items put off that nobody has taken up: told once they could have been."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import BOARD, COUNCIL, archive, day, item, meeting
from law_samples import lines_before
from minutes_archive.findings import Level
from minutes_archive.model import Meeting, Outcome, Status
from minutes_archive.rules.law import promise


def waiting(*meetings: Meeting) -> list[tuple[str, str]]:
    found = list(promise.check(archive(*meetings)))
    assert all(one.kind.level is Level.NOTE and not one.may_stand for one in found)
    return [(one.path, str(one.item)) for one in found]


def first(council=BOARD, **fields: object) -> Meeting:
    tabled = {"outcome": Outcome.TABLED, "case": "KS 2024/9"} | fields
    return meeting("2024-01-10", council, items=(item("3", "Cykelväg", **tabled),))


@pytest.mark.parametrize("council", [BOARD, COUNCIL])
def test_it_waits_once_the_council_has_met_again_whatever_its_kind(council):
    assert waiting(first(council)) == []
    path = f"{council.slug}/2024/2024-01-10.md"
    assert waiting(first(council), meeting("2024-02-14", council)) == [(path, "3")]


def test_a_meeting_of_another_council_before_it_or_withdrawn_is_none_to_take_it_up_at():
    assert waiting(first(), meeting("2024-02-14", COUNCIL)) == []
    assert waiting(first(), meeting("2024-01-03")) == []
    assert waiting(first(), meeting("2024-02-14", status=Status.WITHDRAWN)) == []


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ("2024-03-11", False),
        ("2024-03-12", True),
        ("2024-03-19", True),  # moved by a week
        ("2024-03-20", False),  # the minutes of that day are not in the archive
    ],
)
def test_what_is_put_off_to_a_day_waits_from_that_day(held, told):
    assert bool(waiting(first(until=day("2024-03-12")), meeting(held))) is told


def test_what_waits_for_a_later_day_hides_nothing_else():
    fields = {"outcome": Outcome.TABLED, "case": "KS 2024/8", "until": day("2025-01-01")}
    items = (item("2", "Budget", **fields), *first().items)
    assert waiting(meeting("2024-01-10", items=items), meeting("2024-02-14")) == [
        ("kommunstyrelsen/2024/2024-01-10.md", "3")
    ]


def test_what_was_taken_up_does_not_wait():
    again = meeting("2024-02-14", items=(item("5", case="KS 2024/9", outcome=Outcome.APPROVED),))
    assert waiting(first(), again) == []
    other = meeting("2024-02-14", items=(item("5", case="KS 2024/10"),))
    assert len(waiting(first(), other)) == 1


def test_it_stands_at_the_outcome_and_stops_nothing(tmp_path):
    items = "items:\n  2:\n    case: KS 2024/9\n    outcome: tabled"
    start = lines_before(present="present: [Anna Lind]")
    text = minutes_text({"present": "present: [Anna Lind]", "items": items})
    front = {"date": "date: 2024-04-09", "adjusted_on": "adjusted_on: 2024-04-16", "notice": ""}
    later = minutes_text(front, "## § 4 Budget\n\nKommunstyrelsen antar budgeten.\n")
    files = {BASE_PATH: text, BASE_PATH.replace("2024-03-12", "2024-04-09"): later}
    loaded = load(tmp_path, files)
    assert [one for one in found(loaded.findings) if one[0] == "PA637"] == [
        ("PA637", start + 3, 14)
    ]
    assert not loaded.blocks
