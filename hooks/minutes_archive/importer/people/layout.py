"""How a list of people is laid out, as far as that decides how it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from minutes_archive.importer.people.marks import BOUNDARIES, CELL_ENDS, Kind, Mark
from minutes_archive.importer.people.turned import is_turned
from minutes_archive.importer.people.words import VERB

_NOT_LED = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.ITEMS, Kind.NUMBERS, *BOUNDARIES})
_CODES = frozenset({"present", "absent", "serving", "marked", "unmarked"})
_REMARKS = frozenset(
    {"vid", "under", "endast", "bara", "del", "delar", "deltog", "deltar", "medverkade"}
    | {"medverkar", "närvarade", "punkten", "punkterna", "ärendet", "ärendena", "frågan"}
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What speaks for or against a reading.

    Args:
        one_a_line: Each line holds one person; what follows a comma tells about that person.
        surname_first: Names stand as "Ek, Anna".
        parties_close: Most names have a party in brackets behind them.
        title_first: Titles stand before names.
        party_headings: Names of parties stand above those who represent them.
        letters_head: So do parties' letters, each alone on a line.
        commas_part: Commas set one person apart from the next.
        coded: Letters such as N and F tell who was there.
        crossed: Crosses, or yes and dashes, tell who was there.
        numbered: A number stands before each person.
        parties_first: Parties stand before names.
        roles_lead: Rows begin with a role: "Ordförande Anna Ek", "Ledamot Bo Alm".
        role_column: A table's column tells who is a member and who a substitute.
        commas_tell: Commas lead from people to what they are, and never to other people.
        titles_lead: Commas part people, and titles stand before those of them who have one.
        repeated: What has the form of a name and stands there more than once.
    """

    one_a_line: bool
    surname_first: bool
    parties_close: bool
    title_first: bool
    party_headings: bool
    letters_head: bool
    commas_part: bool
    coded: bool
    crossed: bool
    numbered: bool
    parties_first: bool
    roles_lead: bool
    role_column: bool
    commas_tell: bool
    titles_lead: bool
    repeated: frozenset[str]


def find_layout(text: str, marks: tuple[Mark, ...], *, turned: bool = False) -> Layout:
    """Find how a list is laid out.

    Args:
        text: Its text.
        marks: Its marks.
        turned: Whether names stand as "Ek, Anna" in another list of the document.
    """
    full = [index for index, mark in enumerate(marks) if _is_full_name(mark)]
    lines = [line for line in text.split("\n") if line.strip()]
    return Layout(
        one_a_line=_one_a_line(marks, lines),
        surname_first=is_turned(lines, as_others=turned),
        parties_close=_share(
            sum(_next_kind(marks, index) is Kind.PARTY for index in full), len(full)
        ),
        title_first=_begins_with_title(marks),
        party_headings=_begins_with(marks, Kind.PARTY_NAME),
        letters_head=_letters_head(marks),
        commas_part=_share(
            sum(index > 0 and marks[index - 1].kind is Kind.COMMA for index in full[1:]),
            len(full[1:]),
        ),
        commas_tell=_commas_tell(marks, full),
        titles_lead=_titles_lead(marks),
        parties_first=_begins_with(marks, Kind.PARTY) or _local_party_leads(marks),
        roles_lead=_roles_lead(marks),
        role_column=_role_column(marks),
        repeated=frozenset(
            name for name, often in Counter(mark.value for mark in marks).items() if often > 1
        ),
        numbered=_begins_with(marks, Kind.NUMBERS),
        crossed=_tells(marks, {"marked"}, len(full)) or _only_yes(marks, len(full)),
        coded=_tells(marks, _CODES, len(full)),
    )


def _tells(marks: tuple[Mark, ...], codes: Collection[str], people: int) -> bool:
    """Say whether a table's answers tell who was there: several of a sort, or one for each."""
    answers = [mark.value for mark in marks if mark.kind is Kind.CODE]
    sort = sum(value in codes for value in answers)
    served = sum(
        mark.value == "serving" and above.kind is Kind.GAP for above, mark in pairwise(marks)
    )
    return sort > 2 or (sort > 0 and len(answers) + served == people > 1)


def _only_yes(marks: tuple[Mark, ...], people: int) -> bool:
    """Say whether a table answers yes and nothing else, so that a dash is a no."""
    answers = {mark.value for mark in marks if mark.kind is Kind.CODE}
    return answers == {"present", "unmarked"} and _tells(marks, {"present"}, people)


def _roles_lead(marks: tuple[Mark, ...]) -> bool:
    """Say whether several rows begin with a role and a name, a single seat's among them."""
    leads: list[Mark] = []
    for above, mark, behind in zip((None, *marks), marks, (*marks[1:], None), strict=False):
        begins = above is None or above.kind is Kind.BREAK
        if begins and behind is not None and behind.kind in (Kind.NAME, Kind.VACANT, Kind.COLON):
            leads += [mark] if mark.kind in (Kind.ROLE, Kind.HEADING) else []
    return len(leads) > 2 and any(mark.value == "member" for mark in leads)


def _role_column(marks: tuple[Mark, ...]) -> bool:
    """Say whether roles fill cells behind names, on several lines."""
    cells = 0
    named = False
    for index, mark in enumerate(marks):
        named = mark.kind is not Kind.BREAK and (named or mark.kind is Kind.NAME)
        fills = (
            index > 0
            and marks[index - 1].kind in (Kind.GAP, Kind.FILLER)
            and (index + 1 == len(marks) or marks[index + 1].kind in CELL_ENDS)
        )
        cells += named and fills and mark.kind in (Kind.ROLE, Kind.HEADING)
    return cells > 2


def names_before_commas(marks: tuple[Mark, ...]) -> frozenset[int]:
    """Find the offsets of lower-case nicknames in a list that commas set apart.

    Args:
        marks: All marks.
    """
    flat = [mark for mark in marks if mark.kind is not Kind.BREAK]
    found: set[int] = set()
    run: list[Mark] = []
    segment: list[Mark] = []
    for mark in [*flat, Mark(Kind.STOP, -1, -1)]:
        if mark.kind in (Kind.COMMA, Kind.AND):
            run += _nick_of(segment, first=not run)
            segment = []
        elif mark.kind in (Kind.STOP, Kind.COLON):
            run += segment[:1]
            found |= _enough(run)
            run, segment = [], []
        else:
            segment.append(mark)
    return frozenset(found)


def _nick_of(segment: list[Mark], *, first: bool) -> list[Mark]:
    """Give the mark of a segment that holds one word or name; of the first, its last one."""
    if [mark.kind for mark in segment[1:]] == [Kind.OPEN, Kind.ROLE, Kind.CLOSE]:
        return segment[:1]
    return segment[-1:] if first or len(segment) == 1 else []


def _enough(run: list[Mark]) -> set[int]:
    """Give a run's nicknames where there are so many that it must be a list of people."""
    nicks = [mark for mark in run if _is_short_name(mark)]
    enough = len(nicks) >= 3 and len(nicks) * 2 > len(run)
    return {mark.start for mark in nicks} if enough else set()


def _is_short_name(mark: Mark) -> bool:
    """Say whether a mark may be a nickname or a first name."""
    named = mark.kind is Kind.WORD or (mark.kind is Kind.NAME and " " not in mark.value)
    return named and 1 < mark.end - mark.start < 16


def _one_a_line(marks: tuple[Mark, ...], lines: list[str]) -> bool:
    """Say whether nearly each line begins with a name and holds no second one before a comma."""
    if len(lines) < 3 or any(len(line) > 160 for line in lines):
        return False
    starts = crowded = 0
    names_here, commas = 0, 0
    for mark in [*marks, Mark(Kind.BREAK, -1, -1)]:
        if mark.kind is Kind.BREAK:
            starts += names_here > 0
            crowded += names_here > 2 or commas > 3
            names_here = commas = 0
        names_here += _is_full_name(mark)
        commas += mark.kind is Kind.COMMA
    return starts * 10 >= len(lines) * 6 and crowded * 5 <= len(lines)


def _begins_with_title(marks: tuple[Mark, ...]) -> bool:
    """Say whether a title that no comma follows comes before the first name."""
    for index, mark in enumerate(marks):
        if mark.kind is Kind.TITLE:
            return _next_kind(marks, index) is Kind.NAME
        if mark.kind is Kind.NAME:
            return False
    return False


def _begins_with(marks: tuple[Mark, ...], kind: Kind) -> bool:
    """Say whether a kind of mark comes before the first name."""
    for mark in marks:
        if mark.kind in (kind, Kind.NAME):
            return mark.kind is kind
    return False


def _letters_head(marks: tuple[Mark, ...]) -> bool:
    """Say whether parties' letters, first of all, stand above names and never beside one."""
    if not _begins_with(marks, Kind.PARTY):
        return False
    marks = tuple(mark for mark in marks if mark.kind is not Kind.FILLER)
    around = zip((None, *marks), marks, (*marks[1:], None), (*marks[2:], None, None), strict=False)
    heads = [
        {above and above.kind, below and below.kind} <= {None, Kind.BREAK}
        and named is not None
        and named.kind in (Kind.NAME, Kind.VACANT, Kind.ROLE)
        for above, mark, below, named in around
        if mark.kind is Kind.PARTY
    ]
    return len(heads) > 1 and all(heads)


def _commas_tell(marks: tuple[Mark, ...], full: list[int]) -> bool:
    """Say whether commas lead from several names to titles, and from one to a name at most."""
    titled = sum(
        index + 2 < len(marks)
        and marks[index + 1].kind is Kind.COMMA
        and marks[index + 2].kind in (Kind.TITLE, Kind.ROLE)
        for index in full
    )
    named = sum(index > 0 and marks[index - 1].kind is Kind.COMMA for index in full)
    return titled > 2 and named < 2


def _titles_lead(marks: tuple[Mark, ...]) -> bool:
    """Say whether each title stands between a comma and a name, in a list that commas part."""
    parted = _begins_with_title(marks)
    titled = 0
    for index, mark in enumerate(marks):
        before = marks[index - 1].kind if index else None
        if mark.kind is Kind.TITLE or mark.value == "secretary":
            behind = _behind_break(marks, index)
            leads = before in (None, Kind.COMMA, Kind.COLON, Kind.AND)
            if not leads or behind is None or behind.kind in _NOT_LED:
                return False
            titled += 1
        elif not titled:
            parted = parted or (before is Kind.COMMA and _is_full_name(mark))
    return parted and titled > 1


def _behind_break(marks: tuple[Mark, ...], index: int) -> Mark | None:
    """Give the mark behind another, over the end of a line before a name."""
    after = marks[index + 1 : index + 3]
    over = len(after) > 1 and (after[0].kind, after[1].kind) == (Kind.BREAK, Kind.NAME)
    return after[1] if over else next(iter(after), None)


def _local_party_leads(marks: tuple[Mark, ...]) -> bool:
    """Say whether letters of an unknown party lead a list whose last name has none behind it."""
    kinds = (Kind.NAME, Kind.PARTY, Kind.ORGANISATION)
    row = [mark for mark in marks if mark.kind in kinds]
    names = [mark.kind is Kind.NAME for mark in row]
    turns = names == [n % 2 == 1 for n in range(len(row))] and len(row) > 3 and names[-1]
    return turns and row[0].value.isupper() and all(mark.kind is Kind.PARTY for mark in row[2::2])


def _next_kind(marks: tuple[Mark, ...], index: int) -> Kind | None:
    """Give the kind of the next mark, commas and line ends left out."""
    for mark in marks[index + 1 : index + 4]:
        if mark.kind not in (Kind.COMMA, *BOUNDARIES):
            return mark.kind
    return None


def _is_full_name(mark: Mark) -> bool:
    """Say whether a mark holds a first name and a family name."""
    return mark.kind is Kind.NAME and " " in mark.value


def _share(part: int, whole: int) -> bool:
    """Say whether a part is at least half."""
    return whole > 0 and part * 2 >= whole


def title_directions(marks: tuple[Mark, ...]) -> Mapping[int, bool]:
    """Find, by offset, which roles and titles stand before whom they are about.

    Where people and titles take turns without commas, the ends of the row decide: a row that
    begins with a title has titles first, one that ends with a title has them last.

    Args:
        marks: All marks.
    """
    found: dict[int, bool] = {}
    row: list[Mark] = []
    ends = (Kind.HEADING, Kind.BREAK, Kind.GAP, Kind.COLON, Kind.WORD)
    for mark in [*marks, Mark(Kind.BREAK, -1, -1)]:
        if mark.kind in ends:
            found |= _directions(row)
            row = []
        elif mark.kind in (Kind.NAME, Kind.TITLE, Kind.ROLE):
            row.append(mark)
    return found


def _directions(row: list[Mark]) -> dict[int, bool]:
    """Decide for one row; nothing where both of its ends are names."""
    capacities = [mark for mark in row if mark.kind is not Kind.NAME]
    led = len(row) > 1 and row[0].kind is Kind.NAME and row[1].value in ("chair", "vice_chair")
    if led:
        return {mark.start: False for mark in row if mark.kind is Kind.ROLE}
    if len(capacities) < 2 or len(capacities) == len(row):
        return {}
    begins, ends = row[0] in capacities, row[-1] in capacities
    return {mark.start: begins for mark in capacities} if begins or ends else {}


def is_remark(word: str) -> bool:
    """Say whether a word behind a comma begins to tell when somebody was there.

    Args:
        word: The word.
    """
    return word.casefold() in _REMARKS


def is_sentence_word(word: str) -> bool:
    """Say whether a word makes what surrounds it running text.

    Args:
        word: The word.
    """
    return VERB.fullmatch(word) is not None
