"""The generator's tools: chance, grammar, YAML, names, schedule, words."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.facts import Facts
from minutes_archive.madeup.grammar import expand, listed, slots_of
from minutes_archive.madeup.people import NameMaker
from minutes_archive.madeup.registry import FILES, file_text, merge_registries
from minutes_archive.madeup.schedule import plan
from minutes_archive.madeup.words import Number, load_words
from minutes_archive.parse.fixed_headings import FIXED_HEADINGS
from minutes_archive.source import read_yaml_file
from minutes_archive.yaml_text import dump

WORDS = load_words()

plain = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1)
one_line = plain.map(str.strip).filter(bool).map(lambda text: " ".join(text.split()))
value = st.recursive(
    one_line | st.integers(0, 999),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex(r"\A[a-z]{1,8}\Z"), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def as_text(tree: object) -> object:
    """Make every scalar a text, as the archive's reader does."""
    if isinstance(tree, dict):
        return {key: as_text(entry) for key, entry in tree.items()}
    if isinstance(tree, list):
        return [as_text(entry) for entry in tree]
    return tree if isinstance(tree, str) else str(tree)


def test_chance_falls_the_same_way_on_every_machine():
    chance = Chance("archive", 1)
    assert [chance.below(1000) for _ in range(8)] == [38, 666, 16, 715, 272, 592, 632, 619]


def test_chance_gives_each_part_a_stream_of_its_own():
    one, other = Chance("archive", 1), Chance("archive", 1)
    other.below(10)
    assert one.stream("names").below(10**9) == other.stream("names").below(10**9)
    assert one.stream("names").below(10**9) != one.stream("days").below(10**9)


@given(st.lists(st.integers()), st.integers(-2, 20))
def test_some_of_a_list_are_different_ones_in_their_order(choices, number):
    places = Chance("x", number).some(list(enumerate(choices)), number)
    assert len(places) == min(max(number, 0), len(choices))
    assert places == sorted(places)


@given(st.lists(st.integers()))
def test_a_shuffled_list_holds_the_same(choices):
    assert sorted(Chance("x").shuffled(choices)) == sorted(choices)


def test_a_grammar_chooses_one_way_and_fills_the_slots():
    ways = {
        expand(
            "[Rådet|{Organ}] dröjer{slut}", Chance(number), {"organ": "nämnden", "slut": "."}.get
        )
        for number in range(20)
    }
    assert ways == {"Rådet dröjer.", "Nämnden dröjer."}


def test_names_are_listed_as_in_running_text():
    assert listed(["A", "B", "C"]) == "A, B och C"
    assert listed(["A"]) == "A"


@pytest.mark.parametrize(
    ("number", "drawn", "text"),
    [
        (Number(1, 9, unit=" procent"), 7, "7 procent"),
        (Number(1, 9, decimals=1, unit=" miljoner kronor"), 25, "2,5 miljoner kronor"),
        (Number(1, 9, decimals=2, unit=" kronor"), 2105, "21,05 kronor"),
        (Number(1, 9, times=10_000, unit=" kronor"), 120, "1 200 000 kronor"),
    ],
)
def test_numbers_are_written_the_swedish_way(number, drawn, text):
    assert number.text(drawn) == text


@given(st.dictionaries(st.from_regex(r"\A[a-z]{1,8}\Z"), value, min_size=1))
def test_what_is_written_as_yaml_is_read_back_the_same(content):
    text = "\n".join(dump(content)) + "\n"
    assert yaml.BaseLoader(text).get_single_data() == as_text(content)


@pytest.mark.parametrize("text", ["13:30", "no", "2016", "1e3", "~", "a: b", "x #y", "ja:", "- a"])
def test_a_text_that_looks_like_something_else_is_quoted(text):
    assert yaml.safe_load("\n".join(dump({"key": text}))) == {"key": text}


def test_dates_numbers_and_answers_stand_without_quotes():
    lines = dump({"date": dt.date(2021, 3, 2), "yes": 21, "excused": True})
    assert lines == ["date: 2021-03-02", "yes: 21", "excused: true"]


def test_no_two_names_are_alike():
    maker = NameMaker(WORDS, Chance("names"))
    names = [maker.name() for _ in range(300)]
    assert all(fuzz.ratio(one, other) < 88 for one, other in itertools.combinations(names, 2))


def test_every_slot_in_the_data_files_can_be_filled():
    texts: list[str] = [text for phrases in WORDS.phrases.values() for text in phrases]
    for theme in WORDS.themes.values():
        texts += theme.interests
        for matter in theme.matters:
            texts += [matter.title, matter.amend, matter.reject or ""]
            texts += [*matter.background, *matter.decide, *matter.documents]
        for info in theme.infos:
            texts += [info.title, *info.text]
        for question in theme.questions:
            texts += [question.title, question.ask, question.answer]
    council = WORDS.councils[0]
    facts = Facts(WORDS, Chance("slots"), council, dt.date(2020, 1, 1))
    given_by_the_text = {"amend", "interest", "proposers"}
    for slot in slots_of(*texts) - given_by_the_text:
        assert facts(slot)


def test_themes_and_councils_of_the_data_files_know_each_other():
    slugs = {council.slug for council in WORDS.councils}
    for council in WORDS.councils:
        assert set(council.themes) <= WORDS.themes.keys()
        assert council.parent is None or council.parent in slugs
    for theme in WORDS.themes.values():
        for matter in theme.matters:
            assert set(matter.themes) <= WORDS.themes.keys() - {theme.slug}


def test_headings_are_those_of_the_format():
    assert {heading: kind for kind, heading in WORDS.headings.items()} == FIXED_HEADINGS


@pytest.mark.parametrize("meetings", [1, 3, 50, 2_000, 30_000])
def test_a_schedule_holds_so_many_meetings_each_in_a_file_of_its_own(meetings):
    schedule = plan(WORDS.councils, meetings, Chance("plan"))
    assert len(schedule.slots) == meetings
    assert len({slot.path for slot in schedule.slots}) == meetings
    assert [slot.date for slot in schedule.slots] == sorted(slot.date for slot in schedule.slots)
    for slot in schedule.slots:
        assert slot.following is None or slot.following > slot.date
        assert slot.council.ended is None or slot.date <= slot.council.ended


def registry_folder(folder: Path, **content: object) -> Path:
    folder.mkdir()
    for name in FILES:
        empty: object = [] if name == "calendar.yml" else {}
        text = file_text(name, content.get(name.removesuffix(".yml"), empty))
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_registries_are_joined(tmp_path):
    planned = {"council": "radet", "date": "2027-01-12", "start": "13:30"}
    one = registry_folder(tmp_path / "one", councils={"namnden": {"name": "Nämnden"}})
    other = registry_folder(
        tmp_path / "other", councils={"radet": {"name": "Rådet"}}, calendar=[planned]
    )
    merge_registries(one, other)
    councils = read_yaml_file((one / "councils.yml").read_bytes(), "councils.yml")[0]
    calendar = read_yaml_file((one / "calendar.yml").read_bytes(), "calendar.yml")[0]
    assert councils.tree == {"namnden": {"name": "Nämnden"}, "radet": {"name": "Rådet"}}
    assert calendar.tree == [planned]


def test_registries_that_both_have_an_entry_are_not_joined(tmp_path):
    one = registry_folder(tmp_path / "one", themes={"skola": {"name": "Skola"}})
    other = registry_folder(tmp_path / "other", themes={"skola": {"name": "Skolan"}})
    with pytest.raises(ValueError, match=r"themes\.yml.*skola"):
        merge_registries(one, other)
