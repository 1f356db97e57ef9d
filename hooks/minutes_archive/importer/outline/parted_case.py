"""Case numbers of headings that a line's end parts: "Dnr SLK-" and "2024-00123" below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.case_number import find_case
from minutes_archive.importer.outline.heading_case import is_case_line

_YEAR = r"(?:19|20)\d{2}"
_OPEN = re.compile(
    r"(?:^|(?<=[\s(\[*_`]))"
    r"(?P<label>(?:(?:[Dd]nr/|[Dd]iarienummer/)?[Ää]rende(?:nummer|nr|\snr)|[Ää]rendebeteckning|DNR"
    r"|[Dd]-?nr|[Dd]\.nr|[Dd]iarienummer|[Dd]iarie-?nr|(?:[Vv]år\s)?[Rr]ef(?=[.:]))"
    r"(?:[.:]{1,2}\s{0,3}|\s{1,3}|$))?"
    r"(?P<own>(?:(?P<letters>[A-ZÅÄÖ]{2,8}|[A-ZÅÄÖ][a-zåäö]{0,3}[nfsu])"
    rf"(?P<year>[-/. ]?{_YEAR}(?P<serial>[-/:.]\d{{1,6}}(?=[-/]$))?)?"
    rf"|(?P<alone>{_YEAR}|\d{{1,6}}(?=/)))[-/:.]?)?$"
)
"""What a line ends with of a case number that may go on below: its label, letters, year."""
_LONGEST = 44
_MARKS = ("-", "/", ":", ".")
_LAST = frozenset("-/:.nfsurtg")
"""What such a line ends with, if with no capital or digit."""
_REST = re.compile(r"[-/:.]?\d(?:[\d\-/:.]{0,20}\d)?(?=$|[\s)\],;:.*_`])")
_CLOSING = ")],;:.*_`"
"""What ends a case number's piece of the line."""
_AT_RIGHT = re.compile(r"(?:\s{3}|\t)\s*+(?=\S{1,24}$)")
_FEWEST_DIGITS = 3
_DIGIT = re.compile(r"\d")
_FARTHEST_DIGIT = 14
"""Within so many characters of a line a case number has its first digit."""
_FARTHEST = 7
"""Within so many lines a heading has its case number."""


class JoinedCase(NamedTuple):
    """The lines of a heading, with a case number that stood on two of them on the first.

    Args:
        lines: The lines; what is left of the second is one of them, if anything is.
        place: Place of the line that the number was joined on.
        above: That line as it was.
        below: What the second line gave to it.
        apart: How many spaces were put between.
        left: What is left of the second line; None for nothing.
    """

    lines: Sequence[Line]
    place: int
    above: Line
    below: Line
    apart: int
    left: Line | None

    def pieces(self, piece: Line) -> tuple[Line, ...]:
        """Give a piece of the joined line as the pieces of the source that it was made of.

        Args:
            piece: Any piece of a heading.
        """
        seam = self.above.column + len(self.above.text)
        end = piece.column + len(piece.text)
        if piece.number != self.above.number or end <= seam or piece.column < self.above.column:
            return (piece,)
        if piece.column >= seam:
            start = max(0, piece.column - seam - self.apart)
            return (self.below.cut(start, end - seam - self.apart),)
        upper = self.above.cut(piece.column - self.above.column)
        return upper, self.below.cut(0, end - seam - self.apart)

    def used(self, used: int) -> tuple[int, tuple[Line, ...]]:
        """Say how many lines of the source a heading takes, and what of the last is text.

        Args:
            used: How many of the joined lines it takes.
        """
        if used <= self.place or (self.left is not None and used > self.place + 1):
            return used, ()
        return used + 1, (self.left,) if self.left is not None else ()


def join_case(lines: Sequence[Line]) -> JoinedCase | None:
    """Join a case number that a line's end parts within a heading, if one is.

    Args:
        lines: The § from its opening line on.
    """
    for place in range(min(_FARTHEST, len(lines) - 1)):
        above, below = lines[place], lines[place + 1]
        if below.blank_before or not _may_be_parted(above.text, below.text):
            continue
        opened = _OPEN.search(above.text, max(0, len(above.text) - _LONGEST))
        span = _rest_of(opened, below.text) if opened is not None and opened[0] else None
        if opened is None or span is None:
            continue
        apart = "" if _is_tight(opened, below.text[span[0]]) else " "
        both = above._replace(text=above.text + apart + below.text[slice(*span)], cells=())
        if _is_case(opened, both.text):
            stop = len(below.text) - len(below.text[span[1] :].lstrip(_CLOSING))
            rest = below.cut(span[0], stop)
            left = below.cut(0, span[0]) if span[0] else below.cut(stop)
            both = both._replace(text=above.text + apart + rest.text)
            after = lines[place + 2 :]
            joined = (*lines[:place], both, *([left] if left.text else []), *after)
            return JoinedCase(joined, place, above, rest, len(apart), left if left.text else None)
    return None


def _may_be_parted(above: str, below: str) -> bool:
    """Say whether the ends of two lines are worth a closer look."""
    last = above[-1:]
    if not (last in _LAST or last.isupper() or last.isdecimal()):
        return False
    return below[-1:].isdecimal() or _DIGIT.search(below, 0, _FARTHEST_DIGIT) is not None


def case_lines(lines: Sequence[Line], place: int) -> int:
    """Count the lines from a place on that hold one case number and nothing else; 0 for none.

    Args:
        lines: The source's lines.
        place: The first of them.
    """
    if not 0 <= place < len(lines):
        return 0
    joined = join_case(lines[place : place + 2])
    if joined is not None and joined.left is None:
        return 2 if is_case_line(joined.lines[0].text) else 0
    return int(is_case_line(lines[place].text))


def _rest_of(opened: re.Match[str], below: str) -> tuple[int, int] | None:
    """Find what a line gives to the case number that the line above leaves open."""
    before = opened.string[: opened.start()]
    apart = before.endswith(("   ", "\t")) or not any(map(str.isalpha, before))
    right = _AT_RIGHT.search(below) if apart and before else None
    start = right.end() if right else 0
    if not opened["own"]:
        case = find_case(below, start)
        return (start, case.end) if case is not None else None
    found = _REST.match(below, start)
    if found is None or not _goes_on(opened, found[0], below, apart=apart):
        return None
    return found.span()


def _goes_on(opened: re.Match[str], rest: str, below: str, *, apart: bool) -> bool:
    """Say whether digits go on with what the line above leaves open of a case number.

    Without a label or the letters of a register, any other number may be meant.
    """
    own, labelled = opened["own"], opened["label"] is not None
    if opened["year"]:
        return True
    if opened["letters"]:
        bracketed = opened.string[: opened.start()].rstrip().endswith(("(", "[", "|"))
        return own.endswith(_MARKS) or labelled or (own.isupper() and (apart or bracketed))
    alone = rest == below and rest.isdecimal() and len(rest) >= _FEWEST_DIGITS
    return labelled or (alone and own.endswith("/"))


def _is_tight(opened: re.Match[str], first: str) -> bool:
    """Say whether nothing stands between what a line's end parts."""
    return bool(opened["own"]) and (opened["own"].endswith(_MARKS) or first in _MARKS)


def _is_case(opened: re.Match[str], text: str) -> bool:
    """Say whether the end of a text reads as one case number, as it would on a line."""
    begin = opened.start("own") if opened["own"] else opened.end() + 1
    case = find_case(text, begin, labelled=opened["label"] is not None)
    return case is not None and case.end == len(text)
