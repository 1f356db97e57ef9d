"""The pages on what can be appealed, what waits and is missing, and what broke the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Protocol

from minutes_archive import addresses
from minutes_archive.render.page import Page
from minutes_archive.render.section_pages import Crumb, SectionPages
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts
from minutes_archive.views.appeal_days import appeal_calendars
from minutes_archive.views.appeals import appeals_view
from minutes_archive.views.audit import audit_years
from minutes_archive.views.gaps import gaps_view
from minutes_archive.views.index import Index
from minutes_archive.views.notices import notice_years
from minutes_archive.views.waiting import waiting_rows, waiting_years

_APPEAL_WORDS = ("left_many", "left_one", "left_none", "passed", "passed_title", "all_passed")


class OfYear(Protocol):
    """What a page of a year is about."""

    @property
    def year(self) -> int:
        """The year."""

    @property
    def address(self) -> str:
        """Address of its page."""


class ReportPages(SectionPages):
    """Makes the lists and reports that are computed from the whole archive."""

    def __init__(self, index: Index, texts: Texts, writer: PageWriter, *, has_feeds: bool) -> None:
        """Keep what every page is made from.

        Args:
            index: The archive's groupings.
            texts: The words of the site.
            writer: The templates.
            has_feeds: Whether there are calendars; they need the site's public address.
        """
        super().__init__(texts, writer)
        self._index = index
        self._has_feeds = has_feeds

    def appeals(self) -> Iterator[Page]:
        """Make the list of decisions that can be appealed."""
        words = {name: self._texts(f"appeals.{name}") for name in _APPEAL_WORDS}
        yield self._page(
            addresses.APPEALS,
            "appeals",
            here=self._texts("appeals.page.title"),
            view=appeals_view(self._index),
            script_words=json.dumps(words, ensure_ascii=False),
            calendars=appeal_calendars(self._index) if self._has_feeds else (),
        )

    def waiting(self) -> Iterator[Page]:
        """Make the list of what was put off and waits, and each year's where it is long."""
        rows = waiting_rows(self._index)
        if years := waiting_years(rows):
            yield from self._by_year(addresses.WAITING, "waiting", "waiting_year", years)
        else:
            here = self._texts("waiting.page.title")
            yield self._page(addresses.WAITING, "waiting", here=here, years=years, rows=rows)

    def gaps(self) -> Iterator[Page]:
        """Make the lists of what is missing."""
        here = self._texts("gaps.page.title")
        yield self._page(addresses.GAPS, "gaps", here=here, view=gaps_view(self._index))

    def notices(self) -> Iterator[Page]:
        """Make the mirror of the notices."""
        board = self._index.archive.municipality.notice_board
        years = notice_years(self._index)
        yield from self._by_year(addresses.NOTICES, "notices", "notice_year", years, board=board)

    def audit(self) -> Iterator[Page]:
        """Make the report for the auditors."""
        yield from self._by_year(addresses.AUDIT, "audit", "audit_year", audit_years(self._index))

    def _by_year(
        self,
        address: str,
        name: str,
        year_name: str,
        years: Sequence[OfYear],
        board: str | None = None,
    ) -> Iterator[Page]:
        """Make a page that lists years, and each year's own.

        Args:
            address: Address of the list.
            name: Name of its template and words.
            year_name: The same of each year's page.
            years: What each year's page shows, newest first.
            board: Address of the legal notice board, for pages that tell them apart.
        """
        here = self._texts(f"{name}.page.title")
        yield self._page(address, name, here=here, years=years, board=board)
        numbers = [entry.year for entry in years]
        for place, view in enumerate(years):
            yield self._page(
                view.address,
                year_name,
                facts={"year": view.year},
                crumbs=(Crumb(here, address),),
                here=str(view.year),
                view=view,
                later=numbers[place - 1] if place else None,
                earlier=numbers[place + 1] if place + 1 < len(numbers) else None,
                board=board,
            )
