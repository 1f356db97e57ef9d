"""The law's rules of minutes, by kind of council.

A rule is a module with `KINDS`, each with its source in law or called good practice, and
`check`, which is given one meeting and its council. A rule that needs other meetings too is
given the archive.

A breach that is an error stops publication until the file is corrected, or until somebody has
written under `allow` why it stands. It is a warning in a draft, which can still be put right,
and in minutes made from an older document, which no longer can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from minutes_archive.findings import Level
from minutes_archive.model import Archive, Council, Meeting, Status
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law import (
    adjusted_at_once,
    adjusters_number,
    adjustment_undated,
    decision_missing,
    late_adjustment,
    notice_posted,
    notice_removed,
    numbering,
    officers,
    planned_meeting,
    promise,
    proposition_order,
    roll,
    substitutes,
    took_part,
    unlisted,
    vote_count,
)
from minutes_archive.rules.law.one_fault import told_once

LawRule: TypeAlias = Callable[[Meeting, Council], Iterator[Breach]]
LawOfArchive: TypeAlias = Callable[[Archive], Iterator[Breach]]

LAW_RULES: tuple[LawRule, ...] = (
    adjusted_at_once.check,
    adjusters_number.check,
    adjustment_undated.check,
    decision_missing.check,
    late_adjustment.check,
    notice_posted.check,
    notice_removed.check,
    officers.check,
    proposition_order.check,
    roll.check,
    substitutes.check,
    took_part.check,
    vote_count.check,
)
"""Rules that need one meeting and its council."""

LAW_OF_ARCHIVE: tuple[LawOfArchive, ...] = (
    numbering.check,
    planned_meeting.check,
    promise.check,
    unlisted.check,
)
"""Rules that need other meetings or the registries too."""

ARCHIVE_LAW_CODES = frozenset(
    kind.code for rule in (numbering, planned_meeting, promise, unlisted) for kind in rule.KINDS
)
"""Codes of breaches that rest on other files than the one they are in."""

KINDS = (
    *adjusted_at_once.KINDS,
    *adjusters_number.KINDS,
    *adjustment_undated.KINDS,
    *decision_missing.KINDS,
    *late_adjustment.KINDS,
    *notice_posted.KINDS,
    *notice_removed.KINDS,
    *numbering.KINDS,
    *officers.KINDS,
    *planned_meeting.KINDS,
    *promise.KINDS,
    *proposition_order.KINDS,
    *roll.KINDS,
    *substitutes.KINDS,
    *took_part.KINDS,
    *unlisted.KINDS,
    *vote_count.KINDS,
)


def check_law(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Check one meeting's minutes against the law; withdrawn minutes are not checked.

    Args:
        meeting: The meeting.
        council: The council that held it.
    """
    if meeting.status is Status.WITHDRAWN:
        return
    breaches = (breach for rule in LAW_RULES for breach in rule(meeting, council))
    for breach in told_once(breaches, meeting):
        yield weighed(breach, meeting)


def check_law_of_archive(archive: Archive) -> Iterator[Breach]:
    """Check what the law says of meetings beside each other; withdrawn ones get no breach.

    Args:
        archive: The archive.
    """
    meetings = {meeting.path: meeting for meeting in archive.meetings}
    for rule in LAW_OF_ARCHIVE:
        for breach in rule(archive):
            meeting = meetings.get(breach.path)
            if meeting is None:
                yield breach
            elif meeting.status is not Status.WITHDRAWN:
                yield weighed(breach, meeting)


def weighed(breach: Breach, meeting: Meeting) -> Breach:
    """Ease an error to a warning in a draft, and in minutes made from an older document.

    Args:
        breach: A breach of a rule of law.
        meeting: The minutes that it is in.
    """
    eased = meeting.status is Status.DRAFT or meeting.source is not None
    if eased and breach.kind.level is Level.ERROR:
        return breach.eased(Level.WARNING)
    return breach
