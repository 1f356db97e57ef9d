"""Adjusters who did not adjust: "Ada Ek (S), ersätts av Bo Alm (M)" is signed by Bo Alm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole

_BY = re.compile(
    r"[\s,]{0,9}(?:\([^\W\d_]{1,5}\))?[\s,(–-]{1,9}(?:som\s)?(?:ersätts|ersattes|ersatts|ersatt)\sav(?:\s|$)"
)
_HINTS = ("ersätts", "ersatt")
_LISTED = re.compile(
    r"(?<=[^\W\d_]\))(?:,\s|\s{3,99}|\t\s*)(?:[Pp]rotokolls)?[Jj]uster(?:are|ande)\.?$"
)


def without_replaced(pieces: Sequence[Piece]) -> tuple[list[Piece], Parted]:
    """Take those out who are replaced, up to the name of who adjusts instead.

    Args:
        pieces: What stands under the label of those who adjust.

    Returns:
        The pieces without them, and what was taken.
    """
    kept: list[Piece] = []
    parts: list[Parted] = []
    for piece in pieces:
        start = 0
        for first, last in _spans(piece.text):
            if first > start and piece.text[start:first].strip(" ,"):
                kept.append(piece.cut(start, first))
            parts.append(whole([piece.cut(first, last)], "read", ("adjusters",)))
            start = last
        if not start:
            kept.append(piece)
        elif piece.text[start:].strip():
            kept.append(piece.cut(start))
    return kept, together(parts)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the names of those who are replaced, and the words that say so behind them."""
    if not any(hint in text for hint in _HINTS):
        return
    names = [(start, end) for start, end, *_ in find_names(text)]
    for start, end in names:
        by = _BY.match(text, end)
        if by is not None:
            yield start, by.end()


def listed_adjuster(piece: Piece) -> tuple[str, Piece, Piece] | None:
    """Find who adjusts by a word in a list: "Ada Ek (S)      Justerare", if a line tells.

    Args:
        piece: A line of a list of those present.

    Returns:
        The name, the line without the word, and the word.
    """
    if "uster" not in piece.text or piece.line.cells:
        return None
    word = _LISTED.search(piece.text)
    names = [name for *_, name, _ in find_names(piece.text[: word.start()])] if word else []
    if word is None or len(names) != 1:
        return None
    return names[0], piece.cut(0, word.start()), piece.cut(word.start())
