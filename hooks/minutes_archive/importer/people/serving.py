"""Substitutes: that somebody serves, and for whom; headings inside the list."""

from __future__ import annotations

import re
from types import MappingProxyType

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import WORD, clean_name, is_one_name, split_run
from minutes_archive.importer.people.newcomers import read_name_run
from minutes_archive.importer.people.state import State

_SEATS = frozenset({"substitutes", "serving"})
_SERVING = frozenset({Group.SERVING, "serving"})
_SERVED = frozenset({"serving", "not_serving"})
_LABEL_ENDS = frozenset({"deltagare", "deltagande"})
"""What flattening leaves of a label over two lines behind the first who stands beside it."""
_SAID = MappingProxyType({"substitutes": "substitute", "members": "member", "guests": "guest"})
"""Roles of those of whom words are said that else head a list."""
_SHORT = frozenset({"tjg", "tjg.", "tj.", "tjänstg."})
"""What a table's cell says of a substitute who served."""
_SHORT_SUBSTITUTE = re.compile(r"(?:tjg|tj|tjänstg)\.? ?(?:ers|suppl)\.?")


def is_heading(state: State, at: int) -> bool:
    """Say whether words that may be a heading or be said of somebody are a heading."""
    after = state.kind(at + 1)
    if after is Kind.COLON:
        return state.here() is None or state.kind(at + 2) is not Kind.ITEMS
    ends = after in BOUNDARIES or (after is None and not state.goes_on)
    if state.marks[at].kind is Kind.ABSENT and state.here() and ends:
        return False
    words = state.text(state.marks[at])
    capital = words[:1].isupper()
    if state.here() is not None and ends and (_is_short(words) or _fills_cell(state, at)):
        return False
    if state.here() is not None and (
        state.kind(at - 1) in (Kind.COMMA, Kind.OPEN, Kind.PARTY) and not capital
    ):
        return False
    if state.kind(at - 1) is Kind.AND and state.kind(at + 1) is Kind.NAME:
        return state.marks[at].value in _SEATS and "ersättar" in words.casefold()
    alone = state.at_edge(at) and (after is None or after in BOUNDARIES)
    return (capital and state.kind(at - 1) not in (Kind.COMMA, Kind.OPEN)) or (
        alone and state.current is None
    )


def _fills_cell(state: State, at: int) -> bool:
    """Say whether "Tjänstgörande" fills a table's cell behind somebody."""
    served = state.marks[at].value in _SERVED and state.kind(at - 1) is Kind.GAP
    return served and "ersätt" not in state.text(state.marks[at]).casefold()


def _is_short(words: str) -> bool:
    """Say whether words are shortened as no heading is that ends a person's line."""
    folded = words.casefold()
    return (
        folded in _SHORT
        or folded.endswith((" ej", " icke", " inte"))
        or _SHORT_SUBSTITUTE.fullmatch(folded) is not None
    )


def read_heading(state: State, at: int) -> int:
    """Read a heading inside the list, or the same words said of somebody.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark = state.marks[at]
    if _in_table_head(state, at):
        state.use(mark)
        beside = ("serving", "substitutes") if state.layout.coded else ("serving",)
        state.second_column = state.second_column or mark.value in beside
        return at + 1
    if _shares_seat(state, at):
        return read_serving_for(state, at)
    if _leads_row_below(state, at):
        return read_replaced_by(state, at, state.entries[-1])
    if is_heading(state, at) and not _in_row(state, at):
        state.use(mark)
        keep_above_row(state, at)
        _head(state, at)
        return at + 1
    entry = state.current if state.kind(at - 1) is not Kind.WORD else None
    if entry is None:
        return at + 1
    state.use(mark, entry)
    _say(entry, mark.value, state.text(mark))
    return at + 1


def _say(entry: Entry, value: str, words: str) -> None:
    """Take what words that else head a list say of somebody."""
    beside = value == "substitutes" and entry.heading in _SERVING
    if value == "serving" or beside:
        entry.serving = True
    elif value == "not_serving":
        entry.serving = False
    elif value in _SAID and words not in _LABEL_ENDS:
        entry.roles.add(_SAID[value])
    elif value == "others" and entry.title is None:
        entry.title = words


def _leads_row_below(state: State, at: int) -> bool:
    """Say whether "ers." begins a row of a table, below that of a member who is marked absent."""
    above = state.entries[-1] if state.entries and state.at_line_start(at) else None
    away = above is not None and above.answered and above.absent
    small = state.text(state.marks[at]).casefold().startswith("ers")
    return away and small and state.kind(at + 1) is Kind.NAME


def _shares_seat(state: State, at: int) -> bool:
    """Say whether "tjg" is for the member named next, who sat himself for other §§.

    In a line of names that one stands twice: "tjg Ada Ek (S) §§ 1-3 Ada Ek (S) §§ 4-9".
    """
    if state.text(state.marks[at]).casefold() not in _SHORT or state.here() is None:
        return False
    named = [mark for mark in state.marks[at + 1 : at + 8] if mark.kind not in BOUNDARIES]
    if not named or named[0].kind is not Kind.NAME:
        return False
    behind = named[2:] if len(named) > 1 and named[1].kind is Kind.PARTY else named[1:]
    told = len(behind) > 1 and behind[0].kind is Kind.ITEMS
    return told and behind[1].kind is Kind.NAME and behind[1].value == named[0].value


def keep_above_row(state: State, at: int) -> None:
    """Keep the heading above, where rows begin with roles and a heading is of its row alone.

    Args:
        state: The list.
        at: Index of the row's heading.
    """
    if state.layout.roles_lead and state.at_line_start(at) and state.kind(at + 1) is Kind.NAME:
        state.above_row = state.heading


def _in_table_head(state: State, at: int) -> bool:
    """Say whether words are a cell of a table's head row, behind its first cell."""
    row = state.row(at)
    if not state.entries and _names_columns(state, row):
        return True
    if state.at_line_start(at) or state.kind(at - 1) is not Kind.GAP:
        return False
    cells = sum(mark.kind is Kind.GAP for mark in row) + 1
    return cells > 2 and not any(mark.kind is Kind.NAME and " " in mark.value for mark in row)


def _names_columns(state: State, row: list[Mark]) -> bool:
    """Say whether a row only names columns: answers, parties, members and who served for them."""
    plain = (Kind.HEADING, Kind.GAP, Kind.WORD, Kind.STOP)
    if any(mark.kind not in plain and " " in mark.value for mark in row):
        return False
    asked = state.layout.coded and any(mark.value == "present" for mark in row)
    party = row[0].kind is Kind.WORD and state.text(row[0]).casefold() == "parti"
    heads = [mark.value for mark in row if mark.kind is Kind.HEADING]
    return asked or party or (heads == ["members", "serving"] and row[1].kind is Kind.GAP)


def _in_row(state: State, at: int) -> bool:
    """Say whether words fill a cell behind a name, in a table with a column of roles."""
    return (
        state.layout.role_column
        and state.here() is not None
        and state.kind(at - 1) in (Kind.GAP, Kind.FILLER)
        and state.kind(at + 1) is not Kind.NAME
    )


def _head(state: State, at: int) -> None:
    """Begin what stands under a heading inside the list."""
    value = state.marks[at].value
    if state.group is Group.COLUMNS and not state.entries:
        return
    above = at - 1
    while state.kind(above) is Kind.COLON:
        above -= 1
    beside = state.kind(above) is Kind.HEADING and not state.at_edge(at)
    columns = beside and {state.marks[above].value, value} <= {"members", "substitutes", "serving"}
    state.current, state.party, state.later = None, None, None
    state.mixed = bool(columns) and state.marks[above].value != value
    if state.mixed or value == "present":
        return
    if state.group is Group.ABSENT and value in ("members", "substitutes", "serving"):
        return
    if state.group is Group.PARTICIPANTS and value == "members":
        return
    if value == "substitutes":
        value = "not_serving"
    state.heading = value


def read_replaced_by(state: State, at: int, above: Entry | None = None) -> int:
    """Read that somebody's substitute is named next.

    Args:
        state: The list.
        at: Index of the words.
        above: The member, where a row above names him.
    """
    entry = above or state.here()
    if entry is not None and state.kind(at + 1) is Kind.NAME:
        state.use(state.marks[at], entry)
        state.leaving = entry
        state.current = None
    return at + 1


def read_serving_for(state: State, at: int) -> int:
    """Read that somebody sits in for the member who is named next.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark, entry = state.marks[at], state.current
    plain = state.text(mark).casefold() == "för"
    if entry is not None and _has_party_first(state, at + 1):
        party = state.marks[at + 1]
        state.use(mark, entry)
        state.use(party, entry)
        entry.serving, entry.replaced_party = True, party.value or None
        state.replacing = entry
        return at + 2
    if entry is not None and entry.replaces and state.kind(at + 1) is Kind.NAME:
        return _leave_column(state, entry, at)
    named = state.kind(at + 1) in (Kind.NAME, Kind.VACANT) or (
        state.kind(at + 1) is Kind.BREAK and state.kind(at + 2) is Kind.NAME
    )
    if entry is None and _before_pair(state, at):
        state.unsure_next = 2
    if entry is None or entry.replaces or (plain and not named):
        return at + 1
    state.use(mark, entry)
    entry.serving = True
    state.replacing = entry if named else None
    if not named:
        entry.doubted("person_replaced_unknown", text=state.text(mark))
    return at + 1


def _has_party_first(state: State, at: int) -> bool:
    """Say whether a replaced member's party stands before the name: "för (M) Bo Alm"."""
    pair = (state.kind(at), state.kind(at + 1)) == (Kind.PARTY, Kind.NAME)
    return pair and state.layout.parties_first and " " in state.marks[at + 1].value


def _before_pair(state: State, at: int) -> bool:
    """Say whether a line is "ersätter" and two members: a column's word, set before both."""
    kinds = [state.kind(at + step) for step in range(1, 6)]
    pair = [Kind.NAME, Kind.PARTY, Kind.NAME, Kind.PARTY]
    return state.at_line_start(at) and kinds[:4] == pair and kinds[4] in (None, *BOUNDARIES)


def read_shortened(state: State, at: int) -> int:
    """Read "ers" between two members: the first serves, perhaps for the one named next.

    Args:
        state: The list.
        at: Index of the word.
    """
    entry = state.here()
    between = (state.kind(at - 1), state.kind(at + 1)) == (Kind.PARTY, Kind.NAME)
    if entry is None or not between or entry.heading != Group.MEMBERS:
        return at
    state.use(state.marks[at], entry)
    entry.serving = True
    entry.doubted("person_replaced_unknown", text=state.text(state.marks[at]))
    state.unsure_next = 1
    return at + 1


def _leave_column(state: State, entry: Entry, at: int) -> int:
    """Give back a second replaced member: who serves for whom is lost in columns."""
    entry.doubted("person_replaced_unknown", text=state.text(state.marks[at]))
    entry.replaces = entry.replaced_at = None
    state.replaced_party = False
    return at + 3 if state.kind(at + 2) is Kind.PARTY else at + 2


def read_serving_vacant(state: State, at: int) -> int:
    """Read that somebody sits on a seat that nobody holds.

    Args:
        state: The list.
        at: Index of the words.
    """
    if state.current is not None:
        state.current.serving = True
        state.use(state.marks[at], state.current)
    return at + 1


def read_replaced(state: State, at: int) -> int:
    """Read the name of the member whom a substitute sits in for.

    Args:
        state: The list.
        at: Index of the name.
    """
    entry, state.replacing = state.replacing, None
    mark = state.marks[at]
    words = list(WORD.finditer(state.joined.text, mark.start, mark.end))
    texts = [word[0] for word in words]
    begins = split_run(texts, one_person=state.layout.one_a_line or is_one_name(texts))
    last = words[begins[1] - 1].end() if len(begins) > 1 else mark.end
    behind = at + 1
    if entry is not None and _turned(state, at):
        given = state.marks[at + 2]
        entry.replaces = clean_name(f"{given.value} {mark.value}")
        entry.replaced_at = mark.start
        state.use(Mark(Kind.NAME, mark.start, given.end), entry)
        state.replaced_party = state.kind(at + 3) is Kind.PARTY
        return at + 3
    if len(words) == 1 and _goes_on_below(state, at):
        last, behind = state.marks[at + 2].end, at + 3
    replaced = Mark(Kind.NAME, mark.start, last, state.joined.text[mark.start : last])
    if entry is not None:
        entry.replaces = clean_name(replaced.value)
        entry.replaced_at = replaced.start
        state.use(replaced, entry)
        if " " not in entry.replaces:
            entry.doubted("person_replaced_unknown", text=replaced.value)
    state.replaced_party = _has_party(state, behind) and last >= mark.end
    if last < mark.end:
        rest = state.joined.text[last : mark.end]
        start = mark.end - len(rest.lstrip())
        state.marks[at : at + 1] = [replaced, Mark(Kind.NAME, start, mark.end, rest.strip())]
        return read_name_run(state, at + 1)
    return behind


def _has_party(state: State, at: int) -> bool:
    """Say whether a replaced member's party follows, a comma before it or none."""
    comma = state.kind(at) is Kind.COMMA and not state.layout.parties_first
    return state.kind(at + comma) is Kind.PARTY


def _turned(state: State, at: int) -> bool:
    """Say whether a replaced member's family name stands first: "för Ek, Anna"."""
    comma = state.kind(at + 1) is Kind.COMMA and state.kind(at + 2) is Kind.NAME
    if not comma or not state.layout.surname_first:
        return False
    single = " " not in state.marks[at].value and " " not in state.marks[at + 2].value
    return single or state.kind(at + 3) in (None, Kind.PARTY, Kind.CLOSE, *BOUNDARIES)


def _goes_on_below(state: State, at: int) -> bool:
    """Say whether a name of one word goes on at the beginning of the next line."""
    below = state.marks[at + 2] if at + 2 < len(state.marks) else None
    broken = state.kind(at + 1) is Kind.BREAK and below is not None
    return broken and below is not None and below.kind is Kind.NAME and " " not in below.value
