"""Who was absent where all others were there: "Samtliga ledamöter utom Anna Ek och Bo Alm"."""

from __future__ import annotations

import re
from bisect import bisect_left

from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.state import State

_ALL = re.compile(r"\b(?:samtliga|alla|hela)\b[^.,:;]*$", re.IGNORECASE)
_NEAR = 60
_JOINS = (Kind.EXCEPT, Kind.COLON, Kind.COMMA, Kind.AND)


def read_except(state: State, at: int) -> int:
    """Read words behind which those are named who are absent.

    Args:
        state: The list.
        at: Index of the words.
    """
    behind = at + 1
    while state.kind(behind) in (Kind.COLON, *BOUNDARIES) and behind < at + 4:
        behind += 1
    if state.kind(behind) in (Kind.NAME, Kind.TITLE, Kind.ROLE):
        mark = state.marks[at]
        state.use(mark)
        state.excepting = True
        before = state.joined.text[max(0, mark.start - _NEAR) : mark.start]
        state.all_but = _ALL.search(before) is not None
        state.current = None
    return at + 1


def goes_on_excepting(state: State, at: int) -> bool:
    """Say whether those on a new line are absent too, as those on the line above are.

    Args:
        state: The list.
        at: Index of the line's end.
    """
    if state.kind(at - 1) in (Kind.EXCEPT, Kind.COLON, Kind.COMMA, Kind.BREAK):
        return True
    return state.all_but and state.kind(at + 1) in (Kind.NAME, Kind.AND)


def stands_below(state: State, first: Mark) -> bool:
    """Say whether somebody absent begins a line that nothing joins to the one above.

    Where each has a line, all of them are absent; else others may be named below.

    Args:
        state: The list.
        first: The name's first mark.
    """
    at = bisect_left(state.marks, first.start, key=lambda mark: mark.start)
    apart = state.kind(at - 1) is Kind.BREAK and state.kind(at - 2) not in _JOINS
    return state.all_but and apart and not state.layout.one_a_line
