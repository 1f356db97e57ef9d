"""An entry of `items` whose § does not stand in the body."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.parse import number_key, written_run
from minutes_archive.rules.breach import Breach, Minutes

KIND = FindingKind("PA520", Level.ERROR)
KINDS = (KIND,)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find entries without a §, and say which §§ there are."""
    numbers = {item.number for item in minutes.meeting.items}
    found = written_run(numbers) if numbers else ""
    for number in sorted(minutes.front.items.keys() - numbers, key=number_key):
        params = {"number": number, "found": found}
        loc = ("items", number)
        yield Breach(KIND, minutes.meeting.path, loc, params=params, on_key=True)
