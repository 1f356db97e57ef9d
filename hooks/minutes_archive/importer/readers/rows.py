"""A table's row as lines: one line of cells where it can be, or a label and its value's lines."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.lines import Line

BETWEEN_CELLS = "\t"
_MOST_WRAPPED = 3
BULLET, DRAWN_BULLET = "•", "o"
"""What begins a point, and the letter that Word draws it with in the list below another."""
_BULLETS = frozenset("·▪▫■□●○◦‣⁃*–-\uf0b7\uf0a7\uf0d8\uf076\uf02d") | {BULLET, DRAWN_BULLET}


def read_row(cells: Sequence[Sequence[Line]], *, wrapped: bool = False) -> list[Line]:
    """Give a row's lines.

    A row with one line in each cell is one line. In a row of a label and a value of several
    lines, the label stands with the first of them and the others follow. Cells of equally many
    lines are lists side by side and are read across.

    Args:
        cells: The lines of each cell, from the left; a cell may be empty.
        wrapped: Whether a cell's lines are those of the page, where words wrap.
    """
    if wrapped:
        cells = [_unwrapped(cell) for cell in cells]
    full = [cell for cell in cells if cell]
    if len(full) < 2:
        return _alone(cells)
    return _point(full) if _is_point(full) else _row(cells, full, wrapped=wrapped)


def _row(
    cells: Sequence[Sequence[Line]], full: Sequence[Sequence[Line]], *, wrapped: bool
) -> list[Line]:
    """Give the lines of a row with several full cells."""
    if wrapped and len(full) > 2 and all(len(cell) <= _MOST_WRAPPED for cell in full):
        return [join_cells([[_joined(cell)] if cell else [] for cell in cells])]
    if _continues(full[0]) and not any(line.level for line in full[0]):
        return _labelled([[_joined(full[0])], *full[1:]], cells)
    if all(len(cell) == len(full[0]) for cell in full):
        return [
            join_cells([cell[place : place + 1] for cell in cells]) for place in range(len(full[0]))
        ]
    if wrapped and len(full[0]) <= _MOST_WRAPPED:
        return _labelled([[_joined(full[0])], *full[1:]], cells)
    return _labelled(full, cells)


def _is_point(full: Sequence[Sequence[Line]]) -> bool:
    """Say whether a bullet has a cell of its own: the row is a point of a list and no table's."""
    if len(full) != 2 or len(full[0]) != 1 or full[0][0].level or full[1][0].cells:
        return False
    return full[0][0].text in _BULLETS


def _point(full: Sequence[Sequence[Line]]) -> list[Line]:
    """Give a point's lines, its bullet before the first."""
    sign, words = full[0][0].text, full[1][0]
    sign = BULLET if sign == DRAWN_BULLET else sign
    return [words._replace(text=f"{sign} {words.text}"), *full[1][1:]]


def join_cells(cells: Sequence[Sequence[Line]]) -> Line:
    """Make one line of a row whose cells hold one line each, or nothing.

    Args:
        cells: The lines of each cell.
    """
    texts = tuple(cell[0].text if cell else "" for cell in cells)
    full = [cell[0] for cell in cells if cell]
    if len(full) == 1 and len(texts) == 1:
        return full[0]
    return full[0]._replace(
        text=BETWEEN_CELLS.join(texts).strip(),
        cells=_flat(cells),
        level=min(line.level for line in full),
        bold=all(line.bold for line in full),
    )


def _flat(cells: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    """Give the cells' words, those of a table in a cell as cells of their own."""
    return tuple(
        text for cell in cells for text in ((cell[0].cells or (cell[0].text,)) if cell else ("",))
    )


def _alone(cells: Sequence[Sequence[Line]]) -> list[Line]:
    """Give the lines of a row with one full cell; its column tells which."""
    place = next((place for place, cell in enumerate(cells) if cell), 0)
    lines = list(cells[place]) if cells else []
    if len(cells) > 1 and len(lines) == 1 and not lines[0].level and not lines[0].cells:
        return [join_cells(cells)._replace(column=max(place, lines[0].column))]
    return [line._replace(column=max(place, line.column)) for line in lines]


def _labelled(full: Sequence[Sequence[Line]], cells: Sequence[Sequence[Line]]) -> list[Line]:
    """Set a label beside the first line of its value; the value's other lines follow."""
    label, value = full[0], full[1]
    if len(label) > 1 or label[0].level or value[0].level or label[0].cells or value[0].cells:
        return [line for cell in full for line in cell]
    under = len(label[0].text) + len(BETWEEN_CELLS)
    rest = [line for cell in (value[1:], *full[2:]) for line in cell]
    first = [label, value[:1]] if cells and cells[0] else [[], label, value[:1]]
    return [
        join_cells(first),
        *(line._replace(column=max(line.column, under)) for line in rest),
    ]


def _unwrapped(cell: Sequence[Line]) -> list[Line]:
    """Join the lines of a list's cell that only go on with the line above: "1:e vice", "ordf."."""
    if len(cell) <= _MOST_WRAPPED:
        return list(cell)
    lines: list[Line] = []
    for line in cell:
        if lines and line.text[:1].islower() and not (line.level or line.cells):
            lines[-1] = lines[-1]._replace(text=f"{lines[-1].text} {line.text}")
        else:
            lines.append(line)
    return lines


def _continues(lines: Sequence[Line]) -> bool:
    """Say whether each line after the first goes on with the words before it."""
    later = lines[1:]
    return 0 < len(later) < _MOST_WRAPPED and all(line.text[:1].islower() for line in later)


def _joined(lines: Sequence[Line]) -> Line:
    """Make one line of the lines that words wrap over."""
    return lines[0]._replace(text=" ".join(line.text for line in lines))
