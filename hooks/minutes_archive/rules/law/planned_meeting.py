"""A meeting in the calendar that has passed and left no minutes."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.completeness import missing_minutes
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, PlannedMeeting
from minutes_archive.rules.breach import CALENDAR_FILE, Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

KIND = FindingKind("PA635", Level.WARNING, practice=True)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find planned meetings without minutes, of councils that have minutes from before.

    The law demands minutes of a meeting that was held, and a calendar does not tell that it
    was; so that it is right is good practice. Where only another council's minutes tell that
    the meeting has passed it is a note: the council's own may be on their way.

    Args:
        archive: The archive, with drafts and withdrawn minutes among its meetings.
    """
    for missing in missing_minutes(archive):
        planned = missing.planned
        council = archive.councils[planned.council]
        breach = Breach(
            KIND,
            CALENDAR_FILE,
            (missing.place, "date"),
            params={
                "council": council.name,
                "date": planned.date,
                "later": missing.later,
                "other": _name(archive, missing.of_other),
            },
            needs=_path(planned),
            planned=planned,
        )
        is_sure = council.kind in DECIDING_KINDS and missing.of_other is None
        yield breach if is_sure else breach.eased(Level.NOTE)


def _name(archive: Archive, slug: str | None) -> str:
    """Name a council; one that nobody knows by its folder."""
    council = archive.councils.get(slug or "")
    return council.name if council else slug or ""


def _path(planned: PlannedMeeting) -> str:
    """Give the file in which the minutes would stand; where it cannot be read it is there."""
    return f"{planned.council}/{planned.date.year}/{planned.date}.md"
