"""PDF files that hold text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
from pypdfium2 import raw

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.errors import UnreadableError
from minutes_archive.importer.readers.pdf_glyphs import read_glyphs
from minutes_archive.importer.readers.pdf_labels import PageLine
from minutes_archive.importer.readers.pdf_lines import number_lines
from minutes_archive.importer.readers.pdf_page import read_page
from minutes_archive.importer.readers.pdf_rules import find_rules

MOST_PAGES = 2000
_FEWEST_LETTERS = 20
_MOST_OF_A_PAGE = 0.5
_WRONG_PASSWORD = 4
_UNKNOWN_SECURITY = 5


def read_pdf(data: bytes) -> tuple[list[Line], tuple[int, ...]]:
    """Read the lines of a PDF, from the top of each page to its foot.

    Args:
        data: The file's bytes.

    Returns:
        The lines, and the numbers of the pages that are pictures.

    Raises:
        UnreadableError: It is encrypted, damaged or too long, or its pages are pictures.
    """
    try:
        with closing(_open(data)) as document:
            if len(document) > MOST_PAGES:
                raise UnreadableError("too_many_pages", {"most": MOST_PAGES})
            pages = list(_pages(document))
            poor = [number for number, page in enumerate(pages) if _letters(page) < _FEWEST_LETTERS]
            pictures = tuple(number + 1 for number in poor if _is_picture(document, number))
    except (pdfium.PdfiumError, ValueError, OSError, MemoryError) as fault:
        raise UnreadableError("damaged") from fault
    if len(poor) * 2 > len(pages) or not pages:
        raise UnreadableError("no_text_layer", {"pages": len(pages), "poor": len(poor)})
    return number_lines(pages), pictures


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


def _is_picture(document: pdfium.PdfDocument, number: int) -> bool:
    """Say whether a page shows a picture as large as half of it."""
    with closing(document[number]) as page:
        whole = page.get_width() * page.get_height()
        for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = picture.get_bounds()
            if (right - left) * (top - bottom) > _MOST_OF_A_PAGE * whole:
                return True
    return False
