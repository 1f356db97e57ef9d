"""When the meeting began, paused and ended, and when the next one is, as its text tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from minutes_archive.importer.facts import Confidence, Doubt, Fact, Value
from minutes_archive.importer.moments import find_clocks, find_days, find_spans
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.prose import Sentence, joined
from minutes_archive.importer.sections.telling import Telling

_MEETING = r"(?:m[öo]te[nt]?s?|sammantr[äa]de[nt]?s?|st[äa]mman?s?|årsmöte[nt]?s?|årsstämman?s?)"
_OPEN = "ppna"
_CLOSE = "avslut"
_MEETS = "nästa"
_PAUSES = ("journer", "aus")
_PAUSING = ("ajourner", "paus")
"""Pieces of which a § in small letters has one if it tells of any pause."""
_OPENED = re.compile(
    rf"\b{_MEETING}\b.{{0,80}}\b[öo]ppna|\b[öo]ppna\w{{0,4}}\b.{{0,80}}\b{_MEETING}\b|^[öo]ppna",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"\b{_MEETING}\b.{{0,80}}\bavsluta|\bavsluta\w{{0,4}}\b.{{0,80}}\b{_MEETING}\b|^avslut",
    re.IGNORECASE,
)
_PAUSED = re.compile(r"\bajourner|\bpaus(?:a|en|er|\b)", re.IGNORECASE)
_NEXT = re.compile(
    r"\bnästa (?:\w+ )?(?:möte|sammanträde|årsmöte|styrelsemöte|nämndmöte|stämma)", re.IGNORECASE
)
_HOUR = re.compile(r"(?:kl(?:ockan)?\.?\s?)?\d{1,2}[.:]\d\d\.?", re.IGNORECASE)
_FORM = re.compile(r"\bi form av (?:ett |en )?(?P<what>[^,.;]{5,100})", re.IGNORECASE)
_PLANNED = re.compile(r"\bjuster", re.IGNORECASE)
_RESUMED = "terupp"
_REACH = 250
_MOST_PAUSES = 30


def read_schedule(told: Sequence[Telling], date: dt.date | None) -> Iterator[Fact]:
    """Find clock times and the next meeting in the text of the §§.

    Args:
        told: The §§ in their order.
        date: The meeting's date, where known.
    """
    start = _clock(_saying(told, _OPEN), _OPENED, _OPEN)
    end = _clock(reversed(_saying(told, _CLOSE)), _CLOSED, _CLOSE)
    if start:
        yield Fact(("start",), start[0], start[1], Confidence.LIKELY)
    if end:
        early = start is not None and end[0] <= start[0]
        yield Fact(
            ("end",),
            end[0],
            end[1],
            Confidence.DOUBTFUL if early else Confidence.LIKELY,
            Doubt("end_before_start", {"start": start[0]}) if early and start else None,
        )
    yield from _pauses(told)
    yield from _next(_saying(told, _MEETS), date)


def _saying(told: Sequence[Telling], hint: str) -> list[Sentence]:
    """Give headings and sentences of the §§ that hold some piece of a word in either."""
    return [
        sentence
        for one in told
        if one.may_say((hint,))
        for sentence in (_heading(one), *one.sentences)
    ]


def _heading(told: Telling) -> Sentence:
    """Give a heading's words, and what follows where that is only a day or an hour.

    So it is under "Nästa möte", and often under "Mötets öppnande".
    """
    heading, lines = told.heading, told.section.lines
    if _NEXT.match(heading.text):
        return Sentence(f"{heading.text} {joined(lines)[:_REACH]}", heading.line, first=True)
    if lines and _HOUR.fullmatch(lines[0].text):
        return Sentence(f"{heading.text} {lines[0].text}", lines[0].number, first=True)
    return heading


def _clock(told: Iterable[Sentence], about: re.Pattern[str], hint: str) -> tuple[str, int] | None:
    """Find the first sentence about a moment that gives its clock time."""
    for sentence in told:
        words = sentence.text[:_REACH]
        at = words.lower().find(hint)
        clocks = find_clocks(words) if at >= 0 and about.search(words) else []
        if clocks and not _PLANNED.search(sentence.text) and not _NEXT.search(sentence.text):
            after = (found for found in clocks if found.start > at)
            return next(after, clocks[-1]).clock, sentence.line
    return None


def _pauses(told: Sequence[Telling]) -> Iterator[Fact]:
    """Find the adjournments, each once, in the order of the text."""
    pauses: dict[tuple[str, str], int] = {}
    for one in told:
        headed = False
        left: str | None = None
        for sentence in one.sentences if one.may_say(_PAUSING) else ():
            words = sentence.text[:_REACH]
            hinted = has_any(words, _PAUSES)
            named = hinted and _PAUSED.search(words) is not None
            headed = named or (headed and not sentence.first)
            if not headed and left is None:
                continue
            for span in find_spans(words):
                if span.end_clock and span.start_clock < span.end_clock:
                    pauses.setdefault((span.start_clock, span.end_clock), sentence.line)
                elif _RESUMED in words and left is not None and left < span.start_clock:
                    pauses.setdefault((left, span.start_clock), sentence.line)
                left = span.start_clock if named and span.end_clock is None else None
    if pauses:
        found: list[Value] = [
            {"from": begin, "to": end} for begin, end in list(pauses)[:_MOST_PAUSES]
        ]
        yield Fact(("adjournments",), found, next(iter(pauses.values())), Confidence.LIKELY)


def _next(told: Sequence[Sentence], date: dt.date | None) -> Iterator[Fact]:
    """Find the next meeting's day, hours and form."""
    for sentence in told:
        match = _NEXT.search(sentence.text) if _MEETS in sentence.text.lower() else None
        if match is None:
            continue
        words = sentence.text[match.start() : match.start() + _REACH]
        days = [found for found in find_days(words, date) if date is None or found.day > date]
        if not days:
            continue
        value: dict[str, Value] = {"date": days[0].day}
        spans = find_spans(words[days[0].end :])
        if spans:
            value["start"] = spans[0].start_clock
            if spans[0].end_clock:
                value["end"] = spans[0].end_clock
        form = _FORM.search(words[: days[0].start])
        if form:
            value["note"] = form["what"][0].upper() + form["what"][1:].strip()
        yield Fact(("next_meeting",), value, sentence.line, Confidence.LIKELY)
        return
