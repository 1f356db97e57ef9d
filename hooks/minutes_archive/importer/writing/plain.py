"""What a written body says, read back from its Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice

from minutes_archive.parse import ParsedItem

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~\n])")
"""A sign that stands for itself, or the end of a line that is broken there."""
_LINE_END = re.compile(r"(?<!\\)((?:\\\\)*+)\\\Z")
_BOLD = "**"
_KEPT = re.compile(r"[^\s–—•·▪▫●○◦‣⁃*o\uf0b7\uf0a7\uf02d-]+")
"""The characters that no line break or list changes."""


def plain_text(markdown: str) -> str:
    """Give the words of a Markdown text, its lines kept, its marks too.

    Args:
        markdown: A text whose escaped characters stand for themselves.
    """
    if "\\" not in markdown:
        return markdown
    return "".join(_ESCAPED.split(markdown))  # What is split at is kept, its backslash is not.


def without_break(line: str) -> str:
    """Give a line of Markdown without the backslash that only ends it.

    Args:
        line: Words on one line.
    """
    return _LINE_END.sub(r"\1", line)


def item_text(item: ParsedItem) -> str:
    """Give the words of a written §: its title, then its text.

    Args:
        item: The § as the parser reads it.
    """
    return "\n".join([item.title, *(plain_text(part.text) for part in item.parts)])


def as_written(words: str, text: str) -> str | None:
    """Find words in a text, wherever its lines break and its lists have their marks.

    Args:
        words: Words of the source.
        text: What was written of it.

    Returns:
        The words as they stand in the text; None where they do not.
    """
    sought = "".join(_KEPT.findall(words))
    runs = _KEPT.findall(text)
    start = "".join(runs).find(sought) if sought else -1
    if start < 0:
        return None
    ends = list(accumulate(map(len, runs)))
    first, last = _place(text, ends, start), _place(text, ends, start + len(sought) - 1)
    if text[first : last + 1].count(_BOLD) % 2 and text[:first].endswith(_BOLD):
        first -= len(_BOLD)
    lines = (line.strip() for line in text[first : last + 1].split("\n"))
    return "\n".join(line for line in lines if line)


def _place(text: str, ends: Sequence[int], count: int) -> int:
    """Give where a character stands before which there are so many that count.

    Args:
        text: The text.
        ends: How many stand before the end of each run of them.
        count: How many stand before it.
    """
    at = bisect_right(ends, count)
    return next(islice(_KEPT.finditer(text), at, None)).end() - (ends[at] - count)
