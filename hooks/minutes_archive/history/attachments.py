"""Attachments whose file was exchanged for another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from minutes_archive.history import kinds
from minutes_archive.history.judge import PUBLISHED
from minutes_archive.model import Meeting
from minutes_archive.rules import Breach


def swapped_attachments(
    touched: Collection[str],
    meetings: Iterable[Meeting],
    earlier: Mapping[str, Meeting | None],
) -> Iterator[Breach]:
    """Find attachments with other bytes than before, while no new correction tells of it.

    Args:
        touched: Files of the base revision that differ and are no minutes.
        meetings: The archive as it is on disk.
        earlier: The earlier versions of the minutes files that differ, by path.

    Source: JO 581-2013.
    """
    if not touched:
        return
    for meeting in meetings:
        before = earlier.get(meeting.path, meeting)
        if before is None or not {before.status, meeting.status} <= PUBLISHED:
            continue
        if len(meeting.corrections) > len(before.corrections):
            continue
        known = {entry.path_from(before.path) for entry in before.attachments}
        for position, entry in enumerate(meeting.attachments):
            file = entry.path_from(meeting.path)
            if file in touched and file in known:
                loc = ("attachments", position, "file")
                params = {"title": entry.title, "file": file}
                yield Breach(kinds.SWAPPED_ATTACHMENT, meeting.path, loc, params=params)
