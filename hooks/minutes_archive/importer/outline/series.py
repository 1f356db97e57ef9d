"""What only several headings together show: "RV180377" and "VON18.11" are case numbers there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate
from minutes_archive.importer.outline.case_number import STATUTE, find_case, find_label
from minutes_archive.importer.outline.titles import Heading
from minutes_archive.importer.sections.subheadings import read_subheading

_NUMBER = (
    r"(?P<letters>[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{0,3}[nfsu])(?P<year>\d{2})"
    r"(?P<serial>\.\d{1,5}|\d{3,5})"
)
_ALONE = re.compile(rf"[(\[]?(?P<number>{_NUMBER})[)\]]?")
_BEHIND = re.compile(
    rf"(?P<apart>\s{{2,}}+|\t\s*+|,?\s(?=[(\[])|(?:,|\s[–|-])?\s)[(\[]?(?P<number>{_NUMBER})[)\]]?$"
)
_FIRST = re.compile(rf"[\s:–-]{{0,4}}[(\[]?(?P<number>{_NUMBER})[)\]]?(?=[:,]?\s|$)[:,]?")
_LONGEST = 24
_CODE = re.compile(r"(?:(?<=\s)|[\s,]{1,9})(?P<code>[A-ZÅÄÖ]{2,5})$")
_STANDARDS = frozenset(("SS", "EN", "IEC", "CE", "VM", "EM", "OS"))
"""Letters before the number of a standard, or the year of a contest."""
_FARTHEST = 4
"""Within so many lines below its number a heading has its case number."""
_SEVERAL = 2
_MANY = 3
_MOST_YEARS = 12
"""So many years at most lie between the oldest case of a meeting and the newest."""


class Mark(NamedTuple):
    """A piece of a heading that a title would be taken to hold.

    Args:
        line: Number of the line below the §'s opening line; 0 for that line itself.
        start: Offset in the line's text of what stands before it and is left out with it.
        number: Offsets of its own first character and after its last.
        stop: Offset after it and what closes it.
        case: Whether it is a case number, and no code.
    """

    line: int
    start: int
    number: tuple[int, int]
    stop: int
    case: bool


class _Found(NamedTuple):
    """A number in a heading: where it stands, and whether apart from any words."""

    place: int
    mark: Mark
    text: str
    letters: str
    year: int
    apart: bool


def is_series_number(text: str) -> bool:
    """Say whether a line is nothing but letters, a year and a number, as a register may write.

    Args:
        text: Any line.
    """
    return text[-1:].isdecimal() and len(text) <= _LONGEST and _ALONE.fullmatch(text) is not None


def series_marks(lines: Sequence[Line], openings: Sequence[Candidate]) -> Mapping[int, Mark]:
    """Find case numbers without a dash, and letters beside numbers, that several headings have.

    Args:
        lines: A source's lines without page furniture.
        openings: The lines that open its §§.

    Returns:
        One piece of a heading at most, by the place of its opening line.
    """
    marks = dict(_codes(lines, openings))
    found: dict[tuple[str, bool], list[_Found]] = defaultdict(list)
    for at, one in enumerate(openings):
        end = openings[at + 1].place if at + 1 < len(openings) else len(lines)
        number = _in_heading(lines, one, end)
        if number is not None:
            found[number.letters, "." in number.text].append(number)
    for letters, _ in found:
        if STATUTE.match(f"{letters} 1") or letters in _STANDARDS:
            continue
        for dotted in (False, True):
            series = found.get((letters, dotted), [])
            if _is_series(series, lines):
                marks.update({one.place: one.mark for one in series})
    return marks


def _is_series(series: Sequence[_Found], lines: Sequence[Line]) -> bool:
    """Say whether numbers of several headings are a register's: other numbers, of years told of."""
    apart = {one.text for one in series if one.apart}
    if len(apart) < _SEVERAL and len({one.text for one in series}) < _MANY:
        return False
    years = [one.year for one in series]
    told = (f"20{max(years):02}", f"19{max(years):02}")
    spread = max(years) - min(years)
    return spread <= _MOST_YEARS and any(year in line.text for line in lines for year in told)


def _in_heading(lines: Sequence[Line], opening: Candidate, end: int) -> _Found | None:
    """Find such a number in a heading: behind the §'s number, behind its title or on its line."""
    line = lines[opening.place]
    first = _FIRST.match(line.text, opening.rest) if line.text[opening.rest :].strip() else None
    if first is not None:
        return _found(opening.place, 0, first, apart=True)
    for at in range(opening.place, min(opening.place + _FARTHEST, end)):
        text = lines[at].text
        if at > opening.place and read_subheading(text) is not None:
            return None
        below = at - opening.place
        if text[-1:].isdecimal() or text[-1:] in {")", "]"}:
            alone = _ALONE.fullmatch(text) if below and len(text) <= _LONGEST else None
            if alone is not None:
                return _found(opening.place, below, alone, apart=True)
            behind = _BEHIND.search(text, max(0, len(text) - _LONGEST), len(text))
            if behind is not None and behind.start() > (0 if below else opening.rest):
                apart = len(behind["apart"]) > 1 or text[-1] in ")]"
                return _found(opening.place, below, behind, apart=apart)
        if below and text.endswith((".", ":")):
            return None
    return None


def _found(place: int, below: int, match: re.Match[str], *, apart: bool) -> _Found:
    """Put together what was found of a number."""
    mark = Mark(below, match.start(), match.span("number"), match.end(), case=True)
    return _Found(place, mark, match["number"], match["letters"], int(match["year"]), apart)


def _codes(lines: Sequence[Line], openings: Iterable[Candidate]) -> Iterator[tuple[int, Mark]]:
    """Find letters behind the number, the title below them: several §§ have them, or the same."""
    cased: list[tuple[int, Mark]] = []
    bare: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    for one in openings:
        text = lines[one.place].text
        if not text[-1:].isupper():
            continue
        label = find_label(text, one.rest + _spaces(text, one.rest))
        start = label.end() if label else one.rest + _spaces(text, one.rest)
        case = find_case(text, start, labelled=label is not None)
        code = _CODE.match(text, case.stop if case else one.rest)
        if code is None or not _title_below(lines, one.place + 1):
            continue
        mark = Mark(0, code.start(), code.span("code"), code.end(), case=False)
        (cased if case else bare[code["code"]]).append((one.place, mark))
    if len(cased) >= _SEVERAL:
        yield from cased
    for same in bare.values():
        if len(same) >= _SEVERAL:
            yield from same


def _spaces(text: str, start: int) -> int:
    """Count the spaces at a place of a text."""
    return len(text) - start - len(text[start:].lstrip())


def _title_below(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line goes on with a heading, with empty space or a §'s first part below it."""
    if place + 1 >= len(lines):
        return False
    line, below = lines[place], lines[place + 1]
    if line.blank_before or line.text.endswith((".", ":")) or not line.text[:1].isalnum():
        return False
    return read_subheading(line.text) is None and (
        below.blank_before or read_subheading(below.text) is not None or below.text[:1].islower()
    )


def read_marked(
    lines: tuple[Line, ...], mark: Mark, read: Callable[[tuple[Line, ...]], Heading]
) -> Heading:
    """Read a heading without a mark, and give the mark its place there; else read it as it is.

    Args:
        lines: The § from its opening line on.
        mark: The mark.
        read: How a heading is read.
    """
    line = lines[mark.line]
    sides = [one for one in (line.cut(0, mark.start), line.cut(mark.stop)) if one.text]
    below = lines[mark.line + 1 :]
    if not sides and mark.line > 1 and below:
        below = (below[0]._replace(blank_before=True), *below[1:])
    heading = read((*lines[: mark.line], *sides, *below))
    held = heading.used >= mark.line + len(sides)
    if not held or (heading.case and mark.case):
        return read(lines)
    if line.number in {one.number for one in heading.rest}:
        return read(lines)
    piece = line.cut(*mark.number)
    around = (line.cut(mark.start, mark.number[0]), line.cut(mark.number[1], mark.stop))
    taken = [Taken(one, "heading_label") for one in around if one.text]
    heading = heading._replace(used=heading.used + 1 - len(sides))
    if not mark.case:
        return heading._replace(taken=(*heading.taken, *taken, Taken(piece, "plan_code")))
    return heading._replace(
        case=piece.text, pieces=(*heading.pieces, piece), taken=(*heading.taken, *taken)
    )
