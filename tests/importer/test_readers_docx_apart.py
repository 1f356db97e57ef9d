"""What a Word document has apart from its text: the margins of its pages, and its notes."""

from __future__ import annotations

import datetime as dt
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.reader_files import as_docx, package, paragraph
from minutes_archive.importer.draft import draft_minutes
from minutes_archive.importer.readers import UnreadableError, read_source
from minutes_archive.importer.readers.docx_notes import place_notes
from minutes_archive.importer.writing.accounting import check_custody

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "".join(
    paragraph(words)
    for words in (
        "Protokoll",
        "Beslutande: Anna Ek (S), ordförande, Bo Alm (M)",
        "§ 1 Ny taxa",
        "Beslut",
        "Taxan antas.",
    )
)
DOCUMENT = f'<w:document xmlns:w="{WORD}"><w:body>{{}}</w:body></w:document>'


def header(*paragraphs: str, of: str = "hdr") -> str:
    return f'<w:{of} xmlns:w="{WORD}">{"".join(map(paragraph, paragraphs))}</w:{of}>'


def with_margins(*paragraphs: str) -> bytes:
    extra = {
        "word/header1.xml": header(*paragraphs),
        "word/header2.xml": header(*paragraphs),
        "word/footer1.xml": header("Justerandes sign", "", of="ftr"),
    }
    return package(DOCUMENT.format(TEXT), extra)


def test_the_margins_are_read_once_and_are_no_text():
    source = read_source(with_margins("Socialnämnden\t2018-10-24", "Sida 1 (9)"), "a.docx")
    assert [line.text for line in source.margins] == [
        "Justerandes sign",
        "Socialnämnden 2018-10-24",
        "Sida 1 (9)",
    ]
    assert len({line.number for line in (*source.lines, *source.margins)}) == 8
    assert all("2018" not in line.text for line in source.lines)


def test_the_day_may_stand_in_the_pages_header_alone():
    draft = draft_minutes(
        read_source(with_margins("Socialnämnden\t2018-10-24"), "a.docx"), None, None, "-"
    )
    values = {fact.key: fact.value for fact in draft.facts}
    assert values["date",] == dt.date(2018, 10, 24)
    told = {one.line.text: one.reason for one in draft.taken}
    assert told["Socialnämnden 2018-10-24"] == "furniture"
    custody = check_custody(draft)
    assert (custody.missing, custody.doubled) == ((), ())


def test_a_header_that_is_no_xml_is_damage():
    broken = package(DOCUMENT.format(TEXT), {"word/header1.xml": "<w:hdr"})
    with pytest.raises(UnreadableError):
        read_source(broken, "a.docx")


def test_a_note_stands_below_what_it_is_a_note_to():
    note = '<li id="footnote-2"><p> Utan moms. <a href="#footnote-ref-2">↑</a></p></li>'
    mark = '<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup>'
    page = f"<p>Taxan är 9 kr{mark} nu.</p><p>Nästa.</p><ol>{note}</ol>"
    assert place_notes(page) == (
        f"<p>Taxan är 9 kr{mark} nu.</p><p>[1] Utan moms.</p><p>Nästa.</p>"
    )
    listed = f"<ul><li>Taxan{mark}</li></ul><ol>{note}</ol>"
    assert place_notes(listed) == f"<ul><li>Taxan{mark}<p>[1] Utan moms.</p></li></ul>"
    assert place_notes(f"<p>Taxan.</p><ol>{note}</ol>") == "<p>Taxan.</p><p>Utan moms.</p>"


@given(st.lists(st.text(max_size=9), max_size=4), st.text(max_size=20))
def test_the_words_of_notes_stay_whatever_they_are(notes, words):
    listed = "".join(
        f'<li id="footnote-{at}"><p> {html.escape(note)} '
        f'<a href="#footnote-ref-{at}">↑</a></p></li>'
        for at, note in enumerate(notes)
    )
    marks = "".join(
        f'<sup><a href="#footnote-{at}" id="footnote-ref-{at}">[{at + 1}]</a></sup>'
        for at in range(len(notes))
    )
    page = f"<p>{html.escape(words)}{marks}</p><ol>{listed}</ol>" if notes else f"<p>{words}</p>"
    placed = place_notes(page)
    assert all(html.escape(note).strip() in placed for note in notes)
    assert placed.count("<p>") == placed.count("</p>") == 1 + len(notes)


def test_a_number_that_word_counts_may_stand_alone_in_a_cell():
    number = '<w:p><w:pPr><w:pStyle w:val="Arende"/></w:pPr></w:p>'
    empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    row = f"<w:tbl><w:tr><w:tc>{number}</w:tc><w:tc>{paragraph('Ny taxa')}</w:tc></w:tr></w:tbl>"
    lines = read_source(package(DOCUMENT.format(row + empty)), "a.docx").lines
    assert [line.cells for line in lines] == [("§ 45", "Ny taxa")]


def test_a_document_without_margins_has_none():
    assert read_source(as_docx(), "a.docx").margins == ()


@pytest.mark.parametrize(("switch", "seen"), [("", False), (' w:val="0"', True)])
def test_hidden_text_is_no_text(switch, seen):
    hidden = f"<w:r><w:rPr><w:vanish{switch}/></w:rPr><w:t>Skriv beslutet här</w:t></w:r>"
    body = TEXT + f"<w:p><w:r><w:t>Enhälligt.</w:t></w:r>{hidden}</w:p>"
    source = read_source(package(DOCUMENT.format(body)), "a.docx")
    assert source.lines[-1].text == "Enhälligt." + "Skriv beslutet här" * seen


MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ('<w:r><w:t>§ </w:t></w:r><w:fldSimple w:instr="SEQ p">{}</w:fldSimple>', "§ 7"),
        ("<w:bdo><w:fldSimple>{}</w:fldSimple></w:bdo><w:r><w:ptab/></w:r>{}", "7\t7"),
        ("{}<w:r><w:cr/></w:r>{}", "7"),
    ],
)
def test_no_words_that_word_shows_are_passed_over(runs, text):
    runs = runs.replace("{}", "<w:r><w:t>7</w:t></w:r>")
    source = read_source(package(DOCUMENT.format(f"{TEXT}<w:p>{runs}</w:p>")), "a.docx")
    assert source.lines[-1].text == text


@pytest.mark.parametrize(
    "drawn",
    [
        "<w:drawing>{}</w:drawing>",
        (
            f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice>'
            "<w:drawing>{}</w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>"
        ),
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice>{{}}</mc:Choice></mc:AlternateContent>',
        (
            f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice>{{}}</mc:Choice>'
            "<mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent>"
        ),
    ],
)
def test_a_text_box_is_read_once_however_it_is_drawn(drawn):
    box = f"<w:txbxContent>{paragraph('Ada Ek deltog')}</w:txbxContent>"
    anchored = f"<w:p><w:r><w:t>Ankare</w:t></w:r><w:r>{drawn.replace('{}', box)}</w:r></w:p>"
    source = read_source(package(DOCUMENT.format(TEXT + anchored)), "a.docx")
    assert [line.text for line in source.lines][-2:] == ["Ankare", "Ada Ek deltog"]
