"""The lines of one PDF page, in the order that people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.pdf_dashes import join_spans
from minutes_archive.importer.readers.pdf_glyphs import Glyph
from minutes_archive.importer.readers.pdf_labels import PageLine, join_labels
from minutes_archive.importer.readers.pdf_rules import Cell, Rule, columns, find_cell
from minutes_archive.importer.readers.pdf_words import Word, find_rows, read_words, touches
from minutes_archive.importer.readers.pdf_wrapped import join_wrapped
from minutes_archive.importer.readers.rows import BETWEEN_CELLS, BULLET, DRAWN_BULLET, read_row

_NEAR_RULE = 2.5
# Shares of the height of type.
_CELL_GAP = 1.25
_LETTER = 0.4
_NEXT_ROW = 1.6
_COLUMN = 4.0
_LEAST_GAP = 0.1
_ALIGNED = 0.05
_FAR = 5.0
_FEWEST_GAPS = 3
_LIKE = 1.05
_UNLIKE = 1.5
_WIDER = 2.2  # than the other gaps of the row, which is wide where the text is justified
_MARKER = re.compile(
    r"(?:\d{1,4}[.)]|[A-Za-z][.)]|[•·▪▫■□●○◦‣⁃*o\uf0b7\uf0a7\uf0d8\uf076\uf02d–-]"
    r"|§+ ?\d{1,4} ?[a-z]?|\d{1,4} ?§)$"
)


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
    rows = find_rows(free)
    found = [_read_line(row, _starts_beside(rows, place)) for place, row in enumerate(rows)]
    parts += [[line] for line in join_spans(join_wrapped(join_labels(found)))]
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
    alone = sorted((row for row in rows.values() if len(row) == 1), key=_height, reverse=True)
    for row in alone:
        cell, inside = next(iter(row.items()))
        beside = _rows_beside(cell, [one for one in rows.values() if one and one is not row])
        if beside and len(row) == 1:
            beside[0][cell] = inside
            row.clear()
    for row in alone:
        if len(row) == 1:  # a frame around text, or the value of an empty label
            free += next(iter(row.values()))
    return [row for row in rows.values() if len(row) > 1], free


def _height(row: dict[Cell, list[Word]]) -> float:
    """Give the height of a row's first cell."""
    cell = next(iter(row))
    return cell.top - cell.bottom


def _rows_beside(
    cell: Cell, rows: Sequence[dict[Cell, list[Word]]]
) -> list[dict[Cell, list[Word]]]:
    """Give the rows, from the top, that a cell merged of several stands before."""
    beside = [
        (first.top, row)
        for row in rows
        for first in [next(iter(row))]
        if first.top <= cell.top + _NEAR_RULE
        and first.bottom >= cell.bottom - _NEAR_RULE
        and all(other.left >= cell.right - _NEAR_RULE for other in row)
    ]
    return [row for _, row in sorted(beside, key=lambda one: -one[0])]


def _read_table_row(row: dict[Cell, list[Word]], rules: Sequence[Rule]) -> list[PageLine]:
    """Read a row of a ruled table."""
    seen: list[PageLine] = []
    cells: list[list[Line]] = [[] for _ in columns(list(row), rules)]
    edges = columns(list(row), rules)
    for cell, words in sorted(row.items(), key=lambda item: item[0].left):
        place = max((n for n, edge in enumerate(edges) if edge <= cell.left), default=0)
        for line in join_spans([_read_line(found) for found in find_rows(words)]):
            line.line = line.line._replace(number=len(seen))
            seen.append(line)
            cells[place].append(line.line)
    found = [replace(seen[line.number], line=line) for line in read_row(cells, wrapped=True)]
    # A label at the foot of a merged cell stands no lower than the row that it belongs to.
    return [replace(found[0], base=max(line.base for line in seen)), *found[1:]]


def _starts_beside(rows: Sequence[Sequence[Word]], place: int) -> list[float]:
    """Give where the rows right above and below begin, where that is far to the right.

    A word that begins at the same place begins a value, however near its label ends.
    """
    first = rows[place][0]
    beside = [rows[at][0] for at in (place - 1, place + 1) if 0 <= at < len(rows)]
    return [
        word.left
        for word in beside
        if abs(word.base - first.base) < _NEXT_ROW * first.size
        and word.left - first.left > _COLUMN * first.size
    ]


def _read_line(row: Sequence[Word], starts: Sequence[float] = ()) -> PageLine:
    """Make a line of a row's words; wide gaps part cells, and so do columns that begin."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    justified = _is_justified(row, gaps)
    texts, lefts, right = [row[0].text], [row[0].left], row[0].right
    for place, (before, word) in enumerate(pairwise(row)):
        aligned = gaps[place] > _LEAST_GAP * word.size and any(
            abs(word.left - start) < _ALIGNED * word.size for start in starts
        )
        apart = aligned or (not justified and _parts_cells(gaps, place, word.size))
        if apart and not _is_marker(texts):
            texts.append(word.text)
            lefts.append(word.left)
            continue
        if apart and texts == [DRAWN_BULLET]:
            texts = [BULLET]
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


def _is_justified(row: Sequence[Word], gaps: Sequence[float]) -> bool:
    """Say whether a few words are spread over a line's width: the gaps are one, the words not."""
    if len(gaps) < _FEWEST_GAPS or max(gaps) > _LIKE * min(gaps) or max(gaps) > row[0].size * _FAR:
        return False
    widths = [word.right - word.left for word in row]
    return max(widths) > _UNLIKE * min(widths)


def _parts_cells(gaps: Sequence[float], place: int, size: float) -> bool:
    """Say whether a gap is wider than space between words."""
    if gaps[place] < _CELL_GAP * size:
        return False
    others = [gap for gap in gaps if gap < _CELL_GAP * size]
    return len(others) < 3 or gaps[place] > _WIDER * median(others)


def _is_marker(texts: Sequence[str]) -> bool:
    """Say whether all that stands before a gap is the number of an item."""
    return len(texts) == 1 and bool(_MARKER.match(texts[0]))


def _indented(lines: list[PageLine]) -> list[PageLine]:
    """Count how far to the right of the page's text each line begins, in letters."""
    margins = Counter(round(line.lefts[0]) for line in lines if not line.turned)
    common = [left for left, count in margins.items() if count * 4 >= max(margins.values())]
    margin = min(common, default=0)
    for line in lines:
        indent = round((line.lefts[0] - margin) / (_LETTER * line.size))
        if not line.turned and indent > line.line.column:
            line.line = line.line._replace(column=indent)
    return lines
