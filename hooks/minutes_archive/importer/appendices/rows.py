"""Rows of tables whose cells the source marks, with bars between them in Markdown."""

from __future__ import annotations

from minutes_archive.importer.appendices.words import VOTE_HEADS
from minutes_archive.importer.lines import Line

_BARS = frozenset("|+:-= ")
"""What Markdown draws tables with."""


def row_words(line: Line) -> str:
    """Give the words of a row's cells, or of a line that is no row.

    Args:
        line: A line of a list.
    """
    return " ".join(filter(None, line.cells)) if line.cells else line.text


def is_drawn(text: str) -> bool:
    """Say whether nothing but the lines between a table's rows or cells is drawn.

    Args:
        text: A line of Markdown, or what stands between two cells.
    """
    return _BARS.issuperset(text) and any(drawn in text for drawn in ("|", "+-", "+=", "---"))


def names_columns(line: Line) -> bool:
    """Say whether a row is the head of a list of votes.

    Args:
        line: A line of the list.
    """
    return bool(line.cells) and VOTE_HEADS.issuperset(cell.casefold() for cell in line.cells)
