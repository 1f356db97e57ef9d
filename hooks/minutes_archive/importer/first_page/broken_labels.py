"""Labels in a column of their own that are too long for it: "Övriga" with "närvarande:" below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from minutes_archive.importer.first_page.label_words import GROUPS, Label
from minutes_archive.importer.first_page.labels import find_labels
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.cells import Cell, cells_of

_ADJUSTED = re.compile(r"Justeringens(?=\s[A-ZÅÄÖ\d])")
_WHERE = re.compile(r"(?:plats och (?:tid|datum)|tid och plats|datum och plats)\b:?")
"""The two lines of "Justeringens plats och tid", each with a value of its own behind it."""
_ASTRAY = 2
_LONGEST = 30
_BROKEN = GROUPS | {Label.ADJUSTERS}


def find_broken_labels(lines: Sequence[Line]) -> Mapping[int, tuple[Label, int]]:
    """Find labels over two lines: by place the label, and where its words end on that line.

    Args:
        lines: The lines of a first page.
    """
    found: dict[int, tuple[Label, int]] = {}
    for place, (above, below) in enumerate(pairwise(lines)):
        if not below.text[:1].islower() or above.cells or below.cells:
            continue
        if (head := _ADJUSTED.match(above.text)) and (tail := _WHERE.match(below.text)):
            found[place] = (Label.ADJUSTMENT, head.end())
            found[place + 1] = (Label.ADJUSTMENT, tail.end())
            continue
        first, second = cells_of(above), cells_of(below)
        label = _label(first, second) if len(first) > 1 or len(second) > 1 else None
        if label is not None:
            found[place] = (label, len(first[0].line.text))
            found[place + 1] = (label, len(second[0].line.text))
    return found


def _label(first: Sequence[Cell], second: Sequence[Cell]) -> Label | None:
    """Give the label that the left cells of two lines make together."""
    beside = min(len(first), len(second)) < 2 or abs(second[1].at - first[1].at) <= _ASTRAY
    if abs(first[0].at - second[0].at) > _ASTRAY or not beside:
        return None
    words = f"{first[0].line.text} {second[0].line.text}"
    labels = find_labels(words) if len(words) <= _LONGEST else []
    whole = len(labels) == 1 and (labels[0].start, labels[0].end) == (0, len(words))
    return labels[0].label if whole and labels[0].label in _BROKEN else None
