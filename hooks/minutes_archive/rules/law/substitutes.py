"""A serving substitute who replaces nobody, who has no seat to fill, or one that is filled."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import (
    DUTY_ROLES,
    Attendee,
    Council,
    Meeting,
    Role,
    name_key,
)
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS

_LAW = "KL 5 kap. 66 §, 6 kap. 35 §"
NOBODY = FindingKind("PA627", Level.WARNING, law=_LAW)
"""A warning: the seat may be vacant, and older minutes seldom tell."""
PRESENT = FindingKind("PA628", Level.ERROR, law=_LAW)
TWICE = FindingKind("PA629", Level.ERROR, law=_LAW)
"""Errors: one seat cannot be held by two at once."""
KINDS = (NOBODY, PRESENT, TWICE)

_NAMED = 3


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Check whom the serving substitutes stand in for.

    Those who came late or left early, and whose items are not told, prove nothing; nor do the
    substitutes of such a member, who may have served one after the other.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 66 § and 6 kap. 35 §.
    """
    if council.kind not in DECIDING_KINDS:
        return
    serving = [
        (place, one)
        for place, one in enumerate(meeting.present)
        if Role.SERVING_SUBSTITUTE in one.roles
    ]
    if not serving:
        return
    yield from _replacing_nobody(meeting, serving)
    before: dict[str, list[Attendee]] = {}
    for place, one in serving:
        if one.replaces is None:
            continue
        replaced = name_key(one.replaces)
        loc = ("present", place, "replaces")
        params = {"name": one.name, "replaced": one.replaces}
        if odd := _without_seat(meeting, one, replaced):
            yield Breach(PRESENT, meeting.path, loc, params=params | {odd: one.replaces})
            continue
        members = _members(meeting, replaced)
        if any(_is_uncertain(member) for member in members):
            continue
        if items := _both_there(meeting, one, members, replaced):
            params["items"] = items
            yield Breach(PRESENT, meeting.path, loc, params=params)
        elif other := _overlapping(meeting, one, before.get(replaced, [])):
            params["other"] = other
            yield Breach(TWICE, meeting.path, loc, params=params)
        before.setdefault(replaced, []).append(one)


def _replacing_nobody(meeting: Meeting, serving: list[tuple[int, Attendee]]) -> Iterator[Breach]:
    """Tell once a meeting of those who serve for nobody."""
    alone = [(place, one) for place, one in serving if one.replaces is None]
    if alone:
        names = ", ".join(one.name for _, one in alone[:_NAMED])
        more = len(alone) - _NAMED
        params = {"names": names, "more": more if more > 0 else ""}
        loc = ("present", alone[0][0])
        yield Breach(NOBODY, meeting.path, loc, params=params)


def _without_seat(meeting: Meeting, substitute: Attendee, key: str) -> str:
    """Say why the one replaced holds no seat of another: it is the substitute, or the secretary.

    A member may be there as a guest, and a substitute be replaced by another.
    """
    if key == name_key(substitute.name):
        return "itself"
    roles = [set(one.roles) for one in meeting.present if name_key(one.name) == key]
    return "secretary" if roles and all(one == {Role.SECRETARY} for one in roles) else ""


def _members(meeting: Meeting, key: str) -> list[Attendee]:
    """Give the entries of a member present by folded name."""
    return [
        one
        for one in meeting.present
        if name_key(one.name) == key and DUTY_ROLES.intersection(one.roles)
    ]


def _both_there(meeting: Meeting, substitute: Attendee, members: list[Attendee], key: str) -> str:
    """List the items in which both a substitute and the member replaced took part."""
    recused = {
        item.number for item in meeting.items if key in {name_key(name) for name in item.recused}
    }
    shared = [
        number
        for member in members
        for number in _shared(meeting, substitute, member)
        if number not in recused
    ]
    return _numbers(shared)


def _overlapping(meeting: Meeting, substitute: Attendee, others: list[Attendee]) -> str:
    """Name the first other substitute for the same member in the same items."""
    for other in others:
        if name_key(other.name) != name_key(substitute.name) and _shared(
            meeting, substitute, other
        ):
            return other.name
    return ""


def _shared(meeting: Meeting, one: Attendee, other: Attendee) -> list[str]:
    """List the items that two took part in; none where it is not told which."""
    if _is_uncertain(one) or _is_uncertain(other):
        return []
    return [
        item.number
        for item in meeting.items
        if one.is_listed_for(item) and other.is_listed_for(item)
    ]


def _is_uncertain(attendee: Attendee) -> bool:
    """Say whether somebody was there for a part of the meeting, and no items tell which."""
    return attendee.is_partial and attendee.items is None


def _numbers(numbers: list[str]) -> str:
    """Write item numbers, the many cut short."""
    shown = ", ".join(numbers[:_NAMED])
    return f"{shown} …" if len(numbers) > _NAMED else shown
