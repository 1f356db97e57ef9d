"""Word documents."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest

from importer.reader_files import as_docx, package, paragraph
from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers import UnreadableError, read_source
from minutes_archive.importer.readers.docx_package import MOST_XML

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(body: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def read(body: str) -> tuple[Line, ...]:
    return read_source(package(document(body)), "protokoll.docx").lines


def refused(data: bytes, name: str = "a.docx") -> str:
    with pytest.raises(UnreadableError) as caught:
        read_source(data, name)
    return caught.value.kind


def test_styles_make_headings_under_whatever_name():
    lines = read(paragraph("Protokoll", "Rubrik") + paragraph("Öppnande", "Rubrik1"))

    assert [(line.level, line.text) for line in lines] == [(1, "Protokoll"), (2, "Öppnande")]


def test_numbers_that_word_counts_are_in_the_text():
    lines = read_source(as_docx(numbered_headings=True), "a.docx").lines
    headings = [line.text for line in lines if line.level == 2]

    assert headings == ["§ 45 Anskaffning av spadar och krattor", "§ 46 Nästa sammanträde"]
    assert "2. Krattorna bordläggs." in [line.text for line in lines]


def test_a_list_goes_on_after_a_paragraph():
    lines = read(paragraph("ett", list_id=1) + paragraph("emellan") + paragraph("två", list_id=1))

    assert [line.text for line in lines] == ["1. ett", "emellan", "2. två"]


LEVELS = (
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val="att%3"/></w:lvl>'
)
NUMBERING = (
    f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="8"/></w:lvlOverride></w:num>'
    '<w:num w:numId="inget"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)


def points(*items: tuple[int, int, str], numbering: str = NUMBERING) -> list[str]:
    """Read points, each with its depth, its list and its words."""
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        f"</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        for depth, number, words in items
    )
    data = package(document(body), {"word/numbering.xml": numbering})
    return [line.text for line in read_source(data, "a.docx").lines]


def test_points_below_others_are_counted_anew_below_each():
    items = [(0, 1, "ett"), (1, 1, "under"), (1, 1, "igen"), (0, 1, "två"), (1, 1, "under")]

    assert points(*items) == ["1. ett", "1.i) under", "1.ii) igen", "2. två", "2.i) under"]


def test_a_list_that_begins_anew_at_its_own_number_is_written_so():
    items = [(0, 1, "ett"), (0, 2, "åtta"), (0, 2, "nio"), (0, 1, "tio")]

    assert points(*items) == ["1. ett", "8. åtta", "9. nio", "10. tio"]


def test_a_mark_without_a_number_is_written_and_a_depth_that_no_list_has_is_not():
    assert points((2, 1, "anta planen"), (5, 1, "vidare")) == ["att anta planen", "vidare"]


def test_a_style_that_is_bold_makes_bold_lines():
    assert [line.bold for line in read(paragraph("Beslut", "Stark") + paragraph("text"))] == [
        True,
        False,
    ]


def test_a_tab_stays_a_tab():
    assert read(paragraph("Plats och tid\tSessionssalen"))[0].text == "Plats och tid\tSessionssalen"


def test_deleted_words_are_gone_and_inserted_ones_are_there():
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    deleted = "<w:del><w:r><w:delText>tre</w:delText></w:r></w:del>"
    lines = read(
        f"<w:p>{run.format('Nämnden köper ')}{deleted}<w:ins>{run.format('tolv')}</w:ins></w:p>"
    )

    assert [line.text for line in lines] == ["Nämnden köper tolv"]


def test_a_text_box_follows_its_paragraph():
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{paragraph('i rutan')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    lines = read(f"<w:p>{box}<w:r><w:t>utanför</w:t></w:r></w:p>{paragraph('efter')}")

    assert [line.text for line in lines] == ["utanför", "i rutan", "efter"]


def test_a_document_that_swells_is_refused():
    swollen = " " * (MOST_XML + 1)

    assert refused(package(document(""), {"word/comments.xml": swollen})) == "too_large"
    assert refused(package(document(""), {f"x/{n}.png": "" for n in range(6000)})) == "too_large"


def test_entities_are_refused():
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + document(paragraph("&b;"))

    assert refused(package(bomb)) == "damaged"
    assert refused(package(bomb.encode("utf-16").decode("latin-1"))) == "damaged"


@pytest.mark.parametrize(
    "main", ["", "inte xml", document("<w:p>" * 500 + "</w:p>" * 500), "<a/>", "<w:x/>"]
)
def test_a_strange_document_is_damaged_or_empty(main):
    assert refused(package(main)) in {"damaged", "empty"}


def test_a_package_cut_short_is_damaged():
    whole = as_docx()

    assert refused(whole[: len(whole) // 2]) == "damaged"


def test_each_byte_may_be_wrong():
    whole = as_docx()
    for place in range(0, len(whole), 97):
        data = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        with suppress(UnreadableError):
            assert read_source(data, "a.docx").lines


def test_other_packages_are_of_unknown_format():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as sheet:
        sheet.writestr("xl/workbook.xml", "<workbook/>")

    assert refused(out.getvalue(), "a.xlsx") == "unknown_format"
