"""Breaches of the law as the site tells of them, after exceptions have been looked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from operator import itemgetter

from minutes_archive.archive.allowances import Weighed, weigh
from minutes_archive.archive.minutes_file import MinutesFile
from minutes_archive.model import Archive, Deviation
from minutes_archive.rules import Breach


def weigh_all(
    breaches: Iterable[Breach], files: Iterable[MinutesFile]
) -> tuple[list[Breach], list[Weighed]]:
    """Ease what is let stand among the breaches of the archive's rules.

    Args:
        breaches: What the archive's rules gave.
        files: The files, with what their own rules gave.

    Returns:
        The breaches as they count; and all that an exception may let stand, also those that
        the files' own rules gave, with those for want of minutes, which none can.
    """
    meetings = {file.path: file.meeting for file in files if file.meeting}
    weighed = [one for file in files for one in file.weighed]
    counted: list[Breach] = []
    for breach in breaches:
        meeting = meetings.get(breach.path)
        if meeting is not None and breach.may_stand:
            weighed.append(weigh(breach, meeting))
            counted.append(weighed[-1].breach)
        else:
            weighed += [Weighed(breach, breach.kind)] if breach.planned else []
            counted.append(breach)
    return counted, weighed


def deviations_of(weighed: Iterable[Weighed], archive: Archive) -> tuple[Deviation, ...]:
    """Tell, oldest first, of the breaches of the law in what the site shows and lacks.

    Args:
        weighed: Every breach that may be of the law.
        archive: The archive as the site shows it.
    """
    days = {meeting.path: meeting.sort_key for meeting in archive.meetings}
    found: list[tuple[tuple[dt.date, str, str], Deviation]] = []
    for one in weighed:
        planned, path = one.breach.planned, one.breach.path
        day = (planned.date, planned.council, "") if planned else days.get(path)
        if one.kind.is_norm and day is not None:
            found.append((day, one.deviation))
    return tuple(deviation for _, deviation in sorted(found, key=itemgetter(0)))
