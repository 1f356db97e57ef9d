"""A name in the front matter that nearly is a registered one."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Person, name_key
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.names import loose_key, mentions, nearest_name
from minutes_archive.rules.yaml_lines import aliases_line

KIND = FindingKind("PA414", Level.WARNING)
KINDS = (KIND,)


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
        listed = {archive.person_slugs[one.name] for one in mentions(meeting)}
        reported: set[str] = set()
        for mention in mentions(meeting):
            person = archive.person(mention.name)
            if person.registered or person.slug in reported:
                continue
            if mention.name not in nearest:
                nearest[mention.name] = nearest_name(loose_key(mention.name), known)
            found = nearest[mention.name]
            if found is None or archive.person_slugs[name_key(found)] in listed:
                continue
            reported.add(person.slug)
            params = alias_params(mention.name, archive.person(found))
            yield Breach(KIND, meeting.path, mention.loc, params=params)


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
