"""Record what is published: the years' manifests of checksums, committed with the minutes."""

from __future__ import annotations

from pathlib import Path

from minutes_archive.archive.folder import PUBLISHED
from minutes_archive.evidence import current_manifests, manifest_bytes
from minutes_archive.model import Archive


def record_manifests(archive: Archive, minutes: Path) -> tuple[Path, ...]:
    """Write the manifests that differ from those committed.

    Args:
        archive: The archive as it is published, with the manifests committed so far.
        minutes: The minutes folder.

    Returns:
        The files written, oldest first.
    """
    written = []
    for manifest in current_manifests(archive):
        path = minutes / PUBLISHED / f"manifest-{manifest.year:04d}.json"
        data = manifest_bytes(manifest)
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
            written.append(path)
    return tuple(written)
