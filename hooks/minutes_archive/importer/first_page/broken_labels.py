"""Labels in a column of their own that are too long for it: "Övriga" with "närvarande:" below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from minutes_archive.importer.first_page.label_words import GROUPS, Label
from minutes_archive.importer.first_page.labels import find_labels
from minutes_archive.importer.lines import Line

_ADJUSTED = re.compile(r"Justeringens(?=\s[A-ZÅÄÖ\d])")
_WHERE = re.compile(r"(?:plats och (?:tid|datum)|tid och plats|datum och plats)\b:?")
"""The two lines of "Justeringens plats och tid", each with a value of its own behind it."""
_GAP = re.compile(r"[ ]{2,}")
_HYPHEN = re.compile(r"(?<=[a-zåäö])- (?=[a-zåäö])")
_ASTRAY = 2
_ALONE = 2
_ENDS = re.compile(
    r"(?:närvarande|deltagare|deltagande|ersättare|ledamöter|tjänstemän|tjänstepersoner)\s?:?"
)
"""The last words of a label that has two lines to itself."""
_LONGEST = 45
_BROKEN = GROUPS | {Label.ADJUSTERS, Label.ADJUSTMENT, Label.ADJUSTED_ON, Label.PLACE_TIME}


def find_broken_labels(lines: Sequence[Line]) -> Mapping[int, tuple[Label, int]]:
    """Find labels over two or three lines: by place the label, and where its words end there.

    Args:
        lines: The lines of a first page.
    """
    found: dict[int, tuple[Label, int]] = {}
    for place, (above, below) in enumerate(pairwise(lines)):
        if place in found or not below.text[:1].islower() or above.cells or below.cells:
            continue
        if (head := _ADJUSTED.match(above.text)) and (tail := _WHERE.match(below.text)):
            found[place] = (Label.ADJUSTMENT, head.end())
            found[place + 1] = (Label.ADJUSTMENT, tail.end())
            continue
        rows = [_columns(line) for line in lines[place : place + 3]]
        label = _label(rows[:2])
        if longer := _label(rows) if rows[2:] and lines[place + 2].text[:1].islower() else None:
            label = longer
        if label is not None:
            parts = rows if longer else rows[:2]
            found |= {place + n: (label, len(row[0][1])) for n, row in enumerate(parts)}
    return found


def _columns(line: Line) -> Sequence[tuple[int, str]]:
    """Give where the left cell and the one beside it stand in a line, and their words."""
    gap = _GAP.search(line.text.rstrip())
    if gap is None:
        return [(line.column, line.text)]
    beside = (line.column + gap.end(), line.text[gap.end() :])
    return [(line.column, line.text[: gap.start()]), beside]


def _label(rows: Sequence[Sequence[tuple[int, str]]]) -> Label | None:
    """Give the label that the left cells of some lines make together."""
    beside = [row[1][0] for row in rows if len(row) > 1]
    if beside and max(beside) - min(beside) > _ASTRAY:
        return None
    if not beside and (len(rows) > _ALONE or not _ENDS.fullmatch(rows[-1][0][1])):
        return None
    lefts = [row[0][0] for row in rows]
    if max(lefts) - min(lefts) > _ASTRAY:
        return None
    words = _HYPHEN.sub("", " ".join(row[0][1] for row in rows))
    labels = find_labels(words) if len(words) <= _LONGEST else []
    whole = len(labels) == 1 and (labels[0].start, labels[0].end) == (0, len(words))
    return labels[0].label if whole and labels[0].label in _BROKEN else None
