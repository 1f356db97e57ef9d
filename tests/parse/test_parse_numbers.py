from __future__ import annotations

import pytest

from minutes_archive.model import number_key
from minutes_archive.parse import parse_body, written_run


def findings(*numbers: str) -> list[tuple[str, int, dict[str, str]]]:
    """Parse items with these numbers, one every second line."""
    body = "".join(f"## § {number} Rubrik\ntext\n" for number in numbers)
    _, found = parse_body(body, 1, "f.md")
    return [(one.code, one.line, dict(one.params)) for one in found]


@pytest.mark.parametrize(
    "numbers",
    [("1", "2", "3"), ("45", "46"), ("1", "1a", "1b", "2"), ("7a", "7b"), ("9999", "10000")],
)
def test_numbers_in_order_are_right_wherever_they_begin(numbers):
    assert findings(*numbers) == []


def test_a_number_twice_names_the_first_place():
    assert findings("1", "2", "1") == [("PA505", 5, {"number": "1", "first": "1"})]


def test_a_gap_names_what_is_missing():
    assert findings("1", "2", "6") == [("PA506", 5, {"number": "6", "missing": "§§ 3–5"})]
    assert findings("1", "3") == [("PA506", 3, {"number": "3", "missing": "§ 2"})]


def test_numbers_out_of_order_are_said_where_they_go_back_and_are_not_called_missing():
    assert findings("1", "3", "2", "4") == [("PA507", 5, {"number": "2", "before": "3"})]


def test_each_fault_has_its_own_finding():
    codes = [(code, line) for code, line, _ in findings("1", "1", "4", "3", "9")]
    assert codes == [("PA505", 3), ("PA506", 5), ("PA507", 7), ("PA506", 9)]


def test_a_huge_gap_costs_nothing():
    assert findings("1", "99999")[0][2]["missing"] == "§§ 2–99998"


def test_runs_are_written_as_readers_write_them():
    assert written_run(["3", "1", "2", "7a", "9"]) == "§§ 1–3, 7a, 9"
    assert written_run(["5"]) == "§ 5"


def test_items_sort_by_number_then_letter():
    assert sorted(["10", "7b", "7", "7a", "8"], key=number_key) == ["7", "7a", "7b", "8", "10"]
