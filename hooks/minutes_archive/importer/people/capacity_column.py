"""Capacities in a column of their own, read behind the names of those who held them."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import clean_name, split_run
from minutes_archive.importer.people.state import State

_ROLES = frozenset({"chair", "vice_chair", "member"})
_LEADING = frozenset({"chair", "vice_chair"})
_MOST = 90
_COLUMN = 3
_TAILS = frozenset({Kind.NAME, Kind.ORGANISATION, Kind.WORD})
"""What may stand behind a title in a column: "Enhetschef Livsmedel"."""
_SERVING = frozenset({Group.SERVING, "serving"})


@dataclass(frozen=True, slots=True)
class _Item:
    """One line of the column: a role, or whom somebody serves for.

    Args:
        first: Index of its first mark.
        last: Index behind its last.
        role: A role, "substitutes", "serving" or "for".
    """

    first: int
    last: int
    role: str


def read_column(state: State, at: int) -> int:
    """Read a column of capacities that begins at a mark.

    Args:
        state: The list.
        at: Index of the mark.

    Returns:
        Where the reading goes on; `at` where no column begins or nobody can tell whose it is.
    """
    if state.entries and state.marks[at].kind is Kind.TITLE:
        return _read_titles(state, at)
    if not state.entries or state.marks[at].kind not in (Kind.ROLE, Kind.SERVES_FOR):
        return at
    people = _people(state)
    items = _items(state, at) if len(people) > 1 else []
    if len(items) < 2:
        return at
    replaced = any(item.role == "for" for item in items)
    while len(items) > len(people) and items[0].role in _LEADING and replaced:
        items = items[1:]  # said of people in another list
    headed = not replaced and items[0].role == "chair"
    if len(items) == len(people) or (headed and len(items) < len(people)):
        for entry, item in zip(people, items, strict=False):
            _give(state, entry, item)
    elif not replaced:
        return at
    else:
        _give_ends(state, people, items)
    state.current = None
    return items[-1].last


def _give_ends(state: State, people: list[Entry], items: list[_Item]) -> None:
    """Give the first the chair that a column begins with, and the last those whom they serve for.

    Of some between them it says nothing. Whoever serves for somebody has that member's party;
    where the last have others, one of them serves, and nobody knows for whom.
    """
    if items[0].role == "chair" and len(items) < len(people):
        _give(state, people[0], items[0])
    serving = [item for item in items if item.role == "for"]
    last = list(zip(people[-len(serving) :], serving, strict=False))
    parties = [state.marks[item.last - 1] for item in serving]
    fits = len(serving) < len(people) and all(
        mark.kind is Kind.PARTY and mark.value == entry.party
        for (entry, _), mark in zip(last, parties, strict=True)
    )
    for entry, item in last if fits else ():
        _give(state, entry, item)
    if not fits:
        people[-1].serving = True
        people[-1].doubted("person_replaced_unknown", text=state.text(state.marks[items[0].first]))


def _read_titles(state: State, at: int) -> int:
    """Read titles that follow each other behind names: one for each name, else nobody's."""
    spans: list[tuple[int, int]] = []
    behind = at
    while state.kind(behind) is Kind.TITLE and len(spans) < _MOST:
        after = state.marks[behind + 1] if behind + 1 < len(state.marks) else None
        tail = after is not None and after.kind in _TAILS and " " not in state.text(after)
        spans.append((behind, behind + 1 + tail))
        behind += 1 + tail
    people = _people(state) if len(spans) >= _COLUMN else []
    if len(people) < _COLUMN:
        return at
    for entry, (first, last) in zip(people, spans, strict=False):
        if len(people) == len(spans):
            marks = state.marks[first:last]
            entry.title = " ".join(state.text(mark) for mark in marks)
            for mark in marks:
                state.use(mark, entry)
        entry.doubted("person_role_column")
    state.current = None
    return behind


def _items(state: State, at: int) -> list[_Item]:
    """Give the lines of a column from a mark on."""
    items: list[_Item] = []
    while at < len(state.marks) and len(items) < _MOST:
        if state.marks[at].kind in BOUNDARIES and items:
            at += 1
            continue
        item = _item(state, at)
        if item is None:
            break
        items.append(item)
        at = item.last
    return items


def _item(state: State, at: int) -> _Item | None:
    """Read one line of a column."""
    mark = state.marks[at]
    if mark.kind is Kind.ROLE and mark.value in _ROLES:
        return _Item(at, at + 1, mark.value)
    if mark.kind is Kind.HEADING and mark.value in ("substitutes", "serving"):
        return _Item(at, at + 1, mark.value) if state.text(mark)[0].islower() else None
    if mark.kind is not Kind.SERVES_FOR or state.kind(at + 1) is not Kind.NAME:
        return None
    if len(split_run(state.marks[at + 1].value.split())) > 1:
        return None
    return _Item(at, at + 2 + (state.kind(at + 2) is Kind.PARTY), "for")


def _people(state: State) -> list[Entry]:
    """Give those at the end of the list of whom nothing is said yet."""
    people: list[Entry] = []
    heading = state.entries[-1].heading
    for entry in reversed(state.entries[-_MOST:]):
        said = entry.roles or entry.title or entry.replaces or entry.absent
        if entry.heading != heading or said or entry.serving is not None:
            break
        people.append(entry)
    return people[::-1]


def _give(state: State, entry: Entry, item: _Item) -> None:
    """Give somebody the capacity of a line."""
    entry.doubted("person_role_column")
    marks = state.marks[item.first : item.last]
    for mark in marks:
        state.use(mark, entry)
    if item.role != "for":
        _give_role(entry, item.role)
        return
    entry.serving = True
    entry.replaces, entry.replaced_at = clean_name(marks[1].value), marks[1].start
    if len(marks) > 2:
        entry.replaced_party = marks[2].value or None


def _give_role(entry: Entry, role: str) -> None:
    """Give somebody a role."""
    if role in _ROLES:
        entry.roles.add(role)
    elif role == "serving" or entry.heading in _SERVING:
        entry.serving = True
    else:
        entry.roles.add("substitute")


def noted(marks: tuple[Mark, ...]) -> frozenset[int]:
    """Find the offsets of roles that stand before a column and are of people further up.

    Args:
        marks: All marks.
    """
    found: set[int] = set()
    for at, mark in enumerate(marks):
        if mark.kind is not Kind.SERVES_FOR:
            continue
        above = at
        own: set[int] = set()
        roles: set[str] = set()
        while above > 0 and marks[above - 1].kind in (Kind.ROLE, Kind.WORD, *BOUNDARIES):
            above -= 1
            if marks[above].kind is Kind.ROLE:
                own.add(marks[above].start)
                roles.add(marks[above].value)
        apart = any(marks[index].kind is Kind.WORD for index in range(above, at))
        apart = apart or {"chair", "vice_chair"} <= roles  # nobody is both
        found |= own if apart else set()
    return frozenset(found)
