"""Whether somebody was at the whole of a meeting, judged by the meeting's own hours.

Some minutes have a clock for everybody, out of a list where they log in before the meeting is
opened. Such a clock tells of a part only where it differs from when the meeting began or ended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from minutes_archive.model import Attendee, Meeting

_MARGIN = 15
"""Minutes to allow on either side of an hour that the minutes do not tell."""

_NOON = 12
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class MeetingSpan:
    """What of a meeting one has to be there for, in minutes from midnight.

    None for `begun` or `ended` says that any clock is a deviation. `is_worked_out` says that
    one of them is not told but counted from the list of those present.
    """

    numbers: frozenset[str]
    begun: int | None
    ended: int | None
    past_midnight: bool
    is_worked_out: bool

    def is_part(self, attendee: Attendee) -> bool:
        """Say whether somebody present was there for a part of the meeting only.

        Args:
            attendee: An entry of the meeting's own list.
        """
        if attendee.items is not None and not (self.numbers and self.numbers <= attendee.items):
            return True
        came, went = (self._minutes(time) for time in (attendee.arrived, attendee.left))
        late = came is not None and (self.begun is None or came > self.begun)
        return late or (went is not None and (self.ended is None or went < self.ended))

    def _minutes(self, time: dt.time | None) -> int | None:
        """Place a clock in the meeting's day, which may go on past midnight."""
        return None if time is None else _minutes(time, past_midnight=self.past_midnight)


def meeting_span(meeting: Meeting) -> MeetingSpan:
    """Find out when a meeting began and ended.

    An hour that is not told is taken from the list: a meeting cannot decide before more than
    half of them have come, nor after more than half have gone. Those without a clock were there
    from the beginning, or to the end.

    Args:
        meeting: The meeting.
    """
    come = None if meeting.start else _middle(one.arrived for one in meeting.present)
    gone = None if meeting.end else _middle((one.left for one in meeting.present), last=True)
    begun, ended = meeting.start or come, meeting.end or gone
    late = bool(begun and ended and ended < begun)
    return MeetingSpan(
        numbers=frozenset(item.number for item in meeting.items),
        begun=_minutes(begun, past_midnight=late) + (_MARGIN if come else 0) if begun else None,
        ended=_minutes(ended, past_midnight=late) - (_MARGIN if gone else 0) if ended else None,
        past_midnight=late,
        is_worked_out=bool(come or gone),
    )


def _middle(times: Iterable[dt.time | None], *, last: bool = False) -> dt.time | None:
    """Give the clock by which more than half had come, or, of the last to go, were still there."""
    listed = list(times)
    told = sorted((time for time in listed if time is not None), reverse=last)
    place = len(listed) // 2 - (len(listed) - len(told))
    return told[place] if told and place >= 0 else None


def _minutes(time: dt.time, *, past_midnight: bool) -> int:
    """Count minutes from midnight; the small hours belong to the evening before."""
    small = past_midnight and time.hour < _NOON
    return time.hour * 60 + time.minute + (_DAY if small else 0)
