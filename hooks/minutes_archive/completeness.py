"""What the archive ought to hold and does not: planned meetings, and numbers of the §§.

Only what lies between minutes that are there is missing. Whether anything comes before the
first or after the last of them nobody can know from the archive.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from minutes_archive.model import Archive, Meeting, PlannedMeeting

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
    archive tells of them.

    Args:
        archive: Any archive.
    """
    held = {(one.council, one.date) for one in (*archive.meetings, *archive.withdrawn)}
    newest: dict[str, dt.date] = {one.council: one.date for one in archive.meetings}
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

    Councils number their §§ through the year or anew at each meeting; a number that is not
    higher than the last begins anew, and is no gap. Two meetings of one day were held in the
    order of their numbers. Withdrawn minutes keep theirs.

    Args:
        archive: Any archive.
    """
    years: defaultdict[tuple[str, int], list[Meeting]] = defaultdict(list)
    for meeting in sorted((*archive.meetings, *archive.withdrawn), key=_held):
        years[meeting.council, meeting.date.year].append(meeting)
    gaps = (gap for meetings in years.values() for gap in _gaps(meetings))
    return tuple(sorted(gaps, key=lambda gap: (gap.after.sort_key, gap.first)))


def _held(meeting: Meeting) -> tuple[dt.date, int, str]:
    """Order meetings by day and, within it, by their first number."""
    return (meeting.date, next(_numbers(meeting), 0), meeting.path)


def _gaps(meetings: Iterable[Meeting]) -> Iterator[NumberGap]:
    """Find the gaps in one run of numbers."""
    run = [(meeting, number) for meeting in meetings for number in _numbers(meeting)]
    for (before, last), (after, number) in pairwise(run):
        if number > last + 1:
            yield NumberGap(before, after, last + 1, number - 1)


def _numbers(meeting: Meeting) -> Iterator[int]:
    """Read the numbers of a meeting's items; one with a letter (7a) counts as its number."""
    for item in meeting.items:
        if found := _NUMBER.match(item.number):
            yield int(found[0])
