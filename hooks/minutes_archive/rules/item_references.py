"""A § named in `present` or `corrections` that the minutes do not have."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Status
from minutes_archive.parse import written_run
from minutes_archive.rules.breach import Breach, Minutes
from minutes_archive.schema import absent_items
from minutes_archive.source import Loc

KIND = FindingKind("PA424", Level.ERROR)
NOT_YET = FindingKind("PA432", Level.WARNING)
KINDS = (KIND, NOT_YET)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find references to items that are not there."""
    numbers = minutes.suspected | {item.number for item in minutes.meeting.items}
    if not numbers:
        return
    for index, person in enumerate(minutes.front.present):
        missing = absent_items(person.items, numbers) if person.items else ()
        if missing:
            yield _breach(minutes, ("present", index, "items"), missing, numbers)
    for index, correction in enumerate(minutes.front.corrections):
        if correction.item is not None and correction.item not in numbers:
            yield _breach(minutes, ("corrections", index, "item"), (correction.item,), numbers)


def _breach(
    minutes: Minutes, loc: Loc, missing: tuple[str, ...], numbers: frozenset[str]
) -> Breach:
    """Name the items that are missing and those that are there."""
    params = {"missing": written_run(missing), "found": written_run(numbers)}
    kind = NOT_YET if minutes.meeting.status is Status.DRAFT else KIND
    return Breach(kind, minutes.meeting.path, loc, params=params)
