"""What is said of somebody who was just named, or is about to be."""

from __future__ import annotations

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.layout import is_sentence_word
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import WORD, clean_name, split_run
from minutes_archive.importer.people.newcomers import apply_capacity, read_name_run
from minutes_archive.importer.people.state import State
from minutes_archive.importer.people.words import PARTIES

_MAX_TITLE = 60


def read_capacity(state: State, at: int) -> int:
    """Read a role or a title: of the person before it or of the one behind it.

    Args:
        state: The list.
        at: Its index.
    """
    mark, entry = state.marks[at], state.current
    if _leads_on(state, at):
        state.pending.append(mark)
        return at + 1
    if entry is None:
        return at + 1
    if mark.kind is Kind.ROLE and state.kind(at - 1) is Kind.COMMA and _of_replaced(state, at - 2):
        entry.doubted("person_role_of_replaced", text=state.text(mark))
        state.use(mark, entry)
        return at + 1
    apply_capacity(state, entry, mark)
    return at + 1


def _of_replaced(state: State, at: int) -> bool:
    """Say whether the name of a replaced member ends at a mark, or the party behind it."""
    entry = state.current
    name = at - 1 if state.kind(at) is Kind.PARTY else at
    return entry is not None and entry.replaced_at == state.marks[name].start


def _leads_on(state: State, at: int) -> bool:
    """Say whether a role or a title belongs to whoever is named next."""
    entry = state.here()
    after = at + 1
    while state.kind(after) in (Kind.AND, Kind.TITLE, Kind.ROLE):
        after += 1
    if state.kind(after) is Kind.CLOSE and state.kind(after + 1) is Kind.OPEN:
        after += 2
    if state.kind(at + 1) is Kind.COLON:
        return True
    if state.kind(after) is not Kind.NAME or " " not in state.marks[after].value:
        below = state.kind(after) is Kind.BREAK and state.kind(after + 1) is Kind.NAME
        return entry is None and below and (state.current is None or state.layout.title_first)
    if entry is None:
        return True
    before = state.kind(at - 1)
    if before is not Kind.COMMA and state.marks[at].start in state.directions:
        return state.directions[state.marks[at].start]
    if before is Kind.COMMA:
        return entry.prefixed or (state.layout.title_first and entry.title is not None)
    capital = state.text(state.marks[at])[:1].isupper()
    return capital or before is Kind.AND or entry.prefixed


def read_party(state: State, at: int) -> int:
    """Read a party's letters.

    Args:
        state: The list.
        at: Their index.
    """
    mark, entry = state.marks[at], state.current
    bare = state.joined.text[mark.start] not in "(["
    if any(mark in column for column in state.columns):
        return at + 1
    if state.replaced_party:
        state.replaced_party = False
        state.use(mark)
        if entry is not None:
            entry.replaced_party = mark.value or None
    elif bare and _before_name(state, at):
        state.party_pending = mark.value
        state.use(mark)
    elif entry is not None and not entry.party_said:
        _give_party(state, entry, mark)
    elif entry is not None and entry.party == (mark.value or None) and not state.fresh:
        state.use(mark, entry)
    return at + 1


def _before_name(state: State, at: int) -> bool:
    """Say whether bare letters stand before the name of whom they are about."""
    named = state.kind(at + 1) is Kind.NAME and " " in state.marks[at + 1].value
    entry = state.here()
    return named and (entry is None or entry.party_said)


def _parties_first(state: State) -> bool:
    """Say whether parties stand before the names in this list."""
    first = next((m.kind for m in state.marks if m.kind in (Kind.PARTY, Kind.NAME)), None)
    return first is Kind.PARTY


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


def read_items(state: State, at: int) -> int:
    """Read which §§ somebody took part in.

    Args:
        state: The list.
        at: Index of the mark.
    """
    mark, entry = state.marks[at], state.current
    if entry is None:
        return at + 1
    state.use(mark, entry)
    if mark.kind is Kind.LOST_ITEMS:
        entry.doubted("person_items_lost", text=state.text(mark))
    elif mark.kind is Kind.NOT_ITEMS:
        entry.absent_items.append(mark.value)
    elif state.kind(at - 1) is Kind.ROLE and mark.kind is Kind.ITEMS:
        entry.doubted("person_role_part", text=state.text(mark))
    else:
        entry.items.append(mark.value)
        if mark.kind is not Kind.ITEMS:
            entry.doubted("person_items_part", text=state.text(mark))
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
    leads = state.kind(behind) in (Kind.NAME, Kind.VACANT, Kind.PARTY, Kind.TITLE)
    single = mark.value.isdigit()
    counted = single and int(mark.value) == len(state.entries) + 1 and state.layout.numbered
    if leads and single and (entry is None or (counted and state.kind(at - 1) is not Kind.COMMA)):
        state.use(mark)
    elif entry is not None and not _is_year(mark.value) and _may_follow(state, at):
        state.use(mark, entry)
        entry.items.append(mark.value)
        entry.likely()
        if state.kind(at + 1) is Kind.COMMA and _breaks_off(state, at + 2):
            entry.doubted("person_items_lost", text=f"{state.text(mark)},")
    return at + 1


def _may_follow(state: State, at: int) -> bool:
    """Say whether numbers stand where §§ do: a page number may stand behind a title."""
    before = state.kind(at - 1)
    last = at + 1 == len(state.marks) and not any(entry.items for entry in state.entries)
    stray = last and before is Kind.TITLE
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
    if _is_heading(state, at):
        state.use(mark)
        state.heading, state.mixed = Group.ABSENT, False
        state.party = state.current = None
        return at + 1
    if entry is not None:
        entry.absent = True
        entry.excused = {"excused": True, "unexcused": False}.get(mark.value, entry.excused)
        state.use(mark, entry)
    return at + 1


def _is_heading(state: State, at: int) -> bool:
    """Say whether words that may be a heading or be said of somebody are a heading."""
    after = state.kind(at + 1)
    if after is Kind.COLON:
        return True
    capital = state.text(state.marks[at])[:1].isupper()
    if state.here() is not None and (
        state.kind(at - 1) in (Kind.COMMA, Kind.OPEN, Kind.PARTY) and not capital
    ):
        return False
    alone = state.at_edge(at) and (after is None or after in BOUNDARIES)
    return (capital and state.kind(at - 1) not in (Kind.COMMA, Kind.OPEN)) or (
        alone and state.current is None
    )


def read_heading(state: State, at: int) -> int:
    """Read a heading inside the list, or the same words said of somebody.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark = state.marks[at]
    if _is_heading(state, at):
        state.use(mark)
        _head(state, at)
        return at + 1
    entry = state.current if state.kind(at - 1) is not Kind.WORD else None
    if entry is None:
        return at + 1
    state.use(mark, entry)
    if mark.value == "serving":
        entry.serving = True
    elif mark.value == "not_serving":
        entry.serving = False
    elif mark.value == "substitutes":
        entry.roles.add("substitute")
    elif mark.value == "members":
        entry.roles.add("member")
    elif mark.value == "others" and entry.title is None:
        entry.title = state.text(mark)
    return at + 1


def _head(state: State, at: int) -> None:
    """Begin what stands under a heading inside the list."""
    value = state.marks[at].value
    above = at - 1
    while state.kind(above) is Kind.COLON:
        above -= 1
    beside = state.kind(above) is Kind.HEADING and not state.at_edge(at)
    columns = beside and {state.marks[above].value, value} <= {"members", "substitutes", "serving"}
    state.current, state.party = None, None
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


def read_serving_for(state: State, at: int) -> int:
    """Read that somebody sits in for the member who is named next.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark, entry = state.marks[at], state.current
    plain = state.text(mark).casefold() == "för"
    if entry is not None and entry.replaces and state.kind(at + 1) is Kind.NAME:
        return _leave_column(state, entry, at)
    named = state.kind(at + 1) in (Kind.NAME, Kind.VACANT) or (
        state.kind(at + 1) is Kind.BREAK and state.kind(at + 2) is Kind.NAME
    )
    if entry is None or entry.replaces or (plain and not named):
        return at + 1
    state.use(mark, entry)
    entry.serving = True
    state.replacing = entry if named else None
    if not named:
        entry.doubted("person_replaced_unknown", text=state.text(mark))
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
    begins = split_run(
        [word[0] for word in words],
    )
    last = words[begins[1] - 1].end() if len(begins) > 1 else mark.end
    replaced = Mark(Kind.NAME, mark.start, last, state.joined.text[mark.start : last])
    if entry is not None:
        entry.replaces = clean_name(replaced.value)
        entry.replaced_at = replaced.start
        state.use(replaced, entry)
        if " " not in replaced.value:
            entry.doubted("person_replaced_unknown", text=replaced.value)
    state.replaced_party = state.kind(at + 1) is Kind.PARTY and last == mark.end
    if last < mark.end:
        rest = state.joined.text[last : mark.end]
        start = mark.end - len(rest.lstrip())
        state.marks = (
            *state.marks[:at],
            replaced,
            Mark(Kind.NAME, start, mark.end, rest.strip()),
            *state.marks[at + 1 :],
        )
        return read_name_run(state, at + 1)
    return at + 1


def read_nick(state: State, at: int) -> int:
    """Pass a nickname that stands beside a name.

    Args:
        state: The list.
        at: Its index.
    """
    if state.here() is not None and state.kind(at - 1) is Kind.NAME:
        state.use(state.marks[at], state.current)
    return at + 1


def read_organisation(state: State, at: int) -> int:
    """Read an organisation behind a name.

    Args:
        state: The list.
        at: Its index.
    """
    entry, mark = state.here(), state.marks[at]
    if any(mark in column for column in state.columns):
        return at + 1
    if mark.value.isupper() and _before_name(state, at) and _parties_first(state):
        state.party_pending = mark.value
        state.use(mark)
    elif entry is not None and entry.organisation is None:
        _give_organisation(state, entry, state.marks[at])
    elif entry is None:
        state.current = None
    return at + 1


def _give_organisation(state: State, entry: Entry, mark: Mark) -> None:
    """Give somebody an organisation; a role right before it is one in that organisation."""
    entry.organisation = " ".join((mark.value or state.text(mark)).split()).rstrip(",;")
    before = entry.used[-1]
    if before.kind is Kind.ROLE and mark.start - before.end < 2 and mark.value[:1].islower():
        entry.roles.discard(before.value)
        entry.title = state.text(before)
    state.use(mark, entry)


def read_name_as_organisation(state: State, at: int) -> int:
    """Read words that have the form of a name and tell where somebody comes from.

    Args:
        state: The list.
        at: Index of the words.
    """
    mark, entry = state.marks[at], state.here()
    before, after = state.kind(at - 1), state.kind(at + 1)
    if entry is None or entry.organisation or after is Kind.PARTY or mark.start in state.nicknames:
        return at
    single = " " not in mark.value
    ends = after is None or after in (*BOUNDARIES, Kind.COMMA, Kind.CLOSE, Kind.STOP)
    if before is Kind.OPEN and after is Kind.CLOSE:
        _give_organisation(state, entry, mark)
        return at + 1
    if before not in (Kind.COMMA, Kind.TITLE, Kind.PARTY) or not (
        single or state.layout.one_a_line
    ):
        return at
    if not ends and (not single or before is Kind.PARTY):
        return at
    if before is Kind.PARTY and not single:
        return at
    _give_organisation(state, entry, mark)
    if not single and state.joined.text.count(mark.value) < 2:
        entry.doubted("person_or_organisation", text=mark.value)
    return at + 1


def read_code(state: State, at: int) -> int:
    """Read a table's answer whether somebody was there.

    Args:
        state: The list.
        at: Index of the answer.
    """
    mark, entry = state.marks[at], state.current
    if entry is None or not state.layout.coded:
        return at + 1
    state.use(mark, entry)
    entry.absent = mark.value == "absent"
    if mark.value == "serving":
        entry.serving = True
    return at + 1


def read_words(state: State, at: int) -> int:
    """Read words behind a comma as a title, where they can be one.

    Args:
        state: The list.
        at: Index of the first word.
    """
    entry = state.here()
    if entry is None or state.kind(at - 1) is not Kind.COMMA:
        return at + 1
    behind = at
    while state.kind(behind) in (Kind.WORD, Kind.AND):
        behind += 1
    words = [state.text(mark) for mark in state.marks[at:behind]]
    span = Mark(Kind.TITLE, state.marks[at].start, state.marks[behind - 1].end)
    capital_short = len(words) == 1 and words[0].isupper() and len(words[0]) < 7
    if capital_short and words[0].isalpha() and entry.organisation is None:
        _give_organisation(state, entry, span)
    elif _may_be_title(words, span) and entry.party is None:
        apply_capacity(state, entry, span)
        entry.likely()
    return behind


def _may_be_title(words: list[str], span: Mark) -> bool:
    """Say whether words nobody knows may be somebody's title."""
    lettered = all(word.replace(".", "").replace("-", "").isalpha() for word in words)
    plain = lettered and not any(is_sentence_word(word) for word in words)
    fits = len(words) <= 4 and span.end - span.start <= _MAX_TITLE and len(words[0]) > 2
    return plain and fits
