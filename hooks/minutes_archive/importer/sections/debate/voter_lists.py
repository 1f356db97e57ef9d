"""Who voted how, told by names below the answer that they gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.numbers import number_of
from minutes_archive.importer.sections.debate.voter_heads import answer_before
from minutes_archive.importer.sections.debate.voters import ANSWERS, VoterGroup

_HEAD = re.compile(
    r"^(?:(?:Följande|Dessa)\s(?:ledamöter\s)?)?(?:(?:röstar|röstade)\s)?"
    r"(?:(?P<first>\d{1,3}|[a-zåäö]{2,12})\s)?(?:(?P<yes>ja)|(?P<no>nej)|(?P<abstain>avst(?:år|od|ående)"
    r"|nedlagda)|(?P<absent>frånvarande))(?:\s?[-–]?\s?röst(?:er)?)?"
    r"(?:\s(?:röstar|röstade|avges\sav|avgavs\sav|lämnas\sav|från\satt\srösta|från|av))?"
    r"(?:\s?[(,:–-]\s?(?P<count>\d{1,3})(?:\s(?:röster|st\.?))?\s?\)?)?\s?:?$",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"^(?P<head>\S[^:]{1,70}?(?::|\s(?=\s)|\t))\s*(?P<who>[A-ZÅÄÖÉÜ].{3,200})$")
"""An answer, and names beside it."""
_OPENINGS = frozenset("jnafdrtesåmlvoJNAFDRTESÅMLVO0123456789")
_LONGEST_HEAD = 80
_MARKS = " \t•–-*"
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+")
_PARTY_FIRST = re.compile(r"^(?:[A-ZÅÄÖ]{1,4}:|\([A-ZÅÄÖ]{1,4}\))\s+(?=[A-ZÅÄÖÉÜ])")
"""A party before the name: "S: Ada Ek"."""
_MOST_LINES = 120
_CROSSES = frozenset("xX✓✔")
_CROSSED = re.compile(r"^[A-ZÅÄÖÉÜ][^\d:!?]{4,90}\s[xX✓✔1]$")
_FEWEST_CROSSES = 2


class _Head(NamedTuple):
    """A line that names an answer and nothing else.

    Args:
        answer: Which one.
        told: How many are said to give it.
        over: Whether a mark says that names follow.
    """

    answer: str
    told: int | None
    over: bool


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
            group = VoterGroup(head.answer, people, head.told, 0)
            yield ListedGroup(group, at, behind)
        at = behind


def _begun(lines: Sequence[Line], heads: list[_Head | None]) -> dict[int, tuple[Mover, ...]]:
    """Find the answers whose first names stand beside them and the others below.

    Args:
        lines: The lines of a part of a §.
        heads: The answers that stand alone; those found are put among them.

    Returns:
        Which lines they are, and the names that stand on them; none where none goes on below.
    """
    opened: dict[int, tuple[_Head | None, tuple[Mover, ...], str]] = {}
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
    head = _head(text)
    return (head.answer, head.told) if head else None


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


def _behind_columns(heads: Sequence[_Head | None], at: int) -> int:
    """Pass over the heads of columns, of which none is that of the names below them."""
    behind, answers = at, set[str]()
    while behind < len(heads) and (head := heads[behind]) and not head.over:
        answers.add(head.answer)
        behind += 1
    return behind if {"yes", "no"} <= answers else at


def _head(text: str) -> _Head | None:
    """Read a line that names an answer and nothing else."""
    if text[:1] not in _OPENINGS or len(text) > _LONGEST_HEAD:
        return None
    over = text.endswith(":")
    hit = _HEAD.match(text)
    first = hit["first"] if hit is not None else None
    if hit is None or (first and not first.isdecimal() and not number_of(first)):
        said = answer_before(text[:-1]) if over else None
        return _Head(*said, over) if said is not None else None
    told = first or hit["count"]
    answer = next(key for key in ANSWERS if hit[key])
    return _Head(answer, number_of(told) if told else None, over)


def _people(
    lines: Sequence[Line], heads: Sequence[_Head | None], start: int
) -> tuple[tuple[Mover, ...], int]:
    """Read names, one or several a line, as far as they go: who, and the line after.

    Names with crosses are the rows of a table that lost its columns: nobody.
    """
    found: tuple[Mover, ...] = ()
    words = ""
    behind = start
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        text = _PARTY_FIRST.sub("", _NUMBERED.sub("", lines[at].text.strip(_MARKS)))
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
