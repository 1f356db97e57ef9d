"""Everything wrong in the front matter is told at once, where it stands and what to write."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_archive.findings import Finding, Level
from minutes_archive.model import Outcome, Role
from minutes_archive.report import describe
from minutes_archive.schema import MinutesInput, validate_minutes
from minutes_archive.source import read_document
from minutes_archive.texts import load_texts
from reader_samples import MINUTES

KEYS = {
    "council": "kommunstyrelsen",
    "date": "2024-03-12",
    "status": "adjusted",
    "chair": "Anna Lind",
    "secretary": "Cecilia Öberg",
}


def check(text: str) -> tuple[MinutesInput | None, list[Finding]]:
    document, findings = read_document(text.encode(), "m.md")
    assert document, findings
    minutes, more = validate_minutes(document)
    return minutes, [*findings, *more]


def with_lines(*lines: str, **keys: str) -> str:
    pairs = [f"{key}: {value}" for key, value in {**KEYS, **keys}.items()]
    return "\n".join(["---", *pairs, *lines, "---", "", "## § 1 Rubrik", ""])


def only(text: str) -> tuple[str, int, int, dict[str, str]]:
    minutes, findings = check(text)
    assert minutes is None
    assert len(findings) == 1, findings
    return (*_place(findings[0]), dict(findings[0].params))


def _place(finding: Finding) -> tuple[str, int, int]:
    return finding.code, finding.line, finding.column


def test_a_right_file_gives_typed_values():
    minutes, findings = check(MINUTES)

    assert findings == []
    assert minutes
    assert minutes.date == dt.date(2024, 3, 12)
    assert minutes.start == dt.time(13, 30)
    assert minutes.adjusters == ("Björn Åkesson",)
    assert [person.name for person in minutes.present] == ["Anna Lind", "Björn Åkesson"]
    assert minutes.present[1].role == (Role.MEMBER, Role.SECRETARY)
    assert minutes.present[1].items == "1-2"
    assert minutes.items["2"].outcome is Outcome.APPROVED


def test_ten_different_faults_give_ten_findings_at_their_lines():
    text = """\
---
council: Kommun Styrelsen
date: 12/3 2024
start: 13.30
end:15:30
plats: Eken
status: justerat
chair: Anna Lind
adjusters: Björn Åkesson
present:
  - {name: Anna Lind, role: ordförande}
items:
  § 2:
    votes: {kind: open, yes: många}
chair: Björn Åkesson
---
"""
    _, findings = check(text)

    assert sorted((f.line, f.code) for f in findings) == [
        (1, "PA301"),
        (2, "PA320"),
        (3, "PA314"),
        (4, "PA316"),
        (5, "PA222"),
        (6, "PA302"),
        (7, "PA331"),
        (9, "PA307"),
        (11, "PA332"),
        (13, "PA321"),
        (14, "PA318"),
        (15, "PA207"),
    ]


@pytest.mark.parametrize("key", list(KEYS))
def test_each_required_key_is_missed_at_the_top_of_the_front_matter(key):
    lines = with_lines().split("\n")
    text = "\n".join(line for line in lines if not line.startswith(f"{key}:"))

    assert only(text) == ("PA301", 1, 1, {"key": key})


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("secretery: Anna Lind", "PA302"),
        ("sekreterare: Anna Lind", "PA302"),
        ("next_meeting: {date: 2024-04-09, secretary: Anna Lind}", "PA305"),
    ],
)
@pytest.mark.parametrize("status", ["draft", "adjusted"])
def test_a_key_that_is_there_in_other_words_or_elsewhere_is_not_missed_too(line, told, status):
    lines = with_lines(line, status=status).split("\n")
    text = "\n".join(one for one in lines if not one.startswith("secretary:"))
    assert only(text)[0] == told


@pytest.mark.parametrize("typo", ["namn: Anna", "nme: Anna"])
def test_a_key_within_a_mapping_is_not_missed_too(typo):
    assert only(with_lines("absent:", f"  - {{{typo}}}"))[0] == "PA302"


def test_one_key_meant_does_not_hide_another_that_is_missing():
    text = with_lines("absent:", "  - {namn: Anna}", "  - {excused: ja}")
    assert [one.code for one in check(text)[1]] == ["PA302", "PA301"]


def test_a_key_missing_within_a_mapping_is_placed_at_the_mapping():
    assert only(with_lines("absent:", "  - excused: ja")) == ("PA301", 8, 5, {"key": "name"})
    assert only(with_lines("next_meeting:", "  note: x")) == ("PA301", 7, 1, {"key": "date"})


@pytest.mark.parametrize("key", list(KEYS))
def test_a_required_key_without_value_is_told_as_such(key):
    code, line, _, params = only(with_lines(**{key: ""}))

    assert (code, params) == ("PA306", {"key": key})
    assert line == list(KEYS).index(key) + 2


def test_optional_keys_may_stand_empty():
    empty = ["start:", "end: ~", "place: null", "themes:", "present:", "items:", "notice:"]

    minutes, findings = check(with_lines(*empty, "absent: []", "votes".replace("votes", "source:")))

    assert findings == []
    assert minutes
    assert minutes.items == {}


@pytest.mark.parametrize(
    ("line", "code", "suggestion"),
    [
        ("adjustors: [x]", "PA302", "adjusters"),
        ("Place: x", "PA302", "place"),
        ("nextmeeting: x", "PA302", "next_meeting"),
        ("närvarande: [x]", "PA302", "present"),
        ("Justeringsdag: 2024-03-20", "PA302", "adjusted_on"),
        ("nästa möte: x", "PA302", "next_meeting"),
        ("qwxz: x", "PA303", None),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_and_the_legal_ones(line, code, suggestion):
    found, number, column, params = only(with_lines(line))

    assert (found, number, column) == (code, 7, 1)
    assert params.get("suggestion") == suggestion
    assert params["legal"].startswith("council, date, start")


def test_a_key_legal_elsewhere_is_sent_there():
    code, _, _, params = only(with_lines("outcome: approved"))
    assert (code, params["place"]) == ("PA304", "items")
    code, line, column, params = only(with_lines("items:", "  1:", "    present: [x]"))
    assert (code, line, column) == ("PA305", 9, 5)
    assert params["legal"].startswith("case, kind, outcome")


def test_a_swedish_term_of_the_place_is_meant_before_a_key_of_another_place():
    code, _, _, params = only(with_lines("present:", "  - {name: Pia, roll: participant}"))
    assert (code, params["suggestion"]) == ("PA302", "role")


def test_the_legal_keys_are_those_of_the_very_place():
    _, _, _, params = only(with_lines("items:", "  1:", "    votes: {kind: open, roll: {ja: [x]}}"))

    assert params == {"key": "ja", "suggestion": "yes", "legal": "yes, no, abstain, absent"}


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        (["adjusters: Björn"], "PA307", 7),
        (["adjusters: -Björn"], "PA229", 7),
        (["adjusters: {a: b}"], "PA307", 7),
        (["next_meeting: i vår"], "PA309", 7),
        (["next_meeting: [x]"], "PA309", 7),
        (["present: [[Anna]]"], "PA309", 7),
        (["items: [1, 2]"], "PA309", 7),
        (["items:", "  1: bifall"], "PA309", 8),
        (["place: [x]"], "PA310", 7),
        (["place: {a: b}"], "PA310", 7),
        (["place: |", "  a", "  b"], "PA311", 7),
        ([f"place: {'x' * 301}"], "PA312", 7),
        (["items:", "  1:", f"    decision: {'x' * 20001}"], "PA312", 9),
        (["place: ”Eken”"], "PA330", 7),
    ],
)
def test_a_value_of_the_wrong_shape_is_told(lines, code, line):
    found, number, _, _ = only(with_lines(*lines))

    assert (found, number) == (code, line)


def test_one_value_may_stand_without_its_list_where_one_is_usual():
    minutes, findings = check(
        with_lines(
            "present:",
            "  - {name: Anna, role: chair}",
            "items:",
            "  1:",
            "    votes: {kind: open, yes: 1}",
            "    motions: {by: Anna, text: Bifall}",
            "    reservations: [{by: [Bo, Eva]}]",
        )
    )

    assert findings == []
    assert minutes
    assert minutes.present[0].role == (Role.CHAIR,)
    assert minutes.items["1"].votes[0].yes == 1
    assert minutes.items["1"].motions[0].by == ("Anna",)
    assert minutes.items["1"].reservations[0].by == ("Bo", "Eva")


def test_a_fault_in_a_value_without_its_list_is_placed_at_the_value():
    text = with_lines("items:", "  1:", "    votes:", "      kind: open", "      yes: x")

    assert only(text)[:3] == ("PA318", 11, 12)


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        (["start: 13:30", "end: 11:30"], "PA341", 8),
        (["adjournments:", "  - {from: 10:20, to: 10:00}"], "PA341", 8),
        (["present:", "  - {name: A, arrived: 15:00, left: 14:00}"], "PA341", 8),
        (["adjusted_on: 2024-03-11"], "PA342", 7),
        (["notice: {posted: 2024-04-02, removed: 2024-04-01}"], "PA342", 7),
        (["notice: {posted: 2023-04-02}"], "PA342", 7),
        (["next_meeting: {date: 2023-04-02}"], "PA342", 7),
        (["items:", "  1: {until: 2023-04-02}"], "PA342", 8),
        (["items:", "  1:", "    notice: {posted: 2023-04-02}"], "PA342", 9),
        (["corrections: [{date: 2023-04-02, what: x, reason: error}]"], "PA342", 7),
        (["corrections: [{date: 2024-04-02, what: x, reason: secrecy, before: y}]"], "PA343", 7),
        (["attachments: [{title: x, file: y.pdf, withheld: z}]"], "PA344", 7),
    ],
)
def test_values_that_contradict_each_other_are_told(lines, code, line):
    found, number, _, _ = only(with_lines(*lines))

    assert (found, number) == (code, line)


@pytest.mark.parametrize(
    ("lines", "key", "earlier"),
    [
        (["start: 13:30", "end: 11:30"], "end", ("start", "13:30", 7)),
        (["adjournments:", "  - from: 10:20", "    to: 10:00"], "to", ("from", "10:20", 8)),
        (["present: [{name: A, arrived: 15:00, left: 14:00}]"], "left", ("arrived", "15:00", 7)),
        (["adjusted_on: 2024-03-11"], "adjusted_on", ("date", "2024-03-12", 3)),
        (
            ["notice:", "  posted: 2024-04-02", "  removed: 2024-04-01"],
            "removed",
            ("posted", "2024-04-02", 8),
        ),
        (["items:", "  1: {until: 2023-04-02}"], "until", ("date", "2024-03-12", 3)),
    ],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_told_what_comes_too_early_and_where_the_other_stands(lines, key, earlier, language):
    (finding,) = check(with_lines(*lines))[1]
    told = dict(finding.params)
    other, value, line = earlier
    found = told["key"], told["earlier_key"], told["earlier"], told["earlier_line"]
    assert found == (key, other, value, str(line))
    message, hint = describe(finding, load_texts(language))
    assert f"{key}: {told['value']}" in message
    assert f"{other}: {value}" in message
    assert f"{other} {'på rad' if language == 'sv' else 'on line'} {line}" in hint


def test_a_meeting_may_run_past_midnight():
    minutes, findings = check(with_lines("start: 18:00", "end: 00:45"))

    assert findings == []
    assert minutes


def test_an_order_fault_is_told_beside_other_faults():
    _, findings = check(with_lines("start: 13:30", "end: 11:30", "place: [x]"))

    assert [f.code for f in findings] == ["PA341", "PA310"]


def test_a_value_twice_in_a_list_is_a_warning_and_the_file_stands():
    minutes, findings = check(with_lines("adjusters: [Bo, Eva, Bo]", "themes: [a, a]"))

    assert minutes
    assert [(f.code, f.line, f.column, f.level) for f in findings] == [
        ("PA329", 7, 22, Level.WARNING),
        ("PA329", 8, 13, Level.WARNING),
    ]


def test_more_faults_than_anybody_reads_are_counted():
    _, findings = check(with_lines(*(f"okand{number}: x" for number in range(500))))

    assert len(findings) == 201
    assert dict(next(f for f in findings if f.code == "PA399").params) == {"count": "300"}


def test_every_finding_has_words_for_all_its_parameters():
    texts = load_texts()
    text = with_lines("adjustors: x", "place: [x]", "qq: x", "outcome: y", "themes: [Å]", start="9")
    _, findings = check(text)

    assert len(findings) == 6
    for finding in findings:
        for part in ("message", "hint"):
            words = texts(f"finding.{finding.code}.{part}", **dict(finding.params))
            assert "{" not in words
            assert "Input should" not in words
