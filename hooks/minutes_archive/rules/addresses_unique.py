"""Two meetings that would be published at one address."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive import addresses
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive
from minutes_archive.rules.breach import Breach

KIND = FindingKind("PA413", Level.ERROR)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find files of one council and day that nothing tells apart."""
    first: dict[str, str] = {}
    for meeting in sorted(archive.meetings, key=lambda one: one.path):
        address = addresses.minutes(meeting)
        if address in first:
            params = {"address": address, "other": first[address]}
            yield Breach(KIND, meeting.path, ("date",), params=params)
        else:
            first[address] = meeting.path
