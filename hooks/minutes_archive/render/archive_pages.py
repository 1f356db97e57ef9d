"""Every generated page of the site, from the archive's views through the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from minutes_archive import addresses
from minutes_archive.model import Archive, Meeting
from minutes_archive.render.environment import make_environment
from minutes_archive.render.kept_pages import KeptPages
from minutes_archive.render.list_pages import ListPages
from minutes_archive.render.markdown import BodyRenderer
from minutes_archive.render.minutes_blocks import item_blocks
from minutes_archive.render.minutes_links import MinutesLinks
from minutes_archive.render.page import Page
from minutes_archive.render.questions import example_questions
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts
from minutes_archive.views.index import index_archive
from minutes_archive.views.minutes import minutes_view
from minutes_archive.views.start import start_view


class ArchivePages:
    """Makes the site's pages; one instance serves a whole build."""

    def __init__(self, archive: Archive, texts: Texts, site_url: str | None = None) -> None:
        """Group the archive and set up the templates.

        Args:
            archive: An archive without errors.
            texts: The words of the site.
            site_url: The site's public address with a trailing slash, for what is printed
                and cited; None where it has none.
        """
        self.archive = archive
        self._texts = texts
        self._site_url = site_url or ""
        self.index = index_archive(archive)
        self._writer = PageWriter(make_environment(texts), archive)
        self._links = MinutesLinks(archive)
        self._body = BodyRenderer(self._links, texts("minutes.table"))

    def minutes_page(self, meeting: Meeting) -> Page:
        """Make the page of one meeting's minutes.

        Args:
            meeting: One of the archive's meetings.
        """
        t = self._texts
        view = minutes_view(self.index, meeting)
        self._links.start_from(meeting)
        address = addresses.minutes(meeting)
        content = self._writer.html(
            "minutes.html",
            address,
            view=view,
            meeting=meeting,
            council=view.council,
            items=item_blocks(view, lambda text, under: self._body.html(text, under=under)),
            preamble=self._body.html(meeting.preamble, under=1),
            public=f"{self._site_url}{address}",
        )
        facts = {"council": view.council.name, "date": t.day(meeting.date)}
        changed = [c.date for c in meeting.corrections]
        return Page(
            address=address,
            title=t("minutes.page.title", **facts),
            description=t(
                "minutes.page.description", **facts, items=t.count("count.items", len(view.items))
            ),
            section=addresses.COUNCILS,
            content=content,
            modified=max([*changed, meeting.adjusted_on or meeting.date]),
        )

    def list_pages(self) -> Iterator[Page]:
        """Make every page that is not a meeting's minutes, always in the same order."""
        return chain.from_iterable(make() for make in self.sections())

    def sections(self) -> Sequence[Callable[[], Iterator[Page]]]:
        """Give what makes these pages, section by section."""
        lists = ListPages(self.index, self._texts, self._writer, has_feeds=bool(self._site_url))
        return lists.sections()

    def kept(self) -> KeptPages:
        """Give what makes the pages at addresses whose content is withdrawn, moved or gone."""
        return KeptPages(self.archive, self._texts, self._writer)

    def start_html(self) -> str:
        """Make the generated half of the start page."""
        view = start_view(self.index)
        return self._writer.html(
            "start.html",
            addresses.HOME,
            view=view,
            questions=example_questions(self.index),
        )
