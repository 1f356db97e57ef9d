"""Git is asked safely, and what it cannot answer is said in words, never guessed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text, write_archive
from git_repository import NOBODY, GitRepository, copied, new_repository
from minutes_archive.archive import load_archive
from minutes_archive.history import HistoryError, check_against, look_back
from minutes_archive.history import git as git_module
from minutes_archive.history.git import Repository, clean_environment, run_git
from minutes_archive.history.tree import changed_since, read_blobs
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).parents[2]
CHANGED = minutes_text(body=BASE_BODY.replace("skolan", "skolorna"))


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    return new_repository(tmp_path_factory.mktemp("published"))


@pytest.fixture
def repository(published, tmp_path):
    return copied(published, tmp_path / "repository")


def validate(cwd: Path, *arguments: str, **environment: str):
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GITHUB_", "MINUTES_", "GIT_"))
    }
    return subprocess.run(
        [sys.executable, PROJECT / "scripts" / "validate.py", *arguments],
        cwd=cwd,
        env={**inherited, **NOBODY, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def refused(folder: Path, revision: str = "HEAD") -> str:
    with pytest.raises(HistoryError) as caught:
        check_against(folder, revision, "minutes", ())
    assert load_texts("sv")(caught.value.key, **caught.value.params)
    return caught.value.key


def test_the_command_tells_what_changed_since_a_revision(repository):
    assert validate(repository.top, "--base", "HEAD", "minutes").returncode == 0
    repository.write({BASE_PATH: CHANGED})
    done = validate(repository.top, "--base", "main", "minutes")
    assert done.returncode == 1
    assert f"minutes/{BASE_PATH}:23:1: fel PA801 § 2 har ändrats" in done.stdout
    assert "Det som har ändrats: rubriken." in done.stdout
    assert validate(repository.top, "minutes").returncode == 0


def test_only_the_paths_named_are_told_of(repository):
    repository.write({BASE_PATH: CHANGED})
    done = validate(repository.top, "--base", "HEAD", "minutes/_registry")
    assert (done.returncode, done.stdout) == (0, "Inga fel.\n")


def test_any_revision_can_be_the_base(repository):
    first = repository.git("rev-parse", "HEAD")
    repository.git("tag", "--annotate", "--message", "x", "publicerat")
    repository.commit({BASE_PATH: CHANGED})
    for name in (first, first[:9], "HEAD~1", "publicerat", "HEAD^"):
        assert repository.codes(name) == ["PA801"], name
    assert repository.codes("HEAD") == []


@pytest.mark.parametrize("revision", ["0" * 40, "0" * 64])
def test_gits_name_of_no_commit_means_that_nothing_was_there(repository, revision):
    assert repository.codes(revision) == []


def test_before_the_first_commit_there_is_nothing_to_compare_with(tmp_path):
    write_archive(tmp_path)
    made = GitRepository(tmp_path)
    made.git("init", "--quiet")
    assert made.codes("HEAD") == []


@pytest.mark.parametrize("where", [".", "minutes"])
def test_the_minutes_may_be_a_repository_of_their_own(tmp_path, where):
    root = write_archive(tmp_path)
    made = GitRepository(tmp_path)
    inside = GitRepository(tmp_path / where)
    inside.git("init", "--quiet")
    inside.git("add", "--all")
    inside.git("commit", "--quiet", "--message", "x")
    made.write({BASE_PATH: CHANGED})
    assert made.codes() == ["PA801"]
    outside = tmp_path.parent
    done = validate(outside, "--base", "HEAD", MINUTES_DIR=str(root))
    assert done.returncode == 1
    assert "PA801" in done.stdout


def test_the_minutes_may_lie_deep_in_a_repository(tmp_path):
    write_archive(tmp_path / "a å" / "b")
    GitRepository(tmp_path).git("init", "--quiet")
    made = GitRepository(tmp_path / "a å" / "b")
    made.commit()
    made.write({BASE_PATH: CHANGED})
    assert made.codes() == ["PA801"]


@pytest.mark.parametrize(
    "revision", ["finns-inte", "HEAD~5", "main..HEAD", "HEAD:minutes", "f" * 40]
)
def test_an_unknown_revision_is_said_to_be(repository, revision):
    assert refused(repository.minutes, revision) == "history.unknown_revision"


@pytest.mark.parametrize(
    "revision", ["", "-h", "--output=x", "--upload-pack=x", "a b", "a\nb", "a\0b", "x" * 300]
)
def test_what_is_no_name_never_reaches_git(repository, revision, monkeypatch):
    found = Repository.around(repository.minutes)
    monkeypatch.setattr(git_module, "run_git", None)
    with pytest.raises(HistoryError) as caught:
        found.commit(revision)
    assert caught.value.key == "history.bad_revision"


def test_a_shallow_clone_is_reported_with_what_to_do(tmp_path, repository):
    first = repository.git("rev-parse", "HEAD")
    repository.commit({BASE_PATH: CHANGED})
    source = f"file://{repository.top}"
    repository.git("clone", "--quiet", "--depth=1", source, str(tmp_path / "b"), cwd=tmp_path)
    for revision in (first, "HEAD~1"):
        assert refused(tmp_path / "b" / "minutes", revision) == "history.shallow"
    done = validate(tmp_path / "b", "--base", first, "minutes")
    assert done.returncode == 2
    assert done.stderr.startswith("Kontrollen av ändringar (--base) kunde inte göras: versionen")
    assert "fetch-depth: 0" in done.stderr
    assert "git fetch --unshallow" in done.stderr
    assert done.stdout == "Inga fel.\n"


def test_a_folder_outside_any_repository_is_told(tmp_path):
    root = write_archive(tmp_path)
    assert refused(root) == "history.no_repository"
    done = validate(tmp_path, "--base", "HEAD", "minutes")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_missing_git_is_told(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert refused(repository.minutes) == "history.no_git"


def test_a_slow_git_is_given_up(repository):
    with pytest.raises(HistoryError) as caught:
        run_git(repository.minutes, ["cat-file", "--batch"], timeout=0.0)
    assert caught.value.key == "history.timeout"


def test_somebody_elses_repository_is_told_with_the_remedy(repository, monkeypatch):
    # Git's own way of testing what it does where the owner is another.
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr(git_module, "clean_environment", lambda inherited: dict(inherited) | NOBODY)
    assert refused(repository.minutes) == "history.unsafe"
    words = load_texts("sv")("history.unsafe", folder="x")
    assert "git config --global --add safe.directory" in words


def test_another_repository_in_the_environment_is_not_taken(repository, tmp_path, monkeypatch):
    other = new_repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.top / "index"))
    repository.write({BASE_PATH: CHANGED})
    assert repository.codes() == ["PA801"]


def test_settings_that_say_which_folders_are_safe_are_kept():
    given = {
        "GIT_DIR": "x",
        "GIT_EXTERNAL_DIFF": "x",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": "*",
        "HOME": "somewhere",
        "LC_ALL": "sv_SE.UTF-8",
    }
    cleaned = clean_environment(given)
    assert not {"GIT_DIR", "GIT_EXTERNAL_DIFF"} & set(cleaned)
    assert cleaned["GIT_CONFIG_VALUE_0"] == "*"
    assert (cleaned["HOME"], cleaned["LC_ALL"]) == ("somewhere", "C")


def test_programs_that_the_repository_names_are_not_run(repository, tmp_path):
    trap = tmp_path / "trap"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{trap}'\n", encoding="utf-8")
    program.chmod(0o755)
    (repository.top / ".gitattributes").write_text("*.md diff=x\n", encoding="utf-8")
    repository.commit()
    for setting in ("diff.external", "diff.x.command", "diff.x.textconv", "core.fsmonitor"):
        repository.git("config", setting, str(program))
    repository.write({BASE_PATH: CHANGED})
    trap.unlink(missing_ok=True)
    assert repository.codes() == ["PA801"]
    assert not trap.exists()


def test_what_is_no_minutes_file_is_nobodys_record(repository):
    files = {"README.md": "# Om mappen\n", "kommunstyrelsen/anteckningar.md": minutes_text()}
    repository.commit(files)
    repository.write(dict.fromkeys(files, "Något annat\n"))
    assert repository.codes() == []


@pytest.mark.parametrize(
    "setting",
    [
        "log.showSignature=true",
        "diff.relative=true",
        "diff.noprefix=true",
        "diff.renames=copies",
        "color.ui=always",
        "core.quotePath=true",
        "log.follow=true",
        "status.relativePaths=false",
    ],
)
def test_somebodys_settings_change_nothing(repository, setting):
    name, _, value = setting.partition("=")
    erasing = minutes_text(
        {
            "status": "status: corrected",
            "corrections": "corrections:\n  - {date: 2024-04-02, item: 2, what: W, "
            "reason: secrecy}",
        },
        BASE_BODY.replace("skolan", "den"),
    )
    repository.git("config", name, value)
    repository.commit({BASE_PATH: erasing})
    loaded = load_archive(repository.minutes)
    found = look_back(repository.minutes, "minutes", loaded.archive.meetings)
    assert [one.phrase.folded for one in found.sought] == [" skolan "]
    repository.write({BASE_PATH: CHANGED})
    assert {"PA805"} <= set(repository.codes())


@pytest.mark.parametrize(
    "name", ["-rf.md", "--output=x.md", "å ä.md", 'a"b.md', "a\tb.md", "a\nb.md"]
)
def test_strange_names_of_files_are_only_names(repository, name):
    path = f"kommunstyrelsen/2024/{name}"
    repository.commit({path: minutes_text()})
    repository.write({path: CHANGED})
    found = Repository.around(repository.minutes)
    commit = found.commit("HEAD")
    assert changed_since(found, commit).there == (path,)
    read = read_blobs(found, [(commit, f"minutes/{path}")])
    assert set(read) == (set() if "\n" in name else {f"{commit}:minutes/{path}"})
    assert repository.codes() == []


def test_links_and_folders_where_files_were_are_not_followed(repository, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text(CHANGED, encoding="utf-8")
    file = repository.minutes / BASE_PATH
    file.unlink()
    file.symlink_to(outside)
    assert repository.codes() == ["PA803"]


def test_a_file_taken_out_of_git_but_still_there_is_compared(repository):
    repository.git("rm", "--quiet", "--cached", f"minutes/{BASE_PATH}")
    repository.write({BASE_PATH: CHANGED})
    assert repository.codes() == ["PA801"]


def test_files_that_do_not_differ_are_not_read(repository, monkeypatch):
    other = "miljoradet/2024/2024-04-02.md"
    front = {"council": "council: miljoradet", "date": "date: 2024-04-02", "adjusted_on": ""}
    repository.commit({other: minutes_text(front)})
    repository.write({BASE_PATH: CHANGED})
    read = []
    from minutes_archive.history import base as base_module

    real = base_module.read_minutes
    monkeypatch.setattr(
        base_module, "read_minutes", lambda data, path: read.append(path) or real(data, path)
    )
    check_against(repository.minutes, "HEAD", "minutes", ())
    assert set(read) == {BASE_PATH}


def test_the_list_of_erased_words_is_named_by_the_environment(repository, tmp_path):
    listed = tmp_path / "ord.txt"
    listed.write_text("godkänner rapporten\n", encoding="utf-8")
    done = validate(repository.top, "minutes", MINUTES_ERASED=str(listed))
    assert done.returncode == 1
    assert "PA816 Här står ord ur listan över borttagna ord" in done.stdout
    assert "godkänner" not in done.stdout
    listed.unlink()
    done = validate(repository.top, "--base", "HEAD", "minutes", MINUTES_ERASED=str(listed))
    assert done.returncode == 2
    assert done.stderr.startswith("Filen med borttagna ord (MINUTES_ERASED) går inte att läsa")
