"""Headings of parts in a left column, with their text beside them."""

from __future__ import annotations

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.labelled_rows import part_labels


def row(number: int, *cells: str) -> Line:
    return Line(number, "\t".join(cells), cells=cells)


def test_a_heading_beside_its_text_stands_above_it():
    lines = [row(1, "Beslut", "Taxan antas."), Line(2, "Mer."), row(3, "Handling", "Nr 4.")]
    assert [line.text for line in part_labels(lines)] == [
        *("Beslut", "Taxan antas.", "Mer.", "Handling", "Nr 4.")
    ]


def test_the_same_words_over_columns_stay_a_row():
    for lines in (
        [row(1, "Beslut", "Datum"), row(2, "Taxan antas", "2024-03-05")],
        [row(1, "Taxa", "100 kronor")],
        [row(1, "Beslut", "Datum", "Antal")],
        [Line(1, "| Beslut | Taxan antas. |", cells=("Beslut", "Taxan antas."))],
    ):
        assert list(part_labels(lines)) == lines
