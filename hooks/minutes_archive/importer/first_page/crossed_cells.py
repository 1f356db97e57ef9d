"""A table of names, parties and crosses that the source gives one cell a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutes_archive.importer.facts import Attendance, Confidence, Doubt
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, is_name, read_people
from minutes_archive.importer.people.words import PARTIES

_HEAD = re.compile(r"(?:Ja|Nej)?(?P<what>LEDAMÖTER|ERSÄTTARE|Ledamöter|Ersättare)")
_GLUED = re.compile(r"[xX](?=[A-ZÅÄÖ][a-zåäö])")
"""A cross of the row above, whose line's end was lost."""
_CROSS = frozenset({"x", "X"})
_REMARK = re.compile(r"(?:Tjg|tjg|Tjänstg|§|kl\b)|[\d.,: –-]{4,60}$")
_LONGEST = 60
_FEWEST = 4


@dataclass(slots=True)
class _Row:
    """A person's cells.

    Args:
        name: The name.
        line: Its line.
        party: The party's letters.
        group: The heading it stands under.
        near: Whether there is a cross in the column behind the party.
        far: Whether there is one in a column further on.
        said: What else is told.
    """

    name: str
    line: Line
    party: str
    group: Group
    near: bool = False
    far: bool = False
    said: list[str] = field(default_factory=list)


def read_crossed_cells(front: Sequence[Line]) -> tuple[tuple[Attendance, ...], Parted]:
    """Read a table with a cross for each person: present right behind the party, absent further on.

    An empty line is an empty cell. A table in which somebody with the second cross has a time is
    left, as is one without a second column: what its crosses mean is not known.

    Args:
        front: The lines of a first page.

    Returns:
        The people, and what was taken of the lines that were read.
    """
    rows, heads, span = _rows(front)
    away = [row for row in rows if row.far and not row.near]
    there = [row for row in rows if row.near]
    told = len(rows) >= _FEWEST and there and away and not any(row.said for row in away)
    if not told or len(there) + len(away) < len(rows) - 1:
        return (), Parted()
    people = [one for row in rows for one in _people(row)]
    table = [Piece(place, front[place]) for place in range(*span) if place not in heads]
    head = [Piece(place, front[place]) for place in sorted(heads)]
    return tuple(people), together([whole(head, "table_head"), whole(table, "read", ("present",))])


def _rows(front: Sequence[Line]) -> tuple[list[_Row], frozenset[int], tuple[int, int]]:
    """Give the rows of the first table, its headings' places, and where it begins and ends."""
    rows: list[_Row] = []
    heads: list[int] = []
    group, first, at = Group.MEMBERS, 0, 0
    while at < len(front):
        head = _HEAD.fullmatch(front[at].text)
        named = _named(front, at)
        if head is not None:
            group = Group.SUBSTITUTES if head["what"][0] == "E" else Group.MEMBERS
            heads.append(at)
        elif named is not None:
            if rows and named.far:
                rows[-1].far, named.far = True, False
            first = first if rows else at
            rows.append(replace(named, group=group))
            at += 1
        elif rows and not _tells(rows[-1], front[at]):
            break
        at += 1
    kept = [place for place in heads if place < at and (rows or place)]
    begin = min([first, *(place for place in kept if place == first - 1)])
    return rows, frozenset(place for place in kept if place >= begin), (begin, at)


def _named(front: Sequence[Line], at: int) -> _Row | None:
    """Read a name with a party on the line below; a cross glued to it is the row's above."""
    line = front[at]
    glued = _GLUED.match(line.text)
    name = line.text[glued.end() :] if glued else line.text
    below = front[at + 1].text.strip("()") if at + 1 < len(front) else ""
    if len(name) > _LONGEST or below.casefold() not in PARTIES or not is_name(name):
        return None
    party = PARTIES[below.casefold()]
    return _Row(name, line, party, Group.MEMBERS, far=glued is not None)


def _tells(row: _Row, line: Line) -> bool:
    """Read a cell behind a party into its row, if it is one."""
    if line.text in _CROSS:
        row.near = row.near or not line.blank_before
        row.far = row.far or line.blank_before
        return True
    if _REMARK.match(line.text) is None:
        return False
    row.said.append(line.text)
    return True


def _people(row: _Row) -> list[Attendance]:
    """Say who a row is of; of somebody absent only by the column of a cross, ask."""
    said = (words[:1].lower() + words[1:] for words in row.said)
    text = ", ".join([f"{row.name} ({row.party})", *said])
    away = row.far and not row.near
    read, _ = read_people([Line(row.line.number, text)], row.group)
    if not away:
        return [replace(one, confidence=min(one.confidence, Confidence.LIKELY)) for one in read[:1]]
    doubt = Doubt("person_absent_by_column", {"name": row.name})
    return [
        replace(one, absent=True, confidence=Confidence.DOUBTFUL, doubt=doubt) for one in read[:1]
    ]
