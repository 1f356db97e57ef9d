"""The pages with which a reader checks the record: their contents list, and each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutes_archive import addresses
from minutes_archive.evidence import current_manifests
from minutes_archive.render.page import Page
from minutes_archive.render.report_pages import ReportPages
from minutes_archive.render.section_pages import Crumb, SectionPages
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts
from minutes_archive.views.corrections import correction_log
from minutes_archive.views.index import Index


class InsightPages(SectionPages):
    """Makes the section on what can be appealed, what waits, what is missing and corrected."""

    def __init__(
        self, index: Index, texts: Texts, writer: PageWriter, *, has_feeds: bool = True
    ) -> None:
        """Keep what every page is made from.

        Args:
            index: The archive's groupings.
            texts: The words of the site.
            writer: The templates.
            has_feeds: Whether there are feeds and calendars; they need the site's address.
        """
        super().__init__(texts, writer)
        self._index = index
        self._has_feeds = has_feeds
        reports = ReportPages(index, texts, writer, has_feeds=has_feeds)
        self._parts: tuple[tuple[str, str, Callable[[], Iterator[Page]]], ...] = (
            ("appeals", addresses.APPEALS, reports.appeals),
            ("waiting", addresses.WAITING, reports.waiting),
            ("gaps", addresses.GAPS, reports.gaps),
            ("notices", addresses.NOTICES, reports.notices),
            ("corrections", addresses.CORRECTIONS, self._corrections),
            ("audit", addresses.AUDIT, reports.audit),
            ("verify", addresses.VERIFY, self._verify),
        )

    def all(self) -> Iterator[Page]:
        """Make the contents list and every page of the section."""
        entries = [(name, address) for name, address, _ in self._parts]
        yield self._page(addresses.INSIGHT, "insight", entries=entries)
        for _, _, make in self._parts:
            yield from make()

    def _verify(self) -> Iterator[Page]:
        """Make the page on which a reader checks minutes."""
        manifests = current_manifests(self._index.archive)
        yield self._page(
            addresses.VERIFY,
            "verify",
            here=self._texts("verify.page.title"),
            years=[manifest.year for manifest in reversed(manifests)],
            councils={slug: one.name for slug, one in self._index.archive.councils.items()},
            months=[self._texts.month(number) for number in range(1, 13)],
        )

    def _corrections(self) -> Iterator[Page]:
        """Make the log of corrections, and each year's where it is long."""
        log = correction_log(self._index)
        name = self._texts("insight.entry.corrections.title")
        yield self._page(
            addresses.CORRECTIONS, "corrections", here=name, log=log, has_feeds=self._has_feeds
        )
        years = list(log.years) if log.is_by_year else []
        for place, year in enumerate(years):
            yield self._page(
                addresses.corrections_year(year),
                "corrections_year",
                facts={"year": year},
                crumbs=(Crumb(name, addresses.CORRECTIONS),),
                here=str(year),
                rows=log.of_year(year),
                later=years[place - 1] if place else None,
                earlier=years[place + 1] if place + 1 < len(years) else None,
            )
