"""What a secretary may rely on: the page shows the source's words, in its paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from importer.writing_samples import full_draft, one_section
from minutes_archive.importer.draft import Draft
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.writing.accounting import check_body
from minutes_archive.importer.writing.body import write_body
from minutes_archive.importer.writing.heading_words import heading_leftovers
from minutes_archive.importer.writing.plain import plain_text
from minutes_archive.parse import parse_body
from minutes_archive.render.markdown import BodyRenderer

PAGE = BodyRenderer(lambda _target: None)


def written(draft: Draft) -> str:
    return write_body(draft, "[utan rubrik]", "Övrigt").text


def body(text: str, name: str = "protokoll.txt", *, markdown=False) -> str:
    """The Markdown of a § with this text, without its heading."""
    return written(one_section(text, name, markdown=markdown)).removeprefix("## § 1 Rubrik\n")


def with_lines(draft: Draft, *lines: Line) -> Draft:
    """A draft of one § with other lines in its only part."""
    (one,) = draft.sections
    return replace(draft, sections=(replace(one, parts=(one.parts[0]._replace(lines=lines),)),))


def shown(markdown: str) -> str:
    """The words that the page shows for a body."""
    parsed, _ = parse_body(markdown, 1, "f.md")
    html = PAGE.html(parsed.preamble)
    for item in parsed.items:
        html += f"<h2>{item.title}</h2>" if "<" not in item.title else ""
        for part in item.parts:
            html += f"<h3>{part.heading}</h3>" if part.heading else ""
            html += PAGE.html(part.text)
    return unescape(re.sub(r"<[^>]*>", " ", html))


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "*fet* och **fet** och _kursiv_ och anna_ek@norrby.example",
        "# inte en rubrik",
        "#8 är ett nummer",
        "> inget citat",
        "| a | b |",
        "|---|---|",
        "[länk](https://norrby.example) och ![bild](x.png)",
        "[länk](javascript:alert(1))",
        "[1]: inte en hänvisning",
        "[^1]: inte en fotnot",
        "<b>fet</b> och <br/> och <!-- dold --> och a < b",
        "<https://norrby.example/a> och <notes://server/a>",
        "C:\\temp\\fil och \\* och slut\\",
        "2019. Ett årtal",
        "+ plus",
        "---",
        "===",
        "***",
        "_ _ _",
        "____________________",
        "```",
        "~~~ kod",
        "&amp; &sect; &#106;",
        "§ 7 Bordlagt ärende",
        "§ 21 i arbetsordningen.",
        "Paragraf 4 Rubrik",
        "Beslut",
        "`kod`",
    ],
)
def test_signs_that_mean_something_in_markdown_are_shown_as_they_stand(text):
    markdown = body(f"Inledning.\n\n{text}\n\nSlut.")
    assert letters(shown(f"## § 1 Rubrik\n{markdown}")) == letters(
        f"Rubrik Inledning. {text} Slut."
    )
    alone = written(one_section(text))
    assert letters(shown(alone)) == letters(f"Rubrik {text}")


SIGNS = "*_#>|[]()<!\\`~&:;.-+=\"'§–"
WORDS = st.lists(
    st.one_of(
        st.text("abcåäöÅÄÖ0123456789", min_size=1, max_size=9),
        st.text(SIGNS, min_size=1, max_size=4),
        st.sampled_from(
            (
                *("§ 7 Rubrik", "1.", "2)", "a)", "- ", "**", "](", "<b>", "</p>", "<!--"),
                *("---", "===", "Beslut", "Yrkande", "att", "\\", "___", "|---|", "[a]: b"),
                *("[x](y)", "par. 3 A"),
            )
        ),
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
TEXTS = st.lists(st.one_of(WORDS, st.just("")), min_size=1, max_size=8).map("\n".join)


def without_marks(text: str) -> str:
    """The words of lines, without the bullets and the dashes that a page shows as bullets."""
    bare = [re.sub(r"^\s*(?:[-–*•]\s+(?=\S))?", "", line) for line in text.split("\n")]
    return letters(" ".join(bare))


@given(TEXTS)
@example("- - x")
@example("1. - x")
@example("a\n\n§ 7 Rubrik\n\nb")
@example("§ 7 Rubrik")
@example("x\\\n\n---")
@example("1. 0\npar. 3 A")
@example("- a\n§7 Rubrik")
def test_whatever_the_words_the_page_shows_them_and_the_parser_sees_one_item(text):
    draft = one_section(text)
    markdown = written(draft)
    parsed, findings = parse_body(markdown, 1, "f.md")
    assert [item.number for item in parsed.items] == ["1"]
    assert all(part.heading is None for part in parsed.items[0].parts)
    assert {f.code for f in findings} <= {"PA516", "PA508"}
    want, got = without_marks(f"Rubrik\n{text}"), letters(shown(markdown))
    if "- " not in text and "–" not in text and "* " not in text:
        assert got == want
    else:  # a dash that opens a line may be a bullet
        assert re.sub("[-–*]", "", got) == re.sub("[-–*]", "", want)


WRAPPED = """\
Nämnden fick en muntlig genomgång av hur arbetet med den nya lekplatsen vid Norrby skola
fortskrider. Förvaltningen räknar med att entreprenören kan lämna över anläggningen före
sommaren.

Följande punkter återstår:
1. Staket mot vägen, som ska vara tillräckligt högt för att ingen boll ska kunna komma ut
på körbanan.
2. Belysning.
- Bänkar
- Skydds-
åtgärder vid gungorna

Skyddsåtgärderna kostar mer än beräknat.
"""
PLAIN = """\
Nämnden fick en muntlig genomgång av hur arbetet med den nya lekplatsen vid Norrby skola \
fortskrider. Förvaltningen räknar med att entreprenören kan lämna över anläggningen före sommaren.
Följande punkter återstår:
1. Staket mot vägen, som ska vara tillräckligt högt för att ingen boll ska kunna komma ut \
på körbanan.
2. Belysning.
- Bänkar
- Skyddsåtgärder vid gungorna
Skyddsåtgärderna kostar mer än beräknat.
"""


def test_wrapped_lines_become_one_line_a_paragraph():
    assert body(WRAPPED) == (
        "\nNämnden fick en muntlig genomgång av hur arbetet med den nya lekplatsen vid Norrby "
        "skola fortskrider. Förvaltningen räknar med att entreprenören kan lämna över "
        "anläggningen före sommaren.\n\nFöljande punkter återstår:\n\n"
        "1. Staket mot vägen, som ska vara tillräckligt högt för att ingen boll ska kunna komma "
        "ut på körbanan.\n2. Belysning.\n\n- Bänkar\n- Skyddsåtgärder vid gungorna\n\n"
        "Skyddsåtgärderna kostar mer än beräknat.\n"
    )


@pytest.mark.parametrize("name", ["protokoll.docx", "protokoll.html"])
def test_one_line_a_paragraph_gives_the_same_text_as_wrapped_lines(name):
    assert body(PLAIN, name) == body(WRAPPED, "protokoll.pdf")


def test_short_lines_keep_their_line_breaks():
    text = f"{'Ett stycke som fyller raden helt och hållet i den här förlagan. ' * 2}\n"
    text += "\nBerit Alm (S)\nDan Ek (M)\nVera Gran (V)\n"
    assert "Berit Alm (S)\\\nDan Ek (M)\\\nVera Gran (V)\n" in body(text)


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("skydds-", "åtgärder", "skyddsåtgärder"),
        ("skydds-", "och säkerhetsfrågor", "skydds- och"),
        ("Miljö-", "Och", "Miljö- Och"),
        ("klimat-", "frågor", "klimat- frågor"),
        ("Natur-", "Vård", "Natur- Vård"),
    ],
)
def test_a_word_is_put_together_only_where_it_surely_is_one(above, below, whole):
    full = "Rådet talade länge om vad som kunde göras åt detta och kom fram till flera"
    text = f"{full} {above}\n{below} som behövs.\n\nSkyddsåtgärden och naturvård är viktiga."
    assert whole in body(text)


def test_a_hyphen_that_is_taken_away_is_told():
    draft = one_section(WRAPPED)
    taken = write_body(draft, "-", "-").taken
    assert [(one.reason, one.line.text, one.line.column) for one in taken] == [("hyphen", "-", 8)]


def test_a_sentence_goes_on_over_a_page_break():
    first = "Rådet talade länge om vad som kunde göras åt detta och kom till slut fram till"
    draft = one_section(f"{first}\n\natt frågan bör utredas vidare.")
    first_line, second_line = draft.sections[0].parts[0].lines
    assert "till\n\natt" in written(draft)
    assert "till att" in written(with_lines(draft, first_line, second_line._replace(page=2)))


def test_headings_are_the_formats_and_a_title_has_no_marks():
    text = written(full_draft())
    assert (
        "## § 2 Ny lekplats\n\n### Förslag till beslut\n\nLekplatsen byggs.\n\n### Beslut" in text
    )
    assert "Norrby kommun" not in text


def titled(title: str) -> Draft:
    draft = one_section("Text.")
    (one,) = draft.sections
    heading = (Line(1, f"KF § 1 {title}"),)
    section = replace(one.section, title=title, heading=heading)
    return replace(draft, sections=(replace(one, section=section),))


@given(WORDS)
@example("Rapport nr #")
@example("- Rubrik")
@example("a Rubrik")
@example("**Fet** `kod` [länk](https://norrby.example)")
def test_whatever_the_title_it_is_read_back_without_a_remark(title):
    parsed, findings = parse_body(written(titled(title)), 1, "f.md")
    (item,) = parsed.items
    assert {f.code for f in findings} <= {"PA516", "PA517", "PA518"}
    words = re.findall(r"\w", title.replace("_", ""))
    assert re.findall(r"\w", item.title.replace("_", "")) == words or not words


@pytest.mark.parametrize(
    "words",
    [
        "* Rickard Ek (ersättare)",
        "*Se även bilagan",
        "Val av ersättare**",
        "_Bakgrund_",
        "# 5 Val",
        "Rapport nr #",
        "**",
    ],
)
def test_a_heading_within_an_item_keeps_its_signs(words):
    draft = with_lines(one_section("text", "protokoll.html"), Line(3, words, level=4))
    parsed, _ = parse_body(written(draft), 1, "")
    (part,) = parsed.items[0].parts
    page = PAGE.html(part.text)
    assert unescape(re.sub(r"<[^>]*>", "", page)).strip() == words
    assert "<h" in page
    assert check_body(draft, parsed, (), "Övrigt") == []


@pytest.mark.parametrize("words", ["§4 Val </b>", "§ 4 Val <b>", "§4 Val *", "par 4 Val_ _"])
def test_a_heading_within_an_item_that_looks_like_the_next_one_keeps_its_signs(words):
    draft = with_lines(one_section("text", "protokoll.html"), Line(3, words, level=2))
    text = written(draft)
    assert words in shown(text)
    assert check_body(draft, parse_body(text, 1, "")[0], (), "Övrigt") == []


def test_words_of_a_heading_that_are_not_in_the_title_are_told():
    left = heading_leftovers(titled("Rubrik").sections)
    assert [(one.line.text, one.reason) for one in left] == [("KF", "heading_label")]


@pytest.mark.parametrize(
    ("piece", "left"),
    [
        ("**§ 1 Ny väg**", []),
        ("§ 1  NY  VÄG", []),
        ("Ny va\u0308g", []),
        ("KS 12", []),
        ("väg.", []),
        ("- -", []),
        ("vägen", ["vägen"]),
        ("Dnr: KS 12", ["Dnr:"]),
        ("Ny väg väg", ["väg"]),
        ("KS 12/ Ny väg KS 12", ["12/", "KS"]),
        ("V i Ny väg", ["V", "i"]),
    ],
)
def test_what_a_heading_says_in_another_form_is_not_told(piece, left):
    draft = titled("Ny väg")
    (one,) = draft.sections
    section = replace(one.section, heading=(Line(1, piece),), case="KS 12")
    found = heading_leftovers([replace(one, section=section)])
    assert [taken.line.text for taken in found] == left


def test_a_heading_that_the_formats_own_replaces_is_told():
    draft = one_section("Motionen avslås.")
    part = SectionPart(Line(2, "Nämndens beslut"), "Beslut", draft.sections[0].parts[0].lines)
    own = replace(draft, sections=(replace(draft.sections[0], parts=(part,)),))
    taken = write_body(own, "-", "-").taken
    assert [(one.line.text, one.reason) for one in taken] == [("Nämndens beslut", "heading")]
    for heading in ("BESLUT:", "**Beslut**", "B E S L U T", "Be\u00adslut\u00a0:"):
        same = part._replace(heading=Line(2, heading))
        own = replace(draft, sections=(replace(draft.sections[0], parts=(same,)),))
        assert write_body(own, "-", "-").taken == ()


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("ett\\\ntvå", "ett\ntvå"),
        ("ett\\\\\ntvå", "ett\\\ntvå"),
        ("ett\\\\\\\ntvå", "ett\\\ntvå"),
        ("\\*ett\\* \\två\\", "*ett* \\två\\"),
    ],
)
def test_a_backslash_is_no_word_where_it_breaks_a_line_or_guards_a_sign(markdown, words):
    assert plain_text(markdown) == words


@pytest.mark.parametrize(
    "line", ["---", "===", "```", "[^1]: fotnot", "[1]: https://norrby.example"]
)
def test_markdown_that_minutes_do_not_know_is_shown_as_it_stands(line):
    markdown = written(one_section(f"Ett stycke\n{line}\n\nMer.", "a.md", markdown=True))
    assert parse_body(markdown, 1, "f.md")[1] == []
    assert letters(line) in letters(shown(markdown))


def test_markdown_keeps_its_marks_and_loses_what_minutes_refuse():
    text = (
        "Mötet **valde** *Berit*.\n\n- ett\n- två\n\nUnderrubrik\n\n<b>x</b> ![bild](a.png)\n\n"
        "[arg](javascript:x)"
    )
    draft = one_section(text, "protokoll.md", markdown=True)
    lines = [
        line._replace(level=2) if line.text == "Underrubrik" else line
        for line in draft.sections[0].parts[0].lines
    ]
    markdown = written(with_lines(draft, *lines)).removeprefix("## § 1 Rubrik\n")
    assert "Mötet **valde** *Berit*.\n\n- ett\n- två\n\n#### Underrubrik\n" in markdown
    _, findings = parse_body(f"## § 1 Rubrik\n{markdown}", 1, "f.md")
    assert findings == []


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("1\\. Ett \\* och \\[två\\]", "1\\. Ett \\* och \\[två\\]"),
        ("En rad\\\noch en till\\", "En rad\\\noch en till\n"),
        ("#nej", "\\#nej"),
        ("# en kommentar i kod", "\\# en kommentar i kod"),
        ("a \\<b\\> c", "a \\<b\\> c"),
    ],
)
def test_markdown_that_is_escaped_stays_so_and_is_not_missed(line, kept):
    draft = one_section(line, "a.md", markdown=True)
    made = write_body(draft, "-", "-")
    assert kept in made.text
    assert check_body(draft, made.parsed, made.taken, "-") == []


def test_a_table_of_the_source_is_a_table():
    draft = one_section("Namn Röst\nBerit Ja | Nej\nSlut.")
    head, row, end = draft.sections[0].parts[0].lines
    table = head._replace(cells=("Namn", "Röst")), row._replace(cells=("Berit", "Ja | Nej")), end
    text = written(with_lines(draft, *table))
    assert "| Namn | Röst |\n| --- | --- |\n| Berit | Ja \\| Nej |\n\nSlut." in text
