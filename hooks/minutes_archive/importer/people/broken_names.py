"""Names that the end of a line breaks."""

from __future__ import annotations

from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import clean_name, is_given
from minutes_archive.importer.people.newcomers import enter
from minutes_archive.importer.people.state import State

_BEHIND_NAME = frozenset({None, Kind.COMMA, Kind.AND, Kind.STOP, Kind.ITEMS, Kind.BREAK})


def read_broken(state: State, at: int) -> int:
    """Read a name whose two words stand on two lines.

    Args:
        state: The list.
        at: Index of the first word.
    """
    first, second = state.marks[at], state.marks[min(at + 2, len(state.marks) - 1)]
    if second.kind is not Kind.NAME or " " in first.value or state.kind(at + 1) is not Kind.BREAK:
        return at
    if " " in second.value:
        return _read_two_family_names(state, at, first, second)
    after, behind = state.kind(at + 3), state.kind(at + 4)
    party = state.at_edge(at) and after is Kind.PARTY and behind is not Kind.BREAK
    # In running text what goes before ends with a comma, and what is said of somebody follows.
    flows = state.kind(at - 1) in (Kind.COMMA, Kind.AND) and not state.layout.surname_first
    told = after in (Kind.PARTY, Kind.ITEMS) or (
        after is Kind.COMMA and behind in (Kind.TITLE, Kind.ROLE)
    )
    led = state.kind(at - 1) is Kind.TITLE and is_broken_behind_title(state, at)
    given = is_given(first.value) and not is_given(second.value)
    listed = given and (
        after in (None, Kind.STOP)
        or (after in (Kind.COMMA, Kind.AND) and behind in (None, Kind.NAME))
    )
    whole = given and _has_own_lines(state, at)
    if not (party or led or whole or (flows and (told or listed))):
        return at
    enter(state, f"{first.value} {second.value}", first, second).doubted("person_broken_name")
    return at + 3


def _has_own_lines(state: State, at: int) -> bool:
    """Say whether a name's two words fill two lines of a cell, but for what is said behind them."""
    alone = state.at_edge(at) and state.group is not Group.PARTICIPANTS
    after, behind = state.kind(at + 3), state.kind(at + 4)
    return alone and (
        after in (None, Kind.PARTY, Kind.CODE, *BOUNDARIES)
        or (after is Kind.COMMA and behind in (Kind.TITLE, Kind.ROLE))
    )


def is_broken_behind_title(state: State, at: int) -> bool:
    """Say whether a name that a title leads on to has its two words on two lines.

    Args:
        state: The list.
        at: Index of the first word.
    """
    if not state.layout.title_first or state.kind(at + 1) is not Kind.BREAK:
        return False
    if state.kind(at) is not Kind.NAME or state.kind(at + 2) is not Kind.NAME:
        return False
    words = (state.marks[at].value, state.marks[at + 2].value)
    return not any(" " in word for word in words) and state.kind(at + 3) in _BEHIND_NAME


def _read_two_family_names(state: State, at: int, first: Mark, second: Mark) -> int:
    """Read a given name alone on a line above two family names: "Maria" and "Lind Ek (C)"."""
    family = second.value.split()
    given = is_given(first.value) and len(family) == 2 and not any(map(is_given, family))
    parted = state.alone(at) or state.kind(at - 1) in (Kind.COMMA, Kind.AND)
    titled = (state.kind(at + 3), state.kind(at + 4)) == (Kind.COMMA, Kind.TITLE)
    told = parted and (titled or state.kind(at + 3) is Kind.PARTY)
    told = told and not state.layout.surname_first
    if not (given and told):
        return at
    enter(state, f"{first.value} {second.value}", first, second).doubted("person_broken_name")
    return at + 3


def read_last_name(state: State, at: int) -> int:
    """Read a family name below a name that it goes on from: "Maria Lind" and "Ek (C)".

    Args:
        state: The list.
        at: Index of the family name.
    """
    entry, mark, above = state.current, state.marks[at], state.marks[max(0, at - 2)]
    below = state.kind(at - 1) is Kind.BREAK and above.kind is Kind.NAME
    if entry is None or not below or entry.end != above.end or " " in mark.value:
        return at
    partisan = state.layout.parties_close and state.kind(at + 1) is Kind.PARTY
    if entry.party_said or not partisan or is_given(mark.value) or state.layout.surname_first:
        return at
    entry.name, entry.end, state.fresh = clean_name(f"{entry.name} {mark.value}"), mark.end, False
    entry.doubted("person_broken_name")
    state.use(mark, entry)
    return at + 1
