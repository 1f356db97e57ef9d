"""Whatever is done to minutes before they are imported, no word of them is lost in silence."""

from __future__ import annotations

import datetime as dt
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from archive_files import write_archive
from importer.mangling import FORMS, mangled
from minutes_archive.archive import load_archive
from minutes_archive.archive.folder import walk_folder
from minutes_archive.archive.registries import read_registries
from minutes_archive.commands.scoring_account import unaccounted
from minutes_archive.importer.convert import Converted, Job, Settings, convert
from minutes_archive.importer.readers import read_source
from minutes_archive.texts import load_texts

TEXTS = load_texts("sv")
COUNCIL = "kommunstyrelsen"
DAY = dt.date(2024, 6, 4)
MARKS = set("-‐‑‒•·◦▪●–*#_\\`>|~§ \t\n\v\f\r\x85\xa0\u2028\u2029")
"""Space, and marks of lists, rules and Markdown, which are written anew; § opens a heading."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small archive whose registries know the council."""
    return write_archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def importing(archive: Path) -> Settings:
    registries = read_registries(walk_folder(archive, ""))
    return Settings(COUNCIL, registries.councils, registries.people, "", DAY, debug=True)


def imported(data: bytes, name: str, importing: Settings) -> Converted:
    """Import bytes as the file of a name; what goes wrong in the program itself is raised."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return convert(Job(path, name), importing, TEXTS)


def told(record: Mapping) -> Iterator[str]:
    """List the texts of an answer that hold the source's words: each is in one of them."""
    for section in record["sections"]:
        yield from (str(section[key] or "") for key in ("number", "case", "title", "text"))
    for entry in record["leftovers"]:
        yield entry["text"]


def lost(data: bytes, name: str, converted: Converted) -> Counter[str]:
    """Count the characters of a source that an answer lacks, but for space and marks."""
    source = "".join(line.text for line in read_source(data, name).lines)
    return characters(source) - characters("".join(told(converted.record)))


def characters(text: str) -> Counter[str]:
    return Counter(char for char in unicodedata.normalize("NFC", text) if char not in MARKS)


def blocking(converted: Converted, archive: Path) -> list[str]:
    """List what keeps a file from being published, as the archive itself reads it."""
    target = archive / converted.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(converted.text, "utf-8", newline="")
    try:
        findings = load_archive(archive).findings
    finally:
        target.unlink()
    return [str(finding) for finding in findings if finding.blocks]


def check(text: str, ending: str, importing: Settings, archive: Path) -> None:
    """Check all that a user may rely on, of one file."""
    data, name = text.encode("utf-8", "surrogatepass"), f"protokoll{ending}"
    converted = imported(data, name, importing)
    if converted.refused:
        assert " " in converted.refused
        assert "import.lost" not in {one["code"] for one in converted.record["findings"]}
        return
    assert lost(data, name, converted) == Counter()
    assert blocking(converted, archive) == []
    again = imported(data, name, importing)
    assert (again.text, again.report) == (converted.text, converted.report)


@pytest.mark.parametrize("form", FORMS)
def test_minutes_that_nobody_has_spoilt_are_read(form, importing, archive):
    data = FORMS[form].encode()
    converted = imported(data, "protokoll.txt", importing)
    assert converted.refused == ""
    assert len(converted.record["sections"]) > 1
    assert unaccounted(FORMS[form], converted.record) == []
    check(FORMS[form], ".txt", importing, archive)


@settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(mangled())
def test_spoilt_minutes_lose_nothing_and_can_be_published(importing, archive, spoilt):
    check(*spoilt, importing, archive)
