"""Calendars of the last days to appeal, one of all councils and one of each."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from minutes_archive import addresses
from minutes_archive.model import Item
from minutes_archive.texts import Texts
from minutes_archive.views.appeal_days import AppealCalendar, AppealDay, appeal_calendars
from minutes_archive.views.index import Index

_MAKER = "-//Protokollarkivet//SV"
_MIDNIGHT = dt.time(tzinfo=dt.UTC)


def write_appeal_calendars(index: Index, texts: Texts, site: Path, site_url: str) -> None:
    """Write every calendar; an archive without a last day has none.

    Args:
        index: The archive's groupings.
        texts: The site's words.
        site: The site's folder.
        site_url: The site's own address, with a trailing slash: events need absolute links.
    """
    for calendar in appeal_calendars(index):
        path = site / addresses.appeal_calendar(calendar.council.slug if calendar.council else None)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_icalendar(calendar, texts, site_url))


def _icalendar(calendar: AppealCalendar, texts: Texts, site_url: str) -> bytes:
    """Write one calendar. Source: RFC 5545, and RFC 7986 for its name."""
    council = calendar.council
    name = texts("calendar.name_council", council=council.name) if council else None
    made = Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("name", name or texts("calendar.name"))
    made.add("x-wr-calname", name or texts("calendar.name"))
    for entry in calendar.days:
        made.add_component(_event(entry, texts, site_url))
    return bytes(made.to_ical(sorted=False))


def _event(entry: AppealDay, texts: Texts, site_url: str) -> Event:
    """Write one last day of a meeting's decisions as an event of a whole day.

    Its stamp is the day of the notice, the latest that the minutes tell of it.
    """
    meeting = entry.meeting
    event = Event()
    host = urlsplit(site_url).hostname or "localhost"
    event.add("uid", f"{meeting.council}-{meeting.slug}-{entry.day.isoformat()}@{host}")
    event.add("dtstamp", dt.datetime.combine(entry.posted, _MIDNIGHT))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + dt.timedelta(days=1))
    day = texts.day(meeting.date)
    event.add("summary", texts("calendar.event", council=entry.council.name, day=day))
    event.add("description", _description(entry, texts, site_url))
    event.add("url", site_url + addresses.minutes(meeting))
    event.add("transp", "TRANSPARENT")
    return event


def _description(entry: AppealDay, texts: Texts, site_url: str) -> str:
    """List what can be appealed, and say how and what counts."""
    items = [_item(item, texts) for item in entry.items]
    how = texts("calendar.how", address=site_url + addresses.APPEAL_GUIDE)
    return "\n".join((*items, "", how, texts("calendar.about")))


def _item(item: Item, texts: Texts) -> str:
    """Name an item; a withheld one has no title to tell."""
    title = texts("item.withheld_title") if item.withheld else item.title
    return texts("calendar.item", number=item.number, title=title)
