"""Roles that stand alone on the line below somebody's name, in tables of one cell a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.first_page.label_words import GROUPS
from minutes_archive.importer.first_page.labels import find_labels
from minutes_archive.importer.letters import dotless
from minutes_archive.importer.lines import Line

_ROLE = re.compile(
    dotless(
        r"(?:[^\W\d_:.]{2,9}[.:]?[ae]?\s|[1-3]:?[ae]?\s)?(?:v(?:ice|\.)\s?)?"
        r"(?:ordförande|ordf\.?|(?:nämnds?|mötes|protokolls?)?sekreterare)"
    ),
    re.IGNORECASE,
)
_PARTY = re.compile(r"\(?(?:[A-ZÅÄÖ]{1,3}|[A-ZÅÄÖ][a-zåäö])\)?")
_AROUND = re.compile(r"[\s,]*(?:\(?[A-ZÅÄÖa-zåäö]{1,4}\)?)?[\s,]*")
_LONGEST = 40


def find_role_cells(lines: Sequence[Line]) -> frozenset[int]:
    """Find the places of roles that are said of whoever stands on the line above.

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
