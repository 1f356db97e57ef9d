"""The commits that changed some files, each branch as the one step of its merge.

What was merged from a branch counts as one change, since that is how it was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from minutes_archive.history.git import Repository, run_git
from minutes_archive.parallel import chunks

_COMMIT = "commit "
_PATHS_AT_ONCE = 200
_LOG = ("log", "--first-parent", f"--format={_COMMIT}%H", "--name-status", "--no-ext-diff", "-z")


def file_histories(
    repository: Repository, paths: Sequence[str]
) -> dict[str, list[tuple[str, str]]]:
    """List the commits that changed each file, newest first, and what it was called in them.

    One call tells of many files. Only a file that came with a commit which removed others may
    have been one of them, and is followed by itself.

    Args:
        repository: The repository around the minutes folder.
        paths: Files, relative to that folder.

    Raises:
        HistoryError: Git fails.
    """
    found: dict[str, list[tuple[str, str]]] = {path: [] for path in paths}
    came_with: dict[str, str] = {}
    for some in chunks(paths, _PATHS_AT_ONCE):
        for commit, status, name in _log(repository, "--no-renames", "HEAD", "--", *some):
            path = name.removeprefix(repository.prefix)
            if path in found:
                found[path].append((commit, name))
            if path in found and status == "A":
                came_with[path] = commit

    @cache
    def removes_others(commit: str) -> bool:
        """Say whether a commit removed files; the first one of all has none to remove."""
        arguments = ("diff", "--no-ext-diff", "--no-renames", "--diff-filter=D", "--name-only")
        told = run_git(repository.folder, [*arguments, f"{commit}^1", commit, "--"])
        return told.returncode == 0 and bool(told.stdout)

    for path, commit in came_with.items():
        if removes_others(commit):
            followed = _log(repository, "--follow", "HEAD", "--", path)
            found[path] = [(commit, name) for commit, _, name in followed]
    return found


def _log(repository: Repository, *arguments: str) -> Iterator[tuple[str, str, str]]:
    """Run `git log` and give commits, what they did to a file, and its name after that."""
    told = repository.output(*_LOG, *arguments).decode("utf-8", "surrogateescape")
    fields = iter(told.split("\0"))
    commit = ""
    for field in fields:
        text = field.lstrip("\n")
        if text.startswith(_COMMIT):
            commit = text.removeprefix(_COMMIT)
        elif text:
            name = next(fields, "")
            if text[0] in "RC":
                name = next(fields, "")
            yield commit, text[0], name
