"""Lists of votes: whose answer was what, one cell a line or one row a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.appendices.reading import Ballot, Roll
from minutes_archive.importer.appendices.rows import is_drawn, names_columns, row_words
from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.vote_cells import VoteCell, vote_cell
from minutes_archive.importer.appendices.words import DUTY, answer_of, count_of, counts_of
from minutes_archive.importer.facts import Doubt, Taken
from minutes_archive.importer.lines import Line

_ITEM = re.compile(r"^Ärende(?:nr|nummer)?\s?:\s*(?P<item>(?:§\s?)?\d{1,4}[a-z]?(?::\d{1,2})?)$")
_TITLE = re.compile(r"^(?:Ärendemening|Ärende|Rubrik|Gäller|Avser)\s?:\s*(?P<title>\S.*)$")
_SECTION = re.compile(
    r"^(?:(?:Omröstnings|Voterings|Röst)(?:lista|protokoll)(?:\s(?:för|till|över))?[\s:.–-]{1,3})?"
    r"§\s?(?P<item>\d{1,4}[a-z]?)\b[\s:.–-]*(?P<title>.*)$"
)
_ROW = re.compile(
    r"^(?:\d{1,3}[.)]?\s)?(?P<name>[A-ZÅÄÖÉÜØ][^\d()|]{3,60}?),?\s+\(?(?P<party>[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{1,2}|-)\)?"
    r"(?:\s+(?P<seat>\d{1,3}))?(?:\s+(?P<duty>(?:[123]:?\s?[ea]\s)?[^\d|()]{2,24}?))?"
    r"\s+(?P<answer>Ja|JA|Nej|NEJ|Avstår|Avstod|Avst\.?|Frånvarande|Frånv\.?|Kvittad)$"
)
_PARTY_AT_END = re.compile(r"^(?P<name>.{4,90}\S)\s(?P<party>[A-ZÅÄÖ]{1,4})$")
_MOST_CELLS = 4
"""A name, a party, a seat and a duty stand before an answer."""
_NO_CELL = vote_cell("")


@dataclass(slots=True)
class _List:
    """A list of votes that is being read."""

    line: int
    appendix: str | None
    item: str | None = None
    title: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    ballots: list[Ballot] = field(default_factory=list)
    read: list[Line] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    waiting: list[tuple[VoteCell, tuple[Line, ...]]] = field(default_factory=list)
    titled: bool = False


def read_vote_list(
    heading: Sequence[Line], lines: Sequence[Line], appendix: str | None
) -> tuple[Roll | None, tuple[Line, ...]]:
    """Read one list of votes.

    Args:
        heading: The line that opens the appendix, if any.
        lines: What stands under it.
        appendix: The appendix's number.

    Returns:
        The list, and the lines that were not understood; no list and every line where fewer
        than two rows of it could be read.
    """
    current = _List((heading or lines)[0].number, appendix)
    for line in heading:
        if not _head(current, line, vote_cell(row_words(line))):
            current.taken.append(Taken(line, "label"))
    for line in lines:
        _take(current, line)
    _leave(current, current.waiting)
    if len(current.ballots) < 2:
        return None, (*heading, *lines)
    return _roll(current), tuple(current.rest)


def _take(current: _List, line: Line) -> None:
    """Read one line."""
    if line.cells and (names_columns(line) or is_drawn(line.text)):
        current.taken.append(Taken(line, "table_head"))
        return
    cell = vote_cell(row_words(line))
    if (cell.heads or current.titled) and _head(current, line, cell):
        return
    waiting = current.waiting
    if cell.answer is not None:
        if cell.alone and waiting:
            _close(current, line, cell.answer)
            return
        row = None if cell.alone else _ROW.match(cell.text)
        if row is not None and _one_line(current, line, row):
            return
    if cell.part and waiting and waiting[-1][0].part and not line.blank_before:
        before, lines = waiting[-1]
        waiting[-1] = vote_cell(f"{before.text} {cell.text}"), (*lines, line)
    else:
        waiting.append((cell, (line,)))


def _head(current: _List, line: Line, cell: VoteCell) -> bool:
    """Read a line of the list's head."""
    text = cell.text
    if cell.head:
        current.taken.append(Taken(line, "table_head"))
        return True
    if cell.sums and (sums := counts_of(text)):
        current.counts.update(sums)
        current.read.append(line)
        return True
    parted = ":" in text
    counted = count_of(text) if parted else None
    item = _ITEM.match(text) if parted else None
    title = _TITLE.match(text) if parted else None
    if title is None and "§" in text and not current.ballots:
        title = _SECTION.match(text)
    if counted is not None:
        current.counts.setdefault(*counted)
    elif item is not None:
        current.item = item["item"].lstrip("§ ")
    elif title is not None and not current.ballots:
        groups = title.groupdict()
        current.item = groups.get("item") or current.item
        current.title = title["title"]
    elif not current.titled or line.blank_before or _ROW.match(text):
        current.titled = False
        return False
    else:
        current.title = f"{current.title} {text}"
    current.titled = title is not None or (counted is None and item is None)
    current.read.append(line)
    return True


def _one_line(current: _List, line: Line, row: re.Match[str]) -> bool:
    """Read a row that stands on one line."""
    duty = (row["duty"] or "").strip()
    answer = answer_of(row["answer"])
    if answer is None or (duty and not DUTY.match(duty)):
        return False
    _leave(current, current.waiting)
    ballot = Ballot(plain_name(row["name"]), answer, row["party"], row["seat"], duty or None)
    current.ballots.append(ballot)
    current.read.append(line)
    return True


def _close(current: _List, line: Line, answer: str) -> None:
    """Read the row that an answer ends: name, party, seat and duty stand before it."""
    cells = current.waiting
    words = [cell for cell, _ in cells[: -1 - _MOST_CELLS : -1]]
    words.append(_NO_CELL)
    seat, duty = words[0].seat, words[0].duty
    used = 0 if duty is None else 1
    if seat is None and words[used].text.isdigit():
        seat = words[used].text
        used += 1
    party = words[used].party
    used += party is not None
    name = words[used]
    glued = _PARTY_AT_END.match(name.text) if party is None else None
    if glued is not None:
        name, party = vote_cell(glued["name"]), glued["party"]
    if not name.letters or (party is None and duty is None):
        current.waiting.append((vote_cell(line.text), (line,)))
        return
    if len(cells) > used + 1:
        _leave(current, cells[: -1 - used])
    read = current.read
    for _, lines in cells[-1 - used :]:
        read += lines
    read.append(line)
    current.ballots.append(Ballot(name.name, answer, party, seat, duty))
    current.waiting = []


def _leave(current: _List, cells: Sequence[tuple[VoteCell, tuple[Line, ...]]]) -> None:
    """Leave cells that belong to no row."""
    for _, lines in cells:
        current.rest += lines
    current.waiting = []


def _roll(current: _List) -> Roll:
    """Finish a list: do its rows add up to its head?"""
    rows = Counter(ballot.answer for ballot in current.ballots)
    doubt = None
    for answer in ("yes", "no", "abstain", "absent"):
        if answer in current.counts and current.counts[answer] != rows[answer]:
            params = {"told": current.counts[answer], "named": rows[answer]}
            doubt = doubt or Doubt("roll_counts_differ", {"answer": answer, **params})
    return Roll(
        current.line,
        current.appendix,
        current.item,
        current.title.strip(),
        current.counts,
        tuple(current.ballots),
        tuple(current.read),
        tuple(current.taken),
        doubt,
    )
