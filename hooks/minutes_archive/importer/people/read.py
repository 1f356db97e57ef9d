"""Reads a list of people."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Attendance, Confidence
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.answer_columns import read_answer_columns
from minutes_archive.importer.people.capacity import roles_of
from minutes_archive.importer.people.capacity_column import noted
from minutes_archive.importer.people.code_legend import NO_CODES
from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.fold import fold
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.headed import find_headed
from minutes_archive.importer.people.layout import (
    find_layout,
    is_remark,
    is_sentence_word,
    names_before_commas,
    title_directions,
)
from minutes_archive.importer.people.local_parties import with_local_parties
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.pieces import join
from minutes_archive.importer.people.replaced import replaced_members
from minutes_archive.importer.people.scan import scan
from minutes_archive.importer.people.served_column import read_served_column
from minutes_archive.importer.people.settle import settle
from minutes_archive.importer.people.state import State

_MAX_SENTENCE = 400
_OTHERS = re.compile(
    r"\s(?:samt|och|jämte)\s(?:(?:ytterligare|cirka|ca|c:a|omkring|drygt|ett)\.?\s){0,3}\d{1,4}(?!\d)",
    re.IGNORECASE,
)
"""How many more were there, behind somebody who is named."""


def read_people(
    lines: Sequence[Line],
    group: Group,
    *,
    goes_on: bool = False,
    turned: bool = False,
    codes: Mapping[str, str] = NO_CODES,
) -> tuple[tuple[Attendance, ...], tuple[Line, ...]]:
    """Read who is listed under a heading.

    §§ that have only one end in the source are given open: "-108" is up to § 108, "62-" from
    § 62 on. Whoever knows the meeting's first and last § completes them before they are written.
    A member whom a substitute sat in for the whole meeting is given as absent too, behind the
    people listed, where the list does not name that member itself: the source says so by naming
    the substitute. The same member may be among those absent under another heading.
    Words that say nothing the front matter can hold ("via länk") are among the unread; what was
    read is all else (see `pieces_read`), separators and labels inside the list included.

    Args:
        lines: What stands under the heading, without the heading itself.
        group: What the heading says about those under it.
        goes_on: Whether the source has more words on the last line, so that a number at its end
            is no page's.
        turned: Whether names stand as "Ek, Anna" in another list of the document.
        codes: What letters beside names say of who was there, by the document's own legend.

    Returns:
        The people in the source's order, and what could not be read, each piece as it stood.
    """
    joined = join(lines)
    marks = with_local_parties(joined.text, scan(joined, codes))
    marks, head, second = read_answer_columns(joined, marks)
    marks, served = read_served_column(joined, marks)
    layout = find_layout(joined.text, marks, turned=turned)
    if codes and any(mark.kind is Kind.CODE for mark in marks):
        layout = replace(layout, coded=True)
    columns = _party_columns(marks)
    state = State(
        joined,
        list(marks),
        layout,
        group,
        nicknames=names_before_commas(marks) if group is Group.PARTICIPANTS else frozenset(),
        running_text=_in_running_text(joined.text, marks),
        columns=columns,
        in_columns=frozenset(mark.start for column in columns for mark in column),
        notes=noted(marks),
        directions=title_directions(marks),
        headed=find_headed(joined),
        goes_on=goes_on,
        heading=Group.MEMBERS if group is Group.COLUMNS else group,
        mixed=group is Group.COLUMNS,
        second_column=second,
        used=[*head, *served],
    )
    fold(state)
    settle(state)
    people = tuple(
        _attendance(state, entry, first=number == 0) for number, entry in enumerate(state.entries)
    )
    return people + replaced_members(state), joined.unread(
        (mark.start, mark.end) for mark in state.used
    )


def _attendance(state: State, entry: Entry, *, first: bool) -> Attendance:
    """Write down what was read about somebody."""
    if entry.starred:
        _read_star(state, entry)
    if len(entry.items) > 1:
        entry.items = [", ".join(entry.items)]
    partisan = state.layout.parties_close or state.layout.titles_lead
    roles = roles_of(entry, group=state.group, first=first, partisan=partisan)
    if roles == ("official",) and not (entry.title or entry.organisation) and _is_vague(entry):
        entry.doubted("person_role_unsure")
    if entry.heading == Group.CHAIRS and not first and not entry.roles:
        entry.doubted("person_second_chair")
    confidence = entry.confidence
    if state.group is Group.OTHERS and confidence is Confidence.SURE and not entry.title:
        confidence = Confidence.LIKELY
    return Attendance(
        name=entry.name,
        line=state.joined.number(entry.at),
        absent=entry.absent,
        roles=roles,
        party=entry.party,
        title=entry.title,
        organisation=entry.organisation,
        replaces=entry.replaces,
        items=entry.items[0] if entry.items else None,
        absent_items=", ".join(entry.absent_items) or None,
        arrived=entry.arrived,
        left=entry.left,
        excused=entry.excused if entry.absent else None,
        confidence=confidence,
        doubt=entry.doubt,
    )


def _is_vague(entry: Entry) -> bool:
    """Say whether nothing but a heading such as "Övriga" tells what somebody is."""
    return entry.heading not in (Group.OFFICIALS, "officials")


def _read_star(state: State, entry: Entry) -> None:
    """Read a star as what the list says of it, or as a substitute's."""
    if entry.serving is None:
        entry.serving = state.star_meaning != "not_serving"
    if state.star_meaning is None:
        entry.doubted("person_star")


def _in_running_text(text: str, marks: tuple[Mark, ...]) -> frozenset[int]:
    """Find the offsets of names that stand in a sentence and not in a list."""
    found: set[int] = set()
    line: list[Mark] = []
    for mark in [*marks, Mark(Kind.BREAK, len(text), len(text))]:
        if mark.kind is Kind.BREAK:
            found |= _named_in_sentence(text, line)
            line = []
        else:
            line.append(mark)
    return frozenset(found)


def _named_in_sentence(text: str, line: list[Mark]) -> set[int]:
    """Find the names of one line, if it is a sentence; those behind a colon are a list.

    So is who stands before "samt ytterligare 40 medlemmar".
    """
    others = _OTHERS.search(text, line[0].start, line[-1].end) if line else None
    line = [mark for mark in line if others is None or mark.start < others.start()]
    words = [text[mark.start : mark.end] for mark in line if mark.kind is Kind.WORD]
    lower = [word for word in words if word.islower()]
    short = not line or line[-1].end - line[0].start <= _MAX_SENTENCE
    verbs = any(is_sentence_word(word) for word in lower)
    listed = sum(mark.kind in (Kind.PARTY, Kind.TITLE) for mark in line) > 2
    if len(lower) < 3 or not verbs or not short or listed or _only_remarks(text, line):
        return set()
    found: set[int] = set()
    for mark in line:
        if mark.kind in (Kind.COLON, Kind.EXCEPT, Kind.LATER):
            break
        if mark.kind is Kind.NAME:
            found.add(mark.start)
    return found


def _only_remarks(text: str, line: list[Mark]) -> bool:
    """Say whether a line is a name, and behind commas only when somebody was there."""
    first = next(index for index, mark in enumerate(line) if mark.kind is Kind.WORD)
    told = is_remark(text[line[first].start : line[first].end])
    parted = first > 1 and line[first - 1].kind in (Kind.COMMA, Kind.OPEN)
    return told and parted and line[0].kind is Kind.NAME and line[-1].kind is not Kind.STOP


def _party_columns(marks: tuple[Mark, ...]) -> tuple[tuple[Mark, ...], ...]:
    """Find parties that follow each other: a column of their own."""
    found: list[tuple[Mark, ...]] = []
    run: list[Mark] = []
    for mark in [*marks, Mark(Kind.WORD, -1, -1)]:
        acronym = mark.kind is Kind.ORGANISATION and mark.value.isupper()
        if mark.kind is Kind.PARTY or (acronym and run):
            run.append(mark)
        elif mark.kind not in (Kind.COMMA, *BOUNDARIES):
            if len(run) > 2:
                found.append(tuple(run))
            run = []
    return tuple(found)
