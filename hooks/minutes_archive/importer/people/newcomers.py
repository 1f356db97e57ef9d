"""Where somebody new begins in a list."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.excepted import stands_below
from minutes_archive.importer.people.layout import is_sentence_word
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import WORD, clean_name, is_given, split_run
from minutes_archive.importer.people.set_apart import is_set_apart
from minutes_archive.importer.people.state import State

_FAMILY = 2
_SENDER = 2
"""So many words at most tell where somebody comes from, and so many others do in such a list."""
_LETTERS = frozenset("SMCVL")
"""Parties of one letter, which an initial would have to be if it stood last."""
_ANSWERS = frozenset({"Ja", "Nej", "Avstår", "Avst."})
_ABSENT_HEADINGS = frozenset({"absent", "excused"})
_NEAR = 8
_FEW = 3
"""Of so many names in a row each is asked about."""
PLURALS = (
    *("chefer", "rektorer", "ekonomer", "strateger", "arkitekter", "ingenjörer", "inspektörer"),
    *("jurister", "konsulenter", "direktörer"),
)
"""How titles of several people end."""


def read_surname_first(state: State, at: int) -> int:
    """Read "Ek, Anna", also where the line ends behind the comma.

    Args:
        state: The list.
        at: Index of the family name.
    """
    given_at = at + 2 + (state.kind(at + 2) is Kind.BREAK)
    fits = (
        state.layout.surname_first
        and (_opens_row(state, at) or _follows_whole(state, at))
        and state.kind(at + 1) is Kind.COMMA
        and state.kind(given_at) is Kind.NAME
    )
    if not fits:
        return at
    family, given = state.marks[at], state.marks[given_at]
    first, _, letter = given.value.rpartition(" ")
    party = letter if first and letter in _LETTERS else ""
    entry = enter(state, f"{first if party else given.value} {family.value}", family, given)
    entry.likely()
    if party:
        entry.party, entry.party_said = party, True
    return given_at + 1


def _follows_whole(state: State, at: int) -> bool:
    """Say whether a family name begins another: "Ek, Anna (S), Alm, Bo (M)"."""
    entry, parted = state.current, state.kind(at - 1) in (Kind.COMMA, Kind.AND)
    words = state.marks[at].value.split()
    family = len(words) <= _FAMILY and not is_given(words[0])
    led = entry is not None and entry.party_said and parted
    return led and family and state.kind(at + 3) is Kind.PARTY


def _opens_row(state: State, at: int) -> bool:
    """Say whether a mark opens a row or a cell, perhaps behind a number or a bullet."""
    while state.kind(at - 1) in (Kind.STOP, Kind.FILLER, Kind.STAR, Kind.NUMBERS):
        at -= 1
    return state.at_edge(at)


def read_name_run(state: State, at: int) -> int:
    """Read one person, or several with nothing between them.

    Args:
        state: The list.
        at: Index of the run.
    """
    mark = state.marks[at]
    if not _stands_well(state, at):
        state.current = None
        return at + 1
    words = list(WORD.finditer(state.joined.text, mark.start, mark.end))
    if len(words) == 1:
        return _read_single(state, at)
    words = words[_read_sender(state, at, [word[0] for word in words]) :]
    texts = [word[0] for word in words]
    clear = state.layout.parties_close or _fills_line(state, at)
    apart = not clear and is_set_apart(state, at, texts)
    begins = split_run(texts, one_person=clear or apart)
    ends = [*begins[1:], len(words)]
    people = [
        Mark(Kind.NAME, words[first].start(), _end(state, words[last - 1].end(), mark))
        for first, last in zip(begins, ends, strict=True)
    ]
    _enter_all(state, [person for person in people if " " in state.text(person)])
    if apart and len(people) == 1:
        state.entries[-1].doubted("person_run_split")
    return at + 1


def _read_sender(state: State, at: int, words: Sequence[str]) -> int:
    """Give whoever is named before a run its first words: "Ada Ek, PRO Norrby Eva Alm".

    They are no name's where a given name and one more word end the run and none of them is one,
    behind an organisation's letters, or behind a comma where others have an organisation there.
    """
    size = len(words) - 2
    entry, mark = state.here(), state.marks[at]
    if not 0 < size <= _SENDER or entry is None or not is_given(words[size]):
        return 0
    letters = state.kind(at - 1) is Kind.ORGANISATION and entry.organisation is not None
    sent = sum(one.organisation is not None for one in state.entries)
    sent += (state.kind(at + 1), state.kind(at + 2)) == (Kind.COMMA, Kind.ORGANISATION)
    apart = state.kind(at - 1) is Kind.COMMA and sent >= _SENDER and not state.layout.commas_part
    told = entry.title or entry.party or (entry.organisation and not letters)
    if told or not (letters or apart) or any(is_given(word) for word in words[:size]):
        return 0
    first = list(WORD.finditer(state.joined.text, mark.start, mark.end))[size - 1].end()
    sender = state.joined.text[mark.start : first]
    entry.organisation = f"{entry.organisation} {sender}" if letters else sender
    entry.likely()
    state.use(Mark(Kind.ORGANISATION, mark.start, first, sender), entry)
    return size


def read_nickname(state: State, at: int) -> int:
    """Read somebody of whom only a nickname is given.

    Args:
        state: The list.
        at: Index of the word.
    """
    mark = state.marks[at]
    enter(state, state.text(mark).strip("."), mark, mark).doubted("person_nickname")
    return at + 1


def read_later(state: State, at: int) -> int:
    """Read words behind which those are named who came at an item.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark = state.marks[at]
    state.use(mark)
    state.later = mark.value
    state.later_ends = not state.text(mark).endswith(":") or state.kind(at + 1) not in BOUNDARIES
    state.current = None
    return at + 1


def _read_single(state: State, at: int) -> int:
    """Read a name of one word where a party or a list of such names shows it is a person's."""
    mark = state.marks[at]
    listed = mark.start in state.nicknames
    if state.kind(at + 1) is Kind.PARTY or listed:
        enter(state, mark.value, mark, mark).doubted("person_single_name")
        return at + 1
    if state.at_edge(at) and not _fills_cell(state, at):
        state.current = None
    return at + 1


def _fills_cell(state: State, at: int) -> bool:
    """Say whether a word fills a cell behind somebody's, or begins it: a place, in a table."""
    beside = state.kind(at - 1) is Kind.GAP and state.here() is not None
    return beside and state.kind(at + 1) in (None, Kind.COMMA, *BOUNDARIES)


def _stands_well(state: State, at: int) -> bool:
    """Say whether what stands beside a name allows it to be an entry of a list."""
    mark = state.marks[at]
    before = state.marks[at - 1] if at else None
    if before and before.kind is Kind.WORD and not (state.excepting or state.later):
        words = state.text(before)
        if state.layout.coded and (words in _ANSWERS or not is_sentence_word(words)):
            return True  # the head of a table that has lost its lines, or an organisation's words
        if state.used and state.used[-1].end >= before.end:
            return True
        seated = state.kind(at + 1) is Kind.PARTY and not is_sentence_word(words)
        return seated or not words[-1:].isalpha() or (words.isupper() and len(words) < 4)
    after = state.marks[at + 1] if at + 1 < len(state.marks) else None
    if after and after.kind is Kind.ORGANISATION and state.text(after) in ("AB", "HB"):
        return False
    if after and after.kind is Kind.WORD and after.start - mark.end < 2:
        return not is_sentence_word(state.text(after))
    return True


def _fills_line(state: State, at: int) -> bool:
    """Say whether a run is all that its line holds, in a list with one person a line."""
    after = state.kind(at + 1)
    ends = after is None or after in (*BOUNDARIES, Kind.COMMA, Kind.PARTY)
    return state.layout.one_a_line and state.at_edge(at) and ends


def _end(state: State, end: int, mark: Mark) -> int:
    """Take the full stop of an initial into a name."""
    return end + 1 if state.joined.text[end : end + 1] == "." and end < mark.end else end


def _enter_all(state: State, people: Sequence[Mark]) -> None:
    """Enter the people of a run; those who were told apart by guesswork need a look."""
    labels = list(state.pending) if len(state.pending) > 1 and len(people) > 1 else []
    if labels:
        state.pending.clear()
    for number, person in enumerate(people):
        if number < len(labels):
            state.pending.append(labels[number])
        entry = enter(state, state.text(person), person, person)
        if labels and len(labels) != len(people):
            entry.doubted("person_label_order")
        elif len(people) > _FEW:
            entry.likely()
        elif len(people) > 1:
            entry.doubted("person_run_split")
    for label in labels[len(people) :]:
        state.use(label)
    if len(people) > _FEW and not labels:  # one question for all of them
        first = state.entries[-len(people)]
        first.doubted("people_run_split", text=state.entries[-1].name)


def enter(state: State, name: str, first: Mark, last: Mark) -> Entry:
    """Enter somebody, with all that was said before the name.

    Args:
        state: The list.
        name: The name.
        first: The mark that it begins with.
        last: The mark that it ends with.
    """
    before = state.here()
    entry = Entry(clean_name(name), first.start, last.end, state.heading)
    entry.party = state.party_pending or state.party
    entry.party_said = state.party_pending is not None
    entry.starred, state.star_pending = state.star_pending, False
    if state.unsure_next:
        entry.doubted("person_role_unsure")
        state.unsure_next -= 1
    entry.absent = state.excepting or state.heading in _ABSENT_HEADINGS
    if state.excepting and stands_below(state, first):
        entry.doubted("person_excepted_below")
    entry.excused = True if state.heading == "excused" else None
    if state.code_pending is not None:
        state.use(state.code_pending, entry)
        entry.answer(state.code_pending.value)
        state.code_pending = None
    if state.later:
        entry.items.append(state.later)
    if state.leaving is not None:
        entry.serving, entry.replaces, entry.absent = True, state.leaving.name, False
        entry.stands_for, state.leaving = state.leaving, None
    if state.mixed:
        _from_second_column(entry, before)
    elif before is not None and _has_second_column(state, before):
        _beside(state, entry, before)
    _share_title(state, entry, first)
    for label in state.pending:
        apply_capacity(state, entry, label)
        entry.prefixed = True
    state.pending.clear()
    state.party_pending = None
    state.replaced_party = False
    state.current, state.fresh = entry, False
    state.entries.append(entry)
    state.use(first, entry)
    state.use(last, entry)
    return entry


def _share_title(state: State, entry: Entry, first: Mark) -> None:
    """Give a title in the plural to all it leads: "enhetschefer Anna Ek, Bo Alm"."""
    if state.pending:
        title = state.text(state.pending[-1])
        state.shared_title = title[:-2] if title.endswith(PLURALS) else None
        if state.shared_title and len(state.pending) == 1:
            entry.title, entry.prefixed = state.shared_title, True
            state.use(state.pending.pop(), entry)
        return
    before = state.joined.text[max(0, first.start - _NEAR) : first.start].rstrip()
    if state.shared_title and state.layout.titles_lead and before.endswith((",", " och")):
        entry.title, entry.prefixed = state.shared_title, True
    else:
        state.shared_title = None


def _has_second_column(state: State, before: Entry) -> bool:
    """Say whether who stands behind somebody in a table's row is that person's substitute."""
    away = state.layout.coded and before.answered and before.absent
    return state.second_column or away


def _beside(state: State, entry: Entry, before: Entry) -> None:
    """Read whom a substitute sat in for, in a table that has them beside the members."""
    entry.serving, entry.replaces = True, before.name
    before.absent = before.absent or not (before.answered or before.items)
    partly = before.items or before.absent_items or before.arrived or before.left
    told = state.second_column and state.layout.coded
    if not (told and (before.absent or partly)):
        entry.doubted("person_columns_mixed")
    if not told and before.absent and not before.answered:
        before.doubted("person_columns_mixed")


def _from_second_column(entry: Entry, before: Entry | None) -> None:
    """Read who stands beside an absent member, where substitutes have the second column."""
    if before is not None and (before.absent or before.items) and not before.serving:
        entry.serving = True
    entry.doubted("person_columns_mixed")


def apply_capacity(state: State, entry: Entry, mark: Mark) -> None:
    """Give somebody a role or a title.

    Args:
        state: The list.
        entry: Who it is.
        mark: The role or the title.
    """
    if mark.kind is Kind.ROLE:
        entry.roles.add(mark.value)
    else:
        title = " ".join(state.text(mark).split())
        entry.title = f"{entry.title}, {title}" if entry.title else title
    state.use(mark, entry)
