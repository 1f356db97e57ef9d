"""Rules that look at one minutes file."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, found, load, minutes_text, params


def codes(tmp_path, front=None, body=None) -> list[tuple[str, int, int]]:
    return found(load(tmp_path, {BASE_PATH: minutes_text(front, body)}).findings)


def test_the_base_archive_is_right(tmp_path):
    loaded = load(tmp_path)
    assert loaded.findings == ()
    assert not loaded.blocks
    assert [meeting.path for meeting in loaded.archive.meetings] == [BASE_PATH]


def test_an_entry_without_its_item_stands_at_its_key_and_names_the_items_there_are(tmp_path):
    text = minutes_text({"items": "items:\n  2:\n    outcome: approved\n  7:\n    outcome: noted"})
    loaded = load(tmp_path, {BASE_PATH: text})
    assert found(loaded.findings) == [("PA520", 20, 3)]
    assert params(loaded, "PA520") == {"number": "7", "found": "§§ 1–3"}


@pytest.mark.parametrize(
    "decision",
    [
        "Kommunstyrelsen godkänner rapporten.",
        "godkänner rapporten",
        "Kommunstyrelsen\n      godkänner   rapporten.",
        "Rapport om skolan",
    ],
)
def test_a_decision_may_be_quoted_from_title_or_text_with_other_spaces(tmp_path, decision):
    front = {"items": f"items:\n  2:\n    decision: >-\n      {decision}"}
    assert codes(tmp_path, front) == []


def test_a_decision_may_leave_out_the_signs_of_emphasis_and_lists(tmp_path):
    body = "## § 1 Val\n\nStyrelsen **beslutar**\n\n- att välja A\n- att välja *B*\n"
    front = {"items": "items:\n  1:\n    decision: Styrelsen beslutar att välja A att välja B"}
    assert codes(tmp_path, front, body) == []


def test_a_decision_in_other_words_is_an_error_that_shows_the_nearest_passage(tmp_path):
    front = {"items": "items:\n  2:\n    decision: Kommunstyrelsen godkände rapporten."}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert found(loaded.findings) == [("PA521", 19, 15)]
    assert params(loaded, "PA521")["nearest"] == "Kommunstyrelsen godkänner rapporten."


def test_the_decision_of_a_withheld_item_is_neither_compared_nor_quoted(tmp_path):
    entry = "items:\n  2:\n    decision: Andra ord.\n    withheld: {reason: sekretess}"
    assert codes(tmp_path, {"items": entry}) == [("PA842", 27, 1)]


def test_a_decision_from_another_item_is_an_error(tmp_path):
    front = {"items": "items:\n  1:\n    decision: Kommunstyrelsen godkänner rapporten."}
    assert codes(tmp_path, front) == [("PA521", 19, 15)]


def test_a_section_headed_beslut_is_the_decision_and_the_quotation_is_still_checked(tmp_path):
    body = "## § 1 Val\n\nBakgrund.\n\n### Beslut\n\nAnna väljs.\n"
    loaded = load(tmp_path / "one", {BASE_PATH: minutes_text(body=body)})
    assert loaded.archive.meetings[0].items[0].decision == "Anna väljs."
    front = {"items": "items:\n  1:\n    decision: Björn väljs."}
    assert codes(tmp_path / "two", front, body) == [("PA521", 19, 15)]


def test_an_empty_item_is_warned_of_unless_decided_by_its_title_or_withheld(tmp_path):
    body = "## § 1 Bordläggs\n\n## § 2\n\n## § 3 Tom\n"
    items = "items:\n  1: {decision: Bordläggs}\n  2: {withheld: {reason: sekretess}}"
    assert codes(tmp_path, {"items": items}, body) == [("PA522", 26, 1)]


def test_references_to_missing_items_stand_at_their_values(tmp_path):
    front = {
        "present": (
            "present:\n  - {name: Anna Lind}\n  - {name: Björn Åkesson}\n"
            "  - name: Cecilia Öberg\n    items: 1-44, 46"
        ),
        "corrections": (
            "corrections:\n  - {date: 2024-04-01, item: 9, what: Skrivfel, reason: error}"
        ),
        "status": "status: corrected",
    }
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert [one for one in found(loaded.findings) if one[0] == "PA424"] == [
        ("PA424", 17, 12),
        ("PA424", 19, 30),
    ]


def test_a_range_of_items_is_spelled_out(tmp_path):
    front = {
        "present": (
            "present:\n  - {name: Anna Lind}\n  - {name: Björn Åkesson, items: '1, 3'}\n"
            "  - {name: Cecilia Öberg, items: 1-2}"
        )
    }
    (meeting,) = load(tmp_path, {BASE_PATH: minutes_text(front)}).archive.meetings
    assert [one.items for one in meeting.present] == [None, {"1", "3"}, {"1", "2"}]


def test_nobody_is_both_present_and_absent_or_listed_twice(tmp_path):
    front = {
        "present": (
            "present:\n  - Anna Lind\n  - Björn Åkesson\n  - Cecilia Öberg\n  - anna  lind"
        ),
        "absent": "absent:\n  - Björn Åkesson\n  - David Ek\n  - David Ek",
    }
    assert codes(tmp_path, front) == [("PA420", 17, 5), ("PA419", 19, 5), ("PA420", 21, 5)]


PEOPLE = "present:\n  - Anna Lind\n  - Björn Åkesson\n  - Cecilia Öberg"
SUBSTITUTE = "\n  - {name: Hans Ek, role: serving_substitute"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (", replaces: Erik Sund, items: 2}", ", replaces: Gun Dahl, items: 1}", []),
        (", replaces: Erik Sund, items: 2}", ", items: 1}", []),
        (", replaces: Erik Sund, items: 2}", ", replaces: Gun Dahl, items: 1-2}", ["PA420"]),
        (", replaces: Erik Sund, items: 2}", ", replaces: Gun Dahl}", ["PA420"]),
        (", replaces: Erik Sund, items: 2}", ", replaces: erik  sund, items: 1}", ["PA420"]),
        (", items: 2}", ", items: 1}", ["PA420"]),
    ],
)
def test_a_substitute_may_serve_for_one_member_after_the_other(tmp_path, first, second, expected):
    front = {
        "present": PEOPLE + SUBSTITUTE + first + SUBSTITUTE + second,
        "absent": "absent: [Erik Sund, Gun Dahl]",
    }
    assert [one[0] for one in codes(tmp_path, front) if one[0] == "PA420"] == expected


def test_a_third_entry_is_compared_with_both_before(tmp_path):
    served = [f", replaces: {name}, items: {at}}}" for name, at in (("A", 1), ("B", 2), ("C", 1))]
    front = {"present": PEOPLE + "".join(SUBSTITUTE + one for one in served)}
    assert [one[0] for one in codes(tmp_path, front) if one[0] == "PA420"] == ["PA420"]


def test_officers_are_sought_among_those_present(tmp_path):
    front = {"present": "present: [Erik Dahl]"}
    assert codes(tmp_path / "one", front) == [
        ("PA421", 9, 8),
        ("PA427", 10, 12),
        ("PA428", 11, 13),
    ]
    assert codes(tmp_path / "two", {"present": ""}) == []


def test_days_to_come_are_after_the_meeting(tmp_path):
    front = {
        "items": "items:\n  2: {outcome: tabled, until: 2024-03-12}",
        "next_meeting": "next_meeting: {date: 2024-03-12}",
    }
    assert codes(tmp_path, front) == [("PA422", 18, 31), ("PA423", 19, 22)]
