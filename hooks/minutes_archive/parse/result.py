"""What parsing a body gives."""

from __future__ import annotations

from dataclasses import dataclass, replace

from minutes_archive.model import Part


@dataclass(frozen=True, slots=True)
class ParsedItem:
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

    def moved(self, lines: int) -> ParsedBody:
        """Give the same body as it stands further down in a file.

        Args:
            lines: How many lines further down.
        """
        items = tuple(
            ParsedItem(
                item.number,
                item.title,
                item.line + lines,
                tuple(
                    Part(part.kind, part.heading, part.text, part.line + lines)
                    for part in item.parts
                ),
            )
            for item in self.items
        )
        return replace(self, items=items)


@dataclass(frozen=True, slots=True)
class FaultlessBody:
    """A body that was parsed already, from line 1 on, and has nothing miswritten in it."""

    text: str
    parsed: ParsedBody
