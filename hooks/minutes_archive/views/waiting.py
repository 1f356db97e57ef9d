"""Items that were put off and that nothing has taken up yet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from minutes_archive import addresses
from minutes_archive.views.decisions import DecisionRow, decision_row
from minutes_archive.views.index import Index, ItemRef

MOST_ON_ONE_PAGE = 500
"""How many items that wait stand on one page; of more each year has a page of its own."""


@dataclass(frozen=True, slots=True)
class WaitingYear:
    """The items put off in a year that still wait, oldest first."""

    year: int
    address: str
    rows: tuple[DecisionRow, ...]


def waiting_rows(index: Index) -> tuple[DecisionRow, ...]:
    """List tabled and referred-back items not yet taken up, oldest first.

    Args:
        index: The archive's groupings.
    """
    waiting = (one for one in index.put_off.values() if one.taken_up is None)
    return tuple(decision_row(index, ItemRef(one.meeting, one.item)) for one in waiting)


def waiting_years(rows: tuple[DecisionRow, ...]) -> tuple[WaitingYear, ...]:
    """Give each year its items where they are too many for one page, newest year first.

    Args:
        rows: All that wait, oldest first.
    """
    if len(rows) <= MOST_ON_ONE_PAGE:
        return ()
    years = [
        WaitingYear(year, addresses.waiting_year(year), tuple(own))
        for year, own in groupby(rows, key=lambda row: row.meeting.date.year)
    ]
    return tuple(reversed(years))
