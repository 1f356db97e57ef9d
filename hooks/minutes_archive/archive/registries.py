"""Read the registries of an archive."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from minutes_archive.archive.folder import Folder
from minutes_archive.findings import Finding
from minutes_archive.model import Council, Municipality, Person, PlannedMeeting, Redirect, Theme
from minutes_archive.rules import (
    CALENDAR_FILE,
    COUNCILS_FILE,
    MUNICIPALITY_FILE,
    PEOPLE_FILE,
    REDIRECTS_FILE,
    THEMES_FILE,
)
from minutes_archive.schema import (
    validate_calendar,
    validate_councils,
    validate_municipality,
    validate_people,
    validate_redirects,
    validate_themes,
)
from minutes_archive.source import Marks, YamlFile, read_yaml_file

_Content = TypeVar("_Content")


@dataclass(slots=True)
class Registries:
    """The registries' contents; `unsound` names the files that could not be trusted."""

    councils: Mapping[str, Council] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    calendar: tuple[PlannedMeeting, ...] = ()
    municipality: Municipality = field(default_factory=Municipality)
    redirects: tuple[Redirect, ...] = ()
    files: dict[str, YamlFile] = field(default_factory=dict)
    unsound: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def marks(self, path: str) -> Marks | None:
        """Give the places of a registry's keys and values; None for a file not read."""
        file = self.files.get(path)
        return file.marks() if file is not None else None


def read_registries(folder: Folder) -> Registries:
    """Read and check the registries that a folder has; the others are empty.

    Args:
        folder: The archive's folder.
    """
    found = Registries()
    found.councils = _read(folder, found, COUNCILS_FILE, validate_councils, {})
    found.people = _read(folder, found, PEOPLE_FILE, validate_people, {})
    found.themes = _read(folder, found, THEMES_FILE, validate_themes, {})
    found.calendar = _read(folder, found, CALENDAR_FILE, validate_calendar, ())
    found.municipality = _read(
        folder, found, MUNICIPALITY_FILE, validate_municipality, Municipality()
    )
    found.redirects = _read(folder, found, REDIRECTS_FILE, validate_redirects, ())
    return found


def _read(
    folder: Folder,
    registries: Registries,
    path: str,
    validate: Callable[[YamlFile], tuple[_Content, list[Finding]]],
    empty: _Content,
) -> _Content:
    """Read one registry."""
    if path not in folder.registries:
        if path == COUNCILS_FILE:
            registries.unsound.add(path)
        return empty
    data = folder.read(path)
    if data is None:
        registries.unsound.add(path)
        return empty
    file, findings = read_yaml_file(data, folder.shown(path))
    content = empty
    if file is not None:
        registries.files[path] = file
        content, faults = validate(file)
        findings = [*findings, *faults]
    registries.findings.extend(findings)
    if file is None or any(finding.blocks for finding in findings):
        registries.unsound.add(path)
    return content
