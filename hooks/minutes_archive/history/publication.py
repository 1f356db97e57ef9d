"""What has been published is written down in files that only ever grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from minutes_archive.archive.folder import MANIFEST_FILE
from minutes_archive.archive.published import MAX_BYTES, parse_published
from minutes_archive.evidence import LARGEST_MANIFEST, ManifestError, forgotten, read_manifest
from minutes_archive.findings import Finding, Level
from minutes_archive.history import kinds
from minutes_archive.history.git import Repository
from minutes_archive.history.tree import read_blobs
from minutes_archive.published_addresses import MAY_HOLD_A_NAME, kind_of
from minutes_archive.rules import ADDRESSES_FILE

_SHOWN_OF_HASH = 12


def forgotten_publications(
    repository: Repository, commit: str, there: Iterable[str], label: str
) -> Iterator[Finding]:
    """Find addresses and records of manifests that were listed in a commit and no longer are.

    Without them nobody can tell that a published address has stopped answering, or that
    published minutes have changed: the files cannot tell so of themselves.

    Args:
        repository: The repository around the minutes folder.
        commit: The commit's hash.
        there: Files of the commit that differ from the disk.
        label: What findings call the folder.

    Raises:
        HistoryError: Git fails.
    """
    paths = [one for one in there if one == ADDRESSES_FILE or MANIFEST_FILE.fullmatch(one)]
    names = {f"{commit}:{repository.prefix}{path}": path for path in paths}
    asked = ((commit, repository.prefix + path) for path in paths)
    for name, before in sorted(read_blobs(repository, asked, LARGEST_MANIFEST).items()):
        path = names[name]
        now = _on_disk(repository.folder / path)
        year = MANIFEST_FILE.fullmatch(path)
        lost = _lost_records(before, now) if year else _lost_addresses(before, now)
        if lost:
            shown = f"{label}/{path}" if label else path
            yield _finding(lost, shown, commit[:_SHOWN_OF_HASH], year["year"] if year else "")


def _finding(lost: list[str], shown: str, commit: str, year: str) -> Finding:
    """Tell of a file that has lost some of what it held.

    An address with a name in it may be taken from the list for that person's sake, and is then
    not to be told of by name.
    """
    named = [] if year else [one for one in lost if kind_of(one) in MAY_HOLD_A_NAME]
    others = [one for one in lost if year or kind_of(one) not in MAY_HOLD_A_NAME]
    kind = kinds.FORGOTTEN_PUBLICATION
    return (kind if others else kind.weighed(Level.WARNING)).at(
        shown,
        file=shown,
        count=len(others or named),
        first=others[0] if others else "",
        names="" if others else len(named),
        year=year,
        commit=commit,
    )


def _on_disk(file: Path) -> bytes:
    """Read a file as it is now; one that is not there holds nothing."""
    if file.is_symlink() or not file.is_file():
        return b""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_MANIFEST + 1)
    except OSError:
        return b""


def _lost_addresses(before: bytes, now: bytes) -> list[str]:
    """List the addresses that are listed no longer; a spoilt list has a finding of its own."""
    if len(now) > MAX_BYTES:
        return []
    try:
        left = now.decode("utf-8")
    except UnicodeDecodeError:
        return []
    old = parse_published(before.decode("utf-8", "replace").replace("\r\n", "\n"))
    kept = set(parse_published(left.replace("\r\n", "\n")).addresses)
    return [one for one in old.addresses if one not in kept]


def _lost_records(before: bytes, now: bytes) -> list[str]:
    """List the minutes of which less is recorded; a spoilt manifest has a finding of its own."""
    try:
        old = read_manifest(before)
        left = [read_manifest(now)] if now else []
    except ManifestError:
        return []
    return list(forgotten([old], left))
