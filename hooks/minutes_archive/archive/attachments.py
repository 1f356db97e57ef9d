"""The files that minutes name as attachments, and the files that nothing names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_archive.archive import kinds
from minutes_archive.archive.folder import Folder
from minutes_archive.findings import Finding
from minutes_archive.model import PUBLISHABLE_TYPES, Meeting, Status
from minutes_archive.rules import Breach


def check_attachments(meetings: Iterable[Meeting], folder: Folder) -> Iterator[Breach]:
    """Find attachments that are missing, or of a type that is not published.

    Those of withdrawn minutes may be removed with them.

    Args:
        meetings: The archive's meetings.
        folder: The files of the minutes folder.
    """
    there = {*folder.others, *folder.minutes}
    shown = (meeting for meeting in meetings if meeting.status is not Status.WITHDRAWN)
    for meeting in shown:
        for index, attachment in enumerate(meeting.attachments):
            path = attachment.path_from(meeting.path)
            if path is None:
                continue
            loc = ("attachments", index, "file")
            params = {"title": attachment.title, "file": path}
            if attachment.file_type not in PUBLISHABLE_TYPES:
                types = ", ".join(sorted(PUBLISHABLE_TYPES))
                yield Breach(
                    kinds.UNPUBLISHABLE_ATTACHMENT,
                    meeting.path,
                    loc,
                    params=params | {"types": types},
                )
            elif path not in there:
                yield Breach(kinds.NO_ATTACHMENT, meeting.path, loc, params=params)


def stray_files(meetings: Iterable[Meeting], folder: Folder) -> Iterator[Finding]:
    """Find files that are neither minutes nor attachments of any.

    Args:
        meetings: The archive's meetings.
        folder: The files of the minutes folder.
    """
    named = {entry.path_from(meeting.path) for meeting in meetings for entry in meeting.attachments}
    for path in folder.others:
        if path not in named:
            name = path.rpartition("/")[2]
            yield kinds.STRAY_FILE.at(folder.shown(path), name=name)
