"""Small archives made by hand, for tests that look at views and pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from minutes_archive.model import (
    Absentee,
    Archive,
    Attendee,
    Council,
    CouncilKind,
    Item,
    Mandate,
    Meeting,
    Outcome,
    Part,
    Person,
    PlannedMeeting,
    Role,
    Status,
    Theme,
    name_key,
)
from minutes_archive.rules import mentions
from minutes_archive.slugs import slugify

BOARD = Council("kommunstyrelsen", "Kommunstyrelsen", CouncilKind.BOARD)
COUNCIL = Council("miljoradet", "Miljörådet", CouncilKind.ADVISORY)
SCHOOL = Theme("skola", "Skola", "Skolor och förskolor.", ("utbildning",))
NATURE = Theme("miljo", "Miljö")


def day(text: str) -> dt.date:
    """Read an ISO date."""
    return dt.date.fromisoformat(text)


def mandate(role: Role, start: str, end: str | None = None, council: str = BOARD.slug) -> Mandate:
    """Make a mandate in the board."""
    return Mandate(council, role, day(start), day(end) if end else None)


def member(name: str, *mandates: Mandate, party: str | None = None) -> Person:
    """Make a registered person."""
    return Person(slugify(name), name, party=party, mandates=mandates)


def item(number: str = "1", title: str = "Mötet öppnas", text: str = "", **fields) -> Item:
    """Make an item whose text has no headings of its own."""
    parts = (Part(None, None, text, 20),) if text else ()
    return Item(number, title, 19, parts, **fields)


def attendee(name: str, *roles: Role, **fields) -> Attendee:
    """Make somebody present."""
    return Attendee(name, roles, **fields)


def absentee(name: str, **fields) -> Absentee:
    """Make somebody absent."""
    return Absentee(name, **fields)


def meeting(date: str = "2024-03-12", council: Council = BOARD, **fields) -> Meeting:
    """Make a meeting of the board with nobody present and no items."""
    suffix = f"-{fields['suffix']}" if fields.get("suffix") else ""
    base = {
        "path": f"{council.slug}/{date[:4]}/{date}{suffix}.md",
        "sha256": "0" * 64,
        "council": council.slug,
        "date": day(date),
        "status": Status.ADJUSTED,
        "chair": "Anna Lind",
        "secretary": "Björn Åkesson",
    }
    return Meeting(**(base | fields))


def archive(
    *meetings: Meeting,
    people: Iterable[Person] = (),
    councils: Iterable[Council] = (BOARD, COUNCIL),
    themes: Iterable[Theme] = (SCHOOL, NATURE),
    calendar: Iterable[PlannedMeeting] = (),
) -> Archive:
    """Join meetings and registries, with a page for every name the meetings hold."""
    known = {person.slug: person for person in people}
    slugs = {
        n: p.slug for p in known.values() for name in (p.name, *p.aliases) for n in _keys(name)
    }
    for name in (one.name for m in meetings for one in mentions(m)):
        if name_key(name) not in slugs:
            slug = slugify(name)
            known[slug] = Person(slug, name, registered=False)
        for key in _keys(name):
            slugs.setdefault(key, slugs.get(name_key(name), slugify(name)))
    return Archive(
        councils={c.slug: c for c in councils},
        themes={t.slug: t for t in themes},
        people=known,
        person_slugs=slugs,
        calendar=tuple(calendar),
        meetings=tuple(sorted(meetings, key=lambda m: m.sort_key)),
    )


def decided(number: str, title: str, decision: str, outcome: Outcome, **fields) -> Item:
    """Make an item with a decision quoted from its text."""
    return item(number, title, f"{decision}.", decision=decision, outcome=outcome, **fields)


def _keys(name: str) -> tuple[str, str]:
    return (name, name_key(name))
