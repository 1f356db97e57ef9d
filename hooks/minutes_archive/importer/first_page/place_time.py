"""When and where the meeting was, and its breaks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes_archive.importer.facts import Confidence, Fact
from minutes_archive.importer.first_page.asides import Aside, ends_break, find_asides
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, together
from minutes_archive.importer.first_page.wrapped import joined_words, runs_of
from minutes_archive.importer.moments import FoundSpan, find_days, find_spans

_FAR = dt.date(2000, 1, 1)
_BREAK = re.compile(
    r"\b(?:ajourner|(?:gruppmöte(?:n)?|lunch|middag|paus|fika|kaffe)(?:paus)?\s(?:kl|\d))",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"[\s,;]*\b(?:kl(?:ockan)?(?:[\s.]{1,3}\d{1,2}(?=:))?|den|tid|plats|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)"
    r"\b[\s.,:;–-]*$|\s:\d\d$",
    re.IGNORECASE,
)
_LOST_HOUR = re.compile(r"[\s,]{0,3}\bkl\.?\s:\d\d(?!\d)", re.IGNORECASE)
_LOST_LEAD = re.compile(r"[\s,]*(?:kl\.?|klockan)[\s,;]{1,4}(?=[A-ZÅÄÖ])", re.IGNORECASE)
_LOST_WITHIN = re.compile(r"[\s,]{1,3}(?:kl\.?|klockan)\s{1,3}(?=[A-ZÅÄÖ])")
_LINK = re.compile(r"(?:^|\[\[)[^\[\]|]{1,60}\|(?=[^\[\]|]{1,60}\]\])|\[\[|\]\]")
"""What a wiki writes around the words of a link, its target before them included."""
_EDGES = " \t,;:.–—-|*_'[]{}\\"
_LEAD = re.compile(r"(?:(?:i|på|plats:|lokal:|tid:)\s{1,2}){1,3}", re.IGNORECASE)
_PHRASE = re.compile(
    r"[.;]\s|\s[Dd]nr\b|\si\ssamband\smed\b|\s(?:ordförande\w*|ledamöter|mötet|sammanträdet)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?:(?<=\s)|^)\d{1,2}(?:[.:]\d\d)?\s?[-–—]\s?\d{1,2}(?:[.:]\d\d)?(?=\s*$|[,;]\s)"
)
_ALONE = re.compile(r"\d{1,2}\.\d\d")
_FORM = re.compile(
    r"(?:\b(?:justering(?:ens)?|paragrafer|plats|och|tid|datum|sekreterare|ordförande|beslutande"
    r"|närvarande|övriga|deltagande|utses|att|justera(?:nde|re)?|underskrifter|protokoll|fört|vid|med|för"
    r"|\w{0,20}(?:möte|stämma|sammanträde)(?:[nt]|s)?|(?:öppna|avsluta|börja|sluta)(?:s|des?|r|t))\b\W*)+",
    re.IGNORECASE,
)
"""Words of labels whose values are lost, and of the meeting itself, which make no place."""
_LONGEST = 110


def read_place_time(
    pieces: Sequence[Piece], *, place: bool, time: bool, pause: bool = False, hours: bool = False
) -> tuple[list[Fact], Parted]:
    """Read the value of "Plats och tid".

    Args:
        pieces: The value.
        place: Whether the label asks for a place.
        time: Whether it asks for a time.
        pause: Whether it asks for adjournments only.
        hours: Whether numbers without minutes are hours: "13-16".
    """
    facts: list[Fact] = []
    parts: list[Parted] = []
    spans: list[tuple[FoundSpan, int]] = []
    places: list[tuple[str, str, int]] = []
    within_break, other = pause, False
    for run in runs_of(pieces):
        text = run.text
        claims: list[Claim] = []
        told = find_spans(text) or (_hours(text) if hours else []) if time else []
        asides: list[Aside] = []
        if time and not pause:
            asides, other = find_asides(text, told, [one for one, _ in spans], begun=other)
        breaks, within_break = _breaks(text, asides, within=within_break)
        stop = min([len(text), *(start for start, _ in breaks), *(one.start for one in asides)])
        if time:
            for span in told:
                if any(aside.holds(span.start) for aside in asides):
                    continue
                within = any(start <= span.start < end for start, end in breaks)
                key = "adjournments" if within else "start"
                claims.append((span.start, span.end, "read", (key,)))
                number = run.number(span.start)
                if within:
                    facts.append(_pause(span.start_clock, span.end_clock, number))
                else:
                    spans.append((span, number))
            claims += [(start, end, "label", None) for start, end in _pause_words(breaks, claims)]
            claims += [(day.start, day.end, "read", ("date",)) for day in find_days(text, _FAR)]
        if place:
            found = _place(text, claims, stop)
            if found:
                behind = text[found[1] : found[1] + 1]
                places.append((text[found[0] : found[1]], behind, run.number(found[0])))
                claims.append((*found, "read", ("place",)))
        claims += _lost_clocks(text, claims)
        parts.append(run.claim(claims))
    facts += _times(spans)
    if places:
        words = [(" ".join(_LINK.sub("", one).split()), behind) for one, behind, _ in places]
        facts.append(Fact(("place",), joined_words(words), places[0][2]))
    return facts, together(parts)


def _hours(text: str) -> list[FoundSpan]:
    """Find a time whose clocks may lack minutes, where no date and no other number stands.

    So too one clock alone, which may be a date elsewhere: "9.30".
    """
    match = _HOURS.search(text) or _ALONE.fullmatch(text)
    lead = "kl "
    spans = find_spans(lead + match[0]) if match else []
    if match is None or len(spans) != 1:
        return []
    if spans[0].end_clock is not None and spans[0].end_clock <= spans[0].start_clock:
        return []
    return [replace(spans[0], start=match.start(), end=match.end())]


def _breaks(
    text: str, asides: Sequence[Aside], *, within: bool
) -> tuple[list[tuple[int, int]], bool]:
    """Find the stretches that tell of adjournments: from the word to the end."""
    words = (
        one
        for one in _BREAK.finditer(text)
        if not any(aside.holds(one.start()) for aside in asides)
    )
    match = next(words, None)
    if match is None and not within:
        return [], False
    start = 0 if within or match is None else match.start()
    end = ends_break(text, start)
    return [(start, len(text) if end is None else end)], end is None


def _pause_words(
    breaks: Sequence[tuple[int, int]], claims: Sequence[Claim]
) -> list[tuple[int, int]]:
    """Give the words of an adjournment whose clocks were read."""
    if not breaks or not claims:
        return []
    start = breaks[0][0]
    after = [one for one in claims if one[0] >= start]
    return [(start, after[0][0])] if after and after[0][0] > start else []


def _place(text: str, claims: Sequence[Claim], stop: int) -> tuple[int, int] | None:
    """Give the offsets of the place: what stands before the time, else what stands after it.

    What follows the offset where adjournments begin tells of no place.
    """
    edges = sorted((start, end) for start, end, *_ in claims)
    gaps = []
    position = 0
    for start, end in edges:
        gaps.append((position, start))
        position = max(position, end)
    gaps.append((position, len(text)))
    for start, end in gaps:
        found = _trimmed(text, start, min(end, stop)) if start < stop else None
        if found:
            return found
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Take the signs and the lost clock off a place's ends."""
    if lead := _LEAD.match(text[start:end].lstrip(_EDGES)):
        start += len(text[start:end]) - len(text[start:end].lstrip(_EDGES)) + lead.end()
    stop = _PHRASE.search(text, start, end)
    end = stop.start() if stop else end
    if lead := _LOST_LEAD.match(text, start, end):
        start = lead.end()
    if lost_clock := _LOST_HOUR.search(text, start, end) or _LOST_WITHIN.search(text, start, end):
        end = lost_clock.start()
    for _ in range(3):
        lost = _LOST.search(text[max(start, end - 30) : end])
        if lost:
            end = max(start, end - 30) + lost.start()
    part = text[start:end]
    start += len(part) - len(part.lstrip(_EDGES + "()"))
    part = text[start:end]
    end -= len(part) - len(part.rstrip(_EDGES + ("(" if ")" in part else "()")))
    words = text[start:end]
    few = sum(sign.isalpha() for sign in words) < 3
    if few or len(words) > _LONGEST or _FORM.fullmatch(words):
        return None
    return start, end


_LOST_CLOCK = re.compile(r"\b(?:kl(?:ockan)?)\b\.?(?=[\s,;.–-]*$)", re.IGNORECASE)


def _lost_clocks(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Take the "kl" whose clock extraction lost, where nothing else is left."""
    match = _LOST_CLOCK.search(text)
    if match and claims and all(match.start() >= end for _, end, *_ in claims):
        return [(match.start(), match.end(), "label", None)]
    return []


def _pause(start: str, end: str | None, line: int) -> Fact:
    value = {"from": start} if end is None else {"from": start, "to": end}
    return Fact(("adjournments",), [value], line)


def _times(spans: Sequence[tuple[FoundSpan, int]]) -> list[Fact]:
    """Give start and end; a gap between two spans is an adjournment."""
    if not spans:
        return []
    first, line = spans[0]
    in_order = all(a.start_clock <= b.start_clock for (a, _), (b, _) in pairwise(spans))
    spans = spans if in_order else spans[:1]
    last = spans[-1][0]
    facts = [Fact(("start",), first.start_clock, line)]
    paired = len(spans) == 1 or all(span.end_clock for span, _ in spans)
    if paired and last.end_clock is not None and last.end_clock >= first.start_clock:
        facts.append(Fact(("end",), last.end_clock, spans[-1][1]))
        for (before, _), (after, number) in pairwise(spans):
            if before.end_clock and before.end_clock < after.start_clock:
                value = {"from": before.end_clock, "to": after.start_clock}
                facts.append(Fact(("adjournments",), [value], number, Confidence.LIKELY))
    return facts
