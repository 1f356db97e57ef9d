"""The manifests that are committed with an archive: what was published before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.archive import kinds
from minutes_archive.archive.folder import MANIFEST_FILE, Folder
from minutes_archive.evidence import ManifestError, ManifestFault, checksum, read_manifest
from minutes_archive.findings import Finding
from minutes_archive.model import YearManifest

_WORDED_FAULTS = (ManifestFault.FORM, ManifestFault.TOO_LARGE)
"""Faults with a wording of their own; of the rest the finding says that it cannot be read."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Manifests, oldest first, and what is wrong with them."""

    manifests: tuple[YearManifest, ...]
    findings: tuple[Finding, ...]


def read_recorded(folder: Folder) -> Recorded:
    """Read the committed manifests and see that each is chained to the one before.

    Args:
        folder: The archive's folder.
    """
    manifests: list[YearManifest] = []
    findings: list[Finding] = []
    before: tuple[int, str] | None = None
    for path, year in _manifest_paths(folder.published):
        data = folder.read(path)
        if data is None:
            continue
        try:
            manifest = read_manifest(data)
        except ManifestError as error:
            # Which wording is used follows from the parameter that is not empty.
            form, too_large = (one is error.fault or "" for one in _WORDED_FAULTS)
            shown = folder.shown(path)
            findings.append(kinds.BAD_MANIFEST.at(shown, form=form, too_large=too_large))
            before = (year, checksum(data))
            continue
        if manifest.year != year or manifest.previous != before:
            findings.append(kinds.BROKEN_CHAIN.at(folder.shown(path), year=year))
        manifests.append(manifest)
        before = (year, checksum(data))
    return Recorded(tuple(manifests), tuple(findings))


def _manifest_paths(paths: Sequence[str]) -> list[tuple[str, int]]:
    """List the manifests' paths with their years, oldest first."""
    found = ((path, MANIFEST_FILE.fullmatch(path)) for path in paths)
    return sorted((path, int(match["year"])) for path, match in found if match)
