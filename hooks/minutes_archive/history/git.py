"""Git's command line: the only place that starts it.

Nothing that a repository holds is trusted: no shell, no path or revision is ever taken for an
option, nothing is fetched, and every call has a limit of time and of bytes.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.history.errors import HistoryError

TIMEOUT = 120.0
"""Seconds that one call may take; ten thousand files take two on a slow machine."""

OUTPUT_LIMIT = 256 * 1024 * 1024
_REVISION_LIMIT = 250
_KEPT = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT")
_KEPT_PREFIXES = ("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_")
_SETTINGS = (
    "core.quotePath=false",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
    "log.showSignature=false",
    "diff.relative=false",
)
_NO_REPOSITORY = "not a git repository"
_DUBIOUS = "dubious ownership"


def clean_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """Give git an environment that points it nowhere but at the folder it is given.

    A hook or a CI job sets GIT_DIR, GIT_INDEX_FILE and others for a repository of its own; only
    the settings of the machine are kept, which say what folders are safe.

    Args:
        inherited: The environment of this process.
    """
    kept = {
        name: value
        for name, value in inherited.items()
        if not name.startswith("GIT_") or name in _KEPT or name.startswith(_KEPT_PREFIXES)
    }
    return kept | {
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_PAGER": "cat",
    }


def run_git(
    folder: Path, arguments: Sequence[str], *, stdin: bytes = b"", timeout: float = TIMEOUT
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder and give what it says, whatever its exit code.

    Args:
        folder: The folder to run it in.
        arguments: The command and its arguments.
        stdin: What it reads.
        timeout: Seconds it may take.

    Raises:
        HistoryError: Git is missing, takes too long, or says too much.
    """
    command = ["git", "-C", str(folder), "--no-pager"]
    for setting in _SETTINGS:
        command += ["-c", setting]
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            [*command, *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=timeout,
            env=clean_environment(os.environ),
        )
    except FileNotFoundError as error:
        raise HistoryError("history.no_git") from error
    except OSError as error:
        raise HistoryError("history.failed", why=error.strerror or str(error)) from error
    except subprocess.TimeoutExpired as error:
        raise HistoryError("history.timeout", seconds=f"{timeout:.0f}") from error
    if len(done.stdout) > OUTPUT_LIMIT:
        raise HistoryError("history.failed", why="too much output")
    return done


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder in a git repository; every path is relative to that folder.

    `prefix` is the folder's own path in the repository, "" or with a trailing slash. `shallow`
    says that the older commits were not fetched.
    """

    folder: Path
    top: Path
    prefix: str
    shallow: bool

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """Find the repository that a folder lies in.

        Args:
            folder: The minutes folder, itself a repository or somewhere in one.

        Raises:
            HistoryError: There is none, or git refuses to read it.
        """
        asked = ("--show-toplevel", "--show-prefix", "--is-shallow-repository")
        done = run_git(folder, ["rev-parse", *asked])
        if done.returncode:
            raise _refusal(folder, done.stderr)
        top, prefix, shallow = (done.stdout.decode("utf-8", "surrogateescape").split("\n"))[:3]
        return cls(folder, Path(top), prefix, shallow == "true")

    def output(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """Run git and give its output.

        Args:
            arguments: The command and its arguments.
            stdin: What it reads.

        Raises:
            HistoryError: Git fails.
        """
        done = run_git(self.folder, arguments, stdin=stdin)
        if done.returncode:
            raise _refusal(self.folder, done.stderr)
        return done.stdout

    def commit(self, revision: str) -> str | None:
        """Find the commit that a revision names.

        Args:
            revision: A branch, tag, hash or anything else that git understands.

        Returns:
            The commit's hash; None where nothing has been committed yet: for git's name of no
            commit, all zeros, and for HEAD of an empty repository.

        Raises:
            HistoryError: The name is none, or no such commit is here.
        """
        if not _is_name(revision):
            raise HistoryError("history.bad_revision", revision=revision)
        if len(revision) >= 40 and not revision.strip("0"):
            return None
        name = f"{revision}^{{commit}}"
        done = run_git(self.folder, ["rev-parse", "--verify", "--quiet", name])
        if done.returncode == 0:
            return done.stdout.decode("ascii", "replace").strip()
        if revision == "HEAD":
            return None
        key = "history.shallow" if self.shallow else "history.unknown_revision"
        raise HistoryError(key, revision=revision)


def _is_name(revision: str) -> bool:
    """Say whether a text can name a revision; one that begins with a dash is an option."""
    plain = revision.isprintable() and " " not in revision
    return plain and 0 < len(revision) <= _REVISION_LIMIT and not revision.startswith("-")


def _refusal(folder: Path, stderr: bytes) -> HistoryError:
    """Tell why git would not."""
    words = stderr.decode("utf-8", "replace")
    shown = str(folder).encode("utf-8", "replace").decode("utf-8")
    if _DUBIOUS in words:
        return HistoryError("history.unsafe", folder=shown)
    if _NO_REPOSITORY in words:
        return HistoryError("history.no_repository", folder=shown)
    first = next(iter(words.strip().splitlines()), "")
    return HistoryError("history.failed", why=first)
