"""From bytes to text: the file must be UTF-8, and of a size that somebody wrote by hand."""

from __future__ import annotations

import re

from minutes_archive.findings import Finding
from minutes_archive.source import kinds

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "DOCX, ODT, ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "GZIP"),
)
_WRITTEN_IN_SWEDISH = frozenset("åäöÅÄÖéÉèàüÜøæ–—”“’‘…§´°½")
_NULS_TO_SUSPECT_UTF16 = 0.6


def decode(data: bytes, path: str, limit: int) -> tuple[str | None, list[Finding]]:
    """Decode a file, or say why it is not text.

    Args:
        data: The file's bytes.
        path: What findings call the file.
        limit: How many bytes it may hold.
    """
    if len(data) > limit:
        megabytes = f"{len(data) / 1_000_000:.1f}"
        return None, [kinds.TOO_LARGE.at(path, size=megabytes, limit=limit // 1_000_000)]
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return None, [kinds.OTHER_FORMAT.at(path, format=name)]
    if data.startswith(_UTF16_MARKS) or _looks_like_utf16(data):
        return None, [kinds.UTF16.at(path)]
    if b"\0" in data:
        return None, [kinds.BINARY.at(path, *_place(data, data.index(b"\0")))]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, path, error.start)]


def _looks_like_utf16(data: bytes) -> bool:
    """Say whether every other byte is mostly NUL, as in UTF-16 without its mark."""
    head = data[:2000]
    nuls = max(head[0::2].count(0), head[1::2].count(0))
    return nuls > max(2, len(head) // 2 * _NULS_TO_SUSPECT_UTF16)


def _not_utf8(data: bytes, path: str, offset: int) -> Finding:
    """Describe the first byte that is not UTF-8."""
    line, column = _place(data, offset)
    byte = f"{data[offset]:02X}"
    letter = data[offset : offset + 1].decode("cp1252", errors="replace")
    if letter not in _WRITTEN_IN_SWEDISH:
        return kinds.NOT_UTF8.at(path, line, column, byte=byte)
    return kinds.WINDOWS_1252.at(path, line, column, byte=byte, word=_word(data, offset))


def _place(data: bytes, offset: int) -> tuple[int, int]:
    """Give line and column of a byte; what stands before it is UTF-8."""
    before = data[:offset].removeprefix(_UTF8_MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    last_line = before.rpartition(b"\n")[2]
    return before.count(b"\n") + 1, len(last_line.decode("utf-8", errors="replace")) + 1


def _word(data: bytes, offset: int) -> str:
    """Give the word around a byte, read as Windows-1252."""
    start = max(0, offset - 30)
    nearby = data[start : offset + 30].decode("cp1252", errors="replace")
    at = offset - start
    words = [match[0] for match in re.finditer(r"\S+", nearby) if match.start() <= at < match.end()]
    return words[0] if words else nearby[at]
