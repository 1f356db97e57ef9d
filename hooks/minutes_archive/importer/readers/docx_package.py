"""Opening a Word document's package without letting it swell."""

from __future__ import annotations

import io
import zipfile
import zlib

from minutes_archive.importer.readers.errors import UnreadableError

Package = dict[str, bytes]
"""Its parts by name, pictures left out."""

MAIN = "word/document.xml"
NUMBERING = "word/numbering.xml"
STYLES = "word/styles.xml"
MOST_ENTRIES = 5000
MOST_XML = 30_000_000
_ENDINGS = (".xml", ".rels")
_TYPES = ("<!DOCTYPE", "<!ENTITY")
_TYPES_WRITTEN = tuple(
    mark.encode(encoding) for mark in _TYPES for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def open_package(data: bytes) -> Package:
    """Read the parts of a document that hold text.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableError: It is damaged, encrypted or far larger than it seems.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _read_parts(package)
    except RuntimeError as fault:  # zipfile's word for an encrypted entry
        raise UnreadableError("encrypted") from fault
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as fault:
        raise UnreadableError("damaged") from fault


def _read_parts(package: zipfile.ZipFile) -> Package:
    """Read what is XML; zipfile never gives more of a part than it declares."""
    entries = package.infolist()
    wanted = [entry for entry in entries if entry.filename.lower().endswith(_ENDINGS)]
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in wanted) > MOST_XML:
        raise UnreadableError("too_large", {"most": MOST_XML // 1_000_000})
    parts = {entry.filename: package.read(entry) for entry in wanted}
    if any(mark in part for part in parts.values() for mark in _TYPES_WRITTEN):
        raise UnreadableError("damaged")  # Word writes none; entities are how XML swells
    if MAIN not in parts:
        raise UnreadableError("damaged")
    return parts
