"""Who voted how, told by a line for each: "Ada Ek (S) - JA", "Ada Ek S Ja"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.voters import VoterGroup

_ANSWERS = {
    "ja": "yes",
    "nej": "no",
    "avstår": "abstain",
    "avstod": "abstain",
    "avst": "abstain",
    "frånvarande": "absent",
    "frånv": "absent",
}
_SAID = (
    r"(?P<answer>[Jj]a|JA|[Nn]ej|NEJ|[Aa]vst(?:år|od)?|AVST(?:ÅR)?|[Ff]rånv(?:arande)?|FRÅNVARANDE)"
)
OFFICE = (
    r"(?:,?\s\(?(?i:(?:(?:[12](?::?[ea]|\.)?|förste|andre)\s)?(?:v(?:ice|\.)?\s)?ordf(?:örande|\.)?"
    r"|led(?:amot|\.)|(?:(?:tjg\.?|tjänstg(?:örande|\.))\s)?ers(?:ättare|\.)?"
    r"(?:\sför\s[^()\d]{3,40}\s\([^()\d]{1,20}\))?)\)?(?=[\s,:]))?"
)
"""An office that may stand before or behind somebody's party, or neither."""
_ROW = re.compile(
    rf"(?:[•·●▪*–-]\s+|\d{{1,3}}[.)]?\s+)?(?P<name>[A-ZÅÄÖÉÜ][^\d:;!?()=]{{3,60}}?){OFFICE}"
    r"(?:,?\s(?P<bare>[A-ZÅÄÖ]{1,4}|[a-zåäö]{1,2})|\s?\((?P<party>[^()\d]{1,20})\))?"
    rf"{OFFICE}"
    rf"(?:\s(?:röstar|röstade)|\s?[,:–-]|\s?\.{{3,}})?\s{_SAID}(?=[.,;]?(?:\s+[A-ZÅÄÖÉÜ]|$))[.,;]?\s*"
)
_ANSWER = re.compile(_SAID)
_ANSWER_OVER = re.compile(rf"{_SAID}(?:\s?[-–]?\s?röst(?:er)?)?\s?:?")
_PARTY = re.compile(r"(?!(?:JA|NEJ|ja)$)\(?[A-ZÅÄÖ]{1,4}\)?|\(?[a-zåäö]{1,2}\)?")
_LIKE_ROW = re.compile(rf"[A-ZÅÄÖÉÜ\d](?:[^:;!?=]|(?<=\d):(?=[ea]\s)){{3,100}}\s{_SAID}[.,;]?")
_SUM = re.compile(rf"\b\d{{1,3}}\s(?:st\.?\s|röster\s)?{_SAID}(?:\W|$)")
_LONGEST = 300
_MARKS = frozenset("•·●▪*–-")
_LAST = frozenset("aAjJrRdDeE.,;")
"""What a line may end with that ends with an answer."""
_FEWEST = 3
_MOST_LINES = 200


def find_answered(lines: Sequence[Line]) -> Iterator[tuple[int, int, tuple[VoterGroup, ...]]]:
    """Find the rolls that give each who voted a line, a few of them one, or the lines of a cell.

    Args:
        lines: The lines of a part of a §.

    Returns:
        The first line of each, the one behind its last, and those who gave each answer; nobody
        where a row of it cannot be read.
    """
    at = 0
    while at < len(lines):
        found: dict[str, list[Mover]] = {}
        behind = at
        while behind < min(len(lines), at + _MOST_LINES):
            rows, after = _rows(lines, behind, first=behind == at)
            if not rows:
                break
            for answer, one in rows:
                found.setdefault(answer, []).append(one)
            behind = after
        if sum(map(len, found.values())) >= _FEWEST and found.keys() & {"yes", "no"}:
            after = _behind_rows(lines, behind)
            broken = after > behind or (at > 0 and _is_like_row(lines[at - 1]))
            groups = (VoterGroup(answer, tuple(who), None, 0) for answer, who in found.items())
            yield at, after, () if broken else tuple(groups)
            behind = after
        at = max(behind, at + 1)


def _behind_rows(lines: Sequence[Line], at: int) -> int:
    """Pass over more rows of a roll, the first of which could not be read."""
    while at < len(lines) and _is_like_row(lines[at]):
        at += 1
    return at


def _is_like_row(line: Line) -> bool:
    """Say whether a line may be a row of a roll; neither its sums nor what "no" means are one."""
    text = line.text.strip()
    if text[-1:] not in _LAST or " som " in text or not _LIKE_ROW.fullmatch(text):
        return False
    if all(_ANSWER.fullmatch(word) for word in text.split()[-2:]):
        return False  # the heads of columns: "Namn JA NEJ AVSTÅR"
    return _SUM.search(text) is None


def _rows(lines: Sequence[Line], at: int, *, first: bool) -> tuple[list[tuple[str, Mover]], int]:
    """Read those whom a line names with their answers, and the line behind them.

    Args:
        lines: The lines of a part of a §.
        at: Which of them.
        first: Whether nobody stands above; an answer that does is that of the names below it.
    """
    text = " ".join(lines[at].text.replace("|", " ").split())
    if (not text[:1].isalnum() and text[:1] not in _MARKS) or len(text) > _LONGEST:
        return [], at
    if text[-1] in _LAST:
        rows = _in_line(text)
        if rows:
            return rows, at + 1
    over = lines[at - 1].text.strip() if first and at else ""
    return ([], at) if _ANSWER_OVER.fullmatch(over) else _in_cells(lines, at)


def _in_line(text: str) -> list[tuple[str, Mover]]:
    """Read a line that holds nothing but names and answers."""
    found = []
    at = 0
    while at < len(text):
        row = _ROW.match(text, at)
        people = people_of(row["name"]) if row is not None else ()
        if row is None or len(people) != 1 or people[0].title_only > people[0].is_chair:
            return []
        if _ANSWERS.keys() >= set(row["name"].casefold().split()):
            return []  # the heads of columns
        found.append((_ANSWERS[row["answer"].casefold()], people[0]))
        at = row.end()
    return found


def _in_cells(lines: Sequence[Line], at: int) -> tuple[list[tuple[str, Mover]], int]:
    """Read a name whose answer stands on the next line, or below a party's letters."""
    behind = at + 2
    if behind < len(lines) and _PARTY.fullmatch(lines[at + 1].text.strip()):
        behind += 1
    answer = lines[behind - 1].text.strip() if behind <= len(lines) else ""
    people = people_of(lines[at].text.strip()) if _ANSWER.fullmatch(answer) else ()
    if len(people) != 1 or people[0].title_only:
        return [], at
    return [(_ANSWERS[answer.casefold()], people[0])], behind
