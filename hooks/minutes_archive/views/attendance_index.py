"""The councils' numbers of meetings, year by year, as the way to their attendance."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.model import Council
from minutes_archive.views.index import Index
from minutes_archive.views.meetings import council_entries

_SHOWN = 5
"""Years with a column of their own: as many as a table has room for beside long names."""


@dataclass(frozen=True, slots=True)
class EarlierYears:
    """A council's years before those with columns, and its number of meetings in them."""

    first: int
    last: int
    meetings: int


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """A council, its number of meetings in each of the table's years, and its earlier years."""

    council: Council
    meetings: tuple[int, ...]
    earlier: EarlierYears | None


@dataclass(frozen=True, slots=True)
class CouncilYears:
    """The archive's newest years, newest first, and a row for each council with minutes."""

    years: tuple[int, ...]
    rows: tuple[CouncilRow, ...]

    @property
    def has_earlier(self) -> bool:
        """Whether any council has years before those with columns."""
        return any(row.earlier for row in self.rows)


def council_years(index: Index) -> CouncilYears:
    """Count the councils' meetings by year.

    Args:
        index: The archive's groupings.
    """
    years = tuple(sorted(index.by_year, reverse=True)[:_SHOWN])
    councils = [entry.council for entry in council_entries(index) if entry.meetings]
    return CouncilYears(years, tuple(_row(index, council, years) for council in councils))


def _row(index: Index, council: Council, years: tuple[int, ...]) -> CouncilRow:
    """Count a council's meetings."""
    counts = {
        year: len(index.by_council_year[council.slug, year]) for year in index.years(council.slug)
    }
    before = [year for year in counts if year < years[-1]]
    held = sum(counts[year] for year in before)
    earlier = EarlierYears(min(before), max(before), held) if before else None
    return CouncilRow(council, tuple(counts.get(year, 0) for year in years), earlier)
