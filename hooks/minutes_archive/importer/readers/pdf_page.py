"""The lines of one PDF page, in the order that people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.pdf_glyphs import Glyph
from minutes_archive.importer.readers.pdf_rules import Cell, Rule, columns, find_cell
from minutes_archive.importer.readers.pdf_words import Word, find_rows, read_words, touches
from minutes_archive.importer.readers.rows import BETWEEN_CELLS, read_row

# Shares of the height of type.
_CELL_GAP = 1.25
_LETTER = 0.4
_WIDER = 2.2  # than the other gaps of the row, which is wide where the text is justified
_MARKER = re.compile(r"(?:\d{1,4}[.)]|[A-Za-z][.)]|[•·*–-]|§+ ?\d{1,4} ?[a-z]?|\d{1,4} ?§)$")
_LONGEST_LABEL = 40


@dataclass(slots=True)
class PageLine:
    """A line and where on its page it stands.

    Args:
        line: The line; its number is its place in the page's list of lines until all are known.
        base: Height of the line its letters stand on.
        size: Height of its type.
        lefts: Where each of its cells begins.
        right: Where its first cell ends.
        turned: Whether it runs another way than the page's other lines.
    """

    line: Line
    base: float
    size: float
    lefts: tuple[float, ...]
    right: float
    turned: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text


def read_page(glyphs: Sequence[Glyph], rules: Sequence[Rule]) -> list[PageLine]:
    """Read a page's lines from the top; what is turned another way comes last.

    Args:
        glyphs: The page's glyphs.
        rules: Its ruled lines.
    """
    words = read_words(glyphs)
    straight = [word for word in words if not word.turn]
    tables, free = _sort_out(straight, rules)
    parts = [_read_table_row(row, rules) for row in tables]
    parts += [[line] for line in _join_labels([_read_line(row) for row in find_rows(free)])]
    parts.sort(key=lambda part: -part[0].base)
    lines = [line for part in parts for line in part]
    for turn in (1, 2, 3):
        turned = find_rows([word for word in words if word.turn == turn])
        lines += [replace(_read_line(row), turned=True) for row in turned]
    return _indented(lines)


def _sort_out(
    words: Sequence[Word], rules: Sequence[Rule]
) -> tuple[list[dict[Cell, list[Word]]], list[Word]]:
    """Tell words in rows of ruled tables from other words."""
    if not any(rule.level for rule in rules) or all(rule.level for rule in rules):
        return [], list(words)
    rows: dict[tuple[float, float], dict[Cell, list[Word]]] = {}
    free: list[Word] = []
    for word in words:
        cell = find_cell(word, rules)
        if cell is None:
            free.append(word)
        else:
            row = rows.setdefault((cell.top, cell.bottom), {})
            row.setdefault(cell, []).append(word)
    for row in list(rows.values()):
        if len(row) == 1:  # a frame around text, or the value of an empty label
            free += next(iter(row.values()))
    return [row for row in rows.values() if len(row) > 1], free


def _read_table_row(row: dict[Cell, list[Word]], rules: Sequence[Rule]) -> list[PageLine]:
    """Read a row of a ruled table."""
    seen: list[PageLine] = []
    cells: list[list[Line]] = [[] for _ in columns(list(row), rules)]
    edges = columns(list(row), rules)
    for cell, words in sorted(row.items(), key=lambda item: item[0].left):
        place = max((n for n, edge in enumerate(edges) if edge <= cell.left), default=0)
        for found in find_rows(words):
            line = _read_line(found)
            line.line = replace(line.line, number=len(seen))
            seen.append(line)
            cells[place].append(line.line)
    return [replace(seen[line.number], line=line) for line in read_row(cells, wrapped=True)]


def _read_line(row: Sequence[Word]) -> PageLine:
    """Make a line of a row's words; wide gaps part cells."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    texts, lefts, right = [row[0].text], [row[0].left], row[0].right
    for place, (before, word) in enumerate(pairwise(row)):
        if _parts_cells(gaps, place, word.size) and not _is_marker(texts, gaps):
            texts.append(word.text)
            lefts.append(word.left)
            continue
        texts[-1] += word.text if touches(before, word) else f" {word.text}"
        right = word.right if len(texts) == 1 else right
    cells = tuple(clean(text) for text in texts)
    line = Line(
        number=0,
        text=BETWEEN_CELLS.join(cells),
        cells=cells if len(cells) > 1 else (),
        bold=all(word.bold for word in row),
    )
    size = Counter(round(word.size, 1) for word in row).most_common(1)[0][0]
    base = Counter(round(word.base, 1) for word in row).most_common(1)[0][0]
    return PageLine(line, base, size, tuple(lefts), right)


def _parts_cells(gaps: Sequence[float], place: int, size: float) -> bool:
    """Say whether a gap is wider than space between words."""
    if gaps[place] < _CELL_GAP * size:
        return False
    others = [gap for gap in gaps if gap < gaps[place]]
    return len(others) < 3 or gaps[place] > _WIDER * median(others)


def _is_marker(texts: Sequence[str], gaps: Sequence[float]) -> bool:
    """Say whether all that stands before a gap is the number of an item."""
    return len(texts) == 1 and bool(_MARKER.match(texts[0]) and gaps)


def _join_labels(lines: Sequence[PageLine]) -> list[PageLine]:
    """Join labels that wrap beside their values, which no ruled line shows."""
    joined: list[PageLine] = []
    for line in lines:
        label = joined[-1] if joined else None
        if label is None or not _wraps(label, line):
            joined.append(line)
            continue
        first, *rest = line.line.cells or (line.line.text,)
        cells = (f"{label.line.cells[0]} {first}", *label.line.cells[1:])
        label.line = replace(label.line, text=BETWEEN_CELLS.join(cells), cells=cells)
        if rest:
            value = replace(line.line, text=BETWEEN_CELLS.join(rest), cells=())
            joined.append(replace(line, line=value, lefts=line.lefts[1:]))
    return joined


def _wraps(label: PageLine, line: PageLine) -> bool:
    """Say whether a line begins with the second line of the label before it."""
    cells = line.line.cells or (line.line.text,)
    if len(label.line.cells) != 2 or len(cells) > 2 or len(label.line.cells[0]) > _LONGEST_LABEL:
        return False
    return (
        cells[0][:1].islower()
        and label.line.cells[0][:1].isupper()
        and abs(label.lefts[0] - line.lefts[0]) < 0.2 * line.size
        and line.right < label.lefts[1]
        and (len(cells) == 1 or abs(label.lefts[1] - line.lefts[1]) < 0.2 * line.size)
        and label.base - line.base < 1.3 * line.size
    )


def _indented(lines: list[PageLine]) -> list[PageLine]:
    """Count how far to the right of the page's text each line begins, in letters."""
    margins = Counter(round(line.lefts[0]) for line in lines if not line.turned)
    common = [left for left, count in margins.items() if count * 4 >= max(margins.values())]
    margin = min(common, default=0)
    for line in lines:
        indent = round((line.lefts[0] - margin) / (_LETTER * line.size))
        if not line.turned and indent > line.line.column:
            line.line = replace(line.line, column=indent)
    return lines
