"""Lists of meetings: by council and year, by date, by theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from minutes_archive import addresses
from minutes_archive.model import Council, Meeting, Theme
from minutes_archive.texts.collation import by_name
from minutes_archive.views.index import Index, ItemRef

Place = TypeVar("Place")


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting in a list; `decisions` and `items` are numbers of items."""

    meeting: Meeting
    council: Council
    themes: tuple[Theme, ...]
    address: str
    items: int
    decisions: int


@dataclass(frozen=True, slots=True)
class YearCount:
    """A year with its numbers of meetings and decisions."""

    year: int
    address: str
    meetings: int
    decisions: int


@dataclass(frozen=True, slots=True)
class CouncilEntry:
    """A council in a list; first and last are years with minutes, if any."""

    council: Council
    address: str
    meetings: int
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class CouncilView:
    """A council's own page: its years newest first, and its newest meetings."""

    council: Council
    parent: Council | None
    children: tuple[Council, ...]
    years: tuple[YearCount, ...]
    latest: tuple[MeetingRow, ...]
    meetings: int


@dataclass(frozen=True, slots=True)
class YearView:
    """The meetings of a year, of one council or of all, newest first.

    `previous` and `next` are the neighbouring years that have meetings.
    """

    year: int
    council: Council | None
    rows: tuple[MeetingRow, ...]
    previous: int | None
    next: int | None
    months: tuple[MonthCount, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A month of a year with its number of meetings."""

    year: int
    month: int
    address: str
    meetings: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """The meetings of a month, oldest first, with the neighbouring months that have any."""

    year: int
    month: int
    rows: tuple[MeetingRow, ...]
    previous: MonthCount | None
    next: MonthCount | None


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme in a list, with its numbers of meetings and of items."""

    theme: Theme
    address: str
    meetings: int
    items: int


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme's own page: its meetings and its items, newest first."""

    theme: Theme
    rows: tuple[MeetingRow, ...]
    items: tuple[ItemRef, ...]


def meeting_row(index: Index, meeting: Meeting) -> MeetingRow:
    """Describe one meeting for a list."""
    return MeetingRow(
        meeting=meeting,
        council=index.council(meeting),
        themes=index.themes(meeting.all_themes),
        address=addresses.minutes(meeting),
        items=len(meeting.items),
        decisions=sum(item.is_decision for item in meeting.items),
    )


def newest_first(index: Index, meetings: Iterable[Meeting]) -> tuple[MeetingRow, ...]:
    """Describe meetings for a list, newest first."""
    ordered = sorted(meetings, key=lambda m: m.sort_key, reverse=True)
    return tuple(meeting_row(index, meeting) for meeting in ordered)


def council_entries(index: Index) -> tuple[CouncilEntry, ...]:
    """List all councils in Swedish order, those without minutes too."""
    return tuple(
        CouncilEntry(
            council=council,
            address=addresses.council(council.slug),
            meetings=len(index.by_council.get(council.slug, ())),
            first=min(index.years(council.slug), default=None),
            last=max(index.years(council.slug), default=None),
        )
        for council in by_name(index.archive.councils.values())
    )


def council_view(index: Index, council: Council, *, latest: int = 5) -> CouncilView:
    """Describe a council's page.

    Args:
        index: The archive's groupings.
        council: The council.
        latest: How many of its newest meetings to show.
    """
    councils = index.archive.councils
    meetings = index.by_council.get(council.slug, ())
    children = (c for c in councils.values() if c.parent == council.slug)
    return CouncilView(
        council=council,
        parent=councils.get(council.parent) if council.parent else None,
        children=tuple(by_name(children)),
        years=tuple(_year_count(index, council.slug, year) for year in index.years(council.slug)),
        latest=newest_first(index, meetings[-latest:]),
        meetings=len(meetings),
    )


def _year_count(index: Index, slug: str, year: int) -> YearCount:
    """Count a council's year."""
    meetings = index.by_council_year[slug, year]
    decisions = sum(item.is_decision for meeting in meetings for item in meeting.items)
    return YearCount(year, addresses.council_year(slug, year), len(meetings), decisions)


def council_year_view(index: Index, council: Council, year: int) -> YearView:
    """Describe a council's year."""
    rows = newest_first(index, index.by_council_year[council.slug, year])
    before, after = _neighbours(sorted(index.years(council.slug)), year)
    return YearView(year, council, rows, before, after)


def year_counts(index: Index) -> tuple[YearCount, ...]:
    """List the archive's years, newest first."""
    return tuple(
        YearCount(
            year,
            addresses.year(year),
            len(meetings),
            sum(item.is_decision for meeting in meetings for item in meeting.items),
        )
        for year, meetings in sorted(index.by_year.items(), reverse=True)
    )


def year_view(index: Index, year: int) -> YearView:
    """Describe a year of all councils."""
    rows = newest_first(index, index.by_year[year])
    before, after = _neighbours(sorted(index.by_year), year)
    months = tuple(_month_count(index, key) for key in sorted(index.by_month) if key[0] == year)
    return YearView(year, None, rows, before, after, months)


def month_view(index: Index, year: int, month: int) -> MonthView:
    """Describe a month of all councils."""
    rows = tuple(meeting_row(index, meeting) for meeting in index.by_month[year, month])
    before, after = _neighbours(sorted(index.by_month), (year, month))
    return MonthView(
        year,
        month,
        rows,
        _month_count(index, before) if before else None,
        _month_count(index, after) if after else None,
    )


def _month_count(index: Index, key: tuple[int, int]) -> MonthCount:
    """Count a month."""
    return MonthCount(*key, addresses.month(*key), len(index.by_month[key]))


def theme_entries(index: Index) -> tuple[ThemeEntry, ...]:
    """List all themes in Swedish order, those without minutes too."""
    return tuple(
        ThemeEntry(
            theme=theme,
            address=addresses.theme(theme.slug),
            meetings=len(index.by_theme.get(theme.slug, ())),
            items=len(index.items_by_theme.get(theme.slug, ())),
        )
        for theme in by_name(index.archive.themes.values())
    )


def theme_view(index: Index, theme: Theme) -> ThemeView:
    """Describe a theme's page."""
    return ThemeView(
        theme=theme,
        rows=newest_first(index, index.by_theme.get(theme.slug, ())),
        items=tuple(reversed(index.items_by_theme.get(theme.slug, ()))),
    )


def _neighbours(ordered: Sequence[Place], here: Place) -> tuple[Place | None, Place | None]:
    """Give what stands before and after an entry."""
    place = ordered.index(here)
    before = ordered[place - 1] if place > 0 else None
    after = ordered[place + 1] if place + 1 < len(ordered) else None
    return before, after
