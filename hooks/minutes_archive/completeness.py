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
    years: defaultdict[tuple[str, int], list[Meeting]] = defaultdict(list)
    for meeting in sorted((*archive.meetings, *archive.withdrawn), key=_held):
        years[meeting.council, meeting.date.year].append(meeting)
    gaps = (gap for meetings in years.values() for gap in _gaps(meetings))
    return tuple(sorted(gaps, key=lambda gap: (_held(gap.after), gap.first)))


def _held(meeting: Meeting) -> tuple[dt.date, int, str]:
    """Order meetings by day and, within it, by their first number."""
    return (meeting.date, min(_numbers(meeting), default=0), meeting.path)


def _numbers(meeting: Meeting) -> frozenset[int]:
    """Read the numbers of a meeting's items; one with a letter (7a) counts as its number."""
    found = (_NUMBER.match(item.number) for item in meeting.items)
    return frozenset(int(number[0]) for number in found if number)


def _gaps(meetings: Sequence[Meeting]) -> Iterator[NumberGap]:
    """Find the gaps in a council's year."""
    told = [one for one in meetings if one.status is not Status.WITHDRAWN and _numbers(one)]
    runs_on = _runs_on(told)
    year = frozenset[int]().union(*map(_numbers, told)) if runs_on else frozenset[int]()
    for meeting in told:
        numbers = _numbers(meeting)
        for first, last in _holes(min(numbers), max(numbers), numbers | year):
            yield NumberGap(meeting, meeting, first, last)
    if runs_on:
        yield from _gaps_between(meetings, year)


def _gaps_between(meetings: Iterable[Meeting], known: frozenset[int]) -> Iterator[NumberGap]:
    """Find the gaps between one meeting's minutes and the next one's."""
    before: Meeting | None = None
    highest = 0
    for meeting in meetings:
        numbers = _numbers(meeting)
        if meeting.status is Status.WITHDRAWN or not numbers:
            before = None
            continue
        if before is not None:
            for first, last in _holes(highest, min(numbers), known):
                yield NumberGap(before, meeting, first, last)
        before, highest = meeting, max(highest, *numbers)


def _runs_on(meetings: Iterable[Meeting]) -> bool:
    """Say whether more meetings go on with the year's numbers than begin again at § 1."""
    onward = again = highest = 0
    for meeting in meetings:
        numbers = _numbers(meeting)
        if highest:
            onward += min(numbers) > highest
            again += min(numbers) == 1
        highest = max(highest, *numbers)
    return onward > again


def _holes(low: int, high: int, known: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Find the runs of unknown numbers between two known ones, however far apart they are."""
    last = low
    for number in (*sorted(one for one in known if low < one < high), high):
        if number > last + 1:
            yield last + 1, number - 1
        last = number
