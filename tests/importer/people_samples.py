"""Lists of people made up for the tests, and what is read of them."""

from __future__ import annotations

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, read_people


def lines(text: str) -> list[Line]:
    """Make lines of a text."""
    return [Line(number, row) for number, row in enumerate(text.split("\n"), start=1)]


def read(text: str, group: Group = Group.MEMBERS) -> tuple[dict[str, Attendance], list[str]]:
    """Give the people of a list by name, and the words that were not read."""
    people, unread = read_people(lines(text), group)
    return {person.name: person for person in people}, [piece.text for piece in unread]
