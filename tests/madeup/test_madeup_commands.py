"""The commands that make made-up archives."""

from __future__ import annotations

import os
import sys

import pytest

import generate_archive
from minutes_archive.commands.measure import measure


def test_the_command_writes_a_whole_minutes_folder(tmp_path, capsys):
    out = tmp_path / "new" / "minutes"
    assert generate_archive.main(["--meetings", "12", "--seed", "4", "--out", str(out)]) == 0
    assert len(list(out.glob("*/*/*.md"))) == 12
    registries = sorted(file.name for file in (out / "_registry").iterdir())
    assert registries == [
        "calendar.yml",
        "councils.yml",
        "municipality.yml",
        "people.yml",
        "themes.yml",
    ]
    assert "12 protokoll" in capsys.readouterr().out


def test_the_command_leaves_a_folder_with_files_alone(tmp_path):
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    with pytest.raises(SystemExit) as stop:
        generate_archive.main(["--meetings", "12", "--out", str(tmp_path)])
    assert stop.value.code == 2
    assert [file.name for file in tmp_path.iterdir()] == ["mine.md"]


@pytest.mark.parametrize("meetings", ["0", "-3"])
def test_an_archive_has_a_meeting_at_least(tmp_path, meetings):
    with pytest.raises(SystemExit):
        generate_archive.main(["--meetings", meetings, "--out", str(tmp_path / "out")])


def test_a_measurement_covers_what_the_command_starts(tmp_path):
    hungry = "block = b'x' * 60_000_000; import time; time.sleep(0.6)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hungry!r}])"
    usage = measure([sys.executable, "-c", parent], tmp_path, os.environ)
    assert usage.exit_code == 0
    assert usage.megabytes > 55
    assert usage.seconds >= 0.6
