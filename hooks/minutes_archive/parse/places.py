"""Where in a file a stretch of a body stands, and how to quote it in a finding."""

from __future__ import annotations

import re
from bisect import bisect_right

_QUOTED = 90


class Places:
    """Lines and columns of a text that begins on a given line of its file."""

    __slots__ = ("_first_line", "_starts", "_text")

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line
        self._starts: list[int] = []

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column, both counted from 1, of an offset in the text."""
        if not self._starts:
            self._starts = [0, *(end.end() for end in re.finditer("\n", self._text))]
        row = bisect_right(self._starts, offset) - 1
        return self._first_line + row, offset - self._starts[row] + 1


def quoted(text: str, length: int = _QUOTED) -> str:
    """Fold a text to one short line, fit to be quoted in a finding.

    Args:
        text: Any text.
        length: Greatest length in characters.
    """
    line = " ".join(text[: 4 * length].split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
