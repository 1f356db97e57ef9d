"""Cases (ärenden): the items that share a case number, across councils."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from minutes_archive import addresses
from minutes_archive.model import Council
from minutes_archive.texts.collation import swedish_key
from minutes_archive.views.index import Index, ItemRef

MOST_ON_ONE_PAGE = 1000
"""How many cases are listed on one page; of more each year has a page of its own."""


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case: its number as first written, its newest title and its items, oldest first."""

    number: str
    title: str
    address: str
    refs: tuple[ItemRef, ...]
    councils: tuple[Council, ...]

    @property
    def year(self) -> int:
        """The year in which it was last dealt with."""
        return self.refs[-1].meeting.date.year


@dataclass(frozen=True, slots=True)
class CaseYear:
    """The cases that were last dealt with in a year, the latest first."""

    year: int
    address: str
    views: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class CaseYears:
    """All cases, by the year in which each was last dealt with, newest first."""

    years: tuple[CaseYear, ...]
    total: int

    @property
    def is_by_year(self) -> bool:
        """Whether each year has a page of its own."""
        return self.total > MOST_ON_ONE_PAGE


def case_view(index: Index, slug: str) -> CaseView:
    """Describe a case's page.

    Args:
        index: The archive's groupings.
        slug: The case number's slug.
    """
    refs = index.by_case[slug]
    number = refs[0].item.case or slug
    councils = dict.fromkeys(ref.meeting.council for ref in refs)
    return CaseView(
        number=number,
        title=refs[-1].item.title,
        address=addresses.case(number),
        refs=refs,
        councils=tuple(index.archive.councils[council] for council in councils),
    )


def case_views(index: Index) -> tuple[CaseView, ...]:
    """List all cases, the one that was last dealt with first."""
    views = sorted(
        (case_view(index, slug) for slug in index.by_case),
        key=lambda view: swedish_key(view.number),
    )
    return tuple(sorted(views, key=lambda view: view.refs[-1].meeting.date, reverse=True))


def case_years(views: Sequence[CaseView]) -> CaseYears:
    """Group cases by year.

    Args:
        views: The cases, the one that was last dealt with first.
    """
    years = (
        CaseYear(year, addresses.case_year(year), tuple(own))
        for year, own in groupby(views, key=lambda view: view.year)
    )
    return CaseYears(tuple(years), len(views))
