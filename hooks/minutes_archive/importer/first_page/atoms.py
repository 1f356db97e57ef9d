"""Names, dates and other words of a value, one by one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from minutes_archive.importer.first_page.piece import Piece
from minutes_archive.importer.moments import find_days, find_spans
from minutes_archive.importer.people.names import (
    WORD,
    clean_name,
    is_broken_hyphen,
    is_initial,
    is_name_word,
    is_particle,
    split_run,
)
from minutes_archive.importer.people.words import TITLE_HEAD


class Kind(StrEnum):
    """What an atom is."""

    NAME = auto()
    DAY = auto()
    CLOCK = auto()
    POINTER = auto()
    """Words that only lead elsewhere: "Se bilaga"."""
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """One name with what is said of it, one date, or words between.

    Args:
        kind: What it is.
        piece: Its stretch of the page.
        name: The name.
        party: The party's letters, as written.
        said: What follows the name, or precedes it: a title, whom it stands in for.
    """

    kind: Kind
    piece: Piece
    name: str = ""
    party: str | None = None
    said: str = ""


_PARTY = re.compile(
    r"\s{0,2},?\s{0,2}\(\s?([A-Za-zÅÄÖåäö-]{1,5})\s?\)"
    r"|,\s?(?!(?:VD|HR|IT)\b)([A-ZÅÄÖ]{1,3}|[smcvl]|[ksm]d|[fm]p)(?![\w.])"
)
_BEFORE = re.compile(
    r"(?:^|[.;)\d]\s{1,3}|\s)([A-ZÅÄÖ][\wåäö.-]*\.?(?:\s[a-zåäö.-]{2,20}){0,3})\s{1,3}$"
)
_OFFICE = re.compile(r"(?:vice\s)?ordf", re.IGNORECASE)
_TITLE = re.compile(TITLE_HEAD + r"|ordförande|ordf|vice", re.IGNORECASE)
_REPLACES = re.compile(
    r"[\s,(.]{0,4}(?:(?:tj|ers|e[jr]|g)[\w.]{0,14}[\s.]{1,2}){0,3}"
    r"(?:ersätter|ersatt\sav|ersätts\sav|för|ers\.?)\s{1,3}$",
    re.IGNORECASE,
)
_OTHER = re.compile(r"(?<![,&]\s)(?<!\w)(?=[A-ZÅÄÖ][\wåäö-]{2,})")
POINTER = re.compile(
    r"(?:[a-zåäö]{5,20}\s?,\s)?(?:se|enligt)\s(?:(?-i:[a-zåäö]{3,20})\s?){1,5}(?:\d{1,2}\b)?|samtliga(?:\s[a-zåäö]{2,20}){0,4}|-{2,3}|alla(?:\s[a-zåäö]{2,20}){1,4}"
    r"|närvarande\sför\sfullmäktige[^.]{0,60}|[a-zåäö]{5,30}s\ssamtliga\s[a-zåäö]{2,20}|saknas"
    r"|(?:inga|ingen)(?![\w-]|\s(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_POINTER_WITHIN = re.compile(r"(?<!\w)(?:Se|Enligt)\s(?:[a-zåäö]{3,20}\s?){1,5}(?:\d{1,2}\b)?")
_CAPITAL_NEXT = re.compile(r"\s{1,3}([A-ZÅÄÖ][\wåäö-]{3,})")
_STREETS = frozenset({"vägen", "gatan", "torget", "torg", "gata", "väg", "plan", "gränd"})
_OF_STREET = re.compile(r"s\s(?:v|g|väg|gata|torg|gränd)\.?\s\d")
"""What follows a street's name that is somebody's: "Karl Eks v 12"."""
_MAX_RUN = 400
_FAR = dt.date(2000, 1, 1)


FoundName = tuple[int, int, str, bool]
"""Offsets of a name, the name, and whether it stands apart from others."""


def find_names(text: str, known: Sequence[str] = ()) -> Iterator[FoundName]:
    """Find the names of people in a text: offsets, the name, whether it stands apart from others.

    Args:
        text: Any text.
        known: Names known from elsewhere; they tell where a run of names is to be cut.
    """
    lists = {tuple(name.split()): name for name in known}
    for run in _runs(text):
        words = [text[start:end].rstrip(".") for start, end in run]
        for first, last in _cuts(words, lists):
            name = clean_name(" ".join(words[first:last]))
            full = [word for word in words[first:last] if not is_particle(word)]
            if len(full) > 1 and not all(map(is_initial, full)):
                alone = last - first == len(run) and len(full) <= 3
                end = run[last - 1][1]
                if full[-1].casefold() in _STREETS or _OF_STREET.match(text, end - 1):
                    continue
                yield run[first][0], run[last - 1][1], name, alone


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Find stretches of words that names are made of."""
    run: list[tuple[int, int]] = []
    for match in WORD.finditer(text):
        word = match[0]
        gap = text[run[-1][1] : match.start()] if run else ""
        near = bool(run) and (
            gap in {" ", "  "}
            or (gap in {". ", "."} and _is_short(text, run[-1]))
            or (gap == "- " and is_broken_hyphen(text, *run[-1]))
        )
        if run and not near:
            yield run
            run = []
        if (
            (is_name_word(word) and not _is_garbled(word))
            or is_initial(word)
            or (run and is_particle(word))
        ):
            run.append(match.span())
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_garbled(word: str) -> bool:
    """Say whether capitals stand inside a word as no name has them."""
    if word[1:].islower():
        return False
    return sum(sign.isupper() for sign in word) > 2 + 2 * word.count("-")


def _is_short(text: str, span: tuple[int, int]) -> bool:
    return span[1] - span[0] == 1 and text[span[0]].isupper()


def _cuts(words: Sequence[str], known: dict[tuple[str, ...], str]) -> Iterator[tuple[int, int]]:
    """Cut a run of words into names, at known ones first."""
    start = position = 0
    while position < len(words):
        size = next((n for n in (2, 3, 4) if tuple(words[position : position + n]) in known), 0)
        if size:
            yield from _split(words, start, position)
            yield position, position + size
            start = position = position + size
        else:
            position += 1
    yield from _split(words, start, len(words))


def _split(words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut words that nothing is known of."""
    if end <= start:
        return
    end = min(end, start + _MAX_RUN)
    begins = [start + offset for offset in split_run(words[start:end])]
    yield from zip(begins, [*begins[1:], end], strict=True)


def find_atoms(piece: Piece, known: Sequence[str] = ()) -> list[Atom]:
    """Cut a piece into atoms; together they are the whole piece.

    Args:
        piece: A stretch of a value.
        known: Names known from elsewhere.
    """
    return atoms_of(piece, find_names(piece.text, known))


def atoms_of(piece: Piece, names: Iterable[FoundName]) -> list[Atom]:
    """Cut a piece into atoms whose names are known; together they are the whole piece.

    Args:
        piece: A stretch of a value.
        names: The names that stand in it.
    """
    text = piece.text
    marks: list[tuple[int, Kind, str, str | None]] = []
    for day in find_days(text, _FAR):
        marks.append((day.start, Kind.DAY, "", None))
        marks.append((day.end, Kind.OTHER, "", None))
    for span in find_spans(text):
        marks.append((span.start, Kind.CLOCK, "", None))
        marks.append((span.end, Kind.OTHER, "", None))
    opening = len(text) - len(text.lstrip(" ,:;"))
    if match := POINTER.match(text, opening) or _POINTER_WITHIN.search(text):
        marks.append((match.start(), Kind.POINTER, "", None))
        marks.append((match.end(), Kind.OTHER, "", None))
    before = 0
    leads = True
    for start, end, name, _ in names:
        if before and _REPLACES.match(text, before, start):
            continue  # said of who stands before: "Ann Ek (S), ersätter Bo Al (S)"
        party = _PARTY.match(text, end)
        letters = (party[1] or party[2]) if party else None
        opens = _title_start(text, before, start, leads=leads)
        leads = opens < start if not before else leads
        marks.append((opens, Kind.NAME, name, letters))
        before = party.end() if party else end
        if other := _place_after(text, before):
            marks.append((other, Kind.OTHER, "", None))
    return list(_atoms(piece, marks))


def _title_start(text: str, before: int, start: int, *, leads: bool) -> int:
    """Give where a name's own title begins, if one stands before it.

    An office behind a comma is of who stands before, unless an office leads the first name.
    """
    match = _BEFORE.search(text, before, start)
    if match is None:
        return start
    apart = text[before : match.start(1)].strip() == ","
    own = leads or not apart or not _OFFICE.match(match[1])
    return match.start(1) if own and _TITLE.search(match[1]) else start


def _place_after(text: str, end: int) -> int | None:
    """Find words after a name that are not said of it: "Ann Ek Kommunkontoret, rum 2"."""
    match = _CAPITAL_NEXT.match(text, end)
    if match is None or _TITLE.match(match[1]):
        return None
    return match.start(1)


def _atoms(piece: Piece, marks: Sequence[tuple[int, Kind, str, str | None]]) -> Iterator[Atom]:
    """Cut a piece where marks begin; words with nothing of their own join the atom before."""
    order = {Kind.NAME: 1, Kind.DAY: 1, Kind.CLOCK: 1, Kind.POINTER: 1, Kind.OTHER: 0}
    best: dict[int, tuple[Kind, str, str | None]] = {}
    for start, kind, name, party in sorted(marks, key=lambda one: (one[0], order[one[1]])):
        best[start] = (kind, name, party)
    if 0 not in best:
        best[0] = (Kind.OTHER, "", None)
    starts = sorted(best)
    for start, end in zip(starts, [*starts[1:], len(piece.text)], strict=True):
        part = piece.cut(start, end)
        kind, name, party = best[start]
        if part.text:
            yield Atom(kind, part, name, party, part.text.replace(name, " ", 1) if name else "")
