"""What the §§ tell of the meeting itself: who led it, who adjusts it, when it began and ended."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact
from minutes_archive.importer.moments import find_days
from minutes_archive.importer.people import is_misspelt
from minutes_archive.importer.sections.chair_named import named_chairs, opener
from minutes_archive.importer.sections.elected_officers import chosen_officers
from minutes_archive.importer.sections.offices import Chosen, Office
from minutes_archive.importer.sections.roll_call import mixed_columns, read_roll_call
from minutes_archive.importer.sections.schedule import read_schedule
from minutes_archive.importer.sections.signatures import signatures
from minutes_archive.importer.sections.telling import Telling
from minutes_archive.importer.sections.told_names import is_short, whole_names

_ADJUSTED_HINTS = ("protokollet justerad", "protokollet justerat", "protokollet har justera")
_ADJUSTED = re.compile(r"\bprotokollet (?:har )?justera(?:des|ts)\b[^.]{0,60}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProceedingsReading:
    """What the §§ tell of the meeting.

    Args:
        facts: Values of the front matter; a person's name, a list of names, a mapping.
        attendance: Those whom a roll call lists.
    """

    facts: tuple[Fact, ...]
    attendance: tuple[Attendance, ...]


def read_proceedings(told: Sequence[Telling], date: dt.date | None) -> ProceedingsReading:
    """Find what the text of the §§ tells of the meeting itself.

    Args:
        told: The §§ in their order.
        date: The meeting's date, where known.
    """
    elected = list(chosen_officers(told))
    signed = signatures(told[-1].section.lines) if told else ()
    chosen = [*elected, *_without_chair(signed, elected)]
    facts = (
        *_chair(chosen, told, elects=any(Office.CHAIR in one.about for one in told)),
        *_secretary(chosen, told),
        *_adjusters(chosen, told),
        *_adjusted_on(told, date),
        *read_schedule(told, date),
        *mixed_columns(told),
    )
    return ProceedingsReading(facts, tuple(read_roll_call(told)))


def _without_chair(signed: Iterable[Chosen], elected: Sequence[Chosen]) -> Iterator[Chosen]:
    """Leave out a chair who signs below "Justeras" with those elected to adjust."""
    chairs = {each.name for each in elected if each.office is Office.CHAIR}
    for each in signed:
        if each.office is not Office.ADJUSTER or each.name not in chairs:
            yield each


def _chair(chosen: Sequence[Chosen], told: Sequence[Telling], *, elects: bool) -> Iterator[Fact]:
    """Find who led the meeting: who was chosen to, or else whom the text calls the chair.

    Where a meeting elects its chair in words that were not understood, whoever opened it may
    be the association's own.
    """
    for each in chosen:
        if each.office is Office.CHAIR:
            yield _officer("chair", each, told)
            return
    named = named_chairs(told)
    if named:
        name, times, line = named[0]
        alone = len(named) == 1
        sure = alone and times > 1 and not elects
        doubt = None if sure else Doubt("chair_from_prose", {"name": name})
        if not alone:
            others = ", ".join(other for other, _, _ in named[1:4])
            doubt = Doubt("several_chairs", {"name": name, "others": others})
        yield Fact(
            ("chair",), name, line, Confidence.DOUBTFUL if doubt else Confidence.LIKELY, doubt
        )
        return
    opened = None if elects else opener(told)
    if opened:
        doubt = Doubt("chair_opened", {"name": opened[0]})
        yield Fact(("chair",), opened[0], opened[1], Confidence.DOUBTFUL, doubt)


def _secretary(chosen: Sequence[Chosen], told: Sequence[Telling]) -> Iterator[Fact]:
    """Find who wrote: who was chosen to, or who signed for it at the end."""
    for each in chosen:
        if each.office is Office.SECRETARY:
            yield _officer("secretary", each, told)
            return


def _adjusters(chosen: Sequence[Chosen], told: Sequence[Telling]) -> Iterator[Fact]:
    """Give those chosen to adjust, each once."""
    adjusting = [each for each in chosen if each.office is Office.ADJUSTER]
    names = list(dict.fromkeys(whole_names([each.name for each in adjusting], told)))
    twice = next(((one, two) for one, two in combinations(names, 2) if is_misspelt(one, two)), None)
    if names:
        short = [name for name in names if is_short(name)]
        doubt = Doubt("name_is_short", {"name": ", ".join(short)}) if short else None
        if twice:
            names.remove(twice[1])
            doubt = doubt or Doubt("name_spelt_twice", {"name": twice[0], "other": twice[1]})
        sure = Confidence.DOUBTFUL if doubt else Confidence.LIKELY
        yield Fact(("adjusters",), names, adjusting[0].line, sure, doubt)


def _adjusted_on(told: Sequence[Telling], date: dt.date | None) -> Iterator[Fact]:
    """Find the day that the minutes were adjusted; a day planned for it is none."""
    adjusting = (one for one in told if one.may_say(_ADJUSTED_HINTS))
    for sentence in (sentence for one in adjusting for sentence in one.sentences):
        match = _ADJUSTED.search(sentence.text) if "protokollet" in sentence.text.lower() else None
        days = [found.day for found in find_days(match[0], date)] if match else []
        if days and (date is None or days[0] >= date):
            yield Fact(("adjusted_on",), days[0], sentence.line, Confidence.LIKELY)
            return


def _officer(key: str, each: Chosen, told: Sequence[Telling]) -> Fact:
    """Make a fact of somebody chosen."""
    name = whole_names([each.name], told)[0]
    doubt = Doubt("name_is_short", {"name": name}) if is_short(name) else None
    sure = Confidence.DOUBTFUL if doubt else Confidence.LIKELY
    return Fact((key,), name, each.line, sure, doubt)
