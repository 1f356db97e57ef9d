"""Words as they are, whatever form they are written in: of a page, a CSV file or an address."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from minutes_archive.slugs import slugify

_ABROAD = re.compile(r"(?:\+|(?<!\d)(?<!\d[ -])00)46[ -]?(?:\(0\))?[ -]?(?=[1-9])")
_WORD = re.compile(r"[^\W_]+")
_JSON_LETTER = re.compile(r"\\u([0-9a-fA-F]{4})")
_JSON_SPACE = re.compile(r"\\[nrt]")
_ASCII_RUN = re.compile(r"[a-z0-9]+")
_SHORTEST_NEEDLE = 3
_SHORTEST_GENITIVE = 4
_SHORTEST_NUMBER = 6
_NAMELESS = slugify("")


def fold(text: str) -> str:
    """Give the words of a text in small letters with one space around each.

    Entities of HTML, escapes of JSON and CSV and percent signs of addresses are undone; the
    words of a slug are words too. A Swedish telephone number is as it is written in Sweden.

    Args:
        text: Any text.
    """
    if "\\" in text:
        text = _JSON_LETTER.sub(lambda found: chr(int(found[1], 16)), text)
        text = _JSON_SPACE.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = unquote(text, errors="replace")
    plain = unicodedata.normalize("NFC", national_numbers(text)).casefold().replace("\u00ad", "")
    return f" {' '.join(_WORD.findall(plain))} "


def national_numbers(text: str) -> str:
    """Write Swedish telephone numbers as they are written in Sweden: no +46, but 0.

    Args:
        text: Any text.
    """
    return _ABROAD.sub("0", text) if "46" in text else text


@dataclass(frozen=True)
class Phrase:
    """Words to look for, folded (see `fold`)."""

    folded: str

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The phrase, as it is, in the genitive, and each as addresses spell it."""
        bare = self.folded.rstrip()
        last = bare.rpartition(" ")[2]
        forms = [self.folded]
        if last.isalpha() and len(last) >= _SHORTEST_GENITIVE and not last.endswith("s"):
            forms.append(f"{bare}s ")
        slugs = [slugify(form) for form in forms]
        forms += [f" {slug.replace('-', ' ')} " for slug in slugs if slug != _NAMELESS]
        return tuple(dict.fromkeys(forms))

    @property
    def with_bare(self) -> tuple[Phrase, ...]:
        """The phrase, and what it is without an s of the genitive."""
        bare = self.folded.removesuffix("s ")
        return (self,) if bare == self.folded else (self, Phrase(f"{bare} "))

    @cached_property
    def regrouped(self) -> re.Pattern[str] | None:
        """What finds a long number however its digits are parted; None for other phrases."""
        digits = self.folded.replace(" ", "")
        if not digits.isdigit() or len(digits) < _SHORTEST_NUMBER:
            return None
        return re.compile(f" {' ?'.join(digits)} ")

    @cached_property
    def needle(self) -> str:
        """The longest run of ASCII letters and digits of any word: it is spelled alike anywhere."""
        if self.regrouped is not None:
            return ""
        runs = [run for form in self.forms for run in _ASCII_RUN.findall(form)]
        # A word that is parted by å in one form must not lend the needle of another.
        own = [run for run in runs if all(run in form.replace(" ", "") for form in self.forms)]
        return max(own, key=len, default="")

    def may_stand_in(self, lowered: str) -> bool:
        """Say quickly whether the phrase can be in a text at all.

        Args:
            lowered: The text in small letters.
        """
        return len(self.needle) < _SHORTEST_NEEDLE or self.needle in lowered

    def stands_in(self, folded: str) -> bool:
        """Say whether the phrase is in a text.

        Args:
            folded: The text, folded.
        """
        return self.first_in(folded) >= 0

    def first_in(self, folded: str) -> int:
        """Find the phrase in a text.

        Args:
            folded: The text, folded.

        Returns:
            Where it begins first; -1 if it is not there.
        """
        if self.regrouped is not None:
            found = self.regrouped.search(folded)
            return found.start() if found else -1
        starts = [start for form in self.forms if (start := folded.find(form)) >= 0]
        return min(starts, default=-1)


def no_more_forms() -> tuple[str, ...]:
    """Say that a text has no form but the one it was read in."""
    return ()


def standing(
    phrases: Iterable[Phrase],
    text: str,
    more: Callable[[], Iterable[str]] = no_more_forms,
    *,
    parted: bool = False,
) -> list[Phrase]:
    """Give the phrases that stand in a text.

    Args:
        phrases: What to look for.
        text: The text as it was read.
        more: Gives other forms of it, such as without its markup; asked for only if need be.
        parted: Whether words of the text are parted by markup, so that a look at the text as it
            was read proves nothing.
    """
    lowered = text.lower()
    near = [one for one in phrases if parted or one.may_stand_in(lowered)]
    if not near:
        return []
    folded = [fold(form) for form in (text, *more())]
    return [one for one in near if any(one.stands_in(form) for form in folded)]
