"""A § without a word under its heading."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.rules.breach import Breach, Minutes

KIND = FindingKind("PA522", Level.WARNING)
KINDS = (KIND,)


def check(minutes: Minutes) -> Iterator[Breach]:
    """Find empty items; one that is withheld, or decided by its very title, may be empty."""
    for item in minutes.meeting.items:
        said = any(part.text.strip() for part in item.parts)
        if not said and item.withheld is None and item.decision is None:
            params = {"number": item.number, "title": item.title}
            path = minutes.meeting.path
            yield Breach(KIND, path, line=item.line, params=params, relies_on=("items",))
