"""Write down what has been published: `python scripts/record_publication.py [SITE]`."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.record_publication import record_publication
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).resolve().parent.parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    texts = load_texts()
    parser = Arguments(texts, texts("command.record.description"))
    parser.add_argument(
        "site",
        nargs="?",
        type=Path,
        default=PROJECT / "site",
        metavar="SITE",
        help=texts("command.record.site"),
    )
    args = parser.parse_args(argv)
    minutes = Path.cwd() / os.environ.get("MINUTES_DIR", PROJECT / "minutes")
    answer = record_publication(args.site, minutes, texts)
    sys.stdout.write(answer.output)
    if answer.complaint:
        sys.stderr.write(f"{answer.complaint}\n")
    return answer.exit_code


if __name__ == "__main__":
    sys.exit(main())
