"""Who took part, from a § that lists those with a right to vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people
from minutes_archive.importer.sections.caseless import caseless, small
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.notified_absence import read_notified, said_absent
from minutes_archive.importer.sections.prose import is_point, paragraphs, sentences
from minutes_archive.importer.sections.telling import Telling
from minutes_archive.importer.sections.told_names import (
    names_in,
    party_names_in,
    short_names_in,
    whole_names,
)
from minutes_archive.model import Role

_TITLE = caseless(r"\b(?:röstlängd|upprop|närvaro|närvarande|deltagare)")
_TITLE_PIECES = ("röstlängd", "upprop", "närva", "deltagare")
_INTRODUCED = re.compile(
    r"^.{0,160}?(?:var|är|befanns|fanns|närvarade|deltog|närvarande)\b[^:]{0,120}:\s*"
    r"|^(?:medlemmarna|närvarande(?: var)?|följande)\s",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\s(?:finns närvarande|fanns närvarande|är närvarande|var närvarande|närvarade|är samtliga"
    r"|har erlagt|samt har|är medlemmar)\b.*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^(?:från|fr\.? ?o\.? ?m\.?)(?: och med)? (?:punkt|§"
    r"|paragraf) (?P<first>\d{1,3})\b[^:]{0,60}:?\s*",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\bsamtliga\s(?:[a-zåäö]{2,20}\s){0,3}närvarande,?\s"
    r"(?:förutom|utom|med\sundantag\s(?:av|för))\s",
    re.IGNORECASE,
)
_CALLED_IN = re.compile(
    r"\bi\s(?:deras|dennes|hans|hennes)\s(?:ställe|plats)\b.{0,40}"
    r"(?:kalla\w{1,4}|inkalla\w{1,4}|inträ\w{1,5}|tjänstgör\w{0,3})",
    re.IGNORECASE,
)
_FEWEST_SEATED = 4
_ABSENT = re.compile(
    r"^(?:frånvar(?:ande|nade|nde)|(?:ej|icke|inte) närvarande|förhindrade?|(?:anmält )?förhinder)"
    r"(?:\s[a-zåäö]{3,20}){0,3}\s?:\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^[-–•*·]\s*")


def _is_roll(told: Telling) -> bool:
    """Say whether the heading of a § is that of a roll call."""
    title = small(told.section.title)
    return has_any(title, _TITLE_PIECES) and _TITLE.search(title) is not None


def read_roll_call(told: Sequence[Telling]) -> Iterator[Attendance]:
    """Find the people that a roll call lists.

    Args:
        told: The §§ in their order; full names for short ones are looked for in all.
    """
    last = told[-1].section.number if told else ""
    seen: dict[str, Attendance] = {}
    for one in told:
        if not _is_roll(one):
            continue
        for person in _listed(one.section.lines, last):
            name = whole_names([person.name], told)[0]
            if name not in seen:
                seen[name] = replace(person, name=name)
            elif person.absent:  # of those who have a seat, the roll says who was not there
                seen[name] = replace(seen[name], absent=True, roles=())
    yield from seen.values()


def mixed_columns(told: Sequence[Telling]) -> Iterator[Fact]:
    """Ask who was absent where those absent and their substitutes ran together in a roll call.

    Args:
        told: The §§ in their order.
    """
    for one in told:
        if not _is_roll(one):
            continue
        heads = read_notified(one.section.lines).mixed
        if heads is not None:
            doubt = Doubt("roll_columns_mixed", {"words": heads.text})
            yield Fact(("present",), (), heads.number, Confidence.DOUBTFUL, doubt)
            return


def _listed(lines: Sequence[Line], last: str) -> Iterator[Attendance]:
    """Give the people of a list, whether they stand in a sentence or one a line."""
    notified = read_notified(lines)
    yield from notified.people
    for block in (part for each in paragraphs(notified.others) for part in _parted(each)):
        points = [line for line in block if is_point(line)]
        if points:
            for line in points:
                yield from _people(_LEAD.sub("", line.text), line.number, None)
            continue
        for sentence in sentences(block):
            late = _FROM.match(sentence.text)
            items = f"{late['first']}-{last}" if late and last.isdecimal() else None
            words = (
                sentence.text[late.end() :] if late else _INTRODUCED.sub("", sentence.text, count=1)
            )
            yield from _people(_ENDED.sub("", words), sentence.line, items)


def _parted(block: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Part a paragraph before the line that tells who was away."""
    away = next((at for at, line in enumerate(block) if _ABSENT.match(line.text)), 0)
    yield from (block[:away], block[away:]) if away else (block,)


def _people(words: str, line: int, items: str | None) -> Iterator[Attendance]:
    """Give the people that words name: those who had a seat, those away, those called in."""
    away = _AWAY.search(words) or _ABSENT.match(words)
    if away:
        for name in names_in(words[away.end() :]):
            yield Attendance(name, line, absent=True, confidence=Confidence.LIKELY)
        words = words[: away.start()]
    elif (said := said_absent(words, line)) is not None:
        yield from said
        return
    seated = party_names_in(words)
    if len(seated) >= _FEWEST_SEATED:
        for each in seated:
            yield Attendance(
                each.name,
                line,
                roles=(str(Role.MEMBER),),
                party=each.party,
                confidence=Confidence.LIKELY,
            )
        return
    if _CALLED_IN.search(words):
        for name in names_in(words):
            yield Attendance(
                name, line, roles=(str(Role.SERVING_SUBSTITUTE),), confidence=Confidence.LIKELY
            )
        return
    short = short_names_in(words)
    told = {one.name: one for one in read_people([Line(line, words)], Group.PARTICIPANTS)[0]}
    for name in short if len(short) > 1 or items else names_in(words):
        beside = told.get(name)
        yield Attendance(
            name,
            line,
            roles=(str(Role.PARTICIPANT),),
            items=items or (beside.items if beside else None),
            absent_items=beside.absent_items if beside else None,
            confidence=Confidence.LIKELY,
        )
