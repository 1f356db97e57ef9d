"""Where a proposal to a body ends, and the body's own decision follows it without a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.handlings import rank_of
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.prose import announces_decision, is_point

_DECIDES = re.compile(
    r"(?:^|(?<=[.!?]\s))([A-ZÅÄÖ]\w{5,40})"
    r" (?:beslutar|beslutade|beslöt|BESLUTAR|BESLUTADE|BESLÖT)\b"
)
_INVERTED = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:Efter|Vid|Med) [^.;:]{2,100}?"
    r" (?:beslutar|beslutade|beslöt) ([a-zåäö]{5,40})\b"
)
_STEMS = ("besl", "BESL")
_LOWER = ("utskottets", "utskotts", "beredningens", "presidiets")
_ENDS = (".", "!", "?")


def decides_itself(text: str, body: str) -> bool:
    """Say whether a text begins with a body that decides: "Fullmäktige beslutar".

    Args:
        text: A sentence or a line.
        body: The body, in lower case, as somebody who proposes something to it calls it.
    """
    match = _DECIDES.match(text) if has_any(text, _STEMS) else None
    return match is not None and body.endswith(match[1].casefold())


def after_proposal(lines: Sequence[Line], body: str) -> tuple[int, int] | None:
    """Say where a proposal ends that a body's own decision follows: line and offset.

    Where the proposal itself says "fullmäktige beslutar", what is its own and what is the
    body's cannot be told.

    Args:
        lines: What stands under "Kommunstyrelsens förslag till kommunfullmäktige".
        body: To whom it is made, in lower case.
    """
    if not lines or decides_itself(lines[0].text, body):
        return None
    for at, line in enumerate(lines):
        for match in _decided_in(line.text):
            if (at or match.start()) and body.endswith(match[1].casefold()):
                end = _end_of_points(lines[:at])
                return (at, match.start()) if end is None else (end, 0)
    return None


def _decided_in(text: str) -> Iterator[re.Match[str]]:
    """Find where bodies are said to decide, whether they or the verb stands first."""
    if has_any(text, _STEMS):
        yield from _DECIDES.finditer(text)
        yield from _INVERTED.finditer(text)


def after_lower(lines: Sequence[Line], owner: str) -> tuple[int, int] | None:
    """Say where a higher body decides, or proposes on, below a proposal of a lower one's.

    Args:
        lines: What stands under "Arbetsutskottets förslag".
        owner: Who proposes, in the genitive and small letters.
    """
    rank = 0 if owner.endswith(_LOWER) else -1
    for at, line in enumerate(lines):
        decided = rank_of(line.text)
        ended = lines[at - 1].text.rstrip().endswith(_ENDS) or announces_decision(line.text)
        apart = at and line.blank_before and ended
        if decided is not None and (not at or decided <= rank):
            return None
        if decided is not None and apart:
            return at, 0
    return None


def _end_of_points(lines: Sequence[Line]) -> int | None:
    """Find the line after a proposal's last "att …"; None where it has none, or nothing follows."""
    if not lines or not lines[0].text.startswith(("att ", "Att ")):
        return None
    for at in range(1, len(lines)):
        text = lines[at].text
        goes_on = text[:1].islower() or text.startswith("Att ") or is_point(lines[at])
        if not goes_on and (lines[at].blank_before or lines[at - 1].text.endswith(".")):
            return at
    return None
