"""Which format a file has: its bytes tell, and only where they do not, its name."""

from __future__ import annotations

import io
import re
import zipfile
from enum import Enum, auto

from minutes_archive.importer.readers.errors import UnreadableError

_HEAD = 2048
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word 97–2003, and encrypted DOCX
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FOREIGN = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"{\\rtf",
    b"%!PS",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_TAG = re.compile(
    rb"</(?:p|div|td|li|h[1-6]|span|table)>|<br\s*/?>|<p[\s>]",
    re.IGNORECASE,
)
_HTML_NAMES = (".html", ".htm", ".xhtml")
_TEXT_MARKS = (b"\xff\xfe", b"\xfe\xff")
_FEW_NULS = 0.01
_CONTROLS = bytes((*range(1, 9), *range(14, 27)))


class Format(Enum):
    """A format that can be read."""

    TEXT = auto()
    HTML = auto()
    DOCX = auto()
    PDF = auto()


def find_format(data: bytes, name: str) -> Format:
    """Tell a file's format.

    Args:
        data: The file's bytes.
        name: Its name, consulted last.

    Raises:
        UnreadableError: The format is none that can be read, or the file is encrypted.
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _find_package(data)
    if head.startswith(_COMPOUND):
        raise UnreadableError("encrypted" if _ENCRYPTED in data else "unknown_format")
    if head.startswith(_FOREIGN) or head[4:8] == b"ftyp":
        raise UnreadableError("unknown_format")
    if _is_html(data, name):
        return Format.HTML
    if _is_binary(data):
        raise UnreadableError("unknown_format")
    return Format.TEXT


def _find_package(data: bytes) -> Format:
    """Tell a DOCX from other packages, such as spreadsheets."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as fault:
        raise UnreadableError("damaged") from fault
    if "word/document.xml" in names or ("[Content_Types].xml" in names and _has_words(names)):
        return Format.DOCX
    raise UnreadableError("unknown_format")


def _has_words(names: list[str]) -> bool:
    """Say whether a package's main part may be a Word document under an unusual name."""
    return any(name.startswith("word/") and name.endswith(".xml") for name in names)


def _is_html(data: bytes, name: str) -> bool:
    """Say whether the bytes are a page, or a piece of one."""
    head = data[:_HEAD].replace(b"\x00", b"")  # UTF-16
    page = _PAGE.search(head)
    if page and (head[: page.start()].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in {b"", b"<"}):
        return True
    if name.lower().endswith(_HTML_NAMES):
        return bool(_PAGE.search(data) or _TAG.search(data))
    starts = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return starts.startswith(b"<") and len(_TAG.findall(data[:20_000])) >= 5


def _is_binary(data: bytes) -> bool:
    """Say whether the bytes are no text in any encoding."""
    head = data[:65_536]
    if head.startswith(_TEXT_MARKS):
        return False
    nuls = head.count(0)
    if nuls > _FEW_NULS * len(head):  # UTF-16 without a mark has them at every other place
        return max(head[::2].count(0), head[1::2].count(0)) < 0.9 * nuls
    return len(head) - len(head.translate(None, _CONTROLS)) > 0.05 * len(head)
