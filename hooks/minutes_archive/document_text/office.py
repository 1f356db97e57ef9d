"""The documents of Word, Excel, PowerPoint and LibreOffice: packages of XML.

The XML is searched as text and never parsed: no entity is expanded, a damaged part is read all
the same, and so are words that were struck out but still lie in the file.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib

from minutes_archive.document_text.answer import (
    DocumentText,
    Fault,
    Passage,
    UnreadableDocumentError,
)
from minutes_archive.document_text.plain import decode

MOST_PARTS = 5000
MOST_XML = 60_000_000

_TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]{0,60})?[^<>]*>")
_PARAGRAPHS = frozenset({"w:p", "a:p", "text:p", "text:h", "si", "c", "is", "comment"})
_BREAKS = frozenset({"w:br", "w:cr", "a:br", "text:line-break"})
_SPACES = frozenset({"w:tab", "text:tab", "text:s"})
_HYPHENS = frozenset({"w:noBreakHyphen"})
_ADDRESS = re.compile(r'Target="(?:mailto|tel):([^"]{1,200})"')


def read_office(data: bytes) -> DocumentText:
    """Read a package's XML.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableDocumentError: It is damaged, encrypted or far larger than it seems.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return DocumentText(tuple(_passages(package)))
    except RuntimeError as fault:  # zipfile's word for an encrypted part
        raise UnreadableDocumentError(Fault.ENCRYPTED) from fault
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as fault:
        # An encrypted Office document is no package but an older container around one.
        locked = data.startswith(b"\xd0\xcf\x11\xe0")
        raise UnreadableDocumentError(Fault.ENCRYPTED if locked else Fault.DAMAGED) from fault


def _passages(package: zipfile.ZipFile) -> list[Passage]:
    """Read the parts that hold text; zipfile never gives more of a part than it declares."""
    entries = package.infolist()
    wanted = [entry for entry in entries if entry.filename.lower().endswith((".xml", ".rels"))]
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in wanted) > MOST_XML:
        raise UnreadableDocumentError(Fault.TOO_LARGE)
    if not wanted:
        raise UnreadableDocumentError(Fault.DAMAGED)
    passages = []
    for entry in sorted(wanted, key=lambda entry: entry.filename):
        text = decode(package.read(entry))
        if entry.filename.lower().endswith(".rels"):
            text = "\n\n".join(_ADDRESS.findall(text))
        else:
            text = _TAG.sub(_between, text)
        if text.strip():
            passages.append(Passage(html.unescape(text)))
    return passages


def _between(match: re.Match[str]) -> str:
    """Give what a tag puts between words; most stand inside a word."""
    name = match[2] or ""
    if name in _PARAGRAPHS:
        return "\n\n"
    if name in _BREAKS:
        return "\n"
    if name in _SPACES:
        return " "
    return "-" if name in _HYPHENS else ""
