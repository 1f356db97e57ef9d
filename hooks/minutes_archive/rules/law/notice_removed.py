"""A notice taken down before the time for appeals has run out."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.legal_days import WEEKS_TO_APPEAL, last_day
from minutes_archive.model import Council, Meeting
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.announcements import announcements
from minutes_archive.rules.law.duties import DECIDING_KINDS

KIND = FindingKind("PA605", Level.ERROR, law="KL 8 kap. 12 §, 13 kap. 5 §")
KINDS = (KIND,)


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find notices that were not up for the whole time for appeals.

    The time runs to the end of its last day and only while the notice is up, so the notice
    comes down on the day after at the earliest.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 8 kap. 12 § and 13 kap. 5 §; lag (1930:173) 1-2 §§.
    """
    if council.kind not in DECIDING_KINDS:
        return
    for one in announcements(meeting):
        posted, removed = one.notice.posted, one.notice.removed
        if posted is None or removed is None:
            continue
        last = last_day(posted, weeks=WEEKS_TO_APPEAL)
        if removed > last:
            continue
        params = {"posted": posted, "removed": removed, "last": last, "item": one.item or ""}
        loc = (*one.loc, "notice", "removed")
        yield Breach(KIND, meeting.path, loc, params=params, item=one.item)
