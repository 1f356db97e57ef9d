"""What is told of the corrections: on the page of the minutes and in the archive's log.

Source: JO 581-2013: minutes that were adjusted must show that they were corrected, and what.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.model import (
    PRIVATE_REASONS,
    Correction,
    CorrectionReason,
    Council,
    Item,
    Meeting,
)
from minutes_archive.views.index import Index
from minutes_archive.views.word_difference import Difference, word_difference

MOST_ON_ONE_PAGE = 500
"""How many entries the log has on one page; with more it has a page a year."""


@dataclass(frozen=True, slots=True)
class ToldCorrection:
    """What may be told of a correction.

    The words before are left out where they were taken away for privacy or secrecy. Of a
    withheld item nothing is told but that it was corrected, and when.
    """

    date: dt.date
    what: str | None = None
    reason: CorrectionReason | None = None
    item: str | None = None
    before: str | None = None
    after: str | None = None
    decided_by: str | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction with its place on the page of the minutes.

    `item` is the item it is about, None where it is about the meeting's own facts. `reason` is
    None where the item is withheld.
    """

    told: ToldCorrection
    item: Item | None
    anchor: str
    address: str
    difference: Difference | None

    @property
    def is_private(self) -> bool:
        """Say whether the words before were taken away for privacy or secrecy."""
        return self.told.reason in PRIVATE_REASONS


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A correction of some minutes, or their withdrawal where `correction` is None."""

    date: dt.date
    meeting: Meeting
    council: Council
    reason: CorrectionReason | None
    anchor: str
    correction: CorrectionView | None = None

    @property
    def address(self) -> str:
        """The address where it is told in full."""
        if self.correction is not None:
            return self.correction.address
        return addresses.minutes(self.meeting)


@dataclass(frozen=True, slots=True)
class CorrectionLog:
    """Every correction and withdrawal of the archive, newest first."""

    entries: tuple[LogEntry, ...]

    @property
    def withdrawn(self) -> int:
        """How many of the entries are withdrawals."""
        return sum(entry.correction is None for entry in self.entries)

    @property
    def is_by_year(self) -> bool:
        """Say whether each year has a page of its own."""
        return len(self.entries) > MOST_ON_ONE_PAGE

    @property
    def years(self) -> dict[int, int]:
        """How many entries each year has, newest first."""
        return dict(Counter(entry.date.year for entry in self.entries))

    def of_year(self, year: int) -> tuple[LogEntry, ...]:
        """Give a year's entries, newest first."""
        return tuple(entry for entry in self.entries if entry.date.year == year)


def told_corrections(meeting: Meeting) -> tuple[ToldCorrection, ...]:
    """Say what may be told of a meeting's corrections, in the order of the minutes.

    Source: dataskyddsförordningen (EU) 2016/679 art. 17; offentlighets- och sekretesslagen
    (2009:400).

    Args:
        meeting: A meeting that is published.
    """
    if not meeting.corrections:
        return ()
    withheld = {item.number for item in meeting.items if item.withheld}
    return tuple(_told(entry, withheld) for entry in meeting.corrections)


def correction_views(meeting: Meeting) -> tuple[CorrectionView, ...]:
    """Describe a meeting's corrections, in the order of the minutes.

    Args:
        meeting: A meeting that is published.
    """
    if not meeting.corrections:
        return ()
    items = {item.number: item for item in meeting.items}
    seen: Counter[str] = Counter()
    views = []
    for told in told_corrections(meeting):
        item = items.get(told.item) if told.item else None
        base = f"rattelse-{told.date.isoformat()}" + (f"-{item.anchor}" if item else "")
        seen[base] += 1
        anchor = base if seen[base] == 1 else f"{base}-{seen[base]}"
        address = addresses.correction(meeting, anchor)
        difference = word_difference(told.before, told.after)
        views.append(CorrectionView(told, item, anchor, address, difference))
    return tuple(views)


def correction_log(index: Index) -> CorrectionLog:
    """Describe the corrections of the whole archive.

    Args:
        index: The archive's groupings.
    """
    entries = [*_corrected(index), *_withdrawn(index)]
    keys = {id(entry): (entry.date, entry.meeting.sort_key) for entry in entries}
    return CorrectionLog(tuple(sorted(entries, key=lambda e: keys[id(e)], reverse=True)))


def _told(entry: Correction, withheld: set[str]) -> ToldCorrection:
    """Say what may be told of one correction."""
    if entry.item in withheld:
        return ToldCorrection(entry.date, item=entry.item)
    return ToldCorrection(
        date=entry.date,
        what=entry.what,
        reason=entry.reason,
        item=entry.item,
        before=None if entry.reason in PRIVATE_REASONS else entry.before,
        after=entry.after,
        decided_by=entry.decided_by,
        explanation=entry.explanation,
    )


def _corrected(index: Index) -> Iterator[LogEntry]:
    """List the corrections of what is published."""
    for meeting in index.archive.meetings:
        if meeting.corrections:
            council = index.council(meeting)
            for view in correction_views(meeting):
                told = view.told
                anchor = f"{meeting.council}-{meeting.slug}-{view.anchor}"
                yield LogEntry(told.date, meeting, council, told.reason, anchor, view)


def _withdrawn(index: Index) -> Iterator[LogEntry]:
    """List the minutes taken off the site."""
    for meeting in index.archive.withdrawn:
        if meeting.withdrawal:
            taken, council = meeting.withdrawal, index.council(meeting)
            anchor = f"{meeting.council}-{meeting.slug}-avpublicerat"
            yield LogEntry(taken.date, meeting, council, taken.reason, anchor)
