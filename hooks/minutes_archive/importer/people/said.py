"""What is said of somebody who was just named, or is about to be."""

from __future__ import annotations

import re

from minutes_archive.importer.people.broken_names import is_broken_behind_title
from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.layout import is_remark, is_sentence_word
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.newcomers import (
    PLURALS,
    apply_capacity,
)
from minutes_archive.importer.people.organisations import before_name, give_organisation
from minutes_archive.importer.people.state import State
from minutes_archive.importer.people.words import PARTIES

_MAX_TITLE = 60
_MOST_ROLES = 12
_ENDS_REMARK = frozenset(
    {None, Kind.COMMA, Kind.CLOSE, Kind.ITEMS, Kind.NUMBERS, Kind.CLOCKS, *BOUNDARIES}
)
_CHOICE = frozenset({"av", "till"})
_BESIDE = frozenset({Group.SUBSTITUTES, "not_serving"})
_DEFINITE = re.compile(r"(?:Mötes)?(?:[Oo]rdföranden?|[Ss]ekreteraren)")
_DOES = re.compile(r"(?:hälsa|öppna|förklara|inled|tacka|informera|konstatera)[a-zåäö]{0,4}")


def read_capacity(state: State, at: int) -> int:
    """Read a role or a title: of the person before it or of the one behind it.

    Args:
        state: The list.
        at: Its index.
    """
    mark, entry = state.marks[at], state.current
    if mark.start in state.notes or _is_chosen_for(state, at):
        return at + 1
    if _opens_sentence(state, at):
        state.current = None
    elif state.kind(at + 1) is Kind.VACANT and state.at_edge(at):
        state.use(mark)
    elif _leads_on(state, at):
        state.pending.append(mark)
        if mark.kind is Kind.TITLE and _heads_line(state, at) and state.heading in _BESIDE:
            state.heading = "officials"  # who has a heading alone is no substitute
    elif entry is not None:
        _read_of_current(state, at, mark, entry)
    return at + 1


def _read_of_current(state: State, at: int, mark: Mark, entry: Entry) -> None:
    """Read a role or a title behind somebody: of that person, of the next, or of nobody named."""
    unnamed = state.layout.titles_lead and state.kind(at - 1) is Kind.COMMA
    plural = state.text(mark).split()[0].casefold().endswith(PLURALS)
    if plural or (state.fresh and state.kind(at + 1) is Kind.NAME and state.at_edge(at)) or unnamed:
        state.current = None  # of several, or of somebody of whom only one name is given, or none
    elif (
        mark.kind is Kind.ROLE and state.kind(at - 1) is Kind.COMMA and _of_replaced(state, at - 2)
    ):
        entry.doubted("person_role_of_replaced", text=state.text(mark))
        state.use(mark, entry)
    else:
        apply_capacity(state, entry, mark)


def _opens_sentence(state: State, at: int) -> bool:
    """Say whether a role does something: "Ordföranden hälsade alla välkomna"."""
    after = state.marks[at + 1] if at + 1 < len(state.marks) else None
    definite = _DEFINITE.fullmatch(state.text(state.marks[at])) is not None
    return definite and after is not None and _DOES.fullmatch(state.text(after)) is not None


def _is_chosen_for(state: State, at: int) -> bool:
    """Say whether words such as "val av" make a role one that somebody is chosen for."""
    before = state.marks[at - 1] if at else None
    return before is not None and before.kind is Kind.WORD and state.text(before) in _CHOICE


def _of_replaced(state: State, at: int) -> bool:
    """Say whether the name of a replaced member ends at a mark, or the party behind it."""
    entry = state.current
    name = at - 1 if state.kind(at) is Kind.PARTY else at
    return entry is not None and entry.replaced_at == state.marks[name].start


def _leads_on(state: State, at: int) -> bool:
    """Say whether a role or a title belongs to whoever is named next."""
    entry = state.here()
    after = at + 1
    while after < at + _MOST_ROLES and state.kind(after) in (Kind.AND, Kind.TITLE, Kind.ROLE):
        after += 1
    if state.kind(after) is Kind.CLOSE and state.kind(after + 1) is Kind.OPEN:
        after += 2
    first = at - (state.kind(at - 1) is Kind.FILLER)  # a table's bar
    while state.at_line_start(first) and state.kind(after) in (Kind.GAP, Kind.FILLER):
        after += 1
    if state.kind(at + 1) is Kind.COLON:
        return entry is None or state.kind(at + 2) is not Kind.ITEMS
    if state.layout.titles_lead and state.kind(after) is Kind.BREAK:
        after += 1
    named = state.kind(after) is Kind.NAME and " " in state.marks[after].value
    if not named and not is_broken_behind_title(state, after):
        below = state.kind(after) is Kind.BREAK and state.kind(after + 1) is Kind.NAME
        told = state.current is not None and state.current.title is not None
        free = state.current is None or state.layout.title_first or _heads_line(state, at)
        return entry is None and below and (free or (told and state.at_line_start(at)))
    if entry is None:
        return True
    before = state.kind(at - 1)
    if before is not Kind.COMMA and state.marks[at].start in state.directions:
        return state.directions[state.marks[at].start]
    if before is Kind.COMMA:
        told = state.layout.title_first and entry.title is not None
        return entry.prefixed or told or (state.layout.titles_lead and entry.title is None)
    capital = state.text(state.marks[at])[:1].isupper()
    return capital or before is Kind.AND or entry.prefixed


def _heads_line(state: State, at: int) -> bool:
    """Say whether a title is a heading: "Verkställande direktören", whose name stands below."""
    words = state.text(state.marks[at])
    return state.at_line_start(at) and words[:1].isupper() and words.endswith("en")


def read_party(state: State, at: int) -> int:
    """Read a party's letters.

    Args:
        state: The list.
        at: Their index.
    """
    mark, entry = state.marks[at], state.current
    bare = state.joined.text[mark.start] not in "(["
    if mark.start in state.in_columns:
        return at + 1
    if (
        not bare
        and state.layout.parties_first
        and (_read_leading_party(state, at) or _read_own_party(state, at))
    ):
        return at + 1
    colon = state.kind(at + 1) is Kind.COLON and state.at_edge(at)
    if colon or state.layout.letters_head:
        state.use(mark)
        state.party, state.current = mark.value or None, None
        return at + 1
    if state.replaced_party:
        state.replaced_party = False
        state.use(mark)
        if entry is not None:
            entry.replaced_party = mark.value or None
    elif bare and before_name(state, at):
        state.party_pending = mark.value
        state.use(mark)
    elif entry is not None and not entry.party_said:
        _give_party(state, entry, mark)
    elif entry is not None and entry.party == (mark.value or None) and not state.fresh:
        state.use(mark, entry)
    return at + 1


def _read_leading_party(state: State, at: int) -> bool:
    """Read a party in brackets at a row's beginning, before the name of whom it is about.

    Before several names it is the party of them all.
    """
    mark, behind = state.marks[at], at + 1 + (state.kind(at + 1) is Kind.GAP)
    if not state.at_edge(at) or state.kind(behind) not in (Kind.NAME, Kind.VACANT):
        return False
    row = state.row(at)
    names = sum(one.kind is Kind.NAME and " " in one.value for one in row)
    if names > 1 and sum(one.kind is Kind.PARTY for one in row) >= names:
        return _read_own_party(state, at)
    state.party, state.current = (mark.value if names > 1 else None), None
    state.party_pending = mark.value if names == 1 else None
    state.use(mark)
    return True


def _read_own_party(state: State, at: int) -> bool:
    """Read a party in brackets before one of a row's names: "(S) Anna Ek, (M) Bo Alm"."""
    leads = state.at_edge(at) or state.kind(at - 1) in (Kind.COMMA, Kind.AND, Kind.NAME)
    if not leads or state.kind(at + 1) not in (Kind.NAME, Kind.VACANT):
        return False
    state.party, state.current = None, None
    state.party_pending = state.marks[at].value
    state.use(state.marks[at])
    return True


def _give_party(state: State, entry: Entry, mark: Mark) -> None:
    """Give somebody a party, or what letters that are no party's mean in a council of others."""
    known = mark.value.casefold() in PARTIES or not mark.value
    if state.group is Group.PARTICIPANTS and not known:
        if mark.value.islower():
            state.use(mark, entry)
            return
        entry.organisation = entry.organisation or mark.value
    else:
        entry.party = mark.value or None
        entry.party_said = True
    state.use(mark, entry)


def read_party_name(state: State, at: int) -> int:
    """Read a party's full name: a heading over its people, or said of one of them.

    Args:
        state: The list.
        at: Its index.
    """
    mark, entry = state.marks[at], state.here()
    said = entry is not None and (
        state.kind(at - 1) in (Kind.COMMA, Kind.OPEN) or not state.layout.party_headings
    )
    state.use(mark)
    if said and entry is not None:
        entry.party, entry.party_said = mark.value, True
    else:
        state.party, state.current = mark.value, None
    return at + 1


def read_nick(state: State, at: int) -> int:
    """Pass a nickname that stands beside a name.

    Args:
        state: The list.
        at: Its index.
    """
    before = at - 2 if state.kind(at - 1) is Kind.OPEN else at - 1
    if state.here() is not None and state.kind(before) is Kind.NAME:
        state.use(state.marks[at], state.current)
    return at + 1


def read_broken_title(state: State, at: int) -> int:
    """Read a title that a hyphen at the end of a line breaks: "kommun-" and "sekreterare".

    Args:
        state: The list.
        at: Index of the first part.
    """
    entry, first = state.here(), state.marks[at]
    after = [state.kind(at + step) for step in (1, 2, 3)]
    if entry is None or after[:2] != [Kind.FILLER, Kind.BREAK]:
        return at
    hyphen, last = state.marks[at + 1], state.marks[min(at + 3, len(state.marks) - 1)]
    joined = state.text(hyphen) == "-" and hyphen.start == first.end
    if not joined or after[2] not in (Kind.TITLE, Kind.ROLE) or not state.text(last)[0].islower():
        return at
    hyphen_kept = "-" if state.text(first).isupper() else ""  # "HR-chef"
    title = f"{state.text(first)}{hyphen_kept}{state.text(last)}"
    entry.title = f"{entry.title}, {title}" if entry.title else title
    for mark in (first, hyphen, last):
        state.use(mark, entry)
    return at + 4


def read_words(state: State, at: int) -> int:
    """Read words behind a comma as a title, where they can be one.

    Args:
        state: The list.
        at: Index of the first word.
    """
    entry = state.here()
    if entry is None or state.kind(at - 1) not in (Kind.COMMA, Kind.OPEN):
        return at + 1
    behind = at
    while state.kind(behind) in (Kind.WORD, Kind.AND):
        behind += 1
    words = [state.text(mark) for mark in state.marks[at:behind]]
    if is_remark(words[0]):
        return _read_remark(state, entry, at)
    if state.kind(at - 1) is Kind.OPEN:
        return at + 1
    span = Mark(Kind.TITLE, state.marks[at].start, state.marks[behind - 1].end)
    capital_short = len(words) == 1 and words[0].isupper() and len(words[0]) < 7
    if capital_short and words[0].isalpha() and entry.organisation is None:
        give_organisation(state, entry, span)
    elif _may_be_title(words, span) and entry.party is None:
        apply_capacity(state, entry, span)
        entry.likely()
    return behind


def _read_remark(state: State, entry: Entry, at: int) -> int:
    """Pass words that tell when somebody was there and name no §; doubt which §§ it was."""
    behind = at + 1
    while state.kind(behind) not in _ENDS_REMARK:
        behind += 1
    words = state.joined.text[state.marks[at].start : state.marks[behind - 1].end]
    entry.doubted("person_remark", text=" ".join(words.split()))
    return behind


def _may_be_title(words: list[str], span: Mark) -> bool:
    """Say whether words nobody knows may be somebody's title."""
    lettered = all(word.replace(".", "").replace("-", "").isalpha() for word in words)
    plain = lettered and not any(is_sentence_word(word) for word in words)
    fits = len(words) <= 4 and span.end - span.start <= _MAX_TITLE and len(words[0]) > 2
    return plain and fits
