"""Headings of §§ that stand in a table's row: the number in one cell, the title in another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from minutes_archive.importer.lines import Line

_NUMBER = re.compile(
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}\.?\s?)?(?:§\s?\d{1,4}|\d{1,4}\s?§)[a-h]?(?:/\d{2,4})?(?![\d–-])"
)
_WORD = re.compile(r"[^\W\d_]{2}")
_ANSWERS = frozenset({"ja", "nej", "avstår", "avst", "avst.", "närvarande", "frånvarande"})
_MOST_CELLS = 4
_CELLS = attrgetter("cells")


def as_headings(lines: Sequence[Line]) -> Sequence[Line]:
    """Give rows that hold a §'s number and its title or case number as lines like any other.

    Word sets them in a table without borders, and a program that reads a page finds columns where
    a line has a gap; what they are is told by what they say, as it is in plain text.

    Args:
        lines: A source's lines.
    """
    if not any(map(_CELLS, lines)):
        return lines
    return [line._replace(cells=()) if _is_heading(line) else line for line in lines]


def _is_heading(line: Line) -> bool:
    """Say whether a row's first words are the number of a §, and others are no answers."""
    if "§" not in line.text or not 1 < len(line.cells) <= _MOST_CELLS:
        return False
    first, *others = [cell for cell in line.cells if cell.strip()] or [""]
    number = _NUMBER.match(first.lstrip("*_ "))
    if number is None:
        return False
    told = [cell for cell in others if cell.strip().casefold() not in _ANSWERS]
    return not others or any(_WORD.search(cell) or "/" in cell for cell in told)
