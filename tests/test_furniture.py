"""The repository's own files agree with each other: commands, CI, locks, what may not be named."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FOR_PEOPLE = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    ROOT / "SECURITY.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def project_files() -> list[Path]:
    """Every file that is in the project or would be added to it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    """The project's text files by path."""
    found = {}
    for path in project_files():
        data = path.read_bytes()
        if b"\0" not in data:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8", errors="replace")
    return found


# Make


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))


def promised_targets() -> set[str]:
    phony = re.search(r"^\.PHONY: (.+)$", read(ROOT / "Makefile"), re.MULTILINE)
    return set(phony[1].split())


def test_every_promised_target_has_a_rule():
    assert promised_targets() == make_targets()


def test_the_pages_name_only_targets_that_exist():
    said = {
        target
        for path in FOR_PEOPLE
        for target in re.findall(r"(?:^|`)make ([a-z]+)", read(path), re.MULTILINE)
    }
    assert {"site", "test"} <= said
    assert said - make_targets() == set()


def test_every_target_is_told_of():
    told = read(ROOT / "README.md") + read(ROOT / "CONTRIBUTING.md")
    assert {target for target in make_targets() if f"`make {target}`" not in told} == set()


# Command lines


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_explains_itself(script):
    run = subprocess.run(
        [sys.executable, str(script), "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(("så här: ", "usage: "))  # developers' own are in English
    assert len(run.stdout.splitlines()) > 2


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_told_of(script):
    assert any(f"scripts/{script.name}" in read(path) for path in FOR_PEOPLE)


def test_the_pages_name_only_scripts_that_exist():
    said = {name for path in FOR_PEOPLE for name in re.findall(r"scripts/(\w+\.py)", read(path))}
    assert said - {script.name for script in SCRIPTS} == set()


# The browser


def ensure_browser(tmp_path, **environment):
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "ensure_browser.py")],
        env={"PATH": str(tmp_path), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_browser_that_is_there_is_found(tmp_path):
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\n", encoding="utf-8")
    browser.chmod(0o755)
    run = ensure_browser(tmp_path, CI="true")
    assert run.returncode == 0
    assert str(browser) in run.stdout


def test_a_missing_browser_is_said_and_fails_in_ci_only(tmp_path):
    alone = ensure_browser(tmp_path)
    assert alone.returncode == 0
    assert "kan inte köras" in alone.stderr
    in_ci = ensure_browser(tmp_path, CI="true")
    assert in_ci.returncode == 1
    assert "apt-get install chromium" in in_ci.stderr


# Continuous integration


def steps(workflow: Path) -> list[dict]:
    jobs = yaml.safe_load(read(workflow))["jobs"].values()
    return [step for job in jobs for step in job["steps"]]


def commands(workflow: Path) -> list[str]:
    return [step["run"] for step in steps(workflow) if "run" in step]


def triggers(workflow: Path) -> dict:
    # YAML 1.1 reads the key `on` as a yes.
    return yaml.safe_load(read(workflow))[True]


def test_ci_runs_what_a_developer_runs():
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    lines = [line for line in read(run).splitlines() if line and not line.startswith("#")]
    assert lines == ["set -eu", 'cd "$(dirname "$0")/.."', "exec make test"]


def test_github_checks_every_pull_request():
    check = ROOT / ".github" / "workflows" / "check.yml"
    assert "pull_request" in triggers(check)
    run = commands(check)
    assert ".ci/run" in run
    validate = '.venv/bin/python scripts/validate.py --format github --base "$BASE"'
    assert run.index(validate) < run.index("make site") < run.index(".ci/run")
    assert any("upload-artifact" in step.get("uses", "") for step in steps(check))


def test_github_publishes_the_default_branch_only():
    publish = ROOT / ".github" / "workflows" / "publish.yml"
    assert set(triggers(publish)) == {"push", "workflow_dispatch"}
    used = [step["uses"].split("@")[0] for step in steps(publish) if "uses" in step]
    of_pages = [name for name in used if "pages" in name]
    assert of_pages == [
        "actions/configure-pages",
        "actions/upload-pages-artifact",
        "actions/deploy-pages",
    ]
    jobs = yaml.safe_load(read(publish))["jobs"]
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_what_was_published_is_written_down_after_it_was():
    jobs = yaml.safe_load(read(ROOT / ".github" / "workflows" / "publish.yml"))["jobs"]
    may_write = {name for name, job in jobs.items() if "write" in str(job["permissions"])}
    assert may_write == {"deploy", "record"}
    assert jobs["record"]["needs"] == "deploy"
    assert jobs["record"]["permissions"] == {"contents": "write"}
    run = "".join(step.get("run", "") for step in jobs["record"]["steps"])
    assert run.index("scripts/record_publication.py") < run.index("git commit")
    assert "[skip ci]" in run
    ci = yaml.safe_load(read(ROOT / ".gitlab-ci.yml"))
    assert ci["record"]["needs"] == ["pages"]
    assert any("scripts/record_publication.py" in line for line in ci["record"]["script"])


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)
def test_a_workflow_can_do_no_more_than_it_must(workflow):
    content = yaml.safe_load(read(workflow))
    assert content["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in triggers(workflow)
    assert "secrets." not in read(workflow)
    for step in steps(workflow):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@(v\d+|[0-9a-f]{40})", step["uses"])
        # What a stranger may name must not become part of a command.
        assert "${{" not in step.get("run", "")


def test_gitlab_checks_and_publishes():
    ci = yaml.safe_load(read(ROOT / ".gitlab-ci.yml"))
    assert ".ci/run" in ci["tests"]["script"]
    assert any("--format gitlab" in line for line in ci["minutes"]["script"])
    assert ci["minutes"]["artifacts"]["reports"]["codequality"] == "build/findings.json"
    assert ci["pages"]["artifacts"]["paths"] == ["public"]
    assert ci["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_hooks_before_a_commit_fetch_nothing():
    config = yaml.safe_load(read(ROOT / ".pre-commit-config.yaml"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    entries = [hook["entry"] for repo in config["repos"] for hook in repo["hooks"]]
    assert any("scripts/validate.py" in entry for entry in entries)
    assert all(entry.startswith(".venv/bin/") for entry in entries)


@pytest.mark.parametrize(
    "form", sorted((ROOT / ".github").rglob("*.yml")), ids=lambda form: form.name
)
def test_every_file_of_the_forge_can_be_read(form):
    assert isinstance(yaml.safe_load(read(form)), dict)


def test_updates_of_dependencies_come_together_once_a_month():
    updates = yaml.safe_load(read(ROOT / ".github" / "dependabot.yml"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "github-actions"}
    assert all(update["schedule"] == {"interval": "monthly"} for update in updates)
    assert all(update["groups"] for update in updates)


# What may not be named


HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]


def test_no_file_names_a_package_registry():
    named = {
        (path, host) for path, text in texts().items() for host in HOSTS if host in text.lower()
    }
    assert named == set()


def test_no_file_names_a_place_on_somebodys_machine():
    private = re.compile(r"(?<![\w.$}/-])/(?:home|root|Users|work|mnt|tmp)/\w|[A-Z]:\\Users\\")
    assert {path for path, text in texts().items() if private.search(text)} == set()


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "requirements-mutation.txt"]
)
def test_the_lock_pins_every_package_by_hash(name):
    lock = read(ROOT / name)
    packages = re.split(r"\n(?=[a-z0-9])", lock, flags=re.IGNORECASE)
    assert len(packages) > 20
    assert all(re.match(r"[\w.-]+==", package) for package in packages)
    assert all("--hash=sha256:" in package for package in packages)
    assert "index-url" not in lock


def test_every_text_file_ends_its_lines_alike():
    def fine(path: str, data: bytes) -> bool:
        return path.startswith("tests/golden/") or b"\r" not in data

    odd = [path for path in texts() if not fine(path, (ROOT / path).read_bytes())]
    assert odd == []


def test_every_room_of_the_package_is_told_of():
    package = ROOT / "hooks" / "minutes_archive"
    rooms = {path.parent.name for path in package.glob("*/__init__.py")}
    table = re.findall(r"^\| (`.+?`) \|", read(ROOT / "CONTRIBUTING.md"), re.MULTILINE)
    told = {name for cell in table for name in re.findall(r"`(\w+)/`", cell)}
    assert told == rooms
