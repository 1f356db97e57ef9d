"""Names that signs set apart from each other."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import is_one_name
from minutes_archive.importer.people.state import State

_TWO_NAMES = 4
_SIGNED_OFF = frozenset(
    {None, Kind.COMMA, Kind.OPEN, Kind.PARTY, Kind.AND, Kind.STOP, Kind.ITEMS, *BOUNDARIES}
)


def begins_entry(state: State, at: int) -> bool:
    """Say whether a mark may begin somebody new by where it stands.

    Args:
        state: The list.
        at: The mark's index.
    """
    before = state.kind(at - 1)
    return before is None or before in BOUNDARIES or before in (Kind.COMMA, Kind.AND, Kind.COLON)


def is_set_apart(state: State, at: int, words: Sequence[str]) -> bool:
    """Say whether signs stand around four words as around all others' names.

    A given name among the last of them begins somebody else.

    Args:
        state: The list.
        at: Index of the words.
        words: The words.
    """
    if not is_one_name(words):
        return False
    others = [index for index, mark in enumerate(state.marks) if _is_short_name(mark)]
    apart = sum(_between_signs(state, index) for index in others)
    return _between_signs(state, at) and apart == len(others)


def _is_short_name(mark: Mark) -> bool:
    """Say whether a mark holds a name of two or three words."""
    return mark.kind is Kind.NAME and 0 < mark.value.count(" ") < _TWO_NAMES - 1


def _between_signs(state: State, at: int) -> bool:
    """Say whether signs, a line's end or what is said of one person stand around a name."""
    return begins_entry(state, at) and state.kind(at + 1) in _SIGNED_OFF
