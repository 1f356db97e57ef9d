"""Text files, and RTF as the text file with codes that it is."""

from __future__ import annotations

import re

from minutes_archive.document_text.answer import DocumentText, Passage
from minutes_archive.document_text.columns import APART, FigureColumns, has_figures

_CODE = re.compile(
    r"\\(?:'([0-9A-Fa-f]{2})|u(-?\d{1,6}) ?\??|([a-z]{1,32})(?:-?\d{1,10})? ?|([^a-z]))|[{}]|[\r\n]"
)
_FIRST_ROWS = 2000
_FIELD = {
    sign: re.compile(rf'("[^"]*+(?:""[^"]*+)*+"|[^{sign}\n]*+)({sign}|\n|\Z)') for sign in ";\t,"
}
_BREAKS = frozenset({"par", "line", "cell", "row", "sect", "page"})
_SIGNS = {
    "emdash": "—",
    "endash": "–",
    "tab": " ",
    "~": " ",
    "_": "-",
    "-": "",
    "\\": "\\",
    "{": "{",
    "}": "}",
}


def decode(data: bytes) -> str:
    """Give the characters of a text file, in the likeliest of the usual encodings.

    Args:
        data: The file's bytes.
    """
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_plain(data: bytes) -> DocumentText:
    """Read a text file.

    Args:
        data: The file's bytes.
    """
    return DocumentText((Passage(decode(data)),))


def read_csv(data: bytes) -> DocumentText:
    """Read a table file; what columns of amounts and codes hold is parted from the rest.

    Args:
        data: The file's bytes.
    """
    text = decode(data)
    if not has_figures(text):
        return DocumentText((Passage(text),))
    pieces, done, place, columns = [], 0, 0, FigureColumns()
    sign = next((one for one in ";\t" if one in text[:_FIRST_ROWS]), ",")
    for field in _FIELD[sign].finditer(text):
        if columns.holds(str(place), field[1]):
            pieces += [text[done : field.start()], field[1]]
            done = field.end(1)
        place = place + 1 if field[2] == sign else 0
    return DocumentText((Passage(APART.join([*pieces, text[done:]])),))


def read_rtf(data: bytes) -> DocumentText:
    """Read an RTF file; its codes fall away, also those of fonts and pictures.

    Args:
        data: The file's bytes.
    """
    return DocumentText((Passage(_CODE.sub(_character, data.decode("latin-1"))),))


def _character(match: re.Match[str]) -> str:
    """Give what a code stands for."""
    if match[1]:
        return bytes([int(match[1], 16)]).decode("cp1252", errors="replace")
    if match[2]:
        return chr(int(match[2]) % 0x10000)
    if match[3]:
        return "\n" if match[3] in _BREAKS else _SIGNS.get(match[3], "")
    return _SIGNS.get(match[4] or "", "")
