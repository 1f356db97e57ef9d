"""A value's place in the file is found by the way to it."""

from __future__ import annotations

from minutes_archive.source import Mark, read_document, read_yaml_file

TEXT = """\
---
council: x
present:
  - Anna
  - name: Bo
    role: member
items:
  7: {outcome: approved}
---
"""


def test_keys_and_values_are_placed_by_line_and_column():
    document, _ = read_document(TEXT.encode(), "m.md")

    assert document
    marks = document.marks()
    assert marks.key(("council",)) == Mark(2, 1)
    assert marks.value(("council",)) == Mark(2, 10)
    assert marks.value(("present", 0)) == Mark(4, 5)
    assert marks.key(("present", 1, "role")) == Mark(6, 5)
    assert marks.value(("items", "7", "outcome")) == Mark(8, 16)


def test_what_is_not_there_is_placed_at_the_nearest_thing_around_it():
    document, _ = read_document(TEXT.encode(), "m.md")

    assert document
    marks = document.marks()
    assert marks.value(("items", "7", "case")) == marks.key(("items", "7"))
    assert marks.key(("items", "9", "votes", 0)) == Mark(7, 1)
    assert marks.value(("chair",)) == Mark(1, 1)
    assert marks.value(()) == Mark(1, 1)


def test_one_value_in_place_of_a_list_is_the_first_of_it():
    text = b"---\nvotes: {kind: open, roll: {yes: Anna}}\nempty: []\n---\n"
    document, _ = read_document(text, "m.md")

    assert document
    marks = document.marks()
    assert marks.value(("votes", 0)) == Mark(2, 8)
    assert marks.key(("votes", 0, "roll")) == Mark(2, 21)
    assert marks.value(("votes", 0, "roll", "yes", 0)) == Mark(2, 33)
    assert marks.value(("votes", 1, "roll")) == Mark(2, 1)
    assert marks.value(("empty", 0)) == Mark(3, 8)


def test_a_registrys_lines_count_from_its_top():
    file, _ = read_yaml_file(b"# topp\na:\n  b: c\n", "people.yml")

    assert file
    assert file.marks().value(("a", "b")) == Mark(3, 6)


def test_columns_count_characters_not_bytes():
    file, _ = read_yaml_file("å: {ö: ä, b: c}\n".encode(), "people.yml")

    assert file
    assert file.marks().key(("å", "b")) == Mark(1, 11)


def test_places_are_the_same_in_whatever_order_they_are_asked_for():
    ways = [("items", "7"), ("council",), ("chair",), ("present", 1, "role"), ("items",)]
    document, _ = read_document(TEXT.encode(), "m.md")

    assert document
    one_by_one = {way: document.marks().value(way) for way in ways}
    marks, other_way = document.marks(), document.marks()
    assert {way: marks.value(way) for way in ways} == one_by_one
    assert {way: other_way.value(way) for way in reversed(ways)} == one_by_one
    assert marks.places == document.marks().places


def test_a_list_in_place_of_a_mapping_is_placed_by_position():
    file, _ = read_yaml_file(b"- date: a\n- date: b\n", "calendar.yml")

    assert file
    marks = file.marks()
    assert marks.value((1, "date")) == Mark(2, 9)
    assert marks.key((0, "date")) == Mark(1, 3)
