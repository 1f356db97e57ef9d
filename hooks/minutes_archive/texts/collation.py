"""Swedish alphabetical order: … z å ä ö, with é as e and ü as y.

Source: Svenska Akademiens ordlista's order of the letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """The name that a list sorts by."""


Thing = TypeVar("Thing", bound=Named)

_AFTER_Z = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}
_LIKE = {"ü": "y", "đ": "d", "ł": "l", "ß": "ss"}


def swedish_key(text: str) -> tuple[str, str]:
    """Give a key that sorts texts in Swedish order.

    Args:
        text: Any text; case and foreign accents matter only between otherwise equal texts.
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    return ("".join(_letter(char) for char in folded), text)


def by_name(things: Iterable[Thing]) -> list[Thing]:
    """Sort what has names in Swedish order.

    Args:
        things: Councils, people, themes.
    """
    return sorted(things, key=lambda thing: swedish_key(thing.name))


def last_name(name: str) -> str:
    """Give the name that a list of members sorts somebody by: the last word of it.

    Which words of a double name belong to the surname nobody can tell without a register.

    Args:
        name: Somebody's whole name, first names first.
    """
    words = name.split()
    return words[-1] if words else ""


def _letter(char: str) -> str:
    """Place one letter in the order."""
    if char in _AFTER_Z:
        return _AFTER_Z[char]
    if char in _LIKE:
        return _LIKE[char]
    return unicodedata.normalize("NFD", char)[0]
