"""What counts as the record is decided in one place, and the guide says the same."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from minutes_archive.history.record import (
    BODY_PARTS,
    ITEM_KEYS,
    MEETING_KEYS,
    Duty,
    plain_words,
    told_words,
)
from minutes_archive.model import Item, Meeting, Vote, VoteKind
from minutes_archive.schema.item import ItemInput
from minutes_archive.schema.minutes import MinutesInput
from minutes_archive.texts import load_texts

GUIDE = Path(__file__).parents[2] / "docs" / "handledning" / "rattelser.md"
HEADINGS = {
    Duty.ALWAYS: "Alltid en rättelse",
    Duty.ONCE_GIVEN: "En rättelse om uppgiften redan stod",
    Duty.NEVER: "Aldrig en rättelse",
}
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \|$", re.MULTILINE)


def test_every_key_of_the_format_is_weighed():
    assert set(MEETING_KEYS) == set(MinutesInput.model_fields) - {"items"}
    assert set(ITEM_KEYS) == set(ItemInput.model_fields)


def test_everything_the_archive_keeps_of_minutes_is_weighed():
    """A new field of the model must get its key in the record, or a reason to be left out."""
    otherwise = {"withdrawal": "withdrawn", "allowances": "allow"}
    no_key = {"path", "sha256", "suffix", "preamble", "items", "sha512", "is_whole"}
    kept = {otherwise.get(field.name, field.name) for field in fields(Meeting)} - no_key
    assert kept <= set(MEETING_KEYS)
    of_items = {field.name for field in fields(Item)} - {"number", "title", "line", "parts"}
    assert of_items <= set(ITEM_KEYS)


@pytest.mark.parametrize("duty", Duty)
def test_the_guide_lists_the_same_keys(duty):
    text = GUIDE.read_text(encoding="utf-8")
    section = text.partition(f"\n### {HEADINGS[duty]}\n")[2].partition("\n##")[0]
    listed = {
        (key, scope.strip()) for key, scopes in ROW.findall(section) for scope in scopes.split(",")
    }
    decided = {(key, "mötet") for key, one in MEETING_KEYS.items() if one is duty}
    decided |= {(key, "paragrafen") for key, one in ITEM_KEYS.items() if one is duty}
    assert listed == decided


def test_all_that_can_change_has_a_name():
    texts = load_texts("sv")
    named = {
        key for keys in (MEETING_KEYS, ITEM_KEYS) for key, one in keys.items() if one != "never"
    }
    named |= {*BODY_PARTS.values(), "title", "text", "preamble", "order", "added"}
    assert [name for name in sorted(named) if not texts.has(f"record.{name}")] == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("a  b\n\nc", "a b c"),
        ("**Bifall** till *förslaget*", "Bifall till förslaget"),
        ("[Rapport](https://norrby.example/a.pdf) av", "Rapport av"),
        ('[Rapport](a.pdf "Titel") av', "Rapport av"),
        ("- ett\n+ två", "ett två"),
        ("kostar 5-6 kronor", "kostar 5-6 kronor"),
        ("år 1998\\. Och", "år 1998. Och"),
        ("*ett* _två_ **tre** __fyra__ ***fem***", "ett två tre fyra fem"),
        ("(*ett*), **två *tre* fyra**", "(ett), två tre fyra"),
        ("*ett\ntvå*", "ett två"),
        ("betalar 5*3 kr och 4*2 kr", "betalar 5*3 kr och 4*2 kr"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("taxan* höjs\n\n*Se bilaga", "taxan* höjs *Se bilaga"),
        ("taxan* höjs, *Se bilaga", "taxan* höjs, *Se bilaga"),
        ("*ett\n\ntvå*", "*ett två*"),
        ("\\*ett\\* \\_två\\_", "*ett* _två_"),
        ("fil_med_namn", "fil_med_namn"),
        ("*ett _två* tre_", "ett _två tre_"),
        ("****ett****", "****ett****"),
        ("* ett\n* två", "ett två"),
        ("ett\n\n* * *\n\ntvå\n\n---\n\ntre\n\n___\n", "ett två tre"),
        ("[inte en länk] (så)", "[inte en länk] (så)"),
        ("ett  \ntvå", "ett två"),
        ("ett\\\ntvå", "ett två"),
        ("ett\\\\\ntvå", "ett\\ två"),
        ("oför*änd*rad", "oför*änd*rad"),  # the site shows the stars
        ("1. ett\n1. två", "1. ett 1. två"),  # and each point's own number
        ("> ett\n> två", "> ett > två"),
    ],
)
def test_words_are_compared_without_their_layout(written, words):
    assert plain_words(written) == words


@pytest.mark.parametrize(
    "written",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "|a|b|\n|--|--|\n|1|2|",
        "| a   | b   |\n| --- | --: |\n| 1   |   2 |",
        "a | b\n:-:|---\n1 | 2",
        " | a | b |\n\t| :--- |\n | 1 | 2 | \n",
        "\n| a | b |\n|:---\n| 1 | 2",
    ],
)
def test_how_a_table_is_drawn_is_layout(written):
    assert plain_words(written) == "| a | b | | 1 | 2 |"
    assert plain_words(f"Före\n \n\n{written}\n\nEfter") == "Före | a | b | | 1 | 2 | Efter"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| a | b |\n|---|---|\n| 1 |  |", "| a | b |\n|---|---|\n|  | 1 |"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 12 |  |"),
        ("| a | b |\n|---|---|\n| - | - |", "| a | b |\n|---|---|"),
        ("| a | b |\n|---|---|\n| -1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("| a |\n|---|\n| 1 2 |\n| 3 |", "| a |\n|---|\n| 1 |\n| 2 3 |"),
        ("| a |\n| - |\n| b |", "| a |\n| 0 |\n| b |"),
        ("a\n| - |", "a\n| b |"),
        ("a\n\n|-|\n|b|", "a\n\n|b|"),
    ],
)
def test_what_a_table_says_is_none(old, new):
    assert plain_words(old) != plain_words(new)


def test_a_row_can_be_quoted_as_it_is_written():
    table = plain_words("|Namn|Belopp|\n|---|---|\n|Norrby IF|5 000 kr|")
    assert all(
        plain_words(row) in table
        for row in ("|Norrby IF|5 000 kr|", "| Norrby IF | 5 000 kr |", "Norrby IF | 5 000 kr")
    )


def test_a_bar_that_is_no_border_is_a_character():
    assert plain_words("| a\\|b |\n|---|\n| c |") == "| a|b | | c |"


HOSTILE = [
    "|" * 100_000,
    "a|b\n" + "|-" * 50_000 + "x",
    "a|b\n" + "-" * 100_000 + "x",
    "a|b\n" + " " * 100_000 + "x",
    "|" + "\n \t" * 50_000,
    "a|b\n-|-\n" * 30_000,
    "*a " * 50_000,
    "a* " * 50_000,
    "*a _b " * 30_000,
    "x" + "*" * 100_000,
    "* " * 50_000 + "a",
]


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "[a](" * 20_000, "](" * 50_000, "\\" * 100_000, *HOSTILE]
)
def test_hostile_texts_cost_no_more_than_long_ones(text):
    assert plain_words(text)


def test_numbers_of_votes_can_be_quoted():
    assert told_words((Vote(VoteKind.OPEN, yes=31, no=30),)) == "31 30"


def test_what_is_chosen_from_a_list_is_a_word_where_that_is_asked_for():
    vote = Vote(VoteKind.OPEN, yes=31)
    assert told_words((vote, True), choices=True) == "open 31"
