"""The open data's files: CSV, JSON and SQLite, the same bytes for the same archive."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from minutes_archive.export.deviations import deviations_table
from minutes_archive.export.rows import TABLES, Cell, Table
from minutes_archive.texts import Texts
from minutes_archive.views.index import Index

FOLDER = "data"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def open_data_tables(texts: Texts) -> tuple[Table, ...]:
    """List the tables of the open data.

    Args:
        texts: The site's words, for what has a code of its own.
    """
    return (*TABLES, deviations_table(texts))


def write_open_data(index: Index, texts: Texts, site: Path) -> tuple[str, ...]:
    """Write the open data of the whole archive.

    Args:
        index: The archive's groupings.
        texts: The site's words.
        site: The site's folder; the files land in its `data/`.

    Returns:
        The files' addresses.
    """
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    base = folder / "archive.sqlite"
    base.unlink(missing_ok=True)
    with closing(sqlite3.connect(base)) as database:
        for table in open_data_tables(texts):
            rows = list(table.rows(index))
            name = f"{table.name}.csv"
            (folder / name).write_bytes(_csv_bytes(table, rows))
            _write_table(database, table, rows)
            names.append(name)
            if table.name == "meetings":
                (folder / "meetings.json").write_text(_as_json(table, rows), encoding="utf-8")
        database.commit()
    return tuple(f"{FOLDER}/{name}" for name in (*names, "meetings.json", base.name))


def _csv_bytes(table: Table, rows: list[tuple[Cell, ...]]) -> bytes:
    """Write a table as CSV.

    Source: RFC 4180; UTF-8 with a byte order mark, which spreadsheets need to see å ä ö.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    """Keep a spreadsheet from running a text as a formula, with an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _as_json(table: Table, rows: list[tuple[Cell, ...]]) -> str:
    """Write a table as a list of objects, one a line."""
    lines = (
        json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False) for row in rows
    )
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _write_table(database: sqlite3.Connection, table: Table, rows: list[tuple[Cell, ...]]) -> None:
    """Write a table into the database."""
    columns = ", ".join(f'"{column}"' for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    # Table and column names are constants of this package, never data.
    database.execute(f'CREATE TABLE "{table.name}" ({columns})')
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)  # noqa: S608
