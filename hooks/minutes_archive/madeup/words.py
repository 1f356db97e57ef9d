"""The made-up municipality's words: names, councils, subjects and phrases."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from minutes_archive.model import CouncilKind, PartKind, Role


@dataclass(frozen=True, slots=True)
class CouncilSpec:
    """A made-up council: who it is, how large, how often and where it meets."""

    slug: str
    name: str
    kind: CouncilKind
    description: str
    prefix: str
    number: str
    administration: str
    seats: int
    substitutes: int
    weight: int
    weekday: int
    start: str
    hours: int
    places: tuple[str, ...]
    themes: tuple[str, ...]
    parent: str | None = None
    email: str | None = None
    speaks: str | None = None
    proper: bool = False
    earlier_name: str | None = None
    earlier_administration: str | None = None
    earlier_until: dt.date | None = None
    founded: dt.date | None = None
    ended: dt.date | None = None
    from_meetings: int = 0

    def name_on(self, day: dt.date) -> str:
        """Give the name that the council had on a day."""
        if self.earlier_name and self.earlier_until and day <= self.earlier_until:
            return self.earlier_name
        return self.name

    def administration_on(self, day: dt.date) -> str:
        """Give the name of the administration that served the council on a day."""
        if self.earlier_administration and self.earlier_until and day <= self.earlier_until:
            return self.earlier_administration
        return self.administration

    def speaks_on(self, day: dt.date) -> str:
        """Give the name that its own sentences of a day use, in lower case."""
        return self.speaks or self.called_on(day)

    def called_on(self, day: dt.date) -> str:
        """Give the name as it stands inside a sentence of a day."""
        name = self.name_on(day)
        return name if self.proper else name[:1].lower() + name[1:]

    @property
    def has_parties(self) -> bool:
        """Say whether its members sit for parties."""
        return self.kind not in {CouncilKind.ADVISORY, CouncilKind.ASSOCIATION}

    @property
    def prepares(self) -> bool:
        """Say whether it prepares cases for its parent."""
        return self.kind is CouncilKind.SUBCOMMITTEE


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of case: its title, background and the clauses that decide it."""

    title: str
    background: tuple[str, ...]
    decide: tuple[str, ...]
    amend: str
    documents: tuple[str, ...]
    reject: str | None = None
    appeal: str | None = None
    route: str = "own"
    origin: str | None = None
    table: str | None = None
    themes: tuple[str, ...] = ()
    contested: bool = False
    recusal: bool = False
    withheld_attachment: bool = False


@dataclass(frozen=True, slots=True)
class Info:
    """Something a council is told about."""

    title: str
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question put in the assembly, and its answer."""

    title: str
    ask: str
    answer: str


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """A theme and everything that can be said about it."""

    slug: str
    name: str
    description: str
    synonyms: tuple[str, ...]
    interests: tuple[str, ...]
    matters: tuple[Matter, ...]
    infos: tuple[Info, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A made-up local party and its share of the votes."""

    code: str
    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Number:
    """A range of made-up numbers and how they are written."""

    low: int
    high: int
    times: int = 1
    decimals: int = 0
    unit: str = ""

    def text(self, drawn: int) -> str:
        """Write a number drawn from the range with decimals, grouped digits and unit."""
        number = drawn * self.times
        whole, part = divmod(number, 10**self.decimals)
        grouped = f"{whole:,}".replace(",", " ")
        fraction = f",{part:0{self.decimals}d}" if self.decimals else ""
        return f"{grouped}{fraction}{self.unit}"


@dataclass(frozen=True, slots=True)
class Words:
    """All words of the made-up municipality."""

    municipality: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    parties: tuple[Party, ...]
    secretary: tuple[str, str]
    officials: tuple[tuple[str, str], ...]
    guests: tuple[tuple[str, str], ...]
    participants: tuple[tuple[str | None, str], ...]
    councils: tuple[CouncilSpec, ...]
    themes: Mapping[str, ThemeWords]
    slots: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Number]
    phrases: Mapping[str, tuple[str, ...]]
    frames: Mapping[str, tuple[str, ...]]
    headings: Mapping[PartKind, str]
    roles: Mapping[Role, str]


def load_words() -> Words:
    """Read the words that lie beside this module."""
    folder = resources.files("minutes_archive.madeup") / "words"
    names = _read(folder / "names.toml")
    councils = _read(folder / "councils.toml")
    phrases = _read(folder / "phrases.toml")
    places = _read(folder / "places.toml")
    slots = {**places["slot"], **phrases["slot"]}
    files = sorted((folder / "themes").iterdir(), key=lambda file: file.name)
    themes = [_theme(_read(file)) for file in files if file.name.endswith(".toml")]
    return Words(
        municipality=councils["municipality"],
        first_names=tuple(names["first"]),
        last_names=tuple(names["last"]),
        parties=tuple(Party(**party) for party in names["party"]),
        secretary=(names["secretary"]["title"], names["secretary"]["organisation"]),
        officials=tuple(
            (title, unit["organisation"]) for unit in names["official"] for title in unit["titles"]
        ),
        guests=tuple((guest["title"], guest["organisation"]) for guest in names["guest"]),
        participants=tuple((one.get("title"), one["organisation"]) for one in names["participant"]),
        councils=tuple(_council(table) for table in councils["council"]),
        themes={theme.slug: theme for theme in themes},
        slots={name: tuple(values) for name, values in slots.items()},
        numbers={name: Number(**table) for name, table in places["number"].items()},
        phrases={name: tuple(values) for name, values in phrases["general"].items()},
        frames={name: tuple(values) for name, values in phrases["frame"].items()},
        headings={PartKind(kind): heading for kind, heading in phrases["heading"].items()},
        roles={Role(role): word for role, word in phrases["role"].items()},
    )


def _read(file: Traversable) -> dict[str, Any]:
    """Read one data file."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    """Make a table's lists immutable."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}


def _council(table: Mapping[str, Any]) -> CouncilSpec:
    """Build a council from its table."""
    days = {
        key: dt.date.fromisoformat(table[key])
        for key in ("earlier_until", "founded", "ended")
        if key in table
    }
    return CouncilSpec(**{**_frozen(table), "kind": CouncilKind(table["kind"]), **days})


def _theme(table: Mapping[str, Any]) -> ThemeWords:
    """Build a theme from its file."""
    return ThemeWords(
        slug=table["slug"],
        name=table["name"],
        description=table["description"],
        synonyms=tuple(table["synonyms"]),
        interests=tuple(table["interests"]),
        matters=tuple(Matter(**_frozen(matter)) for matter in table["matter"]),
        infos=tuple(Info(**_frozen(info)) for info in table["info"]),
        questions=tuple(Question(**question) for question in table["question"]),
    )
