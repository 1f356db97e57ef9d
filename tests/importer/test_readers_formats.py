"""The same minutes in every format give the same words, and what cannot be read says why."""

from __future__ import annotations

import pytest

from importer.reader_files import MINUTES, Paragraph, Table, as_docx, as_html, as_pdf
from minutes_archive.importer.lines import SourceText
from minutes_archive.importer.readers import UnreadableError, read_source
from minutes_archive.importer.readers.source import MOST_MEGABYTES
from minutes_archive.texts import LANGUAGES, load_texts

UNRULED = tuple(
    Table(piece.rows, ruled=False) if isinstance(piece, Table) else piece for piece in MINUTES
)
LONG = (*MINUTES, *(Paragraph(f"Stycke {n}. " + "Nämnden noterar detta. " * 20) for n in range(30)))


def words(source: SourceText) -> list[str]:
    return [word for line in source.lines for word in line.text.split()]


def rows(source: SourceText) -> list[tuple[str, ...]]:
    return [line.cells for line in source.lines if len(line.cells) > 2]


def test_a_page_and_a_document_of_the_same_minutes_give_the_same_lines():
    page = read_source(as_html().encode(), "a.html")
    for numbered in (False, True):
        document = read_source(as_docx(numbered_headings=numbered), "a.docx")
        shown = [(line.text, line.level, line.cells, line.bold) for line in document.lines]
        assert shown == [(line.text, line.level, line.cells, line.bold) for line in page.lines]


@pytest.mark.parametrize("pieces", [MINUTES, UNRULED, LONG], ids=["ruled", "unruled", "long"])
def test_a_printed_page_gives_the_same_words_in_the_same_order(browser, pieces):
    page = read_source(as_html(pieces).encode(), "a.html")
    printed = read_source(as_pdf(browser, pieces), "a.pdf")

    assert words(printed) == words(page)
    assert rows(printed) == rows(page)


def test_a_printed_page_shows_where_paragraphs_and_headings_begin(browser):
    printed = read_source(as_pdf(browser), "a.pdf")
    page = read_source(as_html().encode(), "a.html")
    starts = {line.text[:30] for line in page.lines if line.blank_before}

    apart = [line.text for line in printed.lines if line.blank_before]
    assert all(any(text.startswith(start[:20]) for text in apart) for start in starts)
    first = next(n for n, line in enumerate(printed.lines) if line.text.startswith("Förvaltn"))
    assert [line.blank_before for line in printed.lines[first : first + 3]] == [True, False, False]
    heavy = {line.text for line in printed.lines if line.bold}
    assert {"Beslut", "§ 46 Nästa sammanträde", "Sammanträdesprotokoll"} <= heavy


def test_the_bytes_tell_the_format_and_not_the_name(browser):
    assert read_source(as_docx(), "a.txt").lines[0].level == 1
    assert read_source(as_html().encode(), "a.pdf").lines[0].level == 1
    assert read_source(as_pdf(browser), "a.docx").lines[0].text == "Sammanträdesprotokoll"


def test_the_source_knows_its_name_and_checksum():
    source = read_source(b"Protokoll", "mapp/a.txt")

    assert source.name == "a.txt"
    assert len(source.sha256) == 64


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \n\x0c ", "empty"),
        (b"<html><body></body></html>", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "unknown_format"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "unknown_format"),
        (b"{\\rtf1 text}", "unknown_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "unknown_format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
        (bytes(range(256)) * 20, "unknown_format"),
        (b"ord\x00ord\x00\x00" * 40, "unknown_format"),
        (b"PK\x03\x04 inget mer", "damaged"),
        (b"a" * (MOST_MEGABYTES * 1_000_000 + 1), "too_large"),
    ],
)
def test_what_cannot_be_read_says_why(data, kind):
    with pytest.raises(UnreadableError) as caught:
        read_source(data, "protokoll")
    assert caught.value.kind == kind
    for language in LANGUAGES:
        assert load_texts(language)(f"importer.unreadable.{kind}", **caught.value.params)
