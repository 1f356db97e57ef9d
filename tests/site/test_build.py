"""What a build promises whoever runs it."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

MARK = "den förra webbplatsen"


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def leave_an_old_site(project) -> None:
    project.site.mkdir()
    (project.site / "index.html").write_text(MARK, encoding="utf-8")


def assert_old_site_stands(project) -> None:
    assert tree(project.site) == {"index.html": MARK.encode()}
    assert hidden(project.root) == []


def hidden(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir() if entry.name.startswith(".site")]


def test_a_strict_build_of_the_project_itself_succeeds(project):
    leave_an_old_site(project)

    done = project.build()

    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout
    assert (project.site / "protokoll/miljoradet/2016-02-23/index.html").is_file()
    assert MARK not in (project.site / "index.html").read_text(encoding="utf-8")
    assert hidden(project.root) == []


def test_a_broken_minutes_file_stops_the_build_and_says_where(project):
    leave_an_old_site(project)
    project.change(project.minutes, "date: 2016-02-23", "date: 2016-02-31")

    done = project.build()

    assert done.returncode != 0
    assert re.search(
        r"^minutes/miljoradet/2016/2016-02-23\.md:\d+:\d+: .*PA\d{3}", done.stdout, re.MULTILINE
    )
    assert "Bygget stannade" in done.stdout
    assert "Traceback" not in done.stdout
    assert_old_site_stands(project)


def test_a_warning_about_the_minutes_is_told_but_stops_nothing(project):
    project.change(project.minutes, "place: Swedenborg", "place: Sweden\u200bborg")

    done = project.build("--quiet")

    assert done.returncode == 0, done.stdout
    assert re.search(r"^minutes/miljoradet/.*PA113", done.stdout, re.MULTILINE)


def test_a_strict_stop_after_the_last_page_leaves_the_old_site(project):
    leave_an_old_site(project)
    config = project.add_hook(
        "import logging\n"
        "def on_post_build(config): logging.getLogger('mkdocs.extra').warning('sent')\n"
    )

    done = project.build("-f", config)

    assert done.returncode != 0
    assert "Aborted with 1 warnings in strict mode" in done.stdout
    assert_old_site_stands(project)


def test_a_dead_link_stops_the_build_and_is_named(project):
    leave_an_old_site(project)
    page = project.root / "docs/om/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[x](../finns-inte/)\n", encoding="utf-8")

    done = project.build()

    assert done.returncode != 0
    assert "om/index.html: länken ../finns-inte/" in done.stdout
    assert "Traceback" not in done.stdout
    assert_old_site_stands(project)


def test_a_fault_in_the_program_itself_leaves_the_old_site(project):
    leave_an_old_site(project)
    config = project.add_hook("def on_post_build(config): raise RuntimeError('fel')\n")

    assert project.build("-f", config).returncode != 0
    assert_old_site_stands(project)


def test_a_killed_build_leaves_the_old_site_and_the_next_build_clears_up(project):
    leave_an_old_site(project)
    config = project.add_hook(
        "import pathlib, time\n"
        "def on_post_build(config):\n    pathlib.Path('late').touch()\n    time.sleep(120)\n"
    )
    process = subprocess.Popen(
        project.command("-f", config), cwd=project.root, env=project.environment()
    )
    while not (project.root / "late").exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()

    assert tree(project.site) == {"index.html": MARK.encode()}
    assert len(hidden(project.root)) == 1
    assert project.build().returncode == 0
    assert hidden(project.root) == []
    assert (project.site / "datum/index.html").is_file()


def test_two_builds_of_the_same_files_give_the_same_bytes(project):
    first = project.build("-d", "one", PYTHONHASHSEED="1", TZ="UTC")
    second = project.build("-d", "two", PYTHONHASHSEED="2", TZ="Asia/Tokyo")

    assert first.returncode == second.returncode == 0
    one, two = tree(project.root / "one"), tree(project.root / "two")
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_the_output_can_be_sent_elsewhere(project):
    done = project.build("-d", "ut/har")

    assert done.returncode == 0, done.stdout
    assert (project.root / "ut/har/index.html").is_file()
    assert not project.site.exists()


def test_the_minutes_can_come_from_elsewhere(project, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("annat") / "protokoll"
    shutil.move(project.root / "minutes", elsewhere)
    (project.root / "minutes").mkdir()

    done = project.build(MINUTES_DIR=str(elsewhere))

    assert done.returncode == 0, done.stdout
    assert (project.site / "protokoll/miljoradet/2016-02-23/index.html").is_file()


def test_a_missing_minutes_folder_is_told_in_plain_words(project):
    done = project.build(MINUTES_DIR="finns-inte")

    assert done.returncode != 0
    assert "finns-inte finns inte" in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize(("asked", "shown"), [("0", False), ("1", True)])
def test_drafts_are_built_only_when_asked_for(project, asked, shown):
    text = project.minutes.read_text(encoding="utf-8")
    text = re.sub(r"^status: .*$", "status: draft", text, flags=re.MULTILINE)
    text = re.sub(r"^adjusted_on: .*\n", "", text, flags=re.MULTILINE)
    project.minutes.write_text(text, encoding="utf-8")

    done = project.build(MINUTES_DRAFTS=asked)

    assert done.returncode == 0, done.stdout
    page = project.site / "protokoll/miljoradet/2016-02-23/index.html"
    assert page.is_file() is shown


def test_the_start_page_must_have_a_place_for_its_lists(project):
    project.change(project.root / "docs/index.md", "<!-- arkiv:start -->", "")

    done = project.build()

    assert done.returncode != 0
    assert "docs/index.md saknar raden" in done.stdout


def test_what_is_deployed_to_a_branch_is_the_site(project, tmp_path_factory):
    remote = tmp_path_factory.mktemp("remote")
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in (
        ("git", "init", "-q", "--bare", str(remote)),
        ("git", "init", "-q", "-b", "main"),
        ("git", "config", "user.name", "x"),
        ("git", "config", "user.email", "x@example.org"),
        ("git", "remote", "add", "origin", str(remote)),
        (*git, "commit", "-q", "--allow-empty", "-m", "x"),
    ):
        subprocess.run(command, cwd=project.root, check=True)

    command = [*project.command()[:3], "gh-deploy", "--strict"]
    done = subprocess.run(
        command,
        cwd=project.root,
        env=project.environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    listed = subprocess.run(
        ("git", "ls-tree", "-r", "--name-only", "gh-pages"),
        cwd=remote,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "protokoll/miljoradet/2016-02-23/index.html" in listed
    assert hidden(project.root) == []
