"""From the lines of a source to paragraphs, entries of lists and tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.characters import tidy_line, tidy_lines
from minutes_archive.importer.writing.layout import HYPHENS, Layout, Said

_AND = frozenset({"och", "eller", "samt", "respektive", "resp", "resp.", "o", "el", "&"})

Paragraph = tuple[Line, str, Sequence[Sequence[str]]]
"""A paragraph's first line and its words on one line; or a table's first line and its rows."""


class Division(NamedTuple):
    """A word that the source divides at a line's end."""

    parted: str
    whole: str


class Paragraphs:
    """Puts lines together, and keeps the hyphens taken away and the words that they divided."""

    def __init__(self, layout: Layout) -> None:
        """Begin.

        Args:
            layout: How the source is set.
        """
        self._layout = layout
        self.taken: list[Taken] = []
        self.divisions: list[Division] = []

    def read(self, lines: Sequence[Line]) -> list[Paragraph]:
        """Put lines together to paragraphs and tables.

        Args:
            lines: Lines of one part of a §, in order.
        """
        continues = self._layout.continues
        groups: list[list[Said]] = []
        group: list[Said] = []
        for said in zip(lines, tidy_lines([line.text for line in lines]), strict=True):
            if not said[1]:
                continue
            if group and continues(group[-1], said, first=group[0][1]):
                group.append(said)
            else:
                group = [said]
                groups.append(group)
        return [self._put_together(one) if len(one) > 1 else (*one[0], ()) for one in groups]

    def _put_together(self, group: Sequence[Said]) -> Paragraph:
        """Make one paragraph of several lines, or a table of several rows."""
        first = group[0][0]
        if first.cells:
            return first, "", [[tidy_line(cell) for cell in line.cells] for line, _ in group]
        return first, self._joined(group), ()

    def _joined(self, lines: Sequence[Said]) -> str:
        """Join the lines of one paragraph, dividing no word that is surely one."""
        if not [words for _, words in lines if words[-1] in HYPHENS]:
            return " ".join([words for _, words in lines])
        text = lines[0][1]
        done: list[str] = []
        for (above, _), (_, words) in pairwise(lines):
            ended, space, last = text.rpartition(" ")
            done.append(ended + space)
            first = words.split(" ", 1)[0]
            if _is_divided(last, first, self._layout):
                self.taken.append(Taken(_hyphen(above), "hyphen"))
                self.divisions.append(Division(f"{last} {first}", last[:-1] + first))
                text = last[:-1] + words
            else:
                text = f"{last} {words}"
        return "".join([*done, text])


def _is_divided(last: str, first: str, layout: Layout) -> bool:
    """Say whether a hyphen at a line's end only divides a word."""
    bare = first.strip('.,;:!?)”"')
    piece = last[:-1].lstrip('(”"')
    if last[-1:] not in HYPHENS or len(piece) < 2 or not piece[-1].isalpha():
        return False
    if not bare[:1].islower() or bare in _AND:
        return False
    return layout.knows(piece + bare, piece)


def _hyphen(line: Line) -> Line:
    """Give the hyphen at a line's end as a piece of its own."""
    end = len(line.text.rstrip())
    return line.cut(end - 1, end)
