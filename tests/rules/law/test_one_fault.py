"""One fault is told of once: by the finding that says what to correct."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, load, minutes_text
from law_samples import PRESENT

NOTICE = "notice: {posted: %s, removed: %s}"
DAYS = ("PA601", "PA603", "PA604", "PA605", "PA639")
VOTES = ("PA618", "PA619", "PA620", "PA621", "PA625", "PA626", "PA638")


def told(folder, codes: tuple[str, ...], body: str | None = None, **front: str) -> list[str]:
    text = minutes_text({"present": PRESENT, **front}, body)
    return [one.code for one in load(folder, {BASE_PATH: text}).findings if one.code in codes]


def test_a_day_of_adjustment_after_the_notice_is_told_as_that_alone(tmp_path):
    late = {"adjusted_on": "adjusted_on: 2024-04-19"}
    before = late | {"notice": NOTICE % ("2024-03-20", "2024-05-20")}
    assert told(tmp_path / "a", DAYS, **before) == ["PA604"]
    after = late | {"notice": NOTICE % ("2024-04-19", "2024-05-20")}
    assert told(tmp_path / "b", DAYS, **after) == ["PA601"]
    explained = before | {"allow": "allow: [{code: PA604, reason: Så var det.}]"}
    assert sorted(told(tmp_path / "c", DAYS, **explained)) == ["PA601", "PA604"]


def test_a_notice_posted_too_late_is_not_told_to_have_come_down_too_early_too(tmp_path):
    late = {"notice": NOTICE % ("2024-04-20", "2024-04-21")}
    assert told(tmp_path / "a", DAYS, **late) == ["PA603"]
    early = {"notice": NOTICE % ("2024-03-20", "2024-03-21")}
    assert told(tmp_path / "b", DAYS, **early) == ["PA605"]
    allow = "allow: [{code: PA603, %sreason: Så var det.}]"
    explained = late | {"allow": allow % ""}
    assert sorted(told(tmp_path / "c", DAYS, **explained)) == ["PA603", "PA605"]
    elsewhere = late | {"allow": allow % "item: 2, "}
    assert told(tmp_path / "d", DAYS, **elsewhere) == ["PA603"]


def test_the_notice_of_one_item_says_nothing_of_anothers(tmp_path):
    own = "items:\n  2: {adjusted_on: 2024-03-12, notice: {posted: 2024-03-13, removed: %s}}"
    late = {"notice": NOTICE % ("2024-04-20", "2024-04-21"), "items": own % "2024-03-14"}
    assert sorted(told(tmp_path, DAYS, **late)) == ["PA603", "PA605"]


def test_an_item_adjusted_after_its_notice_is_not_told_to_be_after_the_rest_too(tmp_path):
    own = "items:\n  2: {adjusted_on: 2024-03-21, notice: {posted: %s, removed: 2024-04-15}}"
    assert told(tmp_path / "a", DAYS, items=own % "2024-03-13") == ["PA604"]
    assert told(tmp_path / "b", DAYS, items=own % "2024-03-22") == ["PA639"]


VOTE = """\
items:
  2:
    votes:
      kind: %s
      yes: %s
      no: 1
      roll:
        yes: [%s]
        no: [%s]"""


@pytest.mark.parametrize(
    ("yes", "names", "against", "expected"),
    [
        (2, "Anna Lind, Björn Åkesson", "Erik Sund", []),
        (3, "Anna Lind, Björn Åkesson", "Erik Sund", ["PA620"]),
        (1, "Anna Lind, Björn Åkesson", "Erik Sund", ["PA620"]),
        (2, "Anna Lind, Björn Åkesson", "", ["PA620"]),
        (1, "Anna Lind", "Erik Sund", ["PA619"]),
        (3, "Anna Lind, Björn Åkesson, Gun Dahl", "Erik Sund", ["PA638"]),
        (3, "Anna Lind, Björn Åkesson, Per Ek", "Erik Sund", ["PA625"]),
        (3, "Anna Lind, Björn Åkesson, Cecilia Öberg", "Erik Sund", ["PA625"]),
        (3, "Anna Lind, Björn Åkesson, Anna Lind", "Erik Sund", ["PA621"]),
        (3, "Anna Lind, Björn Åkesson, Erik Sundh", "Erik Sund", ["PA618"]),
        (4, "Anna Lind, Björn Åkesson, Gun Dahl", "Erik Sund", ["PA620", "PA638"]),
        (0, "", "Erik Sund", ["PA619"]),
        (9, "", "Erik Sund", ["PA618", "PA620"]),
    ],
)
def test_what_shows_in_the_roll_is_told_of_the_roll_alone(tmp_path, yes, names, against, expected):
    items = VOTE % ("open", yes, names, against)
    found = told(tmp_path, VOTES, items=items, absent="absent: [Per Ek]")
    assert sorted(found) == expected


def test_who_is_named_as_absent_from_the_vote_is_not_missing_from_it(tmp_path):
    items = VOTE % ("open", 1, "Anna Lind", "Erik Sund") + "\n        absent: [Björn Åkesson]"
    assert told(tmp_path, VOTES, items=items) == []


def test_the_roll_of_a_secret_vote_explains_nothing(tmp_path):
    items = VOTE % ("secret", 9, "Anna Lind, Björn Åkesson", "Erik Sund")
    assert told(tmp_path, (*VOTES, "PA622"), items=items) == ["PA618", "PA622"]


def test_who_is_recused_and_votes_is_told_as_that_alone(tmp_path):
    items = VOTE % ("open", 2, "Anna Lind, Björn Åkesson", "Erik Sund")
    assert told(tmp_path, VOTES, items=f"{items}\n    recused: [Erik Sund]") == ["PA626"]


BODY = "## § 1 Öppnas\n\nMötet öppnas.\n\n## § %d Avslutas\n\nMötet avslutas.\n"


@pytest.mark.parametrize(
    ("last", "entries", "expected"),
    [
        (3, "2: {withheld: {reason: sekretess}}", ["PA520"]),
        (3, "2: {outcome: noted}", ["PA520"]),
        (3, "3: {outcome: noted}", ["PA506"]),
        (4, "2: {outcome: noted}, 3: {outcome: noted}", ["PA520", "PA520"]),
        (4, "2: {outcome: noted}", ["PA506", "PA520"]),
        (99999, "2: {outcome: noted}", ["PA506", "PA520"]),
    ],
)
def test_an_entry_whose_item_the_text_lacks_is_no_gap_in_its_numbers_too(
    tmp_path, last, entries, expected
):
    front = {"items": f"items: {{{entries}}}"}
    assert sorted(told(tmp_path, ("PA506", "PA520"), BODY % last, **front)) == expected
