"""A meeting held before its council was founded or after it was closed."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive
from minutes_archive.rules.breach import Breach

KIND = FindingKind("PA426", Level.WARNING)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Compare each meeting's day with its council's first and last."""
    for meeting in archive.meetings:
        council = archive.councils.get(meeting.council)
        if council is None:
            continue
        early = council.start is not None and meeting.date < council.start
        late = council.end is not None and meeting.date > council.end
        if early or late:
            params = {
                "date": meeting.date,
                "council": council.name,
                "slug": council.slug,
                "start": council.start or "",
                "end": council.end or "",
            }
            yield Breach(KIND, meeting.path, ("date",), params=params)
