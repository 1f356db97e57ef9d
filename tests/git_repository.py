"""A git repository that a test makes, with fixed names and dates."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from archive_files import write_archive
from minutes_archive.archive import load_archive
from minutes_archive.findings import Finding
from minutes_archive.history import check_against, look_back

NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Cecilia Öberg",
    "GIT_AUTHOR_EMAIL": "cecilia@norrby.example",
    "GIT_COMMITTER_NAME": "Cecilia Öberg",
    "GIT_COMMITTER_EMAIL": "cecilia@norrby.example",
    "GIT_AUTHOR_DATE": "2024-03-20T12:00:00+0100",
    "GIT_COMMITTER_DATE": "2024-03-20T12:00:00+0100",
}


@dataclass(frozen=True)
class GitRepository:
    """A repository with the minutes in `minutes/`."""

    top: Path

    @property
    def minutes(self) -> Path:
        return self.top / "minutes"

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", *arguments],
            cwd=cwd or self.top,
            env={**plain, **NOBODY},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write files of the minutes folder; None removes one."""
        for path, content in files.items():
            target = self.minutes / path
            if content is None:
                target.unlink()
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, files: Mapping[str, str | bytes | None] | None = None) -> str:
        """Write files and commit all there is; give the commit."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")
        return self.git("rev-parse", "HEAD")

    def findings(self, base: str = "HEAD", *, whole: bool = False) -> list[Finding]:
        """Give what the history finds, or with `whole` all that is found."""
        loaded = load_archive(self.minutes)
        meetings = loaded.archive.meetings
        found = check_against(self.minutes, base, "minutes", meetings)
        if not whole:
            return found
        erased = look_back(self.minutes, "minutes", meetings)
        return sorted([*loaded.findings, *found, *erased.findings])

    def codes(self, base: str = "HEAD") -> list[str]:
        return [finding.code for finding in self.findings(base)]


def copied(made: GitRepository, folder: Path) -> GitRepository:
    """Copy a repository: much faster than to make it once more."""
    shutil.copytree(made.top, folder, dirs_exist_ok=True)
    return GitRepository(folder)


def new_repository(folder: Path, files: Mapping[str, str | bytes] | None = None) -> GitRepository:
    """Make a repository of the base archive (see `archive_files`) and commit it."""
    write_archive(folder, files)
    made = GitRepository(folder)
    made.git("init", "--quiet", "--initial-branch=main")
    made.git("config", "commit.gpgsign", "false")
    made.commit()
    return made
