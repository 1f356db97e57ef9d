"""The numbers that a browser sets before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

BULLET = "•"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST_ROMAN = 3999
_STYLE = re.compile(r"list-style(?:-type)?\s*:([^;]*)")
_KINDS = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
"""How a style names what the attribute `type` calls by its first number."""


@dataclass(slots=True)
class ItemList:
    """A list and how far it is counted.

    Args:
        next: The next item's number; 0 in a list of bullets.
        kind: "1", "a", "A", "i", "I", a bullet or nothing at all.
    """

    next: int
    kind: str

    def mark(self, given: str | None) -> str:
        """Give the next item's mark.

        Args:
            given: A number that the item names itself.
        """
        if self.kind in {BULLET, ""}:
            return self.kind
        number = _whole(given, self.next)
        self.next = number + 1
        return f"{write_number(number, self.kind)}."


def open_list(tag: str, attributes: Mapping[str, str | None]) -> ItemList:
    """Begin a list.

    Args:
        tag: "ol" or another.
        attributes: The element's attributes.
    """
    style = _STYLE.search((attributes.get("style") or "").lower())
    words = style[1].split() if style else []
    if "none" in words:
        return ItemList(0, "")
    if tag != "ol":
        return ItemList(0, BULLET)
    styled = next((_KINDS[word] for word in words if word in _KINDS), None)
    kind = styled or attributes.get("type") or "1"
    return ItemList(_whole(attributes.get("start"), 1), kind)


def write_number(number: int, kind: str) -> str:
    """Write a number as a list does.

    Args:
        number: The number.
        kind: "1", "a", "A", "i" or "I".
    """
    if kind in {"a", "A"} and number > 0:
        return _letters(number) if kind == "a" else _letters(number).upper()
    if kind in {"i", "I"} and 0 < number <= _MOST_ROMAN:
        return _roman(number) if kind == "i" else _roman(number).upper()
    return str(number)


def _letters(number: int) -> str:
    """Count a, b, …, z, aa, ab."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    """Count i, ii, iii, iv."""
    written = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        written += letters * count
    return written


def _whole(text: str | None, otherwise: int) -> int:
    """Read a number that may be missing or none."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
