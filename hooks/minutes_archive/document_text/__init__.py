"""The text of published documents, for a search: no layout, and nothing of it is kept."""

from minutes_archive.document_text.answer import DocumentText, Fault, Passage
from minutes_archive.document_text.plain import decode
from minutes_archive.document_text.read import PICTURES, READABLE, read_document_text

__all__ = [
    "PICTURES",
    "READABLE",
    "DocumentText",
    "Fault",
    "Passage",
    "decode",
    "read_document_text",
]
