"""The archive as flat tables: one row a meeting, a decision, a presence, a vote, a correction.

Column names are the format's own keys. Dates are ISO 8601, times HH:MM, addresses absolute
where the site knows its own address and else relative to the site's root.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.model import Item, Meeting, Vote
from minutes_archive.views.corrections import correction_views
from minutes_archive.views.decisions import item_themes
from minutes_archive.views.index import Index

Cell = str | int | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the open data: its name, its columns and how to make its rows."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Index], Iterator[tuple[Cell, ...]]]


def _joined(values: tuple[str, ...]) -> str | None:
    """Write several values in one cell."""
    return "; ".join(values) or None


def _meetings(index: Index) -> Iterator[tuple[Cell, ...]]:
    """One row a meeting."""
    for m in index.archive.meetings:
        yield (
            m.council,
            index.council(m).name,
            m.date.isoformat(),
            m.start.strftime("%H:%M") if m.start else None,
            m.end.strftime("%H:%M") if m.end else None,
            m.place,
            m.number,
            m.status.value,
            m.chair,
            m.secretary,
            _joined(m.adjusters),
            m.adjusted_on.isoformat() if m.adjusted_on else None,
            _joined(m.all_themes),
            len(m.items),
            len(m.present),
            len(m.absent),
            addresses.minutes(m),
        )


def _decisions(index: Index) -> Iterator[tuple[Cell, ...]]:
    """One row a decision."""
    for m, item in _items(index):
        if item.is_decision:
            yield (
                m.council,
                index.council(m).name,
                m.date.isoformat(),
                item.number,
                item.title,
                item.case,
                item.kind.value if item.kind else None,
                item.outcome.value if item.outcome else None,
                item.decision,
                item.until.isoformat() if item.until else None,
                _joined(item_themes(m, item)),
                addresses.item(m, item),
            )


def _attendance(index: Index) -> Iterator[tuple[Cell, ...]]:
    """One row a person and meeting, present or absent."""
    for m in index.archive.meetings:
        head = (m.council, index.council(m).name, m.date.isoformat())
        address = addresses.minutes(m)
        for a in m.present:
            yield (
                *head,
                index.archive.person(a.name).slug,
                a.name,
                "present",
                _joined(tuple(role.value for role in a.roles)),
                a.party,
                a.title,
                a.organisation,
                a.replaces,
                _items_attended(m, a.items),
                a.arrived.strftime("%H:%M") if a.arrived else None,
                a.left.strftime("%H:%M") if a.left else None,
                None,
                address,
            )
        for b in m.absent:
            excused = None if b.excused is None else int(b.excused)
            person = index.archive.person(b.name).slug
            role = b.role.value if b.role else None
            listed = (person, b.name, "absent", role, b.party, b.title, b.organisation)
            yield (*head, *listed, None, None, None, None, excused, address)


def _items_attended(meeting: Meeting, items: frozenset[str] | None) -> str | None:
    """List the items a person took part in, in the order of the minutes."""
    if items is None:
        return None
    return _joined(tuple(item.number for item in meeting.items if item.number in items))


def _votes(index: Index) -> Iterator[tuple[Cell, ...]]:
    """One row a vote, and one a name where there is a roll."""
    for m, item in _items(index):
        for place, vote in enumerate(item.votes, start=1):
            head = (m.council, index.council(m).name, m.date.isoformat(), item.number, place)
            counts = (vote.kind.value, vote.yes, vote.no, vote.abstain, vote.absent)
            meaning = (vote.yes_means, vote.no_means)
            address = addresses.item(m, item)
            yield (*head, *counts, *meaning, None, None, None, address)
            for name, voted in _roll(vote):
                slug = _person_slug(index, name)
                yield (*head, vote.kind.value, *[None] * 6, slug, name, voted, address)


def _roll(vote: Vote) -> Iterator[tuple[str, str]]:
    """Say how each name voted."""
    if vote.roll:
        for voted, names in vote.roll.lists:
            for name in names:
                yield name, voted


def _person_slug(index: Index, name: str) -> str | None:
    """Find whom a name in a roll stands for, if the archive knows."""
    try:
        return index.archive.person(name).slug
    except KeyError:
        return None


def _corrections(index: Index) -> Iterator[tuple[Cell, ...]]:
    """One row a correction, with no more than the page tells."""
    for m in index.archive.meetings:
        for view in correction_views(m):
            told = view.told
            yield (
                m.council,
                index.council(m).name,
                m.date.isoformat(),
                told.item,
                told.date.isoformat(),
                told.what,
                told.reason.value if told.reason else None,
                told.before,
                told.after,
                told.decided_by,
                told.explanation,
                view.address,
            )


def _items(index: Index) -> Iterator[tuple[Meeting, Item]]:
    """Every item that may be shown; a withheld one has a number and nothing else."""
    for meeting in index.archive.meetings:
        for item in meeting.items:
            if item.withheld is None:
                yield meeting, item


PLACE = ("council", "council_name", "date")

TABLES = (
    Table(
        "meetings",
        (
            *PLACE,
            *("start", "end", "place", "number", "status", "chair", "secretary", "adjusters"),
            *("adjusted_on", "themes", "items", "present", "absent", "address"),
        ),
        _meetings,
    ),
    Table(
        "decisions",
        (
            *PLACE,
            *("item", "title", "case", "kind", "outcome", "decision", "until", "themes"),
            "address",
        ),
        _decisions,
    ),
    Table(
        "attendance",
        (
            *PLACE,
            *("person", "name", "presence", "roles", "party", "title", "organisation"),
            *("replaces", "items", "arrived", "left", "excused", "address"),
        ),
        _attendance,
    ),
    Table(
        "votes",
        (
            *PLACE,
            *("item", "vote", "kind", "yes", "no", "abstain", "absent"),
            *("yes_means", "no_means", "person", "name", "voted", "address"),
        ),
        _votes,
    ),
    Table(
        "corrections",
        (
            *PLACE,
            *("item", "corrected_on", "what", "reason", "before", "after", "decided_by"),
            *("explanation", "address"),
        ),
        _corrections,
    ),
)
