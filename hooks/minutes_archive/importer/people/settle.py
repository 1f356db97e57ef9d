"""What only the whole of a list tells of those in it."""

from __future__ import annotations

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.state import State
from minutes_archive.importer.people.words import PARTIES


def settle(state: State) -> None:
    """Settle what only the whole list tells.

    Args:
        state: The list, read to its end.
    """
    for entry in state.entries:
        if entry.stands_for is not None:
            entry.stands_for.absent_items += entry.items
            entry.stands_for.absent = not entry.items
    if state.layout.crossed:
        _read_uncrossed(state.entries)
    if state.group is Group.PARTICIPANTS:
        _settle_participants(state)
    elif state.group is Group.MEMBERS:
        _settle_members(state)
    elif state.group is Group.OTHERS:
        _settle_others(state)


def _settle_participants(state: State) -> None:
    """Make members of those present where most have a party."""
    seated = [one for one in state.entries if (one.party or "").casefold() in PARTIES]
    if len(seated) > 1 and len(seated) * 2 >= len(state.entries):
        _reseat(state, Group.PARTICIPANTS, Group.MEMBERS)


def _settle_members(state: State) -> None:
    """Make officials of those listed as deciding where all have a title and none a party."""
    own = [one for one in state.entries if one.heading == Group.MEMBERS]
    if own and all(one.title and not (one.party or one.roles) for one in own):
        _reseat(state, Group.MEMBERS, Group.OFFICIALS)


def _settle_others(state: State) -> None:
    """Read letters that are no party's as organisations where several send somebody."""
    sent = [one for one in state.entries if one.party]
    codes = {str(one.party).casefold() for one in sent}
    if len(codes) > 1 and codes.isdisjoint(PARTIES):
        for one in sent:
            one.organisation, one.party = one.organisation or one.party, None


def _read_uncrossed(people: list[Entry]) -> None:
    """Read those without a cross, in a table that crosses those who were there, as absent."""
    answered = sum(entry.answered for entry in people)
    if answered * 2 < len(people):
        return
    for entry in people:
        told = entry.answered or entry.absent or entry.items or entry.replaces or entry.arrived
        if not told and entry.serving is None and not entry.roles - {"member", "substitute"}:
            entry.absent = True
            entry.doubted("person_no_mark")


def _reseat(state: State, old: Group, new: Group) -> None:
    """Give a list another heading."""
    state.group = new
    for one in state.entries:
        if one.heading == old:
            one.heading = new
