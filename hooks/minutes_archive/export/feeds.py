"""Atom feeds of new minutes: of all, of each council, of each theme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from minutes_archive import addresses
from minutes_archive.model import Meeting
from minutes_archive.texts import Texts
from minutes_archive.views.index import Index

_ATOM = "http://www.w3.org/2005/Atom"
_ENTRIES = 30


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its address, its title, the page it mirrors and its meetings, newest first."""

    address: str
    title: str
    page: str
    meetings: tuple[Meeting, ...]


def feeds(index: Index, texts: Texts) -> Iterator[Feed]:
    """List the archive's feeds.

    Args:
        index: The archive's groupings.
        texts: The site's words.
    """
    newest = tuple(reversed(index.archive.meetings[-_ENTRIES:]))
    yield Feed(addresses.feed_all(), texts("feed.all"), addresses.DATES, newest)
    for council in index.archive.councils.values():
        own = tuple(reversed(index.by_council.get(council.slug, ())[-_ENTRIES:]))
        page = addresses.council(council.slug)
        yield Feed(addresses.feed_council(council.slug), council.name, page, own)
    for theme in index.archive.themes.values():
        own = tuple(reversed(index.by_theme.get(theme.slug, ())[-_ENTRIES:]))
        yield Feed(addresses.feed_theme(theme.slug), theme.name, addresses.theme(theme.slug), own)


def write_feeds(index: Index, texts: Texts, site: Path, site_url: str) -> None:
    """Write every feed.

    Args:
        index: The archive's groupings.
        texts: The site's words.
        site: The site's folder.
        site_url: The site's own address, with a trailing slash: feeds need absolute links.
    """
    for feed in feeds(index, texts):
        path = site / feed.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_atom(feed, index, texts, site_url))


def _atom(feed: Feed, index: Index, texts: Texts, site_url: str) -> bytes:
    """Write one feed. Source: RFC 4287."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "sv"})
    _add(root, "title", texts("feed.title", name=feed.title))
    _add(root, "id", site_url + feed.address)
    _add(root, "link", rel="self", href=site_url + feed.address)
    _add(root, "link", rel="alternate", href=site_url + feed.page)
    newest = max((_updated(m) for m in feed.meetings), default=dt.date(1970, 1, 1))
    _add(root, "updated", _instant(newest))
    author = ET.SubElement(root, f"{{{_ATOM}}}author")
    _add(author, "name", texts("feed.author"))
    for meeting in feed.meetings:
        _add_entry(root, meeting, index, texts, site_url)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_entry(
    root: ET.Element, meeting: Meeting, index: Index, texts: Texts, site_url: str
) -> None:
    """Add one meeting to a feed."""
    address = site_url + addresses.minutes(meeting)
    council = index.council(meeting).name
    entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
    _add(entry, "title", texts("feed.entry", council=council, day=texts.day(meeting.date)))
    _add(entry, "id", address)
    _add(entry, "link", rel="alternate", href=address)
    _add(entry, "updated", _instant(_updated(meeting)))
    titles = (f"§ {i.number} {i.title}" for i in meeting.items if i.withheld is None)
    _add(entry, "summary", "\n".join(titles))


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    """Add an element with text and attributes."""
    ET.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes).text = text


def _updated(meeting: Meeting) -> dt.date:
    """Say when the minutes last changed, as far as they tell themselves."""
    days = (meeting.date, meeting.adjusted_on, *(c.date for c in meeting.corrections))
    return max(day for day in days if day is not None)


def _instant(day: dt.date) -> str:
    """Write a day as the instant a feed asks for; minutes know no finer time."""
    return f"{day.isoformat()}T00:00:00Z"
