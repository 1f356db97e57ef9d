"""Who voted how, told by names below the answer that they gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.counts import number_of
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.voters import ANSWERS, VoterGroup

_HEAD = re.compile(
    r"^(?:(?:Följande|Dessa)\s(?:ledamöter\s)?)?(?:(?:röstar|röstade)\s)?"
    r"(?:(?P<first>\d{1,3}|[a-zåäö]{2,12})\s)?(?:(?P<yes>ja)|(?P<no>nej)|(?P<abstain>avst(?:år|od|ående)"
    r"|nedlagda)|(?P<absent>frånvarande))(?:\s?[-–]?\s?röst(?:er)?)?"
    r"(?:\s(?:röstar|röstade|avges\sav|avgavs\sav|lämnas\sav|från\satt\srösta|från|av))?"
    r"(?:\s?[(,:–-]\s?(?P<count>\d{1,3})(?:\s(?:röster|st\.?))?\s?\)?)?\s?:?$",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"^(?P<head>\S[^:]{1,38}?(?::|\s(?=\s)|\t))\s*(?P<who>[A-ZÅÄÖÉÜ].{3,200})$")
"""An answer, and names beside it."""
_OPENINGS = frozenset("jnafdrtesåJNAFDRTESÅ0123456789")
_LONGEST_HEAD = 60
_MARKS = " \t•–-*"
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+")
_MOST_LINES = 120
_CROSSES = frozenset("xX✓✔")
_CROSSED = re.compile(r"^[A-ZÅÄÖÉÜ][^\d:!?]{4,90}\s[xX✓✔1]$")
_FEWEST_CROSSES = 2

_Head = re.Match[str] | None
"""A line that names an answer and nothing else; None for any other."""


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """Those who stand below one answer.

    Args:
        group: Who they are.
        first: Which line names the answer.
        behind: Which line comes after the last name.
    """

    group: VoterGroup
    first: int
    behind: int


def find_listed(lines: Sequence[Line]) -> Iterator[ListedGroup]:
    """Find the answers that stand on a line of their own, with the names below.

    Args:
        lines: The lines of a part of a §.
    """
    heads = [_head(line.text.strip()) for line in lines]
    begun = _begun(lines, heads)
    at = 0 if any(heads) else len(lines)
    while at < len(lines):
        at = _behind_columns(heads, at)
        head = heads[at] if at < len(lines) else None
        people, behind = _people(lines, heads, at + 1) if head else ((), at + 1)
        people = (*begun.get(at, ()), *people)
        if head and people:
            group = VoterGroup(_answer(head), people, _told(head), 0)
            yield ListedGroup(group, at, behind)
        at = behind


def _begun(lines: Sequence[Line], heads: list[_Head]) -> dict[int, tuple[Mover, ...]]:
    """Find the answers whose first names stand beside them and the others below.

    Args:
        lines: The lines of a part of a §.
        heads: The answers that stand alone; those found are put among them.

    Returns:
        Which lines they are, and the names that stand on them; none where none goes on below.
    """
    opened: dict[int, tuple[_Head, tuple[Mover, ...], str]] = {}
    for at, line in enumerate(lines):
        text = line.text.strip()
        hit = _BEGUN.match(text) if heads[at] is None and text[:1] in _OPENINGS else None
        head = _head(hit["head"]) if hit else None
        people = people_of(hit["who"]) if hit and head else ()
        if people:
            opened[at] = head, people, text
    if not any(_goes_on(text, lines[at + 1 : at + 2]) for at, (_, _, text) in opened.items()):
        return {}
    for at, (head, _, _) in opened.items():
        heads[at] = head
    return {at: people for at, (_, people, _) in opened.items()}


def _goes_on(text: str, below: Sequence[Line]) -> bool:
    """Say whether the line below names more people, and does not end the last name of a line."""
    words = below[0].text.strip(_MARKS) if below else ""
    if text.endswith((",", " och", " samt")) or text.endswith(")") != words.endswith(")"):
        return False
    people = people_of(words)
    return bool(people) and all(" " in one.name for one in people)


def answer_in(text: str) -> tuple[str, int | None] | None:
    """Read an answer that stands alone, and how many are said to give it: "Ja-röster (3)".

    Args:
        text: A cell.
    """
    head = _HEAD.match(text) if len(text) <= _LONGEST_HEAD else None
    return (_answer(head), _told(head)) if head else None


def columns_lost(lines: Sequence[Line]) -> bool:
    """Say whether names have crosses of which nobody can tell what answer they stood under.

    Args:
        lines: The lines of a part of a § of which no names could be read.
    """
    crossed = 0
    for place, line in enumerate(lines):
        text = line.text.strip()
        if text in _CROSSES or text == "1":
            crossed += place > 0 and lines[place - 1].text.lstrip()[:1].isupper()
        elif text[-2:-1].isspace():
            crossed += _CROSSED.match(text) is not None
    return crossed >= _FEWEST_CROSSES


def _behind_columns(heads: Sequence[_Head], at: int) -> int:
    """Pass over the heads of columns, of which none is that of the names below them."""
    behind, answers = at, set[str]()
    while behind < len(heads) and (head := heads[behind]) and not head[0].endswith(":"):
        answers |= {key for key in ANSWERS if head[key]}
        behind += 1
    return behind if {"yes", "no"} <= answers else at


def _answer(head: re.Match[str]) -> str:
    """Name the answer of a head."""
    return next(key for key in ANSWERS if head[key])


def _told(head: re.Match[str]) -> int | None:
    """Give how many a head says they are."""
    told = head["first"] or head["count"]
    return number_of(told) if told else None


def _head(text: str) -> _Head:
    """Read a line that names an answer and nothing else."""
    if text[:1] not in _OPENINGS or len(text) > _LONGEST_HEAD:
        return None
    head = _HEAD.match(text)
    first = head["first"] if head else None
    return head if first is None or first.isdecimal() or number_of(first) else None


def _people(
    lines: Sequence[Line], heads: Sequence[_Head], start: int
) -> tuple[tuple[Mover, ...], int]:
    """Read names, one or several a line, as far as they go: who, and the line after.

    Names with crosses are the rows of a table that lost its columns: nobody.
    """
    found: tuple[Mover, ...] = ()
    words = ""
    behind = start
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        text = _NUMBERED.sub("", lines[at].text.strip(_MARKS))
        if text in _CROSSES:
            return (), at + 1
        if heads[at] or not text[:1].isalpha():
            break
        whole = not words or people_of(words)
        words = f"{words}{', ' if words and whole and not words.endswith(',') else ' '}{text}"
        people = people_of(words.rstrip("."))
        if people:
            found, behind = people, at + 1
        if (people and words.endswith(".")) or (not people and at > behind):
            break
    return found, behind
