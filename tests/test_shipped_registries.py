"""The registries that come with the project: what a finding says to paste in can be pasted in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archive_files import write_archive
from minutes_archive.archive import load_archive
from minutes_archive.rules.yaml_lines import council_lines, redirect_lines, theme_lines

SHIPPED = Path(__file__).parent.parent / "minutes" / "_registry"
PASTED = {
    "redirects": redirect_lines("om/gammalt/", "om/"),
    "calendar": "- council: miljoradet\n  date: 2027-02-09",
    "councils": council_lines("byggnadsnamnden"),
    "themes": theme_lines("avfall"),
    "people": "anna-lind:\n  name: Anna Lind",
    "municipality": "name: Norrby kommun",
}


def codes(folder: Path, name: str, text: str) -> set[str]:
    """Give the codes about a registry with a text, beside the other shipped ones."""
    root = write_archive(folder)
    for file in SHIPPED.glob("*.yml"):
        shutil.copy(file, root / "_registry")
    (root / f"_registry/{name}.yml").write_text(text, encoding="utf-8")
    found = load_archive(root).findings
    return {one.code for one in found if one.path == f"minutes/_registry/{name}.yml"}


@pytest.mark.parametrize("name", PASTED)
def test_lines_pasted_last_in_a_shipped_registry_are_read(tmp_path, name):
    shipped = (SHIPPED / f"{name}.yml").read_text(encoding="utf-8")
    assert codes(tmp_path / "a", name, shipped) == codes(
        tmp_path / "b", name, f"{shipped}{PASTED[name]}\n"
    )


def test_every_shipped_registry_is_tried():
    assert {file.stem for file in SHIPPED.glob("*.yml")} == set(PASTED)


@pytest.mark.parametrize("name", ["redirects", "calendar", "municipality", "people"])
@pytest.mark.parametrize("text", ["", "\n", "# Bara en kommentar\n"])
def test_a_registry_without_entries_may_be_empty(tmp_path, name, text):
    assert codes(tmp_path, name, text) == set()
