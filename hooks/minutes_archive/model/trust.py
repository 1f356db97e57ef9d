"""What lets a reader trust the record: exceptions with reasons, withdrawals, broken rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from minutes_archive.model.registry import PlannedMeeting
from minutes_archive.model.values import CorrectionReason, Gravity


@dataclass(frozen=True, slots=True)
class Municipality:
    """The municipality whose archive it is.

    `domains` are the ends of its own e-mail addresses. `notice_board` is the address of its
    legal notice board (anslagstavla) on the web.
    """

    name: str | None = None
    domains: tuple[str, ...] = ()
    notice_board: str | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """A finding that somebody has looked at and lets stand, with the reason.

    `item` is the item it is about; None lets it stand in the whole file. `digest` tells which
    value was found, where the code is of private data.
    """

    code: str
    reason: str
    item: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When and why published minutes were taken off the site."""

    date: dt.date
    reason: CorrectionReason
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """A breach of one of the law's rules in a meeting's minutes, or for want of minutes.

    `path` is the minutes file; where there is none, `planned` is the meeting that should have
    left one, and `path` the calendar. `item` is the number of the item where the breach is about
    one, `accepted` the reason written for letting it stand, `law` the rule's source in short
    form, None where the rule is one of good practice.
    """

    code: str
    gravity: Gravity
    path: str
    item: str | None = None
    params: tuple[tuple[str, str], ...] = ()
    accepted: str | None = None
    law: str | None = None
    planned: PlannedMeeting | None = None
