"""Rows of attendance that begin with a role: "Ordförande Anna Ek (S)", "Ledamot Bo Alm (M)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.labels import find_labels
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.layout import is_sentence_word
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.pieces import join
from minutes_archive.importer.people.scan import opening, scan

_SUPPLEANT = re.compile(r"Suppleant\b")
_SIGNED = re.compile(r"\bJustera(?:re|nde|s)\b|\b(?:Ordförande|Sekreterare)\s?(?:[.…_]{3}|…)")
"""Words and lines to sign on: the row is one of signatures."""
_SIGNING = ("Justera", "..", "…", "__")
_LONGEST = 160
_FEW = 3
_OFFICES = frozenset({"chair", "vice_chair", "secretary"})
_LEADING = frozenset({"chair", "vice_chair"})
_OPENING = frozenset({Kind.TITLE, Kind.ABSENT, Kind.ROLE, Kind.HEADING})
_SEATS = frozenset({"serving", "substitutes", "not_serving"})
_LISTED = frozenset({Label.MEMBERS, Label.PARTICIPANTS, Label.OTHERS, Label.OFFICIALS})
"""Labels of lists in which somebody of any office may stand."""
_APART = frozenset({Label.ABSENT, Label.SUBSTITUTES, Label.SERVING, Label.GUESTS})


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A row that begins with a role and names who has it.

    Args:
        role: The role, a seat's heading, "title", "office" for a title and a colon, or "absent".
        listed: Whether rows around it show that it stands in a list of its own.
    """

    role: str
    listed: bool = False

    def label(self, zone: Label | None) -> Label | None:
        """Give the label that the row stands under: its own where that above is another's.

        Args:
            zone: The last label before the row.

        Returns:
            None where the row tells nothing of attendance.
        """
        if zone in _LISTED:
            return zone if self.listed or self.role in _OFFICES else None
        if self.listed:
            return Label.MEMBERS
        if zone not in _APART or self.role not in {*_OFFICES, "office"}:
            return None
        return Label.MEMBERS if self.role in _LEADING else Label.OTHERS


def find_role_rows(front: Sequence[Line]) -> Mapping[int, RoleRow]:
    """Find the rows that begin with a role and a name, by their place.

    Args:
        front: The lines of a first page.
    """
    found: dict[int, RoleRow] = {}
    run: dict[int, RoleRow] = {}
    seats = 0
    for place, line in enumerate([*front, Line(0, "")]):
        role, seat = _read(line)
        if role is not None:
            run[place] = RoleRow(role)
            seats += seat
            continue
        listed = (len(run) >= _FEW and seats > 0) or (bool(run) and _heads_members(line))
        found |= {at: RoleRow(row.role, listed) for at, row in run.items()}
        run, seats = {}, 0
    return found


def _heads_members(line: Line) -> bool:
    """Say whether a line begins with a label of members who are named behind it."""
    line = _without_bar(line)
    labels = find_labels(line.text) if line.text.startswith(("L", "Ö", "O")) else []
    return bool(labels) and labels[0].label is Label.MEMBERS and not labels[0].start


def _read(line: Line) -> tuple[str | None, bool]:
    """Read the role that a row begins with, and whether it is one person's seat."""
    line = _without_bar(line)
    text = line.text
    if not _may_be_row(text):
        return None, False
    joined = join([line])
    marks = scan(joined) if opening(joined.text) in _OPENING else ()
    if not _names_one(text, marks):
        return None, False
    first = marks[0]
    if first.kind is Kind.TITLE:
        return ("office" if marks[1].kind is Kind.COLON else "title"), False
    if first.kind is Kind.ABSENT:
        return "absent", False
    if first.kind is Kind.ROLE:
        return first.value, first.value == "member"
    seated = first.kind is Kind.HEADING and first.value in _SEATS
    return (first.value, _SUPPLEANT.match(text) is not None) if seated else (None, False)


def _may_be_row(text: str) -> bool:
    """Say whether a line may begin with a role and is no row of signatures."""
    if not text or len(text) > _LONGEST or not (text[0].isupper() or text[0] in "123"):
        return False
    return not (any(sign in text for sign in _SIGNING) and _SIGNED.search(text))


def _without_bar(line: Line) -> Line:
    """Leave out the bar that a table's row begins with."""
    return line.cut(1) if line.text.startswith("|") else line


def _names_one(text: str, marks: Sequence[Mark]) -> bool:
    """Say whether a name, or that the seat is vacant, follows the first words of a row."""
    parting = (Kind.COLON, Kind.GAP, Kind.FILLER)
    behind = [mark for mark in marks[1:4] if mark.kind not in parting]
    named = bool(behind) and (
        behind[0].kind is Kind.VACANT or (behind[0].kind is Kind.NAME and " " in behind[0].value)
    )
    words = [text[mark.start : mark.end] for mark in marks if mark.kind is Kind.WORD]
    return named and not any(is_sentence_word(word) for word in words)
