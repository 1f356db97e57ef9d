"""Who had a part in a meeting, whether or not the minutes list who was there."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from minutes_archive.model import Archive, Item, Meeting, Person


class Office(StrEnum):
    """What somebody was charged with at a meeting."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    ADJUSTER = "adjuster"


def officers(meeting: Meeting) -> tuple[tuple[Office, str], ...]:
    """List those charged with a meeting and its minutes, by name as written.

    Args:
        meeting: The meeting.
    """
    charged = [
        (Office.CHAIR, meeting.chair),
        (Office.SECRETARY, meeting.secretary),
        *((Office.ADJUSTER, name) for name in meeting.adjusters),
    ]
    return tuple((office, name) for office, name in charged if name)


def voters(item: Item) -> Iterator[tuple[str, str]]:
    """List who voted in an item and for which side, by name as written; nobody absent voted.

    Args:
        item: The item.
    """
    for vote in item.votes:
        for side, names in vote.roll.lists if vote.roll else ():
            if side != "absent":
                yield from ((side, name) for name in names)


def known_person(archive: Archive, name: str) -> Person | None:
    """Find the person a name stands for; a party is nobody.

    Args:
        archive: The archive.
        name: A name as written.
    """
    try:
        return archive.person(name)
    except KeyError:
        return None


def took_part(archive: Archive, meeting: Meeting) -> tuple[Person, ...]:
    """List everybody who was at a meeting, led it, wrote it down, adjusted or voted; each once.

    Args:
        archive: The archive.
        meeting: One of its meetings.
    """
    names = [attendee.name for attendee in meeting.present]
    names += [name for _, name in officers(meeting)]
    names += [name for item in meeting.items for _, name in voters(item)]
    people = (known_person(archive, name) for name in dict.fromkeys(names))
    return tuple({person.slug: person for person in people if person}.values())
