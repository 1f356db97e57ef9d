"""The ruled lines of a PDF page, and the cells that they fence in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from minutes_archive.importer.readers.pdf_words import Word

_THIN = 2.5
_SHORTEST = 6.0
_NEAR = 2.5
_MOST_PATHS = 6000
_BOX_CORNERS = (4, 5)
_MIDDLE = 0.25  # of the type's height, above the line that letters stand on


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along an edge of the page.

    Args:
        level: Whether it lies; otherwise it stands.
        at: Its height, or its distance from the left.
        start: Where it begins.
        end: Where it ends.
    """

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a ruled table: the heights and distances of its four rules."""

    top: float
    bottom: float
    left: float
    right: float


def find_rules(page: pdfium.PdfPage) -> list[Rule]:
    """Find a page's ruled lines; none where it is a drawing.

    Args:
        page: The page.
    """
    rules: list[Rule] = []
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])):
        if count > _MOST_PATHS:
            return []
        left, bottom, right, top = path.get_bounds()
        if top - bottom <= _THIN and right - left >= _SHORTEST:
            rules.append(Rule(level=True, at=(top + bottom) / 2, start=left, end=right))
        elif right - left <= _THIN and top - bottom >= _SHORTEST:
            rules.append(Rule(level=False, at=(left + right) / 2, start=bottom, end=top))
        elif _is_box(path):
            rules += _sides(left, bottom, right, top)
    return _aligned(rules)


def find_cell(word: Word, rules: Iterable[Rule]) -> Cell | None:
    """Find the cell that a word stands in.

    Args:
        word: The word.
        rules: The page's ruled lines.
    """
    across, up = (word.left + word.right) / 2, word.base + _MIDDLE * word.size
    above = below = left = right = None
    for rule in rules:
        place, crossing = (up, across) if rule.level else (across, up)
        if not rule.start - _NEAR <= crossing <= rule.end + _NEAR:
            continue
        if rule.level and rule.at >= place:
            above = rule.at if above is None else min(above, rule.at)
        elif rule.level:
            below = rule.at if below is None else max(below, rule.at)
        elif rule.at >= place:
            right = rule.at if right is None else min(right, rule.at)
        else:
            left = rule.at if left is None else max(left, rule.at)
    if above is None or below is None or left is None or right is None:
        return None
    return Cell(above, below, left, right)


def columns(row: Sequence[Cell], rules: Iterable[Rule]) -> list[float]:
    """Give the left edge of each column of a row, also of those that stand empty.

    Args:
        row: The row's cells that hold anything.
        rules: The page's ruled lines.
    """
    middle = (row[0].top + row[0].bottom) / 2
    edges = {rule.at for rule in rules if not rule.level and rule.start <= middle <= rule.end}
    return sorted(edges)[:-1]


def _is_box(path: pdfium.PdfObject) -> bool:
    """Say whether a path is the outline of a box."""
    fill, stroke = raw.ctypes.c_int(), raw.FPDF_BOOL()
    raw.FPDFPath_GetDrawMode(path.raw, fill, stroke)
    return bool(stroke.value) and raw.FPDFPath_CountSegments(path.raw) in _BOX_CORNERS


def _sides(left: float, bottom: float, right: float, top: float) -> list[Rule]:
    """Give the four sides of a box."""
    return [
        Rule(level=True, at=top, start=left, end=right),
        Rule(level=True, at=bottom, start=left, end=right),
        Rule(level=False, at=left, start=bottom, end=top),
        Rule(level=False, at=right, start=bottom, end=top),
    ]


def _aligned(rules: Sequence[Rule]) -> list[Rule]:
    """Set rules that nearly lie on one line at one place; drop those drawn twice."""
    aligned: dict[Rule, None] = {}
    for level in (True, False):
        at: float | None = None
        for rule in sorted((r for r in rules if r.level is level), key=lambda rule: rule.at):
            at = rule.at if at is None or rule.at - at > _NEAR else at
            aligned[Rule(level, at, round(rule.start), round(rule.end))] = None
    return list(aligned)
