"""The importer's benchmark: what it counts, and against what."""

from __future__ import annotations

import gc
import re
import shutil
from pathlib import Path

import pytest

import benchmark_importer
from minutes_archive.commands.import_speed import ImportSpeed
from minutes_archive.importer.convert import Job, Settings, convert
from minutes_archive.texts import load_texts

SAMPLES = Path(benchmark_importer.SAMPLES) / "committee"


MINUTES = ("namnrader-byggnamnd.txt", "raddningsforbund-direktion.txt")
NOTICE = "anslag-socialnamnd.txt"


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder of two minutes, a notice that is refused and a file that is no plain text."""
    for name in (*MINUTES, NOTICE):
        shutil.copy(SAMPLES / name, tmp_path)
    (tmp_path / "sida.html").write_text("<h2>§ 1 Val</h2>", "utf-8")
    return tmp_path


def test_minutes_are_counted_and_what_is_refused_is_not(folder, capsys):
    assert benchmark_importer.main([str(folder), "--rounds", "1"]) == benchmark_importer.MEASURED

    importing, rendering, ratio = capsys.readouterr().out.splitlines()
    size = sum((folder / name).stat().st_size for name in MINUTES)
    assert importing.startswith(f"Import av 2 dokument, {size / 1000:.0f} kB: ")
    for line in (importing, rendering, ratio):
        assert float(re.findall(r"\d+\.\d+", line)[-1]) > 0


def test_the_rate_is_of_documents_of_60_kb_and_the_ratio_of_the_two_times():
    speed = ImportSpeed(documents=3, size=120_000, importing=0.5, rendering=0.25)

    assert speed.rate == pytest.approx(4.0)
    assert speed.ratio == pytest.approx(2.0)


def test_a_folder_without_minutes_has_no_speed(tmp_path):
    with pytest.raises(SystemExit) as stopped:
        benchmark_importer.main([str(tmp_path)])
    assert stopped.value.code == benchmark_importer.NOT_RUN


@pytest.mark.parametrize("name", [MINUTES[0], NOTICE])
@pytest.mark.parametrize("collects", [True, False])
def test_the_collector_is_left_as_it_was_also_where_minutes_are_refused(name, collects):
    settings = Settings(council="x", councils={}, people={}, schema="", day_from_name=True)
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        converted = convert(Job(SAMPLES / name, name), settings, load_texts())
        assert gc.isenabled() is collects
        assert bool(converted.refused) is (name == NOTICE)
    finally:
        (gc.enable if before else gc.disable)()
