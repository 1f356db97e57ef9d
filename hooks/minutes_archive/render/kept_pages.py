"""Pages at addresses that have no content any more: withdrawn, moved or gone."""

from __future__ import annotations

from collections.abc import Container

from markupsafe import Markup

from minutes_archive import addresses
from minutes_archive.model import Archive, Meeting
from minutes_archive.published_addresses import AddressKind, folders_of, kind_of
from minutes_archive.render.page import Page
from minutes_archive.render.section_pages import Crumb
from minutes_archive.render.shell import SECTIONS
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts

_NOINDEX = Markup('<meta name="robots" content="noindex">\n')
_ON = Markup(
    '<script src="{root}assets/javascripts/moved.js" data-target="{link}"></script>\n'
    '<meta http-equiv="refresh" content="0; url={link}">\n'
)
"""The script, where it runs, keeps the place on the page that the link named."""


class KeptPages:
    """Makes the pages that answer at addresses which once had other content."""

    def __init__(self, archive: Archive, texts: Texts, writer: PageWriter) -> None:
        """Keep what every page is made from.

        Args:
            archive: The archive.
            texts: The words of the site.
            writer: The templates.
        """
        self._archive = archive
        self._texts = texts
        self._writer = writer

    def withdrawn(self, meeting: Meeting) -> Page:
        """Make the page that stands in place of withdrawn minutes.

        Args:
            meeting: The meeting, of which nothing but the withdrawal is told.
        """
        council = self._archive.councils[meeting.council]
        facts = {"council": council.name, "date": self._texts.day(meeting.date)}
        crumbs = (
            Crumb(self._texts("section.namnder"), addresses.COUNCILS),
            Crumb(council.name, addresses.council(council.slug)),
            Crumb(facts["date"], None),
        )
        return self._page(
            addresses.minutes(meeting),
            "withdrawn",
            addresses.COUNCILS,
            facts=facts,
            crumbs=crumbs,
            council=council,
            meeting=meeting,
            withdrawal=meeting.withdrawal,
        )

    def moved(self, address: str, target: str) -> Page:
        """Make a page that leads on, also without script.

        Args:
            address: The address that has moved; a file's gets a page in a folder of its name.
            target: Where it is now.
        """
        own = _as_page(address)
        root = "../" * own.count("/")
        on = _ON.format(root=root, link=addresses.relative(target, own))
        # No section of its own: it is on the screen for a moment only.
        return self._page(own, "moved", "", head=on, canonical=target, target=target)

    def gone(self, address: str, nearest: str) -> Page:
        """Make a page that says, in general words, what used to be at an address.

        It never names anybody: what was there may have been removed for a person's sake.

        Args:
            address: The address; a file's gets a page in a folder of its name, which a server
                finds if it leads from a folder's name to the folder, as most do.
            nearest: Where to lead on (see `nearest_served`).
        """
        kind = kind_of(address)
        section = nearest.partition("/")[0] + "/"
        crumbs = [Crumb(self._texts("gone.here"), None)]
        if self._texts.has(f"section.{section[:-1]}"):
            crumbs.insert(0, Crumb(self._texts(f"section.{section[:-1]}"), section))
        return self._page(
            _as_page(address),
            "gone",
            section if section in SECTIONS else "",
            # Not its own address, in which a name may stand.
            canonical=nearest,
            crumbs=crumbs,
            kind=kind.value,
            nearest=nearest,
            label=self._label(nearest, kind),
        )

    def _label(self, address: str, kind: AddressKind) -> str:
        """Name a page that whoever looks for what is gone is led to."""
        section, *steps, _ = address.split("/") if address else ("start", "")
        council = self._archive.councils.get(steps[0]) if len(steps) == 1 else None
        if f"{section}/" == addresses.COUNCILS and council is not None:
            return council.name
        if f"{section}/" == addresses.DATES and steps:
            return steps[0]
        if f"{section}/" == addresses.MINUTES:
            of_file = kind is AddressKind.MINUTES_FILE
            return self._texts("gone.file_minutes" if of_file else "gone.its_minutes")
        known = not steps and self._texts.has(f"section.{section}")
        return self._texts(f"section.{section}" if known else "gone.nearest")

    def _page(  # noqa: PLR0913 - each page's own facts
        self,
        address: str,
        name: str,
        section: str,
        *,
        facts: dict[str, str] | None = None,
        head: str = "",
        canonical: str | None = None,
        **values: object,
    ) -> Page:
        """Make one page that search engines leave out."""
        title = self._texts(f"{name}.page.title", **(facts or {}))
        return Page(
            address=address,
            title=title,
            description=self._texts(f"{name}.page.description", **(facts or {})),
            section=section,
            content=self._writer.html(f"{name}.html", address, title=title, **values),
            head=f"{_NOINDEX}{head}",
            canonical=canonical,
        )


def _as_page(address: str) -> str:
    """Give the address of the page that answers for an address."""
    return address if address.endswith("/") else f"{address}/"


def nearest_served(address: str, served: Container[str]) -> str:
    """Choose where to lead whoever looks for what is gone: as near as there is a page.

    Args:
        address: The address of what is gone.
        served: The addresses that have content.
    """
    if kind_of(address) is AddressKind.DATA:
        return addresses.OPEN_DATA
    for folder in folders_of(address):
        if folder in served:
            return folder
    return addresses.HOME
