"""What the tests of the made-up archive share."""

from __future__ import annotations

from minutes_archive.model import SERVING_ROLES, Meeting

MEETINGS = 400
SEED = 1
"""The demo's own archive."""


def serving(meeting: Meeting, number: str) -> set[str]:
    """Name those who decide an item."""
    return {
        person.name
        for person in meeting.present
        if SERVING_ROLES.intersection(person.roles)
        and (person.items is None or number in person.items)
    }
