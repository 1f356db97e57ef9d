"""Motions (yrkanden): who moved what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes_archive.importer.facts import Value
from minutes_archive.importer.sections.debate.flow import Sentence
from minutes_archive.importer.sections.debate.motion_starts import (
    HINTS,
    MotionStart,
    Setting,
    names_movers,
    starts_in,
)
from minutes_archive.importer.sections.debate.movers import Mover
from minutes_archive.importer.sections.debate.scope import Debate, Told
from minutes_archive.importer.sections.debate.supporters import joining
from minutes_archive.importer.sections.hints import has_any

_LONGEST = 4000
_GOES_ON = re.compile(r"^(?:[-–•·●▪■◦*]\s|\d{1,2}[.)]\s|[a-zåäö][.)]\s|[Aa]tt\s)")
_PAPER = re.compile(
    r"(?:Motion(?:en)?|Medborgarförslag(?:et)?)(?:s\sinnehåll)?\s?:?$", re.IGNORECASE
)
"""A heading over what a paper says."""
_WHOLE = re.compile(
    r"(?:på\s)?(?:bifall|avslag|återremiss|bordläggning)(?:\s(?:till|på)\s[\w\s]{1,60})?\."
)
_DECIDED = re.compile(r"[-–•*]\satt\s")
"""An entry of a list, which decides below a motion that is whole: "… yrkar avslag."."""
_FOLLOWING = re.compile(r"^(?:följande(?:\s\w+){0,3}|enligt\sföljande)?\s*:\s*")


@dataclass(frozen=True, slots=True)
class Motion:
    """One motion.

    Args:
        value: As the format writes it.
        line: Line of the source.
        sure: Whether it stands under a heading of motions.
    """

    value: dict[str, Value]
    line: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """A motion as it was read, and the line of its sentence."""

    start: MotionStart
    line: int


def find_motions(debate: Debate) -> tuple[Motion, ...]:
    """Read the motions of a §.

    The text is what follows the verb, word for word and without the closing mark: "bifall till
    …", "att …". A verb stays that says what is moved, or that somebody seconds another's motion
    in a sentence of its own. Those who second a motion where it is made move it too. Each mover
    of a sentence has a motion of its own; what follows a colon, and the points of a list, belong
    to the motion before. What a paper asks for is none: it was written before the meeting.

    Args:
        debate: What was done in the §.
    """
    return tuple(
        motion
        for part in debate.speaking
        if part.fixed not in {"Reservationer", "Protokollsanteckningar", "Jäv", "Beslut"}
        for motion in _in_part(part, debate)
    )


def _in_part(part: Told, debate: Debate) -> Iterator[Motion]:
    """Read the motions of one part."""
    under_heading = part.fixed == "Yrkanden" or "förslag till beslut" in part.heading.casefold()
    if not under_heading and not has_any(part.flow.text, HINTS):
        return
    summed_up = part.fixed == "Sammanfattning" or _PAPER.match(part.heading) is not None
    written = debate.written and summed_up
    setting = Setting(part.fixed, under_heading, debate.decides, written)
    for one in _read(part.sentences, setting):
        value = _value(one.start, debate)
        if value is not None:
            yield Motion(value, one.line, under_heading)


def _read(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[_Read]:
    """Read the motions of a text; those who second one in the next sentence move it too."""
    last: _Read | None = None
    for sentence in _with_names(sentences) if setting.under_heading else sentences:
        more = _goes_on(last, sentence, setting) if last is not None else None
        if more is not None:
            last = more
            continue
        if last is not None:
            yield last
            last = None
        for start in starts_in(sentence, setting):
            if last is not None:
                yield last
            last = _Read(start, sentence.line)
    if last is not None:
        yield last


def _with_names(sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Put the names that a colon ends before what follows it: "Ada Ek (S):", "Bifall till …"."""
    named: Sentence | None = None
    for sentence in sentences:
        if named is None and names_movers(sentence.text):
            named = sentence
            continue
        yield named._replace(text=f"{named.text} {sentence.text}") if named else sentence
        named = None


def _goes_on(last: _Read, sentence: Sentence, setting: Setting) -> _Read | None:
    """Add a sentence to the motion before it, where it belongs to that."""
    start = last.start
    support = joining(sentence.text, start.people)
    if support is not None:
        people, groups = (*start.people, *support.people), (*start.groups, *support.groups)
        return replace(last, start=replace(start, people=people, groups=groups))
    if not _belongs(start.text, sentence, setting):
        return None
    return replace(last, start=replace(start, text=f"{start.text} {sentence.text}"))


def _belongs(text: str, sentence: Sentence, setting: Setting) -> bool:
    """Say whether a sentence goes on with what is moved."""
    if len(text) > _LONGEST or not (text.endswith(":") or _GOES_ON.match(sentence.text)):
        return False
    if _DECIDED.match(sentence.text) and _WHOLE.fullmatch(text):
        return False
    return not starts_in(sentence, replace(setting, under_heading=True))


def _value(start: MotionStart, debate: Debate) -> dict[str, Value] | None:
    """Write a motion as the format has it."""
    names = [_name(one, debate) for one in start.people]
    by = list(dict.fromkeys([*names, *start.groups]))
    text = start.text.strip()
    following = _FOLLOWING.match(text)
    text = text[following.end() if following else 0 :].strip(" ,;").rstrip(".").rstrip()
    if not text or not by or "" in by:
        return None
    value: dict[str, Value] = {"by": by[0] if len(by) == 1 else by}
    parties = {one.party for one in start.people}
    if len(parties) == 1 and None not in parties and not start.groups:
        value["party"] = start.people[0].party or ""
    value["text"] = text
    return value


def _name(one: Mover, debate: Debate) -> str:
    """Name a mover; an office without a name is somebody only where it is the chair's."""
    if one.title_only:
        return (debate.chair or "") if one.is_chair else ""
    return one.name
