"""Meetings of a small board, for tests of the law's rules."""

from __future__ import annotations

from pathlib import Path

from archive_files import BASE_PATH, found, load, minutes_text
from factories import attendee, item, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Attendee, Council, CouncilKind, Item, Meeting, Role
from minutes_archive.rules.law import check_law

RULED = {"assembly", "board", "committee", "subcommittee"}

MEMBERS = (
    attendee("Anna Lind", Role.CHAIR),
    attendee("Björn Åkesson", Role.VICE_CHAIR),
    attendee("Erik Sund", Role.MEMBER),
    attendee("Gun Dahl", Role.MEMBER),
    attendee("Cecilia Öberg", Role.SECRETARY),
)
"""Four with a vote, and the secretary."""

PRESENT = (
    "present:\n"
    "  - {name: Anna Lind, role: chair}\n"
    "  - {name: Björn Åkesson, role: member}\n"
    "  - {name: Erik Sund, role: member}\n"
    "  - {name: Cecilia Öberg, role: secretary}"
)


def board(*items: Item, present: tuple[Attendee, ...] = MEMBERS, **fields: object) -> Meeting:
    """Make a meeting of the board with some items."""
    return meeting(present=present, items=items, **fields)


def debated(text: str = "", **fields: object) -> Item:
    """Make § 2 with a text and what was moved, voted and reserved in it."""
    return item("2", "Rapport om skolan", text, **fields)


def told(
    minutes: Meeting, *codes: str, kind: CouncilKind = CouncilKind.BOARD
) -> list[tuple[str, Level]]:
    """Give code and level of each breach with one of the codes."""
    council = Council("kommunstyrelsen", "Kommunstyrelsen", kind)
    breaches = check_law(minutes, council)
    return [(one.kind.code, one.kind.level) for one in breaches if one.kind.code in codes]


def places(folder: Path, code: str, items: str, **front: str) -> list[tuple[int, int]]:
    """Write items into the base archive and give line and column of each finding of a code."""
    keys = {"present": PRESENT, **front, "items": f"items:\n{items}"}
    loaded = load(folder, {BASE_PATH: minutes_text(keys)})
    return [(line, column) for one, line, column in found(loaded.findings) if one == code]


def lines_before(**front: str) -> int:
    """Count the lines above the value of `items:` in what `places` writes."""
    text = minutes_text({"present": PRESENT, **front, "items": "items:"})
    return text.split("\n").index("items:") + 1
