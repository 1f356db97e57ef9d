"""A notice posted later than the second day after the adjustment, or before it."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.legal_days import POSTED_WITHIN_DAYS, last_day
from minutes_archive.model import Council, Meeting
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.announcements import announcements
from minutes_archive.rules.law.duties import DECIDING_KINDS

LATE = FindingKind("PA603", Level.ERROR, law="KL 8 kap. 12 §")
BEFORE_ADJUSTMENT = FindingKind("PA604", Level.ERROR, law="KL 8 kap. 12 §")
KINDS = (LATE, BEFORE_ADJUSTMENT)


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Compare the day of each notice with that of the adjustment that it announces.

    What is announced is that minutes have been adjusted, so a notice cannot come first.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 8 kap. 12 §; lag (1930:173) 2 §.
    """
    if council.kind not in DECIDING_KINDS:
        return
    for one in announcements(meeting):
        adjusted, posted = one.adjusted_on, one.notice.posted
        if adjusted is None or posted is None:
            continue
        latest = last_day(adjusted, days=POSTED_WITHIN_DAYS)
        if adjusted <= posted <= latest:
            continue
        kind = LATE if posted > latest else BEFORE_ADJUSTMENT
        params = {"adjusted": adjusted, "posted": posted, "latest": latest, "item": one.item or ""}
        loc = (*one.loc, "notice", "posted")
        yield Breach(kind, meeting.path, loc, params=params, item=one.item)
