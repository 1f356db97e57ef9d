"""First pages made up for tests, read as a reader gives their lines, and what was read of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_archive.importer.facts import Attendance, Fact, Value
from minutes_archive.importer.first_page.reading import FirstPage, read_first_page
from minutes_archive.importer.lines import Line

WHERE = "Plats och tid Rådhuset, kl 13.00-15.30 "
"""What opens a page that is one line, before the lists of people."""


def page(text: str, furniture: Sequence[str] = ()) -> FirstPage:
    """Read a first page; an empty line is none, but is told of at the next one."""
    rows = ["the top", *text.split("\n")]
    lines = [
        Line(number, row.strip(), len(row) - len(row.lstrip()), blank_before=not before.strip())
        for number, (before, row) in enumerate(pairwise(rows), start=1)
        if row.strip()
    ]
    return read_first_page(lines, [Line(900, words) for words in furniture])


def people(text: str) -> dict[str, Attendance]:
    """Give who is listed, by name."""
    return {one.name: one for one in page(text).attendance}


def roles(text: str) -> dict[str, str]:
    """Give the roles of those who were there, by name."""
    return {one.name: ",".join(one.roles) for one in page(text).attendance if not one.absent}


def absent(text: str) -> list[str]:
    """Give the names of those who were not there."""
    return [one.name for one in page(text).attendance if one.absent]


def facts_of(read: FirstPage) -> dict[str, Value]:
    """Give what a page that has been read tells, by key."""
    return {str(one.key[0]): one.value for one in read.facts}


def values(text: str) -> dict[str, Value]:
    """Give what the page tells, by key."""
    return facts_of(page(text))


def fact(read: FirstPage, key: str) -> Fact | None:
    """Give what a page tells for a key, with its confidence and place."""
    return next((one for one in read.facts if one.key == (key,)), None)
