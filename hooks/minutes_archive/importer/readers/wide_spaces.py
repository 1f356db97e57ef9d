"""Two spaces where words are parted by one: after a full stop, and in justified lines."""

from __future__ import annotations

import re

_TWO = re.compile(r"(?<=[^ \n])  (?=[^ \n])")
_SHORTENED = re.compile(r"(?<=[a-zåäö]\.)  (?=[a-zåäö§])")
"""Behind a shortened word, where the next one goes on with it: "1:e v.  ordf."."""
_LONG = 60
_FEWEST = 8
_MANY = 0.3


def close_wide_spaces(text: str) -> str:
    """Give a text in which one space parts the words of a line of prose.

    Two are a typist's, or a program's that filled the line to its margin; in a short line they
    may part columns, unless many of the long ones have them too. Three always part columns.

    Args:
        text: A whole text.
    """
    if "  " not in text or not _TWO.search(text):
        return text
    lines = _SHORTENED.sub(" ", text).split("\n")
    wide = [_TWO.search(line) is not None and not _has_columns(line) for line in lines]
    full = [two for line, two in zip(lines, wide, strict=True) if len(line) >= _LONG]
    justified = len(full) >= _FEWEST and sum(full) >= _MANY * len(full)
    return "\n".join(
        _TWO.sub(" ", line) if two and (justified or len(line) >= _LONG) else line
        for line, two in zip(lines, wide, strict=True)
    )


def _has_columns(line: str) -> bool:
    """Say whether wide gaps part the words of a line."""
    words = line.strip()
    return "   " in words or "\t" in words
