"""The registries become the archive's councils, people, themes and planned meetings."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_archive.model import (
    Council,
    CouncilKind,
    EarlierName,
    Mandate,
    Person,
    PlannedMeeting,
    Role,
    Theme,
)
from minutes_archive.schema import (
    validate_calendar,
    validate_councils,
    validate_people,
    validate_themes,
)
from minutes_archive.source import YamlFile, read_yaml_file

CHECKS = [validate_councils, validate_people, validate_themes, validate_calendar]


def file(text: str) -> YamlFile:
    found, findings = read_yaml_file(text.encode(), "minutes/_registry/x.yml")
    assert found
    assert findings == []
    return found


def test_councils():
    text = """\
skolnamnden:
  name: Utbildningsnämnden
  kind: committee
  description: Skolor och förskolor.
  from: 1995-01-01
  to: 2022-12-31
  parent: kommunstyrelsen
  earlier_names:
    - {name: Skolnämnden, until: 2010-12-31}
    - name: Skolstyrelsen
  email: skola@norrby.example
"""
    assert validate_councils(file(text)) == (
        {
            "skolnamnden": Council(
                slug="skolnamnden",
                name="Utbildningsnämnden",
                kind=CouncilKind.COMMITTEE,
                description="Skolor och förskolor.",
                start=dt.date(1995, 1, 1),
                end=dt.date(2022, 12, 31),
                parent="kommunstyrelsen",
                earlier_names=(
                    EarlierName("Skolnämnden", dt.date(2010, 12, 31)),
                    EarlierName("Skolstyrelsen"),
                ),
                email="skola@norrby.example",
            )
        },
        [],
    )


def test_people():
    text = """\
anna-lind:
  name: Anna Lind
  aliases: [Anna Lindh]
  party: S
  mandates:
    - {council: skolnamnden, role: chair, from: 2022-10-15, to: 2026-10-14}
    - {council: skolnamnden, role: ersättare, from: 2020-01-01}
"""
    people, findings = validate_people(file(text))
    assert (people, [(f.code, f.line, f.column) for f in findings]) == ({}, [("PA332", 7, 36)])

    people, findings = validate_people(file(text.replace("ersättare", "substitute")))
    assert findings == []
    assert people == {
        "anna-lind": Person(
            slug="anna-lind",
            name="Anna Lind",
            aliases=("Anna Lindh",),
            party="S",
            mandates=(
                Mandate("skolnamnden", Role.CHAIR, dt.date(2022, 10, 15), dt.date(2026, 10, 14)),
                Mandate("skolnamnden", Role.SUBSTITUTE, dt.date(2020, 1, 1)),
            ),
        )
    }


def test_themes():
    text = "miljo:\n  name: Miljö\n  description: Luft.\n  synonyms: [natur, klimat]\n"

    assert validate_themes(file(text)) == (
        {"miljo": Theme("miljo", "Miljö", "Luft.", ("natur", "klimat"))},
        [],
    )


def test_calendar():
    text = """\
- council: skolnamnden
  date: 2024-04-09
  start: 13:30
  end: 16:00
  place: Eken
- {council: skolnamnden, date: 2024-05-14, cancelled: ja, note: Inställt.}
"""
    assert validate_calendar(file(text)) == (
        (
            PlannedMeeting(
                "skolnamnden", dt.date(2024, 4, 9), dt.time(13, 30), dt.time(16), "Eken"
            ),
            PlannedMeeting("skolnamnden", dt.date(2024, 5, 14), cancelled=True, note="Inställt."),
        ),
        [],
    )


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("text", ["", "# tomt\n", "~\n"])
def test_an_empty_registry_holds_nothing(check, text):
    entries, findings = check(file(text))

    assert not entries
    assert findings == []


@pytest.mark.parametrize("check", CHECKS[:3])
@pytest.mark.parametrize("text", ["- a\n", "bara text\n", "a: text\n", "a: [x]\n"])
def test_a_registry_of_the_wrong_shape_is_one_finding(check, text):
    entries, findings = check(file(text))

    assert not entries
    assert [(f.code, f.line) for f in findings] == [("PA309", 1)]


@pytest.mark.parametrize(
    ("text", "code"), [("a: b\n", "PA307"), ("text\n", "PA307"), ("- x\n", "PA309")]
)
def test_a_calendar_of_the_wrong_shape_is_one_finding(text, code):
    assert [f.code for f in validate_calendar(file(text))[1]] == [code]


def test_faults_of_all_entries_are_told_at_once():
    text = """\
Skola:
  name: Skola
miljo:
  namn: Miljö
  synonyms: natur
"""
    assert [(f.code, f.line, f.column) for f in validate_themes(file(text))[1]] == [
        ("PA320", 1, 1),
        ("PA302", 4, 3),
        ("PA307", 5, 13),
    ]


def test_a_mandate_or_council_does_not_end_before_it_begins():
    council = "a:\n  name: A\n  kind: board\n  from: 2020-01-01\n  to: 2019-01-01\n"
    person = """\
a:
  name: A
  mandates:
    - {council: a, role: chair, from: 2020-01-01, to: 2019-01-01}
"""
    assert [(f.code, f.line) for f in validate_councils(file(council))[1]] == [("PA342", 5)]
    assert [(f.code, f.line) for f in validate_people(file(person))[1]] == [("PA342", 4)]
    told = dict(validate_councils(file(council))[1][0].params)
    assert (told["key"], told["earlier_key"], told["earlier_line"]) == ("to", "from", "4")


def test_the_nearest_key_is_looked_for_among_the_registrys_own():
    _, findings = validate_people(file("a:\n  name: A\n  mandats: []\n"))

    assert dict(findings[0].params) == {
        "key": "mandats",
        "suggestion": "mandates",
        "legal": "name, aliases, party, title, organisation, mandates",
    }
