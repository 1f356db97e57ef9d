"""Which lines below the one with a §'s number are its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.case_number import find_label
from minutes_archive.importer.outline.flat_title import opens_text
from minutes_archive.importer.outline.heading_case import HeadingReading, ends_in_case, is_case
from minutes_archive.importer.sections.subheadings import Subheading, read_subheading

_SENTENCE = re.compile(r"[.!?]\s*$")
_RUNS_ON = re.compile(
    r"(?:\b(?:av|i|och|den|för|till|om|med|på|från|att|vid|en|ett|samt|mot|hos|inom|under|utan|över"
    r"|efter|enligt|som|ur|åt|eller|det|de|angående|avseende|gällande|rörande)|[,–-])$"
)
"""What no title's line ends with that has its last word; a break may stand behind it."""
_LONGEST_OF_THEM = 9
_POINT = re.compile(r"(?:[a-zåäö]|\d{1,2})[).]\s|[-–•*]\s(?=[A-ZÅÄÖ\d])|[•*]\s")
"""What a list's point begins with. A dash before a small letter goes on with a title."""
MOST_LINES = 7
USUAL_WIDTH = 62
_DECIDES = re.compile(r"(?:fullmäktige|\w[ns])\s(?:beslutar|beslutade|beslöt):?$", re.IGNORECASE)
"""What stands over a decision where the line goes on below: "Nämnden beslutar"."""
_LONGEST = 300
_SLACK = 3
_LABEL = 60


def lines_to_part(lines: Sequence[Line], width: int) -> int:
    """Count the lines between a heading's number and the §'s first part, if they are a title.

    They are where they stand together, each within a title's width, and end as no sentence does;
    lines that end in a case number each are a list.

    Args:
        lines: The § from its opening line on.
        width: How many characters a line of a title holds.
    """
    for place, line in enumerate(lines[1 : MOST_LINES + 2], 1):
        part = _opens_part(line.text)
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


def _opens_part(text: str) -> Subheading | None:
    """Say what a line heads in a §, alone or before its text: "Beslut", "Beslut: Taxan antas"."""
    label, colon, rest = text[:_LABEL].partition(": ")
    return read_subheading(text) or (read_subheading(label) if colon and rest else None)


def is_whole(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line is followed by what may only follow a whole title.

    Args:
        lines: The § from its opening line on.
        place: The line's place among them.
    """
    below = lines[place + 1].text.strip("*_ ") if place + 1 < len(lines) else ""
    cased = find_label(below) is not None or (below != "" and is_case(below))
    return cased or _heads_part(lines, place + 1)


def _heads_part(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line is the heading of a §'s first part."""
    part = _opens_part(lines[place].text) if place < len(lines) else None
    return part is not None and part.fixed is not None


def goes_on_marked(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line that markup marks is the rest of the marked heading right above it.

    Args:
        lines: Any lines.
        place: The line's place among them.
    """
    line, above = lines[place], lines[place - 1]
    if not place or not line.level or line.blank_before or line.level != above.level:
        return False
    if not line.text[:1].islower() or _runs_on(above.text):
        return _runs_on(above.text)
    return not above.text[:1].islower() or goes_on_marked(lines, place - 1)


def is_title(
    line: Line, below: Line | None, reading: HeadingReading, width: int, last: int
) -> bool:
    """Say whether a line belongs to the title.

    Args:
        line: A line below a § number's.
        below: The line below it.
        reading: What has been read of the heading.
        width: How many characters a line of a title holds.
        last: Length of the title's last line so far; 0 before it has begun.
    """
    text = line.text.strip()
    marked = line.level and not (last or reading.title)  # "## § 4" and "## Budget" below it
    if line.cells or not _starts_as_title(text, last) or (line.level and not marked):
        return False
    part = read_subheading(text)
    if part is not None and (last or part.fixed):
        return False
    if not last or not reading.title:
        alone = below is not None and below.blank_before and not below.text[0].islower()
        prose = not (marked or line.bold) and _is_prose(text, width, alone=alone)
        return len(text) <= _LONGEST and not prose
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
    if fits or text.endswith(".") or len(text) > width + 4 or _DECIDES.search(text):
        return False
    return not _SENTENCE.search(reading.title[-1]) and not opens_text(text)


def _runs_on(text: str) -> bool:
    """Say whether the last word of a title's line is none that a title ends in."""
    return _RUNS_ON.search(text, max(0, len(text) - _LONGEST_OF_THEM)) is not None


def _starts_as_title(text: str, last: int) -> bool:
    """Say whether a line may begin or continue a title, by its first character."""
    if last and not text[0].isupper() and _POINT.match(text):
        return False
    return text[0].isalnum() or (text[0] in "”\"'(–-§" and bool(last)) or text[0] in "”\"'*"


def _is_prose(text: str, width: int, *, alone: bool) -> bool:
    """Say whether a line reads as a sentence that fills the page's width, or more than one line.

    A line wider than a page is a whole paragraph, which goes on nowhere.
    """
    whole = len(text) > max(width, USUAL_WIDTH) * 2
    goes_on = text[-1].islower() and not alone and not whole
    return len(text) > width + 15 and (text.endswith((".", ",", "-")) or goes_on)
