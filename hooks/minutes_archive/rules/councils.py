"""Councils named in minutes and registries that the registry of councils lacks."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting
from minutes_archive.rules.breach import (
    CALENDAR_FILE,
    COUNCILS_FILE,
    PEOPLE_FILE,
    Breach,
)
from minutes_archive.rules.nearest import nearest_slug
from minutes_archive.rules.yaml_lines import council_lines
from minutes_archive.source import Loc

UNKNOWN = FindingKind("PA410", Level.ERROR)
UNKNOWN_IN_REGISTRY = FindingKind("PA417", Level.ERROR)
LOOP = FindingKind("PA418", Level.ERROR)
KINDS = (UNKNOWN, UNKNOWN_IN_REGISTRY, LOOP)


def check(archive: Archive) -> Iterator[Breach]:
    """Find unknown councils, and councils that are their own parent."""
    for meeting in archive.meetings:
        if meeting.council not in archive.councils:
            params = {
                "council": meeting.council,
                "nearest": _meant(meeting, archive),
                "paste": council_lines(meeting.council),
            }
            yield Breach(UNKNOWN, meeting.path, ("council",), params=params, needs=COUNCILS_FILE)
    for path, loc, slug in _in_registries(archive):
        if slug not in archive.councils:
            params = {"council": slug, "nearest": nearest_slug(slug, archive.councils)}
            yield Breach(UNKNOWN_IN_REGISTRY, path, loc, params=params, needs=COUNCILS_FILE)
    yield from _loops(archive)


def _meant(meeting: Meeting, archive: Archive) -> str:
    """Name the council that the file's folder is called after, or the likest one."""
    folder = meeting.path.partition("/")[0]
    return folder if folder in archive.councils else nearest_slug(meeting.council, archive.councils)


def _in_registries(archive: Archive) -> Iterator[tuple[str, Loc, str]]:
    """List the councils that registries name, with the places."""
    for slug, council in archive.councils.items():
        if council.parent is not None:
            yield COUNCILS_FILE, (slug, "parent"), council.parent
    for slug, person in archive.people.items():
        for index, mandate in enumerate(person.mandates):
            yield PEOPLE_FILE, (slug, "mandates", index, "council"), mandate.council
    for index, planned in enumerate(archive.calendar):
        yield CALENDAR_FILE, (index, "council"), planned.council


def _loops(archive: Archive) -> Iterator[Breach]:
    """Find councils that are met again on the way up from them."""
    for slug in archive.councils:
        seen: list[str] = []
        above: str | None = slug
        while above is not None and above in archive.councils and above not in seen:
            seen.append(above)
            above = archive.councils[above].parent
        if above == slug:
            params = {"council": slug, "loop": " → ".join([*seen, slug])}
            yield Breach(LOOP, COUNCILS_FILE, (slug, "parent"), params=params)
