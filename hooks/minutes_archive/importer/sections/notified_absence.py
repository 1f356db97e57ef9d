"""Who had notified an assembly of being unable to come, and who sat in for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Attendance, Confidence
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import split_names
from minutes_archive.importer.sections.caseless import caseless, small
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.model import Role

_HINTS = ("hinder", "frånvar", "förfall")
_AWAY = r"(?:förhinder|frånvaro|förfall)"
_LEAD = caseless(
    rf"^(?:[^.:]{{0,80}}\W)?{_AWAY}\b[^:.]{{0,60}}\banmäl(?:ts|t|des|da?)\b"
    r"(?: av\b)?[^:.(]{0,40}:\s*"
    rf"|^(?:[^.:]{{0,80}}\W)?{_AWAY}\b[^:.]{{0,60}}\banmäl(?:ts|t|des|da?)(?: av)?(?:\s+|$)"
    rf"|^(?:[^.:]{{0,80}}\W)?(?:anmält|meddelat|lämnat) {_AWAY}\b[^:.]{{0,30}}:\s*"
    r"|^(?:anmäl(?:d|t|da) )?(?:förhinder|frånvaro|frånvarande|förhindrade)(?: ledamöter)?"
    r"(?: (?:är|var|voro))?\s?(?::\s*|$)"
)
_SERVING = (
    r"(?:(?:inkallade|tjänstgörande) )?(?:ersättare|suppleanter)(?: som tjänstgör)?|tjänstgörande"
    r"|i (?:deras|dennes) ställe tjänstgör"
)
_SERVING_HEAD = caseless(rf"(?:{_SERVING})\s?:?")
_HEAD = caseless(rf"(?:anmäl(?:t|da) )?(?:{_AWAY}|frånvarande|förhindrade)\s?:?")
_BOTH = caseless(
    rf"(?:anmäl(?:t|da) )?(?:{_AWAY}|frånvarande|förhindrade)\s?:?\s+(?:{_SERVING})\s?:?"
)
_REST = re.compile(r"(?:\([^()]{1,8}\)|[\s,;.&–-]|\b(?:och|samt)\b)*")
_NOTIFIED = caseless(rf"{_AWAY}|anmäl")
_SAID = caseless(
    rf"\b(?:anmält|anmälde|meddelat|meddelade|lämnat|har)(?: [a-zåäö]{{2,4}}){{0,3}} {_AWAY}\b"
    r"|\b(?:är|var|voro)(?: [a-zåäö]{3,8})? (?:frånvarande|förhindrade?)\b"
)
_BRACKETS = re.compile(r"\([^()]{9,80}\)")
_LONGEST = 400
_BESIDE = ("ersätt", "tjänstgör", "ställe", "inkalla", "inträ", "närvarande:")


@dataclass(slots=True)
class Notified:
    """A list of those absent, in a roll call.

    Args:
        people: Those absent, and those who sat in for them.
        others: The other lines of the roll call.
        mixed: The headings of two columns that ran together, so that nobody can be told.
    """

    people: list[Attendance] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)
    mixed: Line | None = None


def read_notified(lines: Sequence[Line]) -> Notified:
    """Read who is listed as absent below words that say so.

    Args:
        lines: The lines of a roll call.
    """
    start, lead = next(
        (
            (at, lead)
            for at, line in enumerate(lines)
            if (words := small(line.text))
            and has_any(words, _HINTS)
            and (lead := _LEAD.match(words))
        ),
        (len(lines), None),
    )
    found = Notified(others=list(lines[:start]))
    if lead is None:
        return found
    end = _read_list(found, lines, start, lead)
    listed = found.people or found.mixed
    found.others = [*found.others, *lines[end if listed else start :]]
    return found


def _read_list(found: Notified, lines: Sequence[Line], start: int, lead: re.Match[str]) -> int:
    """Read the list that a lead opens, and give the place behind it."""
    excused = _NOTIFIED.search(lead[0]) is not None
    serving = headed = False
    for at in range(start, len(lines)):
        line = lines[at].cut(lead.end()) if at == start else lines[at]
        text = small(line.text)
        if not text:
            continue
        both = _BOTH.fullmatch(text) is not None
        serves = both or _SERVING_HEAD.fullmatch(text) is not None
        if both or (serves and not found.people and headed):
            return _pass_mixed(found, lines, at)
        if serves or _HEAD.fullmatch(text):
            serving, headed = serves, True
            continue
        people = list(_people(line, serving=serving, excused=excused))
        if not people:
            return at if at > start else at + 1
        found.people += people
    return len(lines)


def _pass_mixed(found: Notified, lines: Sequence[Line], at: int) -> int:
    """Pass the names below the headings of two columns, of which nobody knows who is in which."""
    found.mixed = lines[at]
    end = at + 1
    while end < len(lines) and any(_people(lines[end], serving=False, excused=False)):
        end += 1
    return end


def _people(line: Line, *, serving: bool, excused: bool) -> Iterator[Attendance]:
    """Give the people of a line that holds nothing but names."""
    names = split_names(line.text[:_LONGEST])
    rest, position = [], 0
    for one in names:
        rest.append(line.text[position : one.start])
        position = one.end
    rest.append(line.text[position:])
    if not _REST.fullmatch(" ".join(rest)):
        return
    for one in names:
        yield Attendance(
            one.name,
            line.number,
            absent=not serving,
            roles=(str(Role.SERVING_SUBSTITUTE),) if serving else (),
            party=one.party,
            excused=True if excused and not serving else None,
            confidence=Confidence.LIKELY,
        )


def said_absent(words: str, line: int) -> list[Attendance] | None:
    """Read a sentence that says of somebody that they could not come.

    Args:
        words: The sentence.
        line: Line of the source.

    Returns:
        Those absent, none where the sentence is about others too; None where it says no such thing.
    """
    text = small(_BRACKETS.sub(lambda match: " " * len(match[0]), words))
    if not has_any(text, _HINTS):
        return None
    lead = _LEAD.match(text)
    said = lead or _SAID.search(text)
    if said is None:
        return None
    before, behind = words[: said.start()], words[said.end() :]
    told, others = (behind, before) if lead else (before, behind)
    if has_any(text, _BESIDE) or split_names(others[:_LONGEST]):
        return []
    excused = _NOTIFIED.search(said[0]) is not None or None
    return [
        Attendance(
            one.name,
            line,
            absent=True,
            party=one.party,
            excused=excused,
            confidence=Confidence.LIKELY,
        )
        for one in split_names(told[:_LONGEST])
    ]
