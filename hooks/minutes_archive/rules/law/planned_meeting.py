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
    """Find planned meetings without minutes whose council has minutes from before and after.

    The law demands minutes of a meeting that was held, and a calendar does not tell that it
    was; so that it is right is good practice.

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
            params={"council": council.name, "date": planned.date, "later": missing.later},
            needs=_path(planned),
            planned=planned,
        )
        yield breach if council.kind in DECIDING_KINDS else breach.eased(Level.NOTE)


def _path(planned: PlannedMeeting) -> str:
    """Give the file in which the minutes would stand; where it cannot be read it is there."""
    return f"{planned.council}/{planned.date.year}/{planned.date}.md"
