"""Front matter and body are split where they are, with the file's own line numbers."""

from __future__ import annotations

import hashlib

import frontmatter
import pytest

from minutes_archive.source import read_document, read_yaml_file
from minutes_archive.source.handler import StrictHandler
from reader_samples import MINUTES


def codes(text: str) -> list[tuple[str, int]]:
    return [(f.code, f.line) for f in read_document(text.encode(), "m.md")[1]]


def test_every_line_of_front_matter_and_body_keeps_its_number():
    document, findings = read_document(MINUTES.encode(), "m.md")
    lines = MINUTES.split("\n")

    assert findings == []
    assert document
    assert document.front_text.split("\n") == [
        *lines[document.front_line - 1 : document.body_line - 2],
        "",
    ]
    assert document.body.split("\n") == lines[document.body_line - 1 :]
    assert document.sha256 == hashlib.sha256(MINUTES.encode()).hexdigest()


def test_a_rule_in_the_body_stays_in_the_body():
    document, _ = read_document(MINUTES.encode(), "m.md")

    assert document
    assert "\n---\n\nEn linje i texten.\n" in document.body


def test_blank_lines_at_the_bodys_edges_are_kept():
    document, _ = read_document(b"---\na: b\n---\n\n\n  text\n\n", "m.md")

    assert document
    assert (document.body, document.body_line) == ("\n\n  text\n\n", 4)


@pytest.mark.parametrize("ending", ["---\na: b\n---", "---\na: b\n---\n", "---  \na: b\n--- \t\n"])
def test_minutes_may_end_with_the_end_mark(ending):
    document, findings = read_document(ending.encode(), "m.md")

    assert findings == []
    assert document
    assert document.body == ""


def test_our_handler_reads_the_same_through_the_library():
    document, _ = read_document(MINUTES.encode(), "m.md")
    post = frontmatter.loads(MINUTES, handler=StrictHandler())

    assert document
    assert post.metadata == document.front
    assert post.metadata["start"] == "13:30"
    assert post.content == document.body.strip()


def test_our_handler_refuses_what_is_not_a_strict_mapping():
    with pytest.raises(ValueError, match="PA207"):
        StrictHandler().load("a: b\na: c\n")
    with pytest.raises(ValueError, match="mapping"):
        StrictHandler().load("- a\n")


def test_a_missing_start_mark_does_not_hide_the_rest():
    document, findings = read_document(MINUTES.removeprefix("---\n").encode(), "m.md")

    assert [(f.code, f.line) for f in findings] == [("PA201", 1)]
    assert document
    assert document.marks().key(("date",)).line == 2
    assert document.body_line == MINUTES.removeprefix("---\n").split("\n").index("---") + 2


def test_text_without_any_front_matter_is_one_finding():
    assert codes("## § 1 Öppnande\n\nText: med kolon.\n") == [("PA201", 1)]
    assert codes("Hej\n---\nhopp\n") == [("PA201", 1)]


def test_a_missing_end_mark_is_put_before_the_first_item():
    text = MINUTES.replace("approved\n---\n", "approved\n")
    document, findings = read_document(text.encode(), "m.md")

    assert [(f.code, f.line) for f in findings] == [("PA202", 17)]
    assert document
    assert document.body.startswith("## § 1 Mötet öppnas")
    assert document.body_line == 17


def test_a_missing_end_mark_without_items_is_one_finding():
    assert codes("---\ncouncil: x\n") == [("PA202", 1)]


@pytest.mark.parametrize("mark", ["—", "—-", "----", " ---", "– –".replace(" ", "")])
def test_a_misspelt_mark_is_told_at_its_line_and_read_past(mark):
    first = MINUTES.replace("---\n", f"{mark}\n", 1)
    end = MINUTES.replace("approved\n---\n", f"approved\n{mark}\n", 1)

    assert codes(first) == [("PA203", 1)]
    assert codes(end) == [("PA203", 16)]


def test_blank_lines_before_the_start_mark_do_not_shift_the_lines():
    document, findings = read_document(b"\n  \n" + MINUTES.encode(), "m.md")

    assert [(f.code, f.line) for f in findings] == [("PA204", 1)]
    assert document
    assert document.marks().key(("council",)).line == 4


@pytest.mark.parametrize("front", ["", "# bara en kommentar\n"])
def test_empty_front_matter_is_one_finding(front):
    assert codes(f"---\n{front}---\n") == [("PA205", 1)]


@pytest.mark.parametrize("front", ["- a\n- b\n", "bara text\n"])
def test_front_matter_that_is_no_mapping_is_one_finding(front):
    assert codes(f"---\n{front}---\n") == [("PA206", 2)]


def test_an_empty_registry_holds_nothing():
    for data in (b"", b"# tomt\n", b"---\n"):
        file, findings = read_yaml_file(data, "themes.yml")
        assert findings == []
        assert file
        assert file.tree is None
