"""Read a §: its parts, its decision and how that went."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from minutes_archive.importer.facts import Confidence, Doubt, Fact
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import FoundDay, find_days
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.as_proposed import (
    adopts_proposal,
    grants_proposal,
    outcome_of_proposal,
)
from minutes_archive.importer.sections.att_points import with_commas
from minutes_archive.importer.sections.decision import find_decision
from minutes_archive.importer.sections.headed_decision import Decision, under_heading
from minutes_archive.importer.sections.kind import read_kind
from minutes_archive.importer.sections.outcome import OutcomeReading, read_outcome
from minutes_archive.importer.sections.own_mark import begins_anew
from minutes_archive.importer.sections.part import SectionPart, SectionReading
from minutes_archive.importer.sections.parts import cut_parts
from minutes_archive.importer.sections.telling import Telling
from minutes_archive.importer.sections.told_at_end import ending_clause
from minutes_archive.model import ItemKind, Outcome

_PUT_OFF = re.compile(
    r"\b(?:bordlägg\w{0,4}|bordla(?:des?|gt)|uppskjut\w{0,3}|skjut(?:s|a|as) upp|sköts upp"
    r"|hänskjut\w{0,3}|flyttas|(?:utgår|utgick)[^.]{0,40}"
    r" (?:tas|behandlas|återkommer|flyttas))\b",
    re.IGNORECASE,
)
_ADJUSTED = re.compile(
    r"\b(?:omedelbart justerad|justera(?:s|des|d)(?: \w+){0,2} omedelbart"
    r"|omedelbar justering)\b[^.]{0,120}",
    re.IGNORECASE,
)
_REACH = 120
_DECIDED = frozenset((ItemKind.DECISION, ItemKind.ELECTION))


def read_section(told: Telling, date: dt.date | None, body: str = "") -> SectionReading:
    """Cut a § into its parts and read what the front matter wants of it.

    Args:
        told: The §.
        date: The meeting's date, where known; it gives the year to dates without one.
        body: The name of the council that met, where known: what others propose to it decides
            nothing.
    """
    lines = told.section.lines
    at = begins_anew(lines, told.section.number) if "§" in told.text else 0
    if not at:
        parts = cut_parts(lines, body)
        return SectionReading(parts, tuple(_facts(told, parts, date, body)))
    own = cut_parts(lines[at + 1 :], body)
    opened = own[1:] if own and own[0].heading is None else own
    first = SectionPart(lines[at], None, own[0].lines if len(opened) < len(own) else ())
    before = SectionPart(None, None, lines[:at])
    facts = tuple(_facts(told, own, date, body))
    return SectionReading((before, first, *opened), facts, before=1)


def decision_text(reading: SectionReading) -> str | None:
    """Give the words of a § that decide, whether or not they stand under "Beslut".

    Args:
        reading: A § that was read.
    """
    headed = under_heading(reading.parts)
    if headed:
        return headed.text
    return next(
        (
            str(fact.value)
            for fact in reading.facts
            if fact.key[0] == "items" and fact.key[2] == "decision"
        ),
        None,
    )


def _facts(
    told: Telling, parts: tuple[SectionPart, ...], date: dt.date | None, body: str
) -> Iterator[Fact]:
    """Give what was read, in the order of the front matter's keys."""
    section = told.section
    decision = find_decision(section, parts, date, body)
    outcome = _outcome(decision, parts)
    kind = read_kind(told.title, told.text, decision, outcome.outcome)
    line = decision.line if decision else section.line
    if kind:
        mixed = outcome.doubt if kind in _DECIDED and not outcome.outcome else None
        sure = Confidence.DOUBTFUL if mixed else Confidence.LIKELY
        yield _fact(section, "kind", str(kind), line, sure=(sure, mixed))
    if decision and outcome.outcome:
        yield _outcome_fact(section, decision, outcome, outcome.outcome)
    if decision and not decision.in_part:
        known = (decision.confidence, decision.doubt)
        yield _fact(section, "decision", decision.text, line, sure=known)
    if decision and outcome.outcome is Outcome.TABLED:
        yield from _until(section, decision, date)
    yield from _adjusted(told, date)


def _outcome(decision: Decision | None, parts: Sequence[SectionPart]) -> OutcomeReading:
    """Say how a decision went; what a body only proposes to a higher one is recommended."""
    if decision is None:
        return OutcomeReading(None)
    if decision.proposed and not decision.also:
        return OutcomeReading(Outcome.RECOMMENDED)
    if decision.elected and not decision.in_part:
        return OutcomeReading(Outcome.ELECTED, decision.confidence, decision.doubt)
    lines = [line for part in parts for line in part.lines]
    if decision.also:
        return _of_several(decision, lines)
    reading = read_outcome(with_commas(decision.text, lines))
    rests = reading.doubt is not None and reading.doubt.kind == "outcome_as_proposed"
    if rests or (reading.outcome is Outcome.APPROVED and grants_proposal(decision.text)):
        return outcome_of_proposal(decision.text, parts) or reading
    return _silent(decision, parts) if reading == OutcomeReading(None) else reading


def _silent(decision: Decision, parts: Sequence[SectionPart]) -> OutcomeReading:
    """Say how a decision went whose own words do not tell, from what stands around them."""
    if decision.elected:
        return OutcomeReading(Outcome.ELECTED, Confidence.LIKELY)
    if adopts_proposal(decision.text, parts):
        return OutcomeReading(Outcome.APPROVED, Confidence.LIKELY)
    clause = None if decision.in_part else ending_clause(decision.text)
    return read_outcome(clause) if clause else OutcomeReading(None)


def _of_several(decision: Decision, lines: Sequence[Line]) -> OutcomeReading:
    """Say how several decisions of a § went; where they went different ways, nothing is said."""
    if decision.proposed:
        return OutcomeReading(None, Confidence.DOUBTFUL, Doubt("outcome_mixed"))
    texts = decision.also if decision.in_part else (decision.text, *decision.also)
    first, *others = [read_outcome(with_commas(text, lines)) for text in texts]
    told = {one.outcome for one in others}
    if not decision.in_part:
        told.discard(None)
    if first.outcome is None or told <= {first.outcome}:
        return first
    return OutcomeReading(None, Confidence.DOUBTFUL, Doubt("outcome_mixed"))


def _outcome_fact(
    section: Section, decision: Decision, reading: OutcomeReading, outcome: Outcome
) -> Fact:
    """Give the outcome; it is no surer than the words it was read from."""
    doubt = reading.doubt or decision.doubt
    sure = (min(reading.confidence, decision.confidence), doubt)
    return _fact(section, "outcome", str(outcome), decision.line, sure=sure)


def _until(section: Section, decision: Decision, date: dt.date | None) -> Iterator[Fact]:
    """Find the day that a matter is put off to, in the words after "bordläggs"."""
    for match in _PUT_OFF.finditer(decision.text):
        found = _later_day(decision.text[match.end() : match.end() + _REACH], date)
        if found:
            sure = Confidence.SURE if found.year_written else Confidence.LIKELY
            yield _fact(section, "until", found.day, decision.line, sure=(sure, None))
            return


@lru_cache(maxsize=16)
def _later_day(words: str, date: dt.date | None) -> FoundDay | None:
    """Find the first day after the meeting's: matter after matter is put off to the same one."""
    later = (found for found in find_days(words, date) if date is None or found.day > date)
    return next(later, None)


def _adjusted(told: Telling, date: dt.date | None) -> Iterator[Fact]:
    """Find the day that a § was adjusted on its own, where the text says so with a date."""
    if "medelbar" not in told.text:
        return
    for sentence in told.sentences:
        match = _ADJUSTED.search(sentence.text)
        days = [found.day for found in find_days(match[0], date)] if match else []
        if days and (date is None or days[0] >= date):
            likely = (Confidence.LIKELY, None)
            yield _fact(told.section, "adjusted_on", days[0], sentence.line, sure=likely)
            return


def _fact(
    section: Section,
    key: str,
    value: str | dt.date,
    line: int,
    *,
    sure: tuple[Confidence, Doubt | None],
) -> Fact:
    """Make a fact about a §."""
    return Fact(("items", section.number, key), value, line, *sure)
