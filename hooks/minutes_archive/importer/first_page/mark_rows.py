"""Lists of members and of substitutes, one cell a line, with a cross for each who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people

_GROUPS = {
    "ordinarie": Group.MEMBERS,
    "ordinarie ledamöter": Group.MEMBERS,
    "ledamöter": Group.MEMBERS,
    "ersättare": Group.SUBSTITUTES,
    "suppleanter": Group.SUBSTITUTES,
}
_COLUMN = re.compile(
    r"närv(?:aro|arande|\.)?|(?:ej )?tjg\.?|tjänstgör(?:ande)?|ja|nej|avst(?:år|\.)?"
    r"|§{1,2}\s?\d{0,4}",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][^\d()|]{2,50}\s\([^()]{1,8}\)")
_ROLE = re.compile(r"(?:\d?:?[ea]?\s?(?:förste|andre)?\s?(?:vice\s|v\.\s?)?ordförande|ordf\.?)")
_MARK = re.compile(r"[xX✓✔–—-]")
_NOT_THERE = frozenset("–—-")
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 24
_FEWEST = 3


def read_mark_rows(front: Sequence[Line]) -> tuple[tuple[Attendance, ...], Parted]:
    """Read who has a cross behind the name, and who has only dashes.

    Which column a cross stands in is lost, so that nobody can tell who voted how.

    Args:
        front: The lines of a first page.

    Returns:
        The people, and what was taken of the lines that were read.
    """
    people: list[Attendance] = []
    parts: list[Parted] = []
    at = 0
    while at < len(front):
        group = _GROUPS.get(front[at].text.casefold().rstrip(":"))
        first = _behind_head(front, at) if group else at
        rows = list(_rows(front, first)) if first > at else []
        if group is None or len(rows) < _FEWEST:
            at += 1
            continue
        end = rows[-1][1]
        for start, behind in rows:
            people += _person(front[start:behind], group)
        pieces = [Piece(place, front[place]) for place in range(at, end)]
        parts.append(whole(pieces[: first - at], "table_head"))
        parts.append(whole(pieces[first - at :], "read", ("present",)))
        at = end
    return tuple(people), together(parts)


def _behind_head(front: Sequence[Line], at: int) -> int:
    """Find the line behind a list's heading and the heads of its columns; `at` if it has none."""
    end = at + 1
    while end < min(len(front), at + _MOST_COLUMNS) and _COLUMN.fullmatch(front[end].text):
        end += 1
    return end if end - at > _FEWEST_COLUMNS else at


def _rows(front: Sequence[Line], at: int) -> Iterator[tuple[int, int]]:
    """Give where each row begins and ends: a name, a role perhaps, and marks."""
    while at < len(front) and _NAME.fullmatch(front[at].text):
        end = at + 1
        if end < len(front) and _ROLE.fullmatch(front[end].text.casefold()):
            end += 1
        marks = end
        while end < len(front) and _MARK.fullmatch(front[end].text):
            end += 1
        if end == marks:
            return
        yield at, end
        at = end


def _person(row: Sequence[Line], group: Group) -> Iterator[Attendance]:
    """Say of a row's person whether the marks say that he or she was there."""
    marks = [line.text for line in row if _MARK.fullmatch(line.text)]
    told = row[: len(row) - len(marks)]
    words = told[0]._replace(text=", ".join(line.text for line in told))
    for one in read_people([words], group)[0]:
        yield replace(one, absent=set(marks) <= _NOT_THERE)
