"""The broken rules of law as a table of the open data."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.export.rows import PLACE, Cell, Table
from minutes_archive.texts import Texts
from minutes_archive.views.audit import deviation_rows
from minutes_archive.views.index import Index

_COLUMNS = (*PLACE, *("item", "code", "rule", "law", "gravity", "accepted", "address"))


def deviations_table(texts: Texts) -> Table:
    """Give the table of broken rules: one row a breach, with the rule's name in words.

    Args:
        texts: The site's words.
    """

    def rows(index: Index) -> Iterator[tuple[Cell, ...]]:
        for row in deviation_rows(index):
            deviation = row.deviation
            yield (
                row.council.slug,
                row.council.name,
                row.date.isoformat(),
                deviation.item,
                deviation.code,
                texts(f"finding.{deviation.code}.title"),
                deviation.law or texts("audit.practice_cell"),
                deviation.gravity.value,
                deviation.accepted,
                row.address,
            )

    return Table("deviations", _COLUMNS, rows)
