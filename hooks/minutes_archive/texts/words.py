"""Every visible word of the site and of the findings, by key and language."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property, lru_cache, partial
from importlib import resources

from babel import dates, numbers

LANGUAGES = ("sv", "en")
_REMEMBERED = 4096


@dataclass(frozen=True)
class Texts:
    """The words of one language.

    `words` leads from a dotted key ("outcome.approved") to a text with `{placeholders}`.
    """

    language: str
    words: Mapping[str, str]

    def __call__(self, key: str, /, **params: object) -> str:
        """Give the words for a key.

        Args:
            key: Dotted key, e.g. "outcome.approved".
            params: Values for the placeholders.

        Raises:
            KeyError: The language has no such key; a programming error.
        """
        text = self.words[key]
        return text.format(**params) if params else text

    def has(self, key: str) -> bool:
        """Say whether the language has a key."""
        return key in self.words

    def count(self, key: str, number: int, /, **params: object) -> str:
        """Give a number with its unit, as "1 möte" or "1 204 möten".

        Args:
            key: Key of a table with the forms `one` and `other`, and `none` if wanted.
            number: How many.
            params: Values for further placeholders.
        """
        form = "none" if number == 0 and self.has(f"{key}.none") else None
        form = form or ("one" if number == 1 else "other")
        return self(f"{key}.{form}", n=self.number(number), **params)

    def listed(self, words: Iterable[str]) -> str:
        """Write a list as running text: "a, b och c"."""
        *most, last = list(words) or [""]
        return self("list.last", most=", ".join(most), last=last) if most else last

    def number(self, number: int) -> str:
        """Write a whole number the way the language groups its digits."""
        return self._grouped(number)

    def percent(self, share: float) -> str:
        """Write a share between 0 and 1 as a whole percentage."""
        return numbers.format_percent(share, format="#,##0 %", locale=self.language)

    def day(self, day: date) -> str:
        """Write a date out: "23 februari 2016"."""
        return f"{day.day} {self.month(day.month)} {day.year}"

    def weekday(self, day: date) -> str:
        """Write a date with its weekday: "tisdag 23 februari 2016"."""
        return f"{dates.format_date(day, 'EEEE', locale=self.language)} {self.day(day)}"

    def short_day(self, day: date) -> str:
        """Write day and month in brief, as for a column's head: "23 feb."."""
        return dates.format_date(day, "d MMM", locale=self.language)

    def month(self, month: int) -> str:
        """Name a month, 1 to 12."""
        return self._months[month]

    def clock(self, moment: time) -> str:
        """Write a time of day: "13:30"."""
        return moment.strftime("%H:%M")

    @cached_property
    def _grouped(self) -> Callable[[int], str]:
        """Numbers as written: the same few stand on thousands of pages."""
        return lru_cache(_REMEMBERED)(partial(numbers.format_decimal, locale=self.language))

    @cached_property
    def _months(self) -> tuple[str, ...]:
        """The months' names, January at 1."""
        names = dates.get_month_names("wide", locale=self.language)
        return ("", *(str(names[month]) for month in range(1, 13)))


def load_texts(language: str = "sv") -> Texts:
    """Read the words of a language.

    Args:
        language: One of `LANGUAGES`.

    Raises:
        ValueError: There is no such language, or two files give the same key.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no texts for language {language!r}; there are {LANGUAGES}")
    words: dict[str, str] = {}
    folder = resources.files("minutes_archive.texts") / language
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            _merge(words, tomllib.loads(file.read_text(encoding="utf-8")), "")
    return Texts(language, words)


def _merge(words: dict[str, str], table: Mapping[str, object], prefix: str) -> None:
    """Flatten nested tables into dotted keys."""
    for name, value in table.items():
        key = prefix + name
        if isinstance(value, Mapping):
            _merge(words, value, key + ".")
        elif key in words:
            raise ValueError(f"the key {key} stands twice in the texts")
        else:
            words[key] = str(value)
