"""How far an importer's answer about a document agrees with its labels."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from minutes_archive.commands.scoring_labels import Expected

Entry = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers were wanted, how many were given and how many of them were right."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wanted + other.wanted, self.given + other.given)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was given; all of nothing is all."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of what was given that was right."""
        return self.right / self.given if self.given else 1.0

    @property
    def f1(self) -> float:
        """Both in one; for single values the share that is right."""
        both = self.wanted + self.given
        return 2 * self.right / both if both else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that the importer got wrong."""

    measure: str
    where: str
    wanted: str
    got: str


@dataclass(slots=True)
class Score:
    """Tallies by measure, and each miss."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def add(self, measure: str, tally: Tally) -> None:
        """Add to a measure."""
        self.tallies[measure] = self.tallies.get(measure, Tally()) + tally

    def value(
        self, measure: str, where: str, wanted: Expected, got: str, same: Callable[[str], object]
    ) -> None:
        """Score one value; where nothing is wanted, nothing is right.

        Args:
            measure: What is measured.
            where: Where in the document, for the list of misses.
            wanted: The right answers.
            got: The answer; empty for none.
            same: Gives the form in which two answers are compared.
        """
        right = same(got) in [same(one) for one in wanted] if got else not wanted
        self.add(measure, Tally(int(right), 1, 1))
        if not right:
            self.misses.append(Miss(measure, where, " | ".join(wanted), got))


def letters(text: str) -> str:
    """Give the letters and digits of a text: how it is laid out says nothing."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum())


def spaced(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())


def text_of(entry: Entry, key: str) -> str:
    """Give a value as text; none is empty."""
    value = entry.get(key)
    return "" if value is None else str(value)


def entries(value: object) -> list[Entry]:
    """Give the entries of a list, or of one entry alone."""
    return list(_each(value))


def _each(value: object) -> Iterator[Entry]:
    """List the mappings in a value."""
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, list | tuple):
        yield from (one for one in value if isinstance(one, Mapping))
