"""The heading of a §: its number, its case number and its title, over several lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.case_number import find_case, find_label
from minutes_archive.importer.outline.flat_title import flat_title_end, holds_text, opens_text
from minutes_archive.importer.outline.heading_case import (
    HeadingReading,
    case_after_title,
    ends_in_case,
    holds_title,
    is_case,
    is_other,
    is_plan_code,
    leading_case,
    trailing_case,
)
from minutes_archive.importer.sections.subheadings import read_subheading

_MARKS = re.compile(r"\*\*|__|\'{2,5}|(?<!\S)[*_](?=\w)|(?<=[\w.?])[*_](?!\S)")
_LABEL = re.compile(r"(?:Ärende(?:rubrik|mening)?|Rubrik):\s{1,40}(?=\S)")
"""What some forms write before a title."""
_STOP = re.compile(r"[^\W\d_]{4,}[.:]$")
_STOPS = (".", ":", "\n")
_SENTENCE = re.compile(r"[.!?]\s*$")
_RUNS_ON = re.compile(
    r"(?:\b(?:av|i|och|den|för|till|om|med|på|från|att|vid|en|ett|samt|mot|hos|inom|under|utan|över"
    r"|efter|enligt|som|ur|åt|eller|det|de|angående|avseende|gällande|rörande)|[,–-])$"
)
"""What no title's line ends with that has its last word; a break may stand behind it."""
_LONGEST_OF_THEM = 9
_PAPER = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,20}\.?\s(?:nr\s)?(?:19|20)\d{2}[:/]\d{1,4}(?=\s|$)")
_REFERENCE = re.compile(
    rf"{_PAPER.pattern}[^.()]{{0,20}}\((?:[Dd]nr\s[^()]{{4,25}}|[A-ZÅÄÖ]{{2,8}}[\s/-]\d[^()]{{2,20}})\)$"
)
"""The paper that the matter came with, and its case number: "Utl. 2020:4 (KS 2019/15)"."""
_POINT = re.compile(r"(?:[a-zåäö]|\d{1,2})[).]\s|[-–•*]\s(?=[A-ZÅÄÖ\d])|[•*]\s")
"""What a list's point begins with. A dash before a small letter goes on with a title."""
_MOST_LINES = 7
_LONGEST = 300
_USUAL_WIDTH = 62
_NARROWEST = 40
_ENOUGH = 3
_WHOLE = 120
"""So long at most is a line of its own that is nothing but a heading."""
_SLACK = 3


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
        return _USUAL_WIDTH
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
    reading = HeadingReading(case=opening.case)
    for line in above:
        _first_line(line, reading)
    titled = bool(reading.title)
    first = lines[0]
    reading.take(first.cut(0, opening.rest), "heading_number")
    reading.used = 1
    after = first.cut(opening.rest)
    flat = titles is not None or (not first.level and holds_text(after.text))
    if after.text and flat:
        _flat_line(after, f"{opening.number}{opening.letter}", titles or {}, reading)
        whole = not (reading.rest or first.column) and len(first.text) <= _WHOLE
        reading.sure = reading.sure or (whole and len(lines) > 1)
    elif after.text:
        _first_line(after, reading)
    ended = titled or (flat and (reading.title or reading.rest))
    if not ended and (opening.style is not Style.MARKED or not reading.title):
        _further_lines(lines, reading, width, len(first.text) if reading.title else 0)
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
    if piece.text:
        _title_piece(piece, reading)


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
    label = _LABEL.match(piece.text) if not reading.title else None
    if label is not None:
        reading.take(piece.cut(0, label.end()))
        piece = piece.cut(label.end())
    _title_words(trailing_case(piece, reading), reading)


def _title_words(piece: Line, reading: HeadingReading) -> None:
    """Add words to the title; marks of emphasis are put aside."""
    place = 0
    marked = "*" in piece.text or "_" in piece.text or "''" in piece.text
    for match in _MARKS.finditer(piece.text) if marked else ():
        _words(piece.cut(place, match.start()), reading)
        reading.take(piece.cut(*match.span()), "markup")
        place = match.end()
    _words(piece.cut(place), reading)


def _words(piece: Line, reading: HeadingReading) -> None:
    """Add a piece that is nothing but words."""
    if piece.text:
        reading.title.append(piece.text)
        reading.pieces.append(piece)


def _further_lines(lines: Sequence[Line], reading: HeadingReading, width: int, last: int) -> None:
    """Read the lines under the opening one that still belong to the heading.

    Args:
        lines: The § from its opening line on.
        reading: What has been read.
        width: How many characters a line of a title holds.
        last: Length of the title's last line so far; 0 before it has begun.
    """
    whole = _lines_to_part(lines, width) if not last else 0
    for place, line in enumerate(lines[1 : _MOST_LINES + 1], 1):
        begun = len(reading.title)
        others = not begun and (is_other(line.text) or is_plan_code(line.text))
        numbers = reading.case is None or others
        if numbers and _case_line(line, reading):
            if begun and len(reading.title) == begun and reading.case is not None:
                return
            last = len(line.text) if len(reading.title) > begun else last
            continue
        below = lines[place + 1] if place + 1 < len(lines) else None
        if _breaks_heading(lines, place, reading):
            reading.used += 1
            _title_piece(line, reading)
            last = len(line.text)
            continue
        if place > whole and not _is_title(line, below, reading, width, last):
            return
        reading.used += 1
        if not last and holds_text(line.text):
            _flat_line(line, "", {}, reading)
            return
        _title_piece(line, reading)
        last = len(line.text)


def _breaks_heading(lines: Sequence[Line], place: int, reading: HeadingReading) -> bool:
    """Say whether a line is the rest of a heading that a line break within it parts."""
    line, above = lines[place], lines[place - 1]
    whole = line.level and line.level == lines[0].level == above.level and not line.blank_before
    return bool(whole and reading.title and read_subheading(line.text) is None)


def _case_line(line: Line, reading: HeadingReading) -> bool:
    """Read a line that opens with a case number, and say whether it did; a second one is text."""
    begun = bool(reading.title)
    if not begun and is_plan_code(line.text):
        reading.take(line, "plan_code")
        reading.used += 1
        return True
    if find_label(line.text) or (not begun and is_case(line.text)) or is_other(line.text):
        rest = leading_case(line, reading)
    elif begun and is_case(line.text):
        rest = case_after_title(line, reading)
    elif begun and _REFERENCE.match(line.text):
        rest = trailing_case(line, reading)
    else:
        return False
    reading.used += 1
    only = is_case(line.text) or find_case(rest.text) is not None
    if not rest.text:
        return True
    if begun and (only or _PAPER.match(rest.text)):
        reading.rest.append(rest)
    else:
        _title_words(rest, reading)
    return True


def _lines_to_part(lines: Sequence[Line], width: int) -> int:
    """Count the lines between a heading's number and the §'s first part, if they are a title.

    They are where they stand together, each within a title's width, and end as no sentence does;
    lines that end in a case number each are a list.
    """
    for place, line in enumerate(lines[1 : _MOST_LINES + 2], 1):
        part = read_subheading(line.text)
        if part is not None and (place > 1 or part.fixed):
            listed = place > 2 and sum([ends_in_case(one.text) for one in lines[1:place]]) > 1
            return 0 if listed or _SENTENCE.search(lines[place - 1].text) else place - 1
        narrow = len(line.text) <= (width + 6 if place > 1 else 2 * width)
        narrow = narrow or (place == 1 and len(line.text) <= _LONGEST and _heads_part(lines, 2))
        if line.level or line.cells or not narrow or (place > 1 and line.blank_before):
            return 0
        if not _starts_as_title(line.text, place - 1):
            return 0
    return 0


def _heads_part(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line is the heading of a §'s first part."""
    part = read_subheading(lines[place].text) if place < len(lines) else None
    return part is not None and part.fixed is not None


def _is_title(
    line: Line, below: Line | None, reading: HeadingReading, width: int, last: int
) -> bool:
    """Say whether a line belongs to the title."""
    text = line.text.strip()
    marked = line.level and not (last or reading.title)  # "## § 4" and "## Budget" below it
    if line.cells or not _starts_as_title(text, last) or (line.level and not marked):
        return False
    part = read_subheading(text)
    if part is not None and (last or part.fixed):
        return False
    if not last or not reading.title:
        alone = below is not None and below.blank_before and not below.text[0].islower()
        if marked:
            return len(text) <= _LONGEST
        prose = _is_prose(text, width, alone=alone)
        return len(text) <= max(width, _USUAL_WIDTH) * 2 and not prose
    return _continues(line, text, reading, width, last)


def _continues(line: Line, text: str, reading: HeadingReading, width: int, last: int) -> bool:
    """Say whether a line continues the title above it."""
    if line.blank_before or sum(map(len, reading.title)) + len(text) > _LONGEST:
        return False
    if text[0].islower():
        return len(text) <= width + 10 and not _SENTENCE.search(reading.title[-1])
    if text[0] == "(" or _runs_on(reading.title[-1]):
        return len(text) <= width + 10
    if reading.edge and line.column + len(line.text) > reading.edge:
        return False  # wider than the column that the title stands in
    fits = last + 1 + len(text.split(maxsplit=1)[0]) <= width - _SLACK
    if fits or text.endswith(".") or len(text) > width + 4:
        return False
    return not _SENTENCE.search(reading.title[-1]) and not opens_text(text)


def _runs_on(text: str) -> bool:
    """Say whether the last word of a title's line is none that a title ends in."""
    return _RUNS_ON.search(text, max(0, len(text) - _LONGEST_OF_THEM)) is not None


def _starts_as_title(text: str, last: int) -> bool:
    """Say whether a line may begin or continue a title, by its first character."""
    if last and _POINT.match(text):
        return False
    return text[0].isalnum() or (text[0] in "”\"'(–-§" and bool(last)) or text[0] in "”\"'*"


def _is_prose(text: str, width: int, *, alone: bool) -> bool:
    """Say whether a line reads as a sentence that fills the page's width, or more than one line."""
    goes_on = text[-1].islower() and not alone
    return len(text) > width + 15 and (text.endswith((".", ",", "-")) or goes_on)
