"""Every generated page, written to its place in the site's folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

from minutes_archive.model import Archive, Meeting
from minutes_archive.parallel import chunks, share_out
from minutes_archive.render.errors import SiteError
from minutes_archive.render.noted_links import LinkNotes, NotedLinks
from minutes_archive.render.page import Page
from minutes_archive.render.shell import Shell, choose_shell

Section: TypeAlias = Callable[[], Iterable[Page]]
"""Makes the pages of one section of the site."""

_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")
_CHUNK = 50


class PageSource(Protocol):
    """What gives the generated pages."""

    archive: Archive

    def minutes_page(self, meeting: Meeting) -> Page:
        """Make the page of one meeting's minutes."""

    def sections(self) -> Sequence[Section]:
        """Give what makes every other page, section by section."""


def page_path(out: Path, address: str) -> Path:
    """Give the file of an address.

    Args:
        out: The site's folder.
        address: Slugs, each followed by a slash; "" is the start page.

    Raises:
        SiteError: The address is anything else, so it might leave the folder.
    """
    if not _ADDRESS.fullmatch(address):
        raise SiteError("build.address_unsafe", {"address": address})
    return out / address / "index.html"


@dataclass(frozen=True, slots=True)
class Written:
    """The addresses written, each with the day its minutes last changed, and all their links."""

    addresses: dict[str, date | None] = field(default_factory=dict)
    links: NotedLinks = field(default_factory=NotedLinks)

    def add(self, other: Written) -> None:
        """Take over what others have written."""
        self.addresses.update(other.addresses)
        self.links.add(other.links)


def write_pages(
    pages: PageSource,
    shells: Mapping[tuple[str, int], Shell],
    out: Path,
    workers: int,
) -> Written:
    """Write every generated page.

    Args:
        pages: Makes the pages.
        shells: The theme's shells by section and depth.
        out: The site's folder.
        workers: How many processes share the pages among them.

    Raises:
        SiteError: An address might leave the folder, is taken, or lies deeper than any shell.
    """
    notes = LinkNotes(shells.values())

    def write(section: Section) -> Written:
        return _write_all(section(), shells, out, notes)

    shares = chunks(pages.archive.meetings, _CHUNK)
    jobs: list[Section] = [
        *pages.sections(),
        *(partial(map, pages.minutes_page, share) for share in shares),
    ]
    written = Written()
    for answer in share_out(write, jobs, workers, passed_on=(SiteError, OSError)):
        written.add(answer)
    return written


def _write_all(
    pages: Iterable[Page],
    shells: Mapping[tuple[str, int], Shell],
    out: Path,
    notes: LinkNotes,
) -> Written:
    """Pour pages into their shells and write them."""
    written = Written()
    for page in pages:
        shell = choose_shell(shells, page)
        _write(page_path(out, page.address), shell.pour(page), page)
        written.addresses[page.address] = page.modified
        notes.note(page, shell, written.links)
    return written


def _write(path: Path, html: str, page: Page) -> None:
    """Write a page where no other is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(html.encode())
    except FileExistsError:
        raise SiteError("build.address_taken", {"address": page.address}) from None
