"""A file says rightly whether it is corrected, and when."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, in_full, load, minutes_text
from minutes_archive.findings import Level

ONE = "  - {date: 2024-04-02, what: W, reason: error}"
ENTRY = {"corrections": f"corrections:\n{ONE}"}


def levels(tmp_path, front: dict[str, str]) -> list[tuple[str, Level]]:
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    return [(one.code, one.level) for one in loaded.findings]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("adjusted", [("PA810", Level.ERROR)]),
        ("corrected", []),
        ("draft", []),
    ],
)
def test_minutes_with_corrections_are_marked_as_corrected(tmp_path, status, expected):
    assert levels(tmp_path, ENTRY | {"status": f"status: {status}"}) == expected


def test_withdrawn_minutes_may_keep_their_corrections(tmp_path):
    front = {
        "status": "status: withdrawn",
        "withdrawn": "withdrawn: {date: 2024-05-02, reason: error}",
    }
    assert levels(tmp_path, ENTRY | front) == []


def test_minutes_marked_as_corrected_say_what_is(tmp_path):
    assert levels(tmp_path, {"status": "status: corrected"}) == [("PA811", Level.ERROR)]


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-03-18", [("PA812", Level.WARNING)]), ("2024-03-19", [])]
)
def test_a_correction_is_not_older_than_the_adjustment(tmp_path, day, expected):
    entry = {"corrections": ENTRY["corrections"].replace("2024-04-02", day)}
    assert levels(tmp_path, entry | {"status": "status: corrected"}) == expected


CODES = ("PA810", "PA811", "PA812")


def told(tmp_path, front: dict[str, str]):
    """Give each finding of these rules in full."""
    return in_full(load(tmp_path, {BASE_PATH: minutes_text(front)}), *CODES)


def test_each_fault_is_told_where_it_stands_with_what_it_is_about(tmp_path):
    marked = {"status": "status: corrected"}
    assert told(tmp_path / "a", ENTRY) == [("PA810", "error", 7, 9, {"status": "adjusted"})]
    assert told(tmp_path / "b", marked) == [("PA811", "error", 7, 9, {})]
    early = ONE.replace("2024-04-02", "2024-03-18")
    days = {"date": "2024-03-18", "adjusted": "2024-03-19"}
    found = told(tmp_path / "c", {"corrections": f"corrections:\n{early}\n{early}"} | marked)
    first = found[0][2]
    assert found == [("PA812", "warning", first + at, 12, days) for at in (0, 1)]


@pytest.mark.parametrize("status", ["adjusted", "corrected"])
def test_a_correction_with_a_fault_is_not_told_of_twice(tmp_path, status):
    wrong = ONE.replace("error", "felet")
    for number, entries in enumerate((wrong, f"{ONE}\n{wrong}")):
        front = {"corrections": f"corrections:\n{entries}", "status": f"status: {status}"}
        assert told(tmp_path / str(number), front) == []


def test_a_correction_is_not_held_against_a_day_of_adjustment_with_a_fault(tmp_path):
    front = ENTRY | {"status": "status: corrected", "adjusted_on": "adjusted_on: 2024-19-03"}
    assert told(tmp_path, front) == []
