"""Whom a § is sent to and its case number, beside each other above the line with its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.heading_case import is_case_line

_SENT = re.compile(
    r"[*_]{0,2}(?:Exp(?:\.|edieras)?|Expedieras till|Utdrag till|Kopia till)[*_]{0,2}:"
)
_BESIDE = re.compile(
    r"(?:\s{2,}+|\t\s*+|,\s)(?=\S{2,8}[ ]?\S{3,20}$|(?:[Dd]nr|Diarien)[^,;]{4,30}$)"
)
_OPENS = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}\s)?§\s?\d")


def is_sent(line: Line) -> bool:
    """Say whether a line tells whom a § is sent to.

    Args:
        line: Any line.
    """
    return (
        line.text.lstrip("*_")[:3] in {"Exp", "Utd", "Kop"} and _SENT.match(line.text) is not None
    )


def leads(lines: Sequence[Line], first: int, place: int) -> bool:
    """Say whether a line stands by the number of a §, and apart from what is above it.

    Args:
        lines: A source's lines without page furniture.
        first: Place of the line.
        place: Place of the line with the number.
    """
    line, number = lines[first], lines[place]
    above = lines[first - 1] if first else None
    paged = above is not None and above.page != line.page == number.page
    return paged or ((above is None or line.blank_before) and not number.blank_before)


def part_sent(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Begin a line at the case number behind "Exp: Akten", where both lead a §.

    At the end of a § such a line is its own, with empty space below it.

    Args:
        lines: A source's lines without page furniture.
    """
    found = {
        at: _beside(line)
        for at, line in enumerate(lines[:-1])
        if is_sent(line) and _OPENS.match(lines[at + 1].text) and leads(lines, at, at + 1)
    }
    if not any(found.values()):
        return lines
    parted: list[Line] = []
    for at, line in enumerate(lines):
        start = found.get(at, 0)
        parted += [line.cut(0, start), line.cut(start)] if start else [line]
    return tuple(parted)


def _beside(line: Line) -> int:
    """Find where a case number begins beside whom a § is sent to; 0 for nowhere."""
    ends = [one.end() for one in _BESIDE.finditer(line.text)]
    return next((end for end in ends if is_case_line(line.text[end:])), 0)
