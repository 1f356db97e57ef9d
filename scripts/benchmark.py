"""Compare our build with plain MkDocs and Material over the same made-up minutes."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.compare import compare_builds
from minutes_archive.madeup import write_archive
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).resolve().parent.parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run both builds by turns and print what each took.

    Args:
        argv: The command's arguments; those of the process by default.
    """
    texts = load_texts()
    parser = Arguments(texts, texts("command.bench.description"))
    parser.add_argument(
        "--meetings", type=int, default=2000, help=texts("command.generate.meetings")
    )
    parser.add_argument("--rounds", type=int, default=3, help=texts("command.bench.rounds"))
    parser.add_argument("--with-search", action="store_true", help=texts("command.bench.search"))
    options = parser.parse_args(argv)
    env = {**os.environ, "MINUTES_SEARCH": str(int(options.with_search))}
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        write_archive(options.meetings, 1, work / "minutes")
        found = compare_builds(work / "minutes", PROJECT, work, env, options.rounds)
    for label, usage in (("ours", found.ours), ("plain", found.plain)):
        print(texts(f"command.bench.{label}", seconds=usage.seconds, megabytes=usage.megabytes))
    print(texts("command.bench.ratio", ratio=found.ratio))
    return found.ours.exit_code or found.plain.exit_code


if __name__ == "__main__":
    sys.exit(main())
