"""A table of members and their substitutes, side by side, that the source gives one cell a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from minutes_archive.importer.appendices.words import PARTY
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, is_name, read_people

_HEADS = MappingProxyType(
    {
        "ledamot": "member",
        "ledamöter": "member",
        "ordinarie": "member",
        "ersättare": "substitute",
        "parti": "party",
        "närv": "present",
        "närvaro": "present",
        "närvarande": "present",
        "tjg för": "for",
        "tjänstgör för": "for",
        "tjänstgörande för": "for",
        "ersätter": "for",
    }
)
_ANSWERS = MappingProxyType(
    {"ja": True, "x": True, "n": True, "nej": False, "-": False, "–": False, "f": False}
)
_NOBODY = frozenset({"-", "–", "—"})
_LONGEST = 60
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """Half a row: a member, or a substitute.

    Args:
        cells: The cells by their columns.
        size: How many lines it has.
    """

    cells: dict[str, Line]
    size: int


def read_cell_rows(front: Sequence[Line]) -> tuple[tuple[Attendance, ...], Parted]:
    """Read a table of members and substitutes, who was present, and who served for whom.

    A member without a substitute is told from a substitute by the cell that says for whom: only a
    substitute has one, be it a dash. A table that does not fit so to its end is left.

    Args:
        front: The lines of a first page.

    Returns:
        The people, and what was taken of the lines that were read.
    """
    for first, line in enumerate(front):
        if _head(line) == "member" and (columns := _columns(front, first)):
            at = first + len(columns)
            middle = columns.index("substitute")
            people: list[Attendance] = []
            while rows := list(_row(front, at, columns[:middle], columns[middle:])):
                people += [one for part in rows for one in _people(part)]
                at += sum(part.size for part in rows)
            if len(people) < _FEW or (at < len(front) and not front[at].blank_before):
                return (), Parted()
            pieces = [Piece(place, front[place]) for place in range(first, at)]
            head, read = pieces[: len(columns)], pieces[len(columns) :]
            return tuple(people), together(
                [whole(head, "table_head"), whole(read, "read", ("present",))]
            )
    return (), Parted()


def _head(line: Line) -> str | None:
    """Name the column that a cell of the head is of."""
    return _HEADS.get(line.text.casefold().rstrip(".")) if len(line.text) < _LONGEST else None


def _columns(front: Sequence[Line], first: int) -> tuple[str, ...]:
    """Give the columns that cells one below the other name; none where it is another table."""
    columns: list[str] = []
    for line in front[first : first + len(_HEADS)]:
        column = _head(line)
        if column is None or (columns and line.blank_before):
            break
        columns.append(column)
    halves = [columns[:at] for at, one in enumerate(columns) if one == "substitute"]
    fits = len(halves) == 1 and columns[-1:] == ["for"] and "present" in halves[0]
    beside = columns[len(halves[0]) :] if fits else []
    return tuple(columns) if "present" in beside else ()


def _row(
    front: Sequence[Line], at: int, left: Sequence[str], right: Sequence[str]
) -> Iterator[_Part]:
    """Give the halves of the row that begins at a line: a member's, and a substitute's perhaps."""
    member = _part(front, at, left)
    if member is None:
        return
    yield member
    if substitute := _part(front, at + member.size, right):
        yield substitute


def _part(front: Sequence[Line], at: int, columns: Sequence[str]) -> _Part | None:
    """Read half a row; nothing where a cell is not what its column says."""
    lines = front[at : at + len(columns)]
    if len(lines) < len(columns):
        return None
    below = front[at + len(columns)].text if at + len(columns) < len(front) else ""
    cells = dict(zip(columns, lines, strict=True))
    return _Part(cells, len(lines)) if all(_fits(*one, below) for one in cells.items()) else None


def _fits(column: str, line: Line, below: str) -> bool:
    """Say whether a cell holds what its column says."""
    text = line.text
    if column == "present":
        return text.casefold() in _ANSWERS
    if column == "party":
        return PARTY.match(text) is not None
    if column == "for":
        return text in _NOBODY or (_is_person(text) and not PARTY.match(below))
    return _is_person(text)


def _is_person(text: str) -> bool:
    """Say whether a cell holds somebody's name, with a role behind it perhaps."""
    return len(text) < _LONGEST and is_name(text.partition(",")[0])


def _people(part: _Part) -> Iterator[Attendance]:
    """Say who a half of a row is of."""
    cells = part.cells
    away = not _ANSWERS[cells["present"].text.casefold()]
    party = cells["party"].text.strip("()-") or None if "party" in cells else None
    served = cells["for"].text if "for" in cells else "-"
    serves = served not in _NOBODY and not away
    for one in read_people([cells.get("member") or cells["substitute"]], Group.MEMBERS)[0]:
        told = replace(one, party=party, absent=away)
        if "substitute" in cells:
            told = replace(told, roles=("serving_substitute" if serves else "substitute",))
        yield replace(told, replaces=served) if serves else told
