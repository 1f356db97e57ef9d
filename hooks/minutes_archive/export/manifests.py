"""The years' manifests of checksums, as files of the site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from minutes_archive import addresses
from minutes_archive.evidence import index_bytes, manifest_bytes
from minutes_archive.model import YearManifest


def write_manifests(manifests: Sequence[YearManifest], site: Path) -> None:
    """Write each year's manifest and the list of years.

    Args:
        manifests: Every manifest, oldest first.
        site: The site's folder.
    """
    index = site / addresses.MANIFESTS
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_bytes(index_bytes(manifests))
    for manifest in manifests:
        (site / addresses.manifest(manifest.year)).write_bytes(manifest_bytes(manifest))
