"""Items that are decisions or elections and say nothing of what was decided."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import item, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Item, ItemKind, Outcome, Withheld
from minutes_archive.rules.law.decision_missing import check

RULED = {"assembly", "board", "committee", "subcommittee"}


def numbers(*items: Item, kind: CouncilKind = CouncilKind.COMMITTEE) -> list[str | None]:
    return [one.item for one in check(meeting(items=items), Council("x", "X", kind))]


@pytest.mark.parametrize("kind", [*ItemKind, None])
def test_decisions_and_elections_decide(kind):
    expected = ["4"] if kind in {ItemKind.DECISION, ItemKind.ELECTION} else []
    assert numbers(item("4", kind=kind)) == expected
    assert numbers(item("4", kind=kind, decision="Rapporten godkänns.")) == []


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_alone_does_not_say_what_was_decided(outcome):
    # A matter that was withdrawn from the agenda is not decided.
    expected = [] if outcome is Outcome.WITHDRAWN else ["4"]
    assert numbers(item("4", kind=ItemKind.DECISION, outcome=outcome)) == expected
    decided = item("4", kind=ItemKind.DECISION, outcome=outcome, decision="Taxan antas.")
    assert numbers(decided) == []


def test_the_words_may_stand_under_the_heading_or_in_decision(tmp_path):
    front = {"items": "items:\n  1: {kind: decision, outcome: approved}"}
    headed = {BASE_PATH: minutes_text(front, "## § 1 Taxa\n\n### Beslut\n\nTaxan antas.\n")}
    assert found(load(tmp_path / "a", headed).findings) == []
    bare = {BASE_PATH: minutes_text(front, "## § 1 Taxa\n\nTaxan antas.\n")}
    assert [one.code for one in load(tmp_path / "b", bare).findings] == ["PA615"]


def test_a_withheld_item_keeps_its_decision_to_itself():
    assert numbers(item("4", kind=ItemKind.DECISION, withheld=Withheld("Sekretess"))) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_to_decide(kind):
    found = numbers(item("4", kind=ItemKind.ELECTION), kind=kind)
    assert found == (["4"] if kind in RULED else [])


def test_it_is_an_error_at_the_items_kind(tmp_path):
    front = {"items": "items:\n  1:\n    kind: formality\n  2:\n    kind: decision"}
    loaded = load(tmp_path / "a", {BASE_PATH: minutes_text(front)})
    assert found(loaded.findings) == [("PA615", 21, 11)]
    assert loaded.findings[0].level is Level.ERROR
    front = {"status": "status: draft", **front}
    loaded = load(tmp_path / "b", {BASE_PATH: minutes_text(front)})
    assert [(one.code, one.level) for one in loaded.findings] == [("PA615", Level.WARNING)]


def test_a_decision_that_cannot_be_read_is_not_called_missing_too(tmp_path):
    front = {"items": "items:\n  2: {kind: decision, outcome: kanske}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert [one.code for one in loaded.findings] == ["PA334"]
