"""Tables of those present that the source gives one cell a line, whichever form they have."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.cell_rows import read_cell_rows
from minutes_archive.importer.first_page.crossed_cells import read_crossed_cells
from minutes_archive.importer.first_page.mark_rows import read_mark_rows
from minutes_archive.importer.first_page.piece import Parted
from minutes_archive.importer.lines import Line


def read_attendance_table(front: Sequence[Line]) -> tuple[tuple[Attendance, ...], Parted]:
    """Read the table of those present, where a first page has one in cells.

    Args:
        front: The lines of a first page.

    Returns:
        The people, and what was taken of the lines that were read.
    """
    for read in (read_cell_rows, read_crossed_cells, read_mark_rows):
        people, parted = read(front)
        if people:
            return people, parted
    return (), Parted()
