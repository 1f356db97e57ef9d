"""The page "Öppna data" names every file and every column, and no others."""

import re
from pathlib import Path

from minutes_archive.export import open_data_tables
from minutes_archive.texts import load_texts

PAGE = Path(__file__).parents[2] / "docs/oppna-data/index.md"
TABLES = open_data_tables(load_texts())


def test_the_page_lists_the_columns_of_every_table():
    text = PAGE.read_text(encoding="utf-8")
    for table in TABLES:
        listed = re.search(rf"^{table.name}\n:   ((?:.+\n)(?:    .+\n)*)", text, re.MULTILINE)
        assert listed, table.name
        assert tuple(re.split(r",\s+", listed[1].strip())) == table.columns


def test_the_page_links_to_every_file(tmp_path):
    linked = set(re.findall(r'href="\.\./data/([\w.]+)"', PAGE.read_text(encoding="utf-8")))
    assert linked == {f"{t.name}.csv" for t in TABLES} | {"meetings.json", "archive.sqlite"}
