"""Plain text and light markup."""

from __future__ import annotations

import unicodedata
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers import UnreadableError, read_source
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.markup import Markup, find_markup

SHARED = Path(__file__).parents[3] / "shared"


def read(text: str, name: str = "protokoll.txt") -> tuple[Line, ...]:
    return read_source(text.encode(), name).lines


def texts(text: str, name: str = "protokoll.txt") -> list[str]:
    return [line.text for line in read(text, name)]


def levels(text: str, name: str = "protokoll.txt") -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in read(text, name)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"]
)
def test_text_in_any_usual_encoding_is_read(encoding):
    source = read_source("Ordförande Åsa Öberg\r\nhälsar välkommen".encode(encoding), "a.txt")

    assert [line.text for line in source.lines] == ["Ordförande Åsa Öberg", "hälsar välkommen"]


def test_utf16_without_a_mark_is_known_by_its_zeros():
    source = read_source("Klockan 13–14 möttes nämnden”".encode("utf-16-le"), "a.txt")

    assert source.lines[0].text == "Klockan 13–14 möttes nämnden”"


def test_a_single_old_letter_in_utf8_does_not_spoil_the_others():
    data = "Åsa Öberg är på mötet och går på kvällen ".encode() + b"f\xf6r m\xf6tet"

    assert read_source(data, "a.txt").lines[0].text.endswith("på kvällen för mötet")


def test_dashes_and_quotes_of_windows_are_read():
    assert read_source("kl 13 – 14 ”så”".encode("cp1252"), "a.txt").lines[0].text == (
        "kl 13 – 14 ”så”"
    )


def test_lines_know_their_number_indent_page_and_the_space_above():
    lines = read("Först\n\n   Sedan\n\fNy sida\nSist\n")

    assert lines == (
        Line(1, "Först"),
        Line(3, "Sedan", column=3, blank_before=True),
        Line(4, "Ny sida", column=1, page=2),
        Line(5, "Sist", page=2),
    )


def test_a_form_feed_between_blank_lines_keeps_the_space():
    lines = read("a\n\n\f\nb\n\n\fc")

    assert [(line.page, line.blank_before) for line in lines] == [(1, False), (2, True), (3, True)]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("A\u030asa O\u0308berg", "Åsa Öberg"),
        ("Kristo\ufb00er \ufb01nner \ufb02era", "Kristoffer finner flera"),
        ("skydds\u00adåtgärder", "skyddsåtgärder"),
        ("13\u00a0–\u202f14", "13 – 14"),
        ("Ann\u2011Kristin", "Ann-Kristin"),
        ("noll\u200bbredd\x07 klocka", "nollbredd klocka"),
        ("\uf0b7 punkt", "• punkt"),
        ("a\tb", "a\tb"),
    ],
)
def test_characters_are_written_as_people_type_them(written, seen):
    assert texts(written) == [seen]


def test_a_soft_hyphen_that_ends_a_line_is_seen_there():
    assert texts("skydds\u00ad\nåtgärder") == ["skydds-", "åtgärder"]


def test_markdown_headings_have_their_rank_and_no_hashes():
    text = "# Protokoll\n\ntext\n\n## 1. Mötet öppnas ##\n\n### Beslut\n    # kod\n#hashtag\n"

    assert levels(text) == [
        (1, "Protokoll"),
        (0, "text"),
        (2, "1. Mötet öppnas"),
        (3, "Beslut"),
        (0, "# kod"),
        (0, "#hashtag"),
    ]
    assert read_source(text.encode(), "protokoll.txt").markdown


@pytest.mark.parametrize(
    ("line", "level", "words"),
    [
        ("##Mötets öppnande", 2, "Mötets öppnande"),
        ("####1.  Val av ordförande", 4, "1.  Val av ordförande"),
        ("#Årsmöte", 1, "Årsmöte"),
        ("#§ 4 Val", 1, "§ 4 Val"),
        ("#Sommar är bra, sade någon.", 0, "#Sommar är bra, sade någon."),
        ("#12 stänger ärendet", 0, "#12 stänger ärendet"),
        ("#######", 0, "#######"),
    ],
)
def test_a_heading_may_lack_the_space_behind_its_marks(line, level, words):
    assert levels(f"# Protokoll\n\n## Val\n\n{line}\n")[-1] == (level, words)


def test_underlined_headings_have_their_rank():
    text = "Protokoll\n=========\n\nÄrende\n---\ntext\n\n- punkt\n---\n"

    assert levels(text, "a.md") == [
        (1, "Protokoll"),
        (0, "========="),
        (2, "Ärende"),
        (0, "---"),
        (0, "text"),
        (0, "- punkt"),
        (0, "---"),
    ]


UNDERLINED = (
    "Minnesanteckningar\n==================\n\nVälkomna\n--------\nAda öppnar.\n\n"
    "Bänkar i parken\n----------------\nDe målas.\n\nNästa möte\n----------\nI maj.\n"
)


def test_titles_of_plain_text_that_several_drawn_lines_underline_are_headings():
    assert [one for one in levels(UNDERLINED) if one[0]] == [
        (1, "Minnesanteckningar"),
        (2, "Välkomna"),
        (2, "Bänkar i parken"),
        (2, "Nästa möte"),
    ]
    assert not read_source(UNDERLINED.encode(), "a.txt").markdown
    assert texts(UNDERLINED) == [line for line in UNDERLINED.splitlines() if line]


@pytest.mark.parametrize(("sign", "rank"), [("=", 1), ("-", 2), ("~", 3), ("^", 4)])
@pytest.mark.parametrize("over", [False, True])
def test_titles_may_be_drawn_under_with_other_signs_and_over(sign, rank, over):
    text = "Protokoll\n\n"
    for title in ("Öppnande", "Val av justerare", "Avslutning"):
        drawn = sign * len(title) + "\n"
        text += f"{drawn * over}{title}\n{drawn}\nText om saken.\n\n"

    assert [line.level for line in read(text) if line.level] == [rank] * 3
    assert all(line.level == 0 for line in read(text) if line.text[0] == sign)


@pytest.mark.parametrize(
    "text",
    [
        UNDERLINED.replace("Välkomna", "§ 5 Välk"),
        UNDERLINED.replace("Välkomna", "Alma § 5"),
        UNDERLINED.replace("----------------", "---").replace("==================", "===="),
        UNDERLINED.replace("\n\n", "\n"),
    ],
)
def test_lines_under_signed_headings_of_another_length_or_in_text_mark_nothing(text):
    assert not any(line.level for line in read(text))


TWO = "Ny ordning för nämnden och\nför styrelsen\n"


@pytest.mark.parametrize(
    ("text", "name", "marked"),
    [
        (f"# A\n\n{TWO}===\nText.\n", "a.md", 2),
        (f"# A\n\n{TWO}--------------------------\nText.\n", "a.md", 2),
        (f"# A\n\n{TWO}-------------\nText.\n", "a.md", 2),
        (f"# A\n\n{TWO}---\nText.\n", "a.md", 0),
        (f"# A\n\nEn rad.\n{TWO}-------------\nText.\n", "a.md", 0),
        ("# A\n\nDe gick hem\noch sov sedan.\n==========\nText.\n", "a.md", 0),
        ("# A\n\nDe gick hem\nOch sov sedan\n=============\nText.\n", "a.md", 0),
        ("# A\n\n- De gick hem\n  och sov sedan\n=============\nText.\n", "a.md", 0),
        ("# A\n\nde gick hem\noch sov sedan\n=============\nText.\n", "a.md", 0),
        ("# A\n\nDe gick hem\n\noch sov sedan\n=============\nText.\n", "a.md", 0),
        ("# A\n\n**De gick hem**\noch sov sedan\n=============\nText.\n", "a.md", 0),
        ("# A\nDe gick hem\noch sov sedan\n=============\nText.\n", "a.md", 1),
        (f"{UNDERLINED}\n{TWO}--------------------------\nText.\n", "a.txt", 2),
        (f"{UNDERLINED}\n{TWO}---\nText.\n", "a.txt", 0),
        (f"{UNDERLINED}\nEn rad.\n{TWO}-------------\nText.\n", "a.txt", 0),
    ],
)
def test_a_title_that_is_underlined_may_have_two_lines(text: str, name: str, marked: int):
    words = {
        "Ny ordning för nämnden och",
        "för styrelsen",
        "De gick hem",
        "Och sov sedan",
        "de gick hem",
        "**De gick hem**",
    }
    assert sum(level > 0 for level, line in levels(text, name) if line in words) == marked


def test_a_marked_title_is_no_part_of_the_underlined_one_below_it():
    text = "# A\n\n## De gick hem\noch sov sedan\n=============\nText.\n"
    assert levels(text, "a.md")[1:3] == [(2, "De gick hem"), (1, "och sov sedan")]


def test_a_comment_about_the_file_is_no_heading():
    text = "# source: någonstans\n## 1. Öppnande\ntext\n## 2. Avslutning\n"

    assert levels(text)[0] == (0, "# source: någonstans")
    assert not read_source(b"# layout of a page\n# Plats och tid\n", "a.txt").markdown


def test_front_matter_in_toml_stays_as_it_is():
    text = '+++\ntitle = "Möte"\n## inte en rubrik\n+++\n\n## Ja\n'
    assert [level for level, _ in levels(text)] == [0, 0, 0, 0, 2]


def test_front_matter_comments_and_code_stay_as_they_are():
    text = "---\ndate: 2024-05-14\n# inte en rubrik\n---\n\n<!-- dolt -->\n```\n# kod\n```\n# Ja\n"

    assert levels(text, "a.md") == [
        (0, "---"),
        (0, "date: 2024-05-14"),
        (0, "# inte en rubrik"),
        (0, "---"),
        (0, "<!-- dolt -->"),
        (0, "```"),
        (0, "# kod"),
        (0, "```"),
        (1, "Ja"),
    ]


def test_rows_and_strong_lines_of_markdown_are_marked():
    lines = read("| Anna Ek | S |\n|---|---|\n**Beslut**\n**Ett** och **två**\n", "a.md")

    assert lines[0].cells == ("Anna Ek", "S")
    assert [line.bold for line in lines] == [False, False, True, False]


def test_text_with_strong_words_alone_is_markdown_too():
    text = "§ 1**Mötet öppnas**\na\n§ 2 **Val**\nb\n§ 3 **Slut**\n"

    assert read_source(text.encode(), "a.txt").markdown


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("#+TITLE: Möte\n* Öppnande\ntext\n** Val\n", [0, 1, 0, 2]),
        ("= Formalia\ntext\n== Val av justerare\n", [1, 0, 2]),
        ("\\section{Öppnande}\n\\subsection*{Val}\\label{val}\ntext", [1, 2, 0]),
        ("h2. Öppnande\ntext\nh3. Val\n", [2, 0, 3]),
        ("== §1 Öppnande ==\n# att badet byggs\n# att det målas\n===Val===\n", [2, 0, 0, 3]),
    ],
)
def test_headings_of_other_markup_are_found_where_the_file_is_of_it(text, read_as):
    assert [line.level for line in read(text)] == read_as
    assert not read_source(text.encode(), "a.txt").markdown


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("\\section{Öppnande}\n\\subsection*{Val}\\label{val}\n", ["\\section{", "}"]),
        ("= Öppnande\ntext\n= Val\n", ["="]),
        ("* Öppnande\ntext\n** Val\n", ["*"]),
        ("== Öppnande ==\ntext\n== Val ==\n", ["==", "=="]),
    ],
)
def test_the_marks_of_other_markup_are_beside_the_headings_words_and_kept(text, marks):
    source = read_source(text.encode(), "a.txt")
    first = [one for one in (*source.lines, *source.marks) if one.number == 1]

    assert (source.lines[0].text, source.lines[-1].text) == ("Öppnande", "Val")
    assert [mark.text for mark in source.marks if mark.number == 1] == marks
    for one in first:
        assert text.split("\n")[0][one.column :].startswith(one.text)


@pytest.mark.parametrize(
    "text", ["* punkt\n* punkt till\n", "= en rad\n", "# en ensam rad\ntext\n", "a\n---\nb\n"]
)
def test_a_few_marks_in_plain_text_are_text(text):
    assert all(line.level == 0 for line in read(text))
    assert texts(text) == text.splitlines()


HEADINGS = st.sampled_from(("\n== Val ==\n", "\n\\section{Val}\n", "\n** Val\n", "\n= Val\n"))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=300)


@given(TEXTS | st.lists(HEADINGS | TEXTS, max_size=9).map("".join))
@example("\x00000\x00")
def test_no_seen_character_is_lost_or_doubled(text):
    source = "".join(text)
    try:
        found = read_source(source.encode(), "a.txt")
    except UnreadableError:
        return
    if found.markdown and any(line.level for line in found.lines):
        return
    lines = sorted((*found.lines, *found.marks), key=lambda line: (line.number, line.column))
    got = "".join("".join(line.text.split()) for line in lines)
    wanted = "".join(clean(source.removeprefix("\ufeff")).split())
    plain = clean(source.replace("\r\n", "\n").replace("\r", "\n"))
    stripped = {Markup.LATEX, Markup.ORG, Markup.TYPST, Markup.WIKI}
    if find_markup(plain, "a.txt") in stripped:
        assert not Counter(wanted) - Counter(got)  # marks may stand between the words of a line
    else:
        assert got == wanted


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf"]))
def test_any_bytes_give_lines_or_say_why_not(data, name):
    with suppress(UnreadableError):
        lines = read_source(data, name).lines
        assert lines
        assert all(line.text.strip() == line.text != "" for line in lines)
        assert all(unicodedata.is_normalized("NFC", line.text) for line in lines)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real minutes are not on this machine")
def test_real_minutes_are_read_whole():
    for path in [*SHARED.glob("corpus/*/*.txt"), *SHARED.glob("seed/*.txt")]:
        text = path.read_text(encoding="utf-8")
        lines = read_source(path.read_bytes(), path.name).lines
        got = "".join("".join(line.text.split()) for line in lines)
        if not any(line.level for line in lines):
            assert got == "".join(clean(text).split()), path.name


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman"])
def test_texts_from_before_unicode_keep_their_letters(encoding):
    text = "Ordföranden Åsa Öberg hälsar alla välkomna till årets första möte på ön.\n"
    assert read_source(text.encode(encoding), "a.txt").lines[0].text == text.strip()
