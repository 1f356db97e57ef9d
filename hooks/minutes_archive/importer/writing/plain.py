"""What a written body says, read back from its Markdown."""

from __future__ import annotations

import re

from minutes_archive.parse import ParsedItem

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\\n")
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
    return _ESCAPED.sub(r"\1", _BREAK.sub(r"\1\n", markdown))


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
    start = "".join(_KEPT.findall(text)).find(sought) if sought else -1
    if start < 0:
        return None
    first, last = _place(text, start), _place(text, start + len(sought) - 1)
    if text[first : last + 1].count(_BOLD) % 2 and text[:first].endswith(_BOLD):
        first -= len(_BOLD)
    lines = (line.strip() for line in text[first : last + 1].split("\n"))
    return "\n".join(line for line in lines if line)


def _place(text: str, count: int) -> int:
    """Give where a character stands before which there are so many that count."""
    for run in _KEPT.finditer(text):
        if count < run.end() - run.start():
            return run.start() + count
        count -= run.end() - run.start()
    return len(text)
