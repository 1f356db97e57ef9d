"""A year's items (§§) of a council: numbers that are missing between meetings, or used twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from minutes_archive.completeness import number_gaps, repeated_numbers
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Item, Meeting, number_key
from minutes_archive.parse import written_run
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

GAP = FindingKind("PA633", Level.WARNING, practice=True)
REPEATED = FindingKind("PA634", Level.WARNING, practice=True)
KINDS = (GAP, REPEATED)


def check(archive: Archive) -> Iterator[Breach]:
    """Follow each council's numbers through each calendar year in which they run on.

    No law says how items are numbered, so this is good practice; but a number that is missing
    may be business that is. Numbers within one meeting are looked at where its file is read.

    Args:
        archive: The archive, with drafts and withdrawn minutes among its meetings.
    """
    for meeting, breach in (*_gaps(archive), *_repeated(archive)):
        ruled = archive.councils[meeting.council].kind in DECIDING_KINDS
        yield breach if ruled else breach.eased(Level.NOTE)


def _gaps(archive: Archive) -> Iterator[tuple[Meeting, Breach]]:
    """Tell, once a meeting, of the numbers missing ahead of its first item."""
    between = (gap for gap in number_gaps(archive) if not gap.is_within)
    for _, found in groupby(between, key=lambda gap: gap.after.path):
        gaps = list(found)
        meeting = gaps[0].after
        numbers = (str(number) for gap in gaps for number in range(gap.first, gap.last + 1))
        params = {"missing": written_run(numbers), "before": gaps[0].before.date}
        first = min(meeting.items, key=lambda item: number_key(item.number)[0])
        yield meeting, _at(GAP, meeting, first, params)


def _repeated(archive: Archive) -> Iterator[tuple[Meeting, Breach]]:
    """Tell, once a meeting, of the numbers that an earlier one has."""
    for one in repeated_numbers(archive):
        run = written_run(item.number for item in one.items)
        params = {"numbers": run, "earlier": one.earlier.date}
        yield one.meeting, _at(REPEATED, one.meeting, one.items[0], params)


def _at(kind: FindingKind, meeting: Meeting, item: Item, params: Mapping[str, object]) -> Breach:
    """Put a breach at an item's heading."""
    given = {"number": item.number, **params}
    return Breach(kind, meeting.path, line=item.line, params=given, item=item.number)
