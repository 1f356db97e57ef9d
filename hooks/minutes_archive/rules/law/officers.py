"""A chair, secretary or adjuster who was not there, or took no part in the decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import SERVING_ROLES, Council, Meeting, Role, name_key
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.source import Loc

CHAIR = FindingKind("PA421", Level.WARNING, law="KL 5 kap. 66 §, 6 kap. 35 §")
SECRETARY = FindingKind("PA427", Level.WARNING)
"""Without a source: the law names no secretary, only the chair, who answers for the minutes."""
ADJUSTER = FindingKind("PA428", Level.WARNING, law="KL 5 kap. 69 §, 6 kap. 35 §")
CHAIR_ABSENT = FindingKind("PA609", Level.ERROR, law="KL 5 kap. 65-66 §§, 6 kap. 35 §")
ADJUSTER_ABSENT = FindingKind("PA610", Level.ERROR, law="KL 5 kap. 69 §, 6 kap. 35 §")
CHAIR_NOT_SERVING = FindingKind("PA611", Level.ERROR, law="KL 5 kap. 65-66 §§, 6 kap. 35 §")
ADJUSTER_NOT_SERVING = FindingKind("PA612", Level.WARNING, law="KL 5 kap. 69 §, 6 kap. 35 §")
KINDS = (
    CHAIR,
    SECRETARY,
    ADJUSTER,
    CHAIR_ABSENT,
    ADJUSTER_ABSENT,
    CHAIR_NOT_SERVING,
    ADJUSTER_NOT_SERVING,
)


@dataclass(frozen=True, slots=True)
class _Office:
    """An office, with what is wrong when its holder is not listed, away or not serving."""

    unlisted: FindingKind
    absent: FindingKind | None = None
    not_serving: FindingKind | None = None


_CHAIR = _Office(CHAIR, CHAIR_ABSENT, CHAIR_NOT_SERVING)
_ADJUSTER = _Office(ADJUSTER, ADJUSTER_ABSENT, ADJUSTER_NOT_SERVING)
_SECRETARY = _Office(SECRETARY)


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Look for the officers among those present; minutes without a list prove nothing.

    A name in neither list is most often spelt in two ways, whatever the council. Only where the
    law demands that the minutes tell who served is it also a breach of the law; and only there
    is it a fault that the chair or an adjuster is listed as absent, or in a capacity that has
    no part in the decisions.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 65-66 §§ and 69 §, 6 kap. 35 §.
    """
    if not meeting.present:
        return
    roles = _roles(meeting)
    absent = {name_key(absentee.name) for absentee in meeting.absent}
    ruled = council.kind in DECIDING_KINDS
    for office, name, loc in _officers(meeting):
        key = name_key(name)
        kind: FindingKind | None = office.unlisted if ruled else replace(office.unlisted, law=None)
        if key in roles:
            idle = bool(roles[key]) and roles[key].isdisjoint(SERVING_ROLES)
            kind = office.not_serving if ruled and idle else None
        elif ruled and key in absent and office.absent is not None:
            kind = office.absent
        if kind is not None:
            yield Breach(kind, meeting.path, loc, params={"name": name})


def _officers(meeting: Meeting) -> Iterator[tuple[_Office, str, Loc]]:
    """List the offices that the minutes name somebody for; the chair adjusts as the chair."""
    if meeting.chair is not None:
        yield _CHAIR, meeting.chair, ("chair",)
    if meeting.secretary is not None:
        yield _SECRETARY, meeting.secretary, ("secretary",)
    for index, name in enumerate(meeting.adjusters):
        if meeting.chair is None or name_key(name) != name_key(meeting.chair):
            yield _ADJUSTER, name, ("adjusters", index)


def _roles(meeting: Meeting) -> dict[str, set[Role]]:
    """Give the capacities in which each was present; empty where the minutes give none."""
    roles: dict[str, set[Role]] = {}
    for attendee in meeting.present:
        roles.setdefault(name_key(attendee.name), set()).update(attendee.roles)
    return roles
