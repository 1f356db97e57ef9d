"""Minutes, or an item apart, adjusted later than the law or the rest of the minutes allow."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.legal_days import ADJUSTED_WITHIN_DAYS, last_day
from minutes_archive.model import Council, Meeting
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.announcements import announcements
from minutes_archive.rules.law.duties import DECIDING_KINDS

LATE = FindingKind("PA601", Level.ERROR, law="KL 5 kap. 69 §, 6 kap. 35 §")
LATE_WITHOUT_DUTY = FindingKind("PA602", Level.NOTE, law="KL 5 kap. 69 §, 6 kap. 35 §")
AFTER_THE_REST = FindingKind("PA639", Level.WARNING, law="KL 5 kap. 69 §, 6 kap. 35 §")
"""A warning: an item is adjusted apart to be ahead of the rest, but no law forbids the other."""
KINDS = (LATE, LATE_WITHOUT_DUTY, AFTER_THE_REST)


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find what was adjusted too late; where the law sets no day it is worth a note.

    An item with the day of the whole minutes has no clock of its own. One that was adjusted
    after them is told of as that alone, unless it was too late besides.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 69 § and 6 kap. 35 §; lag (1930:173) 2 §.
    """
    ruled = council.kind in DECIDING_KINDS
    latest = last_day(meeting.date, days=ADJUSTED_WITHIN_DAYS)
    whole = meeting.adjusted_on
    for one in announcements(meeting):
        adjusted, item = one.adjusted_on, one.item
        if adjusted is None or (item is not None and adjusted == whole):
            continue
        loc = (*one.loc, "adjusted_on")
        if adjusted > latest:
            params = {
                "days": (adjusted - meeting.date).days,
                "adjusted": adjusted,
                "latest": latest,
                "item": item or "",
            }
            kind = LATE if ruled else LATE_WITHOUT_DUTY
            yield Breach(kind, meeting.path, loc, params=params, item=item)
        elif ruled and whole is not None and adjusted > whole:
            params = {"number": item, "adjusted": adjusted, "whole": whole}
            yield Breach(AFTER_THE_REST, meeting.path, loc, params=params, item=item)
