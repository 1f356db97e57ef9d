from __future__ import annotations

import pytest

from minutes_archive.parse import find_links, parse_body


def findings(text: str) -> list[tuple[str, int, int]]:
    """Parse a text that stands in § 1, its first character at line 13."""
    _, found = parse_body(f"## § 1 Rubrik\n\n\n{text}\n", 10, "f.md")
    return [(one.code, one.line, one.column) for one in found]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("<b>fet</b>", 1),
        ("se <script>alert(1)</script>", 4),
        ("a <img src=x onerror=alert(1)>", 3),
        ("a <!-- dold -->", 3),
        ("a </div>", 3),
        ("a <svg/onload=alert(1)>", 3),
        ("a <br/>", 3),
        ("a <x-y>", 3),
        ("öppen <script", 7),
    ],
)
def test_html_is_told_of_once_a_line(text, column):
    assert findings(text) == [("PA516", 13, column)]


@pytest.mark.parametrize(
    "text", ["3 < 5", "a<5", "<https://www.example.se>", "<a@b.se>", "x <> y", "<3"]
)
def test_signs_that_are_no_tags_are_left_alone(text):
    assert findings(text) == []


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "javascript&#58;alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "&amp;#106;avascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///C:/x",
        "C:/x.pdf",
        "<javascript:alert(1)>",
    ],
)
def test_links_to_programs_are_refused(link):
    assert [code for code, _, _ in findings(f"Se [detta]({link}).")] == ["PA517"]


def test_refused_links_are_placed_at_their_destination():
    assert findings("Se\n[detta](javascript:x)") == [("PA517", 14, 9)]
    assert findings("<javascript:x>") == [("PA517", 13, 2)]


@pytest.mark.parametrize(
    "link",
    [
        "https://www.example.se/a(b)",
        "http://x.se",
        "mailto:a@b.se",
        "tel:+46",
        "../2015/2015-12-01.md#p4",
        "#p1",
        "/beslut/",
        "?a:b",
        "a/b:c",
    ],
)
def test_other_links_are_allowed(link):
    assert findings(f"Se [detta]({link}).") == []


def test_images_and_unknown_markup_are_told_of():
    assert findings("![bild](https://x.se/a.png)") == [("PA518", 13, 1)]
    assert findings("```\nkod\n```") == [("PA519", 13, 1), ("PA519", 15, 1)]
    assert findings("[1]: https://x.se") == [("PA519", 13, 1)]
    assert findings("[^1]: not") == [("PA519", 13, 1)]


def test_links_are_found_with_their_places():
    text = "a [b](c) ![d](e.png) [f](<g h>) <mailto:x@y.se>"
    links = [(link.destination, text[link.offset]) for link in find_links(text)]
    assert links == [("mailto:x@y.se", "m"), ("c", "c"), ("e.png", "e"), ("g", "g")]


@pytest.mark.parametrize(
    "text",
    [
        *("Ek](\nS\n16:00)", r"\[a](b)", "[a]\n](b)", "[a\n \n](b)", "[a\n\n](b)", "](b)](c)"),
        *(r"[a\](b)", "a](b"),
    ],
)
def test_what_no_bracket_opens_is_no_link(text):
    assert list(find_links(text)) == []


@pytest.mark.parametrize(
    "text", [r"\\[a](b)", "[a\nc](b)", "[[a](b)", "[![a](b)", "[a] [c](b)", r"[a\]](b)", "[](b)"]
)
def test_a_bracket_that_stands_open_makes_a_link(text):
    assert [link.destination for link in find_links(text)] == ["b"]
