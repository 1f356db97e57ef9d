"""A year's items (§§) of a council: numbers that are missing between meetings, or used twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Item, Meeting, Status
from minutes_archive.parse import number_key, written_run
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

GAP = FindingKind("PA633", Level.WARNING, law="KL 5 kap. 66 §, 6 kap. 35 §")
REPEATED = FindingKind("PA634", Level.WARNING, law="KL 5 kap. 66 §, 6 kap. 35 §")
KINDS = (GAP, REPEATED)


def check(archive: Archive) -> Iterator[Breach]:
    """Follow each council's numbers through each calendar year in which they run on.

    The law asks what business was dealt with, not for numbers; but a number that is missing
    may be business that is. Numbers within one meeting are looked at where its file is read.

    Args:
        archive: The archive.

    Source: kommunallagen (2017:725) 5 kap. 66 § and 6 kap. 35 §.
    """
    years: dict[tuple[str, int], list[Meeting]] = {}
    for meeting in archive.meetings:
        years.setdefault((meeting.council, meeting.date.year), []).append(meeting)
    for (slug, _), meetings in years.items():
        council = archive.councils.get(slug)
        if council is None:
            continue
        meetings.sort(key=lambda one: (one.date, _first(one)))
        known = [meeting for meeting in meetings if _is_known(meeting)]
        if _runs_on(known):
            for breach in (*_gaps(meetings), *_repeated(known)):
                yield breach if council.kind in DECIDING_KINDS else breach.eased(Level.NOTE)


def _is_known(meeting: Meeting) -> bool:
    """Say whether it is known which items a meeting had; of withdrawn minutes it is not."""
    return bool(meeting.items) and meeting.status is not Status.WITHDRAWN


def _numbers(meeting: Meeting) -> list[int]:
    """Give the numbers of a meeting's items without their letters."""
    return [number_key(item.number)[0] for item in meeting.items]


def _first(meeting: Meeting) -> int:
    """Give the lowest number of a meeting, which tells two of one day apart."""
    return min(_numbers(meeting), default=0)


def _runs_on(meetings: Sequence[Meeting]) -> bool:
    """Say whether more meetings of a year go on with its numbers than begin again at § 1.

    Args:
        meetings: A council's meetings of one year in order, their items known.
    """
    onward = again = highest = 0
    for meeting in meetings:
        first = _first(meeting)
        if highest:
            onward += first > highest
            again += first == 1
        highest = max(highest, *_numbers(meeting))
    return onward > again


def _gaps(meetings: Sequence[Meeting]) -> Iterator[Breach]:
    """Find numbers that no meeting of the year has, before the first item after them."""
    known = {number for one in meetings if _is_known(one) for number in _numbers(one)}
    before: Meeting | None = None
    highest = 0
    for meeting in meetings:
        if not _is_known(meeting):
            before = None
            continue
        first = _first(meeting)
        missing = [number for number in range(highest + 1, first) if number not in known]
        if before is not None and missing:
            run = written_run(str(number) for number in missing)
            params: dict[str, object] = {"missing": run, "before": before.date}
            yield _at(GAP, meeting, _item_of(meeting, first), params)
        highest = max(highest, *_numbers(meeting))
        before = meeting


def _repeated(meetings: Sequence[Meeting]) -> Iterator[Breach]:
    """Find numbers that an earlier meeting of the year has too."""
    used: dict[str, Meeting] = {}
    for meeting in meetings:
        again = [item for item in meeting.items if item.number in used]
        if again:
            run = written_run(item.number for item in again)
            params: dict[str, object] = {"numbers": run, "earlier": used[again[0].number].date}
            yield _at(REPEATED, meeting, again[0], params)
        for item in meeting.items:
            used.setdefault(item.number, meeting)


def _item_of(meeting: Meeting, number: int) -> Item:
    """Give the first item of a number."""
    return next(item for item in meeting.items if number_key(item.number)[0] == number)


def _at(kind: FindingKind, meeting: Meeting, item: Item, params: Mapping[str, object]) -> Breach:
    """Put a breach at an item's heading."""
    given = {"number": item.number, **params}
    return Breach(kind, meeting.path, line=item.line, params=given, item=item.number)
