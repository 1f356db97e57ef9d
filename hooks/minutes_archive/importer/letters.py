"""Letters and digits as character recognition and old typewriters leave them.

Nothing moves: the text is as long as it was, so that offsets hold in the source too.
"""

from __future__ import annotations

import re

_DOTTED = str.maketrans("åäöéÅÄÖÉ", "aaoeAAOE")
_DIGITS = str.maketrans("OoIl", "0011")
_MISREAD = re.compile(r"(?<![^\W_])[\dOoIl]{1,4}(?:[-.:][\dOoIl]{1,4}){1,2}(?![^\W_])")
_SUSPECT = re.compile(r"[OoIl][\d.:-]{0,2}\d|\d[-.:]?[OoIl]")


def without_dots(text: str) -> str:
    """Take the dots and rings off the letters, so that "Ovriga" and "Övriga" are alike.

    Args:
        text: Any text.
    """
    return text if text.isascii() else text.translate(_DOTTED)


def with_digits(text: str) -> str:
    """Write dates and clock times with digits where letters were read: "2003-10-O7", "l3.00".

    Args:
        text: Any text.
    """
    return _MISREAD.sub(_digits, text) if _SUSPECT.search(text) else text


def _digits(match: re.Match[str]) -> str:
    """Write letters as the digits that they look like, where one digit at least is sure."""
    return match[0].translate(_DIGITS) if any(map(str.isdigit, match[0])) else match[0]
