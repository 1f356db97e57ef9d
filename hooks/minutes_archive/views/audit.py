"""How often each rule of law was broken: the report for the auditors, year by year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from minutes_archive import addresses
from minutes_archive.model import Council, Deviation, Gravity, Meeting
from minutes_archive.texts.collation import by_name
from minutes_archive.views.index import Index


@dataclass(frozen=True, slots=True)
class DeviationRow:
    """A broken rule with the meeting that it is about and where that can be read.

    `meeting` is None where the breach is that a planned meeting has left no minutes.
    `hides_reason` says that there is a reason for letting the breach stand which is not told,
    because it is about a withheld item.
    """

    meeting: Meeting | None
    council: Council
    date: dt.date
    deviation: Deviation
    address: str
    hides_reason: bool = False


@dataclass(frozen=True, slots=True)
class CouncilBreaches:
    """A council's breaches of one rule in a year.

    `minutes` is how many of its minutes have any, `checked` how many there are. Breaches for
    want of minutes are in none.
    """

    council: Council
    rows: tuple[DeviationRow, ...]
    minutes: int
    checked: int


@dataclass(frozen=True, slots=True)
class RuleReport:
    """One rule's breaches in a year, by council in Swedish order.

    `law` is None where the rule is one of good practice.
    """

    code: str
    law: str | None
    councils: tuple[CouncilBreaches, ...]

    @property
    def total(self) -> int:
        """Count the breaches."""
        return sum(len(entry.rows) for entry in self.councils)


@dataclass(frozen=True, slots=True)
class CouncilTotal:
    """A council's year: its minutes, those with a breach, and all breaches.

    `missing` are how many of these are for want of minutes.
    """

    council: Council
    checked: int
    minutes: int
    breaches: int
    missing: int


@dataclass(frozen=True, slots=True)
class AuditYear:
    """A year's report; `notes` are rules that the law does not demand of those councils."""

    year: int
    address: str
    rules: tuple[RuleReport, ...]
    notes: tuple[RuleReport, ...]
    councils: tuple[CouncilTotal, ...]

    @property
    def checked(self) -> int:
        """Count the minutes that were checked."""
        return sum(entry.checked for entry in self.councils)

    @property
    def minutes(self) -> int:
        """Count the minutes that break any rule."""
        return sum(entry.minutes for entry in self.councils)

    @property
    def breaches(self) -> int:
        """Count the breaches."""
        return sum(entry.breaches for entry in self.councils)

    @property
    def missing(self) -> int:
        """Count the breaches that are for want of minutes."""
        return sum(entry.missing for entry in self.councils)


def deviation_rows(index: Index) -> Iterator[DeviationRow]:
    """List every breach with its meeting, oldest meeting first.

    Args:
        index: The archive's groupings.
    """
    meetings = {meeting.path: meeting for meeting in index.archive.meetings}
    for deviation in index.archive.deviations:
        planned = deviation.planned
        if planned is not None:
            council = index.archive.councils[planned.council]
            missing = addresses.missing_minutes()
            yield DeviationRow(None, council, planned.date, deviation, missing)
            continue
        meeting = meetings[deviation.path]
        items = {item.number: item for item in meeting.items} if deviation.item else {}
        item = items.get(deviation.item or "")
        address = addresses.item(meeting, item) if item else addresses.minutes(meeting)
        hides = bool(item and item.withheld and deviation.accepted)
        told = replace(deviation, accepted=None) if hides else deviation
        council = index.council(meeting)
        yield DeviationRow(meeting, council, meeting.date, told, address, hides)


def audit_years(index: Index) -> tuple[AuditYear, ...]:
    """Report on each year that has minutes, or lacks some that it should have; newest first.

    Args:
        index: The archive's groupings.
    """
    years: defaultdict[int, list[DeviationRow]] = defaultdict(list)
    for row in deviation_rows(index):
        years[row.date.year].append(row)
    broken = {year for year, rows in years.items() if any(_is_broken(row) for row in rows)}
    reported = sorted({*index.by_year, *broken}, reverse=True)
    return tuple(_year(index, year, years[year]) for year in reported)


def _is_broken(row: DeviationRow) -> bool:
    """Say whether the law demands what the rule asks for; a note only tells."""
    return row.deviation.gravity is not Gravity.NOTE


def _year(index: Index, year: int, rows: list[DeviationRow]) -> AuditYear:
    """Report on one year."""
    checked = {
        slug: len(own)
        for (slug, own_year), own in index.by_council_year.items()
        if own_year == year
    }
    broken = [row for row in rows if _is_broken(row)]
    noted = [row for row in rows if not _is_broken(row)]
    lacking = {row.council.slug: 0 for row in broken if row.meeting is None}
    checked = {**lacking, **checked}
    councils = by_name(index.archive.councils[slug] for slug in checked)
    return AuditYear(
        year,
        addresses.audit_year(year),
        _rules(broken, checked),
        _rules(noted, checked),
        tuple(_total(council, broken, checked[council.slug]) for council in councils),
    )


def _rules(rows: list[DeviationRow], checked: dict[str, int]) -> tuple[RuleReport, ...]:
    """Group breaches by rule, in the order of the codes, and by council."""
    by_rule: defaultdict[str, list[DeviationRow]] = defaultdict(list)
    for row in rows:
        by_rule[row.deviation.code].append(row)
    return tuple(
        RuleReport(code, by_rule[code][0].deviation.law, _by_council(by_rule[code], checked))
        for code in sorted(by_rule)
    )


def _by_council(rows: list[DeviationRow], checked: dict[str, int]) -> tuple[CouncilBreaches, ...]:
    """Group one rule's breaches by council."""
    own: defaultdict[str, list[DeviationRow]] = defaultdict(list)
    for row in rows:
        own[row.council.slug].append(row)
    councils = by_name(entries[0].council for entries in own.values())
    return tuple(
        CouncilBreaches(
            council,
            tuple(own[council.slug]),
            _minutes(own[council.slug]),
            checked.get(council.slug, 0),
        )
        for council in councils
    )


def _total(council: Council, rows: list[DeviationRow], checked: int) -> CouncilTotal:
    """Count a council's year."""
    own = [row for row in rows if row.council is council]
    missing = sum(row.meeting is None for row in own)
    return CouncilTotal(council, checked, _minutes(own), len(own), missing)


def _minutes(rows: Iterable[DeviationRow]) -> int:
    """Count the minutes that breaches are in."""
    return len({row.meeting.path for row in rows if row.meeting is not None})
