"""A minutes file that lies elsewhere than its council and date say."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting
from minutes_archive.rules.breach import Breach

KIND = FindingKind("PA412", Level.ERROR)
KINDS = (KIND,)


def right_path(meeting: Meeting) -> str:
    """Say where a meeting's file belongs, relative to the minutes folder.

    Args:
        meeting: Any meeting.
    """
    return f"{meeting.council}/{meeting.date.year:04d}/{meeting.slug}.md"


def check(archive: Archive) -> Iterator[Breach]:
    """Compare each file's path with its front matter, and point at what disagrees.

    A file whose council is unknown has a finding of its own for that.
    """
    for meeting in archive.meetings:
        right = right_path(meeting)
        if meeting.path != right and meeting.council in archive.councils:
            key = "date" if meeting.path.startswith(f"{meeting.council}/") else "council"
            params = {"place": meeting.path, "right": right}
            yield Breach(KIND, meeting.path, (key,), params=params)
