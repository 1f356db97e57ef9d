"""Blocks as Markdown, and blocks put together so that the parser reads them as they are meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from minutes_archive.importer.writing.escape import (
    escape_cell,
    escape_line,
    escape_words,
    title_words,
)
from minutes_archive.importer.writing.layout import marker, without_marker
from minutes_archive.importer.writing.paragraphs import Paragraph
from minutes_archive.importer.writing.plain import plain_text
from minutes_archive.parse import FaultlessBody, ParsedBody, parse_body

_MISREAD = frozenset({"PA502", "PA503", "PA508", "PA509", "PA510", "PA511", "PA512", "PA527"})
_ROUNDS = 4
_OPENS_ITEM = re.compile(r"#{3,6} (?:§|&|par)", re.IGNORECASE)
_SIGNS = frozenset("§&pP")
_SHORT = 60
_ENDS = frozenset(".!?:;")
APART = "\n\n"
"""What parts two pieces: an empty line."""
TIGHT = "\n"
"""Only a line's end."""
BROKEN = "\\\n"
"""A hard line break."""


class Piece(NamedTuple):
    """A block of Markdown.

    Args:
        text: Its lines.
        gap: What parts it from the piece above.
        heading: Whether it is a heading of ours.
        entry: Whether it is an entry of a list.
        guarded: Whether its first word is set apart, so that it opens no §.
    """

    text: str
    gap: str = APART
    heading: bool = False
    entry: bool = False
    guarded: bool = False


def pieces_of(paragraphs: Sequence[Paragraph], *, spaced: bool) -> list[Piece]:
    """Write paragraphs and tables as Markdown.

    Args:
        paragraphs: Those of one part of a §.
        spaced: Whether nearly every line of the source has space above it.
    """
    pieces: list[Piece] = []
    listed: str | None = None  # the mark of the entry above
    above = ""  # the words of the text above
    for line, text, rows in paragraphs:
        mark, words = None, ""
        if rows:
            piece = Piece(_table(rows))
        elif line.level:
            piece = Piece(f"#### {_heading_words(text)}")
        elif mark := marker(text):
            same = bool(listed) and (listed == "-") == (mark == "-")
            entry = f"{mark} {escape_line(without_marker(text))}"
            piece = Piece(entry, TIGHT if same else APART, entry=True)
        else:
            words = text
            close = above and (spaced or not line.blank_before)
            close = close and _is_short(text) and _is_short(above)
            gap = BROKEN if close else APART
            # `Piece` itself takes twice the time, and most lines come here.
            piece = tuple.__new__(Piece, (escape_line(text), gap, False, False, False))
        listed, above = mark, words
        pieces.append(piece)
    return pieces


def _is_short(text: str) -> bool:
    """Say whether a text is a line of a list of names or an address rather than a sentence."""
    return len(text) <= _SHORT and text[-1] not in _ENDS


def heading_text(text: str) -> str:
    """Give the words of a part's heading, without the marks that set it off.

    Args:
        text: The heading as the source has it.
    """
    bare = text.lstrip("# ").strip() or text.strip()
    return _heading_words(bare.strip("*_ ") or bare)


def _heading_words(text: str) -> str:
    """Give a heading's words, each sign of them shown as it stands."""
    words = escape_words(text)
    return f"{words} #" if words.endswith("#") and title_words(text) else words


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Write a table; its first row is its head."""
    width = max(len(row) for row in rows)
    lines = []
    for row in rows:
        cells = [escape_cell(cell) for cell in row] + [""] * (width - len(row))
        lines.append(f"| {' | '.join(cells)} |")
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def join_pieces(pieces: Sequence[Piece]) -> tuple[str, ParsedBody, FaultlessBody | None]:
    """Put pieces together, and see that the parser finds the headings of ours and no others.

    A line of the source that looks like a heading is set against the line above it.

    Args:
        pieces: Headings and blocks, in order.

    Returns:
        The text, what the parser makes of it, and both once more if it finds no fault with them.
    """
    own = list(pieces)
    text = _joined(own)
    for _round in range(_ROUNDS):
        parsed, findings = parse_body(text, 1, "")
        wrong = sorted({finding.line for finding in findings if finding.code in _MISREAD})
        places = [place for place in _at(own, wrong) if not own[place].text.startswith("## ")]
        if not places:
            return text, parsed, None if findings else FaultlessBody(text, parsed)
        for place in places:
            _set_apart(own, place)
        text = _joined(own)
    return text, parse_body(text, 1, "")[0], None


def _joined(pieces: Sequence[Piece]) -> str:
    """Write pieces one after another."""
    if not pieces:
        return ""
    text = "".join([piece.gap + piece.text for piece in pieces])
    return f"{text.removeprefix(pieces[0].gap)}\n"


def _at(pieces: Sequence[Piece], lines: Sequence[int]) -> list[int]:
    """Find the pieces that lines of the text belong to."""
    if not lines:
        return []
    starts: list[int] = []
    line = 1
    for piece in pieces:
        line += piece.gap.count("\n") if starts else 0
        starts.append(line)
        line += piece.text.count("\n")
    places = [bisect_right(starts, one) - 1 for one in lines]
    return [place for place in places if place >= 0]


def _set_apart(pieces: list[Piece], place: int) -> None:
    """Keep a piece from being read as a heading; a heading inside a § becomes a line of text."""
    piece = pieces[place]
    if piece.text.startswith("###"):
        if _OPENS_ITEM.match(piece.text):
            pieces[place] = Piece(escape_line(plain_text(piece.text.lstrip("#").lstrip())))
        return
    above = pieces[place - 1] if place else None
    if above is not None and piece.gap == APART:
        plain = not (above.heading or above.entry or above.text.startswith(("|", "####")))
        if above.heading or plain:
            pieces[place] = piece._replace(gap=BROKEN if plain else TIGHT)
            return
    if not piece.guarded and piece.text[:1] in _SIGNS:
        first, space, rest = piece.text.partition(" ")
        pieces[place] = piece._replace(text=f"*{first}*{space}{rest}", guarded=True)
