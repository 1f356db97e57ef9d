"""The pages with which a reader checks the record: their contents list, and each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutes_archive import addresses
from minutes_archive.render.page import Page
from minutes_archive.render.section_pages import SectionPages
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts
from minutes_archive.views.index import Index


class InsightPages(SectionPages):
    """Makes the section on what can be appealed, what waits, what is missing and corrected."""

    def __init__(self, index: Index, texts: Texts, writer: PageWriter) -> None:
        """Keep what every page is made from.

        Args:
            index: The archive's groupings.
            texts: The words of the site.
            writer: The templates.
        """
        super().__init__(texts, writer)
        self._index = index
        self._parts: tuple[tuple[str, str, Callable[[], Iterator[Page]]], ...] = ()

    def all(self) -> Iterator[Page]:
        """Make the contents list and every page of the section."""
        entries = [(name, address) for name, address, _ in self._parts]
        yield self._page(addresses.INSIGHT, "insight", entries=entries)
        for _, _, make in self._parts:
            yield from make()
