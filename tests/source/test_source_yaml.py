"""YAML is read without guessing types, and its slips are told where they stand."""

from __future__ import annotations

import pytest
import yaml

from minutes_archive.source import read_document, read_yaml_file
from minutes_archive.source import tree as tree_module
from minutes_archive.source.reading import read_yaml


def read(text: str) -> tuple[object, list[tuple[str, int, int]]]:
    file, findings = read_yaml_file(text.encode(), "people.yml")
    return (file.tree if file else None), [(f.code, f.line, f.column) for f in findings]


@pytest.mark.parametrize(
    "value",
    [
        *("13:30", "12:1", "no", "on", "Yes", "true", "007", "1_000", "0x1F", "1e3", ".inf", "<<"),
        *("2016-02-31", "2016-02-23", "2016-02-23 13:30:00", "=", "'~'", "'null'", '""'),
    ],
)
def test_a_value_stays_the_text_it_is(value):
    assert read(f"key: {value}\n") == ({"key": value.strip("'\"")}, [])


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL", "# kommentar"])
def test_an_empty_value_is_none(value):
    assert read(f"key: {value}\n") == ({"key": None}, [])


def test_lists_mappings_and_long_texts_are_read():
    text = "a: [x, 'y']\nb:\n  - c: d\n    e: |\n      rad ett\n      rad två\nf: {g: h}\n"

    assert read(text)[0] == {
        "a": ["x", "y"],
        "b": [{"c": "d", "e": "rad ett\nrad två\n"}],
        "f": {"g": "h"},
    }


def test_a_key_given_twice_is_told_at_the_second_with_the_line_of_the_first():
    file, findings = read_yaml_file(b"a: 1\nb: {c: 1, c: 2}\na: 3\n", "people.yml")

    assert [(f.code, f.line, f.column) for f in findings] == [("PA207", 2, 11), ("PA207", 3, 1)]
    assert dict(findings[1].params) == {"key": "a", "first": "1"}
    assert file
    assert file.tree == {"a": "1", "b": {"c": "1"}}


def test_the_first_line_of_a_doubled_key_counts_from_the_files_top():
    _, findings = read_document(b"---\na: 1\na: 2\n---\n", "m.md")

    assert dict(findings[0].params)["first"] == "2"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &namn b\n", "PA208", 1, 4),
        ("a: b\nc: *namn\n", "PA208", 2, 4),
        ("a: *fet* text\n", "PA208", 1, 4),
        ("a: *Eken, huset\n", "PA208", 1, 4),
        ("a: !!int 3\n", "PA209", 1, 4),
        ("a: !Eken, huset\n", "PA209", 1, 4),
        ("a: b\n---\nc: d\n", "PA213", 2, 1),
        ("? [a]\n: b\n", "PA214", 1, 3),
        ("~: b\n", "PA214", 1, 1),
        ('a: "\\x07"\n', "PA215", 1, 4),
        ('a: "\\u202e"\n', "PA215", 1, 4),
        ("a: Sal #3\n", "PA216", 1, 8),
        ("a: b\nc: #12\n", "PA216", 2, 4),
        ("a: 1\n\tb: 2\n", "PA221", 2, 1),
        ("\ta: 1\n", "PA221", 1, 1),
        ("a: 1\nchair:Anna\nb: 2\n", "PA222", 2, 7),
        ("chair:Anna\nb: 2\n", "PA222", 1, 7),
        ("a: Sal: Eken\n", "PA223", 1, 7),
        ("a: Eken:\n", "PA223", 1, 8),
        ("a: 'Anna\nb: c\n", "PA224", 1, 4),
        ('a: "Anna\nb: "c"\n', "PA224", 1, 4),
        ("a: b\n  c: d\n", "PA225", 2, 3),
        ("a:\n    b: 1\n  c: 2\n", "PA225", 3, 3),
        (" a: b\nc: d\n", "PA225", 1, 2),
        ("a: @b\n", "PA226", 1, 4),
        ("a: `b`\n", "PA226", 1, 4),
        ("a: %b\n", "PA226", 1, 4),
        ("a: [b] c\n", "PA226", 1, 4),
        ("a: , b\n", "PA226", 1, 4),
        ("a: [b, c\nd: e\n", "PA227", 1, 4),
        ("a: {b: c\n", "PA227", 1, 4),
        ('a: "B" enligt\nb: c\n', "PA228", 1, 8),
        ("a: 'it's'\n", "PA228", 1, 8),
        ("a:\n-Anna\n-Bo\n", "PA229", 2, 2),
        ("a: b\nHej du\nc: d\n", "PA230", 2, 1),
        ("a: b\nchair Anna\nc: d\n", "PA230", 2, 1),
        ("date:\u00a02016\nb: c\n", "PA231", 1, 6),
        ('a: "C:\\q"\n', "PA232", 1, 7),
        ("a: - b\n", "PA233", 1, 4),
        ("%YAML 9.1\n---\na: b\n", "PA220", 1, 1),
    ],
)
def test_a_common_slip_is_recognised_at_its_place(text, code, line, column):
    assert read(text)[1][0] == (code, line, column)


def test_a_comment_set_off_with_a_space_is_a_comment():
    text = 'a: b # en kommentar\nc: "Sal #3"\nd: |\n  rad #4\n# slut\ne: f#5\n'

    assert read(text)[1] == []


def test_words_that_touch_their_sign_are_told_of_once_a_line():
    text = "a: b #c #d\ne: f##g #h\ni: # #j\nk: l # m #n\nn:\n #o\n - p\t#q"
    assert read(text)[1] == [("PA216", 1, 6), ("PA216", 3, 6), ("PA216", 7, 6)]


def test_slips_are_read_past_so_that_all_are_told():
    text = "chair:Anna\nplace: Sal: Eken\n\tnumber: @7\nnote: 'öppen\nstatus draft\nend: x\n"

    found, codes = read(text)

    assert [(code, line) for code, line, _ in codes] == [
        ("PA222", 1),
        ("PA223", 2),
        ("PA221", 3),
        ("PA224", 4),
        ("PA230", 5),
    ]
    assert found == {
        "chair": "Anna",
        "place": "Sal: Eken",
        "number": "@7",
        "note": "öppen",
        "status": "draft",
        "end": "x",
    }


def test_mending_a_line_again_and_again_does_not_make_it_grow():
    text = 'p\n- A\n  - {name: "B\\", role: [m], x: "1-2"}\nitems:\n'

    assert len(read_yaml(text, 100).text) < 3 * len(text)


def test_the_colon_hint_is_the_line_to_write():
    _, findings = read_yaml_file(b"place: Sal: Eken\n", "people.yml")

    assert dict(findings[0].params) == {"suggestion": 'place: "Sal: Eken"'}


@pytest.mark.parametrize(
    "bomb", ["[" * 1_000_000, "{a: " * 300_000, "- " * 900_000, "? " * 900_000]
)
def test_nesting_without_end_is_stopped_at_the_limit(bomb):
    assert [code for code, _, _ in read("a: x\nb:\n  " + bomb)[1]] == ["PA210"]


def test_more_values_than_anybody_writes_are_stopped():
    assert [code for code, _, _ in read("[" + "a," * 300_000 + "a]")[1]] == ["PA211"]


def test_a_value_may_not_be_a_book():
    found, codes = read(f'a: "{"x" * 60_000}"\nb: c\n')

    assert [code for code, _, _ in codes] == ["PA212"]
    assert isinstance(found, dict)
    assert found["b"] == "c"


def test_without_the_c_extension_the_same_is_read(monkeypatch):
    monkeypatch.setattr(tree_module, "_LOADER", yaml.Loader)
    text = "a: 13:30\nb: [x, ~]\nc: {d: e}\na: 2\n"

    assert read(text) == ({"a": "13:30", "b": ["x", None], "c": {"d": "e"}}, [("PA207", 4, 1)])
    assert read("a: 'b\n")[1] == [("PA224", 1, 4)]
    assert read("a: Sal: Eken\n")[1][0][0] == "PA223"
    assert read("[" * 100_000)[1][0][0] == "PA210"
