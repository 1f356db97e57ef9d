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
    "frånvarande": "absent",
}
_SAID = r"(?P<answer>[Jj]a|JA|[Nn]ej|NEJ|[Aa]vst(?:år|od)|AVSTÅR|[Ff]rånvarande|FRÅNVARANDE)"
_ROW = re.compile(
    r"(?:[•·●▪*–-]\s+|\d{1,3}[.)]?\s+)?(?P<name>[A-ZÅÄÖÉÜ][^\d:;!?()=]{3,60}?)"
    r"(?:,?\s(?P<bare>[A-ZÅÄÖ]{1,4}|[a-zåäö]{1,2})|\s?\((?P<party>[^()\d]{1,20})\))?"
    rf"\s?[,:–-]?\s{_SAID}(?=$|\s+[A-ZÅÄÖÉÜ]|[.,;]?$)[.,;]?\s*"
)
_LONGEST = 300
_LAST = frozenset("aAjJrRdDeE.,;")
"""What a line may end with that ends with an answer."""
_FEWEST = 3
_MOST_LINES = 200


def find_answered(lines: Sequence[Line]) -> Iterator[tuple[int, int, tuple[VoterGroup, ...]]]:
    """Find the rolls that give each who voted a line, or a few of them one.

    Args:
        lines: The lines of a part of a §.

    Returns:
        The first line of each, the one behind its last, and those who gave each answer.
    """
    at = 0
    while at < len(lines):
        found: dict[str, list[Mover]] = {}
        behind = at
        while behind < min(len(lines), at + _MOST_LINES):
            rows = _rows(lines[behind])
            if not rows:
                break
            for answer, one in rows:
                found.setdefault(answer, []).append(one)
            behind += 1
        if sum(map(len, found.values())) >= _FEWEST and found.keys() & {"yes", "no"}:
            groups = (VoterGroup(answer, tuple(who), None, 0) for answer, who in found.items())
            yield at, behind, tuple(groups)
        at = max(behind, at + 1)


def _rows(line: Line) -> list[tuple[str, Mover]]:
    """Read those whom a line names with their answers; nobody where anything else is in it."""
    text = " ".join(line.text.split()) if line.text[-1:] in _LAST else ""
    if not text or len(text) > _LONGEST:
        return []
    found = []
    at = 0
    while at < len(text):
        row = _ROW.match(text, at)
        people = people_of(row["name"]) if row is not None else ()
        if row is None or len(people) != 1 or people[0].title_only:
            return []
        found.append((_ANSWERS[row["answer"].casefold()], people[0]))
        at = row.end()
    return found
