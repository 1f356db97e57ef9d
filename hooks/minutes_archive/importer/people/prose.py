"""People named in running text."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import clean_name, is_name
from minutes_archive.importer.people.pieces import join
from minutes_archive.importer.people.scan import scan

_ALL = re.compile(r"[ ,]{0,3}\((?:alla|samtliga|båda)[ ](?P<party>[^\W\d_]{1,6})\)", re.IGNORECASE)

_WRAPPED = 50
"""From this length on a line counts as wrapped by the page's edge."""


class PersonName(NamedTuple):
    """One person named in running text.

    Args:
        name: First name and family name.
        party: Letters of the party.
        title: Words before the name: "ordföranden", "stadssekreterare".
    """

    name: str
    party: str | None
    title: str | None


class FoundName(NamedTuple):
    """A name in running text and where it stands.

    Args:
        name: First name and family name.
        party: Letters of the party.
        start: Offset of its first character.
        end: Offset after the name and its party.
    """

    name: str
    party: str | None
    start: int
    end: int


def read_name(text: str) -> PersonName | None:
    """Read the first person whom a text names, such as "ordföranden Anna Ek (S)".

    Args:
        text: A few words.

    Returns:
        The person, or None where no name stands there.
    """
    found = split_names(text)
    if not found:
        return None
    before = text[: found[0].start].rstrip(" ,:")
    title = _title_at_end(before)
    return PersonName(found[0].name, found[0].party, title)


def split_names(text: str) -> list[FoundName]:
    """Find the people whom running text names: "A B (S), C D (M) och E F (V)".

    A party said of all ("A B och C D (båda S)") is given to each. A name must have two words; a
    run of more is one person's, since running text sets people apart.

    Args:
        text: The text.
    """
    marks = scan(join([Line(1, _unwrapped(text))]))
    found: list[FoundName] = []
    first_of_list = 0
    for index, mark in enumerate(marks):
        if mark.kind is Kind.NAME and is_name(mark.value) and not _is_firm(marks, index):
            party = _party_behind(marks, index)
            end = party.end if party else mark.end
            found.append(
                FoundName(
                    clean_name(mark.value), party.value or None if party else None, mark.start, end
                )
            )
        if mark.kind in (Kind.STOP, *BOUNDARIES):
            first_of_list = len(found)
        if found and (shared := _ALL.match(text, found[-1].end)):
            found = _share(found, first_of_list, shared)
    return found


def _unwrapped(text: str) -> str:
    """Make the ends of wrapped lines spaces, so that names go on over them."""
    rows = text.split("\n")
    ends = [" " if len(row) >= _WRAPPED else "\n" for row in rows[:-1]]
    return "".join(row + end for row, end in zip(rows, [*ends, ""], strict=True))


def _is_firm(marks: tuple[Mark, ...], index: int) -> bool:
    """Say whether words that look like a name are a company's, "AB" behind them."""
    behind = marks[index + 1 : index + 2]
    return any(mark.kind is Kind.ORGANISATION for mark in behind)


def _party_behind(marks: tuple[Mark, ...], index: int) -> Mark | None:
    """Give the party that stands behind a name, over a line end too."""
    for mark in marks[index + 1 : index + 3]:
        if mark.kind is Kind.PARTY:
            return mark
        if mark.kind is not Kind.BREAK:
            return None
    return None


def _share(found: list[FoundName], first: int, shared: re.Match[str]) -> list[FoundName]:
    """Give each name of a list the party that is said of all."""
    party = shared["party"].upper()
    return [
        name._replace(party=party) if number >= first and name.party is None else name
        for number, name in enumerate(found)
    ]


def _title_at_end(before: str) -> str | None:
    """Give the role or title that a text ends with."""
    marks = scan(join([Line(1, before)]))
    if marks and marks[-1].kind in (Kind.ROLE, Kind.TITLE, Kind.HEADING):
        return before[marks[-1].start : marks[-1].end]
    return None
