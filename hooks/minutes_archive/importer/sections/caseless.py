"""Patterns that do not tell capitals from small letters, for texts in small letters.

Python tries a pattern that ignores case letter by letter; without that, one that begins with any
number of letters, as the words for a body do, is done with a text many times sooner.
"""

from __future__ import annotations

import re

_ALIKE = str.maketrans("ıİſ", "iis")
"""The only letters that a pattern which ignores case takes for others than their small ones."""
_TOKEN = re.compile(r"\\?.", re.DOTALL)


def small(text: str) -> str:
    """Give a text in small letters, each in its place, for patterns made by `caseless`.

    Args:
        text: Any text.
    """
    if "ı" in text or "İ" in text or "ſ" in text:
        text = text.translate(_ALIKE)
    return text.lower()


def led(text: str) -> str:
    r"""Give a text in small letters between two spaces, for patterns that begin with "\W".

    A pattern that begins with "\b" is tried at each letter, one that begins with a sign only where
    a sign stands. In the text as it was, the word after that sign begins at the sign's place here.

    Args:
        text: Any text.
    """
    return f" {small(text)} "


def caseless(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that finds in `small(text)` what it finds in the text ignoring case.

    Args:
        pattern: A pattern without groups that have a name or flags of their own.
    """
    return re.compile(_TOKEN.sub(_lowered, pattern))


def _lowered(token: re.Match[str]) -> str:
    r"""Give a letter of a pattern in small; "\W" stays what it is."""
    return token[0] if token[0].startswith("\\") else token[0].lower()
