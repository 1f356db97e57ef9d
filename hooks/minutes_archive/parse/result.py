"""What parsing a body gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from minutes_archive.model import Part


class ParsedItem(NamedTuple):
    """One item of a body: its number as "7" or "7a", its title and its text in parts.

    `line` is the heading's line in the file. The parts hold every character between this
    heading and the next; a part with a heading begins on its own heading's line.
    """

    number: str
    title: str
    line: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """A body cut at its headings: the text before the first item, and the items.

    `suspected` holds the numbers of lines that may be headings but were left as text.
    """

    preamble: str
    items: tuple[ParsedItem, ...]
    suspected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FaultlessBody:
    """A body that was parsed already, from line 1 on, and has nothing miswritten in it."""

    text: str
    parsed: ParsedBody

    def within(self, body: str, first_line: int) -> ParsedBody | None:
        """Give what parsing another body would give that is the same but for empty lines above.

        Args:
            body: The other body.
            first_line: Its first line in its file, counted from 1.

        Returns:
            None where it is not the same.
        """
        empty = len(body) - len(self.text)
        if empty < 0 or not body.endswith(self.text) or body[:empty].strip("\n"):
            return None
        lines = empty + first_line - 1
        items = tuple([_moved(item, lines) for item in self.parsed.items])
        return ParsedBody(body[:empty] + self.parsed.preamble, items, self.parsed.suspected)


def _moved(item: ParsedItem, lines: int) -> ParsedItem:
    """Give an item that stands so many lines further down."""
    number, title, line, parts = item
    moved = [Part(part.kind, part.heading, part.text, part.line + lines) for part in parts]
    return ParsedItem(number, title, line + lines, tuple(moved))
