"""What is written as a link and shown as text is told of, with what to write."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, in_full, load, minutes_text
from minutes_archive.render.inline import inline_html
from minutes_archive.report import describe
from minutes_archive.texts import load_texts


def told(folder, text: str) -> list[tuple[int, int, dict[str, str]]]:
    """Give line, column and what is told of each PA528; the text's first line counts as 1."""
    body = f"## § 1 Rapport\n\n{text}\n\n## § 2 Slut\n\nSlut.\n"
    loaded = load(folder, {BASE_PATH: minutes_text(None, body)})
    return [
        (line - 20, column, {name: value for name, value in params.items() if value})
        for _, level, line, column, params in in_full(loaded, "PA528")
        if level == "warning"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[x](www.norrby.se)", {"scheme": "https://", "right": "[x](https://www.norrby.se)"}),
        ("[x](norrby.se/a#b)", {"scheme": "https://", "right": "[x](https://norrby.se/a#b)"}),
        ("[x](norrby.se/a.pdf)", {"scheme": "https://", "right": "[x](https://norrby.se/a.pdf)"}),
        ("[x](åmål.se/a_(b))", {"scheme": "https://", "right": "[x](https://åmål.se/a_(b))"}),
        ("[x](a@norrby.se)", {"scheme": "mailto:", "right": "[x](mailto:a@norrby.se)"}),
        ("[Avtal](avtal.pdf)", {"file": "yes"}),
        ("[Avtal](bilagor/avtal.docx)", {"file": "yes"}),
        ("[x](https://a.se/b och så", {"unclosed": "yes", "right": "[x](https://a.se/b)"}),
        ("Se [x](www.a.se/b.", {"unclosed": "yes", "right": "[x](https://www.a.se/b)"}),
        ("[x](https://a.se/min fil)", {"space": "yes"}),
        ("[x](https:a.se)", {}),
        ("[x](/beslut/)", {}),
        ("[x](#beslut)", {}),
        ("[x](2024-03-12.md#beslut)", {}),
    ],
)
def test_what_a_page_shows_as_text_is_told_of_with_what_to_write(tmp_path, text, said):
    ((line, column, params),) = told(tmp_path, text)
    assert (line, column) == (1, text.index("](") + 3)
    params.pop("link")
    assert params == said
    assert "<a " not in inline_html(text, {}.get)


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://www.norrby.se)",
        "[x]( <https://a.se/b> )",
        '[x](https://a.se/b_(c) "Titel")',
        "[x](mailto:a@norrby.se)",
        "[x](tel:+4631)",
        "[x](#p2)",
        "[x](2024-03-12.md#p2)",
        # Told of by other codes: no minutes, no §, a refused address, an image.
        "[x](2024-03-13.md)",
        "[x](#p9)",
        "[x](javascript:alert(1))",
        "![x](bild.png)",
        # No links were meant.
        r"\[x](norrby.se)",
        r"[x\](norrby.se)",
        "[sic](enligt protokollet)",
        "[1](2)",
        "x](norrby.se)",
        "[x] (norrby.se)",
    ],
)
def test_links_that_lead_somewhere_and_what_is_no_link_are_left_alone(tmp_path, text):
    assert told(tmp_path, text) == []


def test_a_link_is_told_of_at_its_line_once_a_line(tmp_path):
    text = "### Beslut\n\nA [b](c.se) [d](e.se)\n\nF\n[g](h.se)"
    assert [(line, column) for line, column, _ in told(tmp_path, text)] == [(3, 7), (6, 5)]


def test_withdrawn_minutes_are_not_looked_through(tmp_path):
    front = {"status": "status: withdrawn", "x": "withdrawn: {date: 2024-05-02, reason: secrecy}"}
    text = minutes_text(front, "## § 1 A\n\n[b](c.se)\n")
    later = "kommunstyrelsen/2024/2024-03-13.md"
    assert in_full(load(tmp_path, {BASE_PATH: text}), "PA528") == []
    others = {later: minutes_text({"date": "date: 2024-03-13"}, "## § 1 A\n\n[b](c.se)\n")}
    assert len(in_full(load(tmp_path, {BASE_PATH: text, **others}), "PA528")) == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_reason_has_its_words(tmp_path, language):
    texts = ["[x](a.se)", "[x](a.pdf)", "[x](https://a.se b)", "[x](https://a.se", "[x](/b/)"]
    words = set()
    for place, text in enumerate(texts):
        loaded = load(tmp_path / str(place), {BASE_PATH: minutes_text(None, f"## § 1 A\n\n{text}")})
        (found,) = [one for one in loaded.findings if one.code == "PA528"]
        words.add(describe(found, load_texts(language)))
    assert len(words) == len(texts)
