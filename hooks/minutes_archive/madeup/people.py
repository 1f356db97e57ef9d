"""Made-up people, no two of them easy to mix up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.words import Words
from minutes_archive.slugs import slugify

_TOO_ALIKE = 80.0
"""Percentage of like letters; the archive's own rule asks from 88 on."""


@dataclass(frozen=True, slots=True)
class MadeUpPerson:
    """A person; `alias` is the name that minutes before `renamed` give."""

    name: str
    party: str | None = None
    title: str | None = None
    organisation: str | None = None
    alias: str | None = None
    renamed: dt.date | None = None
    registered: bool = True

    @property
    def slug(self) -> str:
        """The person's key in the registry."""
        return slugify(self.name)

    def written(self, day: dt.date) -> str:
        """Give the name as the minutes of a day write it."""
        if self.alias and self.renamed and day < self.renamed:
            return self.alias
        return self.name

    def signed(self, day: dt.date) -> str:
        """Give the name with its party in brackets, as running text does."""
        name = self.written(day)
        return f"{name} ({self.party})" if self.party else name


class NameMaker:
    """Draws names, each clearly apart from all drawn before it."""

    def __init__(self, words: Words, chance: Chance) -> None:
        self._words = words
        self._chance = chance
        self._taken: list[str] = []

    def name(self) -> str:
        """Draw a new name.

        Raises:
            RuntimeError: The lists of names are used up.
        """
        for _ in range(20_000):
            first = self._chance.pick(self._words.first_names)
            last = self._chance.pick(self._words.last_names)
            name = f"{first} {last}"
            if not self._too_like(name):
                self._taken.append(name)
                return name
        raise RuntimeError("the lists of names are too short for so many people")

    def married_name(self, name: str) -> str:
        """Give the name that somebody with this name had before: another last name too."""
        other = self._chance.pick(self._words.last_names)
        former = f"{name.split(maxsplit=1)[0]} {other}"
        self._taken.append(former)
        return former

    def _too_like(self, name: str) -> bool:
        """Say whether a name could be taken for a slip of the pen for another."""
        best = process.extractOne(name, self._taken, scorer=fuzz.ratio, score_cutoff=_TOO_ALIKE)
        return best is not None
