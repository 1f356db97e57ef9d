"""Who voted how, told by names in columns below the answers that they gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.voter_lists import answer_in
from minutes_archive.importer.sections.debate.voters import VoterGroup

_CELL = re.compile(r"\S+(?:\s\S+)*")
_NEAR = 2
"""So far beside its column's head may a name begin, in characters."""
_LONGEST = 200
_FEWEST = 2
_MOST_LINES = 120

_Cells = Sequence[tuple[int, str]]


def find_side_by_side(lines: Sequence[Line]) -> Iterator[tuple[int, int, tuple[VoterGroup, ...]]]:
    """Find the answers that stand side by side on a line, with names below each.

    Args:
        lines: The lines of a part of a §.

    Returns:
        The first line of each list, the one behind its last, and those who gave each answer;
        nobody where a name stands below none of them.
    """
    for at, line in enumerate(lines):
        heads = _heads(line)
        if heads:
            found: dict[str, list[Mover]] = {answer: [] for answer, _ in heads.values()}
            behind, whole = _rows(lines, at + 1, heads, found)
            if sum(map(len, found.values())) >= _FEWEST:
                groups = [
                    VoterGroup(answer, tuple(found[answer]), told, 0)
                    for answer, told in heads.values()
                    if found[answer] or told is not None
                ]
                yield at, behind, tuple(groups) if whole else ()


def _heads(line: Line) -> dict[int, tuple[str, int | None]]:
    """Say where answers begin in a line of nothing else, and how many are said to give each."""
    folded = line.text[:_LONGEST].casefold()
    if "nej" not in folded or "ja" not in folded or len(line.text) > _LONGEST:
        return {}
    read = [(at, answer_in(text)) for at, text in _cells(line)]
    heads = {at: answer for at, answer in read if answer is not None}
    answers = [answer for answer, _ in heads.values()]
    whole = len(heads) == len(read) and len(set(answers)) == len(answers)
    return heads if whole and {"yes", "no"} <= set(answers) else {}


def _rows(
    lines: Sequence[Line],
    first: int,
    heads: dict[int, tuple[str, int | None]],
    found: dict[str, list[Mover]],
) -> tuple[int, bool]:
    """Read the rows of names: the line behind them, and whether each stood below an answer."""
    for at in range(first, min(len(lines), first + _MOST_LINES)):
        row = [(place, people_of(text)) for place, text in _cells(lines[at])]
        if not all(len(who) == 1 and not who[0].title_only for _, who in row):
            return at, True
        for place, (who,) in row:
            near = [answer for head, (answer, _) in heads.items() if abs(head - place) <= _NEAR]
            if len(near) != 1:
                return at + 1, False
            found[near[0]].append(who)
    return min(len(lines), first + _MOST_LINES), True


def _cells(line: Line) -> _Cells:
    """Give the pieces of a line that wide space parts, each with where it begins."""
    if len(line.text) > _LONGEST:
        return [(line.column, line.text)]
    if line.cells:
        places = range(0, len(line.cells) * _LONGEST, _LONGEST)
        return [(at, cell) for at, cell in zip(places, line.cells, strict=True) if cell.strip()]
    return [(line.column + hit.start(), hit[0]) for hit in _CELL.finditer(line.text)]
