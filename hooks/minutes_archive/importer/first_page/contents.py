"""Contents lists on the first page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_clocks, find_days, opens_with_day

_FAR = dt.date(2000, 1, 1)
_ENTRY = re.compile(
    r"\s*(?:§{0,2}\s?\d{1,4}[a-h]?[.)]?\s(?![a-zåäö])|[A-ZÅÄÖ]{2,5}\s\d{1,4}\s|\d{1,4}$)"
)
_LEADERS = re.compile(r"(?:\.{2,}|…|\s\.\s\.)[\s.…]{0,80}\d{0,4}\s*$")
_NUMBERS = re.compile(r"(?<![\d/-])\d{1,4}(?:/\d{2,4})?(?![\d-])")
_FLAT = 90
_PAGED = re.compile(r"[^\W\d_].{2,160}?\s(?P<page>\d{1,3})$")
_SEATED = re.compile(r"[A-ZÅÄÖ][\w-]{1,30}(?:,\s|\s)[A-ZÅÄÖ][\w-]{1,30}")
_FEWEST = 4


def read_contents(pieces: Sequence[Piece]) -> Parted:
    """Take the entries of a contents list.

    Args:
        pieces: What stands under its heading.
    """
    parts: list[Parted] = []
    listing = True
    for piece in pieces:
        entry = is_entry(piece.text)
        listing = listing and (entry or not piece.line.blank_before)
        if entry or (listing and len(piece.text) < _FLAT and not piece.text.rstrip().endswith(".")):
            parts.append(whole([piece], "contents"))
        else:
            parts.append(Parted((), (piece,)))
    return together(parts)


def is_entry(text: str) -> bool:
    """Say whether words are an entry of a contents list, or several on one line.

    Args:
        text: A line.
    """
    flat = len(text) > _FLAT and len(_NUMBERS.findall(_without_times(text))) > 1
    entry = _ENTRY.match(text) is not None and not opens_with_day(text)
    return flat or entry or _LEADERS.search(text[-120:]) is not None


def unheaded_contents(lines: Sequence[Line]) -> frozenset[int]:
    """Find the places of titles with rising page numbers that no heading stands over any more.

    Args:
        lines: The lines of a first page.
    """
    found: set[int] = set()
    run: list[int] = []
    above = 0
    for place, line in enumerate([*lines, Line(0, "")]):
        match = _PAGED.match(line.text) if line.text[-1:].isdecimal() else None
        page = int(match["page"]) if match else -1
        if page >= above:
            run.append(place)
            above = page
            continue
        wrapped = run and match is None and run[-1] == place - 1 and _rises(lines, place + 1, above)
        if wrapped:
            run.append(place)
            continue
        found |= _contents(lines, run)
        run, above = ([place], page) if match else ([], 0)
    return frozenset(found)


def _rises(lines: Sequence[Line], place: int, above: int) -> bool:
    """Say whether a line ends with the number of the same page as an entry's above, or a later."""
    match = _PAGED.match(lines[place].text) if place < len(lines) else None
    return match is not None and int(match["page"]) >= above


def _contents(lines: Sequence[Line], run: Sequence[int]) -> set[int]:
    """Give the places of a run, if it is long enough and names things and no people."""
    people = sum(_SEATED.match(lines[place].text) is not None for place in run)
    paged = sum(lines[place].text[-1:].isdecimal() for place in run)
    return set(run) if paged >= _FEWEST and people * 2 < len(run) else set()


def _without_times(text: str) -> str:
    """Cut dates and clock times out of a text."""
    spans = [(day.start, day.end) for day in find_days(text, _FAR)]
    spans += [(clock.start, clock.end) for clock in find_clocks(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text
