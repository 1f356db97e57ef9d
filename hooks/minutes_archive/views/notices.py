"""When minutes were announced on the notice board, as the minutes themselves tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.model import Council, Item, Meeting, Notice
from minutes_archive.views.index import Index


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice of a meeting's minutes, or of one item that was adjusted at once."""

    meeting: Meeting
    council: Council
    item: Item | None
    address: str
    adjusted_on: dt.date | None
    notice: Notice


@dataclass(frozen=True, slots=True)
class NoticeYear:
    """The notices of a year's meetings, newest meeting first.

    `silent` is how many of the year's minutes do not say when they were posted.
    """

    year: int
    address: str
    rows: tuple[NoticeRow, ...]
    silent: int


def notice_years(index: Index) -> tuple[NoticeYear, ...]:
    """List the years that have minutes, newest first.

    Args:
        index: The archive's groupings.
    """
    return tuple(_year(index, year) for year in sorted(index.by_year, reverse=True))


def _year(index: Index, year: int) -> NoticeYear:
    """Describe a year's notices."""
    meetings = sorted(index.by_year[year], key=lambda m: m.sort_key, reverse=True)
    silent = sum(m.notice is None or m.notice.posted is None for m in meetings)
    rows = tuple(row for meeting in meetings for row in _rows(index, meeting))
    return NoticeYear(year, addresses.notice_year(year), rows, silent)


def _rows(index: Index, meeting: Meeting) -> Iterator[NoticeRow]:
    """List a meeting's notices: of the whole, then of items on their own."""
    council = index.council(meeting)
    if meeting.notice:
        address = addresses.minutes(meeting)
        yield NoticeRow(meeting, council, None, address, meeting.adjusted_on, meeting.notice)
    for item in meeting.items:
        if item.notice:
            address = addresses.item(meeting, item)
            yield NoticeRow(meeting, council, item, address, item.adjusted_on, item.notice)
