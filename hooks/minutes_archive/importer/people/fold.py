"""Puts marks together to people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from minutes_archive.importer.people import said, serving, took_part
from minutes_archive.importer.people.broken_names import read_broken, read_last_name
from minutes_archive.importer.people.capacity_column import read_column
from minutes_archive.importer.people.excepted import goes_on_excepting, read_except
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.headed import read_headed
from minutes_archive.importer.people.marks import BOUNDARIES, Kind
from minutes_archive.importer.people.newcomers import (
    read_later,
    read_name_run,
    read_nickname,
    read_surname_first,
)
from minutes_archive.importer.people.organisations import (
    read_name_as_organisation,
    read_organisation,
)
from minutes_archive.importer.people.set_apart import begins_entry
from minutes_archive.importer.people.state import State

Handler = Callable[[State, int], int]


def fold(state: State) -> None:
    """Read a list to its end.

    Args:
        state: The list, and what has been read of it.
    """
    at = 0
    while at < len(state.marks):
        behind = read_column(state, at)
        if state.headed and state.marks[at].start in state.headed:
            behind = max(behind, read_headed(state, at))
        if state.kind(at + 1) is Kind.FILLER and state.kind(at + 2) is Kind.BREAK:
            behind = max(behind, said.read_broken_title(state, at))
        if behind > at:
            at = behind
            continue
        handler = _HANDLERS.get(state.marks[at].kind)
        at = max(at + 1, handler(state, at) if handler else at + 1)
    state.finish()


def _name(state: State, at: int) -> int:
    """Read a run of name words: people, whom somebody replaces, or an organisation."""
    if state.replacing is not None:
        return serving.read_replaced(state, at)
    if state.marks[at].start in state.running_text:
        return at + 1
    for reader in _NAMED:
        behind = reader(state, at)
        if behind > at:
            return behind
    return at + 1


def _word(state: State, at: int) -> int:
    """Read any other word: a nickname, or something said of somebody."""
    if state.text(state.marks[at]) == "ers" and serving.read_shortened(state, at) > at:
        return at + 1
    if state.group is Group.PARTICIPANTS:
        alone = state.later is not None and state.kind(at - 1) is Kind.LATER
        if alone or state.marks[at].start in state.nicknames:
            return read_nickname(state, at)
        if (state.kind(at - 1), state.kind(at + 1)) == (Kind.OPEN, Kind.CLOSE):
            return said.read_nick(state, at)
    return said.read_words(state, at)


def _break(state: State, at: int) -> int:
    """Begin a line."""
    state.fresh, state.code_pending = True, None
    state.excepting = state.excepting and goes_on_excepting(state, at)
    if state.above_row is not None:
        state.heading, state.above_row = state.above_row, None
    if state.later_ends:
        state.later = None
    return at + 1


def _stop(state: State, at: int) -> int:
    """End a sentence."""
    if begins_entry(state, at + 1):
        state.excepting = False
    return at + 1


def _vacant(state: State, at: int) -> int:
    """Pass a seat that nobody holds."""
    state.use(state.marks[at])
    state.pending.clear()
    state.party_pending = None
    state.replacing = state.leaving = None
    state.current = None
    return at + 1


def _star(state: State, at: int) -> int:
    """Read a star beside a name; pass those that are a bullet or set text in bold."""
    mark, after = state.marks[at], state.kind(at + 1)
    beside = state.current is not None and not state.fresh
    adjacent = after is Kind.NAME and state.marks[at + 1].start == mark.end
    if at + 1 == len(state.marks) and state.kind(at - 1) is Kind.FILLER:
        return at + 1  # behind a drawn line: that of the next heading, "* Ersättare"
    apart = mark.start > 0 and state.joined.text[mark.start - 1].isspace()
    if after is Kind.NAME and apart and (adjacent or not state.at_edge(at)):
        state.use(mark)
        state.star_pending = True
    elif after is Kind.STAR or state.kind(at - 1) is Kind.STAR:
        state.use(mark)
    elif beside and state.current is not None:
        state.current.starred = True
        state.use(mark, state.current)
    elif after is Kind.NAME:
        state.use(mark)
        state.star_pending = adjacent
    return at + 1


def _legend(state: State, at: int) -> int:
    """Read what a star means."""
    state.star_meaning = state.marks[at].value
    state.use(state.marks[at])
    return at + 1


def _filler(state: State, at: int) -> int:
    """Pass signs that only lead the eye."""
    beside = {state.kind(at - 1), state.kind(at + 1)} - {None, *BOUNDARIES}
    if beside & {Kind.NAME, Kind.PARTY, Kind.NUMBERS, Kind.VACANT} or not beside:
        state.use(state.marks[at])
    return at + 1


_NAMED: tuple[Handler, ...] = (
    read_surname_first,
    read_broken,
    read_last_name,
    read_name_as_organisation,
    read_name_run,
)
_HANDLERS: Mapping[Kind, Handler] = {
    Kind.NAME: _name,
    Kind.WORD: _word,
    Kind.NICK: said.read_nick,
    Kind.PARTY: said.read_party,
    Kind.PARTY_NAME: said.read_party_name,
    Kind.VACANT: _vacant,
    Kind.ROLE: said.read_capacity,
    Kind.TITLE: said.read_capacity,
    Kind.ORGANISATION: read_organisation,
    Kind.ITEMS: took_part.read_items,
    Kind.NOT_ITEMS: took_part.read_items,
    Kind.PART_ITEMS: took_part.read_items,
    Kind.EDGE_ITEMS: took_part.read_items,
    Kind.LOST_ITEMS: took_part.read_items,
    Kind.NUMBERS: took_part.read_bare_numbers,
    Kind.CLOCKS: took_part.read_clocks,
    Kind.ABSENT: took_part.read_absence,
    Kind.SERVES_FOR: serving.read_serving_for,
    Kind.REPLACED_BY: serving.read_replaced_by,
    Kind.SERVES_VACANT: serving.read_serving_vacant,
    Kind.HEADING: serving.read_heading,
    Kind.EXCEPT: read_except,
    Kind.LATER: read_later,
    Kind.CODE: took_part.read_code,
    Kind.STAR: _star,
    Kind.LEGEND: _legend,
    Kind.FILLER: _filler,
    Kind.STOP: _stop,
    Kind.BREAK: _break,
}
