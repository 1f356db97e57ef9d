"""What the registries hold: councils, people, themes and planned meetings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from minutes_archive.model.values import CouncilKind, Role


@dataclass(frozen=True, slots=True)
class EarlierName:
    """A name that a council had until a day."""

    name: str
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Council:
    """A body that holds meetings and keeps minutes."""

    slug: str
    name: str
    kind: CouncilKind
    description: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    parent: str | None = None
    earlier_names: tuple[EarlierName, ...] = ()
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Mandate:
    """A person's seat in a council, first and last day included; no end means it still runs."""

    council: str
    role: Role
    start: dt.date
    end: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Say whether the mandate was in force on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the archive knows; `registered` is false for a name met only in minutes."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    title: str | None = None
    organisation: str | None = None
    mandates: tuple[Mandate, ...] = ()
    registered: bool = True


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that meetings and items are grouped by; synonyms feed the search."""

    slug: str
    name: str
    description: str | None = None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address of this site that has moved, or a folder of them, and where it is now."""

    start: str
    target: str


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting in the calendar (sammanträdesplan)."""

    council: str
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None
    cancelled: bool = False
    note: str | None = None
