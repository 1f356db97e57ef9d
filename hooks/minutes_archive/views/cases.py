"""Cases (ärenden): the items that share a case number, across councils."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.model import Council
from minutes_archive.texts.collation import swedish_key
from minutes_archive.views.index import Index, ItemRef


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case: its number as first written, its newest title and its items, oldest first."""

    number: str
    title: str
    address: str
    refs: tuple[ItemRef, ...]
    councils: tuple[Council, ...]


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
