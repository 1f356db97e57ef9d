"""Somebody known votes, moves or makes a reservation, but stands in no list of those present."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, Status, name_key
from minutes_archive.rules.breach import PEOPLE_FILE, Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.rules.law.serving import serving
from minutes_archive.rules.law.took_part import VOTES, acts
from minutes_archive.rules.names import alike, loose_key

KIND = FindingKind("PA638", Level.WARNING, law="KL 5 kap. 66-67 §§, 6 kap. 35 §")
"""A warning: the name may be another spelling of somebody who is listed."""
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Look for those who act among those present, by every name the registry knows them by.

    A roll holds people only. Those who move or make reservations may be a party's group, so
    of them only the registered are told. Each is told once a meeting.

    Source: kommunallagen (2017:725) 5 kap. 66-67 §§ and 6 kap. 35 §.
    """
    for meeting in archive.meetings:
        council = archive.councils.get(meeting.council)
        if council is None or council.kind not in DECIDING_KINDS:
            continue
        if meeting.status is not Status.WITHDRAWN and any(
            one.motions or one.votes or one.reservations for one in meeting.items
        ):
            yield from _in_meeting(archive, meeting)


def _in_meeting(archive: Archive, meeting: Meeting) -> Iterator[Breach]:
    """Check one meeting; without a list of those who served nobody is missing from it."""
    if not serving(meeting).is_told:
        return
    listed = [one.name for one in meeting.present]
    listed += [one.name for one in meeting.absent]
    listed += [meeting.chair] if meeting.chair else []
    keys = {name_key(name) for name in listed}
    present = {archive.person(one.name).slug for one in meeting.present}
    loose = [loose_key(name) for name in listed]
    for item in meeting.items:
        for kind, mention in acts(item):
            key = name_key(mention.name)
            if key in keys:
                continue
            keys.add(key)
            person = archive.person(mention.name)
            if person.slug in present or not (person.registered or kind is VOTES):
                continue
            if _may_be_listed(loose_key(mention.name), loose):
                continue
            params = {"name": mention.name, "number": item.number}
            yield Breach(
                KIND,
                meeting.path,
                mention.loc,
                params=params,
                item=item.number,
                needs=PEOPLE_FILE,
                relies_on=("absent",),
            )


def _may_be_listed(name: str, listed: list[str]) -> bool:
    """Say whether a loosely folded name may be another spelling of one that is listed."""
    joined = name.replace(" ", "")
    return any(joined == other.replace(" ", "") or alike(name, other) for other in listed)
