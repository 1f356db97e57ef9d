"""Breaches of rules that need other files, placed in the files that they are found in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_archive.archive.contents import Contents
from minutes_archive.archive.minutes_checks import touches
from minutes_archive.findings import Finding
from minutes_archive.rules import Breach
from minutes_archive.source import Marks, read_document


def located(breaches: Iterable[Breach], contents: Contents) -> Iterator[Finding]:
    """Turn breaches into findings, reading again only the files that have any.

    A breach that rests on what is wrong anyway is left out.

    Args:
        breaches: The breaches.
        contents: The archive's files.
    """
    by_path = {file.path: file for file in contents.files}
    unsound = _unsound(contents)
    marks: dict[str, Marks | None] = {}
    for breach in breaches:
        file = by_path.get(breach.path)
        if breach.needs in unsound or (file is not None and touches(breach, file.unsound)):
            continue
        if breach.loc is not None and breach.path not in marks:
            marks[breach.path] = _marks(breach.path, contents)
        yield breach.finding(contents.folder.shown(breach.path), marks.get(breach.path))


def _unsound(contents: Contents) -> set[str]:
    """List the files that prove nothing: they cannot be read, or hold what is wrong."""
    sound = {file.path for file in contents.files if file.meeting is not None and not file.unsound}
    return contents.registries.unsound | {
        path for path in contents.folder.minutes if path not in sound
    }


def _marks(path: str, contents: Contents) -> Marks | None:
    """Find the places of a file's keys and values."""
    if path in contents.registries.files:
        return contents.registries.marks(path)
    data = contents.folder.read(path)
    document, _ = read_document(data, path) if data is not None else (None, [])
    return document.marks() if document is not None else None
