"""From views to open data: CSV, JSON, SQLite and Atom feeds."""

from minutes_archive.export.atom import Entry, Feed
from minutes_archive.export.feeds import feeds, write_feeds
from minutes_archive.export.files import write_open_data
from minutes_archive.export.manifests import write_manifests
from minutes_archive.export.meeting_json import meeting_json
from minutes_archive.export.rows import TABLES, Table

__all__ = [
    "TABLES",
    "Entry",
    "Feed",
    "Table",
    "feeds",
    "meeting_json",
    "write_feeds",
    "write_manifests",
    "write_open_data",
]
