"""A name or alias in the registry that stands for two people."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Person, name_key
from minutes_archive.rules.breach import PEOPLE_FILE, Breach
from minutes_archive.source import Loc

KIND = FindingKind("PA416", Level.ERROR)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find names that lead to more than one registered person."""
    owners: dict[str, Person] = {}
    for person in archive.people.values():
        if not person.registered:
            continue
        for loc, name in _names(person):
            owner = owners.setdefault(name_key(name), person)
            if owner is not person:
                params = {"name": name, "one": owner.slug, "other": person.slug}
                yield Breach(KIND, PEOPLE_FILE, loc, params=params)


def _names(person: Person) -> Iterator[tuple[Loc, str]]:
    """List a person's names with their places in the registry."""
    yield (person.slug, "name"), person.name
    for index, alias in enumerate(person.aliases):
        yield (person.slug, "aliases", index), alias
