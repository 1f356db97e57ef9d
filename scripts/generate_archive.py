"""Write a made-up archive: `python scripts/generate_archive.py --meetings N --seed S --out DIR`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.madeup import write_archive
from minutes_archive.texts import load_texts


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    texts = load_texts()
    parser = Arguments(texts, texts("command.generate.description"))
    parser.add_argument(
        "--meetings", type=int, default=400, help=texts("command.generate.meetings")
    )
    parser.add_argument("--seed", type=int, default=1, help=texts("command.generate.seed"))
    parser.add_argument("--out", type=Path, required=True, help=texts("command.generate.out"))
    options = parser.parse_args(argv)
    if options.meetings < 1:
        parser.error(texts("command.generate.too_few"))
    if options.out.exists() and any(options.out.iterdir()):
        parser.error(texts("command.generate.not_empty", out=options.out))
    write_archive(options.meetings, options.seed, options.out)
    print(texts.count("command.generate.written", options.meetings, out=options.out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
