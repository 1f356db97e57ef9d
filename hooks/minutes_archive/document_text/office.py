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
from collections.abc import Iterator
from contextlib import contextmanager

from minutes_archive.document_text.answer import (
    DocumentText,
    Fault,
    Passage,
    UnreadableDocumentError,
)
from minutes_archive.document_text.columns import APART, split_figures
from minutes_archive.document_text.plain import decode
from minutes_archive.document_text.sheets import shared_words, typed_numbers, with_words

MOST_PARTS = 5000
MOST_XML = 60_000_000

_XML = (".xml", ".rels")
_PACKAGES = tuple(
    f".{ending}"
    for ending in (
        *("docm", "docx", "dotm", "dotx", "odg", "odp", "ods", "odt", "potx", "ppsx", "pptm"),
        *("pptx", "sldx", "xlsm", "xlsx", "xltx"),
    )
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]{0,60})?[^<>]*>")
_CELLS = frozenset({"w:tc", "a:tc", "table:table-cell", "c", "x:c"})
_ROWS = frozenset({"w:tr", "a:tr", "table:table-row", "row", "x:row"})
_PARAGRAPHS = _CELLS | {
    *(
        "w:p",
        "a:p",
        "text:p",
        "text:h",
        "si",
        "x:si",
        "is",
        "x:is",
        "comment",
        "svg:title",
        "svg:desc",
    ),
}
_BREAKS = frozenset({"w:br", "w:cr", "a:br", "text:line-break"})
_SPACES = frozenset({"w:tab", "text:tab", "text:s"})
_HYPHENS = frozenset({"w:noBreakHyphen"})
_ADDRESS = re.compile(r"""(?:Target|href)=(["'])(?:mailto|tel):([^"'<]{1,200})\1""")
_ALTERNATIVE = re.compile(
    r"""\s(?:descr|title|alt|tooltip|w:tooltip|office:title)=(?:"([^"<]*)"|'([^'<]*)')"""
)
"""What a picture, a table or a link says to somebody who does not see it."""


def read_office(data: bytes) -> DocumentText:
    """Read a package's XML, and that of the packages that lie in it, such as a sheet.

    Args:
        data: The file's bytes.

    Returns:
        Its text; the fault `INSIDE` says that something which lies in it could not be read.

    Raises:
        UnreadableDocumentError: It is damaged, encrypted or far larger than it seems.
    """
    with _opened(data) as package:
        inner = [entry for entry in package.infolist() if _lies_inside(entry)]
        left = MOST_XML - sum(entry.file_size for entry in inner)
        passages, size = _passages(package, left)
        fault = None
        for entry in sorted(inner, key=lambda entry: entry.filename):
            try:
                more, read = _inner_passages(package, entry, left - size)
            except UnreadableDocumentError:
                fault = Fault.INSIDE
            else:
                passages, size = passages + more, size + read
    return DocumentText(tuple(passages), fault=fault)


@contextmanager
def _opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a package; whatever is wrong with it while it is read, one kind of error says so."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield package
    except RuntimeError as fault:  # zipfile's word for an encrypted part
        raise UnreadableDocumentError(Fault.ENCRYPTED) from fault
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as fault:
        # An encrypted Office document is no package but an older container around one.
        locked = data.startswith(b"\xd0\xcf\x11\xe0")
        raise UnreadableDocumentError(Fault.ENCRYPTED if locked else Fault.DAMAGED) from fault


def _lies_inside(entry: zipfile.ZipInfo) -> bool:
    """Say whether an entry is a document of its own."""
    name = entry.filename.lower()
    if name.endswith(_PACKAGES):
        return True
    return "/embeddings/" in f"/{name}" and not name.endswith(("/", *_XML))


def _inner_passages(
    outer: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int
) -> tuple[list[Passage], int]:
    """Read a package that lies in another; what lies in it in turn is not read."""
    if not entry.filename.lower().endswith(_PACKAGES):
        raise UnreadableDocumentError(Fault.INSIDE)
    with _opened(outer.read(entry)) as package:
        if any(_lies_inside(deeper) for deeper in package.infolist()):
            raise UnreadableDocumentError(Fault.INSIDE)
        return _passages(package, left)


def _passages(package: zipfile.ZipFile, left: int) -> tuple[list[Passage], int]:
    """Read the parts that hold text; zipfile never gives more of a part than it declares.

    Args:
        package: The package.
        left: How many characters may still be read.

    Returns:
        The text, and how many characters were read for it.
    """
    entries = package.infolist()
    wanted = [entry for entry in entries if entry.filename.lower().endswith(_XML)]
    size = sum(entry.file_size for entry in wanted)
    if len(entries) > MOST_PARTS or size > left:
        raise UnreadableDocumentError(Fault.TOO_LARGE)
    if not wanted:
        raise UnreadableDocumentError(Fault.DAMAGED)
    passages = []
    words: list[str] = []
    for entry in sorted(wanted, key=lambda entry: entry.filename):
        name, xml = entry.filename.lower(), decode(package.read(entry))
        if name.endswith("sharedstrings.xml"):  # Its name comes before those of the sheets.
            words = shared_words(xml)
        elif words and "worksheets/" in name:
            xml = with_words(xml, words)
        text = _text(xml, is_links=name.endswith(".rels"))
        if text.strip():
            passages.append(Passage(html.unescape(text)))
    return passages, size


def _text(xml: str, *, is_links: bool) -> str:
    """Give what a part says, also where only its tags say it."""
    said = [match[2] for match in _ADDRESS.finditer(xml)]
    if not is_links:
        said += [match[1] or match[2] or "" for match in _ALTERNATIVE.finditer(xml)]
        pieces = split_figures(xml)
        said = [*(_TAG.sub(_between, piece) for piece in pieces), *said, *typed_numbers(pieces)]
    return APART.join(said)


def _between(match: re.Match[str]) -> str:
    """Give what a tag puts between words; most stand inside a word."""
    name = match[2] or ""
    if match[1] and name in _CELLS:
        return "\n|\n"
    if name in _ROWS:
        return APART
    if name in _PARAGRAPHS:
        return "\n\n"
    if name in _BREAKS:
        return "\n"
    if name in _SPACES:
        return " "
    return "-" if name in _HYPHENS else ""
