"""Members who were replaced, named in a column of their own behind the substitutes."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import split_run

_BETWEEN = frozenset({Kind.COMMA, Kind.ROLE, Kind.WORD, *BOUNDARIES})


@dataclass(frozen=True, slots=True)
class ReplacedColumn:
    """A run of "ersättare för N N".

    Args:
        names: Index of each name.
        end: Index behind the run.
        notes: Offsets of the roles that stand between the substitutes and the run: they are said
            of people further up.
    """

    names: tuple[int, ...]
    end: int
    notes: frozenset[int]


def replaced_columns(marks: tuple[Mark, ...]) -> dict[int, ReplacedColumn]:
    """Find columns of those replaced, by the index of their first mark.

    Args:
        marks: All marks.
    """
    found: dict[int, ReplacedColumn] = {}
    at = 0
    while at < len(marks):
        names, behind = _run(marks, at)
        if len(names) > 1:
            found[at] = ReplacedColumn(tuple(names), behind, _notes(marks, at))
        at = max(behind, at + 1)
    return found


def _run(marks: tuple[Mark, ...], at: int) -> tuple[list[int], int]:
    """Give the names of a run that begins at a mark, and where it ends."""
    names: list[int] = []
    end = at
    while at + 1 < len(marks) and marks[at].kind is Kind.SERVES_FOR:
        if marks[at + 1].kind is not Kind.NAME or len(split_run(marks[at + 1].value.split())) > 1:
            break
        names.append(at + 1)
        at += 2
        while at < len(marks) and marks[at].kind in (Kind.PARTY, *BOUNDARIES):
            end = at + 1 if marks[at].kind is Kind.PARTY else end
            at += 1
        end = max(end, names[-1] + 1)
    return names, end


def _notes(marks: tuple[Mark, ...], at: int) -> frozenset[int]:
    """Give the offsets of the roles between the last name and a column."""
    found: set[int] = set()
    while at > 0 and marks[at - 1].kind in _BETWEEN:
        at -= 1
        if marks[at].kind is Kind.ROLE:
            found.add(marks[at].start)
    return frozenset(found)
