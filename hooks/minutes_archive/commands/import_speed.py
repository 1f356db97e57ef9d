"""How fast documents are imported, beside Python-Markdown rendering the minutes made of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from markdown import Markdown

from minutes_archive.importer.convert import Converted, Job, Settings, convert
from minutes_archive.importer.writing.machine_report import as_text
from minutes_archive.texts import Texts

DOCUMENT = 60_000
"""Bytes of text in a document of the usual length."""


@dataclass(frozen=True, slots=True)
class ImportSpeed:
    """What importing took, and rendering the same minutes; refused documents are not counted.

    Args:
        documents: How many were imported.
        size: Bytes of all of them.
        importing: Seconds of processor time, everything but writing the files.
        rendering: Seconds that Python-Markdown took for the minutes made of them.
    """

    documents: int = 0
    size: int = 0
    importing: float = 0.0
    rendering: float = 0.0

    @property
    def rate(self) -> float:
        """Documents of the usual length a second."""
        return self.size / DOCUMENT / self.importing

    @property
    def ratio(self) -> float:
        """How many times as long as rendering its minutes importing a document takes."""
        return self.importing / self.rendering


def measure_import(
    paths: Sequence[Path], settings: Settings, texts: Texts, rounds: int
) -> ImportSpeed:
    """Import and render documents by turns, and take each one's median.

    A round before the first one loads what is loaded once; it is not timed.

    Args:
        paths: Documents whose bytes are their text.
        settings: What is the same for all of them.
        texts: The words of the reader's language.
        rounds: How many times each is imported, one at least.

    Raises:
        OSError: A document cannot be read.
    """
    speed = ImportSpeed()
    renderer = Markdown(extensions=["tables"])
    for path in paths:
        converted = _import(path, settings, texts)
        if converted.refused:
            continue
        renderer.reset().convert(converted.text)
        taken = [
            (
                _seconds(partial(_import, path, settings, texts)),
                _seconds(partial(renderer.reset().convert, converted.text)),
            )
            for _ in range(rounds)
        ]
        importing, rendering = (median(column) for column in zip(*taken, strict=True))
        speed = ImportSpeed(
            speed.documents + 1,
            speed.size + path.stat().st_size,
            speed.importing + importing,
            speed.rendering + rendering,
        )
    return speed


def _import(path: Path, settings: Settings, texts: Texts) -> Converted:
    """Make all that an import writes of a document."""
    converted = convert(Job(path, path.name), settings, texts)
    as_text(converted.shown)
    return converted


def _seconds(work: Callable[[], object]) -> float:
    """Give the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start
