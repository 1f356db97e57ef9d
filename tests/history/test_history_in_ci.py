"""Every automatic check compares with what is published, with all of the history at hand."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def read(name: str) -> Any:
    return yaml.BaseLoader((ROOT / name).read_text(encoding="utf-8")).get_single_data()


@pytest.mark.parametrize(("workflow", "job"), [("check.yml", "minutes"), ("publish.yml", "build")])
def test_github_fetches_all_of_the_history(workflow, job):
    steps = read(f".github/workflows/{workflow}")["jobs"][job]["steps"]
    (checkout,) = [step for step in steps if step.get("uses", "").startswith("actions/checkout")]
    assert checkout["with"]["fetch-depth"] == "0"


def test_github_compares_with_the_branch_that_is_changed():
    steps = read(".github/workflows/check.yml")["jobs"]["minutes"]["steps"]
    checks = [step for step in steps if "scripts/validate.py" in step.get("run", "")]
    assert len(checks) == 2
    for step in checks:
        assert '--base "$BASE"' in step["run"]
        assert "HEAD^1" in step["env"]["BASE"]
        assert "github.event.before" in step["env"]["BASE"]


@pytest.mark.parametrize(
    ("variables", "base"),
    [
        ({"CI_MERGE_REQUEST_DIFF_BASE_SHA": "abc", "CI_COMMIT_BEFORE_SHA": "0"}, "abc"),
        ({"CI_COMMIT_BEFORE_SHA": "def"}, "def"),
    ],
)
def test_gitlab_compares_with_the_merge_base_or_the_commit_before(variables, base):
    config = read(".gitlab-ci.yml")
    assert config["variables"]["GIT_DEPTH"] == "0"
    script = config["minutes"]["script"]
    checks = [line for line in script if "scripts/validate.py" in line]
    assert all('--base "$base"' in line for line in checks)
    (choice,) = [line for line in script if line.startswith("base=")]
    command = ["sh", "-c", f'{choice}; printf %s "$base"']
    done = subprocess.run(command, env=variables, capture_output=True, check=True, text=True)
    assert done.stdout == base


def test_pre_commit_compares_with_the_last_commit():
    hooks = read(".pre-commit-config.yaml")["repos"][0]["hooks"]
    (minutes,) = [hook for hook in hooks if hook["id"] == "minutes"]
    assert minutes["entry"].endswith("scripts/validate.py --base HEAD")
