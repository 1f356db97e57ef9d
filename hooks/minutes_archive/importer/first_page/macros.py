r"""Front matter in a typesetter's macros: "[Name], [Ja]," and "\plats{…}"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.facts import Attendance, Confidence, Fact, Taken
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_spans
from minutes_archive.importer.people import Group, pieces_read, read_people
from minutes_archive.importer.people.names import is_name

_BRACKETS = re.compile(r"\s*\[(?P<name>[^\[\]]{2,60})\],\s*\[(?P<answer>[^\[\]]{0,60})\],?\s*")
_BRACES = re.compile(
    r"\s*\\[^\W\d_]{3,30}(?:\[[^\[\]]{0,30}\])?(?P<args>(?:\{[^{}]{0,80}\}){2,4})\s*"
)
_ARGUMENT = re.compile(r"\{([^{}]*)\}")
_VACANT = re.compile(r"[_*]{0,2}vaka\w{1,3}[_*]{0,2}", re.IGNORECASE)
_VALUE = re.compile(
    r"\s*(?:#let\s|\\)?(?P<key>plats|place|location|lokal|time|tid|start|starttid|end|slut|sluttid)"
    r"(?:\s?[:=]\s?\"|\{)(?P<value>[^\"{}]{2,80})[\"}]\)?,?\s*"
)
_PLACES = frozenset({"plats", "place", "location", "lokal"})
_ENDS = frozenset({"end", "slut", "sluttid"})
_SAID = re.compile(r"\w(?:.*\w)?")
_FEW = 2


def read_macros(
    front: Sequence[Line],
) -> tuple[tuple[Attendance, ...], tuple[Fact, ...], Parted]:
    """Read attendance, place and time that a source gives in macros.

    Args:
        front: The lines of a first page.

    Returns:
        The people, the facts, and what was taken of the lines that were read.
    """
    rows = [(place, row) for place, line in enumerate(front) if (row := _row(line)) is not None]
    people: tuple[Attendance, ...] = ()
    facts: list[Fact] = []
    parts: list[Parted] = []
    if len(rows) >= _FEW:
        named = [row for _, row in rows if not _is_vacant(row)]
        people, unread = read_people(named, Group.PARTICIPANTS)
        read = pieces_read(named, unread)
        for place, row in rows:
            own = [one for one in read if one.number == row.number]
            whole = front[place]
            claims: list[Claim] = [
                (
                    one.column - whole.column,
                    one.column - whole.column + len(one.text),
                    "read",
                    ("present",),
                )
                for one in own
            ]
            parts.append(_parted(Piece(place, whole), claims))
    for place, line in enumerate(front):
        for fact, start, end in _value(line):
            facts.append(fact)
            parts.append(_parted(Piece(place, line), [(start, end, "read", fact.key)]))
    return people, tuple(facts), together(parts)


def _parted(piece: Piece, claims: Sequence[Claim]) -> Parted:
    """Part a macro: its own words and signs go with what was read.

    What else stands in brackets is kept, for it may tell when somebody came: "[under paus 3.2]".
    """
    parted = claim(piece, claims)
    taken, kept = [*parted.taken], []
    for one in parted.rest:
        said = _SAID.search(one.text) if _BRACKETS.fullmatch(piece.text) else None
        start, end = said.span() if said else (0, 0)
        kept += [one.cut(start, end)] if said else []
        aside = (one.cut(0, start), one.cut(end)) if said else (one,)
        taken += [(part.place, Taken(part.line, "label")) for part in aside if part.text]
    return Parted(tuple(taken), tuple(kept))


def _row(line: Line) -> Line | None:
    """Give the words of a row that names somebody, without the macro's own."""
    if found := _BRACKETS.fullmatch(line.text):
        named = _is_person(found["name"])
        return line if named or _VACANT.fullmatch(found["name"]) else None
    found = _BRACES.fullmatch(line.text)
    if found is None:
        return None
    arguments = list(_ARGUMENT.finditer(line.text, found.start("args")))
    if not any(_is_person(one[1]) or _VACANT.fullmatch(one[1]) for one in arguments):
        return None
    used = [one for one in arguments if one[1] and "@" not in one[1]]
    return line.cut(used[0].start(), used[-1].end())


def _is_vacant(row: Line) -> bool:
    """Say whether a macro's row tells of a seat and of nobody on it."""
    return any(_VACANT.fullmatch(one[1]) for one in _ARGUMENT.finditer(f"{{{row.text}}}"))


def _is_person(words: str) -> bool:
    """Say whether words are somebody's name, or a first name and an initial."""
    return is_name(words.split("‹", maxsplit=1)[0].strip())


def _value(line: Line) -> Iterator[tuple[Fact, int, int]]:
    """Read a place or a time; give its offsets too."""
    found = _VALUE.fullmatch(line.text)
    if found is None:
        return
    key, words = found["key"].casefold(), found["value"].strip()
    start, end = found.span("value")
    if key in _PLACES:
        if any(sign.isalpha() for sign in words):
            yield Fact(("place",), words, line.number), start, end
        return
    spans = [one for one in find_spans(f"kl {words}") if one.start <= len("kl ")]
    if not spans:
        return
    if key in _ENDS:
        yield Fact(("end",), spans[0].start_clock, line.number), start, end
    else:
        sure = Confidence.LIKELY
        yield Fact(("start",), spans[0].start_clock, line.number, sure), start, end
