"""Roles in cells of their own: below somebody's name, or in a column behind names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.first_page.label_words import GROUPS
from minutes_archive.importer.first_page.labels import find_labels
from minutes_archive.importer.letters import dotless
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.cells import cells_of
from minutes_archive.importer.people.headed import is_table_head

_ROLE = re.compile(
    dotless(
        r"(?:[^\W\d_:.]{2,9}[.:]?[ae]?\s|[1-3]:?[ae]?\s)?(?:v(?:ice|\.)\s?)?"
        r"(?:ordförande|ordf\.?|(?:nämnds?|mötes|protokolls?)?sekreterare)"
    ),
    re.IGNORECASE,
)
_PARTY = re.compile(r"\(?(?:[A-ZÅÄÖ]{1,3}|[A-ZÅÄÖ][a-zåäö])\)?")
_AROUND = re.compile(r"[\s,]*(?:\(?[A-ZÅÄÖa-zåäö]{1,4}\)?)?[\s,]*")
_SEAT = re.compile(
    dotless(
        r"(?:(?:[12]:[ea]|förste|andre)\s)?(?:vice\s)?ordf|ledamot|ersättare|tjänstgörande\sersättare"
        r"|ej\stjänstgörande"
    ),
    re.IGNORECASE,
)
_BARS = "| \t*"
_ASTRAY = 2
_MOST_CELLS = 4
_LONGEST = 40


def find_role_cells(lines: Sequence[Line]) -> frozenset[int]:
    """Find the places of roles that are said of whoever stands on the line above or before them.

    A role in small letters is; one that begins with a capital may be the label of a signature,
    and is said of somebody only where the list's first person has one as well.

    Args:
        lines: The lines of a first page, in reading order.
    """
    found: set[int] = set()
    for place, line in enumerate(lines):
        text = line.text
        if len(text) > _LONGEST or not _ROLE.fullmatch(text):
            continue
        person = _person_above(lines, place)
        if person is None:
            continue
        if text[:1].islower() or person - 1 in found or _heads_list(lines, person - 1):
            found.add(place)
    return frozenset(found)


def find_role_table(lines: Sequence[Line]) -> frozenset[int]:
    """Find the rows of a table that has members and substitutes told apart in a column.

    Its head is one of them, if it has any.

    Args:
        lines: The lines of a first page, in reading order.
    """
    rows: list[tuple[int, int, str]] = []
    for place, line in enumerate(lines):
        cells = _cells(line)
        seat = next((n for n, (_, words) in enumerate(cells) if n and _SEAT.match(words)), 0)
        if seat and len(cells) <= _MOST_CELLS and ":" not in cells[seat][1]:
            named = sum(next(find_names(words), None) is not None for _, words in cells[:seat])
            if named == 1:
                rows.append((place, cells[seat][0], cells[seat][1][:1].casefold()))
    columns = Counter(at for _, at, _ in rows).most_common(1)
    fits = [row for row in rows if abs(row[1] - columns[0][0]) <= _ASTRAY]
    several = len({first for *_, first in fits}) > 1
    table = [place for place, *_ in fits] if several and len(fits) > _ASTRAY else []
    above = range(max(0, table[0] - _ASTRAY), table[0]) if table else ()
    return frozenset([*table, *(place for place in above if _heads_table(lines[place]))])


def _heads_table(line: Line) -> bool:
    """Say whether a line only names columns, or draws the line below their names."""
    return not line.text.strip("|-: ") or (bool(_cells(line)) and is_table_head(line.text))


def _cells(line: Line) -> Sequence[tuple[int, str]]:
    """Give where the cells of a table's row stand, and their words; none of any other line."""
    if line.text.startswith("|"):
        return list(enumerate(line.text.strip(_BARS).split(" | ")))
    if not line.cells and "   " not in line.text and "\t" not in line.text:
        return ()
    return [(cell.at, cell.line.text.strip(_BARS)) for cell in cells_of(line)]


def _person_above(lines: Sequence[Line], place: int) -> int | None:
    """Give the place of the person whose name, and party perhaps, stand right above a line."""
    above = place - 1
    if above > 0 and _PARTY.fullmatch(lines[above].text):
        above -= 1
    if above < 0 or len(lines[above].text) > _LONGEST:
        return None
    names = list(find_names(lines[above].text))
    if len(names) != 1:
        return None
    start, end, *_ = names[0]
    rest = lines[above].text[:start] + " " + lines[above].text[end:]
    return above if _AROUND.fullmatch(rest) else None


def _heads_list(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line is the label of a list and nothing else."""
    if place < 0 or len(lines[place].text) > _LONGEST:
        return False
    labels = find_labels(lines[place].text)
    return bool(labels) and labels[-1].label in GROUPS and labels[-1].end == len(lines[place].text)
