"""From bytes to text: UTF-8, UTF-16, or the Western encodings that came before them."""

from __future__ import annotations

import codecs
import re

_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_OLDER = ("cp850", "mac_roman")
_SWEDISH = re.compile(r"(?<=[a-z])[åäö](?=[a-z\s])")
"""A letter within or at the end of a word, as hardly any text is without."""
_FEWEST_LETTERS = 5
_REPLACED = "\ufffd"
_FEWEST_EMPTY = 8
"""Empty halves of letters that prove UTF-16; a stray NUL or two stand in broken files."""


def decode_text(data: bytes) -> str:
    """Decode a text whose encoding nobody tells.

    Args:
        data: The bytes, which may begin with a byte order mark.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4096]:
        even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
        pairs = len(data) % 2 == 0 and max(even, odd) >= _FEWEST_EMPTY
        if pairs and max(even, odd) > 8 * min(even, odd):
            return data.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode_western(data)


def decode_html(data: bytes) -> str:
    """Decode a page, which may name its encoding.

    Args:
        data: The page's bytes.
    """
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = named[1].decode("ascii", errors="replace").lower()
        if encoding in {"iso-8859-1", "latin1", "windows-1252", "us-ascii"}:
            return _decode_western(data)  # browsers read them all as Windows-1252
        if not encoding.startswith(("utf-8", "utf8", "utf-16", "utf16")):
            try:
                return data.decode(encoding)
            except (LookupError, ValueError):
                return decode_text(data)
    return decode_text(data)


def _decode_western(data: bytes) -> str:
    """Decode Windows-1252, or UTF-8 with single letters of it pasted in."""
    tried = data.decode("utf-8-sig", errors="replace")
    strange = tried.count(_REPLACED)
    right = sum(tried.count(letter) for letter in "åäöÅÄÖé§–”’ü")
    if strange and right > strange:
        return _decode_mixed(data)
    older = _decode_older(data)
    if older:
        return older
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _decode_older(data: bytes) -> str:
    """Decode what DOS or an old Macintosh wrote; "" if Windows-1252 gives Swedish letters too."""
    if _SWEDISH.search(data.decode("latin-1")):
        return ""
    tried = [data.decode(encoding) for encoding in _OLDER]
    counts = [len(_SWEDISH.findall(text)) for text in tried]
    most = max(counts)
    return tried[counts.index(most)] if most >= _FEWEST_LETTERS and counts.count(most) == 1 else ""


def _decode_mixed(data: bytes) -> str:
    """Decode UTF-8, each byte that is none as Windows-1252."""
    text = data.decode("utf-8-sig", errors="surrogateescape")
    return re.sub("[\udc80-\udcff]", _lone, text)


def _lone(found: re.Match[str]) -> str:
    """Give the letter of one byte."""
    return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", errors="replace")
