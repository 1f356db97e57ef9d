"""The registries of a made-up archive, and joining two archives' registries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import yaml

from minutes_archive.madeup.mandates import Holder, Seats, merged, still_runs
from minutes_archive.madeup.people import MadeUpPerson
from minutes_archive.madeup.schedule import Planned
from minutes_archive.madeup.words import CouncilSpec, ThemeWords, Words
from minutes_archive.texts import by_name
from minutes_archive.yaml_text import Value, dump, dump_list

Content: TypeAlias = Mapping[str, Value] | Sequence[Value]
"""Entries by slug; the calendar is a list."""

CALENDAR = "calendar.yml"
FILES = ("councils.yml", "people.yml", "themes.yml", CALENDAR, "municipality.yml")


def file_text(name: str, content: Content) -> str:
    """Write a registry with the line that tells editors its schema.

    Args:
        name: The file's name, such as "people.yml".
        content: Entries by slug; the calendar is a list.
    """
    schema = name.replace(".yml", ".schema.json")
    head = f"# yaml-language-server: $schema=../../docs/schema/{schema}\n"
    if isinstance(content, Mapping) and not all(isinstance(v, dict) for v in content.values()):
        lines = ["", *dump(content)]
    elif isinstance(content, Mapping):
        lines = [line for slug, entry in content.items() for line in ("", *dump({slug: entry}))]
    else:
        # An empty list has no brackets: what is pasted below them could not be read.
        lines = ["", *dump_list(content, 0)]
    return head + "\n".join(lines) + "\n"


def councils(here: Sequence[CouncilSpec]) -> dict[str, Value]:
    """List the councils; one whose parent is not in the archive stands alone."""
    slugs = {council.slug for council in here}
    entries: dict[str, Value] = {}
    for council in here:
        entry: dict[str, Value] = {
            "name": council.name,
            "kind": council.kind.value,
            "description": council.description,
        }
        if council.founded:
            entry["from"] = council.founded
        if council.ended:
            entry["to"] = council.ended
        if council.parent in slugs and council.parent:
            entry["parent"] = council.parent
        if council.earlier_name and council.earlier_until:
            entry["earlier_names"] = [
                {"name": council.earlier_name, "until": council.earlier_until}
            ]
        if council.email:
            entry["email"] = council.email
        entries[council.slug] = entry
    return entries


def themes(words: Iterable[ThemeWords]) -> dict[str, Value]:
    """List the themes."""
    return {
        theme.slug: {
            "name": theme.name,
            "description": theme.description,
            "synonyms": list(theme.synonyms),
        }
        for theme in by_name(words)
    }


def people(seats: Seats, others: Iterable[MadeUpPerson]) -> dict[str, Value]:
    """List everybody with a mandate, and the officials, in alphabetical order."""
    mandates: dict[str, list[tuple[str, Holder]]] = {}
    known: dict[str, MadeUpPerson] = {person.slug: person for person in others}
    for slug, holders in seats.holders.items():
        for holder in holders:
            known[holder.person.slug] = holder.person
            mandates.setdefault(holder.person.slug, []).append((slug, holder))
    ordered = by_name(known.values())
    return {person.slug: _person(person, mandates.get(person.slug, [])) for person in ordered}


def _person(person: MadeUpPerson, held: Sequence[tuple[str, Holder]]) -> Value:
    """Write one person's entry."""
    entry: dict[str, Value] = {"name": person.name}
    if person.alias:
        entry["aliases"] = [person.alias]
    known = {"party": person.party, "title": person.title, "organisation": person.organisation}
    entry.update({key: value for key, value in known.items() if value})
    mandates: list[Value] = []
    for council in dict.fromkeys(slug for slug, _ in held):
        for holder in merged([holder for slug, holder in held if slug == council]):
            mandate: dict[str, Value] = {
                "council": council,
                "role": holder.role.value,
                "from": holder.first,
            }
            mandates.append(mandate if still_runs(holder) else {**mandate, "to": holder.last})
    if mandates:
        entry["mandates"] = mandates
    return entry


def calendar(words: Words, planned: Sequence[Planned]) -> list[Value]:
    """List the planned meetings and those that were called off."""
    entries: list[Value] = []
    for number, meeting in enumerate(planned):
        council = meeting.council
        entry: dict[str, Value] = {
            "council": council.slug,
            "date": meeting.date,
            "start": council.start,
        }
        if number % 2:
            entry["end"] = f"{int(council.start[:2]) + council.hours:02d}{council.start[2:]}"
        entry["place"] = council.places[0]
        if meeting.cancelled:
            notes = words.phrases["cancelled"]
            entry["cancelled"] = True
            entry["note"] = notes[number % len(notes)]
        entries.append(entry)
    return entries


def merge_registries(into: Path, other: Path) -> None:
    """Add another archive's registries to an archive's own.

    Args:
        into: The registry folder that is written to.
        other: The registry folder that is added.

    Raises:
        ValueError: Both have an entry of the same name.
    """
    joined = {name: _joined(name, _read(into / name), _read(other / name)) for name in FILES}
    for name, content in joined.items():
        (into / name).write_text(file_text(name, content), encoding="utf-8", newline="\n")


def _joined(name: str, own: Content | None, more: Content | None) -> Content:
    """Join two registries of a name; either may hold comments only."""
    if not own or not more:
        return own or more or ([] if name == CALENDAR else {})
    if not isinstance(own, Mapping) or not isinstance(more, Mapping):
        return [*own, *more]
    if both := own.keys() & more.keys():
        raise ValueError(f"{name}: both archives have {', '.join(sorted(both))}")
    return {**own, **more}


def _read(file: Path) -> Content | None:
    """Read a registry with every value as text."""
    content: Content | None = yaml.BaseLoader(file.read_text("utf-8")).get_single_data()
    return content


def municipality() -> dict[str, Value]:
    """Tell of the municipality itself."""
    return {
        "name": "Norrby kommun",
        "domains": ["norrby.example"],
        "notice_board": "https://norrby.example/anslagstavla",
    }
