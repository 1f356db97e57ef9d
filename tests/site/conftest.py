"""A copy of the project that tests may break, and real builds of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("docs", "hooks", "minutes", "mkdocs.yml")
IGNORED = shutil.ignore_patterns("__pycache__", "_published")
"""A copy has published nothing yet, so a test may withdraw or move what it likes."""


@dataclass(frozen=True)
class Project:
    """A copy of the project in a folder of its own."""

    root: Path

    @property
    def site(self) -> Path:
        """Where a build puts the site by itself."""
        return self.root / "site"

    @property
    def minutes(self) -> Path:
        """The seed's minutes file."""
        return self.root / "minutes/miljoradet/2016/2016-02-23.md"

    def command(self, *arguments: str) -> list[str]:
        """The command of a strict build."""
        return [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]

    def environment(self, **variables: str) -> dict[str, str]:
        """The environment of a build, without a search index unless asked for."""
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("MINUTES_", "SITE_"))}
        return {**inherited, "NO_MKDOCS_2_WARNING": "1", "MINUTES_SEARCH": "0", **variables}

    def build(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Build as a user would; standard output and error are joined."""
        return subprocess.run(
            self.command(*arguments),
            cwd=self.root,
            env=self.environment(**variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )

    def change(self, file: Path, old: str, new: str) -> None:
        """Replace words of a file that must be there."""
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def add_hook(self, code: str) -> str:
        """Add a hook that runs before ours; give the configuration that uses it."""
        (self.root / "extra_hook.py").write_text(code, encoding="utf-8")
        (self.root / "extra.yml").write_text(
            "INHERIT: mkdocs.yml\nhooks:\n  - extra_hook.py\n  - hooks/mkdocs_adapter.py\n",
            encoding="utf-8",
        )
        return "extra.yml"


def copy_project(target: Path) -> Project:
    """Copy what a build needs."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=IGNORED)
        else:
            shutil.copy(source, target / part)
    return Project(target)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project for one test."""
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def copied() -> Callable[[Path], Project]:
    """What copies the project, for tests that share one build of their own."""
    return copy_project


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site with its search index, for tests that only look."""
    project = copy_project(tmp_path_factory.mktemp("built"))
    done = project.build(MINUTES_SEARCH="1")
    assert done.returncode == 0, done.stdout
    return project.site
