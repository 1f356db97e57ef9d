"""Values whose date or time is broken over lines: "tisdagen den" and "16 mars 2021" below."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together

_MONTHS = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
)
_CUT_OFF = re.compile(
    r"(?:(?<![^\W_])(?:den(?: \d{1,2}(?::?[ea])?)?|kl(?:ockan)?\.?)"
    r"|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?"
    rf"|\d{{1,2}} {_MONTHS}|\d{{1,2}}[.:]\d\d ?[-–—])\s*$",
    re.IGNORECASE,
)
"""What a line ends with whose date or time goes on below."""
_GOES_ON = re.compile(rf"(?:den )?\d|{_MONTHS}(?![^\W_])|kl", re.IGNORECASE)
_SECOND_CLOCK = re.compile(r"[-–—] ?\d{1,2}[.:]\d\d")
_CLOCK_LAST = re.compile(r"\d{1,2}[.:]\d\d\s*$")


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of a value that are read as one text.

    Args:
        pieces: The pieces.
        text: Their words, a space between two.
    """

    pieces: tuple[Piece, ...]
    text: str

    def number(self, offset: int) -> int:
        """Give the source's line number at an offset.

        Args:
            offset: Offset in the text.
        """
        starts = self._starts()
        return self.pieces[max(0, bisect_right(starts, offset) - 1)].line.number

    def cut(self, start: int, end: int) -> list[Piece]:
        """Give a stretch of the text as pieces.

        Args:
            start: Offset of its first character.
            end: Offset after its last.
        """
        spans = zip(self.pieces, self._starts(), strict=True)
        cuts = [
            piece.cut(max(0, start - first), min(len(piece.text), end - first))
            for piece, first in spans
            if start < first + len(piece.text) and end > first
        ]
        return [piece for piece in cuts if piece.text.strip()]

    def claim(self, claims: Sequence[Claim]) -> Parted:
        """Part the pieces: what is claimed of each, and what is left.

        Args:
            claims: What to take, by offsets in the text.
        """
        parts: list[Parted] = []
        for piece, start in zip(self.pieces, self._starts(), strict=True):
            end = start + len(piece.text)
            own = [
                (max(a, start) - start, min(b, end) - start, reason, key)
                for a, b, reason, key in claims
                if a < end and b > start
            ]
            parts.append(claim(piece, own))
        return together(parts)

    def _starts(self) -> list[int]:
        """Give where each piece begins in the text."""
        starts = [0]
        for piece in self.pieces[:-1]:
            starts.append(starts[-1] + len(piece.text) + 1)
        return starts


def runs_of(pieces: Iterable[Piece]) -> Iterator[Run]:
    """Join pieces whose date or time goes on in the next.

    Args:
        pieces: The lines of a value.
    """
    row: list[Piece] = []
    for piece in pieces:
        if row and not _goes_on(row[-1].text, piece.text):
            yield _run(row)
            row = []
        row.append(piece)
    if row:
        yield _run(row)


def joined_words(told: Sequence[tuple[str, str]]) -> str:
    """Join the words of lines: a comma between two, but where one goes on in the next.

    Args:
        told: The words of each line, and what stands behind them there.
    """
    words = told[0][0] if told else ""
    for (_, behind), (below, _) in pairwise(told):
        if below[:1].islower():
            words += below if behind == "-" else f" {below}"
        else:
            words += f", {below}"
    return words


def _run(pieces: Sequence[Piece]) -> Run:
    return Run(tuple(pieces), " ".join(piece.text for piece in pieces))


def _goes_on(text: str, below: str) -> bool:
    """Say whether a date or a time goes on in the next line."""
    if _CLOCK_LAST.search(text):
        return _SECOND_CLOCK.match(below) is not None
    return _CUT_OFF.search(text) is not None and _GOES_ON.match(below) is not None
