"""Whom the registry of people knows of those that minutes name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from minutes_archive.model import Meeting, Person, name_key
from minutes_archive.rules.names import loose_key, mentions, nearest_name
from minutes_archive.rules.yaml_lines import aliases_line
from minutes_archive.slugs import slugify
from minutes_archive.yaml_text import Loc, scalar

_WHOLE = re.compile(
    r"[^\W\d_a-zåäö][\w’'.-]{0,40}(?: (?:von|van|af|av|de|den|der|la|le|di|da|el|al|ben|bin|ter|zu"
    r"|[^\W\d_a-zåäö][\w’'.-]{0,40})){1,6}"
)
"""A whole name: no nickname, and no "Ledamöterna från S"."""


class Match(NamedTuple):
    """A name of some minutes, held against the registry.

    Args:
        name: The name as the minutes have it, which is never changed.
        loc: Where in the front matter it first stands.
        known: The registered person with just that name or alias.
        near: A registered person whose name is nearly that; somebody must say whether it is
            the same person.
    """

    name: str
    loc: Loc
    known: Person | None = None
    near: Person | None = None

    @property
    def paste(self) -> str:
        """Lines for the registry: a further alias, or a person not yet there.

        They are "" if the person is known, or if the name is nobody's whole one: a group's, such
        as "Ledamöterna från S", or a nickname.
        """
        if self.near is not None:
            return f"{self.near.slug}:\n{aliases_line(self.near, self.name)}"
        if self.known is not None or _WHOLE.fullmatch(self.name) is None:
            return ""
        return f"{slugify(self.name)}:\n  name: {scalar(self.name)}"


def match_people(meeting: Meeting, registered: Mapping[str, Person]) -> tuple[Match, ...]:
    """Look every name of a meeting up in the registry of people.

    Two people listed at one meeting are two people, however alike their names.

    Args:
        meeting: The meeting.
        registered: The registry, by slug.
    """
    exact = _exact_names(registered)
    loose = {
        loose_key(name): name
        for person in registered.values()
        for name in (person.name, *person.aliases)
    }
    written: dict[str, Loc] = {}
    for mention in mentions(meeting):
        written.setdefault(mention.name, mention.loc)
    first: dict[str, tuple[str, Loc]] = {}
    for name, loc in written.items():
        first.setdefault(name_key(name), (name, loc))
    here = {exact[key].slug for key in first if key in exact}
    matches = [
        Match(name, loc, exact[key]) if key in exact else _near(name, loc, exact, loose, here)
        for key, (name, loc) in first.items()
    ]
    return tuple(matches)


def _exact_names(registered: Mapping[str, Person]) -> dict[str, Person]:
    """Give the registered people by their names and aliases, folded."""
    names: dict[str, Person] = {}
    for person in registered.values():
        names.setdefault(name_key(person.name), person)
    for person in registered.values():
        for alias in person.aliases:
            names.setdefault(name_key(alias), person)
    return names


def _near(
    name: str,
    loc: Loc,
    exact: Mapping[str, Person],
    loose: Mapping[str, str],
    here: set[str],
) -> Match:
    """Look for a name that is nearly one that the registry does not have."""
    found = nearest_name(loose_key(name), loose)
    near = exact[name_key(found)] if found is not None else None
    return Match(name, loc, near=None if near is None or near.slug in here else near)
