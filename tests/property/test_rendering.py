"""Whatever stands in minutes: it is safe to show, and no word of it is lost."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st

from minutes_archive.render.markdown import BodyRenderer

BODY = BodyRenderer(lambda target: f"../{target}" if target.endswith(".md") else None, "Tabell")
TAGS = frozenset(
    {"a", "blockquote", "br", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"}
    | {"span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
ATTRIBUTES = frozenset({"href", "rel", "title", "class", "role", "tabindex", "aria-label", "scope"})
SCHEMES = ("http://", "https://", "mailto:", "tel:", "../")

words = st.text(st.sampled_from("abcåäöÅÄÖ§éü0123456789"), min_size=1, max_size=8)
marks = st.sampled_from(
    (
        *"*_`~#>-+|\\[]()!<>&;:=\"' \n\t.",
        *("\n\n", "    ", "**", "](", "![", "1. ", "2) ", "|--|", "  \n", "---", "> ", "- ", "# "),
        *("<script>", "</p>", "<!--", "-->", "&amp;", "&#106;", "</div>", '<img src="x">'),
        *("javascript:", "data:", "a.md", "://", "onerror=", "[a]: b", "\x02", "\x03"),
    )
)
texts = st.lists(st.one_of(words, marks), max_size=60).map("".join)


class Reader(HTMLParser):
    """Collects the elements, their attributes and the words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.words.extend(value or "" for name, value in attrs if name in {"href", "title"})

    def handle_data(self, data):
        self.words.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@given(texts)
@example('[a](javascript:alert(1) "x")')
@example("<scr<script>ipt>alert(1)</script>")
@example('[x](https://a.se" onmouseover="alert(1))')
@example("[a](&#106;avascript:alert(1))")
def test_nothing_but_harmless_elements_comes_out(text):
    for tag, attributes in read(BODY.html(text)).tags:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES
        if "href" in attributes:
            assert (attributes["href"] or "").lower().startswith(SCHEMES)


@given(texts)
@example("[ref]: ord")
@example("<!-- ord -->")
@example("- a\n    b\n\n        c")
@example("| a | b |\n|---|\n| c | d | e |")
@example("> - # a\n>   1. b")
def test_every_word_comes_out_in_its_order(text):
    shown = "".join(read(BODY.html(text)).words)
    written = re.findall(r"\w", text.replace("_", ""))
    letters = iter(re.findall(r"\w", shown.replace("_", "")))
    rest = "".join(letters)
    assert sorted(rest) == sorted(written) or "](" in text or "<" in text
    counts = {letter: written.count(letter) for letter in set(written)}
    assert all(rest.count(letter) >= number for letter, number in counts.items())


@given(st.lists(words, min_size=1, max_size=30).map(" ".join))
def test_plain_prose_comes_out_as_it_went_in(text):
    html = BODY.html(text)
    assert unescape(re.sub(r"<[^>]*>", "", html)).split() == text.split()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
@settings(max_examples=200)
def test_no_text_makes_the_renderer_fail(text):
    assert isinstance(BODY.html(text), str)


@given(st.sampled_from([">", "- ", "1. ", "    ", "*", "[", "![", "|", "# ", "> - ", "`", "\\"]))
def test_deep_and_long_constructs_end_well(mark):
    text = mark * 3000 + "ord"
    assert "ord" in BODY.html(text)


@given(st.text(alphabet="aå1 .)-+=:&'\"§–(,\n", max_size=40))
@example("24 barn deltog.\n\n\nAllt väl & gott.\n")
@example("1. Ett\n2. Två")
@example(" \n\nInryckt\n---\n")
def test_words_without_marks_come_out_as_the_parser_would_write_them(text):
    quick = BodyRenderer(lambda _target: None).html(text)
    parsed = BodyRenderer(lambda _target: None).html(f"{text}\n\n*x*")
    if "<ol>" not in parsed and "<ul>" not in parsed:
        assert _close(quick) == _close(parsed.replace("<p><em>x</em></p>", ""))


def _close(html: str) -> str:
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", html).strip()
