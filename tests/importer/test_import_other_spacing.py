"""Minutes say the same however their lines end and their words are spaced."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from minutes_archive.importer.convert import Job, Settings, convert
from minutes_archive.texts import load_texts

SAMPLES = sorted((Path(__file__).parents[1] / "import_samples").rglob("*.txt"))[::6]
"""Every sixth is enough: the layouts are other ones in each."""
TEXTS = load_texts()
SETTINGS = Settings("x", {}, {}, "", day_from_name=True)
SPACINGS: Mapping[str, Callable[[str], str]] = {
    "lines end as in Windows": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces": lambda text: text.replace(" och ", "\u00a0och\u00a0"),
    "spaces behind lines": lambda text: text.replace("\n", "   \n"),
    "wider space between paragraphs": lambda text: text.replace("\n\n", "\n\n\n"),
    "accents apart from letters": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: text.replace("ning", "\u00adning"),
    "a typist's spaces behind full stops": lambda text: text.replace(". ", ".  "),
}


def _facts(path: Path, text: str) -> object:
    """Give what a draft of a text says, but for where it came from."""
    path.write_bytes(text.encode())
    record = convert(Job(path, path.name), SETTINGS, TEXTS).record
    found = dict(record["front_matter"] or {})
    found.pop("source", None)
    sections = [(one["number"], one["title"], one["case"]) for one in record["sections"]]
    return found, sections


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_spacing_changes_no_fact(sample: Path, tmp_path: Path) -> None:
    """The same facts are read from every spacing of a sample."""
    text = sample.read_text(encoding="utf-8")
    usual = _facts(tmp_path / sample.name, text)
    for name, spaced in SPACINGS.items():
        assert _facts(tmp_path / sample.name, spaced(text)) == usual, name
