"""An item adjusted at the meeting itself without days of its own."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Item, Meeting
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.at_once_words import says_adjusted_at_once
from minutes_archive.rules.law.duties import DECIDING_KINDS

NO_DAY = FindingKind("PA613", Level.WARNING, law="KL 5 kap. 69 §, 6 kap. 35 §, 8 kap. 12 §")
NO_NOTICE = FindingKind("PA614", Level.NOTE, law="KL 8 kap. 12 §")
KINDS = (NO_DAY, NO_NOTICE)


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find items whose own clock nobody can read, since the day that starts it is missing.

    That an item was adjusted at once is read from its words, which may be misread, so that a
    missing day is a warning. Its notice may be posted after the file is published: a note.
    Where the whole minutes were adjusted on the day of the meeting they have one clock.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 § and 8 kap. 12 §.
    """
    if council.kind not in DECIDING_KINDS:
        return
    for item in meeting.items:
        kind, number = _lacks(item, meeting), item.number
        if kind is not None:
            loc = ("items", number, "adjusted_on") if kind is NO_NOTICE else None
            params = {"number": number, "date": meeting.date}
            yield Breach(
                kind, meeting.path, loc, item.line, params, item=number, relies_on=("items",)
            )


def _lacks(item: Item, meeting: Meeting) -> FindingKind | None:
    """Say which day an item lacks, if any."""
    posted = item.notice.posted if item.notice is not None else None
    if item.adjusted_on is not None:
        apart = item.adjusted_on != meeting.adjusted_on
        return NO_NOTICE if apart and posted is None else None
    whole = meeting.notice.posted if meeting.notice is not None else None
    if posted is not None and posted != whole:
        return NO_DAY
    at_once = meeting.adjusted_on != meeting.date and says_adjusted_at_once(item)
    return NO_DAY if at_once else None
