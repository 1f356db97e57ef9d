"""Minutes files put in their place: nothing that a person has written is ever lost."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from minutes_archive.archive.folder import IMPORT_REPORTS
from minutes_archive.importer.convert import Converted
from minutes_archive.importer.writing.machine_report import Json, as_text
from minutes_archive.source import read_document

_MOST_THAT_DAY = 100
_STATE = "written"


class State(Enum):
    """What became of a minutes file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    EDITED = "edited"
    """A person has changed it since it was imported, so it was left alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a minutes file belongs.

    Args:
        path: The file.
        suffix: What its name adds to its day; None for the day's first file.
        imported: The day of its import, where it says one.
    """

    path: Path
    suffix: str | None = None
    imported: dt.date | None = None


def find_place(converted: Converted, out: Path, written: Collection[Path] = ()) -> Place:
    """Find the file that was made of the same source, or else a name that is free.

    A source that has changed has another checksum, but its name tells that it is the same one;
    of two with one name in a single run, it is not.

    Args:
        converted: What was made of the source, without a suffix.
        out: The minutes folder.
        written: Files that this run has written.
    """
    places = list(_places(out / converted.path))
    made = [(place, _source(place.path)) for place in places if place.path.is_file()]
    same = [one for one in made if one[1].get("sha256") == converted.sha256]
    named = [
        (place, source)
        for place, source in made
        if source.get("file") == converted.job.path.name and place.path not in written
    ]
    for place, source in (same or named)[:1]:
        return Place(place.path, place.suffix, _day(source.get("imported")))
    return next(place for place in places if not os.path.lexists(place.path))


def put(converted: Converted, target: Path, *, force: bool) -> State:
    """Write a minutes file and its reports, unless a person has changed the file.

    Args:
        converted: What was made of the source.
        target: Where it belongs.
        force: Whether a changed file is written over too.

    Raises:
        OSError: It cannot be written.
    """
    new = converted.text.encode()
    old = target.read_bytes() if target.is_file() else None
    if old is not None and old != new and not force and not _is_untouched(target, old):
        return State.EDITED
    target.parent.mkdir(parents=True, exist_ok=True)
    if old != new:
        _write(target, new)
    machine, human = report_paths(target)
    state: dict[str, Json] = {_STATE: {"sha256": hashlib.sha256(new).hexdigest()}}
    record = as_text(converted.shown | state)
    for path, text in ((machine, record), (human, converted.report)):
        if not path.is_file() or path.read_bytes() != text.encode():
            _write(path, text.encode())
    if old == new:
        return State.UNCHANGED
    return State.CREATED if old is None else State.UPDATED


def report_paths(target: Path) -> tuple[Path, Path]:
    """Say where the reports on a minutes file stand: for programs, for people.

    Args:
        target: The minutes file.
    """
    machine, human = (target.with_name(target.stem + ending) for ending in IMPORT_REPORTS)
    return machine, human


def _places(first: Path) -> Iterator[Place]:
    """Give the names that minutes of one day may have, in order."""
    yield Place(first)
    for number in range(2, _MOST_THAT_DAY + 1):
        path = first.with_name(f"{first.stem}-{number}{first.suffix}")
        yield Place(path, str(number))
    yield Place(first.with_name(f"{first.stem}-{os.urandom(8).hex()}{first.suffix}"), "x")


def _source(path: Path) -> dict[str, object]:
    """Read what a minutes file says it was made of."""
    document, _ = read_document(path.read_bytes(), path.name)
    source = document.front.get("source") if document is not None else None
    return dict(source) if isinstance(source, dict) else {}


def _day(value: object) -> dt.date | None:
    """Read a day that a file says."""
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _is_untouched(target: Path, content: bytes) -> bool:
    """Say whether a file is as an import left it; without its report nobody can tell."""
    try:
        record = json.loads(report_paths(target)[0].read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    state = record.get(_STATE) if isinstance(record, dict) else None
    known = state.get("sha256") if isinstance(state, dict) else None
    return bool(known == hashlib.sha256(content).hexdigest())


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
