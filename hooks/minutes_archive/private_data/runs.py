"""Runs of digits, and what stands between the digits, however a document spells it."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

FEWEST_DIGITS = 8
_FEW = 9

_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]"
"""Ours, Arabic, Persian and those of full width: what keyboards and copied tables give."""

_WRITTEN = r"&[#\w]{1,8};|<[^<>\n]{0,40}>"
"""An entity or a tag, whose digits are none of the number's."""

# Markup, spaces, dashes, entities and tags may stand between two digits of a number; letters
# may not. Each alternative begins with characters of its own and gives none back, so that the
# search takes linear time; the bounds keep far numbers apart.
_GAP = rf"[^\w&<]{{0,16}}+(?:(?:_|{_WRITTEN})[^\w&<]{{0,16}}+){{0,6}}+"
# A run that is too short from its first digit is so from every digit that touches it.
_RUN = re.compile(
    rf"{_DIGIT}(?<!{_DIGIT}{{2}})(?:{_DIGIT}|{_GAP}{_DIGIT}){{{FEWEST_DIGITS - 1},{_FEW - 1}}}+"
    rf"(?P<more>(?:{_DIGIT}|{_GAP}{_DIGIT})++)?+"
)
_NO_TELEPHONE = re.compile("(?!46)[1-9][0-9]")
"""How days, case numbers and spans of years begin, of which every file has many.

Fewer than ten digits may be a telephone number and nothing else. It begins with 0 or +46, and
with the first or second digit; if it is the second, the first stands apart.
"""

_TAG = re.compile(r"<[^<>\n]*>")
_STEP = re.compile(rf"{_WRITTEN}|{_DIGIT}")
_DIGITS = re.compile(_DIGIT)
_MARKUP = str.maketrans("", "", "*_`~\\")
_DASHES = frozenset("‐‑‒–—―−﹘﹣－")
_PLUSES = frozenset("＋﹢")
_PLAIN = frozenset({"", " ", "-", ".", ":", "/", ", ", "\n", "–"})
_CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Run:
    """Digits that no letter parts.

    `places` are the digits' offsets in `text`. `gaps[n]` is what stands before digit `n`, in
    plain characters; the last one is what follows the run.
    """

    text: str
    digits: str
    places: tuple[int, ...]
    gaps: tuple[str, ...]

    def words_before(self, place: int, far: int = _CONTEXT) -> str:
        """Give the text before a digit, in small letters.

        Args:
            place: The digit's number in the run.
            far: How many characters.
        """
        start = self.places[place]
        return self.text[max(0, start - far) : start].lower()

    def letter_beside(self, first: int, last: int) -> bool:
        """Say whether digits touch what may be a digit of a checksum (a–f).

        Args:
            first: The first digit's number in the run.
            last: The last one's.
        """
        start, end = self.places[first], self.places[last] + 1
        beside = self.text[max(0, start - 1) : start] + self.text[end : end + 1]
        return any(char in "abcdefABCDEF" for char in beside)

    def beside_words(self, place: int) -> bool:
        """Say whether one of the two lines that part a number holds words too.

        Args:
            place: The number of the digit that begins the second line.
        """
        before, after = self.places[place - 1], self.places[place]
        first = self.text[max(0, before - 200) : before].rpartition("\n")[2]
        second = self.text[after : after + 200].partition("\n")[0]
        return any(char.isalpha() for char in first + second)


def find_runs(text: str) -> Iterator[Run]:
    """Find all runs of digits that are long enough to say something, and may.

    Args:
        text: Any text.
    """
    for match in _RUN.finditer(text):
        if match["more"] is not None or not _NO_TELEPHONE.match(match[0]):
            yield _run(text, match.start(), match.end())


def _run(text: str, start: int, end: int) -> Run:
    """Take a run apart."""
    written = text[start:end]
    if "<" in written or "&" in written:
        steps = _STEP.finditer(text, start, end)
        places = tuple([step.start() for step in steps if step[0].isdecimal()])
    else:
        places = tuple([step.start() for step in _DIGITS.finditer(text, start, end)])
    digits = "".join([text[place] for place in places])
    if not digits.isascii():
        digits = "".join(str(unicodedata.decimal(digit)) for digit in digits)
    before, after = text[max(0, start - 4) : start], text[end : end + 4]
    between = [
        "" if other - one == 1 else _plain(text[one + 1 : other]) for one, other in pairwise(places)
    ]
    return Run(text, digits, places, (_plain(before), *between, _plain(after)))


@lru_cache(maxsize=256)
def _plain(gap: str) -> str:
    """Give what stands between digits without markup and in plain spaces and dashes."""
    if gap in _PLAIN:
        return "-" if gap == "–" else gap
    if "<" in gap:
        gap = _TAG.sub("", gap)
    if "&" in gap:
        gap = html.unescape(gap)
    return "".join(_plain_character(char) for char in gap.translate(_MARKUP))


def _plain_character(char: str) -> str:
    """Turn every dash and space into the common one; drop what nobody sees."""
    if char in {" ", "-", "\n"}:
        return char
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if char in _DASHES:
        return "-"
    if char in _PLUSES:
        return "+"
    return " " if category == "Zs" or char in "\t\r" else char
