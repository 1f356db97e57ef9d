"""Evidence that minutes are what was published: a manifest of checksums for each year.

Each year's manifest is chained to the year before, so that the newest vouches for all older.
"""

from minutes_archive.evidence.compare import Fate, Kept, compare, forgotten
from minutes_archive.evidence.current import current_manifests
from minutes_archive.evidence.form import (
    LARGEST_MANIFEST,
    ManifestError,
    ManifestFault,
    checksum,
    index_bytes,
    manifest_bytes,
    read_index,
    read_manifest,
)

__all__ = [
    "LARGEST_MANIFEST",
    "Fate",
    "Kept",
    "ManifestError",
    "ManifestFault",
    "checksum",
    "compare",
    "current_manifests",
    "forgotten",
    "index_bytes",
    "manifest_bytes",
    "read_index",
    "read_manifest",
]
