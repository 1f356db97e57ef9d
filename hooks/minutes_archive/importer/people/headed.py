"""Columns of a table of people whose head says what is told in them: "Kommun", "Uppdrag"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.cells import Cell, cells_of
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.pieces import Joined
from minutes_archive.importer.people.state import State

_COLUMNS = MappingProxyType(
    {
        "kommun": "organisation",
        "organisation": "organisation",
        "förening": "organisation",
        "representerar": "organisation",
        "företräder": "organisation",
        "uppdrag": "title",
        "funktion": "title",
        "befattning": "title",
        "titel": "title",
    }
)
_HEADS = frozenset(
    {"namn", "ledamot", "ledamöter", "parti", "kommun", "uppdrag", "anmärkning", "anmärkningar"}
    | {"anm", "närv", "närvaro", "närvarande", "när", "varo", "organisation", "förening", "titel"}
    | {"befattning", "funktion", "tjg", "tjänstgör", "ersättare", "ankom", "tjänstgörande", "roll"}
)
_SIGNS = " \t.,:;|*_–—-"
_BARS = "|*_ \t:"
_FEW = 4
"""So far down the head of a list may stand."""
_ASTRAY = 2
_PLAIN = frozenset({Kind.NAME, Kind.WORD, Kind.ORGANISATION, Kind.AND})
_NOTHING: Mapping[int, tuple[int, str]] = MappingProxyType({})


def is_table_head(text: str) -> bool:
    """Say whether words only name the columns of a table of people.

    Args:
        text: The words of a line, or of its end.
    """
    words = [word.strip(_SIGNS) for word in text.casefold().replace("|", " ").split()]
    return any(words) and all(word in _HEADS for word in words if word)


def find_headed(joined: Joined) -> Mapping[int, tuple[int, str]]:
    """Find the cells under a head that says what they tell: where each ends, and what it is.

    Args:
        joined: The lines of a list.
    """
    for place, line in enumerate(joined.lines[:_FEW]):
        columns = _columns(line)
        if columns:
            below = range(place + 1, len(joined.lines))
            return dict(cell for number in below for cell in _cells(joined, number, columns))
    return _NOTHING


def read_headed(state: State, at: int) -> int:
    """Read a cell under such a head, as far as it has words that nothing else tells about.

    Args:
        state: The list.
        at: Index of its first mark.
    """
    end, kind = state.headed.get(state.marks[at].start, (0, ""))
    entry = state.here()
    behind = at
    while behind < len(state.marks) and state.marks[behind].end <= end:
        if state.kind(behind) not in _PLAIN:
            break
        behind += 1
    ends = behind == len(state.marks) or state.marks[behind].start >= end
    if entry is None or behind == at or not (ends or state.kind(behind) is Kind.COMMA):
        return at
    words = Mark(Kind.ORGANISATION, state.marks[at].start, state.marks[behind - 1].end)
    if getattr(entry, kind) is None:
        setattr(entry, kind, " ".join(state.text(words).split()))
        state.use(words, entry)
    return behind


def _columns(line: Line) -> Sequence[tuple[int, str]]:
    """Give where the columns of a head stand, and what each tells; nothing where none is known."""
    if len(line.text) > 120 or line.text[:1].isdigit():
        return ()
    cells = cells_of(line)
    words = ((cell.at, cell.line.text.strip(_BARS).casefold()) for cell in cells)
    return [(at, _COLUMNS[word]) for at, word in words if word in _COLUMNS]


def _cells(
    joined: Joined, number: int, columns: Sequence[tuple[int, str]]
) -> Iterator[tuple[int, tuple[int, str]]]:
    """Give the cells of a row that stand in some columns, by the offset where they begin."""
    line, start = joined.lines[number], joined.starts[number]
    for cell in cells_of(line)[1:]:
        kind = next((kind for at, kind in columns if abs(at - cell.at) <= _ASTRAY), None)
        if kind is not None:
            first, last = _span(cell, line)
            yield start + first, (start + last, kind)


def _span(cell: Cell, line: Line) -> tuple[int, int]:
    """Give where a cell's words begin and end in its line."""
    text = cell.line.text
    first = cell.line.column - line.column + len(text) - len(text.lstrip(_BARS))
    return first, first + len(text.strip(_BARS))
