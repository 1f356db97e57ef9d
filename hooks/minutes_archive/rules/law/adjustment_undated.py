"""Adjusted minutes that do not say when they were adjusted, or when that was announced."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Meeting, Status
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

NO_NOTICE = FindingKind("PA606", Level.NOTE, law="KL 8 kap. 12 §")
NO_DAY = FindingKind("PA607", Level.WARNING, law="KL 5 kap. 69 §, 6 kap. 35 §")
KINDS = (NO_NOTICE, NO_DAY)

_ADJUSTED = frozenset({Status.ADJUSTED, Status.CORRECTED})


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find the days that the law's periods run from missing in adjusted minutes.

    Whoever calls minutes adjusted knows the day. The notice may be posted after the file is
    published, so that it is lacking is worth a note.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 § and 8 kap. 12 §.
    """
    if council.kind not in DECIDING_KINDS or meeting.status not in _ADJUSTED:
        return
    adjusted = meeting.adjusted_on
    if adjusted is None:
        yield Breach(NO_DAY, meeting.path, ("status",), relies_on=("adjusted_on",))
    if meeting.notice is not None and meeting.notice.posted is not None:
        return
    loc = ("adjusted_on",) if adjusted is not None else ("status",)
    if meeting.notice is not None:
        loc = ("notice",)
    yield Breach(NO_NOTICE, meeting.path, loc, on_key=True, relies_on=("notice",))
