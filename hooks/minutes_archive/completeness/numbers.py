"""The numbers of a council's §§ through a year: those missing, and those used twice."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes_archive.model import Archive, Item, Meeting, Status, number_key


@dataclass(frozen=True, slots=True)
class NumberGap:
    """Numbers that no § of a council's year has, first and last included.

    `before` is the meeting whose minutes have the number ahead of the gap, and `after` the one
    whose minutes go on behind it: the same meeting where the gap is within it. `drafts` are
    the minutes held back between the two, which may have the numbers.
    """

    before: Meeting
    after: Meeting
    first: int
    last: int
    drafts: tuple[Meeting, ...] = ()

    @property
    def size(self) -> int:
        """Count the numbers."""
        return self.last - self.first + 1

    @property
    def is_within(self) -> bool:
        """Say whether the gap is within one meeting's minutes."""
        return self.before is self.after


@dataclass(frozen=True, slots=True)
class RepeatedNumbers:
    """Items whose numbers an earlier meeting of the council's year has; `earlier` the first's."""

    meeting: Meeting
    items: tuple[Item, ...]
    earlier: Meeting


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A meeting with the numbers of its items."""

    meeting: Meeting
    numbers: frozenset[int]

    @property
    def place(self) -> tuple[dt.date, int, str]:
        """Order meetings by day and, within it, by their first number."""
        return (self.meeting.date, min(self.numbers), self.meeting.path)


@dataclass(frozen=True, slots=True)
class _Year:
    """A council's year: minutes with known numbers in order, others, and drafts held back."""

    told: tuple[_Numbered, ...]
    untold: tuple[Meeting, ...]
    drafts: tuple[Meeting, ...]

    @property
    def runs_on(self) -> bool:
        """Say whether more meetings go on with the year's numbers than begin again at § 1.

        One that uses numbers twice goes on if it begins nearer to the highest than to § 1.
        """
        onward = again = highest = 0
        for entry in self.told:
            first = min(entry.numbers)
            if highest:
                onward += first - 1 > highest - first
                again += first == 1
            highest = max(highest, *entry.numbers)
        return onward > again


def number_gaps(archive: Archive) -> tuple[NumberGap, ...]:
    """List the gaps in the §§ of each council's year, oldest first.

    Within minutes any number that is passed over is missing. Between minutes it is so where
    the council numbers its §§ through the year, and not anew at each meeting. Two meetings of
    one day were held in the order of their numbers. Which numbers withdrawn minutes had nobody
    can know, nor those of a draft without items, so around their days there is no gap.

    Args:
        archive: Any archive.
    """
    gaps = (gap for year in _years(archive) for gap in _gaps(year))
    return tuple(sorted(gaps, key=lambda gap: (gap.after.sort_key, gap.first)))


def repeated_numbers(archive: Archive) -> tuple[RepeatedNumbers, ...]:
    """List the numbers used at two meetings of a council's year that numbers through it.

    Args:
        archive: Any archive.
    """
    years = (year for year in _years(archive) if year.runs_on)
    return tuple(repeated for year in years for repeated in _repeated(year))


def _years(archive: Archive) -> Iterator[_Year]:
    """Put each known council's meetings together, year by year."""
    told: defaultdict[tuple[str, int], list[_Numbered]] = defaultdict(list)
    untold: defaultdict[tuple[str, int], list[Meeting]] = defaultdict(list)
    drafts: defaultdict[tuple[str, int], list[Meeting]] = defaultdict(list)
    for meeting in (*archive.meetings, *archive.withdrawn):
        year = (meeting.council, meeting.date.year)
        if meeting.items and meeting.status is not Status.WITHDRAWN:
            numbers = frozenset(number_key(item.number)[0] for item in meeting.items)
            told[year].append(_Numbered(meeting, numbers))
        else:
            untold[year].append(meeting)
    for meeting in archive.unadjusted:
        drafts[meeting.council, meeting.date.year].append(meeting)
    for year, entries in told.items():
        if year[0] in archive.councils:
            ordered = tuple(sorted(entries, key=lambda entry: entry.place))
            yield _Year(ordered, tuple(untold[year]), tuple(drafts[year]))


def _gaps(year: _Year) -> Iterator[NumberGap]:
    """Find the gaps in a council's year that nothing withdrawn explains."""
    for before, after, holes in _holes(year):
        if not any(_is_between(before, one, after) for one in year.untold):
            drafts = tuple(one for one in year.drafts if _is_between(before, one, after))
            for first, last in holes:
                yield NumberGap(before, after, first, last, drafts)


def _holes(year: _Year) -> Iterator[tuple[Meeting, Meeting, Iterator[tuple[int, int]]]]:
    """Find the runs of unknown numbers within each meeting, and ahead of it."""
    runs_on = year.runs_on
    known = frozenset[int]().union(*(entry.numbers for entry in year.told if runs_on))
    before: Meeting | None = None
    highest = 0
    for entry in year.told:
        first, last = min(entry.numbers), max(entry.numbers)
        if runs_on and before is not None:
            yield before, entry.meeting, _runs(highest, first, known)
        if last - first >= len(entry.numbers):
            yield entry.meeting, entry.meeting, _runs(first, last, entry.numbers | known)
        before, highest = entry.meeting, max(highest, last)


def _is_between(before: Meeting, one: Meeting, after: Meeting) -> bool:
    """Say whether a meeting's numbers may come between those of two others."""
    return before.date <= one.date <= after.date


def _runs(low: int, high: int, known: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Find the runs of unknown numbers between two known ones, however far apart they are."""
    if high - low <= 1:
        return
    last = low
    for number in (*sorted(one for one in known if low < one < high), high):
        if number > last + 1:
            yield last + 1, number - 1
        last = number


def _repeated(year: _Year) -> Iterator[RepeatedNumbers]:
    """Find numbers that an earlier meeting of the year has too."""
    used: dict[str, Meeting] = {}
    for entry in year.told:
        items = entry.meeting.items
        again = tuple(item for item in items if item.number in used)
        if again:
            yield RepeatedNumbers(entry.meeting, again, used[again[0].number])
        for item in items:
            used.setdefault(item.number, entry.meeting)
