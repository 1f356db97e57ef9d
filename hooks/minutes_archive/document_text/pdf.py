"""PDF files that hold text."""

from __future__ import annotations

from contextlib import closing

import pypdfium2 as pdfium

from minutes_archive.document_text.answer import (
    DocumentText,
    Fault,
    Passage,
    UnreadableDocumentError,
)

MOST_PAGES = 3000
_WRONG_PASSWORD = 4
_UNKNOWN_SECURITY = 5

_PARTED = str.maketrans({"\x02": None, "\ufffe": None, "\r": None})
"""What PDFium gives for the hyphen and line end that part a word: the word is whole again."""


def read_pdf(data: bytes) -> DocumentText:
    """Read the text of each page.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableDocumentError: It is damaged, encrypted or too long.
    """
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            pages = len(document)
            if pages > MOST_PAGES:
                raise UnreadableDocumentError(Fault.TOO_LARGE)
            texts = [_page(document, number) for number in range(pages)]
            title = "\n\n".join(document.get_metadata_dict(skip_empty=True).values())
    except pdfium.PdfiumError as fault:
        locked = getattr(fault, "err_code", None) in {_WRONG_PASSWORD, _UNKNOWN_SECURITY}
        raise UnreadableDocumentError(Fault.ENCRYPTED if locked else Fault.DAMAGED) from fault
    blank = sum(not any(char.isalnum() for char in text) for text in texts)
    passages = [Passage(text, number) for number, text in enumerate(texts, start=1)]
    return DocumentText((Passage(title), *passages), pages, blank)


def _page(document: pdfium.PdfDocument, number: int) -> str:
    """Read one page, so that only one is held."""
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        return str(text.get_text_bounded()).translate(_PARTED)
