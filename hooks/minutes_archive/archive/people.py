"""Who is who: registered people, and those met only in minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minutes_archive.archive import kinds
from minutes_archive.model import Meeting, Person, name_key
from minutes_archive.rules import Breach, mentions
from minutes_archive.slugs import slugify


@dataclass(frozen=True, slots=True)
class Directory:
    """People by slug, slugs by name as written and folded, and the names that share a slug."""

    people: Mapping[str, Person]
    slugs: Mapping[str, str]
    breaches: tuple[Breach, ...]


def list_people(registered: Mapping[str, Person], meetings: Iterable[Meeting]) -> Directory:
    """Give everybody named in the archive a slug.

    The registered come first, then the others in the order of their first meeting, so that a
    new meeting never changes the address of somebody already there. Of two names with one
    slug the later gets a number.

    Args:
        registered: The registry of people.
        meetings: The meetings, oldest first.
    """
    people = dict(registered)
    slugs: dict[str, str] = {}
    breaches: list[Breach] = []
    for person in registered.values():
        slugs.setdefault(name_key(person.name), person.slug)
    for person in registered.values():
        for alias in person.aliases:
            slugs.setdefault(name_key(alias), person.slug)
    for meeting in meetings:
        for mention in mentions(meeting):
            if mention.name in slugs:
                continue
            key = name_key(mention.name)
            if key in slugs:
                slugs[mention.name] = slugs[key]
                continue
            wanted = slugify(mention.name)
            slug = _free(wanted, people)
            if slug != wanted:
                other = people[wanted].name
                params = {"name": mention.name, "other": other, "slug": wanted, "given": slug}
                breaches.append(Breach(kinds.SHARED_SLUG, meeting.path, mention.loc, params=params))
            slugs[key] = slugs[mention.name] = slug
            people[slug] = Person(slug, mention.name, registered=False)
    return Directory(people, slugs, tuple(breaches))


def _free(wanted: str, taken: Mapping[str, Person]) -> str:
    """Number a slug until nobody has it."""
    slug, number = wanted, 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug
