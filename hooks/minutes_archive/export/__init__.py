"""From views to open data: CSV, JSON, SQLite, Atom feeds and calendars."""

from minutes_archive.export.appeal_calendars import write_appeal_calendars
from minutes_archive.export.atom import Entry, Feed
from minutes_archive.export.feeds import feeds, write_feeds
from minutes_archive.export.files import open_data_tables, write_open_data
from minutes_archive.export.manifests import write_manifests
from minutes_archive.export.meeting_json import meeting_json, withdrawn_json
from minutes_archive.export.rows import Table

__all__ = [
    "Entry",
    "Feed",
    "Table",
    "feeds",
    "meeting_json",
    "open_data_tables",
    "withdrawn_json",
    "write_appeal_calendars",
    "write_feeds",
    "write_manifests",
    "write_open_data",
]
