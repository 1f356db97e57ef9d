"""Lists of votes: whose answer was what, one cell a line or one row a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.appendices.reading import Ballot, Roll
from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.words import (
    DUTY,
    PARTY,
    VOTE_HEADS,
    answer_of,
    count_of,
    counts_of,
)
from minutes_archive.importer.facts import Doubt, Key, Taken
from minutes_archive.importer.lines import Line

_ITEM = re.compile(r"^Ärende(?:nr|nummer)?\s?:\s*(?P<item>(?:§\s?)?\d{1,4}[a-z]?(?::\d{1,2})?)$")
_TITLE = re.compile(r"^(?:Ärendemening|Ärende|Rubrik|Gäller|Avser)\s?:\s*(?P<title>\S.*)$")
_SECTION = re.compile(
    r"^(?:(?:Omröstnings|Voterings|Röst)(?:lista|protokoll)(?:\s(?:för|till|över))?[\s:.–-]{1,3})?"
    r"§\s?(?P<item>\d{1,4}[a-z]?)\b[\s:.–-]*(?P<title>.*)$"
)
_ROW = re.compile(
    r"^(?:\d{1,3}[.)]?\s)?(?P<name>[A-ZÅÄÖÉÜØ][^\d()|]{3,60}?),?\s+\(?(?P<party>[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{1,2}|-)\)?"
    r"(?:\s+(?P<seat>\d{1,3}))?(?:\s+(?P<duty>[^\d|()]{2,24}?))?"
    r"\s+(?P<answer>Ja|JA|Nej|NEJ|Avstår|Avstod|Avst\.?|Frånvarande|Frånv\.?|Kvittad)$"
)
_PARTY_AT_END = re.compile(r"^(?P<name>.{4,90}\S)\s(?P<party>[A-ZÅÄÖ]{1,4})$")
_LETTERS = re.compile(r"^[^\W\d_][^\d:|]{1,80}$")
_MOST_CELLS = 4
"""A name, a party, a seat and a duty stand before an answer."""
_LONGEST_HEAD = 8
_SUM_WORDS = frozenset({"Summa", "summa", "SUMMA", "Total", "TOTAL"})
_KEY: Key = ("items",)


@dataclass(slots=True)
class _List:
    """A list of votes that is being read."""

    line: int
    appendix: str | None
    item: str | None = None
    title: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    ballots: list[Ballot] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    waiting: list[list[Line]] = field(default_factory=list)
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
        if not _head(current, line, " ".join(line.text.split())):
            current.taken.append(Taken(line, "label"))
    for line in lines:
        _take(current, line)
    _leave(current, current.waiting)
    if len(current.ballots) < 2:
        return None, (*heading, *lines)
    return _roll(current), tuple(current.rest)


def _take(current: _List, line: Line) -> None:
    """Read one line."""
    text = " ".join(line.text.split())
    if _head(current, line, text):
        return
    before, _, last = text.rpartition(" ")
    answer = answer_of(last)
    row = _ROW.match(text) if before and answer is not None else None
    if row is not None and _one_line(current, line, row):
        return
    if answer is not None and not before and current.waiting:
        _close(current, line, answer)
        return
    together = current.waiting and not line.blank_before
    if together and _LETTERS.match(text) and _is_name(current.waiting[-1]) and not _is_cell(text):
        current.waiting[-1].append(line)
    else:
        current.waiting.append([line])


def _head(current: _List, line: Line, text: str) -> bool:
    """Read a line of the list's head."""
    if len(text) <= _LONGEST_HEAD and text.casefold() in VOTE_HEADS:
        current.taken.append(Taken(line, "table_head"))
        return True
    if text[:5] in _SUM_WORDS and (sums := counts_of(text)):
        current.counts.update(sums)
        current.taken.append(Taken(line, "read", _KEY))
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
    current.taken.append(Taken(line, "read", _KEY))
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
    current.taken.append(Taken(line, "read", _KEY))
    return True


def _close(current: _List, line: Line, answer: str) -> None:
    """Read the row that an answer ends: name, party, seat and duty stand before it."""
    cells = current.waiting
    words = [_text(cell) for cell in reversed(cells[-_MOST_CELLS:])]
    seat = duty = party = None
    used = 0
    if words:
        hit = DUTY.match(words[0])
        if hit is not None:
            seat, duty, used = hit["seat"], hit["duty"], 1
    if seat is None and len(words) > used and words[used].isdigit():
        seat = words[used]
        used += 1
    if len(words) > used and PARTY.match(words[used]):
        party = words[used].strip("()")
        used += 1
    name = words[used] if len(words) > used else ""
    glued = _PARTY_AT_END.match(name) if party is None else None
    if glued is not None:
        name, party = glued["name"], glued["party"]
    if not _LETTERS.match(name) or (party is None and duty is None):
        current.waiting.append([line])
        return
    _leave(current, cells[: -1 - used])
    read = [*(piece for cell in cells[-1 - used :] for piece in cell), line]
    current.taken.extend(Taken(piece, "read", _KEY) for piece in read)
    current.ballots.append(Ballot(plain_name(name), answer, party, seat, duty))
    current.waiting = []


def _leave(current: _List, cells: Sequence[Sequence[Line]]) -> None:
    """Leave cells that belong to no row."""
    current.rest.extend(line for cell in cells for line in cell)
    current.waiting = []


def _text(cell: Sequence[Line]) -> str:
    """Give the words of a cell."""
    if len(cell) == 1:
        return " ".join(cell[0].text.split())
    return " ".join([" ".join(line.text.split()) for line in cell])


def _is_name(cell: Sequence[Line]) -> bool:
    """Say whether a cell may be the beginning of a name."""
    text = _text(cell)
    return bool(_LETTERS.match(text)) and not _is_cell(text)


def _is_cell(text: str) -> bool:
    """Say whether words fill a cell of their own."""
    return bool(PARTY.match(text) or DUTY.match(text)) or answer_of(text) is not None


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
        tuple(current.taken),
        doubt,
    )
