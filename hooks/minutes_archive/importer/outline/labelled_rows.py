"""Headings of a §'s parts that stand in a cell beside their text."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.subheadings import read_subheading

_LABEL_AND_VALUE = 2


def may_have_labels(lines: Sequence[Line]) -> bool:
    """Say whether a source has rows of two cells, as few have: asked once, not for each §.

    Args:
        lines: The source's lines.
    """
    rows = [line.cells for line in lines if line.cells]
    return _LABEL_AND_VALUE in map(len, rows)


def part_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """Set the headings in a left column above the text beside them.

    A table may name its columns with the same words, and is left as it stands.

    Args:
        lines: The lines of a §, under its heading.
    """
    parted: list[Line] = []
    for at, line in enumerate(lines):
        label = len(line.cells[0]) if _is_labelled(lines, at) else 0
        parted += [line.cut(0, label), line.cut(label)] if label else [line]
    return parted


def _is_labelled(lines: Sequence[Line], at: int) -> bool:
    """Say whether a row is a heading and its text, and heads no table."""
    line = lines[at]
    if len(line.cells) != _LABEL_AND_VALUE or not all(line.cells):
        return False
    first = line.cells[0]
    if not line.text.startswith(first) or read_subheading(first) is None:
        return False
    below = lines[at + 1].cells if at + 1 < len(lines) else ()
    return len(below) < _LABEL_AND_VALUE or not below[0] or read_subheading(below[0]) is not None
