from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive_files import BASE_PATH, minutes_text, write_archive

PROJECT = Path(__file__).parent.parent
OTHER = "miljoradet/2024/2024-01-01.md"


def run(script: str, *args: str | Path, cwd: Path, **environment: str):
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GITHUB_", "MINUTES_"))
    }
    return subprocess.run(
        [sys.executable, PROJECT / "scripts" / script, *args],
        cwd=cwd,
        env={**inherited, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def faulty(tmp_path):
    """An archive where one file has an unknown theme and another an unknown council."""
    files = {
        BASE_PATH: minutes_text({"themes": "themes: [bygge]"}),
        OTHER: minutes_text({"council": "council: rad", "date": "date: 2024-01-01"}),
    }
    return write_archive(tmp_path, files)


def codes(result) -> list[tuple[str, str]]:
    return [(one["path"], one["code"]) for one in json.loads(result.stdout)]


def test_a_right_archive_gives_nothing_and_exit_code_0(tmp_path):
    write_archive(tmp_path)
    result = run("validate.py", "minutes", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "Inga fel.\n", "")


def test_errors_give_exit_code_1_and_warnings_0(tmp_path, faulty):
    assert run("validate.py", "minutes", cwd=tmp_path).returncode == 1
    warned = write_archive(tmp_path / "b", {"a.docx": ""})
    result = run("validate.py", warned, cwd=tmp_path)
    assert result.returncode == 0
    assert "b/minutes/a.docx:1:1: varning PA403" in result.stdout


def test_the_folder_may_come_from_the_environment(tmp_path, faulty):
    for folder in ("minutes", str(faulty)):
        result = run("validate.py", "--format", "json", cwd=tmp_path, MINUTES_DIR=folder)
        assert codes(result) == [(f"minutes/{BASE_PATH}", "PA411"), (f"minutes/{OTHER}", "PA410")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"minutes/{BASE_PATH}", [f"minutes/{BASE_PATH}"]),
        (f"./minutes/../minutes/{BASE_PATH}", [f"minutes/{BASE_PATH}"]),
        ("minutes/kommunstyrelsen", [f"minutes/{BASE_PATH}"]),
        ("minutes/miljoradet/2024/", [f"minutes/{OTHER}"]),
        ("minutes/_registry", []),
        ("minutes", [f"minutes/{BASE_PATH}", f"minutes/{OTHER}"]),
    ],
)
def test_findings_are_told_for_the_paths_named_only(tmp_path, faulty, path, expected):
    result = run("validate.py", "--format", "json", path, cwd=tmp_path)
    assert [found for found, _ in codes(result)] == expected
    assert result.returncode == (1 if expected else 0)


def test_a_folder_around_the_archive_means_the_archive(tmp_path, faulty):
    result = run("validate.py", "--format", "json", ".", cwd=tmp_path, MINUTES_DIR="minutes")
    assert len(codes(result)) == 2


def test_files_of_several_archives_can_be_named(tmp_path, faulty):
    second = write_archive(tmp_path / "b", {BASE_PATH: minutes_text({"status": "status: ja"})})
    result = run("validate.py", "--format", "json", faulty / BASE_PATH, second, cwd=tmp_path)
    assert codes(result) == [
        (f"b/minutes/{BASE_PATH}", "PA331"),
        (f"minutes/{BASE_PATH}", "PA411"),
    ]


def test_a_file_is_checked_in_the_light_of_the_others(tmp_path):
    body = f"## § 1 A\n\nSe [detta](../../{OTHER}#p1).\n"
    other = {"council": "council: miljoradet", "date": "date: 2024-01-01"}
    write_archive(tmp_path, {BASE_PATH: minutes_text(body=body), OTHER: minutes_text(other)})
    result = run("validate.py", f"minutes/{BASE_PATH}", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, "Inga fel.\n")


def test_in_github_actions_findings_are_annotations_with_a_summary(tmp_path, faulty):
    summary = tmp_path / "summary.md"
    summary.write_text("Förut.\n", encoding="utf-8")
    result = run(
        "validate.py",
        "minutes",
        cwd=tmp_path,
        GITHUB_ACTIONS="true",
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert result.stdout.startswith(f"::error file=minutes/{BASE_PATH},line=8,col=10,title=PA411")
    page = summary.read_text(encoding="utf-8")
    assert page.startswith("Förut.\n## Kontroll av protokollen\n")
    assert "PA411" in page


def test_gitlab_form_is_json(tmp_path, faulty):
    result = run("validate.py", "--format", "gitlab", "minutes", cwd=tmp_path)
    assert {one["check_name"] for one in json.loads(result.stdout)} == {"PA410", "PA411"}


@pytest.mark.parametrize("path", ["nowhere", "minutes/nowhere.md"])
def test_a_path_that_does_not_exist_is_told_in_one_line(tmp_path, faulty, path):
    result = run("validate.py", path, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr == f"{path} finns inte. Kontrollera stavningen.\n"


def test_a_file_outside_any_archive_is_told_in_one_line(tmp_path):
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    result = run("validate.py", "a.md", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("a.md ligger inte i något arkiv")


def test_a_fault_of_the_program_is_one_swedish_line_unless_asked_for(tmp_path):
    write_archive(tmp_path)
    program = (
        "import sys; import validate\n"
        "def broken(*args, **more): raise RuntimeError('två\\nrader')\n"
        "validate.check_paths = broken\n"
        "sys.exit(validate.main(sys.argv[1:]))"
    )

    def broken(*args: str):
        return subprocess.run(
            [sys.executable, "-c", program, *args],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    quiet = broken("minutes")
    assert quiet.returncode == 2
    assert quiet.stderr.startswith("Kontrollen gick sönder")
    assert quiet.stderr.count("\n") == 1
    assert "Traceback" in broken("--debug", "minutes").stderr


def test_a_new_file_is_filled_in_and_right(tmp_path):
    files = {
        "_registry/calendar.yml": (
            "- {council: kommunstyrelsen, date: 2024-04-09, start: '09:00', place: Rådhuset}\n"
            "- {council: kommunstyrelsen, date: 2024-05-07}\n"
        ),
        "_registry/people.yml": (
            "anna-lind:\n  name: Anna Lind\n  party: S\n  mandates:\n"
            "    - {council: kommunstyrelsen, role: chair, from: 2023-01-01}\n"
            "björn: ".replace("ö", "o")
            + "\n  name: Björn Åkesson\n  mandates:\n"
            "    - {council: kommunstyrelsen, role: member, from: 2023-01-01, to: 2024-03-31}\n"
        ),
    }
    root = write_archive(tmp_path, files)
    made = run(
        "new_minutes.py", "kommunstyrelsen", "2024-04-09", cwd=tmp_path, MINUTES_DIR="minutes"
    )
    path = root / "kommunstyrelsen" / "2024" / "2024-04-09.md"
    text = path.read_text(encoding="utf-8")
    assert made.returncode == 0, made.stderr
    assert text.startswith(
        "---\n# yaml-language-server: $schema=../../../docs/schema/minutes.schema.json\n"
    )
    for line in (
        "council: kommunstyrelsen",
        "date: 2024-04-09",
        'start: "09:00"',
        "place: Rådhuset",
        "status: draft",
        "chair: Anna Lind",
        "secretary: Cecilia Öberg",
        "  - name: Anna Lind",
        "    role: chair",
        "    party: S",
        "  date: 2024-05-07",
        "## § 1 Sammanträdet öppnas",
    ):
        assert line in text.splitlines()
    assert "Björn" not in text
    checked = run("validate.py", "minutes", cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "Inga fel.\n")


@pytest.mark.parametrize("council", ["kommunstyrelsen", "miljoradet"])
def test_a_new_file_is_right_with_and_without_an_earlier_one(tmp_path, council):
    write_archive(tmp_path)
    run("new_minutes.py", council, "2024-06-01", cwd=tmp_path, MINUTES_DIR="minutes")
    checked = run("validate.py", f"minutes/{council}/2024/2024-06-01.md", cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "Inga fel.\n")


def test_numbers_go_on_where_a_council_numbers_through_the_year(tmp_path):
    body = "## § 40 A\n\nText.\n\n## § 41 B\n\nText.\n"
    root = write_archive(tmp_path, {BASE_PATH: minutes_text(body=body)})
    run("new_minutes.py", "kommunstyrelsen", "2024-04-09", cwd=tmp_path, MINUTES_DIR="minutes")
    run("new_minutes.py", "kommunstyrelsen", "2025-01-09", cwd=tmp_path, MINUTES_DIR="minutes")
    folder = root / "kommunstyrelsen"
    assert "## § 42 " in (folder / "2024" / "2024-04-09.md").read_text(encoding="utf-8")
    assert "## § 1 " in (folder / "2025" / "2025-01-09.md").read_text(encoding="utf-8")


def test_a_new_file_never_overwrites(tmp_path):
    root = write_archive(tmp_path)
    before = (root / BASE_PATH).read_bytes()
    result = run(
        "new_minutes.py", "kommunstyrelsen", "2024-03-12", cwd=tmp_path, MINUTES_DIR="minutes"
    )
    assert result.returncode == 2
    assert "skrivs inte över" in result.stderr
    assert (root / BASE_PATH).read_bytes() == before


@pytest.mark.parametrize(
    ("council", "day", "words"),
    [
        ("kommunstyrelse", "2024-04-09", "Menade du kommunstyrelsen?"),
        ("xyz", "2024-04-09", "Där finns: kommunstyrelsen, miljoradet."),
        ("../../x", "2024-04-09", "finns inte i registret"),
        ("kommunstyrelsen", "9/4 2024", "ÅÅÅÅ-MM-DD"),
    ],
)
def test_wrong_arguments_are_told_in_swedish_and_make_no_file(tmp_path, council, day, words):
    write_archive(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    result = run("new_minutes.py", council, day, cwd=tmp_path, MINUTES_DIR="minutes")
    assert result.returncode == 2
    assert words in result.stderr
    assert sorted(tmp_path.rglob("*")) == before
