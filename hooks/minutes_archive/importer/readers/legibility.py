"""Whether text is words, or the codes of glyphs that nobody decoded."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from minutes_archive.importer.readers.errors import UnreadableError

# Letters in a thousand of Swedish text. English, or a bare list of names, is near enough to
# it; text with each letter shifted is not.
_ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
_SWEDISH = (
    *(93, 13, 13, 45, 100, 20, 33, 21, 51, 7, 32, 52, 35, 88, 41),
    *(17, 0, 83, 63, 87, 18, 24, 1, 1, 6, 1, 16, 21, 15),
)
_LENGTH = math.sqrt(sum(share * share for share in _SWEDISH))
_COMMON = (" och ", " att ", " för ", " till ", " the ")
_CHUNK = 3000
_FEWEST_LETTERS = 150
_LEAST_LIKENESS = 0.83  # of the words of vote lists 0.94, of shifted text 0.76
_MOST_STRANGE = 0.02
_MOST_UNLIKE = 0.2
_STRANGE = re.compile("[\ue000-\uf8ff\ufffd]")
_STRANGE_BYTES = (b"\xee", b"\xef")
"""What those characters begin with in UTF-8."""
_CODE = re.compile(r"\(cid:\d{1,6}\)")


def check_legible(texts: Sequence[str]) -> None:
    """Refuse text whose letters are codes.

    Args:
        texts: The lines of a source.

    Raises:
        UnreadableError: Its glyphs were not decoded.
    """
    text = "\n".join(texts)
    codes = len(_CODE.findall(text)) if "(cid:" in text else 0
    if _count_strange(text) + codes > _MOST_STRANGE * len(text) + 1:
        raise UnreadableError("undecoded_glyphs")
    judged = unlike = 0
    for start in range(0, len(text), _CHUNK):
        chunk = text[start : start + _CHUNK]
        if any(word in chunk for word in _COMMON):
            judged += len(chunk)
            continue
        letters, likeness = _compare(chunk)
        if letters >= _FEWEST_LETTERS:
            judged += letters
            unlike += letters if likeness < _LEAST_LIKENESS else 0
    if unlike > _MOST_UNLIKE * judged:
        raise UnreadableError("undecoded_glyphs")


def _count_strange(text: str) -> int:
    """Count the characters of no known meaning; the bytes tell sooner that there are none."""
    written = text.encode("utf-8", errors="surrogatepass")
    if not any(first in written for first in _STRANGE_BYTES):
        return 0
    return len(_STRANGE.findall(text))


def _compare(text: str) -> tuple[int, float]:
    """Count the letters of its words, and say how like Swedish they are spread: 1 is alike."""
    lower = "".join(set(text.lower().split()))  # a word said often must not weigh more
    counts = [lower.count(letter) for letter in _ALPHABET]
    length = math.sqrt(sum(count * count for count in counts))
    product = sum(c * share for c, share in zip(counts, _SWEDISH, strict=True))
    return sum(counts), product / (length * _LENGTH) if length else 0.0
