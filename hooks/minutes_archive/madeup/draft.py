"""The secretary's desk: items of the minutes while they are being written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from minutes_archive.legal_days import WEEKS_TO_APPEAL, last_day
from minutes_archive.madeup.attendance import Sitting
from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.dates import working_day
from minutes_archive.madeup.facts import Facts
from minutes_archive.madeup.grammar import listed
from minutes_archive.madeup.people import MadeUpPerson
from minutes_archive.madeup.words import Info, Matter, Question, Words
from minutes_archive.model import CouncilKind, ItemKind, Outcome, PartKind
from minutes_archive.yaml_text import Value, dump

KEYS = (
    "case",
    "kind",
    "outcome",
    "decision",
    "until",
    "themes",
    "motions",
    "votes",
    "reservations",
    "notes",
    "recused",
    "adjusted_on",
    "notice",
    "appeal",
    "withheld",
)
"""The keys of an item, in the order of the format."""

Subject = TypeVar("Subject", Matter, Info, Question)

_FREE_PROSE_UNTIL = 2012
_DISPENSABLE = {PartKind.PROPOSAL, PartKind.DOCUMENTS, PartKind.COPIES}


@dataclass(slots=True)
class Draft:
    """An item: its title, its entry in the front matter and its text by heading."""

    title: str
    front: dict[str, Value] = field(default_factory=dict)
    sections: list[tuple[PartKind | None, str]] = field(default_factory=list)

    def say(self, text: str, kind: PartKind | None = None) -> None:
        """Add a stretch of text; an empty one is left out."""
        if text:
            self.sections.append((kind, text))

    def shorten(self) -> None:
        """Leave out what readers can do without; the front matter says nothing of it."""
        self.sections = [part for part in self.sections if part[0] not in _DISPENSABLE]

    def entry(self) -> dict[str, Value]:
        """Give the entry for the front matter in the order of the format."""
        return {key: self.front[key] for key in KEYS if key in self.front}


class Desk:
    """Everything that writing one meeting's items needs.

    `room` is how many bytes the file may still take; long items are kept out when it is low.
    """

    def __init__(self, words: Words, sitting: Sitting, chance: Chance) -> None:
        self.words = words
        self.sitting = sitting
        self.chance = chance
        self.facts = Facts(words, chance, sitting.slot.council, sitting.slot.date)
        self.headed = _uses_headings(sitting, chance)
        self.drafts: list[Draft] = []
        self.room = 0
        self._used: set[str] = set()

    @property
    def place(self) -> int:
        """The place in the agenda of the item being written, counted from 1."""
        return len(self.drafts) + 1

    @property
    def day(self) -> dt.date:
        """The day of the meeting."""
        return self.sitting.slot.date

    @property
    def kind(self) -> CouncilKind:
        """What sort of council is meeting."""
        return self.sitting.slot.council.kind

    def fresh(self, subjects: Sequence[Subject]) -> Subject:
        """Choose a subject that the meeting has not had yet, while there is one."""
        unused = [subject for subject in subjects if subject.title not in self._used]
        chosen = self.chance.pick(unused or subjects)
        self._used.add(chosen.title)
        return chosen

    def frame(self, key: str, **given: str) -> str:
        """Write a text in one of the ways that a frame allows."""
        return self.facts.frame(key, **given)

    def clauses(self, clauses: Sequence[str]) -> str:
        """Join clauses as one sentence holds them: "A, att B och att C"."""
        first, *rest = clauses
        return listed([first, *(f"att {clause}" for clause in rest)])

    def names(self, people: Sequence[MadeUpPerson]) -> list[str]:
        """Give people's names as these minutes write them."""
        return [self.sitting.written(person) for person in people]

    def signed(self, people: Sequence[MadeUpPerson]) -> str:
        """Name people with their parties in running text."""
        return listed([self.sitting.signed(person) for person in people])

    def decide(
        self, draft: Draft, text: str, outcome: Outcome | None, *, short: bool = False
    ) -> None:
        """Write the words that decide, under their heading or quoted in the front matter.

        Args:
            draft: The item.
            text: The decision.
            outcome: How the item ended.
            short: Whether the item is too slight for a heading.
        """
        if self.headed and not short:
            draft.say(text, PartKind.DECISION)
        else:
            draft.say(text)
            draft.front["decision"] = text
        if outcome is not None:
            draft.front["outcome"] = outcome.value

    def decision_text(self, frame: str, clauses: Sequence[str], **given: str) -> str:
        """Write a decision of one clause or more, as a sentence or as a numbered list."""
        if self.headed and len(clauses) > 1 and self.chance.happens(0.7):
            points = [f"{number}. {clause}" for number, clause in enumerate(clauses, 1)]
            return "\n".join([f"{self.frame(f'{frame}_list', **given)}\n", *points])
        return self.frame(frame, clauses=self.clauses(clauses), **given)

    def adjust_at_once(self, draft: Draft) -> None:
        """Adjust an item at the meeting itself, with a notice of its own."""
        draft.sections.insert(0, (None, self.frame("at_once")))
        draft.front["adjusted_on"] = self.day
        draft.front["notice"] = self.notice(self.day)

    def notice(self, adjusted: dt.date) -> dict[str, Value]:
        """Announce an adjustment: on the next working day, until the day after the last appeal.

        Source: kommunallagen (2017:725) 8 kap. 12 § and 13 kap. 5 §.

        Args:
            adjusted: The day of the adjustment.
        """
        posted = working_day(adjusted + dt.timedelta(days=self.chance.below(2)))
        removed = working_day(last_day(posted, weeks=WEEKS_TO_APPEAL) + dt.timedelta(days=1))
        kept_at = self.chance.pick(self.words.frames["kept_at"])
        return {"posted": posted, "removed": removed, "kept_at": kept_at}

    def body(self, draft: Draft, number: str) -> str:
        """Write an item's text with its headings."""
        blocks = [f"## § {number} {draft.title}"]
        for kind, text in draft.sections:
            if kind is not None and self.headed:
                blocks.append(f"### {self.words.headings[kind]}")
            blocks.append(text)
        return "\n\n".join(blocks)


def size_of(draft: Draft) -> int:
    """Say about how many bytes an item takes in the file."""
    text = sum(len(text.encode()) + 24 for _, text in draft.sections)
    front = sum(len(line) + 1 for line in dump(draft.entry(), 4))
    return len(draft.title) + text + front + 24


def item(title: str, kind: ItemKind) -> Draft:
    """Begin an item of a kind."""
    return Draft(title, {"kind": kind.value})


def _uses_headings(sitting: Sitting, chance: Chance) -> bool:
    """Say whether the minutes use the fixed headings; old ones and councils' rarely do."""
    council, day = sitting.slot.council, sitting.slot.date
    if council.kind in {CouncilKind.ADVISORY, CouncilKind.ASSOCIATION}:
        return False
    if day.year <= _FREE_PROSE_UNTIL:
        return chance.happens(0.15)
    return chance.happens(0.9)
