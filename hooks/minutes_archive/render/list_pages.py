"""Every page that is not a meeting's minutes: lists, registers and the search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from minutes_archive import addresses
from minutes_archive.model import Council, CouncilKind
from minutes_archive.render.insight_pages import InsightPages
from minutes_archive.render.page import Page
from minutes_archive.render.person_pages import PersonPages
from minutes_archive.render.section_pages import Crumb, SectionPages
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts
from minutes_archive.views.attendance import AttendanceYears
from minutes_archive.views.attendance_index import council_years
from minutes_archive.views.cases import case_views, case_years
from minutes_archive.views.decisions import decision_row, decision_years, decisions_of_year
from minutes_archive.views.index import Index
from minutes_archive.views.meetings import (
    council_entries,
    council_view,
    council_year_view,
    month_view,
    theme_entries,
    theme_view,
    year_counts,
    year_view,
)
from minutes_archive.views.start import coming_meetings

_MOST_ROWS = 500
"""How many rows of a theme's items are shown in full; older ones are reached by meeting."""


class ListPages(SectionPages):
    """Makes the lists, section by section."""

    def __init__(
        self, index: Index, texts: Texts, writer: PageWriter, *, has_feeds: bool = True
    ) -> None:
        """Keep what every list is made from.

        Args:
            index: The archive's groupings.
            texts: The words of the site.
            writer: The templates.
            has_feeds: Whether there are feeds; they need the site's public address.
        """
        super().__init__(texts, writer)
        self._has_feeds = has_feeds
        self._index = index
        self._archive = index.archive
        self._years = AttendanceYears(index)

    def sections(self) -> tuple[Callable[[], Iterator[Page]], ...]:
        """Give what makes them, section by section; those that take longest come first."""
        return (
            self._people,
            self._decisions,
            self._themes,
            self._cases,
            self._dates,
            self._councils,
            self._insight,
            self._others,
        )

    def _councils(self) -> Iterator[Page]:
        """Make the list of councils, each council's page and each of its years."""
        entries = council_entries(self._index)
        kinds = [(kind, [e for e in entries if e.council.kind is kind]) for kind in CouncilKind]
        yield self._page(
            addresses.COUNCILS,
            "councils",
            entries=entries,
            kinds=[(kind, own) for kind, own in kinds if own],
        )
        coming = coming_meetings(self._index)
        withdrawn = Counter(meeting.council for meeting in self._index.archive.withdrawn)
        for entry in entries:
            own = tuple(c for c in coming if c.council is entry.council)
            yield self._council(entry.council, own, withdrawn[entry.council.slug])
            for year in self._index.years(entry.council.slug):
                yield self._council_year(entry.council, year)

    def _council(self, council: Council, coming: tuple[object, ...], withdrawn: int) -> Page:
        """Make a council's page."""
        return self._page(
            addresses.council(council.slug),
            "council",
            facts={"council": council.name},
            here=council.name,
            view=council_view(self._index, council),
            coming=coming,
            withdrawn=withdrawn,
        )

    def _council_year(self, council: Council, year: int) -> Page:
        """Make the page of a council's year."""
        return self._page(
            addresses.council_year(council.slug, year),
            "council_year",
            facts={"council": council.name, "year": year},
            crumbs=(Crumb(council.name, addresses.council(council.slug)),),
            here=str(year),
            view=council_year_view(self._index, council, year),
        )

    def _dates(self) -> Iterator[Page]:
        """Make the list of years, each year and each month."""
        yield self._page(addresses.DATES, "dates", years=year_counts(self._index))
        for year in sorted(self._index.by_year, reverse=True):
            view = year_view(self._index, year)
            yield self._page(
                addresses.year(year),
                "date_year",
                facts={"year": year},
                here=str(year),
                view=view,
            )
        for year, month in sorted(self._index.by_month, reverse=True):
            name = self._texts.month(month)
            yield self._page(
                addresses.month(year, month),
                "date_month",
                facts={"year": year, "month": name, "Month": name.capitalize()},
                crumbs=(Crumb(str(year), addresses.year(year)),),
                here=name.capitalize(),
                view=month_view(self._index, year, month),
            )

    def _themes(self) -> Iterator[Page]:
        """Make the list of themes and each theme's page."""
        entries = theme_entries(self._index)
        yield self._page(addresses.THEMES, "themes", entries=entries)
        for entry in entries:
            view = theme_view(self._index, entry.theme)
            yield self._page(
                addresses.theme(entry.theme.slug),
                "theme",
                facts={"theme": entry.theme.name},
                here=entry.theme.name,
                view=view,
                rows=[decision_row(self._index, ref) for ref in view.items[:_MOST_ROWS]],
                compact=len(view.rows) > _MOST_ROWS,
            )

    def _decisions(self) -> Iterator[Page]:
        """Make the list of years with decisions and each year's decisions."""
        years = decision_years(self._index)
        yield self._page(addresses.DECISIONS, "decisions", years=years)
        numbers = [entry.year for entry in years]
        for place, entry in enumerate(years):
            yield self._page(
                entry.address,
                "decision_year",
                facts={"year": entry.year},
                here=str(entry.year),
                year=entry.year,
                rows=decisions_of_year(self._index, entry.year),
                later=numbers[place - 1] if place else None,
                earlier=numbers[place + 1] if place + 1 < len(numbers) else None,
            )

    def _attendance(self) -> Iterator[Page]:
        """Make the table of councils and years, and each council's year as a matrix."""
        table = council_years(self._index)
        counts = {key: len(own) for key, own in self._index.by_council_year.items()}
        yield self._page(addresses.ATTENDANCE, "attendance", table=table)
        for row in table.rows:
            yield from self._council_attendance(row.council, counts)

    def _council_attendance(
        self, council: Council, counts: Mapping[tuple[str, int], int]
    ) -> Iterator[Page]:
        """Make the list of a council's years, and each of them as a matrix."""
        years = self._index.years(council.slug)
        yield self._page(
            addresses.council_attendance(council.slug),
            "council_attendance",
            facts={"council": council.name},
            here=council.name,
            council=council,
            years=[(year, counts[council.slug, year]) for year in years],
        )
        for place, year in enumerate(years):
            yield self._page(
                addresses.attendance(council.slug, year),
                "attendance_year",
                facts={"council": council.name, "year": year},
                crumbs=(Crumb(council.name, addresses.council_attendance(council.slug)),),
                here=str(year),
                view=self._years.of(council, year),
                later=years[place - 1] if place else None,
                earlier=years[place + 1] if place + 1 < len(years) else None,
            )

    def _cases(self) -> Iterator[Page]:
        """Make the list of cases, each year's where it is long, and each case's page."""
        views = case_views(self._index)
        log = case_years(views)
        yield self._page(addresses.CASES, "cases", log=log)
        numbers = [entry.year for entry in log.years]
        for place, entry in enumerate(log.years if log.is_by_year else ()):
            yield self._page(
                entry.address,
                "case_year",
                facts={"year": entry.year},
                here=str(entry.year),
                views=entry.views,
                later=numbers[place - 1] if place else None,
                earlier=numbers[place + 1] if place + 1 < len(numbers) else None,
            )
        for view in views:
            yield self._page(
                view.address,
                "case",
                facts={"number": view.number, "title": view.title},
                here=view.number,
                view=view,
                rows=[decision_row(self._index, ref) for ref in view.refs],
            )

    def _people(self) -> Iterator[Page]:
        """Make the pages of attendance and those of people, which tell of the same years."""
        yield from self._attendance()
        yield from PersonPages(self._index, self._texts, self._writer, self._years).all()

    def _insight(self) -> Iterator[Page]:
        """Make the pages with which a reader checks the record."""
        yield from InsightPages(
            self._index, self._texts, self._writer, has_feeds=self._has_feeds
        ).all()

    def _others(self) -> Iterator[Page]:
        """Make the pages that are alone in their sections."""
        yield self._search()
        yield self._feeds()

    def _search(self) -> Page:
        """Make the search page."""
        return self._page(addresses.SEARCH, "search")

    def _feeds(self) -> Page:
        """Make the page of the feeds."""
        return self._page(
            addresses.FEEDS,
            "feeds",
            councils=council_entries(self._index),
            themes=theme_entries(self._index),
            has_feeds=self._has_feeds,
        )
