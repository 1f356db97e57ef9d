"""A name in the front matter that nearly is a registered one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, Person
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.names import loose_key, mentions, nearest_name
from minutes_archive.rules.yaml_lines import aliases_line
from minutes_archive.source import Loc

KIND = FindingKind("PA414", Level.WARNING)
KINDS = (KIND,)

_LISTED: Loc = ("present",)
_SIGNING: Loc = ("adjusters",)


def registered_names(archive: Archive) -> dict[str, str]:
    """Give the registered names and aliases, folded, each with its spelling.

    Args:
        archive: Any archive.
    """
    people = [person for person in archive.people.values() if person.registered]
    return {loose_key(name): name for one in people for name in (one.name, *one.aliases)}


def check(archive: Archive) -> Iterator[Breach]:
    """Offer an alias for each spelling that nearly is a registered name.

    Two people listed at one meeting are two people, however alike their names. Each spelling
    is reported once a file.
    """
    known = registered_names(archive)
    nearest: dict[str, str | None] = {}
    for meeting in archive.meetings:
        named = {archive.person_slugs[one.name] for one in mentions(meeting)}
        reported: set[str] = set()
        for mention in mentions(meeting):
            person = archive.person(mention.name)
            if person.registered or person.slug in reported:
                continue
            if mention.name not in nearest:
                nearest[mention.name] = nearest_name(loose_key(mention.name), known)
            found = nearest[mention.name]
            if found is None:
                continue
            other = archive.person(found)
            is_here = other.slug in named
            if is_here and _are_two(person, other, meeting, archive.person_slugs):
                continue
            reported.add(person.slug)
            params = alias_params(mention.name, other) | {"here": "yes" if is_here else ""}
            yield Breach(KIND, meeting.path, mention.loc, params=params)


def _are_two(person: Person, other: Person, meeting: Meeting, slugs: Mapping[str, str]) -> bool:
    """Say whether minutes tell a name from a registered one that they have too.

    They do where the name is listed, and where both sign, vote or move at once. A name that
    stands beside an office or a vote alone is more likely the other one misspelt.
    """
    sets: dict[str, set[Loc]] = {person.slug: set(), other.slug: set()}
    for mention in mentions(meeting):
        if (slug := slugs[mention.name]) in sets:
            sets[slug].add(_together(mention.loc))
    return _LISTED in sets[person.slug] or not sets[person.slug].isdisjoint(sets[other.slug])


def _together(loc: Loc) -> Loc:
    """Give the place that a name shares with those who act beside it."""
    if loc[0] in {"present", "absent"}:
        return _LISTED
    if loc[0] in {"chair", "secretary", "adjusters"}:
        return _SIGNING
    return loc[: loc.index("roll")] if "roll" in loc else loc[:-1]


def alias_params(name: str, person: Person) -> dict[str, object]:
    """Give the words' parameters for offering an alias of a registered person.

    Args:
        name: The spelling met.
        person: The registered person.
    """
    return {
        "name": name,
        "known": person.name,
        "slug": person.slug,
        "paste": f"{person.slug}:\n{aliases_line(person, name)}",
    }
