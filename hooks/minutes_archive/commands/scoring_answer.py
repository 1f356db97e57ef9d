"""The importer's answer about one document, as the measurement asks for it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from minutes_archive.importer.convert import Job, Settings, convert
from minutes_archive.texts import load_texts

_SETTINGS = Settings(council="x", councils={}, people={}, schema="")
_texts = cache(load_texts)


def import_answer(data: bytes, name: str) -> Mapping[str, object]:
    """Import a document without writing anything and without a registry.

    Args:
        data: The document.
        name: Its name.

    Returns:
        What `import_minutes.py --json` tells of it.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return convert(Job(path, name), _SETTINGS, _texts()).record
