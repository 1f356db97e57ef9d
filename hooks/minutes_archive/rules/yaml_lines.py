"""Lines of YAML that a secretary can paste into a registry."""

from __future__ import annotations

from minutes_archive import addresses
from minutes_archive.model import Person
from minutes_archive.yaml_text import scalar

_KINDS = (
    ("fullmaktige", "assembly"),
    ("utskott", "subcommittee"),
    ("styrelse", "board"),
    ("rad", "advisory"),
    ("bolag", "company"),
    ("forbund", "association"),
)


def aliases_line(person: Person, alias: str) -> str:
    """Write the `aliases` line of a registered person with one alias more.

    Args:
        person: The person as registered.
        alias: The spelling to add.
    """
    names = ", ".join(scalar(name, flow=True) for name in (*person.aliases, alias))
    return f"  aliases: [{names}]"


def person_lines(person: Person, alias: str) -> str:
    """Write the registry's entry for somebody not yet registered.

    Args:
        person: The person as met in minutes.
        alias: The spelling to add.
    """
    return f"{person.slug}:\n  name: {scalar(person.name)}\n{aliases_line(person, alias)}"


def council_lines(slug: str, name: str = "") -> str:
    """Write a registry entry for a council, its kind guessed from its slug.

    Args:
        slug: The council's slug.
        name: Its name, where somebody tells it; else that is guessed from the slug too.
    """
    kind = next((kind for part, kind in _KINDS if part in slug), "committee")
    called = name or slug.replace("-", " ").capitalize()
    return f"{slug}:\n  name: {scalar(called)}\n  kind: {kind}"


def theme_lines(slug: str) -> str:
    """Write a registry entry for a theme, its name guessed from its slug.

    Args:
        slug: The theme's slug.
    """
    return f"{slug}:\n  name: {scalar(slug.replace('-', ' ').capitalize())}"


def redirect_lines(start: str, target: str) -> str:
    """Write an entry of the registry of redirects.

    Args:
        start: The address that is no more.
        target: The address to lead on to.
    """
    return f"- from: {scalar(start)}\n  to: {scalar(target)}"


def moved_council_lines(slug: str, new: str) -> str:
    """Write the redirects that a council with a new slug needs.

    Args:
        slug: The slug it had.
        new: The slug it has.
    """
    moved = [
        (f"{folder}{slug}/", f"{folder}{new}/")
        for folder in (addresses.MINUTES, addresses.COUNCILS, addresses.ATTENDANCE)
    ]
    moved.append((addresses.feed_council(slug), addresses.feed_council(new)))
    return "\n".join(redirect_lines(start, target) for start, target in moved)
