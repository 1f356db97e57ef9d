"""All that is read of an archive's folder, before anything is compared with anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from minutes_archive.archive.folder import Folder, walk_folder
from minutes_archive.archive.minutes_checks import Registered
from minutes_archive.archive.minutes_file import MinutesFile, read_minutes
from minutes_archive.archive.own_addresses import own_domains
from minutes_archive.archive.published import read_published
from minutes_archive.archive.recorded import Recorded, read_recorded
from minutes_archive.archive.registries import Registries, read_registries
from minutes_archive.findings import Finding
from minutes_archive.parallel import choose_workers, chunks, share_out

_CHUNK = 50


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive's files hold, each read by itself.

    `domains` are the ends of the municipality's own e-mail addresses. `strange` are the
    findings of the list of published addresses.
    """

    folder: Folder
    registries: Registries
    recorded: Recorded
    files: Sequence[MinutesFile]
    published: tuple[str, ...]
    strange: Sequence[Finding]
    domains: tuple[str, ...]

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the files one by one."""
        return [
            *self.folder.findings,
            *self.registries.findings,
            *self.recorded.findings,
            *self.strange,
            *(finding for file in self.files for finding in file.findings),
        ]


def read_contents(root: Path, label: str, cores: int) -> Contents:
    """Read every file of an archive.

    Args:
        root: The minutes folder.
        label: What findings call it.
        cores: How many processor cores may share the reading of a large archive.
    """
    folder = walk_folder(root, label)
    registries = read_registries(folder)
    recorded = read_recorded(folder)
    domains = own_domains(registries.municipality, registries.councils)
    registered = Registered(registries.councils, registries.municipality, domains)
    files = _read_all(folder, registered, cores)
    published, strange = read_published(folder)
    return Contents(folder, registries, recorded, files, published, strange, domains)


def _read_all(folder: Folder, registered: Registered, cores: int) -> list[MinutesFile]:
    """Read every minutes file, in the order of the folder."""

    def read(paths: Sequence[str]) -> tuple[list[MinutesFile], list[Finding]]:
        own = replace(folder, findings=[])
        files = [
            read_minutes(data, path, own.shown(path), registered)
            for path in paths
            if (data := own.read(path)) is not None
        ]
        return files, own.findings

    shares = list(chunks(folder.minutes, _CHUNK))
    files: list[MinutesFile] = []
    for some, findings in share_out(read, shares, choose_workers(len(folder.minutes), cores)):
        files += some
        folder.findings += findings
    return files
