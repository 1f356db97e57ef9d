"""A source cut into its first page, its §§ and what comes after them."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.importer.facts import Doubt, Taken
from minutes_archive.importer.lines import Line


@dataclass(frozen=True, slots=True)
class Section:
    """One § of the source.

    Args:
        number: "7" or "7a".
        title: Its heading's words on one line.
        case: Case number (diarienummer) of the heading, as the source writes it.
        heading: The pieces of the source that the heading was read from.
        lines: What stands under the heading, page furniture taken out.
        numbered: Whether the source itself gives the number.
        doubt: Why somebody should look at the heading.
        opened: Line of the source where it begins; by default the heading's first.
    """

    number: str
    title: str
    case: str | None
    heading: tuple[Line, ...]
    lines: tuple[Line, ...]
    numbered: bool = True
    doubt: Doubt | None = None
    opened: int = 0

    @property
    def line(self) -> int:
        """Line of the source where it begins."""
        return self.opened or self.heading[0].number


@dataclass(frozen=True, slots=True)
class Outline:
    """A source, cut up; each line of it is in one of these and once.

    Args:
        front: What stands before the first §: the first page, a notice, a contents list.
        sections: The §§ in the source's order.
        appendices: What stands after the last §: lists of attendance and of votes.
        taken: Page furniture, contents lists and words of headings such as "Ärendenummer".
        closing: What a first page tells, where it stands after the last §.
    """

    front: tuple[Line, ...]
    sections: tuple[Section, ...]
    appendices: tuple[Line, ...]
    taken: tuple[Taken, ...]
    closing: tuple[Line, ...] = ()
