"""The glyphs of a PDF page, each with its place, turned so that lines run from the left."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, field

import pypdfium2 as pdfium
from pypdfium2 import raw

_HEAVY = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_HYPHENS = {0x02, 0xFFFE, 0x00AD}
_LEAST_SIZE = 1.0
_FORCED_BOLD = 1 << 18

Font = tuple[bytes, float]
"""The name and the size of a type."""

NO_FONT: Font = (b"", 0.0)


@dataclass(slots=True)
class Glyph:
    """One glyph.

    Args:
        char: Its character.
        left: Where it begins.
        right: Where the next may begin.
        base: Height of the line it stands on; grows upwards.
        size: Height of its type.
        turn: Quarter turns that its text is rotated by.
        spaced: Whether space stands before it.
        bold: Whether its type is heavy; known for the first glyph of a word.
        font: Name and size of its type as the page has them; known for the first glyph of a word.
    """

    char: str
    left: float
    right: float
    base: float
    size: float
    turn: int
    spaced: bool
    bold: bool
    font: Font = NO_FONT


def read_glyphs(text: pdfium.PdfTextPage) -> list[Glyph]:
    """Read a page's visible glyphs in the order they were drawn.

    Args:
        text: The page's text.
    """
    handle, asked = text.raw, _Asked(text.raw)
    glyphs: list[Glyph] = []
    spaced = True
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        char = "-" if code in _HYPHENS else chr(code if code < 0x110000 else 0xFFFD)
        if char.isspace() or (code < 32 and code not in _HYPHENS):
            spaced = spaced or char.isspace()
            continue
        glyph = _place(asked, index, char, spaced=spaced)
        if spaced or not glyphs:
            glyph.font, glyph.bold = asked.font(index)
        else:
            glyph.font, glyph.bold = glyphs[-1].font, glyphs[-1].bold
        glyphs.append(glyph)
        spaced = False
    return _upright(glyphs)


@dataclass(slots=True)
class _Asked:
    """A page that is asked for its glyphs, and where the answers are written."""

    handle: ctypes.c_void_p
    box: raw.FS_RECTF = field(default_factory=raw.FS_RECTF)
    x: ctypes.c_double = field(default_factory=ctypes.c_double)
    y: ctypes.c_double = field(default_factory=ctypes.c_double)
    matrix: raw.FS_MATRIX = field(default_factory=raw.FS_MATRIX)

    def font(self, index: int) -> tuple[Font, bool]:
        """Give the name and the size of a glyph's font, and whether it is a heavy one."""
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self.handle, index, name, 128, flags)
        heavy = _HEAVY.search(name.value.decode("latin-1"))
        return (name.value, self._size(index)), bool(heavy) or bool(flags.value & _FORCED_BOLD)

    def _size(self, index: int) -> float:
        """Give the size of a glyph's type, which its matrix may stretch."""
        size = float(raw.FPDFText_GetFontSize(self.handle, index))
        if not raw.FPDFText_GetMatrix(self.handle, index, self.matrix):
            return size
        return round(size * math.hypot(self.matrix.c, self.matrix.d), 1)


def _place(asked: _Asked, index: int, char: str, *, spaced: bool) -> Glyph:
    """Ask where a glyph stands, and turn the place by its text's rotation."""
    handle, box, x, y = asked.handle, asked.box, asked.x, asked.y
    raw.FPDFText_GetLooseCharBox(handle, index, box)
    raw.FPDFText_GetCharOrigin(handle, index, x, y)
    turn = round(raw.FPDFText_GetCharAngle(handle, index) / (math.pi / 2)) % 4
    if turn == 0:
        place = (box.left, box.right, y.value, box.top - box.bottom)
    elif turn == 1:
        place = (-box.top, -box.bottom, x.value, box.right - box.left)
    elif turn == 2:
        place = (-box.right, -box.left, -y.value, box.top - box.bottom)
    else:
        place = (box.bottom, box.top, -x.value, box.right - box.left)
    left, right, base, height = place
    return Glyph(char, left, right, base, max(height, _LEAST_SIZE), turn, spaced, bold=False)


def _upright(glyphs: list[Glyph]) -> list[Glyph]:
    """Count turns from the way that most of the page's text runs."""
    if not glyphs:
        return glyphs
    usual = Counter(glyph.turn for glyph in glyphs).most_common(1)[0][0]
    for glyph in glyphs:
        glyph.turn = (glyph.turn - usual) % 4
    return glyphs
