"""Measure the importer's speed: `python scripts/benchmark_importer.py [FOLDER …]`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.import_minutes import find_sources
from minutes_archive.commands.import_speed import measure_import
from minutes_archive.importer.convert import Settings
from minutes_archive.texts import load_texts

SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "import_samples"
PLAIN = frozenset({".txt", ".md"})
MEASURED, NOT_RUN = 0, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Import and render documents by turns and print what each took.

    Args:
        argv: The command's arguments; those of the process by default.
    """
    texts, words = load_texts(), "command.bench_importer"
    parser = Arguments(texts, texts(f"{words}.description"))
    parser.add_argument("files", nargs="*", default=[str(SAMPLES)], help=texts(f"{words}.files"))
    parser.add_argument("--rounds", type=int, default=3, help=texts("command.bench.rounds"))
    options = parser.parse_args(argv)
    sources, _ = find_sources(options.files, Path.cwd())
    plain = [path for path in sources if path.suffix in PLAIN]
    settings = Settings(council="x", councils={}, people={}, schema="", day_from_name=True)
    found = measure_import(plain, settings, texts, max(options.rounds, 1))
    if not found.documents:
        parser.exit(NOT_RUN, texts(f"{words}.none") + "\n")
    numbers = {"documents": found.documents, "kilobytes": found.size / 1000}
    print(texts(f"{words}.importing", seconds=found.importing, rate=found.rate, **numbers))
    print(texts(f"{words}.rendering", seconds=found.rendering))
    print(texts("command.bench.ratio", ratio=found.ratio))
    return MEASURED


if __name__ == "__main__":
    sys.exit(main())
