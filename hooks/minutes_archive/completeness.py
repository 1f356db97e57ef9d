"""What the archive ought to hold and does not: planned meetings, and numbers of the §§.

Only what lies between minutes that are there is missing. Whether anything comes before the
first or after the last of them nobody can know from the archive.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.model import Archive, Meeting, PlannedMeeting, Status

_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class NumberGap:
    """Numbers that no § of a council's year has, first and last included.

    `before` is the meeting whose minutes have the number ahead of the gap, and `after` the one
    whose minutes go on behind it: the same meeting where the gap is within it.
    """

    before: Meeting
    after: Meeting
    first: int
    last: int

    @property
    def size(self) -> int:
        """Count the numbers."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A meeting with the numbers of its items; none where they are not known."""

    meeting: Meeting
    numbers: frozenset[int]


def missing_minutes(archive: Archive) -> tuple[PlannedMeeting, ...]:
    """List planned meetings without minutes, oldest first, where later minutes are there.

    A cancelled meeting has no minutes to miss, and withdrawn minutes are not missing: the
    archive tells of them. A draft is minutes, but may be begun before its meeting, so it does
    not prove that an earlier day has passed.

    Args:
        archive: Any archive.
    """
    held = {(one.council, one.date) for one in (*archive.meetings, *archive.withdrawn)}
    kept = (one for one in archive.meetings if one.status is not Status.DRAFT)
    newest: dict[str, dt.date] = {one.council: one.date for one in kept}
    missing = {
        (planned.date, planned.council): planned
        for planned in archive.calendar
        if not planned.cancelled
        and (planned.council, planned.date) not in held
        and planned.date < newest.get(planned.council, dt.date.min)
    }
    return tuple(missing[key] for key in sorted(missing))


def number_gaps(archive: Archive) -> tuple[NumberGap, ...]:
    """List the gaps in the §§ of each council's year, oldest first.

    Within minutes any number that is passed over is missing. Between minutes it is so where
    the council numbers its §§ through the year, and not anew at each meeting. Two meetings of
    one day were held in the order of their numbers. Which numbers withdrawn minutes had nobody
    can know, so beside them there is no gap.

    Args:
        archive: Any archive.
    """
    years: defaultdict[tuple[str, int], list[_Numbered]] = defaultdict(list)
    kept = [_Numbered(meeting, _numbers(meeting)) for meeting in archive.meetings]
    away = [_Numbered(meeting, frozenset()) for meeting in archive.withdrawn]
    for entry in sorted((*kept, *away), key=_held):
        years[entry.meeting.council, entry.meeting.date.year].append(entry)
    gaps = (gap for entries in years.values() for gap in _gaps(entries))
    return tuple(sorted(gaps, key=lambda gap: (gap.after.sort_key, gap.first)))


def _held(entry: _Numbered) -> tuple[dt.date, int, str]:
    """Order meetings by day and, within it, by their first number."""
    return (entry.meeting.date, min(entry.numbers, default=0), entry.meeting.path)


def _numbers(meeting: Meeting) -> frozenset[int]:
    """Read the numbers of a meeting's items; one with a letter (7a) counts as its number."""
    found = (_NUMBER.match(item.number) for item in meeting.items)
    return frozenset(int(number[0]) for number in found if number)


def _gaps(entries: Sequence[_Numbered]) -> Iterator[NumberGap]:
    """Find the gaps in a council's year."""
    told = [entry for entry in entries if entry.numbers]
    runs_on = _runs_on(told)
    year = frozenset[int]().union(*(entry.numbers for entry in told if runs_on))
    for entry in told:
        own = entry.numbers
        for first, last in _holes(min(own), max(own), own | year):
            yield NumberGap(entry.meeting, entry.meeting, first, last)
    if runs_on:
        yield from _gaps_between(entries, year)


def _gaps_between(entries: Iterable[_Numbered], known: frozenset[int]) -> Iterator[NumberGap]:
    """Find the gaps between one meeting's minutes and the next one's."""
    before: Meeting | None = None
    highest = 0
    for entry in entries:
        if not entry.numbers:
            before = None
            continue
        if before is not None:
            for first, last in _holes(highest, min(entry.numbers), known):
                yield NumberGap(before, entry.meeting, first, last)
        before, highest = entry.meeting, max(highest, *entry.numbers)


def _runs_on(entries: Iterable[_Numbered]) -> bool:
    """Say whether more meetings go on with the year's numbers than begin again at § 1."""
    onward = again = highest = 0
    for entry in entries:
        first = min(entry.numbers)
        if highest:
            onward += first > highest
            again += first == 1
        highest = max(highest, *entry.numbers)
    return onward > again


def _holes(low: int, high: int, known: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Find the runs of unknown numbers between two known ones, however far apart they are."""
    last = low
    for number in (*sorted(one for one in known if low < one < high), high):
        if number > last + 1:
            yield last + 1, number - 1
        last = number
