"""Members who were away, known by those who sat in for them."""

from __future__ import annotations

from collections import Counter

from minutes_archive.importer.facts import Attendance, Confidence
from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.state import State


def replaced_members(state: State) -> tuple[Attendance, ...]:
    """Give those whom a substitute sat in for the whole meeting and whom the list does not name.

    Args:
        state: The list, read to its end.
    """
    listed = {entry.name for entry in state.entries}
    often = Counter(entry.replaces for entry in state.entries)
    return tuple(
        _absentee(state, entry, entry.replaces)
        for entry in state.entries
        if entry.replaces
        and entry.replaces not in listed
        and often[entry.replaces] == 1
        and _is_whole(entry, entry.replaces)
    )


def _is_whole(entry: Entry, replaces: str) -> bool:
    """Say whether the member's name is whole and the substitute served the whole meeting."""
    first, _, rest = replaces.partition(" ")
    partly = entry.items or entry.absent_items or entry.arrived or entry.left
    return bool(rest) and len(first.rstrip(".")) > 1 and not partly


def _absentee(state: State, entry: Entry, name: str) -> Attendance:
    """Write down that a member was away."""
    return Attendance(
        name=name,
        line=state.joined.number(entry.replaced_at or entry.at),
        absent=True,
        roles=("member",),
        party=entry.replaced_party,
        confidence=min(entry.confidence, Confidence.LIKELY),
        doubt=entry.doubt,
    )
