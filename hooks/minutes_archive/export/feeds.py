"""The archive's feeds: new minutes of all, of each council and theme; and the corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from minutes_archive import addresses
from minutes_archive.export.atom import Entry, Feed, atom
from minutes_archive.model import Meeting
from minutes_archive.texts import Texts
from minutes_archive.views.corrections import LogEntry, correction_log
from minutes_archive.views.index import Index

_ENTRIES = 30


def feeds(index: Index, texts: Texts) -> Iterator[Feed]:
    """List the archive's feeds.

    Args:
        index: The archive's groupings.
        texts: The site's words.
    """

    def new(address: str, name: str, page: str, meetings: Sequence[Meeting]) -> Feed:
        newest = reversed(meetings[-_ENTRIES:])
        entries = tuple(_minutes(meeting, index, texts) for meeting in newest)
        return Feed(address, texts("feed.title", name=name), page, entries)

    archive = index.archive
    yield new(addresses.feed_all(), texts("feed.all"), addresses.DATES, archive.meetings)
    for council in archive.councils.values():
        own = index.by_council.get(council.slug, ())
        page = addresses.council(council.slug)
        yield new(addresses.feed_council(council.slug), council.name, page, own)
    for theme in archive.themes.values():
        own = index.by_theme.get(theme.slug, ())
        yield new(addresses.feed_theme(theme.slug), theme.name, addresses.theme(theme.slug), own)
    yield _corrections(index, texts)


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
        path.write_bytes(atom(feed, texts("feed.author"), site_url))


def _minutes(meeting: Meeting, index: Index, texts: Texts) -> Entry:
    """Tell of a meeting's minutes."""
    address = addresses.minutes(meeting)
    council = index.council(meeting).name
    titles = (f"§ {i.number} {i.title}" for i in meeting.items if i.withheld is None)
    return Entry(
        id=address,
        address=address,
        title=texts("feed.entry", council=council, day=texts.day(meeting.date)),
        updated=_updated(meeting),
        summary="\n".join(titles),
    )


def _updated(meeting: Meeting) -> dt.date:
    """Say when the minutes last changed, as far as they tell themselves."""
    days = (meeting.date, meeting.adjusted_on, *(c.date for c in meeting.corrections))
    return max(day for day in days if day is not None)


def _corrections(index: Index, texts: Texts) -> Feed:
    """Tell of the archive's latest corrections."""
    log = correction_log(index)
    entries = tuple(_correction(entry, texts) for entry in log.entries[:_ENTRIES])
    title = texts("feed_corrections.title")
    return Feed(addresses.feed_corrections(), title, addresses.CORRECTIONS, entries)


def _correction(entry: LogEntry, texts: Texts) -> Entry:
    """Tell of a correction; the page of the minutes alone shows the words before."""
    facts = {"council": entry.council.name, "day": texts.day(entry.meeting.date)}
    view = entry.correction
    if view is None:
        title = texts("feed_corrections.withdrawn", **facts)
        said = [texts(f"withdrawal_reason.{entry.reason}") + "."]
    elif view.item is None:
        title = texts("feed_corrections.facts", **facts)
        said = _said(entry, texts)
    else:
        title = texts("feed_corrections.item", number=view.item.number, **facts)
        said = _said(entry, texts)
    return Entry(
        id=addresses.correction(entry.meeting, view.anchor if view else "avpublicerat"),
        address=entry.address,
        title=title,
        updated=entry.date,
        summary="\n".join(said),
    )


def _said(entry: LogEntry, texts: Texts) -> list[str]:
    """Say what was corrected and why."""
    told = entry.correction.told if entry.correction else None
    if told is None or told.what is None:
        return [texts("corrected.withheld")]
    return [told.what, texts(f"correction_reason.{told.reason}")]
