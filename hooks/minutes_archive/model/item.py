"""One item (paragraf) of a meeting and what was moved, voted and decided in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from minutes_archive.model.values import Appeal, ItemKind, Outcome, PartKind, VoteKind


def number_key(number: str) -> tuple[int, str]:
    """Give a key that sorts item numbers: 7, 7a, 8.

    Args:
        number: Digits, with or without one letter.
    """
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return (int(digits) if digits.isdecimal() else 0, number[len(digits) :])


@dataclass(frozen=True, slots=True)
class Notice:
    """The announcement that minutes were adjusted (anslag): the days it went up and came down."""

    posted: dt.date | None = None
    removed: dt.date | None = None
    kept_at: str | None = None


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion (yrkande) and who moved it."""

    by: tuple[str, ...]
    text: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """Who voted how in an open vote, by name as written."""

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def lists(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each list of names with the key that it has in the file."""
        return (
            ("yes", self.yes),
            ("no", self.no),
            ("abstain", self.abstain),
            ("absent", self.absent),
        )


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote (omröstning): counts of votes, what yes and no meant, and the roll."""

    kind: VoteKind
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    absent: int | None = None
    yes_means: str | None = None
    no_means: str | None = None
    roll: Roll | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation or a note to the minutes, and who made it."""

    by: tuple[str, ...]
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why something is not published: a reason in words and its ground in law."""

    reason: str
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an item's text under one third-level heading, or before the first.

    `heading` is the heading as written (None before the first), `kind` is set when it is
    one of the fixed headings, `line` is the line in the file where the part begins.
    """

    kind: PartKind | None
    heading: str | None
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item (§) of the minutes.

    `number` is the number as printed, without the § sign ("7", "7a"). `decision` is the
    words that decide, always found verbatim in the item. `line` is the heading's line. A
    withheld item has no title, no parts and nothing else that tells of its matter.
    """

    number: str
    title: str
    line: int
    parts: tuple[Part, ...] = ()
    case: str | None = None
    kind: ItemKind | None = None
    outcome: Outcome | None = None
    decision: str | None = None
    until: dt.date | None = None
    themes: tuple[str, ...] = ()
    motions: tuple[Motion, ...] = ()
    votes: tuple[Vote, ...] = ()
    reservations: tuple[Statement, ...] = ()
    notes: tuple[Statement, ...] = ()
    recused: tuple[str, ...] = ()
    adjusted_on: dt.date | None = None
    notice: Notice | None = None
    appeal: Appeal | None = None
    withheld: Withheld | None = None

    @property
    def anchor(self) -> str:
        """The anchor of the item on its page; it never changes with the title."""
        return f"p{self.number}"

    @property
    def is_decision(self) -> bool:
        """Say whether the item has a row in the decision index."""
        return self.decision is not None or self.outcome is not None
