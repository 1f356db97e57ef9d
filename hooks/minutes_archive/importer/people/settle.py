"""What only the whole of a list tells of those in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.state import State
from minutes_archive.importer.people.words import PARTIES, UNIONS

_BESIDE = frozenset({Group.SUBSTITUTES, Group.SERVING, "serving", "not_serving"})
_BOARD_OFFICES = frozenset({"kassör", "vice kassör", "klubbmästare"})

_FEWEST_KNOWN = 4
_MOST_KNOWN = 0.75
"""So many at least of a list have a known party where other letters are a local one's."""
_LETTERS = 4


def settle(state: State) -> None:
    """Settle what only the whole list tells.

    Args:
        state: The list, read to its end.
    """
    for entry in state.entries:
        if entry.stands_for is not None:
            entry.stands_for.absent_items += entry.items
            entry.stands_for.absent = not entry.items
        if entry.served and (entry.heading in _BESIDE or "substitute" in entry.roles):
            entry.serving = True  # a member who serves is a member
    if any(entry.led for entry in state.entries):
        _read_led(state.entries)
    if any(entry.presided for entry in state.entries):
        _settle_chairs(state.entries)
    if state.layout.crossed:
        _read_uncrossed(state.entries)
    elif state.layout.coded and state.group in {Group.MEMBERS, Group.SUBSTITUTES}:
        _doubt_unanswered(state.entries)
    for read in _OF_GROUP.get(state.group, ()):
        read(state)


def _read_led(people: list[Entry]) -> None:
    """Read §§ behind each of several chairs as those at which they led the meeting.

    The first had to be there to lead; whoever led the rest may have been there all the time.
    """
    chairs = [one for one in people if "chair" in one.roles]
    for one in chairs if len(chairs) > 1 else ():
        if one.led not in one.items:
            continue
        if one is not chairs[0]:
            one.items.remove(one.led)
            one.presided = one.led
        one.doubted("person_role_part", text=one.led)


def _settle_chairs(people: list[Entry]) -> None:
    """Take the chair from those who had it for some §§ only, where another had it for the rest."""
    chairs = [one for one in people if "chair" in one.roles]
    for one in chairs:
        if one.presided and "vice_chair" in one.roles:
            one.roles.discard("chair")
    seated = [one for one in chairs if "chair" in one.roles]
    first = next((one for one in seated if not one.presided), seated[0] if seated else None)
    for one in seated:
        if one.presided and one is not first:
            one.roles.discard("chair")


def _settle_participants(state: State) -> None:
    """Make members of those present where most have a party, or where the list is a board's."""
    seated = [one for one in state.entries if (one.party or "").casefold() in PARTIES]
    if len(seated) > 1 and len(seated) * 2 >= len(state.entries):
        _reseat(state, Group.PARTICIPANTS, Group.MEMBERS)
    elif _is_board(state.entries):
        for one in state.entries:
            if one.heading == Group.PARTICIPANTS and not one.organisation and _may_sit(one):
                one.roles.add("member")
                one.likely()


def _is_board(people: list[Entry]) -> bool:
    """Say whether a list has a chair, and substitutes beside others, or an office for each."""
    roles = {role for one in people for role in one.roles}
    if "chair" not in roles:
        return False
    offices = all(one.prefixed and (one.roles or one.title) for one in people)
    return "substitute" in roles or (offices and "vice_chair" in roles)


def _may_sit(one: Entry) -> bool:
    """Say whether somebody on a board may have a seat: of no role, or with an office."""
    office = one.title is None or one.prefixed or one.title.casefold() in _BOARD_OFFICES
    return office and not one.roles - {"member"} and one.serving is None


def _settle_local_party(state: State) -> None:
    """Read the letters that few have, in a list of members of known parties, as a local party's."""
    people = state.entries
    known = sum((one.party or "").casefold() in PARTIES for one in people)
    few = [one for one in people if _has_letters(one)]
    letters = {one.organisation for one in few}
    if len(letters) != 1 or known < _FEWEST_KNOWN or known < _MOST_KNOWN * len(people):
        return
    for one in few:
        one.party, one.organisation = one.organisation, None
        one.likely()


def _has_letters(one: Entry) -> bool:
    """Say whether somebody's organisation is a few capitals that are no union's."""
    letters = one.organisation or ""
    few = letters.isalpha() and letters.isupper() and len(letters) <= _LETTERS
    return few and not (one.party or one.title or letters.casefold() in UNIONS)


def _settle_members(state: State) -> None:
    """Make officials of those listed as deciding where all have a title and none a party."""
    own = [one for one in state.entries if one.heading == Group.MEMBERS]
    if own and all(one.title and not (one.party or one.roles) for one in own):
        _reseat(state, Group.MEMBERS, Group.OFFICIALS)


def _settle_others(state: State) -> None:
    """Read letters that are no party's as organisations where several send somebody.

    So are the letters that all have who have a title too: those of their own office.
    """
    sent = [one for one in state.entries if one.party]
    codes = {str(one.party).casefold() for one in sent}
    office = len(sent) > 1 and len(sent) == len(state.entries) and all(one.title for one in sent)
    if (len(codes) > 1 or office) and codes.isdisjoint(PARTIES):
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


def _doubt_unanswered(people: list[Entry]) -> None:
    """Doubt that those were there whom a list gives no answer of, where most have one."""
    if sum(entry.answered for entry in people) * 2 < len(people):
        return
    for entry in people:
        told = entry.answered or entry.absent or entry.items or entry.replaces or entry.arrived
        if not told and entry.serving is None:
            entry.doubted("person_no_answer")


def _reseat(state: State, old: Group, new: Group) -> None:
    """Give a list another heading."""
    state.group = new
    for one in state.entries:
        if one.heading == old:
            one.heading = new


_OF_GROUP: Mapping[str, Sequence[Callable[[State], None]]] = MappingProxyType(
    {
        Group.PARTICIPANTS: (_settle_local_party, _settle_participants),
        Group.MEMBERS: (_settle_local_party, _settle_members),
        Group.OTHERS: (_settle_others,),
    }
)
