"""The decision index: one row for each item that decided something."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.model import Council, Item, Meeting, Theme
from minutes_archive.views.index import Index, ItemRef


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision, with the address of its item and of its case."""

    meeting: Meeting
    item: Item
    council: Council
    themes: tuple[Theme, ...]
    address: str
    case_address: str | None


@dataclass(frozen=True, slots=True)
class DecisionYear:
    """A year's number of decisions."""

    year: int
    address: str
    decisions: int


def item_themes(meeting: Meeting, item: Item) -> tuple[str, ...]:
    """Give an item's themes; where no item of the meeting has any, the meeting's are every item's.

    Args:
        meeting: The meeting.
        item: One of its items.
    """
    shared = () if any(entry.themes for entry in meeting.items) else meeting.themes
    return item.themes or shared


def decision_row(index: Index, ref: ItemRef) -> DecisionRow:
    """Describe one item for a list of decisions."""
    meeting, item = ref.meeting, ref.item
    return DecisionRow(
        meeting=meeting,
        item=item,
        council=index.council(meeting),
        themes=index.themes(item_themes(meeting, item)),
        address=addresses.item(meeting, item),
        case_address=addresses.case(item.case) if item.case else None,
    )


def decisions_of_year(index: Index, year: int) -> tuple[DecisionRow, ...]:
    """List a year's decisions, newest meeting first, items in their own order."""
    meetings = sorted(index.by_year.get(year, ()), key=lambda m: m.sort_key, reverse=True)
    return tuple(
        decision_row(index, ItemRef(meeting, item))
        for meeting in meetings
        for item in meeting.items
        if item.is_decision
    )


def decision_years(index: Index) -> tuple[DecisionYear, ...]:
    """List the years that have minutes, newest first, with their decisions counted."""
    return tuple(
        DecisionYear(
            year,
            addresses.decision_year(year),
            sum(item.is_decision for meeting in meetings for item in meeting.items),
        )
        for year, meetings in sorted(index.by_year.items(), reverse=True)
    )
