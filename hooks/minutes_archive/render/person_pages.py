"""The register of people and each person's page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from minutes_archive import addresses
from minutes_archive.model import Person
from minutes_archive.render.page import Page
from minutes_archive.render.section_pages import SectionPages
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts
from minutes_archive.views.attendance import AttendanceYears
from minutes_archive.views.decisions import decision_row
from minutes_archive.views.index import Index
from minutes_archive.views.people import (
    People,
    PersonEntry,
    gather_people,
    people_entries,
    person_view,
)

_SWEDISH = "ÅÄÖ"
_MOST_ROWS = 100
"""How many items that somebody moved or reserved in are shown with their decisions' words."""


class PersonPages(SectionPages):
    """Makes the register by letter and a page for everybody in it."""

    def __init__(
        self, index: Index, texts: Texts, writer: PageWriter, attendance: AttendanceYears
    ) -> None:
        """Keep what the pages are made from.

        Args:
            index: The archive's groupings.
            texts: The words of the site.
            writer: The templates.
            attendance: The councils' years.
        """
        super().__init__(texts, writer)
        self._index = index
        self._attendance = attendance

    def all(self) -> Iterator[Page]:
        """Make the register and everybody's page, in Swedish order by name."""
        people = gather_people(self._index, self._attendance)
        entries = people_entries(people)
        letters: dict[str, list[PersonEntry]] = {}
        for entry in entries:
            letters.setdefault(_letter(entry.person.name), []).append(entry)
        yield self._page(addresses.PEOPLE, "people", total=len(entries), letters=letters)
        for entry in entries:
            yield self._person(people, entry.person)

    def _person(self, people: People, person: Person) -> Page:
        """Make one person's page."""
        view = person_view(people, person)
        return self._page(
            addresses.person(person.slug),
            "person",
            facts={"name": person.name},
            here=person.name,
            view=view,
            person=person,
            councils=self._index.archive.councils,
            most=_MOST_ROWS,
            moved=[decision_row(self._index, ref) for ref in view.motions],
            reserved=[decision_row(self._index, ref) for ref in view.reservations],
        )


def _letter(name: str) -> str:
    """Give the letter a name is filed under: its first, without foreign accents."""
    first = name[:1].upper()
    if first in _SWEDISH:
        return first
    plain = unicodedata.normalize("NFD", first)[:1]
    return plain if plain.isalpha() else "#"
