"""A misspelt name of an office or a vote is told of also where the right one stands in the list."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, REGISTRIES, in_full, load, minutes_text
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

PEOPLE = "_registry/people.yml"


def told(folder, front: dict[str, str]) -> list[tuple[int, str, str]]:
    """Give line, spelling and registered name of each PA414."""
    people = REGISTRIES[PEOPLE] + "hanna-lund:\n  name: Hanna Lund\n"
    loaded = load(folder, {BASE_PATH: minutes_text(front), PEOPLE: people})
    return [(one[2], one[4]["name"], one[4]["known"]) for one in in_full(loaded, "PA414")]


def item(text: str) -> dict[str, str]:
    return {"items": f"items:\n  2:\n    {text}"}


ROLL = "votes: [{kind: open, roll: {yes: [%s], no: [%s]}}]"


@pytest.mark.parametrize(
    ("front", "line", "name"),
    [
        ({"chair": "chair: Anna Linnd"}, 9, "Anna Linnd"),
        ({"secretary": "secretary: Cecilia Öbergh"}, 10, "Cecilia Öbergh"),
        ({"adjusters": "adjusters: [Björn Åkeson]"}, 11, "Björn Åkeson"),
        (item(ROLL % ("Björn Åkeson, Anna Lind", "")), 19, "Björn Åkeson"),
        (item("motions: [{by: [Björn Åkeson], text: Avslag}]"), 19, "Björn Åkeson"),
        (item("reservations: [{by: [Björn Åkeson], text: Nej}]"), 19, "Björn Åkeson"),
        (item("recused: [Björn Åkeson]"), 19, "Björn Åkeson"),
    ],
)
def test_the_other_spelling_is_told_of_where_it_stands_in_no_list(tmp_path, front, line, name):
    ((at, found, known),) = told(tmp_path, front)
    assert (at, found) == (line, name)
    assert known in {"Anna Lind", "Cecilia Öberg", "Björn Åkesson"}


@pytest.mark.parametrize(
    "front",
    [
        # Both are listed, so that they are two.
        {"chair": "chair: Anna Linnd", "absent": "absent: [Anna Linnd]"},
        # Both vote on the same, sign, or move together.
        item(ROLL % ("Anna Linnd", "Anna Lind")),
        item("motions: [{by: [Anna Linnd, Anna Lind], text: Avslag}]"),
        {"adjusters": "adjusters: [Anna Linnd]"},
        {"secretary": "secretary: Anna Linnd"},
        # Who is replaced has a rule of their own.
        {"present": "present:\n  - Anna Lind\n  - {name: Eva Ström, replaces: Anna Linnd}"},
    ],
)
def test_two_people_are_two_where_one_list_or_vote_has_both(tmp_path, front):
    assert told(tmp_path, front) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_said_that_the_right_spelling_stands_in_the_same_minutes(tmp_path, language):
    front = [{"chair": "chair: Anna Linnd"}, {"chair": "chair: Hanna Lunnd"}]
    people = {PEOPLE: REGISTRIES[PEOPLE] + "hanna-lund:\n  name: Hanna Lund\n"}
    messages = []
    for place, one in enumerate(front):
        loaded = load(tmp_path / str(place), {BASE_PATH: minutes_text(one), **people})
        (found,) = [one for one in loaded.findings if one.code == "PA414"]
        messages.append(describe(found, load_texts(language))[0])
    same = {"sv": "samma protokoll", "en": "same minutes"}[language]
    assert [same in message for message in messages] == [True, False]


def test_a_name_unlike_all_registered_ones_hides_no_misspelt_one_behind_it(tmp_path):
    front = item("motions: [{by: [Zlatan Qvark, Björn Åkeson], text: Avslag}]")
    assert [name for _, name, _ in told(tmp_path, front)] == ["Björn Åkeson"]
