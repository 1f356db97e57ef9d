"""The importer's answer about one document, as the measurement asks for it."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from minutes_archive.importer.convert import Job, Settings, convert, day_in
from minutes_archive.texts import Texts, load_texts

_ANY_DAY = dt.date(2000, 1, 1)
_NO_DATE = "import.no_date"
_NOBODY = "importer.writing.nobody"
_SETTINGS = Settings(council="x", councils={}, people={}, schema="")


def import_answer(data: bytes, name: str) -> Mapping[str, object]:
    """Import a document without writing anything and without a registry.

    Where the document does not tell its day, the importer is given one, as a secretary would,
    and the answer is left without.

    Args:
        data: The document.
        name: Its name.

    Returns:
        What `import_minutes.py --json` tells of it.
    """
    texts = load_texts()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        record = convert(Job(path, name), _SETTINGS, texts).record
        dated = not _lacks_date(record)
        if not dated:
            given = replace(_SETTINGS, day=day_in(name) or _ANY_DAY)
            record = convert(Job(path, name), given, texts).record
    return {**record, "front_matter": _found(record.get("front_matter"), texts, dated=dated)}


def _found(front: object, texts: Texts, *, dated: bool) -> dict[str, object]:
    """Give the front matter without what only fills a place that must not be empty."""
    entries = front.items() if isinstance(front, Mapping) else ()
    nobody = texts(_NOBODY)
    return {key: one for key, one in entries if one != nobody and (dated or key != "date")}


def _lacks_date(record: Mapping[str, object]) -> bool:
    """Say whether a document was refused for want of a day alone."""
    findings = record.get("findings")
    return isinstance(findings, list) and any(
        isinstance(one, Mapping) and one.get("code") == _NO_DATE for one in findings
    )
