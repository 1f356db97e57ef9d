"""Reading a file: its format is found, its text read and judged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib import import_module

from minutes_archive.importer.lines import Line, SourceText
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.decoding import decode_html, decode_text
from minutes_archive.importer.readers.errors import UnreadableError
from minutes_archive.importer.readers.formats import Format, find_format
from minutes_archive.importer.readers.legibility import check_legible
from minutes_archive.importer.readers.plain import PlainText, read_plain
from minutes_archive.importer.readers.tagged import is_tagged, read_tagged

MOST_MEGABYTES = 50


def read_source(data: bytes, name: str) -> SourceText:
    """Read a file in any of the formats that minutes come in.

    Args:
        data: The file's bytes.
        name: Its name; consulted where the bytes do not tell the format.

    Raises:
        UnreadableError: There is no text to be had; its kind says why.
    """
    if len(data) > MOST_MEGABYTES * 1_000_000:
        raise UnreadableError("too_large", {"most": MOST_MEGABYTES})
    if not data.strip():
        raise UnreadableError("empty")
    short = name.replace("\\", "/").rpartition("/")[2]
    read = _read(data, short)
    if not read.lines:
        raise UnreadableError("empty")
    check_legible([line.text for line in read.lines])
    sha256 = hashlib.sha256(data).hexdigest()
    lines, marks, margins = tuple(read.lines), tuple(read.marks), tuple(read.margins)
    return SourceText(short, sha256, lines, read.markdown, marks, margins, tuple(read.pictures))


def load_readers() -> None:
    """Load what single formats need, so that processes forked afterwards need not, each anew."""
    for name in ("docx", "html", "pdf"):
        import_module(f"minutes_archive.importer.readers.{name}")


def _read(data: bytes, name: str) -> PlainText:
    """Read the lines, whatever the format; the libraries of one are heavy, and others need none."""
    match find_format(data, name):
        case Format.PDF:
            from minutes_archive.importer.readers.pdf import read_pdf

            lines, pictures = read_pdf(data)
            return PlainText(lines, pictures=pictures)
        case Format.DOCX:
            from minutes_archive.importer.readers.docx import read_docx

            words, margins = read_docx(data)
            lines = _numbered(words)
            return PlainText(lines, margins=_numbered(margins, len(lines) + 1))
        case Format.HTML:
            from minutes_archive.importer.readers.html import read_html

            return PlainText(_numbered(read_html(decode_html(data))))
        case Format.TEXT:
            text = decode_text(data)
            return _tagged(text) if is_tagged(text) else read_plain(text, name)


def _tagged(text: str) -> PlainText:
    """Read a text with tags of HTML among its lines."""
    lines, tags = read_tagged(clean(text.replace("\r\n", "\n").replace("\r", "\n")))
    return PlainText(lines, tags)


def _numbered(lines: Iterable[Line], first: int = 1) -> list[Line]:
    """Count blocks as lines."""
    return [line._replace(number=number) for number, line in enumerate(lines, first)]
