"""Lists of attendance that give each person a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Attendance, Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, pieces_read, read_people
from minutes_archive.importer.people.columns import column_by_column
from minutes_archive.importer.people.headed import is_table_head

_ATTENDANCE = re.compile(r"närvar|upprop|deltagar|beslutande|tjänstgöringsl", re.IGNORECASE)
_PARTY = re.compile(r"\([A-ZÅÄÖ]{1,4}\)|,\s[A-ZÅÄÖ]{1,3}\b")
_GROUPS = (
    (Group.SERVING, r"tjänstgörande\sersättare"),
    (
        Group.SUBSTITUTES,
        r"(?:(?:ej|icke|inte)\stjänstgörande|närvarande)(?:\sersättare)?|ersättare",
    ),
    (Group.CHAIRS, r"ordförande|presidi(?:um|et)"),
    (Group.MEMBERS, r"(?:(?:närvarande|tjänstgörande|beslutande)\s)?ledamöter|beslutande"),
    (Group.ABSENT, r"(?:ej\snärvarande|frånvarande)(?:\sledamöter|\sersättare)?|förhindrade"),
    (Group.OFFICIALS, r"(?:från\s)?förvaltningen|tjänstemän|tjänstepersoner"),
    (Group.OTHERS, r"övriga(?:\s(?:närvarande|deltagande|deltagare))?|inbjudna|gäster"),
)
_LONGEST = 1500
"""Longer than any list of people at a meeting, in lines."""

_ENOUGH = 0.6
"""So large a part of the lines must be people for a list to be one."""


def read_listed(
    heading: Sequence[Line], lines: Sequence[Line]
) -> tuple[tuple[Attendance, ...], list[Taken], list[Line]]:
    """Read a list of attendance.

    Args:
        heading: The line that opens the appendix.
        lines: What stands under it.

    Returns:
        The people, what of the source they were read from, and the rest; nobody, and all lines
        as they stood, where the heading announces no such list or most of it is something else.
    """
    whole = [*heading, *lines]
    named = any(_ATTENDANCE.search(line.text) for line in whole[:3])
    if not named or not 0 < len(lines) <= _LONGEST:
        return (), [], whole
    taken = [Taken(line, "label") for line in heading]
    people: list[Attendance] = []
    rest: list[Line] = []
    for group, label, under in _grouped([line for _, line in column_by_column(lines)]):
        taken.extend(Taken(line, "label") for line in label)
        found, unread = read_people(under, group)
        people.extend(found)
        heads = [line for line in unread if _heads(line, found)]
        taken.extend(Taken(line, "table_head") for line in heads)
        rest.extend(line for line in unread if line not in heads)
        taken.extend(Taken(piece, "read", ("present",)) for piece in pieces_read(under, unread))
    numbers = {person.line for person in people}
    if len(people) < 2 or len(numbers) < _ENOUGH * len(lines) - len(taken) * 0.1:
        return (), [], whole
    return tuple(people), taken, rest


def _heads(line: Line, people: Sequence[Attendance]) -> bool:
    """Say whether a line names the columns of the people below it."""
    above = bool(people) and line.number < people[0].line
    return above and is_table_head(line.text)


def _grouped(lines: Sequence[Line]) -> list[tuple[Group, list[Line], list[Line]]]:
    """Cut a list at the words that say what those under them are."""
    parties = any(_PARTY.search(line.text) for line in lines)
    groups: list[tuple[Group, list[Line], list[Line]]] = [
        (Group.MEMBERS if parties else Group.PARTICIPANTS, [], [])
    ]
    for line in lines:
        said = " ".join(line.text.casefold().split()).rstrip(":")
        group = next((group for group, words in _GROUPS if re.fullmatch(words, said)), None)
        if group is None:
            groups[-1][2].append(line)
        else:
            groups.append((group, [line], []))
    return [group for group in groups if group[1] or group[2]]
