"""From views to open data: CSV, JSON, SQLite and Atom feeds."""

from minutes_archive.export.feeds import Feed, feeds, write_feeds
from minutes_archive.export.files import write_open_data
from minutes_archive.export.meeting_json import meeting_json, withdrawn_json
from minutes_archive.export.rows import TABLES, Table

__all__ = [
    "TABLES",
    "Feed",
    "Table",
    "feeds",
    "meeting_json",
    "withdrawn_json",
    "write_feeds",
    "write_open_data",
]
