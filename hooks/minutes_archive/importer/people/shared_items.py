"""§§ behind several people: "Ada Ek och Bo Alm § 216" is of both."""

from __future__ import annotations

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.marks import Kind
from minutes_archive.importer.people.state import State

_PARTS = frozenset({Kind.COMMA, Kind.AND, Kind.PARTY})
_TOLD = _PARTS | {Kind.TITLE, Kind.ORGANISATION}
_PAIR = 2


def share_items(state: State, at: int, entry: Entry) -> None:
    """Give §§ to the other of two whose names are all that a line holds.

    Where there are more of them, or they have titles, it is a question.

    Args:
        state: The list.
        at: Index of the §§.
        entry: Who they stand behind.
    """
    row = [one for one in state.entries if state.joined.line_start(one.at) == _line(state, entry)]
    others = row[:-1]
    if not others or row[-1] is not entry or any(_is_told(one) for one in others):
        return
    first = state.index_at(others[0].at)
    between = {mark.kind for mark in state.marks[first + 1 : at]} - {Kind.NAME, Kind.FILLER}
    joined = Kind.AND in between and state.at_edge(first)
    if not joined or not between <= _TOLD:
        return
    if between <= _PARTS and len(row) == _PAIR:
        others[0].items += entry.items[-1:]
        others[0].likely()
    elif Kind.PARTY not in between:
        for one in others:
            one.doubted("person_items_lost", text=state.text(state.marks[at]))


def _line(state: State, entry: Entry) -> int:
    """Give the offset where somebody's line begins."""
    return state.joined.line_start(entry.at)


def _is_told(one: Entry) -> bool:
    """Say whether it is said already when somebody was there, or that somebody was not."""
    return bool(one.items or one.absent_items or one.arrived or one.left or one.absent)
