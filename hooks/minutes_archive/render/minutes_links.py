"""Links that minutes make to each other, from file to page."""

from __future__ import annotations

import posixpath

from minutes_archive import addresses
from minutes_archive.model import Archive, Meeting


class MinutesLinks:
    """Leads from a link between minutes files to the pages they become."""

    def __init__(self, archive: Archive) -> None:
        """Note every file of the archive.

        Args:
            archive: The archive.
        """
        self._meetings = {meeting.path: meeting for meeting in archive.meetings}
        self._withdrawn = {meeting.path: meeting for meeting in archive.withdrawn}
        self._from: Meeting | None = None

    def start_from(self, meeting: Meeting) -> None:
        """Say whose text the next links stand in."""
        self._from = meeting

    def __call__(self, target: str) -> str | None:
        """Give the link for the page, or None where the target is no minutes or has no such item.

        Args:
            target: A relative target as written: "../2017/2017-01-24.md#p4", "#p2".
        """
        if self._from is None:
            return None
        file, _, anchor = target.partition("#")
        folder = posixpath.dirname(self._from.path)
        path = posixpath.normpath(posixpath.join(folder, file)) if file else self._from.path
        if path in self._withdrawn:
            return addresses.relative(
                addresses.minutes(self._withdrawn[path]), addresses.minutes(self._from)
            )
        meeting = self._meetings.get(path)
        if meeting is None or (anchor and anchor not in {i.anchor for i in meeting.items}):
            return None
        if not file:
            return f"#{anchor}"
        page = addresses.minutes(self._from)
        link = addresses.relative(addresses.minutes(meeting), page)
        return f"{link}#{anchor}" if anchor else link
