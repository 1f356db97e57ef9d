"""All that a finding of the law's rules says, and that an exception for its item lets it stand."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from archive_files import BASE_PATH, in_full, load, minutes_text
from law_samples import PRESENT
from minutes_archive.report import describe
from minutes_archive.texts import LANGUAGES, load_texts

NEXT_PATH = "kommunstyrelsen/2024/2024-04-09.md"
THIRD_PATH = "kommunstyrelsen/2024/2024-05-14.md"
NEXT = {
    "date": "date: 2024-04-09",
    "adjusted_on": "adjusted_on: 2024-04-16",
    "notice": "notice: {posted: 2024-04-17}",
    "present": PRESENT,
}
AT_ONCE = (
    "## § 1 Taxa\n\nParagrafen förklaras omedelbart justerad.\n\n"
    "## § 2 Avgift\n\nStyrelsen antar avgiften.\n"
)
TWO_NOTICES = {
    "notice": "notice: {posted: 2024-03-25, removed: 2024-04-20}",
    "items": (
        "items:\n  2: {adjusted_on: 2024-03-13, notice: {posted: 2024-03-12, removed: 2024-04-02}}"
    ),
}
OFFICERS = {
    "present": (
        "present: [{name: Anna Lind, role: guest}, {name: Cecilia Öberg, role: secretary},"
        " {name: Björn Åkesson, role: official}]"
    ),
    "adjusters": "adjusters: [Björn Åkesson, Erik Dahl]",
    "absent": "absent: [Erik Dahl]",
}
NOBODY_KNOWN = {"present": "present: [Erik Sund]", "absent": "absent: [Anna Lind]"}
VOTE = "items:\n  2:\n    votes:\n      - {kind: open, yes: %s, no: 1}"
ROLL = """\
items:
  2:
    votes:
      - kind: %s
        yes: 2
        no: 1
        roll:
          yes: [Anna Lind, Björn Åkesson]
          no: [Erik Sund, Anna Lind]"""
ACTS = """\
items:
  2:
    motions:
      - {by: Gun Dahl, text: Avslag}
    votes:
      - {kind: open, roll: {no: [Gun Dahl]}}
    reservations:
      - {by: Gun Dahl}"""
AWAY = {"absent": "absent: [Gun Dahl]", "items": ACTS}
MOTIONS = """\
items:
  2:
    motions:
      - {by: Erik Sund, text: Bifall}
      - {by: Anna Lind, text: Avslag}
      - {by: Anna Lind, text: avslag}"""
SERVING = {
    "present": (
        f"{PRESENT}\n"
        "  - {name: Hans Ek, role: serving_substitute}\n"
        "  - {name: Eva Ek, role: serving_substitute, replaces: Björn Åkesson}\n"
        "  - {name: Ulf Ek, role: serving_substitute, replaces: Per Ek}\n"
        "  - {name: Åsa Ek, role: serving_substitute, replaces: Per Ek}"
    ),
    "absent": "absent: [Per Ek]",
}
PUT_OFF = (
    "items:\n  2: {case: KS 2024/9, outcome: tabled}\n"
    "  3: {case: KS 2024/10, outcome: tabled, until: 2024-04-09}"
)


@dataclass(frozen=True)
class Case:
    """Minutes, and what is told of them by one code."""

    code: str
    level: str
    place: tuple[int, int]
    said: dict[str, str]
    front: dict[str, str] = field(default_factory=dict)
    body: str | None = None
    item: str | None = None

    def text(self, front: dict[str, str] | None = None) -> str:
        return minutes_text({"present": PRESENT, **self.front, **(front or {})}, self.body)


def case(code: str, level: str, place: tuple[int, int], said: dict[str, str], front, **more):
    return Case(code, level, place, said, front, **more)


CASES = [
    case(
        *("PA601", "error", (12, 14)),
        {"days": "15", "adjusted": "2024-03-27", "latest": "2024-03-26", "item": ""},
        {"adjusted_on": "adjusted_on: 2024-03-27", "notice": ""},
    ),
    case(
        *("PA603", "error", (20, 18)),
        {"adjusted": "2024-03-19", "posted": "2024-03-25", "latest": "2024-03-21", "item": ""},
        TWO_NOTICES,
    ),
    case(
        *("PA604", "error", (19, 49)),
        {"adjusted": "2024-03-13", "posted": "2024-03-12", "latest": "2024-03-15", "item": "2"},
        TWO_NOTICES,
        item="2",
    ),
    case("PA606", "note", (7, 1), {}, {"adjusted_on": "", "notice": ""}),
    case("PA607", "warning", (7, 9), {}, {"adjusted_on": "", "notice": ""}),
    case(
        *("PA608", "warning", (11, 12), {"number": "0", "needed": "1"}),
        {"adjusters": "adjusters: [Anna Lind]"},
    ),
    case("PA609", "error", (9, 8), {"name": "Anna Lind"}, NOBODY_KNOWN),
    case("PA427", "warning", (10, 12), {"name": "Cecilia Öberg"}, NOBODY_KNOWN),
    case("PA428", "warning", (11, 13), {"name": "Björn Åkesson"}, NOBODY_KNOWN),
    case("PA610", "error", (11, 28), {"name": "Erik Dahl"}, OFFICERS),
    case("PA611", "error", (9, 8), {"name": "Anna Lind"}, OFFICERS),
    case("PA612", "warning", (11, 13), {"name": "Björn Åkesson"}, OFFICERS),
    case(
        *("PA613", "warning", (20, 1), {"number": "1", "date": "2024-03-12"}, {}),
        body=AT_ONCE,
        item="1",
    ),
    case(
        *("PA614", "note", (19, 20), {"number": "2", "date": "2024-03-12"}),
        {"items": "items:\n  2: {adjusted_on: 2024-03-12}"},
        item="2",
    ),
    case(
        *("PA639", "warning", (19, 20)),
        {"number": "2", "adjusted": "2024-03-21", "whole": "2024-03-19"},
        {"items": "items:\n  2: {adjusted_on: 2024-03-21}"},
        item="2",
    ),
    case(
        *("PA615", "error", (19, 13), {"number": "2", "kind": "election"}),
        {"items": "items:\n  2: {kind: election}"},
        item="2",
    ),
    case(
        *("PA617", "warning", (20, 5), {"number": "2", "count": "2"}, {"items": MOTIONS}),
        item="2",
    ),
    case(
        *("PA618", "error", (21, 9), {"number": "2", "cast": "10", "serving": "3"}),
        {"items": VOTE % 9},
        item="2",
    ),
    case(
        *("PA619", "warning", (21, 9), {"number": "2", "cast": "2", "serving": "3"}),
        {"items": VOTE % 1},
        item="2",
    ),
    case(
        *("PA620", "error", (26, 11)),
        {"number": "2", "list": "no", "count": "1", "named": "2"},
        {"items": ROLL % "open"},
        item="2",
    ),
    case(
        *("PA621", "error", (26, 27)),
        {"number": "2", "list": "no", "first": "yes", "name": "Anna Lind"},
        {"items": ROLL % "open"},
        item="2",
    ),
    case(
        *("PA622", "error", (24, 9), {"number": "2"}, {"items": ROLL % "secret"}),
        item="2",
    ),
    *(
        case(
            *(code, level, place, {"number": "2", "name": "Gun Dahl", "key": key}, AWAY),
            item="2",
        )
        for code, level, place, key in (
            ("PA624", "warning", (22, 14), "motions"),
            ("PA625", "error", (24, 34), "votes"),
            ("PA623", "error", (26, 14), "reservations"),
        )
    ),
    case(
        *("PA626", "error", (21, 14), {"number": "2", "name": "Gun Dahl", "key": "motions"}),
        {"items": f"{ACTS.partition('    votes')[0]}    recused: [Gun Dahl]"},
        item="2",
    ),
    case("PA627", "warning", (18, 5), {"names": "Hans Ek", "more": ""}, SERVING),
    case(
        *("PA628", "error", (19, 56)),
        {"name": "Eva Ek", "replaced": "Björn Åkesson", "items": "1, 2, 3"},
        SERVING,
    ),
    case(
        *("PA629", "error", (21, 56)),
        {"name": "Åsa Ek", "replaced": "Per Ek", "other": "Ulf Ek"},
        SERVING,
    ),
    case(
        *("PA633", "warning", (20, 1)),
        {"number": "6", "missing": "§§ 4–5", "before": "2024-03-12"},
        NEXT,
        body="## § 6 Taxa\n\nTaxan antas.\n",
        item="6",
    ),
    case(
        *("PA638", "warning", (21, 34), {"number": "2", "name": "Gun Dahl"}),
        {"items": "items:\n  2:\n    votes:\n      - {kind: open, roll: {no: [Gun Dahl]}}"},
        item="2",
    ),
]


def loaded(folder, one: Case, front: dict[str, str] | None = None):
    path = NEXT_PATH if "date" in one.front else BASE_PATH
    return load(folder, {path: one.text(front)})


@pytest.mark.parametrize("one", CASES, ids=lambda one: one.code)
def test_a_finding_says_how_grave_where_and_what(tmp_path, one):
    expected = (one.code, one.level, *one.place, one.said)
    assert in_full(loaded(tmp_path, one), one.code) == [expected]


def bodies() -> list[Case]:
    return [one for one in CASES if one.code.startswith("PA6")]


@pytest.mark.parametrize("one", bodies(), ids=lambda one: one.code)
def test_an_exception_for_the_item_lets_it_stand_and_for_another_does_not(tmp_path, one):
    def levels(item: str | None) -> tuple[list[str], bool]:
        entry = f"code: {one.code}, reason: Så var det." + (f", item: {item}" if item else "")
        folder = tmp_path / str(item)
        findings = loaded(folder, one, {"allow": f"allow: [{{{entry}}}]"}).findings
        told = [str(found.level) for found in findings if found.code == one.code]
        return told, "PA433" in {found.code for found in findings}

    assert levels(one.item) == (["note"], False)
    assert levels("99") == ([one.level], True)


def hint(found, one: Case, language: str) -> list[str]:
    (finding,) = (finding for finding in found.findings if finding.code == one.code)
    return describe(finding, load_texts(language))[1].split("\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("one", bodies(), ids=lambda one: one.code)
def test_the_lines_to_paste_let_it_stand_and_repeat_no_key(tmp_path, one, language):
    """Pasted whole, a key that is there already would stand twice."""
    lines = hint(loaded(tmp_path / "a", one), one, language)
    assert not {line for line in lines if line.split(" ")[0] in {"allow:", "items:", "notice:"}}
    if one.level == "note":
        return  # there is nothing to explain
    pasted = lines[lines.index(f"  - code: {one.code}") :]
    other = "allow:\n  - {code: PA699, reason: Annat.}\n"
    allow = {"allow": other + "\n".join(pasted)}
    (level,) = (
        found.level
        for found in loaded(tmp_path / "b", one, allow).findings
        if found.code == one.code
    )
    assert level == "note"
    assert [line.strip() for line in pasted[1:-1]] == [f"item: {one.item}"] * bool(one.item)


def test_a_number_used_again_is_told_with_the_earlier_meeting(tmp_path):
    dates = {"date": "date: 2024-05-14", "adjusted_on": "adjusted_on: 2024-05-21"}
    again = {**NEXT, **dates, "notice": "notice: {posted: 2024-05-22}"}
    body = "## § %d Taxa\n\nTaxan antas.\n\n## § %d Avgift\n\nAvgiften antas.\n"

    def numbered(folder, **front):
        third = minutes_text({**again, **front}, body % (5, 6))
        files = {NEXT_PATH: minutes_text(NEXT, body % (4, 5)), THIRD_PATH: third}
        return in_full(load(folder, files), "PA634")

    said = {"number": "5", "numbers": "§ 5", "earlier": "2024-04-09"}
    assert numbered(tmp_path / "a") == [("PA634", "warning", 20, 1, said)]
    allow = "allow: [{code: PA634, item: 5, reason: Numret blev fel.}]"
    let = said | {"allowed": "Numret blev fel."}
    assert numbered(tmp_path / "b", allow=allow) == [("PA634", "note", 21, 1, let)]


def test_where_the_law_sets_no_day_a_late_adjustment_is_a_note(tmp_path):
    front = {"council": "council: miljoradet", "adjusted_on": "adjusted_on: 2024-03-27"}
    files = {"miljoradet/2024/2024-03-12.md": minutes_text(front), BASE_PATH: minutes_text()}
    said = {"days": "15", "adjusted": "2024-03-27", "latest": "2024-03-26", "item": ""}
    expected = [("PA602", "note", 12, 14, said)]
    assert in_full(load(tmp_path, files), "PA601", "PA602") == expected


def test_each_notice_that_came_down_too_early_is_told(tmp_path):
    notice = "notice: {posted: 2024-03-21, removed: 2024-04-01}"
    text = minutes_text(TWO_NOTICES | {"notice": notice})
    dates = [("2024-03-12", "2024-04-02", "2024-04-02"), ("2024-03-21", "2024-04-01", "2024-04-11")]
    assert in_full(load(tmp_path, {BASE_PATH: text}), "PA605") == [
        (
            "PA605",
            "error",
            line,
            column,
            {"posted": posted, "removed": removed, "last": last, "item": own},
        )
        for (line, column, own), (posted, removed, last) in zip(
            ((18, 70, "2"), (19, 39, "")), dates, strict=True
        )
    ]


def test_what_is_let_stand_is_told_to_the_reader_of_the_minutes(tmp_path):
    codes = ["PA603", "PA604", "PA605"]
    allow = "".join(f"  - {{code: {code}, reason: Så var det.}}\n" for code in codes)
    allow += "".join(f"  - {{code: {code}, item: 2, reason: Så var det.}}\n" for code in codes[1:])
    text = minutes_text({**TWO_NOTICES, "allow": f"allow:\n{allow}"})
    stands = load(tmp_path, {BASE_PATH: text}).archive.deviations
    assert sorted((one.code, one.path, one.item or "") for one in stands) == [
        ("PA603", BASE_PATH, ""),
        ("PA604", BASE_PATH, "2"),
        ("PA605", BASE_PATH, "2"),
    ]


def test_a_planned_meeting_without_minutes_is_told_in_the_calendar(tmp_path):
    calendar = (
        "- {council: miljoradet, date: 2024-03-05}\n- {council: okand, date: 2024-03-05}\n"
        "- {council: kommunstyrelsen, date: 2024-03-19}\n"
    )
    said = {"council": "Kommunstyrelsen", "date": "2024-03-19", "later": "2024-04-09", "other": ""}
    later = minutes_text(NEXT, "## § 4 Taxa\n\nTaxan antas.\n")
    files = {"_registry/calendar.yml": calendar, NEXT_PATH: later}
    found = in_full(load(tmp_path, files), "PA635")
    assert found == [("PA635", "warning", 3, 36, said)]


def test_what_waits_is_told_at_its_outcome(tmp_path):
    later = minutes_text(NEXT, "## § 4 Taxa\n\nTaxan antas.\n")
    files = {BASE_PATH: minutes_text({"items": PUT_OFF}), NEXT_PATH: later}
    said = {"latest": "2024-04-09"}
    assert in_full(load(tmp_path, files), "PA637") == [
        ("PA637", "note", 18, 33, said | {"number": "2", "until": ""}),
        ("PA637", "note", 19, 34, said | {"number": "3", "until": "2024-04-09"}),
    ]


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("PA606", {"notice": "notice: {a: b}", "adjusted_on": ""}),
        ("PA607", {"adjusted_on": "adjusted_on: igår"}),
        ("PA608", {"adjusters": "adjusters: {a: b}"}),
        ("PA608", {"adjusters": "justerare: [Björn Åkesson]"}),
        ("PA608", {"adjusters": "ajusters: [Björn Åkesson]"}),
        ("PA613", {"items": "items: {1: {a: b}}"}),
    ],
)
def test_what_cannot_be_read_is_not_called_missing(tmp_path, code, wrong):
    one = next(one for one in CASES if one.code == code)
    assert in_full(loaded(tmp_path, one, wrong), code) == []


@pytest.mark.parametrize("wrong", ["people", "present", "absent"])
def test_nobody_is_missing_from_a_list_that_cannot_be_read(tmp_path, wrong):
    voted = "items:\n  2:\n    votes:\n      - {kind: open, roll: {no: [Gun Dahl]}}"
    people = PRESENT + ("\n  - {name: Hans Ek, role: kung}" if wrong == "present" else "")
    absent = "absent: [{name: Gun Dahl, excused: kanske}]" if wrong == "absent" else ""
    files = {BASE_PATH: minutes_text({"present": people, "absent": absent, "items": voted})}
    if wrong == "people":
        files["_registry/people.yml"] = "a: [b\n"
    assert in_full(load(tmp_path, files), "PA638") == []
