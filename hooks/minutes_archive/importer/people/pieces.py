"""Lines joined to one text, and the way back from an offset to the line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.names import is_given

_ODD_SPACE = re.compile(r"[^\S \t]")
_GLUE = re.compile(r"[\s,;.:&/()\[\]{}|*_–—-]*(?:(?:och|samt|o)[\s]*)?", re.IGNORECASE)

_BROKEN_OFF = re.compile(
    r"(?<![^\W_])(?:(?P<word>ej|inte|utom|under|vid|till|från|t\.? ?o\.? ?m\.?|fr\.? ?o\.? ?m\.?)"
    r"|§{1,2}) ?$",
    re.IGNORECASE,
)
"""Words at a line's end that §§ on the next one belong to, and a sign that lost its numbers."""

_MORE_ITEMS = re.compile(r"§[\d\s§,–-]{1,60}(?:och|samt|[-–—]) ?$")
_VICE = re.compile(r"(?<![^\W_])(?:vice|v\.) ?$", re.IGNORECASE)
_ACTING = re.compile(r"(?<![^\W_])(?:tf\.?|t\. ?f\.|bitr\.|vik\.|stf\.?) ?$", re.IGNORECASE)
_HALF_WORD = re.compile(r"[^\W\d_]-,? (?:och|o|&|samt) ?$")
_HALF_NAME = re.compile(r"(?<![^\W_])([A-ZÅÄÖ][^\W\d_]{1,20})- ?$")
"""The first half of a given name, whose other half stands below."""
_LEAD, _LEAD_NAME = 8, 24
_FULL_NAME = re.compile(
    r" ?[A-ZÅÄÖÉ][^\W\d_]{0,20}(?:[ -][A-ZÅÄÖÉ]?[^\W\d_]{0,20}){0,2} (?:[A-ZÅÄÖÉ][^\W\d_]{1,20}"
    r"|\([^\W\d_]{1,4}\))"
)
_NAME_LAST = re.compile(
    r" ?(?P<given>[A-ZÅÄÖÉ][^\W\d_]{0,20})(?:-[A-ZÅÄÖÉ]|[ -][A-ZÅÄÖÉ][^\W\d_]{0,20}\.?){0,2} ?"
)
"""What a line ends with where a family name, or its last part, goes on below."""
_NAME_FIRST = re.compile(
    r"[A-ZÅÄÖÉ][^\W\d_]{0,20}(?:-[A-ZÅÄÖÉ][^\W\d_]{1,20})?(?: [A-ZÅÄÖÉ][^\W\d_]{1,20}){0,2}"
    r"(?: ?[(,;]| [A-ZÅÄÖ]{1,3}[,;]| ?$)"
)
_TOLD_APART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?:,| ?\([^\W\d_]{1,4}\))")
_ROW_NUMBER = re.compile(r"\d{1,3}[.)] {1,3}[A-ZÅÄÖÉ]")
"""What a numbered row begins with."""
_COMMAS = re.compile("[,;]")
_FEW_NAMES = 2
_PARTICLE_LAST = re.compile(r"[^\W\d_] (?:af|von|van|der|de) ?$")
_PARTICLE_FIRST = re.compile(r"(?:af|von|van|der|de) (?:der )?[A-ZÅÄÖ]")
_RUNS_ON = re.compile(r"[,;][^,;\n]{4,60}[,;].{0,40}[^\W\d_] ?$")
"""The end of a line of several people, before a family name that goes on below."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Joined:
    """Lines as one text with a line feed between two.

    Args:
        lines: The lines.
        text: Their text; characters that count as space are a space each, or a tab.
        starts: Offset in `text` where each line begins.
        gaps: Offsets where a table's cell ends.
    """

    lines: tuple[Line, ...]
    text: str
    starts: tuple[int, ...]
    gaps: frozenset[int]

    def number(self, offset: int) -> int:
        """Give the source's line number at an offset.

        Args:
            offset: Offset in `text`.
        """
        return self.lines[self._index(offset)].number

    def line(self, offset: int) -> Line:
        """Give the line that an offset stands on.

        Args:
            offset: Offset in `text`.
        """
        return self.lines[self._index(offset)]

    def line_start(self, offset: int) -> int:
        """Give the offset where an offset's line begins.

        Args:
            offset: Offset in `text`.
        """
        return self.starts[self._index(offset)]

    def unread(self, used: Iterable[Span]) -> tuple[Line, ...]:
        """Give what no span covers, in order; separators beside what was read count as read.

        Args:
            used: Offsets in `text` of what was read, in any order.
        """
        spans = sorted(used)
        pieces: list[Line] = []
        for line, start in zip(self.lines, self.starts, strict=True):
            end = start + len(line.text)
            first = max(0, bisect_right(spans, (start, 0)) - 1)
            behind = bisect_right(spans, (end, 0))
            inside = [
                (max(a, start), min(b, end))
                for a, b in spans[first:behind]
                if a < end and b > start
            ]
            pieces += _left_over(line, start, inside)
        return tuple(pieces)

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def join(lines: Sequence[Line]) -> Joined:
    """Join lines to one text.

    Args:
        lines: The lines, in reading order.
    """
    starts: list[int] = []
    gaps: set[int] = set()
    at = 0
    for line in lines:
        starts.append(at)
        gaps |= {at + offset for offset in _cell_ends(line)}
        at += len(line.text) + 1
    texts = [_plain_space(line.text) for line in lines]
    text = "".join(f"{one}{_between(one, below)}" for one, below in pairwise([*texts, ""]))[:-1]
    return Joined(tuple(lines), text, tuple(starts), frozenset(gaps))


def pieces_read(lines: Sequence[Line], unread: Sequence[Line]) -> tuple[Line, ...]:
    """Give the pieces of lines that were read: all that is not among the unread.

    Args:
        lines: What was given to a reader such as `read_people`.
        unread: What it gave back, in the order of the lines.
    """
    read: list[Line] = []
    left = list(unread)
    for line in lines:
        at = 0
        while left and _is_piece_of(left[0], line, at):
            piece = left.pop(0)
            start = piece.column - line.column
            read.append(line.cut(at, start))
            at = start + len(piece.text)
        read.append(line.cut(at))
    return tuple(piece for piece in read if piece.text)


def _is_piece_of(piece: Line, line: Line, at: int) -> bool:
    """Say whether a piece was cut from a line, behind an offset."""
    start = piece.column - line.column
    same = piece.number == line.number and start >= at
    return same and line.text[start : start + len(piece.text)] == piece.text


def _between(text: str, below: str) -> str:
    """Give what parts a line from the next: a space where §§ or a role go on below."""
    first = below[:1]
    if first.isalpha() and (_is_broken_name(text, below) or _is_half_name(text, below)):
        return " "
    if first.islower():
        if _HALF_WORD.search(text[-_LEAD:]):
            return " "
        lead = _VICE if below.startswith("ordf") else _ACTING
        return " " if lead.search(text[-_LEAD:]) else "\n"
    if (first != "§" and not first.isdecimal()) or _ROW_NUMBER.match(below):
        return "\n"
    if "§" in text and first != "§" and _MORE_ITEMS.search(text):
        return " "
    found = _BROKEN_OFF.search(text)
    return " " if found and (first == "§") == bool(found["word"]) else "\n"


def _is_broken_name(text: str, below: str) -> bool:
    """Say whether a line ends within a name: behind a particle, or in people that commas part."""
    if _PARTICLE_LAST.search(text[-_LEAD:]):
        return True
    if below[0].islower():
        return _PARTICLE_FIRST.match(below) is not None and _RUNS_ON.search(text) is not None
    *before, last = _COMMAS.split(text)
    if not before or not _NAME_FIRST.match(below) or not (found := _NAME_LAST.fullmatch(last)):
        return False
    if last.strip() == found["given"] and _TOLD_APART.match(below):
        return False  # each has a mark of its own, and the two a doubt
    family_first = before[-1].strip().isalpha() and before[-1].strip().istitle()
    if (
        not family_first
        and _has_no_family_name(last.split())
        and not is_given(below.split(maxsplit=1)[0])
    ):
        return True
    named = sum(_FULL_NAME.match(one) is not None for one in before)
    partisan = named > 0 and "(" in text  # else a family name may stand first: "Ek Alm, Ada"
    return named >= _FEW_NAMES or (partisan and is_given(found["given"]))


def _is_half_name(text: str, below: str) -> bool:
    """Say whether a line ends within a given name: "Ann-" and "Charlotte"."""
    half = _HALF_NAME.search(text[-_LEAD_NAME:]) if text.rstrip().endswith("-") else None
    return half is not None and is_given(half[1]) and is_given(below.split(maxsplit=1)[0])


def _has_no_family_name(words: Sequence[str]) -> bool:
    """Say whether words are two given names, or one and an initial."""
    return len(words) == _FEW_NAMES and all(
        is_given(word) or len(word.rstrip(".")) == 1 for word in words
    )


def _plain_space(text: str) -> str:
    """Make each odd space and line end a plain space, so that offsets stay; a tab is a gap."""
    return text if text.isprintable() else _ODD_SPACE.sub(" ", text)


def _cell_ends(line: Line) -> Iterable[int]:
    """Find where a table's cells end in their line."""
    at = 0
    for cell in line.cells:
        found = line.text.find(cell, at) if cell else -1
        if found >= 0:
            at = found + len(cell)
            yield at


def _left_over(line: Line, start: int, spans: Sequence[Span]) -> list[Line]:
    """Cut from a line what the spans leave over."""
    pieces: list[Line] = []
    at = start
    for begin, end in [*spans, (start + len(line.text), -1)]:
        if begin > at:
            piece = line.cut(at - start, begin - start)
            if not spans:
                pieces.append(piece)
            elif not _GLUE.fullmatch(piece.text):
                pieces.append(_without_commas(piece))
        at = max(at, end)
    return [piece for piece in pieces if piece.text]


def _without_commas(piece: Line) -> Line:
    """Leave out the commas that set a piece apart from what was read."""
    start = len(piece.text) - len(piece.text.lstrip(" ,;"))
    return piece.cut(start, len(piece.text.rstrip(" ,;")))
