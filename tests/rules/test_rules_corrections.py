"""A file says rightly whether it is corrected, and when."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, load, minutes_text
from minutes_archive.findings import Level

ENTRY = {"corrections": "corrections:\n  - {date: 2024-04-02, what: W, reason: error}"}


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


def test_a_correction_with_a_fault_is_not_told_of_twice(tmp_path):
    entry = {"corrections": ENTRY["corrections"].replace("error", "felet")}
    found = [code for code, _ in levels(tmp_path, entry | {"status": "status: corrected"})]
    assert "PA811" not in found
