"""An answer at every address that the site has had, written beside the pages that have content."""

from __future__ import annotations

import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from minutes_archive import addresses
from minutes_archive.model import Archive, Redirect, name_key
from minutes_archive.published_addresses import AddressKind, is_address, kind_of
from minutes_archive.redirection import Redirection
from minutes_archive.render.errors import SiteError
from minutes_archive.render.kept_pages import KeptPages, nearest_served
from minutes_archive.render.noted_links import LinkNotes, NotedLinks
from minutes_archive.render.page import Page
from minutes_archive.render.shell import Shell, choose_shell
from minutes_archive.slugs import slugify


class Served(Container[str]):
    """The addresses with content: those of pages just made, and the files that lie in the site."""

    def __init__(self, site: Path, pages: Iterable[str]) -> None:
        """Take what is known; the disk is asked for the rest.

        Args:
            site: The site's folder.
            pages: Addresses of pages.
        """
        self._site = site
        self._known = set(pages)

    def __contains__(self, address: object) -> bool:
        """Say whether an address has content."""
        if not isinstance(address, str):
            return False
        return address in self._known or address_file(self._site, address).is_file()

    def has_folder(self, address: str) -> bool:
        """Say whether an address is a folder of addresses with content."""
        return address.endswith("/") and address_file(self._site, address).parent.is_dir()


@dataclass(frozen=True, slots=True)
class Shelf:
    """What pages are written with: the theme's shells, the site's folder and the notes of links."""

    site: Path
    shells: Mapping[tuple[str, int], Shell]
    links: NotedLinks


def address_file(site: Path, address: str) -> Path:
    """Give the file that answers for an address.

    Args:
        site: The site's folder.
        address: An address; a page's ends with a slash.

    Raises:
        SiteError: It is no address, so it might leave the folder.
    """
    if address and not is_address(address):
        raise SiteError("build.address_unsafe", {"address": address})
    plain = unquote(address)
    return site / plain / "index.html" if plain.endswith("/") or not plain else site / plain


def kept_pages(archive: Archive, pages: KeptPages, served: Served) -> Iterator[Page]:
    """Make a page for each address that is published, or redirected, and has no content.

    Args:
        archive: The archive, with its list of published addresses and its redirects.
        pages: Makes the pages.
        served: The addresses with content.

    Raises:
        SiteError: A redirect leads nowhere, or published minutes are gone without a word.
    """
    redirection = Redirection(archive.redirects)
    moved_people = _moved_people(archive)
    led_on = dict(_starts(archive.redirects, redirection, served))
    lost = [one for one in archive.published if one not in served and one not in led_on]
    # Settled before any page is written: afterwards pages without content lie there too.
    gone: dict[str, str] = {}
    for address in lost:
        route = redirection.route(address, served)
        target = route.end if route.arrived else moved_people.get(address)
        if target is not None and target in served:
            led_on[address] = target
        elif kind_of(address) is AddressKind.MINUTES:
            raise SiteError("kept.vanished", {"address": address})
        else:
            gone[address] = nearest_served(address, served)
    yield from (pages.moved(address, led_on[address]) for address in sorted(led_on))
    yield from (pages.gone(address, nearest) for address, nearest in gone.items())


def _starts(
    redirects: Iterable[Redirect], redirection: Redirection, served: Served
) -> Iterator[tuple[str, str]]:
    """Follow each redirect's own start; a folder's need have no page, but what it leads to does."""
    for redirect in redirects:
        if redirect.start in served:
            continue
        route = redirection.route(redirect.start, served)
        if route.arrived:
            yield redirect.start, route.end
        elif route.loops or not served.has_folder(route.end):
            params = {"start": redirect.start, "target": route.end}
            raise SiteError("kept.nowhere", params)


def _moved_people(archive: Archive) -> dict[str, str]:
    """Lead from the addresses that registered people had under other names to those they have."""
    slugs: dict[str, set[str]] = {}
    for person in archive.people.values():
        if person.registered:
            for name in (person.name, *person.aliases):
                slugs.setdefault(slugify(name_key(name)), set()).add(person.slug)
    return {
        addresses.person(old): addresses.person(*new)
        for old, new in slugs.items()
        if len(new) == 1 and old not in archive.people
    }


def write_kept(pages: Iterable[Page], shelf: Shelf) -> int:
    """Write pages at addresses that have no content.

    A page of moved minutes brings the machine-readable record of the new place with it.

    Args:
        pages: The pages.
        shelf: What they are written with.

    Returns:
        How many there were.

    Raises:
        SiteError: A page cannot be written where its address says.
    """
    notes = LinkNotes(shelf.shells.values())
    count = 0
    for page in pages:
        shell = choose_shell(shelf.shells, page)
        path = address_file(shelf.site, page.address)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(shell.pour(page).encode())
            _bring_record(page, path, shelf.site)
        except OSError as error:
            why = {"address": page.address, "why": error.strerror or str(error)}
            raise SiteError("kept.unwritable", why) from error
        notes.note(page, shell, shelf.links)
        count += 1
    return count


def _bring_record(page: Page, path: Path, site: Path) -> None:
    """Copy the index.json of the place that a page leads on to."""
    both = {kind_of(page.address), kind_of(page.canonical or page.address)}
    if page.canonical is not None and both == {AddressKind.MINUTES}:
        record = address_file(site, page.canonical).with_name("index.json")
        if record.is_file():
            shutil.copyfile(record, path.with_name("index.json"))
