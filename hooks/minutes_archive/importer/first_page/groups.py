"""People listed on the first page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact, Taken
from minutes_archive.importer.first_page.atoms import POINTER, Kind, find_atoms
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.piece import Parted, Piece
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, pieces_read, read_people
from minutes_archive.importer.people.code_legend import NO_CODES
from minutes_archive.model import name_key

GROUP_OF = MappingProxyType(
    {
        Label.MEMBERS: Group.MEMBERS,
        Label.SERVING: Group.SERVING,
        Label.SUBSTITUTES: Group.SUBSTITUTES,
        Label.OFFICIALS: Group.OFFICIALS,
        Label.OTHERS: Group.OTHERS,
        Label.GUESTS: Group.GUESTS,
        Label.COLUMNS: Group.COLUMNS,
        Label.PARTICIPANTS: Group.PARTICIPANTS,
        Label.CALLED: Group.OTHERS,
        Label.ABSENT: Group.ABSENT,
        Label.PRESIDIUM: Group.CHAIRS,
    }
)
_EXCEPTING = re.compile(r"[^.:]{1,60}?(?=,?\s(?:utom|förutom|med undantag)\b)")
UNNAMED = "attendance_unnamed"
"""The doubt where all were there but those who are named."""
_ELECTED = re.compile(r"\smed\s[A-ZÅÄÖ][^.;]{3,140}?\ssom\s(?:ersättare|reserv)(?:er)?\b")
_WITHOUT_SEAT = frozenset({Label.OTHERS, Label.OFFICIALS, Label.GUESTS})
_ADJUSTING = 2
"""So many have a reserve who adjust the minutes."""
_MIXED = re.compile(r"[A-ZÅÄÖ][a-zåäö]{1,3}[A-ZÅÄÖ]{1,2}")
_NOBODY = re.compile(r"-{2,3}|saknas|inga|ingen", re.IGNORECASE)


def read_group(
    label: Label,
    pieces: Sequence[Piece],
    *,
    goes_on: bool = False,
    turned: bool = False,
    codes: Mapping[str, str] = NO_CODES,
) -> tuple[tuple[Attendance, ...], list[Fact], Parted]:
    """Read the people under a label.

    Args:
        label: The label.
        pieces: What stands under it.
        goes_on: Whether the source has more words on the last line.
        turned: Whether names stand as "Ek, Anna" in another list of the page.
        codes: What letters beside names mean, by the page's own legend.

    Returns:
        The people; a doubt where the list only leads elsewhere; what was read and what was not.
    """
    rest: list[Piece] = []
    given: list[Piece] = []
    facts: list[Fact] = []
    nobody: list[tuple[int, Taken]] = []
    for piece in pieces:
        match = POINTER.match(piece.text)
        excepting = _EXCEPTING.match(piece.text) if match else None
        if excepting:
            facts.append(_elsewhere(piece.line.number, excepting[0], UNNAMED))
        elif match and not piece.line.cells:
            pointer, piece = piece.cut(0, match.end()), piece.cut(match.end())  # noqa: PLW2901
            if _NOBODY.fullmatch(pointer.text) or piece.text.startswith(":"):
                nobody.append((pointer.place, Taken(pointer.line, "label")))
            else:
                rest.append(pointer)
                facts.append(_elsewhere(pointer.line.number, pointer.text))
        if piece.text:
            given.append(piece)
    lines = [piece.line for piece in given]
    people, unread = read_people(
        lines, GROUP_OF[label], goes_on=goes_on, turned=turned, codes=codes
    )
    key = "absent" if label is Label.ABSENT else "present"
    by_number: dict[int, list[Piece]] = {}
    for piece in given:
        by_number.setdefault(piece.line.number, []).append(piece)
    taken = [
        (_place(by_number, line), Taken(line, "read", (key,)))
        for line in pieces_read(lines, unread)
    ]
    rest += [Piece(_place(by_number, line), line) for line in unread]
    return people, facts, Parted((*nobody, *taken), tuple(rest))


def goes_on(pieces: Sequence[Piece], front: Sequence[Line]) -> bool:
    """Say whether words follow a value on its last line.

    Args:
        pieces: The value.
        front: The lines of the first page.
    """
    if not pieces:
        return False
    last, whole_line = pieces[-1], front[pieces[-1].place]
    behind = last.line.column - whole_line.column + len(last.text)
    return bool(whole_line.text[behind:].strip(" ."))


def leading_elsewhere(
    label: Label, people: Sequence[Attendance], listed: Sequence[Attendance]
) -> Sequence[Attendance]:
    """Take the chair from those without a seat where the list of members has one.

    Args:
        label: The label they stand under.
        people: Those under it.
        listed: Those under the labels before it.
    """
    led = {name_key(one.name) for one in listed if "chair" in one.roles and not one.absent}
    if label not in _WITHOUT_SEAT or not led:
        return people
    return [
        _guest(one) if "chair" in one.roles and name_key(one.name) not in led else one
        for one in people
    ]


def _guest(one: Attendance) -> Attendance:
    """Give somebody as a guest who leads something that nobody understood."""
    doubt = one.doubt or Doubt("person_role_unsure", {"name": one.name})
    return replace(one, roles=("guest",), confidence=Confidence.DOUBTFUL, doubt=doubt)


def maybe_under(label: Label, one: Attendance) -> Attendance:
    """Doubt somebody whose label stands together with another before the names of both.

    Args:
        label: The other label: of those absent, or of substitutes.
        one: Somebody listed.
    """
    absent = label is Label.ABSENT
    seats = {"member", "substitute"} if absent else {"member"}
    if one.absent or seats.isdisjoint(one.roles):
        return one
    kind = "person_maybe_absent" if absent else "person_maybe_substitute"
    doubt = one.doubt if one.doubt and not absent else Doubt(kind, {"name": one.name})
    return replace(one, confidence=Confidence.DOUBTFUL, doubt=doubt)


def came_when_called(
    called: Sequence[Attendance], listed: Sequence[Attendance]
) -> Sequence[Attendance]:
    """Say of those who were called who came, where most of them are listed as present too.

    Where they are not, "Kallade" names officials who were called in, and came.

    Args:
        called: Those listed as called.
        listed: Those listed as present or absent.
    """
    known = {name_key(one.name) for one in listed}
    came = [one for one in called if name_key(one.name) in known]
    if 2 * len(came) < len(called):
        return called
    return [_missing(one) for one in called if one not in came]


def without_reserves(
    reserves: Sequence[Attendance], listed: Sequence[Attendance], *, last: bool
) -> Sequence[Attendance]:
    """Leave out those behind the adjusters under "Ersättare" who may be the adjusters' own.

    They adjust if an adjuster cannot, and keep the seat that they are listed with, if any.

    Args:
        reserves: Those under the label.
        listed: Those listed as present or absent elsewhere.
        last: Whether no other list of people follows the label, and members stand before it.
    """
    seated = {name_key(one.name) for one in listed if not one.absent}
    plain = last and all(one.roles == ("substitute",) and not one.items for one in reserves)
    only = plain or all(name_key(one.name) in seated for one in reserves)
    return () if only and len(reserves) <= _ADJUSTING else reserves


def sent_by_letters(people: Sequence[Attendance]) -> list[Attendance]:
    """Read letters such as "PwC" as an organisation's where nobody of the page sits for them.

    Args:
        people: Those listed.
    """
    seats = {one.party for one in people if not {"substitute", "guest"} & {*one.roles}}
    return [
        replace(one, roles=("guest",), party=None, organisation=one.organisation or one.party)
        if one.party not in seats and _MIXED.fullmatch(one.party or "")
        else one
        for one in people
    ]


def _missing(one: Attendance) -> Attendance:
    """Give somebody as absent who was called and is not listed as present."""
    doubt = Doubt("called_not_present", {"name": one.name})
    return replace(one, absent=True, roles=(), confidence=Confidence.DOUBTFUL, doubt=doubt)


def _elsewhere(line: int, words: str, kind: str = "attendance_elsewhere") -> Fact:
    """Say that those present are listed elsewhere, or not by name."""
    doubt = Doubt(kind, {"words": " ".join(words.split())})
    return Fact(("present",), (), line, Confidence.DOUBTFUL, doubt)


def _place(by_number: Mapping[int, Sequence[Piece]], line: Line) -> int:
    """Find the line of the first page that a piece was cut from."""
    pieces = by_number[line.number]
    for piece in pieces:
        if 0 <= line.column - piece.line.column < len(piece.text):
            return piece.place
    return pieces[0].place


def part_elected(piece: Piece) -> tuple[list[Piece], list[Piece]]:
    """Part a sentence about adjusters from a list: "A A och B B med C C som ersättare".

    Args:
        piece: What stands under a list's label.

    Returns:
        What belongs to the list, and the sentence.
    """
    match = _ELECTED.search(piece.text)
    if match is None:
        return [piece], []
    offsets = [
        atom.piece.line.column - piece.line.column
        for atom in find_atoms(piece)
        if atom.kind is Kind.NAME and atom.piece.line.column - piece.line.column < match.start()
    ]
    start = offsets[-1] if offsets else match.start()
    if len(offsets) > 1 and piece.text[:start].rstrip().endswith((" och", ",")):
        start = offsets[-2]
    around = [piece.cut(0, start), piece.cut(match.end())]
    return [one for one in around if one.text], [piece.cut(start, match.end())]
