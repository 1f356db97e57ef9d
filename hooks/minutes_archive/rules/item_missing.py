"""An entry of `items` whose § does not stand in the body."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import number_key
from minutes_archive.parse import written_run
from minutes_archive.rules.breach import Breach, Minutes

KIND = FindingKind("PA520", Level.ERROR)
KINDS = (KIND,)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find entries without a §, and say which §§ there are.

    Where a line looks like the heading of the §, that line has a finding of its own.
    """
    numbers = {item.number for item in minutes.meeting.items}
    found = written_run(numbers) if numbers else ""
    missing = minutes.front.items.keys() - numbers - minutes.suspected
    for number in sorted(missing, key=number_key):
        params = {"number": number, "found": found}
        loc = ("items", number)
        yield Breach(KIND, minutes.meeting.path, loc, params=params, on_key=True)
