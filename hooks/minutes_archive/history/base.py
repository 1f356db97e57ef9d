"""Compare the minutes on disk with a base revision, reading only the files that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from minutes_archive.archive import MinutesFile, read_minutes
from minutes_archive.archive.folder import MINUTES_PATH
from minutes_archive.findings import Finding
from minutes_archive.history import kinds
from minutes_archive.history.attachments import swapped_attachments
from minutes_archive.history.git import Repository
from minutes_archive.history.judge import PUBLISHED, judge
from minutes_archive.history.moves import address, find_moves
from minutes_archive.history.publication import forgotten_publications
from minutes_archive.history.tree import BLOB_LIMIT, changed_since, read_blobs
from minutes_archive.model import Archive, Meeting, Status
from minutes_archive.redirection import Redirection
from minutes_archive.rules import Breach
from minutes_archive.source import read_document


@dataclass(frozen=True, slots=True)
class _Version:
    """A file in one of the two versions."""

    data: bytes
    file: MinutesFile

    @property
    def meeting(self) -> Meeting | None:
        """The minutes, where every value could be read."""
        return self.file.meeting if not self.file.unsound else None


def check_against(folder: Path, revision: str, label: str, archive: Archive) -> list[Finding]:
    """Find what changed in published minutes without a correction that tells of it.

    Args:
        folder: The minutes folder, in a git repository.
        revision: The revision to compare with, such as the default branch.
        label: What findings call the folder.
        archive: The archive as it is on disk, for its attachments and redirects.

    Raises:
        HistoryError: There is no git, no repository, or no such revision here.
    """
    repository = Repository.around(folder)
    commit = repository.commit(revision)
    if commit is None:
        return []
    changed = changed_since(repository, commit)
    gone = [path for path in changed.there if is_minutes(path)]
    top = repository.prefix
    blobs = read_blobs(repository, ((commit, top + path) for path in gone))
    old = {
        path: _version(blobs[name], path)
        for path in gone
        if (name := f"{commit}:{top}{path}") in blobs
    }
    new = {path: version for path in old if (version := _on_disk(folder, path)) is not None}
    lost = {path: version for path, version in old.items() if path not in new}
    fresh = _new_files(folder, changed.new) if _published(lost) else {}
    findings = [
        *_compared(old, new, label),
        *_lost(lost, fresh, label, Redirection(archive.redirects)),
    ]
    touched = {path for path in changed.there if not is_minutes(path)}
    earlier = {path: one.meeting for path, one in old.items()}
    swapped = swapped_attachments(touched, archive.meetings, earlier)
    findings += [_placed(breach, folder, label) for breach in swapped]
    findings += forgotten_publications(repository, commit, changed.there, label)
    return sorted(set(findings))


def is_minutes(path: str) -> bool:
    """Say whether a path is that of a minutes file; no other is ever published.

    Args:
        path: A path in the minutes folder.
    """
    return MINUTES_PATH.fullmatch(path) is not None


def _version(data: bytes, path: str) -> _Version:
    """Read one version of a file."""
    return _Version(data, read_minutes(data, path))


def _on_disk(folder: Path, path: str) -> _Version | None:
    """Read a file as it is now; one that cannot be read has findings of its own."""
    file = folder / path
    if file.is_symlink() or not file.is_file():
        return None
    try:
        with file.open("rb") as opened:
            return _version(opened.read(BLOB_LIMIT), path)
    except OSError:
        return None


def _new_files(folder: Path, paths: Iterable[str]) -> dict[str, _Version]:
    """Read the files that the base revision does not have."""
    wanted = (path for path in paths if is_minutes(path))
    return {path: one for path in wanted if (one := _on_disk(folder, path)) is not None}


def _published(versions: Mapping[str, _Version]) -> dict[str, Meeting]:
    """Give the minutes that were on the site, or had been, by path."""
    read = {path: one.meeting for path, one in versions.items()}
    wanted = {*PUBLISHED, Status.WITHDRAWN}
    return {path: one for path, one in read.items() if one and one.status in wanted}


def _compared(
    old: Mapping[str, _Version], new: Mapping[str, _Version], label: str
) -> Iterator[Finding]:
    """Judge the files that are in both."""
    for path, version in new.items():
        before = old[path].meeting
        if before is None:
            yield kinds.NOT_COMPARABLE.at(_shown(label, path))
        elif version.meeting is not None:
            yield from _judged(before, version, path, label)


def _judged(before: Meeting, version: _Version, path: str, label: str) -> Iterator[Finding]:
    """Judge one file."""
    if version.meeting is None:
        return
    last = version.data.count(b"\n") + 1
    breaches = list(judge(before, version.meeting, last))
    if breaches:
        document, _ = read_document(version.data, path)
        marks = document.marks() if document is not None else None
        yield from (breach.finding(_shown(label, path), marks) for breach in breaches)


def _lost(
    lost: Mapping[str, _Version],
    fresh: Mapping[str, _Version],
    label: str,
    redirection: Redirection,
) -> Iterator[Finding]:
    """Judge published files that are no longer there: moved, or gone.

    A move is told of only as long as the old address does not lead to the new one.
    """
    gone = _published(lost)
    readable = {path: one.meeting for path, one in fresh.items() if one.meeting is not None}
    moves = find_moves(gone, readable)
    for path, meeting in gone.items():
        target = moves.get(path)
        if target is None:
            yield kinds.GONE.at(_shown(label, path), address=address(meeting))
            continue
        yield from _judged(replace(meeting, path=target), fresh[target], target, label)
        now = readable[target]
        before, after = address(meeting), address(now)
        if before != after and not redirection.route(before, {after}).arrived:
            moved = _shown(label, path)
            yield kinds.MOVED.at(_shown(label, target), old=before, new=after, moved=moved)


def _placed(breach: Breach, folder: Path, label: str) -> Finding:
    """Say where in its file a breach stands."""
    version = _on_disk(folder, breach.path)
    document, _ = read_document(version.data, breach.path) if version else (None, [])
    return breach.finding(_shown(label, breach.path), document.marks() if document else None)


def _shown(label: str, path: str) -> str:
    """Give a path as findings name it."""
    return f"{label}/{path}" if label else path
