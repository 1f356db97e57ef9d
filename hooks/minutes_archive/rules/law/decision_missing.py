"""An item of business to be decided without a decision."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Item, ItemKind, Meeting, Outcome
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

KIND = FindingKind("PA615", Level.ERROR, law="KL 5 kap. 67 §, 6 kap. 35 §")
KINDS = (KIND,)

_DECIDES = frozenset({ItemKind.DECISION, ItemKind.ELECTION})


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find items that call themselves decisions or elections and do not say what was decided.

    An outcome says how the matter ended, not in which words. What was withdrawn from the agenda
    was not decided.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 67 § and 6 kap. 35 §.
    """
    if council.kind not in DECIDING_KINDS:
        return
    for item in meeting.items:
        if item.kind not in _DECIDES or _says_enough(item):
            continue
        number = item.number
        params = {"number": number, "kind": item.kind}
        loc = ("items", number, "kind")
        yield Breach(KIND, meeting.path, loc, params=params, item=number)


def _says_enough(item: Item) -> bool:
    """Say whether an item holds its decision, or need not."""
    if item.outcome is Outcome.WITHDRAWN or item.withheld is not None:
        return True
    return item.decision is not None
