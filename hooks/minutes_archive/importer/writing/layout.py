"""How a source is set: how wide its lines are, and whether a line's end means anything."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from operator import attrgetter
from pathlib import PurePath

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line, SourceText

_UNWRAPPED = frozenset({".docx", ".html", ".htm", ".xhtml"})
_LONG_LINE = 40
_WIDEST_PAGE = 160
_USUAL = 0.9
_FULL_WITHIN_SENTENCE = 0.6
_FULL_AFTER_SENTENCE = 0.9
_FULL_OTHERWISE = 0.8
_LOOSE_FILL = 0.75
HYPHENS = ("-", "\u2010")  # a soft one that is seen, at a line's end, was read as "-"
_ENDS = frozenset('.!?”"')
_BREAKS = _ENDS | frozenset(":;")
_MOSTLY = 0.95
_WORD = re.compile(r"[^\W\d_]+")
_MARKER = re.compile(
    r"(?:(?P<bullet>[•·▪▫●○◦‣⁃\uf0b7\uf0a7\uf02d*–-]|o(?= [A-ZÅÄÖ]))|(?P<number>[0-9]{1,3}[.)])"
    r"|[a-zåäö]\)|[a-zåäö]\.(?=\s+[^\W\d_]{3})|\((?:[0-9]{1,2}|[a-zåäö])\))\s+(?=\S)"
)
_BEFORE_ENTRIES = frozenset(":;.,")
_MAYBE_PROSE = frozenset("-–*o")
_ATT = re.compile(r"att\s")
_COLUMNS = re.compile(r"\S {3,}\S")
_GAP = "   "
_BEHIND_LETTER = frozenset("). ")
_AT_PAGE_ENDS = frozenset({"furniture", "page_number"})
_TEXT = attrgetter("text")
_BLANK_BEFORE = attrgetter("blank_before")


Said = tuple[Line, str]
"""A line, and its words without what nobody can see."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a source's lines look like.

    Args:
        width: Characters of a full line; None where each line is a paragraph of its own.
        spaced: Whether nearly every line has space above it, so that space means nothing.
        gaps: Lines that were taken out, in order.
        words: Lists the source's words in small letters, sorted.
    """

    width: int | None
    spaced: bool
    gaps: tuple[int, ...]
    words: Callable[[], tuple[str, ...]]

    def continues(self, above: Said, below: Said, *, first: str) -> bool:
        """Say whether a line goes on with the paragraph that the line above belongs to.

        Args:
            above: A line of text.
            below: The next one.
            first: The words of the paragraph's first line.
        """
        line, after = above[0], below[0]
        if line.cells or after.cells:
            return len(line.cells) > 1 and len(after.cells) > 1  # Rows that have columns.
        levelled = line.level or after.level
        if after.number == line.number:
            return not levelled and marker(after.text) is None
        if levelled or self.width is None or after.bold != line.bold:
            return False
        own = line.text.rstrip()
        # How full the line above would be with the next line's first word on it.
        fill = (len(own) + 1 + len(after.text.split(None, 1)[0])) / self.width
        if fill < _FULL_WITHIN_SENTENCE and own[-1] not in HYPHENS:
            return False  # Whatever stands on the next line, there was room for it.
        if after.blank_before and not self.spaced and not self._interrupted(above, below, fill):
            return False
        return not _is_full_stop(above, below, first, fill)

    def _interrupted(self, said: Said, after: Said, fill: float) -> bool:
        """Say whether only a page's end parts two lines of one sentence."""
        (above, text), (below, begins) = said, after
        if fill < _LOOSE_FILL or not begins[0].islower() or text[-1] in _BREAKS:
            return False
        place = bisect_left(self.gaps, above.number)
        gap = place < len(self.gaps) and self.gaps[place] < below.number
        return above.page != below.page or gap

    def knows(self, word: str, first: str) -> bool:
        """Say whether a word, or a form of it, stands anywhere in the source.

        Args:
            word: Two pieces of a divided word put together.
            first: The first piece.
        """
        folded = word.casefold()
        stem = folded[: max(len(first) + 2, len(folded) - 3)]
        words = self.words()
        place = bisect_left(words, stem)
        near = words[place : place + 50]
        return any(one.startswith(stem) and len(one) <= len(folded) + 4 for one in near)


def _is_full_stop(said: Said, after: Said, first: str, fill: float) -> bool:
    """Say whether a line ends where it does on purpose."""
    (above, text), (below, begins) = said, after
    own = above.text
    if own != text and _GAP in own and _COLUMNS.search(own) and _COLUMNS.search(below.text):
        return True
    if marker(begins) is not None and (
        marker(first) is not None or _surely_listed(text, begins, fill)
    ):
        return True
    if begins[:3] == "att" and _ATT.match(begins) and (text[-1] == ":" or _ATT.match(text)):
        return True
    runs_on = begins[0].islower()
    if runs_on and own.rstrip()[-1] in HYPHENS:
        return False
    return _ends_short(text, begins, fill, runs_on=runs_on)


def _surely_listed(above: str, begins: str, fill: float) -> bool:
    """Say whether what looks like the mark of an entry cannot be prose that is wrapped there."""
    if begins[0] not in _MAYBE_PROSE and not begins[0].isdigit():
        return True
    return above[-1] in _BEFORE_ENTRIES or fill < _FULL_OTHERWISE


def _ends_short(text: str, begins: str, fill: float, *, runs_on: bool) -> bool:
    """Say whether a line ends though the next one's first word would have had room on it.

    After a sentence a line may end anywhere; two lines that begin alike are two paragraphs.
    """
    last = text[-1]
    if last == ":":
        return fill < 1.0
    if last in _ENDS:
        alike = text.split(" ", 1)[0] == begins.split(" ", 1)[0]
        return alike or fill < _FULL_AFTER_SENTENCE
    return fill < (_FULL_WITHIN_SENTENCE if runs_on else _FULL_OTHERWISE)


def measure(source: SourceText, taken: Sequence[Taken]) -> Layout:
    """Measure a source.

    Args:
        source: The source.
        taken: What was taken out of it.
    """
    lines = source.lines
    lengths = sorted([one for one in map(len, map(_TEXT, lines)) if one >= _LONG_LINE])
    usual = lengths[int((len(lengths) - 1) * _USUAL)] if lengths else None
    wrapped = PurePath(source.name).suffix.lower() not in _UNWRAPPED
    width = usual if wrapped and usual is not None and usual <= _WIDEST_PAGE else None
    spaced = list(map(_BLANK_BEFORE, lines)).count(True) >= _MOSTLY * len(lines)
    gaps = sorted({line.number for line, reason, _ in taken if reason in _AT_PAGE_ENDS})
    return Layout(width, spaced, tuple(gaps), cache(partial(_words, lines)))


def _words(lines: Sequence[Line]) -> tuple[str, ...]:
    """List the words of the lines, but for those cut off at a line's end."""
    words: set[str] = set()
    for line in lines:
        found = _WORD.findall(line.text)
        words.update(found[:-1] if line.text.rstrip().endswith(HYPHENS) else found)
    return tuple(sorted({word.casefold() for word in words}))


def marker(text: str) -> str | None:
    """Give the mark that opens an entry of a list.

    Args:
        text: A line's words.

    Returns:
        "-" for any bullet, the number as written ("1.", "2)"), "" for a letter that stays with
        the words ("a)"); None where there is none.
    """
    if text[:1].isalpha() and text[1:2] not in _BEHIND_LETTER:
        return None
    match = _MARKER.match(text)
    if match is None:
        return None
    return "-" if match.lastgroup == "bullet" else match["number"] or ""


def without_marker(text: str) -> str:
    """Give an entry's words without its bullet or number.

    Args:
        text: A line's words.
    """
    match = _MARKER.match(text)
    return text[match.end() :] if match is not None and match.lastgroup else text
