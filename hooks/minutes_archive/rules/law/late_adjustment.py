"""Minutes adjusted later than fourteen days after the meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.legal_days import ADJUSTED_WITHIN_DAYS, last_day
from minutes_archive.model import Council, Meeting
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

LATE = FindingKind("PA601", Level.ERROR, law="KL 5 kap. 69 §, 6 kap. 35 §")
LATE_WITHOUT_DUTY = FindingKind("PA602", Level.NOTE, law="KL 5 kap. 69 §, 6 kap. 35 §")
KINDS = (LATE, LATE_WITHOUT_DUTY)


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find minutes adjusted too late; where the law sets no day it is worth a note.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 69 § and 6 kap. 35 §; lag (1930:173) 2 §.
    """
    if meeting.adjusted_on is None:
        return
    latest = last_day(meeting.date, days=ADJUSTED_WITHIN_DAYS)
    if meeting.adjusted_on <= latest:
        return
    kind = LATE if council.kind in DECIDING_KINDS else LATE_WITHOUT_DUTY
    params = _params(meeting.date, meeting.adjusted_on, latest)
    yield Breach(kind, meeting.path, ("adjusted_on",), params=params)


def _params(meeting: dt.date, adjusted: dt.date, latest: dt.date) -> dict[str, object]:
    """Say how late it was."""
    return {"days": (adjusted - meeting).days, "adjusted": adjusted, "latest": latest}
