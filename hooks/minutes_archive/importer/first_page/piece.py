"""Pieces of the first page's lines, and what was claimed of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minutes_archive.importer.facts import Key, Taken
from minutes_archive.importer.lines import Line

Claim = tuple[int, int, str, Key | None]
"""Offsets in a piece, the reason and the key of what is taken."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one of the first page's lines.

    Args:
        place: The line's place among the lines.
        line: The stretch itself.
    """

    place: int
    line: Line

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Give a part of it; the whole of it keeps its cells."""
        whole = not self.text[:start].strip() and (end is None or not self.text[end:].strip())
        return self if whole else Piece(self.place, self.line.cut(start, end))


@dataclass(frozen=True, slots=True)
class Parted:
    """Pieces parted into what was taken and what was not."""

    taken: tuple[tuple[int, Taken], ...] = ()
    rest: tuple[Piece, ...] = ()


def claim(piece: Piece, claims: Iterable[Claim]) -> Parted:
    """Part a piece: what is claimed, and what is left.

    Args:
        piece: The piece.
        claims: What to take; of two that overlap the first in the text counts.
    """
    parts: list[Parted] = []
    position = 0
    last: tuple[str, Key | None] | None = None
    for start, end, reason, key in sorted(claims, key=lambda one: one[:2]):
        if start < position:
            continue
        parts.append(_left(piece, position, start, last))
        part = piece.cut(start, end) if end > start else None
        if part and part.text:
            parts.append(whole([part], reason, key))
            last = (reason, key)
        position = end
    parts.append(_left(piece, position, len(piece.text), last))
    return together(parts)


def _left(piece: Piece, start: int, end: int, last: tuple[str, Key | None] | None) -> Parted:
    """Leave a stretch, unless it only sets apart what was taken around it."""
    part = piece.cut(start, end) if end > start else None
    if part is None or not part.text:
        return Parted()
    if last is not None and not any(sign.isalnum() for sign in part.text):
        return whole([part], *last)
    return Parted((), (part,))


def together(parts: Sequence[Parted]) -> Parted:
    """Put parted pieces together.

    Args:
        parts: Any number of them.
    """
    return Parted(
        tuple(one for part in parts for one in part.taken),
        tuple(one for part in parts for one in part.rest),
    )


def whole(pieces: Iterable[Piece], reason: str, key: Key | None = None) -> Parted:
    """Take pieces as they are.

    Args:
        pieces: What to take.
        reason: Why.
        key: Where it went.
    """
    return Parted(tuple((one.place, Taken(one.line, reason, key)) for one in pieces))
