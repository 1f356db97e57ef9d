"""The heading of a §: its number, its case number and its title, over several lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.case_lines import (
    read_case_below,
    read_case_line,
    read_presenter_line,
    read_title_words,
)
from minutes_archive.importer.outline.flat_title import LONG, flat_title_end, holds_text
from minutes_archive.importer.outline.heading_case import (
    HeadingReading,
    case_after_title,
    holds_title,
    is_case_line,
    is_other,
    is_plan_code,
    leading_case,
    trailing_case,
    without_right_case,
)
from minutes_archive.importer.outline.parted_case import JoinedCase, join_case
from minutes_archive.importer.outline.title_labels import label_end, labels_title, presenter_at
from minutes_archive.importer.outline.title_lines import (
    MOST_LINES,
    USUAL_WIDTH,
    goes_on_marked,
    is_title,
    is_whole,
    lines_to_part,
)
from minutes_archive.importer.sections.subheadings import read_subheading

_STOP = re.compile(r"[^\W\d_]{4,}[.:]$")
_STOPS = (".", ":", "\n")
_NARROWEST = 40
_ENOUGH = 3
_BESIDE = 2
"""The last line of a title, and the case number beside it."""
_WHOLE = 120
"""So long at most is a line of its own that is nothing but a heading."""


class Heading(NamedTuple):
    """A heading as read.

    Args:
        title: Its words on one line; "" where the source gives none.
        case: The case number.
        pieces: The pieces of the source that hold number, title and case number.
        taken: Its words that are a form's own.
        used: How many lines it takes, all or in part.
        rest: What of those lines is text already.
        sure: Whether the source shows where the title ends.
    """

    title: str
    case: str | None
    pieces: tuple[Line, ...]
    taken: tuple[Taken, ...]
    used: int
    rest: tuple[Line, ...]
    sure: bool


def title_width(lines: Sequence[Line], headings: Sequence[Candidate]) -> int:
    """Estimate how many characters a line of a title holds in a source.

    Args:
        lines: The source's lines.
        headings: Where its §§ begin.
    """
    starts = [
        one.place + 1
        for one in headings
        if one.place + 2 < len(lines)
        and lines[one.place + 2].text[:1].islower()
        and not lines[one.place + 2].blank_before
        and not holds_title(lines[one.place].text[one.rest :])
        and not read_subheading(lines[one.place + 1].text)
    ]
    if not starts:
        return USUAL_WIDTH
    widths = sorted(len(lines[start].text) for start in starts)
    if len(widths) < _ENOUGH:
        widths = sorted([*widths, *(len(lines[start + 1].text) for start in starts)])
    return max(_NARROWEST, widths[len(widths) * 9 // 10])


def read_heading(
    lines: Sequence[Line],
    opening: Candidate,
    above: Sequence[Line],
    width: int,
    titles: Mapping[str, str] | None,
) -> Heading:
    """Read a heading that begins at a line.

    Args:
        lines: The § and its heading, from the opening line on.
        opening: What was read of the opening line.
        above: What of the heading stands above that line: its title or a case number.
        width: How many characters a line of a title holds.
        titles: Titles of the contents list where the source has lost its line breaks, so that
            text may follow the title on its line; None for other sources.
    """
    own = join_case(lines) if titles is None else None
    others = join_case(above) if len(above) > 1 else None
    heading = _read(
        own.lines if own else lines, opening, others.lines if others else above, width, titles
    )
    if own is not None:
        used, rest = own.used(heading.used)
        heading = heading._replace(used=used, rest=(*heading.rest, *rest))
    for joined in filter(None, (own, others)):
        heading = _parted(heading, joined)
    return heading


def _parted(heading: Heading, joined: JoinedCase) -> Heading:
    """Give the pieces of a heading as they stand in the source, whose line's end parts a number."""
    return heading._replace(
        pieces=tuple(part for one in heading.pieces for part in joined.pieces(one)),
        taken=tuple(
            Taken(part, one.reason) for one in heading.taken for part in joined.pieces(one.line)
        ),
        rest=tuple(part for one in heading.rest for part in joined.pieces(one)),
    )


def _read(
    lines: Sequence[Line],
    opening: Candidate,
    above: Sequence[Line],
    width: int,
    titles: Mapping[str, str] | None,
) -> Heading:
    """Read a heading whose case number stands on one line."""
    reading = HeadingReading(case=opening.case, lines=lines)
    for line in above:
        _first_line(line, reading)
    titled = bool(reading.title)
    first = lines[0]
    reading.take(first.cut(0, opening.rest), "heading_number")
    reading.used = 1
    after = first.cut(opening.rest)
    marked = first.level or (first.bold and len(lines) > 1 and _wraps(lines, 1))
    flat = titles is not None or (not marked and _holds_text(lines, 0, after.text))
    if after.text and flat:
        _flat_line(after, f"{opening.number}{opening.letter}", titles or {}, reading)
        whole = not (reading.rest or first.column) and len(first.text) <= _WHOLE
        reading.sure = reading.sure or (whole and len(lines) > 1)
    elif after.text:
        _first_line(after, reading)
    ended = titled or reading.presented or (flat and (reading.title or reading.rest))
    if not ended and (opening.style is not Style.MARKED or not reading.title):
        _further_lines(lines, reading, width, len(first.text) if reading.title else 0)
    elif not reading.rest or reading.presented:
        _marked_further(lines, reading)
    _unstopped(reading)
    return Heading(
        " ".join(" ".join(reading.title).split()),
        reading.case,
        tuple(reading.pieces),
        tuple(reading.taken),
        reading.used,
        tuple(reading.rest),
        reading.sure,
    )


def _first_line(after: Line, reading: HeadingReading) -> None:
    """Read what follows the number on the opening line: case number, title or both."""
    piece = leading_case(after, reading)
    if piece.text and presenter_at(piece.text) == 0:
        reading.rest.append(piece)
    elif piece.text:
        _title_piece(piece, reading)


def _holds_text(lines: Sequence[Line], place: int, text: str) -> bool:
    """Say whether a line of a heading holds more than its title; a long one is looked at twice."""
    whole = len(text) > LONG and is_whole(lines, place)
    return holds_text(text, whole=whole)


def _flat_line(
    after: Line, number: str, titles: Mapping[str, str], reading: HeadingReading
) -> None:
    """Read a line on which the text follows the title."""
    piece = leading_case(after, reading)
    end, reading.sure = flat_title_end(piece.text, titles, number)
    if end:
        _title_piece(piece.cut(0, end), reading)
    rest = piece.cut(end)
    if reading.case is None and rest.text:
        rest = case_after_title(rest, reading)
    if rest.text:
        reading.rest.append(rest)


def _unstopped(reading: HeadingReading) -> None:
    """Put aside the full stop that ends a title."""
    if not reading.title or not reading.title[-1].endswith(_STOPS):
        return
    if not _STOP.search(reading.title[-1]):
        return
    last = reading.pieces[-1]
    if last.text != reading.title[-1]:
        return
    stop = len(last.text) - 1
    reading.take(last.cut(stop))
    reading.pieces[-1] = last.cut(0, stop)
    reading.title[-1] = last.text[:stop].rstrip()


def _title_piece(piece: Line, reading: HeadingReading) -> None:
    """Add a piece to the title, without marks of emphasis and without a case number at its end."""
    label = label_end(piece.text) if not reading.title else 0
    if label:
        reading.take(piece.cut(0, label))
        piece = piece.cut(label)
    at = presenter_at(piece.text) or 0
    if at:
        reading.rest.append(piece.cut(at))
        reading.presented = True
        piece = piece.cut(0, at)
    read_title_words(trailing_case(piece, reading), reading)


def _further_lines(lines: Sequence[Line], reading: HeadingReading, width: int, last: int) -> None:
    """Read the lines under the opening one that still belong to the heading.

    Args:
        lines: The § from its opening line on.
        reading: What has been read.
        width: How many characters a line of a title holds.
        last: Length of the title's last line so far; 0 before it has begun.
    """
    whole = lines_to_part(lines, width) if not last else 0
    for place, line in enumerate(lines[1 : MOST_LINES + 1], 1):
        begun = len(reading.title)
        others = not begun and (is_other(line.text) or is_plan_code(line.text))
        numbers = reading.case is None or others
        if begun and lines[0].text.count("§") > 1 and is_other(line.text):
            return  # the heading names it already; here what that body wrote begins
        if numbers and read_case_line(line, reading):
            if begun and len(reading.title) == begun and reading.case is not None:
                return
            last = len(line.text) if len(reading.title) > begun else last
            continue
        below = lines[place + 1] if place + 1 < len(lines) else None
        if not last and labels_title(line, below):
            reading.take(line)
            reading.used += 1
            continue
        if _breaks_heading(lines, place, reading):
            reading.used += 1
            _title_piece(line, reading)
            last = len(line.text)
            continue
        if reading.title and presenter_at(line.text) == 0:
            read_presenter_line(line, below, reading)
            return
        bare = without_right_case(line) if reading.case is None else line
        if place > whole and not is_title(bare, below, reading, width, last):
            return
        reading.used += 1
        if not last and _holds_text(lines, place, line.text):
            _flat_line(line, "", {}, reading)
            return
        _title_piece(line, reading)
        last = len(bare.text)


def _breaks_heading(lines: Sequence[Line], place: int, reading: HeadingReading) -> bool:
    """Say whether a line is the rest of a heading that a line break within it parts."""
    line, above = lines[place], lines[place - 1]
    if line.blank_before or not reading.title or not line.level == lines[0].level == above.level:
        return False
    wraps = line.level > 0 or (line.bold and _wraps(lines, place))
    return wraps and read_subheading(line.text) is None


def _wraps(lines: Sequence[Line], place: int) -> bool:
    """Say whether a bold line goes on with a bold heading that fills the line above it."""
    line, above = lines[place], lines[place - 1]
    if not (line.bold and above.bold and lines[0].bold):
        return False
    words = not line.cells or (len(line.cells) == _BESIDE and is_case_line(line.cells[1]))
    full = line.text[:1].islower() or len(above.text) >= _NARROWEST
    return words and full and len(line.text) <= _WHOLE


def _marked_further(lines: Sequence[Line], reading: HeadingReading) -> None:
    """Read what goes on with a marked title on its next lines, and a case number below it."""
    while reading.used < len(lines) and goes_on_marked(lines, reading.used):
        _title_piece(lines[reading.used], reading)
        reading.used += 1
    if reading.case is None and reading.used < len(lines):
        read_case_below(lines[reading.used], reading)
