"""Values that are made by the ten thousand are values like any other."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field, replace

import pytest

from minutes_archive.importer.lines import Line
from minutes_archive.importer.quick import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Note:
    text: str
    line: int = 1
    marks: list[str] = field(default_factory=list)


def test_fields_are_given_by_place_by_name_or_by_default():
    assert (Note("a", 2).text, Note("a", 2).line) == ("a", 2)
    assert Note(line=3, text="a").line == 3
    assert (Note("a").line, Note("a").marks) == (1, [])


def test_each_value_has_a_default_list_of_its_own():
    Note("a").marks.append("x")
    assert Note("a").marks == []


def test_a_value_without_what_it_needs_is_refused():
    with pytest.raises(TypeError):
        Note()


def test_values_are_equal_by_what_they_hold_and_can_be_looked_up():
    line = Line(4, "Beslut", 2)
    assert line == Line(4, "Beslut", 2)
    assert line != Line(4, "Beslut", 3)
    assert {line: 1}[Line(4, "Beslut", 2)] == 1


def test_a_value_with_another_field_is_a_new_one():
    line = Line(4, "Beslut")
    assert replace(line, level=2) == Line(4, "Beslut", level=2)
    assert line.level == 0


def test_a_value_comes_whole_out_of_another_process():
    line = Line(4, "Beslut", cells=("a", "b"))
    assert pickle.loads(pickle.dumps(line)) == line  # noqa: S301 - our own bytes
