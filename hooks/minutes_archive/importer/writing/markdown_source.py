"""Sources that are Markdown already: their marks stay marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.characters import tidy_line
from minutes_archive.importer.writing.escape import guard_tags
from minutes_archive.importer.writing.markup import APART, BROKEN, TIGHT, Piece
from minutes_archive.importer.writing.plain import without_break
from minutes_archive.parse import find_links
from minutes_archive.parse.content import SAFE_SCHEMES

_UNDERLINE = re.compile(r"(?:=+|-+)\Z")
_FENCE = re.compile(r"(```|~~~|\[\^?[^\[\]]{1,200}\]:)")
_ENTRY = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])\s")
_ESCAPED = re.compile(r"(\\[!-/:-@\[-`{-~])")
_DEEPEST = 6


def markdown_blocks(lines: Sequence[Line]) -> list[Piece]:
    """Give lines of Markdown as they are, but for what a minutes file refuses.

    Headings go below those of the §§; raw HTML, images, code and footnotes lose their meaning
    and keep their characters.

    Args:
        lines: Lines of one part of a §.
    """
    pieces: list[Piece] = []
    ended = False
    for line in lines:
        written = tidy_line(line.text)
        words = without_break(written)
        if words:
            text = _heading(words, line.level) if line.level else _text(line, words)
            above = pieces[-1] if pieces else None
            tight = above is not None and not line.blank_before and not line.level
            tight = tight and not _is_heading(above)
            gap = BROKEN if ended else TIGHT
            pieces.append(Piece(text, gap if tight else APART))
        ended = words != written
    return pieces


def _is_heading(piece: Piece | None) -> bool:
    """Say whether a piece is a heading inside a §."""
    return piece is not None and piece.text.startswith("####")


def _heading(words: str, level: int) -> str:
    """Write a heading inside a §."""
    bare = words.lstrip("#").strip() or words
    return f"{'#' * min(max(level + 1, 4), _DEEPEST)} {_guarded(bare)}"


def _text(line: Line, words: str) -> str:
    """Write a line of text, indented as in the source where it belongs to a list."""
    lead = len(line.text) - len(line.text.lstrip()) + line.column
    guarded = _guarded(words)
    if guarded.startswith("#") or _UNDERLINE.match(guarded) or _FENCE.match(guarded):
        return f"\\{guarded}"
    return f"{' ' * min(lead, 8)}{guarded}" if _ENTRY.match(guarded) else guarded


def _guarded(words: str) -> str:
    """Take their meaning from HTML, images and unsafe links."""
    pieces = _ESCAPED.split(words)
    pieces[::2] = [guard_tags(one, links=False).replace("![", "!\\[") for one in pieces[::2]]
    guarded = "".join(pieces)
    if any(link.scheme not in SAFE_SCHEMES for link in find_links(guarded)):
        guarded = guard_tags(guarded.replace("](", "]\\("), links=True)
    return guarded
