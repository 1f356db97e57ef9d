"""Tables with a row for each person and a mark in the column that holds true."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.appendices.reading import Ballot, Roll
from minutes_archive.importer.appendices.rows import is_drawn
from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.words import PARTY, roles_of
from minutes_archive.importer.facts import Attendance, Confidence, Key, Taken
from minutes_archive.importer.lines import Line

_COLUMNS = {
    "namn": "name",
    "ledamot": "name",
    "ledamöter": "name",
    "ledamot/ersättare": "name",
    "parti": "party",
    "närvarande": "present",
    "närv": "present",
    "närv.": "present",
    "närvaro": "present",
    "ja": "yes",
    "nej": "no",
    "avst": "abstain",
    "avst.": "abstain",
    "avstår": "abstain",
    "frånv": "absent",
    "frånv.": "absent",
    "frånvarande": "absent",
    "funktion": "duty",
    "uppdrag": "duty",
    "roll": "duty",
    "plats": "seat",
    "nr": "seat",
    "ersättare": "substitute",
    "tjänstgörande ersättare": "substitute",
    "tjg ersättare": "substitute",
    "tjg. ersättare": "substitute",
    "ersättare (tjänstgörande)": "substitute",
}
_MARK = re.compile(r"^(?:[xX✓✔√•*1]|[Jj]a|JA|[Nn]ärv(?:arande)?\.?)$")
_NAME = re.compile(r"^(?P<name>[^\W\d_][^\d()|]{2,60}?)(?:\s*\((?P<party>[^()]{1,12})\))?$")
_SUM = re.compile(r"^(?:summa|totalt|antal)\b", re.IGNORECASE)
_SECTION = re.compile(r"§\s?(?P<item>\d{1,4}[a-z]?)\b\s*(?P<title>.{0,200})$")
_ANSWERS = ("yes", "no", "abstain", "absent")
_READ: Key = ("present",)


@dataclass(slots=True)
class MarkedTable:
    """What a table with marks says.

    Args:
        attendance: Who was present, and who was not.
        roll: Who voted how; None where it has no such columns.
        taken: The pieces of the source that were read.
        rest: Those that were not.
    """

    attendance: list[Attendance] = field(default_factory=list)
    roll: Roll | None = None
    taken: list[Taken] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)


def read_marked(
    heading: Sequence[Line], lines: Sequence[Line], appendix: str | None
) -> MarkedTable | None:
    """Read a table whose columns are marked: present, yes, no, abstained.

    Only a table whose cells the source tells apart is read: in bare text a mark does not say in
    which column it stands. A table with the same column twice holds several votes, and is left.

    Args:
        heading: The line that opens the appendix.
        lines: What stands under it.
        appendix: The appendix's number.

    Returns:
        What it says; None where it is no such table.
    """
    at, columns, last = _head(lines)
    if not columns:
        return None
    table = MarkedTable(taken=[Taken(line, "label") for line in heading])
    table.rest.extend(lines[:at])
    table.taken.extend(Taken(line, "table_head") for line in lines[at : last + 1])
    ballots = []
    votes = any(name in columns for name in ("yes", "no"))
    for line in lines[last + 1 :]:
        ballot = _row(table, line, columns, votes=votes)
        if ballot is not None:
            ballots.append(ballot)
    if len(table.attendance) + len(ballots) < 2:
        return None
    if votes and ballots:
        above = [*heading, *lines[: at + 1]]
        table.roll = _roll(above, ballots, lines[at].number, appendix)
    return table


def cells_of(line: Line) -> tuple[str, ...]:
    """Give the cells of a table's row.

    Args:
        line: A line whose reader marked its cells, or one with bars or tabs between them.
    """
    if line.cells:
        return tuple(cell.strip() for cell in line.cells)
    for bar in ("|", "\\t"):
        if line.text.count(bar) >= 2:
            return tuple(cell.strip() for cell in line.text.strip("| ").split(bar))
    return ()


def _head(lines: Sequence[Line]) -> tuple[int, dict[str, int], int]:
    """Find the lines that name the columns: the first, which column is where, and the last.

    The answers may have a row of their own below a head that spans their columns.
    """
    for index, line in enumerate(lines[:20]):
        cells = cells_of(line)
        below = cells_of(lines[index + 1]) if index + 1 < len(lines) else ()
        answers = {_COLUMNS.get(cell.casefold()) for cell in below if cell}
        two = bool(answers) and answers <= set(_ANSWERS) and not below[0]
        heads = _over(cells, below) if two else cells
        names = [_COLUMNS.get(cell.casefold()) for cell in heads]
        if _are_heads(names):
            columns = {name: at for at, name in enumerate(names) if name is not None}
            return index, columns, index + two
    return 0, {}, 0


def _are_heads(names: Sequence[str | None]) -> bool:
    """Say whether cells name columns, one of names and one that is marked.

    In a row of a list of votes "Ledamot" and "Ja" are somebody's duty and answer, behind a name.
    """
    known = [name for name in names if name is not None]
    marks = {"present", *_ANSWERS}.intersection(known)
    first = len(marks) > 1 or (bool(names) and names[0] is not None)
    return "name" in known and bool(marks) and first and len(known) == len(set(known))


def _over(cells: Sequence[str], below: Sequence[str]) -> list[str]:
    """Give the words of each column's head where a second row has those of some."""
    above = [*cells, *[""] * (len(below) - len(cells))]
    return [under or over for over, under in zip(above, below, strict=False)]


def _row(
    table: MarkedTable, line: Line, columns: Mapping[str, int], *, votes: bool
) -> Ballot | None:
    """Read one row."""
    cells = cells_of(line)
    values = {name: cells[at] for name, at in columns.items() if at < len(cells)}
    named = _NAME.match(values.get("substitute") or values.get("name", ""))
    marks = [name for name in ("present", *_ANSWERS) if _MARK.match(values.get(name, ""))]
    answers = [name for name in marks if name in _ANSWERS]
    if is_drawn(line.text):
        table.taken.append(Taken(line, "table_head"))
        return None
    if named is None or _SUM.match(named["name"]) or len(answers) > 1:
        table.rest.append(line)
        return None
    name = plain_name(named["name"])
    party = named["party"] or values.get("party", "")
    party = party.strip("()") if PARTY.match(party) else ""
    table.taken.append(Taken(line, "read", _READ))
    if "present" in columns:
        table.attendance.append(_person(name, line, values, party, absent=not marks))
    if votes and answers:
        return Ballot(name, answers[0], party or None, values.get("seat"), values.get("duty"))
    return None


def _person(
    name: str, line: Line, values: Mapping[str, str], party: str, *, absent: bool
) -> Attendance:
    """Say of one person whether the list marks the presence."""
    roles = roles_of(values.get("duty"))
    member = values.get("name", "") if values.get("substitute") else ""
    if member:
        roles = ("serving_substitute",)
    return Attendance(
        name,
        line.number,
        absent=absent or values.get("absent", "") != "",
        roles=roles or ("member",),
        party=party or None,
        replaces=plain_name(member.partition("(")[0]) if member else None,
        confidence=Confidence.LIKELY,
    )


def _roll(
    above: Sequence[Line], ballots: Sequence[Ballot], line: int, appendix: str | None
) -> Roll:
    """Make a list of votes of the marked answers."""
    section = next((hit for one in above if (hit := _SECTION.search(one.text))), None)
    item = section["item"] if section is not None else None
    title = section["title"].strip() if section is not None else ""
    return Roll(line, appendix, item, title, {}, tuple(ballots))
