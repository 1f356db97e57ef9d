"""Walk an archive's folder: what lies where, in a fixed order, and what does not belong."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from minutes_archive.archive import kinds
from minutes_archive.findings import Finding
from minutes_archive.rules import (
    ADDRESSES_FILE,
    CALENDAR_FILE,
    COUNCILS_FILE,
    MUNICIPALITY_FILE,
    PEOPLE_FILE,
    REDIRECTS_FILE,
    THEMES_FILE,
)
from minutes_archive.rules.nearest import nearest_slug

REGISTRY = "_registry"
PUBLISHED = "_published"
MANIFEST_FILE = re.compile(rf"{PUBLISHED}/manifest-(?P<year>[0-9]{{4}})\.json")
"""What `scripts/record_publication.py` keeps of a year's minutes."""

MINUTES_PATH = re.compile(
    r"(?P<council>[a-z0-9]+(?:-[a-z0-9]+)*)/(?P<year>[0-9]{4})/"
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:-(?P<suffix>[a-z0-9]+(?:-[a-z0-9]+)*))?\.md"
)
"""What the path of a minutes file looks like, relative to the minutes folder."""

IMPORT_REPORTS = (".import.json", ".import.txt")
"""How the names of the reports end that an import leaves beside its minutes."""

_FILE_NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-(?P<suffix>[a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_REGISTRIES = (
    CALENDAR_FILE,
    COUNCILS_FILE,
    MUNICIPALITY_FILE,
    PEOPLE_FILE,
    REDIRECTS_FILE,
    THEMES_FILE,
)
_PASSED_OVER = frozenset({"readme.md"})
_READ_AT_MOST = 64 * 1024 * 1024


def suffix_of(path: str) -> str | None:
    """Give what a file's name adds to its date, wherever the file lies.

    Args:
        path: The file, with forward slashes.
    """
    match = _FILE_NAME.fullmatch(path.rpartition("/")[2])
    return match["suffix"] if match else None


@dataclass(slots=True)
class Folder:
    """What an archive's folder holds; all paths are relative to it, with forward slashes."""

    root: Path
    label: str
    minutes: list[str] = field(default_factory=list)
    registries: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def shown(self, path: str) -> str:
        """Give a path as findings name it."""
        whole = f"{self.label}/{path}" if self.label and path else self.label or path or "."
        return whole.encode("utf-8", "replace").decode("utf-8")

    def read(self, path: str) -> bytes | None:
        """Read a file; what cannot be read is a finding.

        Args:
            path: One of the folder's files.
        """
        try:
            with (self.root / path).open("rb") as file:
                return file.read(_READ_AT_MOST)
        except OSError as error:
            finding = kinds.UNREADABLE.at(self.shown(path), reason=error.strerror or "")
            self.findings.append(finding)
            return None


def walk_folder(root: Path, label: str) -> Folder:
    """List an archive's files, in the same order on every machine.

    Symbolic links are never followed: one could lead out of the folder.

    Args:
        root: The minutes folder.
        label: What findings call it.
    """
    folder = Folder(root, label)
    if not root.is_dir():
        folder.findings.append(kinds.NO_ARCHIVE.at(folder.shown("")))
        return folder
    pending = [""]
    while pending:
        pending.extend(reversed(_list(folder, pending.pop())))
    _check_registries(folder)
    return folder


def _list(folder: Folder, inside: str) -> list[str]:
    """Sort one directory's entries into the folder's lists; give the directories in it."""
    try:
        entries = sorted(os.scandir(folder.root / inside), key=lambda entry: entry.name)
    except OSError as error:
        finding = kinds.UNREADABLE.at(folder.shown(inside), reason=error.strerror or "")
        folder.findings.append(finding)
        return []
    directories = []
    for entry in entries:
        path = f"{inside}/{entry.name}" if inside else entry.name
        if _is_passed_over(entry.name):
            if entry.name.endswith(IMPORT_REPORTS) and entry.is_file(follow_symlinks=False):
                folder.reports.append(path)
            continue
        if entry.is_symlink():
            folder.findings.append(kinds.SYMLINK.at(folder.shown(path)))
        elif entry.is_dir():
            directories.append(path)
        elif not entry.is_file():
            folder.findings.append(kinds.STRAY_FILE.at(folder.shown(path), name=entry.name))
        else:
            _sort_in(folder, path)
    return directories


def _is_passed_over(name: str) -> bool:
    """Say whether a file is none of the archive's business."""
    return name.startswith(".") or name.casefold() in _PASSED_OVER or name.endswith(IMPORT_REPORTS)


def _sort_in(folder: Folder, path: str) -> None:
    """Put a file in the list where it belongs."""
    if path.startswith(f"{REGISTRY}/"):
        if path in _REGISTRIES:
            folder.registries.append(path)
        else:
            name = path.removeprefix(f"{REGISTRY}/")
            nearest = nearest_slug(path, _REGISTRIES).removeprefix(f"{REGISTRY}/")
            shown = folder.shown(path)
            folder.findings.append(kinds.UNKNOWN_REGISTRY.at(shown, name=name, nearest=nearest))
    elif path == ADDRESSES_FILE or MANIFEST_FILE.fullmatch(path):
        folder.published.append(path)
    elif path.endswith(".md"):
        folder.minutes.append(path)
    else:
        folder.others.append(path)


def _check_registries(folder: Folder) -> None:
    """See that the registries are there; only that of councils cannot be done without."""
    if not (folder.root / REGISTRY).is_dir():
        folder.findings.append(kinds.NO_REGISTRY.at(folder.shown(REGISTRY)))
    elif COUNCILS_FILE not in folder.registries:
        folder.findings.append(kinds.NO_REGISTRY_FILE.at(folder.shown(COUNCILS_FILE)))
