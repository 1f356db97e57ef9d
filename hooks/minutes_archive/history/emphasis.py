"""Marks of emphasis, which are taken away as the site takes them: in pairs only.

A mark without its counterpart is a character that the reader sees, as in 5*3, and so is one
within a word or behind a backslash.
"""

from __future__ import annotations

import re
from collections import Counter

_TOKEN = re.compile(r"\\[!-/:-@\[-`{-~]|(?P<marks>\*+|_+)|\n[ \t]*(?P<end>\n)")
_LONGEST = 3


def without_emphasis(text: str) -> str:
    """Give a Markdown text without the marks of emphasis that have their counterpart.

    Args:
        text: Paragraphs of Markdown.
    """
    opened: list[tuple[int, int, str]] = []
    waiting: Counter[str] = Counter()
    cut: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        run = match["marks"]
        if match["end"]:
            opened.clear()
            waiting.clear()
        if not run or len(run) > _LONGEST:
            continue
        closes, opens = _sides(text, match)
        if closes and waiting[run]:
            while opened[-1][2] != run:
                waiting[opened.pop()[2]] -= 1
            waiting[run] -= 1
            start, end, _ = opened.pop()
            cut += [(start, end), match.span()]
        elif opens:
            opened.append((*match.span(), run))
            waiting[run] += 1
    return _without(text, sorted(cut))


def _sides(text: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Say whether a run of marks may close emphasis, and whether it may open it."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    closes = not before.isspace() and not after.isalnum()
    return closes, not after.isspace() and not before.isalnum()


def _without(text: str, cut: list[tuple[int, int]]) -> str:
    """Leave stretches of a text out."""
    ends = [0, *(end for _, end in cut)]
    starts = [*(start for start, _ in cut), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
