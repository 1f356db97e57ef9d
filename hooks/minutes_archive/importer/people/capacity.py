"""In what capacity somebody was present."""

from __future__ import annotations

import re
from collections.abc import Mapping

from minutes_archive.importer.letters import dotless
from minutes_archive.importer.people.elsewhere import is_elsewhere
from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group

_ORDER = (
    "chair",
    "vice_chair",
    "member",
    "serving_substitute",
    "substitute",
    "participant",
    "official",
    "secretary",
    "guest",
)
_SECRETARY_TITLE = re.compile(
    dotless(
        r"(?:nämnds?|utskotts?|styrelse|kommitté|råds|direktions|berednings)sekr(?:eterare|\.)"
    ),
    re.IGNORECASE,
)
_BY_HEADING: Mapping[str, str | None] = {
    Group.MEMBERS: "member",
    "members": "member",
    Group.SERVING: "serving_substitute",
    "serving": "serving_substitute",
    Group.SUBSTITUTES: "substitute",
    "not_serving": "substitute",
    Group.PARTICIPANTS: "participant",
    Group.GUESTS: "guest",
    "guests": "guest",
    Group.ABSENT: None,
    "excused": None,
}
_EMPLOYED = re.compile(r"politisk[at]? (?:sekreterare|tjänste|handläggare)", re.IGNORECASE)
_CO_OPTED = re.compile(r"(?<![^\W_])adjungerad(?![^\W_])", re.IGNORECASE)
_AUDITOR = re.compile(r"^(?:auktoriserad|godkänd|extern|förtroendevald) revisor$", re.IGNORECASE)
_SAFETY = re.compile(r"skyddsombud(?:et)?$", re.IGNORECASE)
"""Of the employees, as their unions' representatives are."""
_PASSING = re.compile(r"(?:tillträdande|tidigare|avgående|blivande|f\.? ?d\.?)", re.IGNORECASE)
_OFFICE = re.compile(r"(?:förvaltning|kontor|förv\b|kansli|enhet|avdelning)", re.IGNORECASE)


def roles_of(entry: Entry, *, group: Group, first: bool, partisan: bool) -> tuple[str, ...]:
    """Give somebody's roles, in the model's order.

    Args:
        entry: Who it is.
        group: The heading of the whole list.
        first: Whether the list begins with this person.
        partisan: Whether most of the list have a party, so that a title tells an official.
    """
    roles = entry.roles & {"chair", "vice_chair", "secretary", "guest"}
    if not roles & {"chair", "vice_chair"}:
        employed = partisan and entry.party is None and not entry.absent
        if employed and (entry.title or "secretary" in roles) and group is not Group.PARTICIPANTS:
            roles |= {_titled(entry.title)} if entry.title else set()
        else:
            roles |= _standing(entry, group, first=first)
    if entry.title and _SECRETARY_TITLE.search(entry.title) and not _PASSING.match(entry.title):
        roles |= {"secretary"}
    if roles >= {"chair", "vice_chair"}:
        roles -= {"vice_chair"}
    return tuple(role for role in _ORDER if role in roles)


def _standing(entry: Entry, group: Group, *, first: bool) -> set[str]:
    """Give the role that the heading and words such as "tjänstgörande ersättare" speak for."""
    if entry.serving is not None:
        return {"serving_substitute" if entry.serving else "substitute"}
    if "substitute" in entry.roles:
        return {"substitute"}
    if entry.heading == Group.CHAIRS:
        return {"chair" if first else "vice_chair"}
    if entry.heading in _BY_HEADING:
        return _seated(entry)
    return _employed(entry, group)


def _seated(entry: Entry) -> set[str]:
    """Give the role that goes with a heading; a secretary without party has no seat."""
    role = _BY_HEADING[entry.heading]
    if role == "participant" and "member" in entry.roles:
        return {"member"}
    if role == "participant" and entry.title and _CO_OPTED.search(entry.title):
        return {"guest"}
    if role in {"member", "substitute"} and "secretary" in entry.roles and entry.party is None:
        return set()
    if role is None:
        return entry.roles & {"member"}
    return {role}


def _employed(entry: Entry, group: Group) -> set[str]:
    """Give the role of somebody who is there without a seat."""
    if "member" in entry.roles:
        return {"member"}
    if entry.roles & {"secretary", "guest"} and not entry.title:
        return set()
    if entry.title and not entry.party:
        return {_titled(entry.title)}
    if entry.party:
        return {_elected(entry)}
    office = entry.organisation and _OFFICE.search(entry.organisation)
    if entry.heading in (Group.OFFICIALS, "officials") or group is Group.OFFICIALS or office:
        return {"official"}
    known = entry.organisation or group is Group.PARTICIPANTS
    return {"guest" if known else "official"}


def _titled(title: str) -> str:
    """Give the role of somebody without a party: an official, or one who comes from elsewhere."""
    comes = (_AUDITOR, _CO_OPTED, _SAFETY)
    guest = is_elsewhere(title) or any(form.search(title) for form in comes)
    return "guest" if guest else "official"


def _elected(entry: Entry) -> str:
    """Give the role of somebody of a party: one with an office elsewhere is no substitute here."""
    if entry.title and _EMPLOYED.search(entry.title):
        return "official"
    return "guest" if entry.organisation or entry.title else "substitute"
