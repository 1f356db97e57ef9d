"""Whatever a file holds, reading it gives findings and never an exception."""

from __future__ import annotations

import unicodedata

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_archive.findings import Finding
from minutes_archive.schema import (
    validate_calendar,
    validate_councils,
    validate_minutes,
    validate_people,
    validate_themes,
)
from minutes_archive.source import YamlFile, read_document, read_yaml_file
from minutes_archive.texts import load_texts
from reader_samples import MINUTES

TEXTS = load_texts()
YAML_SIGNS = st.text(
    alphabet="\n\n  \t-:#'\"[]{}|>&*!%@`?,~§\\aåÅ1.\u00a0\u2028\ufeff", max_size=60
)
KEYS = st.sampled_from(
    [
        *("council", "date", "start", "status", "present", "absent", "items", "7", "§ 7", "name"),
        *("role", "votes", "kind", "by", "source", "removed", "themes", "mandates", "from"),
    ]
)
VALUES = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.sampled_from(
        ["2024-03-12", "13:30", "draft", "ja", "7", "1-44, 46", "- x", "chair", "slug"]
    ),
)
TREES = st.recursive(
    VALUES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=8), inner, max_size=6)
    ),
    max_leaves=25,
)
CHECKS = (validate_councils, validate_people, validate_themes, validate_calendar)


def read_everything(data: bytes) -> list[Finding]:
    """Read bytes as minutes and as every registry."""
    document, findings = read_document(data, "m.md")
    if document:
        document.marks()
        findings += validate_minutes(document)[1]
        assert unicodedata.is_normalized("NFC", document.body)
        assert "\r" not in document.body
    file, more = read_yaml_file(data, "x.yml")
    findings += more
    for check in CHECKS if file else ():
        findings += check(file)[1]
    return findings


def assert_tellable(findings: list[Finding], data: bytes) -> None:
    """Every finding has a place within the file and words without gaps."""
    lines = 1 + data.count(b"\n") + data.count(b"\r")
    for finding in findings:
        assert 1 <= finding.line <= lines + 1
        assert finding.column >= 1
        for part in ("message", "hint"):
            assert TEXTS(f"finding.{finding.code}.{part}", **dict(finding.params))


@given(st.binary(max_size=300))
def test_any_bytes(data):
    assert_tellable(read_everything(data), data)


@given(st.text(max_size=300))
def test_any_text(text):
    data = text.encode("utf-8", errors="surrogatepass")
    assert_tellable(read_everything(data), data)


@given(YAML_SIGNS, YAML_SIGNS)
@example("a: !<x\n", "")
@example("? ", ": ")
@example("\\", '"\\')
def test_anything_that_looks_like_yaml_between_marks(front, body):
    data = f"---\n{front}\n---\n{body}".encode()
    assert_tellable(read_everything(data), data)


@given(TREES)
def test_any_tree_of_keys_and_values(tree):
    file = YamlFile("x.yml", tree, "")
    for check in CHECKS:
        check(file)
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=False)
    data = f"---\n{text}---\n".encode("utf-8", errors="surrogatepass")
    assert_tellable(read_everything(data), data)


@given(st.integers(0, len(MINUTES)), st.integers(0, 12), YAML_SIGNS | st.text(max_size=8))
def test_a_valid_file_with_a_stretch_replaced(start, length, put):
    text = MINUTES[:start] + put + MINUTES[start + length :]
    data = text.encode("utf-8", errors="surrogatepass")
    assert_tellable(read_everything(data), data)


@given(st.integers(0, len(MINUTES.encode())), st.binary(max_size=4))
def test_a_valid_file_with_bytes_put_in(at, put):
    whole = MINUTES.encode()
    data = whole[:at] + put + whole[at:]
    assert_tellable(read_everything(data), data)


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).map(
    lambda word: unicodedata.normalize("NFC", word)
)
TEXT_TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(WORDS, TEXT_TREES, min_size=1, max_size=5))
def test_what_is_written_as_quoted_text_is_read_as_the_same_text(tree):
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"', width=10_000)
    file, findings = read_yaml_file(text.encode(), "x.yml")

    assert [f for f in findings if f.code not in {"PA113", "PA114", "PA115", "PA215"}] == []
    assert file
    if not findings:
        assert file.tree == tree


@given(st.text(alphabet="abc åäö\n§#-", max_size=80))
def test_the_body_is_given_word_for_word(body):
    document, findings = read_document(f"---\na: b\n---\n{body}".encode(), "m.md")

    assert findings == []
    assert document
    assert document.body == body
