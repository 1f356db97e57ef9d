"""Motions (yrkanden): who moved what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.importer.facts import Value
from minutes_archive.importer.sections.debate.flow import Sentence
from minutes_archive.importer.sections.debate.movers import Mover, group_of, people_of
from minutes_archive.importer.sections.debate.scope import Debate, Told
from minutes_archive.importer.sections.debate.whole_words import at_word
from minutes_archive.importer.sections.hints import has_any

_LONGEST = 4000
_HINTS = (
    "yrka", "föresl", "hemställer", "vidhåller", "styrker", "instäm", "biträd", "stödjer",
    "ansluter",
)  # fmt: skip
_MOVES = re.compile(
    at_word(
        "yrka(?:r|de)", "föreslå(?:r|s)", "föreslog", "hemställer", "vidhåller", "tillstyrker",
        "avstyrker",
    )
    + r"\b"
)  # fmt: skip
_SECONDS = re.compile(
    at_word("instämmer", "instämde", "biträder", "biträdde", "stödjer", r"ansluter\ssig")
    + r"\b(?=[^.]{0,160}\b(?:yrkande|förslag|bifall|avslag))"
)
_TURNED = re.compile(
    r"^(?:Vidare|Därutöver|Dessutom|Slutligen|Även|Även|Därefter|Härutöver|I\s(?:första|andra)\shand)"
    r"\s+(?:yrka(?:r|de)|föreslå(?:r|s)|föreslog)\s+"
)
_ASKS = re.compile(
    r"\s(?=(?:bifall|avslag|att|återremiss|bordläggning|i\s(?:första|andra)\shand)\b)"
)
_COLON = re.compile(r"^(?P<who>[^:]{3,300}):\s*(?P<what>\S.*)$")
_ORDER = re.compile(r"[pP](?<!\w.)(?i:roposition)")
_ORDER_WITHIN = 91
_GOES_ON = re.compile(r"^(?:[-–•*]\s|\d{1,2}[.)]\s|[a-zåäö][.)]\s|[Aa]tt\s)")
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
class _Start:
    """The beginning of a motion: who moves, and the first of what is moved."""

    people: tuple[Mover, ...]
    group: str | None
    text: str


def find_motions(debate: Debate) -> tuple[Motion, ...]:
    """Read the motions of a §.

    The text is what follows the verb, word for word and without the closing mark: "bifall till
    …", "att …". A sentence that seconds another's motion keeps its verb, since its words would
    say nothing without it. Each sentence with a mover is a motion of its own; what follows a
    colon, and the points of a list, belong to the sentence before.

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
    if not under_heading and not has_any(part.flow.text, _HINTS):
        return
    index = 0
    while index < len(part.sentences):
        sentence = part.sentences[index]
        index += 1
        start = _start(sentence, part.fixed, under_heading=under_heading)
        if start is None:
            continue
        text = start.text
        while index < len(part.sentences) and _belongs(text, part.sentences[index], part.fixed):
            text = f"{text} {part.sentences[index].text}"
            index += 1
        value = _value(start, text, debate)
        if value is not None:
            yield Motion(value, sentence.line, under_heading)


def _belongs(text: str, sentence: Sentence, fixed: str | None) -> bool:
    """Say whether a sentence goes on with the motion before it."""
    if len(text) > _LONGEST or not (text.endswith(":") or _GOES_ON.match(sentence.text)):
        return False
    return _start(sentence, fixed, under_heading=True) is None


def _start(sentence: Sentence, fixed: str | None, *, under_heading: bool) -> _Start | None:
    """Read the beginning of a motion; none where the sentence is not one."""
    if not under_heading and not has_any(sentence.text, _HINTS):
        return None
    turned = _TURNED.match(sentence.text)
    if turned is not None:
        return _turned(sentence.text[turned.end() :])
    for verb, keep in ((_MOVES, False), (_SECONDS, True)):
        hit = verb.search(sentence.text)
        if hit is None:
            continue
        who, what = sentence.text[: hit.start()], sentence.text[hit.end() :]
        start = _moved(who, sentence.text[hit.start() :] if keep else what)
        if start is not None and _meant(start, hit[0], what, under_heading, fixed):
            return start
    return _colon(sentence.text) if under_heading and sentence.opens else None


def _moved(who: str, what: str) -> _Start | None:
    """Read who moves; none where the words before the verb name nobody."""
    people = people_of(who)
    group = None if people else group_of(who)
    if not people and group is None:
        return None
    return _Start(people, group, what.strip())


def _meant(
    start: _Start,
    verb: str,
    what: str,
    under_heading: bool,  # noqa: FBT001
    fixed: str | None,
) -> bool:
    """Tell a motion from the chair's proposal of how to vote and from what a body proposes."""
    proposes = fixed == "Propositionsordning" or verb.startswith("före")
    if proposes and _ORDER.search(what.partition(".")[0], 0, _ORDER_WITHIN):
        return False
    if verb.startswith("yrka") or under_heading:
        return True
    signed = any(one.party or one.title_only for one in start.people)
    return signed and verb.startswith(("före", "inst", "bitr", "stöd", "ansl"))


def _turned(rest: str) -> _Start | None:
    """Read "Vidare yrkar A B (S) bifall till …"."""
    for hit in _ASKS.finditer(rest[:600]):
        start = _moved(rest[: hit.start()], rest[hit.end() :])
        if start is not None:
            return start
    return None


def _colon(text: str) -> _Start | None:
    """Read "A B (S): Bifall till …"."""
    hit = _COLON.match(text)
    if hit is None:
        return None
    people = people_of(hit["who"])
    if not people or not any(one.party for one in people):
        return None
    return _Start(people, None, hit["what"])


def _value(start: _Start, text: str, debate: Debate) -> dict[str, Value] | None:
    """Write a motion as the format has it."""
    names = [debate.chair if one.title_only else one.name for one in start.people]
    by = [name for name in names if name] if start.people else [start.group or ""]
    text = text.strip()
    following = _FOLLOWING.match(text)
    text = text[following.end() if following else 0 :].strip(" ,;").rstrip(".").rstrip()
    if len(by) < max(1, len(start.people)) or not text:
        return None
    value: dict[str, Value] = {"by": by[0] if len(by) == 1 else by}
    parties = {one.party for one in start.people}
    if len(parties) == 1 and None not in parties:
        value["party"] = start.people[0].party or ""
    value["text"] = text
    return value
