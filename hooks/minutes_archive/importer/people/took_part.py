"""Which part of the meeting somebody took part in: §§, clock times, absence."""

from __future__ import annotations

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.marks import BOUNDARIES, Kind
from minutes_archive.importer.people.serving import is_heading, keep_above_row
from minutes_archive.importer.people.shared_items import share_items
from minutes_archive.importer.people.state import State

_NO_SECTION_BEHIND = frozenset({Kind.TITLE, Kind.NAME, Kind.ORGANISATION})
_CROSSES = frozenset({"X", "x"})


def read_items(state: State, at: int) -> int:
    """Read which §§ somebody took part in.

    Args:
        state: The list.
        at: Index of the mark.
    """
    mark, entry = state.marks[at], state.current
    if entry is None:
        return _read_of_heading(state, at)
    if state.fresh and _heads_line(state, at):
        state.current = None
        return at + 1
    state.use(mark, entry)
    if mark.kind is Kind.LOST_ITEMS:
        entry.doubted("person_items_lost", text=state.text(mark))
    elif mark.kind is Kind.NOT_ITEMS:
        entry.absent_items.append(mark.value)
    elif (
        state.kind(at - 1) is Kind.ROLE
        and state.marks[at - 1].value == "chair"
        and mark.kind is Kind.ITEMS
    ):
        entry.presided = mark.value
        entry.doubted("person_role_part", text=state.text(mark))
    else:
        _ask_of_second_cross(state, entry, at)
        value = _at_clock(state, at)
        entry.items += [value] if value else []
        _note_led(state, entry, at)
        if value and mark.kind is Kind.ITEMS:
            share_items(state, at, entry)
        if mark.kind is not Kind.ITEMS or value != mark.value:
            entry.doubted("person_items_part", text=state.text(mark))
    return at + 1


def _ask_of_second_cross(state: State, entry: Entry, at: int) -> None:
    """Ask what somebody was where a second cross, of another column, has §§ of its own."""
    cross = at - 1
    while state.kind(cross) in BOUNDARIES:
        cross -= 1
    again = cross > 0 and state.kind(cross) in (Kind.WORD, Kind.CODE)
    if entry.items and entry.answered and again and state.text(state.marks[cross]) in _CROSSES:
        state.use(state.marks[cross], entry)
        entry.doubted("person_role_part", text=state.text(state.marks[at]))


def _note_led(state: State, entry: Entry, at: int) -> None:
    """Note §§ behind "ordförande" and a comma: another chair makes them those of the office."""
    office = state.marks[at - 2] if at > 1 and state.kind(at - 1) is Kind.COMMA else None
    if office is not None and office.kind is Kind.ROLE and office.value == "chair":
        entry.led = state.marks[at].value


def _at_clock(state: State, at: int) -> str:
    """Give §§; one behind the time when somebody came or went is the § during which that was."""
    value, above = state.marks[at].value, at - 1
    while state.kind(above) in (Kind.COMMA, Kind.OPEN, Kind.WORD):
        above -= 1
    if not value.isdigit() or state.kind(above) is not Kind.CLOCKS:
        return value
    came, went = state.marks[above].value.split("|")
    if bool(came) == bool(went):
        return value
    return f"{value}-" if came else f"-{value}"


def _heads_line(state: State, at: int) -> bool:
    """Say whether a title follows §§ on a line of its own: "§ 5 Upprop" is of nobody above."""
    after = state.marks[at + 1] if at + 1 < len(state.marks) else None
    return after is not None and state.text(after)[:1].isupper()


def _read_of_heading(state: State, at: int) -> int:
    """Read §§ that a heading gives all under it: "Personalföreträdare §§ 36-44"."""
    above = at - 1
    while state.kind(above) in (Kind.COMMA, Kind.OPEN, Kind.COLON):
        above -= 1
    if state.kind(above) is Kind.HEADING and state.marks[at].kind in (Kind.ITEMS, Kind.NUMBERS):
        state.use(state.marks[at])
        state.later, state.later_ends = state.marks[at].value, False
    return at + 1


def read_bare_numbers(state: State, at: int) -> int:
    """Read numbers without a sign: §§ of the person before them, or a seat.

    Args:
        state: The list.
        at: Index of the numbers.
    """
    mark, entry = state.marks[at], state.here()
    behind = at + 1
    while state.kind(behind) in (Kind.STOP, Kind.CLOSE, Kind.FILLER):
        behind += 1
    if entry is None and not state.text(mark).isdigit() and state.current is None:
        return _read_of_heading(state, at)
    leads = state.kind(behind) in (Kind.NAME, Kind.VACANT, Kind.PARTY, Kind.TITLE)
    single = mark.value.isdigit()
    counted = single and state.layout.numbered and _is_next(state, int(mark.value))
    if leads and single and (entry is None or (counted and state.kind(at - 1) is not Kind.COMMA)):
        state.use(mark)
    elif entry is not None and not _is_year(mark.value) and _may_follow(state, at):
        state.use(mark, entry)
        if state.marks[at - 1].value == "chair" and "vice_chair" in entry.roles:
            entry.presided = mark.value
            entry.doubted("person_role_part", text=state.text(mark))
            return at + 1
        entry.items.append(mark.value)
        _note_led(state, entry, at)
        entry.likely()
        if state.kind(at + 1) is Kind.COMMA and _breaks_off(state, at + 2):
            entry.doubted("person_items_lost", text=f"{state.text(mark)},")
        if state.kind(at - 1) is Kind.NUMBERS:  # a dash may be lost between "102 104"
            both = f"{state.text(state.marks[at - 1])} {state.text(mark)}"
            entry.doubted("person_items_lost", text=both)
    return at + 1


def _is_next(state: State, number: int) -> bool:
    """Say whether a number is the next row's, counted from the list's first: it may go on at 6."""
    first = next(mark.value for mark in state.marks if mark.kind is Kind.NUMBERS)
    return number == len(state.entries) + (int(first) if first.isdigit() else 1)


def _may_follow(state: State, at: int) -> bool:
    """Say whether numbers stand where §§ do: a page number may stand behind a title."""
    before = state.kind(at - 1)
    last = at + 1 == len(state.marks) and not state.goes_on
    first = not any(entry.items for entry in state.entries)
    stray = last and (before is Kind.NUMBERS or (before in _NO_SECTION_BEHIND and first))
    return before not in (Kind.WORD, Kind.COLON, *BOUNDARIES) and not stray


def _breaks_off(state: State, at: int) -> bool:
    """Say whether a comma behind numbers leads nowhere, so that some are lost."""
    after = state.kind(at)
    if after is Kind.NAME:
        return not state.layout.commas_part
    return after in (None, Kind.HEADING, *BOUNDARIES)


def _is_year(value: str) -> bool:
    """Say whether a number is a year rather than that of an item."""
    return value[:4].isdigit() and 1900 <= int(value[:4]) < 2100


def read_clocks(state: State, at: int) -> int:
    """Read when somebody came and went.

    Args:
        state: The list.
        at: Index of the times.
    """
    mark, entry = state.marks[at], state.current
    if entry is None:
        return at + 1
    state.use(mark, entry)
    arrived, left = mark.value.split("|")
    entry.arrived = entry.arrived or arrived.strip("?") or None
    entry.left = left.strip("?") or entry.left
    if "?" in mark.value:
        entry.doubted("person_clock_lost", text=state.text(mark))
    return at + 1


def read_absence(state: State, at: int) -> int:
    """Read that somebody was absent, or a heading over those who were.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark, entry = state.marks[at], state.current
    answers = state.layout.coded and state.here() is not None and state.kind(at + 1) is Kind.NAME
    if is_heading(state, at) and not answers:
        state.use(mark)
        if entry is not None and at + 1 == len(state.marks):
            entry.doubted("person_remark", text=state.text(mark))
        keep_above_row(state, at)
        state.heading, state.mixed = Group.ABSENT, False
        state.party = state.current = None
        return at + 1
    if entry is not None:
        entry.absent = True
        entry.excused = {"excused": True, "unexcused": False}.get(mark.value, entry.excused)
        state.use(mark, entry)
    return at + 1


def read_code(state: State, at: int) -> int:
    """Read a table's answer whether somebody was there.

    Args:
        state: The list.
        at: Index of the answer.
    """
    mark, entry = state.marks[at], state.current
    if state.layout.coded and state.at_line_start(at) and state.kind(at + 1) is Kind.GAP:
        state.code_pending = mark
        return at + 1
    if entry is None or not state.layout.coded:
        return at + 1
    if mark.value == "unmarked" and not state.layout.crossed:
        return at + 1
    state.use(mark, entry)
    entry.answer(mark.value)
    return at + 1
