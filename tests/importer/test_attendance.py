"""Lists of those present and absent, brought together."""

from __future__ import annotations

import pytest

from minutes_archive.importer.attendance import Numbers, attendance_facts, meeting_numbers
from minutes_archive.importer.facts import Attendance, Confidence, Fact
from minutes_archive.model import CouncilKind

NUMBERS = ("45", "46", "47", "48")


def told(*lists: list[Attendance], kind: CouncilKind | None = None) -> list[Fact]:
    return list(attendance_facts(lists, NUMBERS, kind))


def person(name: str, *roles: str, **more: object) -> Attendance:
    return Attendance(name, 1, roles=roles, **more)


def test_somebody_in_two_lists_is_listed_once():
    facts = told([person("Anna Ek", "member", party="S")], [person("ANNA EK", title="rektor")])
    assert [fact.key for fact in facts] == [("present", 0)]
    assert facts[0].value == {"name": "Anna Ek", "role": "member", "party": "S", "title": "rektor"}


def test_a_substitute_who_served_for_some_items_is_told_so():
    facts = told(
        [person("Anna Ek", "member", items="46")],
        [person("Anna Ek", "substitute", absent_items="46")],
    )
    assert facts[0].value == {"name": "Anna Ek", "role": "serving_substitute", "items": "46"}


def test_a_substitute_who_served_for_some_hours_is_told_so():
    facts = told(
        [person("Anna Ek", "member", arrived="11:45")],
        [person("Anna Ek", "substitute", left="11:45")],
    )
    assert facts[0].value["role"] == "serving_substitute"


def test_who_served_for_some_items_and_sat_beside_for_others_is_asked_about():
    facts = told(
        [person("Anna Ek", "serving_substitute", items="47-48")],
        [person("Anna Ek", "substitute", items="45-46")],
    )
    assert facts[0].value == {"name": "Anna Ek", "role": "serving_substitute", "items": "47-48"}
    assert facts[0].doubt.kind == "person_role_part"


def test_somebody_present_and_absent_is_present_and_doubted():
    facts = told([person("Anna Ek", "member")], [person("Anna Ek", absent=True)])
    assert [fact.key for fact in facts] == [("present", 0)]
    assert facts[0].confidence is Confidence.DOUBTFUL


@pytest.mark.parametrize(
    ("items", "absent_items", "written"),
    [
        ("46-", None, "46-48"),
        ("-46", None, "45-46"),
        (None, "46", "45, 47-48"),
        ("45, 47-", None, "45, 47-48"),
        ("45-47", "46", "45, 47"),
        ("45-", "47-48", "45-46"),
    ],
)
def test_open_spans_are_written_in_full(items, absent_items, written):
    facts = told([person("Anna Ek", "member", items=items, absent_items=absent_items)])
    assert facts[0].value == {"name": "Anna Ek", "role": "member", "items": written}
    assert facts[0].doubt is None


@pytest.mark.parametrize(("items", "absent_items"), [("60-", None), (None, "60")])
def test_items_beyond_those_the_file_holds_are_not_guessed(items, absent_items):
    facts = told([person("Anna Ek", "member", items=items, absent_items=absent_items)])
    assert facts[0].value == {"name": "Anna Ek", "role": "member"}
    assert facts[0].doubt is not None


def test_without_any_items_no_span_is_closed():
    assert Numbers(()).complete("46-") == ""
    assert Numbers(()).complete("46, 48") == "46, 48"


@pytest.mark.parametrize(
    ("numbers", "span", "all_of_them"),
    [
        (["45", "46"], (45, 48), ["45", "46", "47", "48"]),
        (["45", "46a"], (45, 47), ["45", "46a", "47"]),
        (["45", "90"], (45, 48), ["45", "90"]),
        (["45"], None, ["45"]),
        ([], (45, 46), ["45", "46"]),
    ],
)
def test_the_first_page_tells_which_items_a_cut_file_has_lost(numbers, span, all_of_them):
    assert meeting_numbers(numbers, span) == all_of_them


def test_members_of_a_council_without_seats_take_part():
    facts = told([person("Anna Ek", "member")], kind=CouncilKind.ASSOCIATION)
    assert facts[0].value == {"name": "Anna Ek", "role": "participant"}
    facts = told([person("Anna Ek", "member", party="S")], kind=CouncilKind.ADVISORY)
    assert facts[0].value == {"name": "Anna Ek", "role": "member", "party": "S"}
