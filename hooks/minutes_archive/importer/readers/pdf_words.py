"""Words of a PDF page, and the rows that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minutes_archive.importer.readers.pdf_glyphs import NO_FONT, Font, Glyph

# Shares of the height of type, which is a little more than its nominal size.
_WORD_GAP = 0.25
_TOUCHING = 0.1
_BACK = 0.5
_SAME_LINE = 0.2
_SAME_ROW = 0.4
_RAISED = 0.6


@dataclass(slots=True)
class Word:
    """Glyphs that stand together.

    Args:
        text: Its characters.
        left: Where it begins.
        right: Where it ends.
        base: Height of the line it stands on.
        size: Height of its type.
        turn: Quarter turns from the page's usual way.
        spaced: Whether space stands before it.
        bold: Whether its type is heavy.
        font: Name and size of its type as the page has them.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    turn: int
    spaced: bool
    bold: bool
    font: Font = NO_FONT


def read_words(glyphs: Iterable[Glyph]) -> list[Word]:
    """Put glyphs together to words, in the order they were drawn.

    Args:
        glyphs: The glyphs of a page.
    """
    words: list[Word] = []
    for glyph in glyphs:
        if words and not glyph.spaced and _goes_on(words[-1], glyph):
            words[-1].text += glyph.char
            words[-1].right = max(words[-1].right, glyph.right)
            # Some fonts tell the height of each letter and not of the type: that of "o" is low.
            words[-1].size = max(words[-1].size, glyph.size)
        else:
            words.append(_begin(glyph))
    return _levelled(words)


def _levelled(words: list[Word]) -> list[Word]:
    """Give words of one type the height of the tallest: that of "on" may be told as low."""
    tallest: dict[Font, float] = {}
    for word in words:
        tallest[word.font] = max(tallest.get(word.font, 0.0), word.size)
    for word in words:
        word.size = word.size if word.font == NO_FONT else tallest[word.font]
    return words


def find_rows(words: Sequence[Word]) -> list[list[Word]]:
    """Sort words into rows from the top, each from the left.

    Args:
        words: Words that are read across.
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if rows and _beside(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def touches(before: Word, word: Word) -> bool:
    """Say whether two words of a row are one that was drawn in pieces.

    Args:
        before: The word to the left.
        word: The word.
    """
    return not word.spaced and word.left - before.right < _TOUCHING * word.size


def _goes_on(word: Word, glyph: Glyph) -> bool:
    """Say whether a glyph goes on with a word."""
    if glyph.turn != word.turn:
        return False
    size = max(word.size, glyph.size)
    gap = glyph.left - word.right
    if not -_BACK * size < gap < _WORD_GAP * size:
        return False
    off = abs(glyph.base - word.base)
    return off < _SAME_LINE * size or (off < _RAISED * size and glyph.size < 0.85 * word.size)


def _beside(first: Word, word: Word) -> bool:
    """Say whether a word stands in the row that another began."""
    return first.base - word.base <= _SAME_ROW * min(first.size, word.size)


def _begin(glyph: Glyph) -> Word:
    """Begin a word."""
    return Word(
        glyph.char,
        glyph.left,
        glyph.right,
        glyph.base,
        glyph.size,
        glyph.turn,
        glyph.spaced,
        glyph.bold,
        glyph.font,
    )
