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
