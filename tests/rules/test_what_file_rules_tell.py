"""All that a finding of a rule of one file says: how grave, where, and the words filled in."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, in_full, load, minutes_text
from minutes_archive.rules.decision_verbatim import nearest_passage


def told(tmp_path, *codes: str, front=None, body=None):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    assert {one.path for one in loaded.findings} <= {f"minutes/{BASE_PATH}"}
    return in_full(loaded, *codes)


def test_each_entry_without_its_item_is_told_in_the_order_of_the_file(tmp_path):
    front = {"items": "items:\n  10: {outcome: noted}\n  9a: {outcome: noted}\n  3: {case: A 1}"}
    assert told(tmp_path, "PA520", front=front) == [
        ("PA520", "error", 18, 3, {"number": "10", "found": "§§ 1–3"}),
        ("PA520", "error", 19, 3, {"number": "9a", "found": "§§ 1–3"}),
    ]


def test_in_a_body_without_items_an_entry_finds_none(tmp_path):
    front = {"items": "items:\n  7: {outcome: noted}"}
    assert told(tmp_path, "PA520", front=front, body="Text.\n") == [
        ("PA520", "error", 18, 3, {"number": "7", "found": ""})
    ]


def test_a_decision_in_other_words_is_shown_beside_the_nearest_ones(tmp_path):
    front = {"items": "items:\n  2:\n    decision: Kommunstyrelsen godkände rapporten."}
    shown = {
        "number": "2",
        "decision": "Kommunstyrelsen godkände rapporten.",
        "nearest": "Kommunstyrelsen godkänner rapporten.",
    }
    assert told(tmp_path, "PA521", front=front) == [("PA521", "error", 19, 15, shown)]


def test_a_decision_does_not_run_from_the_title_into_the_text(tmp_path):
    front = {"items": "items:\n  2:\n    decision: Rapport om skolan Kommunstyrelsen godkänner"}
    assert told(tmp_path, "PA521", front=front) == []
    front = {"items": "items:\n  2:\n    decision: skolanKommunstyrelsen"}
    assert len(told(tmp_path, "PA521", front=front)) == 1


@pytest.mark.parametrize(
    ("decision", "text", "nearest"),
    [
        ("beslutar avslå", "Nämnden beslutar avslaget nu.", "beslutar avslaget"),
        ("nämnden avslår", "Nämnden avslog det.", "Nämnden avslog"),
        ("avslog det nu", "Nämnden avslår det nu", "avslår det nu"),
        ("avslår  ansökan", "Vi\n\navslog\nansökan om bygglov.", "avslog ansökan"),
        ("Bygglov beviljas.", "Qqqqqq wwwwww zzzzzz xxxxxx", ""),
        ("Bygglov beviljas.", "Bygglov", ""),
        ("Bygglov beviljas", "Bygglov beviljat", "Bygglov beviljat"),
        ("vi beslutar a", "Vi beslutar allt nu.", "Vi beslutar allt"),
        ("a beslutar nu", "Nämnda beslutar nu gott.", "Nämnda beslutar nu"),
    ],
)
def test_the_nearest_passage_is_shown_from_word_to_word(decision, text, nearest):
    assert nearest_passage(decision, text) == nearest


def test_a_long_passage_is_cut_short():
    words = " ".join(f"ord{number}" for number in range(100))
    shown = nearest_passage(words.replace("ord5 ", "ort5 "), words)
    assert shown.startswith("ord0 ord1 ")
    assert len(shown) == 300


def test_an_empty_item_is_told_by_number_and_title(tmp_path):
    body = "## § 1 Tom\n\n## § 2 Full\n\nText.\n\n## § 3 Tom igen\n"
    assert told(tmp_path, "PA522", body=body) == [
        ("PA522", "warning", 19, 1, {"number": "1", "title": "Tom"}),
        ("PA522", "warning", 25, 1, {"number": "3", "title": "Tom igen"}),
    ]


def test_where_the_entries_are_wrong_no_item_is_called_empty(tmp_path):
    front = {"items": "items: {1: {outcome: kanske}}"}
    assert told(tmp_path, "PA522", front=front, body="## § 1 Bordläggs\n") == []


def test_references_name_the_items_that_are_missing_and_those_there_are(tmp_path):
    front = {
        "present": (
            "present:\n  - {name: Anna Lind}\n  - {name: Björn Åkesson}\n"
            "  - {name: Cecilia Öberg, items: '1-4, 6'}"
        ),
        "status": "status: corrected",
        "corrections": (
            "corrections:\n"
            "  - {date: 2024-04-01, what: Skrivfel, reason: error}\n"
            "  - {date: 2024-04-01, item: 9, what: Skrivfel, reason: error}"
        ),
    }
    assert told(tmp_path, "PA424", front=front) == [
        ("PA424", "error", 16, 34, {"missing": "§§ 4, 6", "found": "§§ 1–3"}),
        ("PA424", "error", 19, 30, {"missing": "§ 9", "found": "§§ 1–3"}),
    ]


def test_in_a_draft_the_missing_items_may_still_be_written(tmp_path):
    people = "  - {name: Anna Lind}\n  - {name: Björn Åkesson}\n"
    front = {
        "present": f"present:\n{people}  - {{name: Cecilia Öberg, items: '4'}}",
        "status": "status: draft",
    }
    assert told(tmp_path, "PA424", "PA432", front=front) == [
        ("PA432", "warning", 16, 34, {"missing": "§ 4", "found": "§§ 1–3"})
    ]


def test_the_name_that_is_listed_twice_is_told_as_written(tmp_path):
    front = {
        "present": "present: [Anna Lind, Björn Åkesson, Cecilia Öberg, anna  lind]",
        "absent": "absent: [Björn Åkesson, David Ek, David Ek]",
    }
    assert told(tmp_path, "PA419", "PA420", front=front) == [
        ("PA420", "warning", 13, 52, {"name": "anna  lind"}),
        ("PA419", "error", 14, 10, {"name": "Björn Åkesson"}),
        ("PA420", "warning", 14, 35, {"name": "David Ek"}),
    ]


def test_a_name_listed_twice_is_told_at_the_name_where_more_is_said_of_it(tmp_path):
    front = {
        "present": (
            "present:\n  - {name: Anna Lind}\n  - {name: Björn Åkesson}\n"
            "  - {name: Cecilia Öberg}\n  - {party: S, name: Anna Lind}"
        ),
        "absent": "absent:\n  - {party: M, name: Björn Åkesson}",
    }
    assert told(tmp_path, "PA419", "PA420", front=front) == [
        ("PA420", "warning", 17, 22, {"name": "Anna Lind"}),
        ("PA419", "error", 19, 22, {"name": "Björn Åkesson"}),
    ]


def test_a_second_decision_in_other_words_is_found_too(tmp_path):
    entry = "  {}:\n    decision: {}\n".format
    first = entry(1, "Ordföranden öppnar sammanträdet.") + entry(2, "A") + entry(3, "B")
    front = {"items": f"items:\n{first}"}
    found = [one[4]["number"] for one in told(tmp_path, "PA521", front=front)]
    assert found == ["2", "3"]


def test_a_long_decision_is_shown_up_to_three_hundred_characters(tmp_path):
    front = {"items": f"items:\n  2:\n    decision: {'nämnden avslår ' * 40}"}
    ((*_, said),) = told(tmp_path, "PA521", front=front)
    assert len(said["decision"]) == 300


def test_the_days_that_are_too_early_are_told(tmp_path):
    front = {
        "items": (
            "items:\n  2: {outcome: tabled, until: 2024-03-12}\n"
            "  3: {outcome: tabled, until: 2024-03-13}"
        ),
        "next_meeting": "next_meeting: {date: 2024-03-12}",
    }
    assert told(tmp_path, "PA422", "PA423", front=front) == [
        ("PA422", "error", 18, 31, {"number": "2", "until": "2024-03-12"}),
        ("PA423", "error", 20, 22, {"next": "2024-03-12"}),
    ]
    assert told(tmp_path, "PA423", front={"next_meeting": "next_meeting: {date: 2024-03-13}"}) == []
