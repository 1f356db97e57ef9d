"""How and until when each decision can be appealed, as far as its minutes tell."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from minutes_archive import addresses
from minutes_archive.legal_days import WEEKS_TO_APPEAL, last_day
from minutes_archive.model import Appeal, Council, CouncilKind, Item, ItemKind, Meeting, Outcome
from minutes_archive.views.index import Index

_DAYS_REMEMBERED = 20_000
_COMMITTEES = frozenset({CouncilKind.BOARD, CouncilKind.COMMITTEE, CouncilKind.SUBCOMMITTEE})
_SETTLED = frozenset({Outcome.APPROVED, Outcome.REJECTED, Outcome.ELECTED})
_LONGEST = dt.timedelta(weeks=WEEKS_TO_APPEAL + 2)
"""More days than any period takes, however many holidays it ends on."""


@dataclass(frozen=True, slots=True)
class ItemAppeal:
    """How a decision can be appealed; `last_day` is None where it cannot be computed.

    Only a legality review has a last day that minutes can tell, from the day that they were
    `posted`: an administrative appeal is counted from when somebody was given the decision.
    """

    way: Appeal
    posted: dt.date | None = None
    last_day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class AppealRow:
    """A decision whose appeal has a last day."""

    meeting: Meeting
    item: Item
    council: Council
    address: str
    posted: dt.date
    last_day: dt.date


@dataclass(frozen=True, slots=True)
class LastDay:
    """The decisions that one day is the last to appeal, oldest meeting first."""

    day: dt.date
    rows: tuple[AppealRow, ...]


@dataclass(frozen=True, slots=True)
class AppealsView:
    """Decisions that can be appealed until the archive's newest notice or later, soonest first.

    The build has no clock. What could last be appealed before the newest notice was posted is
    surely past; of the rest only the reader can know.
    """

    newest: dt.date | None
    days: tuple[LastDay, ...]

    @property
    def decisions(self) -> int:
        """Count the decisions."""
        return sum(len(entry.rows) for entry in self.days)


def item_appeal(council: Council, meeting: Meeting, item: Item) -> ItemAppeal | None:
    """Say how a decision can be appealed; None where neither minutes nor law tell.

    What the minutes say goes before what is derived, for other laws may give an appeal of
    their own.

    Args:
        council: The council that held the meeting.
        meeting: The meeting.
        item: One of its items.

    Source: kommunallagen (2017:725) 13 kap. 1-3 and 5 §§; förvaltningslagen (2017:900) 44 §.
    """
    way = item.appeal or _by_law(council.kind, item)
    if way is not Appeal.LEGALITY:
        return ItemAppeal(way) if way else None
    posted = _posted(meeting, item)
    return ItemAppeal(way, posted, _last_day(posted)) if posted else ItemAppeal(way)


@lru_cache(maxsize=_DAYS_REMEMBERED)
def _last_day(posted: dt.date) -> dt.date:
    """Count to the last day that a decision can be tried; many items share one.

    Source: kommunallagen (2017:725) 13 kap. 5 §; lag (1930:173) 1-2 §§.
    """
    return last_day(posted, weeks=WEEKS_TO_APPEAL)


def _by_law(kind: CouncilKind, item: Item) -> Appeal | None:
    """Derive the way to appeal from the kind of council and how the item ended.

    Every decision of the assembly can be tried; a committee's can unless it only prepares or
    carries out another. A withheld item tells too little, and an item about the meeting's own
    course decides nothing that anybody would appeal.

    Source: kommunallagen (2017:725) 13 kap. 2 §.
    """
    if item.withheld or item.kind is ItemKind.FORMALITY:
        return None
    if kind is CouncilKind.ASSEMBLY:
        decides = item.is_decision and item.outcome is not Outcome.WITHDRAWN
    else:
        decides = kind in _COMMITTEES and item.outcome in _SETTLED
    return Appeal.LEGALITY if decides else None


def _posted(meeting: Meeting, item: Item) -> dt.date | None:
    """Give the day that the adjustment was announced, of the item itself where it has one.

    An item adjusted at once is announced apart, so the notice of the rest says nothing of it.
    """
    if item.notice and item.notice.posted:
        return item.notice.posted
    if item.adjusted_on and item.adjusted_on != meeting.adjusted_on:
        return None
    return meeting.notice.posted if meeting.notice else None


def newest_notice(index: Index) -> dt.date | None:
    """Give the latest day that any adjustment was announced."""
    posted = (day for meeting in index.archive.meetings for day in posted_days(meeting))
    return max(posted, default=None)


def posted_days(meeting: Meeting) -> tuple[dt.date, ...]:
    """List the days that a meeting's minutes or any of its items were announced.

    Args:
        meeting: Any meeting.
    """
    notices = (meeting.notice, *(item.notice for item in meeting.items))
    return tuple(notice.posted for notice in notices if notice and notice.posted)


def appeals_view(index: Index) -> AppealsView:
    """Describe the list of decisions that can still be appealed.

    Args:
        index: The archive's groupings.
    """
    newest = newest_notice(index)
    if newest is None:
        return AppealsView(None, ())
    earliest = newest - _LONGEST
    recent = (m for m in index.archive.meetings if max(posted_days(m), default=earliest) > earliest)
    days: defaultdict[dt.date, list[AppealRow]] = defaultdict(list)
    for meeting in recent:
        for row in appeal_rows(index, meeting):
            if row.last_day >= newest:
                days[row.last_day].append(row)
    return AppealsView(newest, tuple(LastDay(day, tuple(days[day])) for day in sorted(days)))


def appeal_rows(index: Index, meeting: Meeting) -> Iterator[AppealRow]:
    """List a meeting's decisions whose appeal has a last day.

    Args:
        index: The archive's groupings.
        meeting: One of the archive's meetings.
    """
    council = index.council(meeting)
    for item in meeting.items:
        appeal = item_appeal(council, meeting, item)
        if appeal and appeal.posted and appeal.last_day:
            address = addresses.item(meeting, item)
            yield AppealRow(meeting, item, council, address, appeal.posted, appeal.last_day)
