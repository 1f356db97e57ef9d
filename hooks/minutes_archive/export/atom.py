"""A feed as Atom writes it: its entries and their bytes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of.

    `address` is where it is told on the site. `id` never changes, wherever that is; both are
    relative to the site's root. `updated` is the day of its last change.
    """

    id: str
    address: str
    title: str
    updated: dt.date
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its address, its title, the page it mirrors and its entries, newest first."""

    address: str
    title: str
    page: str
    entries: tuple[Entry, ...]


def atom(feed: Feed, author: str, site_url: str) -> bytes:
    """Write a feed.

    Source: RFC 4287.

    Args:
        feed: The feed.
        author: Who publishes it.
        site_url: The site's own address, with a trailing slash: feeds need absolute links.
    """
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "sv"})
    _add(root, "title", feed.title)
    _add(root, "id", site_url + feed.address)
    _add(root, "link", rel="self", href=site_url + feed.address)
    _add(root, "link", rel="alternate", href=site_url + feed.page)
    newest = max((entry.updated for entry in feed.entries), default=dt.date(1970, 1, 1))
    _add(root, "updated", _instant(newest))
    _add(ET.SubElement(root, f"{{{_ATOM}}}author"), "name", author)
    for entry in feed.entries:
        _add_entry(root, entry, site_url)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_entry(root: ET.Element, entry: Entry, site_url: str) -> None:
    """Add an entry to a feed."""
    element = ET.SubElement(root, f"{{{_ATOM}}}entry")
    _add(element, "title", entry.title)
    _add(element, "id", site_url + entry.id)
    _add(element, "link", rel="alternate", href=site_url + entry.address)
    _add(element, "updated", _instant(entry.updated))
    _add(element, "summary", entry.summary)


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    """Add an element with text and attributes."""
    ET.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes).text = text


def _instant(day: dt.date) -> str:
    """Write a day as the instant a feed asks for; minutes know no finer time."""
    return f"{day.isoformat()}T00:00:00Z"
