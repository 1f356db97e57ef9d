"""Finding the front matter, also where its marks are missing or misspelt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_archive.source import kinds
from minutes_archive.source.characters import place
from minutes_archive.source.handler import StrictHandler
from minutes_archive.source.marks import Mark
from minutes_archive.source.tree import Slip

_NEARLY_A_MARK = r"[ \t]*(?:[-–—−_]{2,}|[–—])[ \t]*"
_NEARLY_START = re.compile(rf"\A{_NEARLY_A_MARK}(?:\n|\Z)")
_NEARLY_END = re.compile(rf"^{_NEARLY_A_MARK}(?:\n|\Z)", re.MULTILINE)
_BLANK_START = re.compile(r"\A(?:[ \t]*\n)+(?=---[ \t]*(?:\n|\Z))")
_KEY_START = re.compile(r"\A\s*(?:#[^\n]*\n\s*)*[a-z_]+:(?:\s|\Z)")
_ITEM_HEADING = re.compile(r"#(?<![^\n]#)#{0,5}[ \t]*§")
"""At the beginning of a line; a search is quick where the sign comes before the look behind it."""


@dataclass(frozen=True, slots=True)
class Halves:
    """Front matter and body, and the line of the file where each begins."""

    front: str
    front_line: int
    body: str
    body_line: int


def halve(text: str) -> tuple[Halves | None, tuple[Slip, ...]]:
    """Split a file, guessing where a mark should stand if it is missing.

    Args:
        text: The text of a whole file, with LF line ends.
    """
    blank = _BLANK_START.match(text)
    if blank:
        rest, slip = text[blank.end() :], Slip(kinds.BLANK_BEFORE_START, Mark(1, 1))
        halves, more = _from_start(rest, text.count("\n", 0, blank.end()))
        return halves, (slip, *more)
    return _from_start(text, 0)


def _from_start(text: str, lines_before: int) -> tuple[Halves | None, tuple[Slip, ...]]:
    """Split a text that begins with the start mark, or with what was meant as one."""
    handler = StrictHandler()
    mark = Mark(lines_before + 1, 1)
    if handler.detect(text):
        return _to_end(text, lines_before, ())
    nearly = _NEARLY_START.match(text)
    if nearly:
        slip = Slip(kinds.MISSPELT_MARK, mark, (("found", nearly[0].strip()),))
        return _to_end("---\n" + text[nearly.end() :], lines_before, (slip,))
    slip = Slip(kinds.MISSING_START, mark)
    if _KEY_START.match(text):
        return _to_end("---\n" + text, lines_before - 1, (slip,))
    return None, (slip,)


def _to_end(
    text: str, lines_before: int, slips: tuple[Slip, ...]
) -> tuple[Halves | None, tuple[Slip, ...]]:
    """Split a text that begins with the start mark at its end mark."""
    try:
        front, body = StrictHandler().split(text)
    except ValueError:
        return _to_guessed_end(text.partition("\n")[2], lines_before, slips)
    if _ITEM_HEADING.search(front):
        # A rule in the body was taken for the end mark.
        return _to_guessed_end(text.partition("\n")[2], lines_before, slips)
    return _joined(front, body, lines_before, 1), slips


def _to_guessed_end(
    text: str, lines_before: int, slips: tuple[Slip, ...]
) -> tuple[Halves | None, tuple[Slip, ...]]:
    """Split what follows a start mark where the end mark is misspelt or should have stood."""
    heading = _ITEM_HEADING.search(text)
    until = heading.start() if heading else len(text)
    nearly = _NEARLY_END.search(text, 0, until)
    if nearly:
        line = place(text, nearly.start())[0] + lines_before + 1
        slip = Slip(kinds.MISSPELT_MARK, Mark(line, 1), (("found", nearly[0].strip()),))
        halves = _joined(text[: nearly.start()], text[nearly.end() :], lines_before, 1)
        return halves, (*slips, slip)
    if heading is None:
        return None, (*slips, Slip(kinds.MISSING_END, Mark(max(lines_before, 0) + 1, 1)))
    slip = Slip(kinds.MISSING_END, Mark(place(text, until)[0] + lines_before + 1, 1))
    return _joined(text[:until], text[until:], lines_before, 0), (*slips, slip)


def _joined(front: str, body: str, lines_before: int, end_mark: int) -> Halves:
    """Count the lines of both halves; the start mark's own line comes first."""
    front_line = lines_before + 2
    body_line = front_line + front.count("\n") + end_mark
    return Halves(front, front_line, body, body_line)
