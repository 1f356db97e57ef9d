"""Words of a document told by line and column, so that a label copies nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_POINTER = re.compile(r"(\d{1,7})(?::(\d{1,7})-(?:(\d{1,7}):)?(\d{1,7})?|-(\d{1,7}))?")
_RANGE = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")
_TURNED = re.compile(r"([^,]*[^,\s])\s*,\s*([^,]*[^,\s])")
LITERAL = "="
"""A label that begins so holds the words themselves."""


class PointerError(ValueError):
    """A pointer that does not lead into its document.

    Args:
        pointer: The pointer as the label writes it.
    """

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class Pages:
    r"""A document that pointers lead into.

    Args:
        text: All of it, its first line too; lines are cut at "\n" and nowhere else.
        furniture: Numbers of the lines that ranges of lines skip: page headers and footers.
    """

    text: str
    furniture: frozenset[int] = frozenset()
    _lines: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", tuple(self.text.split("\n")))

    def words(self, pointer: str) -> str:
        """Give the words that a pointer leads to, on one line.

        Args:
            pointer: "12", "12-14", "12:31-42", "12:31-", "12:31-14:8", several of them joined
                with " + ", or "=" and the words themselves.

        Raises:
            PointerError: The pointer is malformed or leads outside of the document.
        """
        parts = [] if pointer.startswith(LITERAL) else pointer.split("+")
        pieces = [piece for part in parts for piece in self._pieces(part.strip())]
        words = " ".join(" ".join(pieces or [pointer.removeprefix(LITERAL)]).split())
        if not words:
            raise PointerError(pointer)
        return words

    def name(self, pointer: str) -> str:
        """Give a person's name, turned round where the document writes "Ek, Anna"."""
        words = self.words(pointer).strip(" ,;.*")
        turned = None if pointer.startswith(LITERAL) else _TURNED.fullmatch(words)
        return f"{turned[2]} {turned[1]}" if turned else words

    def _pieces(self, part: str) -> Iterator[str]:
        """Cut the lines of one pointer."""
        match = _POINTER.fullmatch(part)
        if match is None:
            raise PointerError(part)
        first, start, last, end, last_whole = match.groups()
        begin = int(first)
        stop = int(last_whole or last or first)
        if not 1 <= begin <= stop <= len(self._lines):
            raise PointerError(part)
        for number in range(begin, stop + 1):
            if stop > begin and number in self.furniture:
                continue
            line = self._lines[number - 1]
            left = int(start) - 1 if start and number == begin else 0
            right = int(end) if end and number == stop else len(line)
            if not 0 <= left < max(right, 1) <= max(len(line), 1):
                raise PointerError(part)
            yield line[left:right]


def read_lines(ranges: str) -> frozenset[int]:
    """Read which lines "4-5, 15" means.

    Raises:
        PointerError: Something between the commas is neither a number nor a range.
    """
    found: set[int] = set()
    for part in filter(None, (part.strip() for part in ranges.split(","))):
        match = _RANGE.fullmatch(part)
        if match is None:
            raise PointerError(part)
        found.update(range(int(match[1]), int(match[2] or match[1]) + 1))
    return frozenset(found)
