"""The whole site of an archive, written into a folder around the theme's shells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_archive import addresses
from minutes_archive.evidence import current_manifests
from minutes_archive.export import (
    meeting_json,
    withdrawn_json,
    write_appeal_calendars,
    write_feeds,
    write_manifests,
    write_open_data,
)
from minutes_archive.model import Archive
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.render.attachments import copy_attachments
from minutes_archive.render.kept import Served, Shelf, kept_pages, write_kept
from minutes_archive.render.minutes_files import copy_minutes_files
from minutes_archive.render.shell import MAX_DEPTH, Shell
from minutes_archive.render.site import Written, page_path, write_pages
from minutes_archive.render.sitemap import write_sitemap
from minutes_archive.texts import Texts


@dataclass(frozen=True, slots=True)
class Publication:
    """An archive about to become a site.

    `minutes` is the folder that the archive was read from, where the attachments lie.
    `site_url` is the site's public address with a trailing slash, "" where it has none.
    """

    archive: Archive
    minutes: Path
    pages: ArchivePages
    texts: Texts
    site_url: str

    @classmethod
    def of(cls, archive: Archive, minutes: Path, texts: Texts, site_url: str) -> Publication:
        """Prepare an archive without errors for publication.

        Args:
            archive: The archive.
            minutes: The folder it was read from.
            texts: The words of the site.
            site_url: The site's public address with a trailing slash, "" for none.
        """
        return cls(
            archive, minutes, ArchivePages(archive, texts, site_url or None), texts, site_url
        )

    def write_data(self, site: Path) -> None:
        """Write what machines read: open data, feeds, calendars, each meeting beside its page.

        Args:
            site: The site's folder.

        Raises:
            SiteError: An address is unsafe.
        """
        index = self.pages.index
        write_open_data(index, self.texts, site)
        write_manifests(current_manifests(self.archive), site)
        if self.site_url:
            write_feeds(index, self.texts, site, self.site_url)
            write_appeal_calendars(index, self.texts, site, self.site_url)
        for meeting in (*self.archive.meetings, *self.archive.withdrawn):
            withdrawn = meeting.withdrawal is not None
            text = withdrawn_json(meeting, self.site_url) if withdrawn else meeting_json(meeting)
            path = page_path(site, addresses.minutes(meeting)).with_name("index.json")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())

    def write(
        self,
        site: Path,
        shells: Mapping[tuple[str, int], Shell],
        hand_written: Sequence[str],
        workers: int,
    ) -> Written:
        """Write every generated page, the attachments and the sitemap.

        Args:
            site: The site's folder, which already holds the hand-written pages.
            shells: The theme's shells by section and depth.
            hand_written: Addresses of the hand-written pages, for the sitemap.
            workers: How many processes share the work among them.

        Returns:
            The generated pages' addresses and links.

        Raises:
            SiteError: An attachment cannot be published, or an address is unsafe, taken, or
                too deep for the theme's shells.
        """
        written = write_pages(self.pages, shells, site, workers)
        copy_attachments(self.archive.meetings, self.minutes, site)
        copy_minutes_files(self.archive.meetings, self.minutes, site)
        known = {**written.addresses, **dict.fromkeys(hand_written)}
        write_sitemap(site, known, self.site_url)
        return written

    @property
    def deepest(self) -> int:
        """How deep the pages may lie that answer at published addresses, in folders."""
        starts = (redirect.start for redirect in self.archive.redirects)
        depths = (one.rstrip("/").count("/") + 1 for one in (*self.archive.published, *starts))
        return max(depths, default=MAX_DEPTH)

    def keep_addresses(
        self,
        site: Path,
        shells: Mapping[tuple[str, int], Shell],
        hand_written: Sequence[str],
        written: Written,
    ) -> int:
        """Let every address that the site has had answer, once all content is in its place.

        Args:
            site: The site's folder, with all its pages and files.
            shells: The theme's shells by section and depth.
            hand_written: Addresses of the hand-written pages.
            written: The generated pages; the links of those written now are added to theirs.

        Returns:
            How many pages were written in place of content.

        Raises:
            SiteError: A published address cannot be answered, or a redirect leads nowhere.
        """
        shelf = Shelf(site, shells, written.links)
        pages = self.pages.kept()
        count = write_kept(map(pages.withdrawn, self.archive.withdrawn), shelf)
        withdrawn = map(addresses.minutes, self.archive.withdrawn)
        served = Served(site, [*written.addresses, *hand_written, *withdrawn])
        return count + write_kept(kept_pages(self.archive, pages, served), shelf)
