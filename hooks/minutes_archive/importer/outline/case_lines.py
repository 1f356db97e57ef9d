"""Lines of a heading that hold its case number, and what stands beside it there."""

from __future__ import annotations

import re

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.case_number import find_case, find_label
from minutes_archive.importer.outline.heading_case import (
    HeadingReading,
    case_after_title,
    in_left_column,
    is_case,
    is_other,
    is_plan_code,
    leading_case,
    trailing_case,
)
from minutes_archive.importer.outline.title_labels import presenter_at

_MARKS = re.compile(r"\*\*|__|\'{2,5}|(?<!\S)[*_](?=\w)|(?<=[\w.?)”])[*_](?!\S)")
_EMPHASISED = re.compile(r"([*_`]{1,3})([^*_`]{1,200})([*_`]{1,3})")
_LABEL_EMPHASISED = re.compile(r"([*_]{1,3})([^*_:]{2,24}:?)([*_]{1,3}:?)\s{0,3}(?=[\w(])")
_PAPER = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,20}\.?\s(?:nr\s)?(?:19|20)\d{2}[:/]\d{1,4}(?=\s|$)")
_REFERENCE = re.compile(
    rf"{_PAPER.pattern}[^.()]{{0,20}}\((?:[Dd]nr\s[^()]{{4,25}}|[A-ZÅÄÖ]{{2,8}}[\s/-]\d[^()]{{2,20}})\)$"
)
"""The paper that the matter came with, and its case number: "Utl. 2020:4 (KS 2019/15)"."""
_EMPHASIS = ("*", "_", "`")
_BULLETS = ("- ", "* ", "• ")


def read_case_line(line: Line, reading: HeadingReading) -> bool:
    """Read a line that opens with a case number, and say whether it did; a second one is text.

    Args:
        line: A line below the one with the §'s number.
        reading: What has been read of the heading.
    """
    begun = bool(reading.title)
    line = _without_emphasis(line, reading)
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
    elif begun and in_left_column(line.text):
        rest = leading_case(line, reading)
    else:
        return False
    reading.used += 1
    only = is_case(line.text) or find_case(rest.text) is not None
    if not rest.text:
        return True
    if presenter_at(rest.text) == 0:
        reading.presented = True
        reading.rest.append(rest)
    elif begun and (only or _PAPER.match(rest.text)):
        reading.rest.append(rest)
    else:
        read_title_words(rest, reading)
    return True


def read_presenter_line(line: Line, below: Line | None, reading: HeadingReading) -> None:
    """Read a case number behind or below who presents the matter, which is text.

    Args:
        line: The line that says who.
        below: The next line; None for none.
        reading: What has been read of the heading.
    """
    told = trailing_case(line, reading)
    if told is not line:
        reading.rest.append(told)
        reading.used += 1
    elif below is not None and reading.case is None and find_label(below.text):
        reading.rest.append(line)
        reading.used += 1
        read_case_below(below, reading)


def read_case_below(line: Line, reading: HeadingReading) -> None:
    """Read a case number that the line below a whole title begins with; the rest is text.

    Args:
        line: That line.
        reading: What has been read of the heading.
    """
    line = _without_emphasis(line, reading)
    if not find_label(line.text) and not is_case(line.text):
        return
    reading.used += 1
    rest = leading_case(line, reading)
    if rest.text:
        reading.rest.append(rest)


def read_title_words(piece: Line, reading: HeadingReading) -> None:
    """Add words to the title; marks of emphasis are put aside.

    Args:
        piece: The words.
        reading: What has been read of the heading.
    """
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


def _without_emphasis(line: Line, reading: HeadingReading) -> Line:
    """Take the marks of emphasis or of a list from a case number; give other lines as they are."""
    listed = find_label(line.text, 2) if line.text[:2] in _BULLETS else None
    if listed is not None and is_case(line.text[listed.end() :]):
        reading.take(line.cut(0, 2), "markup")
        return line.cut(2)
    if line.text[:1] not in _EMPHASIS:
        return line
    label = _LABEL_EMPHASISED.match(line.text)
    if label is not None and find_label(label[2]) and is_case(line.text[label.end() :]):
        for place, reason in ((1, "markup"), (2, "heading_label"), (3, "markup")):
            reading.take(line.cut(*label.span(place)), reason)
        return line.cut(label.end())
    marked = _EMPHASISED.fullmatch(line.text)
    if marked is None or not (find_label(marked[2]) or is_case(marked[2])):
        return line
    for place in (1, 3):
        reading.take(line.cut(*marked.span(place)), "markup")
    return line.cut(*marked.span(2))
