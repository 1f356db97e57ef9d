"""The law's rules of minutes, by kind of council.

A rule is a module with `KINDS`, each with its source in law, and `check`, which is given one
meeting and its council. Rules that need other meetings too are rules of the archive.

A breach that is an error stops publication until the file is corrected, or until somebody has
written under `allow` why it stands. It is a warning in a draft, which can still be put right,
and in minutes made from an older document, which no longer can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from minutes_archive.findings import Level
from minutes_archive.model import Archive, Council, Meeting, Status
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law import (
    late_adjustment,
    promise,
    proposition_order,
    roll,
    substitutes,
    took_part,
    unlisted,
    vote_count,
)

LawRule: TypeAlias = Callable[[Meeting, Council], Iterator[Breach]]

LAW_RULES: tuple[LawRule, ...] = (
    late_adjustment.check,
    proposition_order.check,
    roll.check,
    substitutes.check,
    took_part.check,
    vote_count.check,
)
"""Rules that need one meeting and its council."""

ARCHIVE_LAW_RULES: tuple[Callable[[Archive], Iterator[Breach]], ...] = (
    promise.check,
    unlisted.check,
)
"""Rules that need other meetings, or the registered people, too."""

KINDS = (
    *late_adjustment.KINDS,
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
    for rule in LAW_RULES:
        for breach in rule(meeting, council):
            yield weighed(breach, meeting)


def weighed(breach: Breach, meeting: Meeting) -> Breach:
    """Ease an error to a warning in a draft, and in minutes made from an older document.

    Args:
        breach: A breach of a rule of law.
        meeting: The minutes that it is in.
    """
    eased = meeting.status is Status.DRAFT or meeting.source is not None
    if eased and breach.kind.level is Level.ERROR:
        return replace(breach, kind=breach.kind.weighed(Level.WARNING))
    return breach
