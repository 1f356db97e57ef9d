"""What differs between a commit and the disk, and how files stood in commits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minutes_archive.history.errors import HistoryError
from minutes_archive.history.git import Repository

BLOB_LIMIT = 4_000_000
"""Bytes of the longest file that is read out of history; no minutes file may be half as long."""

_BATCH = 50


@dataclass(frozen=True, slots=True)
class Changed:
    """Paths that differ from a commit, sorted, relative to the repository's folder.

    `there` were in the commit, `new` were not.
    """

    there: tuple[str, ...]
    new: tuple[str, ...]


def changed_since(repository: Repository, commit: str) -> Changed:
    """List the files on disk that differ from a commit; git compares, nothing is read.

    Args:
        repository: The repository around the minutes folder.
        commit: The commit's hash.

    Raises:
        HistoryError: Git fails.
    """
    told = repository.output(
        "diff",
        "--no-ext-diff",
        "--no-textconv",
        "--no-renames",
        "--ignore-submodules=all",
        "--name-status",
        "--relative",
        "-z",
        commit,
        "--",
        ".",
    )
    fields = _split(told)
    there: list[str] = []
    new: list[str] = []
    for status, path in zip(fields[::2], fields[1::2], strict=False):
        (new if status.startswith("A") else there).append(path)
    if there:
        new += _split(repository.output("ls-files", "--others", "-z", "--", "."))
    gone = set(there)
    return Changed(tuple(sorted(gone)), tuple(sorted({path for path in new if path not in gone})))


def read_blobs(
    repository: Repository, names: Iterable[tuple[str, str]], limit: int = BLOB_LIMIT
) -> Mapping[str, bytes]:
    """Read files as they stood in commits.

    Args:
        repository: The repository.
        names: Commits and paths from the repository's top.
        limit: Bytes of the longest file that is read.

    Returns:
        The bytes by "commit:path"; a file that was not there, or is too long, is left out.

    Raises:
        HistoryError: Git fails, or a file of the history was never fetched.
    """
    asked = [f"{commit}:{path}" for commit, path in names if "\n" not in path]
    found: dict[str, bytes] = {}
    for start in range(0, len(asked), _BATCH):
        found |= _read_some(repository, asked[start : start + _BATCH], limit)
    return found


def _read_some(repository: Repository, asked: list[str], limit: int) -> dict[str, bytes]:
    """Read a batch: first the sizes, then the bytes of those not too long."""
    lines = "\n".join(asked) + "\n"
    told = repository.output(
        "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", stdin=_bytes(lines)
    )
    objects: dict[str, str] = {}
    for name, line in zip(asked, told.decode("utf-8", "replace").splitlines(), strict=True):
        words = line.split(" ")
        if len(words) == 3 and words[1] == "blob" and int(words[2]) <= limit:
            objects[name] = words[0]
    order = sorted(set(objects.values()))
    if not order:
        return {}
    data = repository.output("cat-file", "--batch", stdin=_bytes("\n".join(order) + "\n"))
    contents = _contents(data)
    if set(contents) != set(order):
        raise HistoryError("history.incomplete")
    return {name: contents[digest] for name, digest in objects.items()}


def _contents(data: bytes) -> dict[str, bytes]:
    """Take apart what `git cat-file --batch` writes."""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        words = data[at:end].decode("ascii", "replace").split(" ")
        at = end + 1
        if len(words) == 3:
            size = int(words[2])
            found[words[0]] = data[at : at + size]
            at += size + 1
    return found


def _split(data: bytes) -> list[str]:
    """Split a list of paths at its zero bytes."""
    return [part.decode("utf-8", "surrogateescape") for part in data.split(b"\0") if part]


def _bytes(text: str) -> bytes:
    """Encode paths as the disk has them."""
    return text.encode("utf-8", "surrogateescape")
