"""Choose how a document is read, by its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from minutes_archive.document_text import office, plain
from minutes_archive.document_text.answer import DocumentText, Fault, UnreadableDocumentError

MOST_BYTES = 60_000_000


def _read_pdf(data: bytes) -> DocumentText:
    """Read a PDF file; its library is large and most archives' checks never need it."""
    from minutes_archive.document_text.pdf import read_pdf

    return read_pdf(data)


_READERS: Mapping[str, Callable[[bytes], DocumentText]] = {
    "csv": plain.read_csv,
    "docx": office.read_office,
    "odp": office.read_office,
    "ods": office.read_office,
    "odt": office.read_office,
    "pdf": _read_pdf,
    "pptx": office.read_office,
    "rtf": plain.read_rtf,
    "txt": plain.read_plain,
    "xlsx": office.read_office,
}

READABLE = frozenset(_READERS)
"""Types of documents that hold text."""

PICTURES = frozenset({"jpeg", "jpg", "png"})
"""Types that only a person can read."""


def read_document_text(data: bytes, file_type: str) -> DocumentText:
    """Give the text of a document; whatever its bytes are, nothing is raised.

    Args:
        data: The file's bytes.
        file_type: The ending of its name, one of `READABLE`.
    """
    if len(data) > MOST_BYTES:
        return DocumentText(fault=Fault.TOO_LARGE)
    try:
        return _READERS[file_type](data)
    except UnreadableDocumentError as error:
        return DocumentText(fault=error.fault)
    except (ValueError, OSError, MemoryError, OverflowError, RecursionError):
        return DocumentText(fault=Fault.DAMAGED)
