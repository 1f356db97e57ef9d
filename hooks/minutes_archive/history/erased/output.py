"""The files of a finished site as text, whatever they are packed in."""

from __future__ import annotations

import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from minutes_archive.history.erased.folding import no_more_forms

READ_AT_MOST = 256 * 1024 * 1024
"""Bytes of one file, packed or unpacked, that are read."""

STEMMED = ".pf_index"
"""How the names of files end that hold the stems of words, not the words."""

_TAG = re.compile(r"<[^<>]{0,20000}>")
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|em|i|ins|del|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]{0,5000}>"
)
_EMPHASIS = ("<em>", "</em>", "<strong>", "</strong>", "<code>", "</code>", "<mark>", "</mark>")
_GZIP, _ZIP, _PDF, _SQLITE = b"\x1f\x8b", b"PK\x03\x04", b"%PDF", b"SQLite format 3\0"
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG", b"\xd0\xcf\x11\xe0")
_MARKUP = frozenset({".html", ".xml", ".svg"})
_SEARCH_PROGRAMS = frozenset({".js", ".css"})
_MOST_MEMBERS = 2000
_SEARCH_MARK = b"pagefind_dcd"
_CBOR_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_CBOR_STRINGS = (2, 3)


@dataclass(frozen=True, slots=True)
class Read:
    """What one file says.

    `text` is all of it as it was read, `more` gives further forms such as without the markup.
    `parted` says that markup parts words of it, `readable` that all of it was text.
    """

    text: str
    more: Callable[[], tuple[str, ...]] = no_more_forms
    parted: bool = False
    readable: bool = True


def site_files(site: Path) -> Iterator[Path]:
    """List the files of a site whose bytes depend on the minutes, in a fixed order.

    The search's own programs do not: they are the same on every site.

    Args:
        site: The site's folder.
    """
    for file in sorted(site.rglob("*")):
        if not file.is_file() or file.is_symlink():
            continue
        in_search = file.parent.name == "pagefind"
        if in_search and (file.suffix in _SEARCH_PROGRAMS or file.name.startswith("wasm.")):
            continue
        yield file


def read_file(file: Path) -> Read:
    """Read a file, unpacking it if it is packed.

    Args:
        file: The file.
    """
    with file.open("rb") as opened:
        data = opened.read(READ_AT_MOST)
    if data.startswith(_SQLITE):
        return Read(f"{_plain(data)}\n{_database_text(file)}")
    return _read(data, is_markup=file.suffix in _MARKUP)


def _read(data: bytes, *, is_markup: bool) -> Read:
    """Read bytes by what they begin with."""
    if data.startswith(_GZIP):
        return _unpacked(data)
    if data.startswith(_ZIP):
        return _members(data)
    if data.startswith(_PDF):
        return _pages(data)
    text = _plain(data)
    if is_markup:
        return Read(text, partial(_without_markup, text), parted=_parts_words(text))
    return Read(text, readable=not data.startswith(_IMAGES))


def _without_markup(text: str) -> tuple[str, ...]:
    """Give what a page shows; a tag parts words, but not if it only sets them off."""
    return _TAG.sub(" ", text), _TAG.sub(" ", _INLINE_TAG.sub("", text))


def _parts_words(text: str) -> bool:
    """Say whether a part of a word is set off, as in "Lind<em>qvist</em>"."""
    for tag in _EMPHASIS:
        at = text.find(tag)
        while at >= 0:
            if text[at - 1 : at].isalnum() and text[at + len(tag) : at + len(tag) + 1].isalnum():
                return True
            at = text.find(tag, at + 1)
    return False


def _plain(data: bytes) -> str:
    """Decode bytes that may be anything."""
    return data.decode("utf-8", "replace")


def _unpacked(data: bytes) -> Read:
    """Read a gzip file, such as a part of the search index."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(data, READ_AT_MOST)
    except zlib.error:
        return Read(_plain(data), readable=False)
    more = no_more_forms
    if plain.startswith(_SEARCH_MARK):
        more = partial(_index_texts, plain.removeprefix(_SEARCH_MARK))
    return Read(_plain(plain), more, readable=unpacker.eof)


def _index_texts(data: bytes) -> tuple[str, ...]:
    """Give the texts of a part of the search index, one a line."""
    return ("\n".join(_cbor_texts(data)),)


def _cbor_texts(data: bytes) -> Iterator[str]:
    """Give the texts in CBOR, which the search index is written in.

    Source: RFC 8949, section 3.
    """
    at = 0
    while at < len(data):
        kind, size = data[at] >> 5, data[at] & 31
        width = _CBOR_WIDTHS.get(size, 0)
        length = int.from_bytes(data[at + 1 : at + 1 + width], "big") if width else size
        at += 1 + width
        if kind in _CBOR_STRINGS and size <= max(_CBOR_WIDTHS):
            yield _plain(data[at : at + length])
            at += length


def _members(data: bytes) -> Read:
    """Read a zip file, such as a document of a word processor."""
    texts: list[str] = []
    left = READ_AT_MOST
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            for member in members[:_MOST_MEMBERS]:
                with packed.open(member) as opened:
                    plain = opened.read(left)
                left -= len(plain)
                text = _plain(plain)
                # A word processor may part a word between two elements.
                texts += [text, _TAG.sub(" ", text), _TAG.sub("", text)]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, zlib.error):
        return Read("\n".join((_plain(data), *texts)), readable=False)
    return Read("\n".join(texts), readable=left > 0 and len(members) <= _MOST_MEMBERS)


def _pages(data: bytes) -> Read:
    """Read the text of a PDF; one without text is a picture of it."""
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = [
                document[number].get_textpage().get_text_range() for number in range(len(document))
            ]
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return Read(_plain(data), readable=False)
    text = "\n".join(pages)
    return Read(f"{_plain(data)}\n{text}", readable=bool(text.strip()))


def _database_text(file: Path) -> str:
    """Read every text of a database; its own pages may part one in two."""
    texts: list[str] = []
    with closing(
        sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    ) as base:
        try:
            names = [
                row[0] for row in base.execute("select name from sqlite_schema where type='table'")
            ]
            for name in names:
                quoted = '"' + name.replace('"', '""') + '"'
                for row in base.execute(f"select * from {quoted}"):  # noqa: S608 - a quoted name
                    texts += [cell for cell in row if isinstance(cell, str)]
        except sqlite3.Error:
            return "\n".join(texts)
    return "\n".join(texts)
