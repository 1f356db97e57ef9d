"""Minutes adjusted by fewer than the kind of council needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, CouncilKind, Meeting, Status, name_key
from minutes_archive.rules.breach import Breach

KIND = FindingKind("PA608", Level.WARNING, law="KL 5 kap. 69 §, 6 kap. 35 §")
KINDS = (KIND,)

ADJUSTERS_NEEDED: Mapping[CouncilKind, int] = {
    CouncilKind.ASSEMBLY: 2,
    CouncilKind.BOARD: 1,
    CouncilKind.COMMITTEE: 1,
    CouncilKind.SUBCOMMITTEE: 1,
}
"""How many adjust the minutes beside the chair.

The law leaves to the assembly how minutes are adjusted; these are the numbers in use, and a
municipality may have decided on others, so that a smaller number is a warning.
"""


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Count the adjusters beside the chair; a draft may still lack them.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 69 § and 6 kap. 35 §.
    """
    needed = ADJUSTERS_NEEDED.get(council.kind, 0)
    if not needed or meeting.status is Status.DRAFT:
        return
    chair = name_key(meeting.chair or "")
    number = len({name_key(name) for name in meeting.adjusters} - {chair})
    if number < needed:
        loc = ("adjusters",) if meeting.adjusters else ("status",)
        params = {"number": number, "needed": needed}
        yield Breach(KIND, meeting.path, loc, params=params, relies_on=("adjusters",))
