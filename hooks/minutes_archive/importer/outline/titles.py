"""The heading of a §: its number, its case number and its title, over several lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.case_number import CASE_LABEL, FoundCase, find_case
from minutes_archive.importer.outline.flat_title import flat_title_end, holds_text
from minutes_archive.importer.sections.subheadings import read_subheading

_TRAILING_CASE = re.compile(
    r"[\s,(–-]{1,4}(?=\(?(?:[Dd]nr|[Dd]iarienummer|[Dd]iarienr|[Ää]rendenummer)\b)"
    r"|\s{1,3}[(\[](?!(?:SOU|SFS|Ds|[Pp]rop\.?|EU)\s)(?=[A-ZÅÄÖ]{2,8}[ /.-]?[\d.:/-]{4,20}[)\]]$)"
    r"|(?:\s{3,20}|\t)(?=(?:[A-ZÅÄÖ]{2,8}[ /.-]?)?\d[\d.:/-]{4,20}$)"
)
_ONLY_CODE = re.compile(r"\d{2,4}(?:\.\d{1,3}){0,3}$")
_NO_CASE = re.compile(r"(?:saknas|inget|ingen|[-–]{1,2})\s*$", re.IGNORECASE)
"""What stands behind "Dnr" where there is no case number."""
_CUT_SHORT = re.compile(r"(?:19|20)\d{2}[/-](?=\s|$)")
_MARKS = re.compile(r"\*\*|__")
_STOP = re.compile(r"[^\W\d_]{4,}[.:]$")
_SENTENCE = re.compile(r"[.!?]\s*$")
_RUNS_ON = re.compile(
    r"(?:\b(?:av|i|och|den|för|till|om|med|på|från|att|vid|en|ett|samt|mot|hos|inom|under|utan|över"
    r"|efter|enligt|som|ur|åt|eller|det|de|angående|avseende|gällande|rörande)|[,–-])$"
)
_POINT = re.compile(r"(?:[a-zåäö]|\d{1,2})[).]\s|[-–•*]\s(?=[A-ZÅÄÖ\d])|[•*]\s")
"""What a list's point begins with. A dash before a small letter goes on with a title."""
_CLOSING = ")].,; "
_MOST_LINES = 7
_LONGEST = 300
_USUAL_WIDTH = 62
_NARROWEST = 40
_ENOUGH = 3
_CLOSED = 2
_SLACK = 3


@dataclass(slots=True)
class _Reading:
    """What has been read of a heading so far."""

    pieces: list[Line] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    case: str | None = None
    taken: list[Taken] = field(default_factory=list)
    used: int = 0
    rest: list[Line] = field(default_factory=list)
    sure: bool = True

    def take(self, piece: Line, reason: str = "heading_label") -> None:
        """Put a form's own word aside."""
        if piece.text:
            self.taken.append(Taken(piece, reason))


@dataclass(frozen=True, slots=True)
class Heading:
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
        one.index + 1
        for one in headings
        if one.index + 2 < len(lines)
        and not _holds_title(lines[one.index].text[one.rest :])
        and not read_subheading(lines[one.index + 1].text)
        and lines[one.index + 2].text[:1].islower()
        and not lines[one.index + 2].blank_before
    ]
    if not starts:
        return _USUAL_WIDTH
    widths = sorted(len(lines[start].text) for start in starts)
    if len(widths) < _ENOUGH:
        widths = sorted([*widths, *(len(lines[start + 1].text) for start in starts)])
    return max(_NARROWEST, widths[len(widths) * 9 // 10])


def _holds_title(rest: str) -> bool:
    """Say whether an opening line holds more than a number and a case number."""
    label = CASE_LABEL.match(rest)
    case = find_case(rest, label.end() if label else 0, labelled=label is not None)
    end = case.end if case else label.end() if label else 0
    return any(char.isalpha() for char in rest[end:])


def read_heading(
    lines: Sequence[Line], opening: Candidate, width: int, titles: Mapping[str, str] | None
) -> Heading:
    """Read a heading that begins at a line.

    Args:
        lines: The § and its heading, from the opening line on.
        opening: What was read of the opening line.
        width: How many characters a line of a title holds.
        titles: Titles of the contents list where the source has lost its line breaks, so that
            text may follow the title on its line; None for other sources.
    """
    reading = _Reading(case=opening.case)
    first = lines[0]
    reading.take(first.cut(0, opening.rest), "heading_number")
    reading.used = 1
    after = first.cut(opening.rest)
    flat = titles is not None or (not first.level and holds_text(after.text))
    if after.text and flat:
        _flat_line(after, f"{opening.number}{opening.letter}", titles or {}, reading)
    elif after.text:
        _first_line(after, reading)
    if flat and (reading.title or reading.rest):
        _unstopped(reading)
    elif opening.style is not Style.MARKED or not reading.title:
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


def _first_line(after: Line, reading: _Reading) -> None:
    """Read what follows the number on the opening line: case number, title or both."""
    piece = _leading_case(after, reading)
    if piece.text:
        _title_piece(piece, reading)


def _flat_line(after: Line, number: str, titles: Mapping[str, str], reading: _Reading) -> None:
    """Read a line on which the text follows the title."""
    piece = _leading_case(after, reading)
    end, reading.sure = flat_title_end(piece.text, titles, number)
    if end:
        _title_piece(piece.cut(0, end), reading)
    rest = piece.cut(end)
    if reading.case is None and rest.text:
        rest = _case_after_title(rest, reading)
    if rest.text:
        reading.rest.append(rest)


def _case_after_title(rest: Line, reading: _Reading) -> Line:
    """Take a case number that follows the title, in brackets or not."""
    opened = len(rest.text) - len(rest.text.lstrip("(["))
    inner = rest.cut(opened)
    if not inner.text or not (CASE_LABEL.match(inner.text) or find_case(inner.text)):
        return rest
    reading.take(rest.cut(0, opened))
    return _leading_case(inner, reading)


def _unstopped(reading: _Reading) -> None:
    """Put aside the full stop that ends a title."""
    if not reading.title or not _STOP.search(reading.title[-1]):
        return
    last = reading.pieces[-1]
    if last.text != reading.title[-1]:
        return
    stop = len(last.text) - 1
    reading.take(last.cut(stop))
    reading.pieces[-1] = last.cut(0, stop)
    reading.title[-1] = last.text[:stop].rstrip()


def _leading_case(piece: Line, reading: _Reading) -> Line:
    """Take a case number, with its label if any, from the beginning of a piece."""
    label = CASE_LABEL.match(piece.text)
    start = label.end() if label else 0
    case = find_case(piece.text, start, labelled=label is not None)
    if label is None and case is None:
        return piece
    if label is not None:
        reading.take(piece.cut(0, start))
    if case is None:
        cut_short = _CUT_SHORT.match(piece.text, start) or _NO_CASE.match(piece.text, start)
        reading.take(piece.cut(start, cut_short.end() if cut_short else start))
        return piece.cut(cut_short.end() if cut_short else start)
    return _keep_case(piece, case, reading)


def _keep_case(piece: Line, case: FoundCase, reading: _Reading) -> Line:
    """Put a case number into the heading and give what follows it."""
    end = case.end
    reading.pieces.append(piece.cut(case.start, case.end))
    reading.case = case.number.rstrip("/-:.") if reading.case is None else reading.case
    if case.plan is not None:
        reading.take(piece.cut(*case.plan), "plan_code")
        end = case.plan[1]
    closing = end
    while closing < len(piece.text) and piece.text[closing] in _CLOSING:
        closing += 1
    reading.take(piece.cut(end, closing))
    rest = piece.cut(closing)
    if _ONLY_CODE.match(rest.text):
        reading.take(rest, "plan_code")
        return rest.cut(len(rest.text))
    return rest


def _title_piece(piece: Line, reading: _Reading) -> None:
    """Add a piece to the title, without marks of emphasis and without a case number at its end."""
    match = _TRAILING_CASE.search(piece.text) if reading.case is None else None
    if match is not None and match.start() > 0:
        tail = piece.cut(match.end())
        label = CASE_LABEL.match(tail.text)
        start = label.end() if label else 0
        case = find_case(tail.text, start, labelled=label is not None)
        if case is not None and len(tail.text) - case.end <= _CLOSED:
            _title_words(piece.cut(0, match.start()), reading)
            reading.take(piece.cut(match.start(), match.end()))
            reading.take(tail.cut(0, start))
            _keep_case(tail, case, reading)
            return
    _title_words(piece, reading)


def _title_words(piece: Line, reading: _Reading) -> None:
    """Add words to the title; marks of emphasis are put aside."""
    place = 0
    for match in _MARKS.finditer(piece.text):
        _words(piece.cut(place, match.start()), reading)
        reading.take(piece.cut(*match.span()), "markup")
        place = match.end()
    _words(piece.cut(place), reading)


def _words(piece: Line, reading: _Reading) -> None:
    """Add a piece that is nothing but words."""
    if piece.text:
        reading.title.append(piece.text)
        reading.pieces.append(piece)


def _further_lines(lines: Sequence[Line], reading: _Reading, width: int, last: int) -> None:
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
        if reading.case is None and _case_line(line, reading):
            if reading.rest:
                return
            last = len(line.text) if len(reading.title) > begun else last
            continue
        if place > whole and not _is_title(line, reading, width, last):
            return
        reading.used += 1
        if not last and holds_text(line.text):
            _flat_line(line, "", {}, reading)
            return
        _title_piece(line, reading)
        last = len(line.text)


def _case_line(line: Line, reading: _Reading) -> bool:
    """Read a line that opens with a case number, and say whether it did; a second one is text."""
    begun = bool(reading.title)
    if CASE_LABEL.match(line.text):
        rest = _leading_case(line, reading)
    elif begun and _is_case(line.text):
        rest = _case_after_title(line, reading)
    else:
        return False
    reading.used += 1
    if begun and find_case(rest.text) is not None:
        reading.rest.append(rest)
    elif rest.text:
        _title_words(rest, reading)
    return True


def _is_case(text: str) -> bool:
    """Say whether a line is a case number and nothing else, in brackets or not."""
    bare = text.strip(" ()[]")
    case = find_case(bare) if bare[-1:].isdigit() else None
    return case is not None and case.end == len(bare)


def _lines_to_part(lines: Sequence[Line], width: int) -> int:
    """Count the lines between a heading's number and the §'s first part, if they are a title.

    They are where they stand together, each within a title's width, and end as no sentence does.
    """
    for place, line in enumerate(lines[1 : _MOST_LINES + 2], 1):
        part = read_subheading(line.text)
        if part is not None and (place > 1 or part.fixed):
            above = lines[place - 1]
            return 0 if _SENTENCE.search(above.text) else place - 1
        narrow = len(line.text) <= (width + 6 if place > 1 else 2 * width)
        if line.level or line.cells or not narrow or (place > 1 and line.blank_before):
            return 0
        if not _starts_as_title(line.text, place - 1):
            return 0
    return 0


def _is_title(line: Line, reading: _Reading, width: int, last: int) -> bool:
    """Say whether a line belongs to the title."""
    text = line.text.strip()
    part = read_subheading(text)
    if (
        (part is not None and (last or part.fixed))
        or line.level
        or line.cells
        or not _starts_as_title(text, last)
    ):
        return False
    if not last or not reading.title:
        return len(text) <= max(width, _USUAL_WIDTH) * 2 and not _is_prose(text, width)
    if line.blank_before or sum(map(len, reading.title)) + len(text) > _LONGEST:
        return False
    if text[0].islower():
        return len(text) <= width + 10 and not _SENTENCE.search(reading.title[-1])
    if _RUNS_ON.search(reading.title[-1]) or text[0] == "(":
        return len(text) <= width + 10
    fits = last + 1 + len(text.split(maxsplit=1)[0]) <= width - _SLACK
    return not fits and len(text) <= width + 4 and not _SENTENCE.search(reading.title[-1])


def _starts_as_title(text: str, last: int) -> bool:
    """Say whether a line may begin or continue a title, by its first character."""
    if last and _POINT.match(text):
        return False
    return text[0].isalnum() or (text[0] in "”\"'(–-§" and bool(last)) or text[0] in "”\"'*"


def _is_prose(text: str, width: int) -> bool:
    """Say whether a line reads as a sentence that fills the page's width."""
    return len(text) > width + 15 and (text.endswith((".", ",", "-")) or text[-1].islower())
