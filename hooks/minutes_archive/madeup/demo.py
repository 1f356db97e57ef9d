"""A made-up archive together with a real one, for the preview."""

from __future__ import annotations

import shutil
from pathlib import Path

from minutes_archive.madeup.meetings import write_archive
from minutes_archive.madeup.registry import merge_registries

_REGISTRY = "_registry"
_PUBLISHED = "_published"


def write_demo(meetings: int, seed: int, own: Path, out: Path) -> None:
    """Write an archive of made-up meetings and those of another archive.

    Args:
        meetings: How many made-up meetings there shall be.
        seed: Seed of the made-up part.
        own: The other archive's minutes folder, which is copied.
        out: The minutes folder to write; what is in it is removed first.

    Raises:
        ValueError: Both archives have a council, a person or a theme of the same slug.
    """
    shutil.rmtree(out, ignore_errors=True)
    write_archive(meetings, seed, out)
    shutil.copytree(
        own, out, ignore=shutil.ignore_patterns(_REGISTRY, _PUBLISHED), dirs_exist_ok=True
    )
    merge_registries(out / _REGISTRY, own / _REGISTRY)
