"""Where somebody comes from: organisations beside names."""

from __future__ import annotations

import re

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import has_given_name
from minutes_archive.importer.people.state import State

_SHORTENED = 8
_TOLD_ON = (Kind.ROLE, Kind.ITEMS, Kind.NOT_ITEMS, Kind.EDGE_ITEMS, Kind.CLOCKS)
"""What may stand behind an organisation, of the person who comes from there."""
_IN_CELLS = (Kind.GAP, Kind.FILLER)
_SEATS = frozenset({"kommun", "stad", "landsting", "region"})
_LED = frozenset({"chair", "vice_chair"})
_LEADING_WORDS = re.compile(r",?[ ]?(?P<words>(?:[^\W\d_][\w-]{1,24}[ ]){0,2})")
_WITHOUT_SEAT = frozenset(
    {Group.OTHERS, "others", Group.OFFICIALS, "officials", Group.GUESTS, "guests"}
)


def read_organisation(state: State, at: int) -> int:
    """Read an organisation behind a name.

    Args:
        state: The list.
        at: Its index.
    """
    entry, mark = state.here(), state.marks[at]
    if mark.start in state.in_columns:
        return at + 1
    heads = state.layout.letters_head or state.layout.party_headings
    if mark.value.isupper() and heads and state.alone(at):
        state.party, state.current = mark.value, None
        state.use(mark)
    elif mark.value.isupper() and before_name(state, at) and state.layout.parties_first:
        state.party_pending = mark.value
        state.use(mark)
    elif entry is not None and entry.organisation is None:
        if not (mark.value.isupper() and entry.title and state.kind(at + 1) is Kind.NUMBERS):
            give_organisation(
                state, entry, _with_place(state, at)
            )  # else a council's letters before its §§
    elif entry is None:
        state.current = None
    return at + 1


def read_name_as_organisation(state: State, at: int) -> int:
    """Read words that have the form of a name and tell where somebody comes from.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark, entry = state.marks[at], state.here()
    before, after = state.kind(at - 1), state.kind(at + 1)
    if entry is None or entry.organisation or mark.start in state.nicknames:
        return at
    single = " " not in mark.value
    apart = (Kind.PARTY,) if single else (Kind.TITLE, Kind.COMMA)
    if before in apart and has_given_name(mark.value):
        return at
    ends = after is None or after in (*BOUNDARIES, Kind.COMMA, Kind.CLOSE, Kind.STOP)
    told_on = after in _TOLD_ON or (after is Kind.OPEN and state.kind(at + 2) in _TOLD_ON)
    ends = ends or (told_on and not has_given_name(mark.value))
    if before is Kind.OPEN and after is Kind.CLOSE:
        give_organisation(state, entry, mark)
        return at + 1
    placed = before is Kind.COMMA and state.layout.commas_tell and not has_given_name(mark.value)
    if before not in (Kind.COMMA, Kind.TITLE, Kind.PARTY) or not (
        single or placed or state.layout.one_a_line
    ):
        return at
    told = ends if before is Kind.PARTY else ends or single or (placed and after is Kind.NUMBERS)
    if not told or _has_party(state, at) or (before is Kind.PARTY and not single):
        return at
    give_organisation(state, entry, mark)
    if not single and mark.value not in state.layout.repeated:
        entry.doubted("person_or_organisation", text=mark.value)
    return at + 1


def give_organisation(state: State, entry: Entry, mark: Mark) -> None:
    """Give somebody an organisation; a role right before it is one in that organisation.

    Args:
        state: The list.
        entry: Who comes from there.
        mark: The organisation.
    """
    before = entry.used[-1]
    held = before.kind is Kind.ROLE and (
        (mark.start - before.end < 2 and mark.value[:1].islower())
        or (entry.heading in _WITHOUT_SEAT and before.value in _LED)
    )
    if held and (whole := _behind_office(state, before, mark)) is not None:
        mark = whole
        entry.roles.discard(before.value)
        entry.title = state.text(before)
    words = " ".join((mark.value or state.text(mark)).split()).rstrip(",;")
    entry.organisation = f"{words}." if _is_cut_short(state, mark, words) else words
    state.use(mark, entry)


def _with_place(state: State, at: int) -> Mark:
    """Give an organisation the place before it, which alone would be no name: "Norrby kommun"."""
    mark, place = state.marks[at], state.marks[at - 1]
    named = state.kind(at - 1) is Kind.NAME and " " not in place.value and state.kind(at - 2)
    if not named or mark.value.casefold() not in _SEATS or mark.start - place.end > 1:
        return mark
    words = state.joined.text[place.start : mark.end]
    return Mark(Kind.ORGANISATION, place.start, mark.end, words)


def _behind_office(state: State, office: Mark, mark: Mark) -> Mark | None:
    """Give the organisation that somebody has an office in, with its first words."""
    between = state.joined.text[office.end : mark.start]
    found = _LEADING_WORDS.fullmatch(between)
    if found is None:
        return None
    start = mark.start - len(found["words"])
    return Mark(mark.kind, start, mark.end, state.joined.text[start : mark.end])


def _is_cut_short(state: State, mark: Mark, words: str) -> bool:
    """Say whether a stop behind an organisation's one word shortens it: "Skolf."."""
    text = state.joined.text
    stopped = text[mark.end : mark.end + 1] == "." and not text[mark.end + 1 : mark.end + 2].strip()
    return stopped and len(words) <= _SHORTENED and words.isalpha()


def _has_party(state: State, at: int) -> bool:
    """Say whether a party follows words, in brackets where a line ends between them."""
    after = at + 1 + (state.kind(at + 1) is Kind.BREAK)
    if state.kind(after) is not Kind.PARTY:
        return False
    return after == at + 1 or state.text(state.marks[after])[0] == "("


def before_name(state: State, at: int) -> bool:
    """Say whether bare letters stand before the name of whom they are about.

    Args:
        state: The list.
        at: Index of the letters.
    """
    behind = at + 1
    while state.layout.parties_first and state.opens_row(at) and state.kind(behind) in _IN_CELLS:
        behind += 1
    named = state.kind(behind) is Kind.NAME and " " in state.marks[behind].value
    entry = state.here()
    seat = at - 1 - (state.kind(at - 1) is Kind.ORGANISATION)
    if state.kind(seat) is Kind.VACANT and not state.layout.parties_first:
        return False  # of the seat that nobody holds
    return named and (entry is None or entry.party_said)
