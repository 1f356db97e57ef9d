"""Private data where no exception can be made: registries, import reports, names of files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from minutes_archive.archive.folder import Folder
from minutes_archive.archive.private_data import NUMBER_CODES, private_breaches
from minutes_archive.findings import Finding, FindingKind, Level
from minutes_archive.parallel import choose_workers, chunks, share_out
from minutes_archive.private_data import NUMBERS, find_private

NUMBER_IN_NAME = FindingKind("PA716", Level.ERROR)
KINDS = (NUMBER_IN_NAME,)

_CHUNK = 50


def search_elsewhere(folder: Folder, domains: Collection[str], cores: int) -> Iterator[Finding]:
    """Search registries, the reports that imports leave, and the names of all files.

    A report quotes its document, and lies in the history beside the minutes. Only numbers count
    there: all else stands in the minutes too, and is found there.

    Args:
        folder: The archive's folder.
        domains: Ends of the municipality's own e-mail addresses.
        cores: How many processor cores may share the work.
    """
    for path in folder.registries:
        yield from _search(path, folder, domains)

    def search(paths: Sequence[str]) -> list[Finding]:
        own = replace(folder, findings=[])
        found = [finding for path in paths for finding in _search(path, own, domains)]
        return [finding for finding in found if finding.code in NUMBER_CODES]

    workers = choose_workers(len(folder.reports), cores)
    for findings in share_out(search, list(chunks(folder.reports, _CHUNK)), workers):
        yield from findings
    for path in (*folder.minutes, *folder.others, *folder.reports):
        for hit in find_private(path):
            if hit.kind in NUMBERS:
                yield NUMBER_IN_NAME.at(folder.shown(path), masked=hit.masked)


def _search(path: str, folder: Folder, domains: Collection[str]) -> Iterator[Finding]:
    """Search one file."""
    data = folder.read(path)
    for breach in private_breaches(data or b"", path, domains):
        params = {**breach.params, "registry": path.rpartition("/")[2]}
        yield replace(breach, params=params).finding(folder.shown(path), None)
