"""Who voted how, told by a table whose columns nothing but space keeps apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import Mover
from minutes_archive.importer.sections.debate.table_words import (
    answer_over,
    is_mark,
    named_in,
    sums_up,
)

_OTHER_HEADS = frozenset(
    (
        "ledamot", "ledamöter", "namn", "parti", "ersättare", "röst", "röster", "för", "nr",
        "plats", "uppdrag", "funktion", "tjg", "tjg.", "ers.", "tjänstgörande", "ordinarie", "och",
    )
)  # fmt: skip
"""Words that may stand in the head of such a table besides the answers."""
_LEAD = re.compile(r"[^\W\d_][^\d.:;!?]{2,80}\s{2}")
"""Heads of names in other words, which wide space parts from those of the answers."""
_PRESENT = frozenset(("närv", "närvarande", "närvaro", "jäv"))
"""Heads of columns whose marks are no answers."""
_WORD = re.compile(r"\S+")
_CELL = re.compile(r"\S+(?: \S+)*")
_NEAR = 1
"""So far beside its column's head may a mark stand, in characters."""
_APART = 2
_MOST_LINES = 400
_ASTRAY = 8
"""So many lines of a page's edge, or of people who did not vote, may stand between two rows."""
_LONGEST = 200

Span = tuple[int, int]


class Heads(NamedTuple):
    """The heads of a table's columns: where in the line each stands.

    Args:
        answers: From where to where the head of each answer stands.
        others: The same for columns whose marks are no answers.
        party: Where the head of the parties begins.
        substitutes: Whether a column names those who served for others.
    """

    answers: Mapping[str, Span]
    others: tuple[Span, ...] = ()
    party: int | None = None
    substitutes: bool = False

    @property
    def apart(self) -> bool:
        """Whether so much space parts the answers that a place tells them from each other."""
        spans = sorted(self.answers.values())
        return all(right[0] - left[1] >= _APART for left, right in pairwise(spans))


class Row(NamedTuple):
    """Somebody's row.

    Args:
        who: Who it is.
        marks: Where the middle of each mark stands.
        party: Where the party begins.
    """

    who: Mover
    marks: tuple[float, ...]
    party: int | None


class SpacedTable(NamedTuple):
    """What a table tells.

    Args:
        people: Those who gave each answer; nobody where any row cannot be told.
        sums: How many it says they are.
        behind: Which line comes after it.
    """

    people: Mapping[str, Sequence[Mover]]
    sums: Mapping[str, int]
    behind: int


def heads_in(line: Line) -> Heads | None:
    """Read the heads of columns, in a line of nothing but heads.

    Args:
        line: A line.
    """
    folded = line.text[:_LONGEST].casefold()
    if "nej" not in folded or "ja" not in folded or len(line.text) > _LONGEST:
        return None
    answers: dict[str, Span] = {}
    others: list[Span] = []
    party = None
    lead = _lead(line.text)
    for word in _WORD.finditer(line.text):
        said = word[0].casefold().rstrip(".:")
        at = line.column + word.start(), line.column + word.end()
        answer = answer_over(word[0])
        if answer is not None:
            answers[answer] = at
        elif said in _PRESENT:
            others.append(at)
        elif said not in _OTHER_HEADS and word.end() > lead:
            return None
        party = at[0] if said == "parti" else party
    if not {"yes", "no"} <= answers.keys():
        return None
    return Heads(answers, tuple(others), party, "ersättare" in folded)


def _lead(text: str) -> int:
    """Say where the heads before that of the first answer end; those may have any words."""
    words = _WORD.finditer(text)
    first = next((word.start() for word in words if answer_over(word[0]) is not None), 0)
    return first if _LEAD.fullmatch(text, 0, first) else 0


def read_spaced(lines: Sequence[Line], at: int, heads: Heads) -> SpacedTable:
    """Read the rows below the heads of a table.

    Where the columns of its rows do not stand below their heads, they are looked for as far
    from each row's party as their heads are from that of the parties.

    Args:
        lines: The lines of a part of a §.
        at: Which of them holds the heads.
        heads: The heads.
    """
    rows: list[Row] = []
    sums: dict[str, int] = {}
    behind = at + 1
    whole = True
    for place, line in _below(lines, at):
        if _is_sum(line, heads):
            sums = _sums(line, heads)
            behind = place + 1
            break
        row = _row(line, heads)
        if row is None:
            whole = whole and not _may_be_row(line, heads)
        elif any(row.who.name == one.who.name for one in rows) or place - behind > _ASTRAY:
            break
        else:
            rows.append(row)
            behind = place + 1
    return SpacedTable(_placed(rows, heads, sums) if whole else {}, sums, behind)


def _below(lines: Sequence[Line], at: int) -> Iterator[tuple[int, Line]]:
    """Give the lines that may be rows, until the heads of other columns."""
    columns = [word.casefold() for word in lines[at].text.split()]
    astray = 0
    for place in range(at + 1, min(len(lines), at + _MOST_LINES)):
        line = lines[place]
        words = [word.casefold() for word in line.text.split()]
        if words == columns:
            continue  # the heads again, on the next page
        if astray > _ASTRAY or (heads_in(line) is not None):
            return
        astray = 0 if words and is_mark(words[-1]) else astray + 1
        yield place, line


def _row(line: Line, heads: Heads) -> Row | None:
    """Read a row: who, and where the marks stand."""
    text = line.text
    if len(text) > _LONGEST or not text[:1].isalnum():
        return None
    cells = [(hit.start(), hit[0]) for hit in _CELL.finditer(text)]
    if len(cells) > 1 and cells[0][1].isdecimal():
        del cells[0]
    first, name = cells[0]
    words = list(_WORD.finditer(text, first))
    marks = [word for word in words if word.start() >= first + len(name) and _ticks(word[0], heads)]
    if not marks and heads.apart and _ticks(words[-1][0], heads):
        marks = [words[-1]]  # a long name leaves but one space before its mark
        name = text[first : words[-1].start()].rstrip()
    if not marks:
        return None
    before = [(at, cell) for at, cell in cells[1:] if at < marks[0].start()]
    told = [one for _, cell in before if heads.substitutes and (one := named_in(cell))]
    who = told[-1] if told else named_in(name, party=heads.party is not None)
    if who is None:
        return None
    party = next((at for at, cell in before if 0 < len(cell) <= 5 and cell.isalpha()), None)
    middles = tuple(line.column + (word.start() + word.end()) / 2 for word in marks)
    return Row(who, middles, None if party is None else line.column + party)


def _ticks(word: str, heads: Heads) -> bool:
    """Say whether a word is a mark, and not the letter of a party."""
    return is_mark(word) and (heads.party is None or word.casefold() != "v")


def _may_be_row(line: Line, heads: Heads) -> bool:
    """Say whether a line may be a row that could not be read, and no page's number."""
    text = line.text.rstrip()
    words = text.split()
    if len(words) < 2 or not is_mark(words[-1]) or not words[0][:1].isupper():
        return False
    middle = line.column + len(text) - len(words[-1]) / 2
    return words[-1] != "1" or _under(middle, heads) is not None


def _is_sum(line: Line, heads: Heads) -> bool:
    """Say whether a row is that of the sums: by its words, or by a number below each answer."""
    if sums_up(line.text):
        return True
    words = list(_WORD.finditer(line.text)) if line.text[-1:].isdecimal() else []
    numbers = [word for word in words if word[0].isdecimal()]
    if len(numbers) < len(heads.answers) or any(
        not word[0].isdecimal() for word in words[-len(numbers) :]
    ):
        return False
    below = {_under(line.column + (one.start() + one.end()) / 2, heads) for one in numbers}
    return heads.answers.keys() <= below and named_in(line.text[: numbers[0].start()]) is None


def _sums(line: Line, heads: Heads) -> dict[str, int]:
    """Read how many gave each answer, where the row of sums has a number for each."""
    numbers = [int(word) for word in line.text.split() if word.isdecimal()]
    ordered = sorted(heads.answers, key=lambda answer: heads.answers[answer])
    if len(numbers) == len(ordered) + len(heads.others):
        numbers = numbers[-len(ordered) :]  # those who were there are counted first
    return dict(zip(ordered, numbers, strict=True)) if len(numbers) == len(ordered) else {}


def _placed(
    rows: Sequence[Row], heads: Heads, sums: Mapping[str, int]
) -> Mapping[str, Sequence[Mover]]:
    """Say who gave each answer; nobody where that cannot be told of any row, or not for sure."""
    straight = _by_column(rows, heads, [0] * len(rows))
    if heads.party is None or any(row.party is None for row in rows):
        return straight
    moved = [(row.party or 0) - heads.party for row in rows]
    shifted = _by_column(rows, heads, moved)
    if straight and shifted and straight != shifted:
        fitting = [one for one in (straight, shifted) if _agrees(one, sums)]
        return fitting[0] if len(fitting) == 1 else {}
    return straight or shifted


def _agrees(found: Mapping[str, Sequence[Mover]], sums: Mapping[str, int]) -> bool:
    """Say whether those who gave each answer are as many as the row of sums says."""
    return bool(sums) and all(len(found.get(key, ())) == told for key, told in sums.items())


def _by_column(
    rows: Sequence[Row], heads: Heads, moved: Sequence[int]
) -> Mapping[str, Sequence[Mover]]:
    """Say who gave each answer, where each row is moved so far to the right of its heads."""
    found: dict[str, list[Mover]] = {}
    for row, shift in zip(rows, moved, strict=True):
        under = [_under(middle - shift, heads) for middle in row.marks]
        answers = [answer for answer in under if answer != "other"]
        if len(answers) != 1 or answers[0] is None:
            return {}
        found.setdefault(answers[0], []).append(row.who)
    return found


def _under(middle: float, heads: Heads) -> str | None:
    """Say which answer's head a place stands under; "other" where it is none of an answer."""
    columns = [*heads.answers.items(), *(("other", span) for span in heads.others)]
    near = [one for one, (start, end) in columns if start - _NEAR <= middle <= end + _NEAR]
    return near[0] if len(near) == 1 else None
