"""From a body to its items and their parts."""

from minutes_archive.parse.body import parse_body
from minutes_archive.parse.fixed_headings import FIXED_HEADINGS
from minutes_archive.parse.kinds import KINDS
from minutes_archive.parse.links import Link, find_links
from minutes_archive.parse.numbers import written_run
from minutes_archive.parse.places import Places, quoted
from minutes_archive.parse.result import FaultlessBody, ParsedBody, ParsedItem

__all__ = [
    "FIXED_HEADINGS",
    "KINDS",
    "FaultlessBody",
    "Link",
    "ParsedBody",
    "ParsedItem",
    "Places",
    "find_links",
    "parse_body",
    "quoted",
    "written_run",
]
