from __future__ import annotations

import re

import pytest

from minutes_archive.render.markdown import BodyRenderer, clip, plain_text


def known_file(target: str) -> str | None:
    return f"../{target.removesuffix('.md')}/" if target.endswith(".md") else None


@pytest.fixture(scope="module")
def body() -> BodyRenderer:
    return BodyRenderer(known_file, "Tabell")


def test_numbered_points_keep_the_numbers_of_the_record(body):
    html = body.html("Nämnden beslutar att\n1. godkänna\n4. avslå")
    assert re.findall(r'<span class="number">(.*?)</span> (\w+)', html) == [
        ("1.", "godkänna"),
        ("4.", "avslå"),
    ]


def test_a_year_at_the_start_of_a_line_does_not_become_another_number(body):
    assert "2016." in body.html("2016. Ett år att minnas.")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<!-- dold anteckning -->",
        "[ref]: https://example.se",
        "&nbsp;&lt;",
        "C# och #8",
        "3*4*5",
        "snake_case_namn",
        "`kod`",
        "<details>öppet",
    ],
)
def test_what_is_no_markup_of_ours_is_shown_as_it_is_written(text, body):
    shown = re.sub(r"<[^>]*>", "", body.html(text))
    assert shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip() == text


def test_a_line_of_dashes_is_where_somebody_signed_and_makes_no_heading(body):
    html = body.html("Underskrift\n-----------\nAnna Lind")
    assert "<h" not in html.replace("<hr>", "")
    assert html.count("<p>") == 2


def test_an_indented_line_is_ordinary_text(body):
    assert body.html("    indragen rad") == "<p>indragen rad</p>\n"


def test_a_list_may_follow_its_sentence_without_an_empty_line(body):
    assert body.html("Beslutet gäller\n- skolan\n- vägen").count("<li>") == 2


def test_the_words_of_a_dangerous_link_are_kept_and_the_link_is_not(body):
    html = body.html("[klicka](javascript:alert(1)) och [data](data:text/html,x)")
    assert "<a" not in html
    assert "klicka" in html
    assert "data:text" in html


def test_no_scheme_gets_past_a_resolver_that_says_yes_to_all():
    html = BodyRenderer(lambda target: target).html("[a](vbscript:x) [b](//ond.se) [c](ja\\va:x)")
    assert "<a" not in html


def test_marks_that_cross_a_link_stay_marks(body):
    assert body.html("[a *b](c.md) d*") == '<p><a href="../c/">a *b</a> d*</p>\n'
    assert body.html("*[a*](b.md)") == "<p><em>[a</em>](b.md)</p>\n"


def test_a_link_out_of_the_site_is_not_vouched_for(body):
    assert body.html("[stadgar](https://example.se/a)") == (
        '<p><a href="https://example.se/a" rel="nofollow noopener">stadgar</a></p>\n'
    )


def test_a_link_to_another_file_leads_to_its_page(body):
    assert 'href="../2016-03-22/"' in body.html("[nästa](2016-03-22.md)")


def test_a_link_to_nothing_shows_its_words_as_written(body):
    assert body.html("[bilaga](saknas.pdf)") == "<p>[bilaga](saknas.pdf)</p>\n"


def test_a_picture_becomes_a_link_with_its_description(body):
    html = body.html("![Karta över Hosjö](https://example.se/karta.png)")
    assert "<img" not in html
    assert ">Karta över Hosjö</a>" in html


def test_headings_follow_the_one_they_stand_under_without_a_gap(body):
    html = body.html("# Ett\n\n#### Två\n\n# Tre", under=2)
    assert re.findall(r"<h(\d)>(\w+)", html) == [("3", "Ett"), ("4", "Två"), ("3", "Tre")]


def test_no_row_of_a_table_loses_a_cell(body):
    html = body.html("| A | B |\n|---|---|\n| 1 | 2 | 3 |")
    assert re.findall(r"<td>(.*?)</td>", html) == ["1", "2", "3"]


def test_a_table_scrolls_in_a_box_that_the_keyboard_reaches(body):
    html = body.html("| A | B |\n|---|--:|\n| 1 | 2 |")
    assert '<div class="scroll" role="region" tabindex="0" aria-label="Tabell">' in html
    assert "style" not in html


def test_a_text_gets_no_ids_that_could_clash_with_the_anchors_of_items(body):
    assert "id=" not in body.html("## § 7 Rubrik {#p7}\n\n### Beslut")


def test_a_line_break_is_kept(body):
    assert "<br>" in body.html("Utbildningsnämnden  \nEkonomiavdelningen")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Dagordningen **godkänns**.", "Dagordningen godkänns."),
        (
            "Nämnden beslutar att\n1. godkänna\n2. avslå",
            "Nämnden beslutar att 1. godkänna 2. avslå",
        ),
        ("- ett\n- två", "ett två"),
        ("A & B < C", "A & B < C"),
    ],
)
def test_a_decision_is_written_on_one_line_for_a_list(written, words):
    assert plain_text(written) == words


def test_a_long_text_is_cut_at_a_word_and_says_so():
    assert clip("alla barn i staden", 12) == "alla barn i …"
    assert clip("alla barn", 12) == "alla barn"
