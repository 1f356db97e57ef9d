"""PDF files that hold text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.errors import UnreadableError
from minutes_archive.importer.readers.pdf_glyphs import read_glyphs
from minutes_archive.importer.readers.pdf_labels import PageLine
from minutes_archive.importer.readers.pdf_lines import number_lines
from minutes_archive.importer.readers.pdf_page import read_page
from minutes_archive.importer.readers.pdf_rules import find_rules

MOST_PAGES = 2000
_FEWEST_LETTERS = 20
_WRONG_PASSWORD = 4
_UNKNOWN_SECURITY = 5


def read_pdf(data: bytes) -> list[Line]:
    """Read the lines of a PDF, from the top of each page to its foot.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableError: It is encrypted, damaged or too long, or its pages are pictures.
    """
    try:
        with closing(_open(data)) as document:
            if len(document) > MOST_PAGES:
                raise UnreadableError("too_many_pages", {"most": MOST_PAGES})
            pages = list(_pages(document))
    except (pdfium.PdfiumError, ValueError, OSError, MemoryError) as fault:
        raise UnreadableError("damaged") from fault
    poor = sum(_letters(page) < _FEWEST_LETTERS for page in pages)
    if poor * 2 > len(pages) or not pages:
        raise UnreadableError("no_text_layer", {"pages": len(pages), "poor": poor})
    return number_lines(pages)


def _open(data: bytes) -> pdfium.PdfDocument:
    """Open a document that asks for no password."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as fault:
        locked = fault.err_code in {_WRONG_PASSWORD, _UNKNOWN_SECURITY}
        raise UnreadableError("encrypted" if locked else "damaged") from fault


def _pages(document: pdfium.PdfDocument) -> Iterator[list[PageLine]]:
    """Read one page after the other, so that only one is held."""
    for number in range(len(document)):
        with closing(document[number]) as page:
            with closing(page.get_textpage()) as text:
                glyphs = read_glyphs(text)
            yield read_page(glyphs, find_rules(page) if glyphs else [])


def _letters(page: list[PageLine]) -> int:
    """Count a page's letters."""
    return sum(char.isalpha() for line in page for char in line.text)
