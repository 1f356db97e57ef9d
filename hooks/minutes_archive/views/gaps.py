"""What a reader does not find in the archive: missing, withheld and withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from minutes_archive import addresses
from minutes_archive.completeness import NumberGap, long_passed, missing_minutes, number_gaps
from minutes_archive.model import Attachment, Council, Meeting, PlannedMeeting, Withheld
from minutes_archive.views.index import Index
from minutes_archive.views.start import ComingMeeting, coming_meetings

Row = TypeVar("Row")

_MOST_ROWS = 500
"""How many rows of a list are shown; the newest ones."""


@dataclass(frozen=True, slots=True)
class Listed(Generic[Row]):
    """The newest rows of a list, newest first, and how many there are in all."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A planned or announced meeting without minutes; a draft of them may be held back."""

    council: Council
    planned: PlannedMeeting
    has_draft: bool


@dataclass(frozen=True, slots=True)
class GapRow:
    """Numbers that no § has, and the minutes on both sides of them."""

    council: Council
    gap: NumberGap


@dataclass(frozen=True, slots=True)
class WithheldRow:
    """An item whose text is not published, and why."""

    council: Council
    meeting: Meeting
    number: str
    address: str
    withheld: Withheld


@dataclass(frozen=True, slots=True)
class WithheldFile:
    """A document that is not published, and why."""

    council: Council
    meeting: Meeting
    attachment: Attachment


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """Minutes that were taken off the site."""

    council: Council
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class GapsView:
    """Everything that the archive tells is not there.

    `announced` holds meetings of which no minutes tell whether they have been held.
    """

    missing: Listed[MissingRow]
    announced: tuple[ComingMeeting, ...]
    gaps: Listed[GapRow]
    withheld: Listed[WithheldRow]
    files: Listed[WithheldFile]
    withdrawn: Listed[WithdrawnRow]


def gaps_view(index: Index) -> GapsView:
    """Describe what is missing.

    Args:
        index: The archive's groupings.
    """
    archive = index.archive
    councils = archive.councils
    missing = _missing(index)
    told = {(row.council.slug, row.planned.date) for row in missing}
    return GapsView(
        missing=_listed(missing),
        announced=tuple(
            one
            for one in coming_meetings(index)
            if not one.planned.cancelled and (one.council.slug, one.planned.date) not in told
        ),
        gaps=_listed([GapRow(councils[gap.after.council], gap) for gap in number_gaps(archive)]),
        withheld=_listed(_withheld(index)),
        files=_listed(
            [
                WithheldFile(index.council(meeting), meeting, attachment)
                for meeting in archive.meetings
                for attachment in meeting.attachments
                if attachment.withheld
            ]
        ),
        withdrawn=_listed([WithdrawnRow(councils[m.council], m) for m in archive.withdrawn]),
    )


def _missing(index: Index) -> list[MissingRow]:
    """List the meetings without minutes, oldest first: planned ones, and those only announced."""
    archive = index.archive
    drafts = {(one.council, one.date) for one in archive.unadjusted}
    planned = {
        (one.planned.date, one.planned.council): one.planned for one in missing_minutes(archive)
    }
    for one in long_passed(archive, [coming.planned for coming in coming_meetings(index)]):
        planned.setdefault((one.date, one.council), one)
    return [
        MissingRow(archive.councils[slug], planned[date, slug], (slug, date) in drafts)
        for date, slug in sorted(planned)
    ]


def _listed(rows: Sequence[Row]) -> Listed[Row]:
    """Keep the newest rows of a list that runs oldest first."""
    return Listed(tuple(reversed(rows[-_MOST_ROWS:])), len(rows))


def _withheld(index: Index) -> list[WithheldRow]:
    """List withheld items, oldest first."""
    return [
        WithheldRow(
            index.council(meeting),
            meeting,
            item.number,
            addresses.item(meeting, item),
            item.withheld,
        )
        for meeting in index.archive.meetings
        for item in meeting.items
        if item.withheld
    ]
