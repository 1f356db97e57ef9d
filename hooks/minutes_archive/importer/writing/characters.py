"""The source's characters as a minutes file may hold them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from minutes_archive.source.characters import REFUSED

_ORDINARY = re.compile("[ -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”„†•…‰€]*")
"""Characters that stay as they are, but for the space around them."""

_ORDINARY_LINES = re.compile("[\t\n -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”„†•…‰€]*")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060]")
_SPACES = re.compile(r"[ \t\n\v\f\r\u0085\u2028\u2029]+")


@lru_cache(maxsize=32)  # a line is asked for again while the next ones are weighed against it
def tidy_line(text: str) -> str:
    """Give a text on one line, in Unicode form NFC, without what nobody can see.

    Args:
        text: Any text of a source. No-break spaces are kept.
    """
    if "  " not in text and _ORDINARY.fullmatch(text):
        return text.strip()
    seen = REFUSED.sub(" ", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", seen)).strip()


def tidy_lines(texts: Sequence[str]) -> list[str]:
    """Give texts as `tidy_line` gives each of them.

    Args:
        texts: Lines of a source.
    """
    whole = " ".join(texts)
    if "  " not in whole and _ORDINARY.fullmatch(whole):
        return [text.strip() for text in texts]  # What is true of the whole is true of each.
    return [tidy_line(text) for text in texts]


def squeezed(text: str) -> str:
    """Give the characters that must not be lost: all that can be seen, without space.

    Args:
        text: Any text.
    """
    if _ORDINARY_LINES.fullmatch(text) is None:
        text = unicodedata.normalize("NFC", REFUSED.sub(" ", _UNSEEN.sub("", text)))
        return "".join(text.split())
    # These are the spaces among ordinary characters; whole documents come here.
    return text.replace(" ", "").replace("\n", "").replace("\t", "").replace("\u00a0", "")
