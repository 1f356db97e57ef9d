"""The facts that fill the slots of made-up texts: places, sums, dates, numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.dates import MONTHS, day_text, working_day
from minutes_archive.madeup.grammar import expand, sentence_case
from minutes_archive.madeup.words import CouncilSpec, Words

_NAMED_MONTHS = MONTHS[:5] + MONTHS[7:11]
"""The months in which a municipality gets things done."""


class Facts:
    """What a text can be filled with on a day in a council; a fact once kept stays the same."""

    __slots__ = ("_chance", "_council", "_day", "_kept", "_words")

    def __init__(self, words: Words, chance: Chance, council: CouncilSpec, day: dt.date) -> None:
        self._words = words
        self._chance = chance
        self._council = council
        self._day = day
        self._kept: dict[str, str] = {}

    def settle(self, names: frozenset[str]) -> None:
        """Draw the named facts and keep them.

        Args:
            names: Names of slots.
        """
        for name in sorted(names):
            self._kept[name] = self(name)

    def text(self, template: str, **given: str) -> str:
        """Write a text from a template.

        Args:
            template: The template.
            given: Values that come before the facts.
        """
        return expand(template, self._chance, lambda name: given.get(name) or self(name))

    def frame(self, key: str, **given: str) -> str:
        """Write a text in one of the ways that a frame allows, beginning with a capital.

        Args:
            key: The frame's key in the data file.
            given: Values that come before the facts.
        """
        return sentence_case(self.text(self._chance.pick(self._words.frames[key]), **given))

    def phrase(self, key: str, **given: str) -> str:
        """Write one of the general phrases of a kind."""
        return self.text(self._chance.pick(self._words.phrases[key]), **given)

    def __call__(self, name: str) -> str:
        """Give the value of a slot.

        Args:
            name: The slot's name in lower case.

        Raises:
            KeyError: There is no such slot; the data files are wrong.
        """
        if name in self._kept:
            return self._kept[name]
        if name in self._words.slots:
            return self._chance.pick(self._words.slots[name])
        if name in self._words.numbers:
            number = self._words.numbers[name]
            return number.text(self._chance.between(number.low, number.high))
        if name in _TIMES:
            return _TIMES[name](self._chance, self._day)
        if name == "halvar":
            return f"{self('arstid')} {self._day.year + self._chance.between(1, 2)}"
        return self._of_council(name)

    def _of_council(self, name: str) -> str:
        """Give the value of a slot that speaks of the council."""
        speaks = self._council.speaks_on(self._day)
        administration = self._council.administration_on(self._day)
        values = {
            "organ": speaks,
            "organs": genitive(speaks),
            "forvaltning": administration,
            "forvaltning_s": genitive(administration),
        }
        return values[name]


def genitive(name: str) -> str:
    """Give the genitive of a name: "kommunfullmäktiges", "rådets"."""
    return name if name.endswith("s") else f"{name}s"


def _later_day(chance: Chance, day: dt.date) -> str:
    """Give a working day two to ten months later, at the turn of a month."""
    months = day.year * 12 + day.month + chance.between(2, 10)
    return day_text(working_day(dt.date(months // 12, months % 12 + 1, 1)))


def _letter_day(chance: Chance, day: dt.date) -> str:
    """Give the day of the letter that a case rests on, some weeks ago."""
    return day_text(working_day(day - dt.timedelta(days=chance.between(9, 40))))


_TIMES: Mapping[str, Callable[[Chance, dt.date], str]] = {
    "ar": lambda _, day: str(day.year),
    "nasta_ar": lambda _, day: str(day.year + 1),
    "tidigare_ar": lambda chance, day: str(day.year - chance.between(1, 6)),
    "lasar": lambda _, day: f"{day.year}/{day.year + 1}",
    "datum": _later_day,
    "tjanstedatum": _letter_day,
    "manad": lambda chance, _: chance.pick(_NAMED_MONTHS),
}
