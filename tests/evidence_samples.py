"""An archive's manifests, recorded as they are once its site has been published."""

from __future__ import annotations

import tempfile
from pathlib import Path

from minutes_archive.archive import load_archive
from minutes_archive.commands.publication import Publication
from minutes_archive.commands.record_manifests import record_manifests
from minutes_archive.evidence import current_manifests
from minutes_archive.export import write_manifests
from minutes_archive.texts import load_texts


def record_archive(minutes: Path) -> str:
    """Publish the manifests of an archive and record them; give what the command says."""
    with tempfile.TemporaryDirectory() as folder:
        write_manifests(current_manifests(load_archive(minutes).archive), Path(folder))
        return record_manifests(Publication(Path(folder), minutes), load_texts())
