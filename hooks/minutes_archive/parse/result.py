"""What parsing a body gives."""

from __future__ import annotations

from dataclasses import dataclass

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
