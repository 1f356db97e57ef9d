"""Check minutes and registries: `python scripts/validate.py [--base REV] [PATH …]`."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.validate import NOT_RUN, Answer, check_paths
from minutes_archive.report import FORMATS, masked
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
    in_github = os.environ.get("GITHUB_ACTIONS") == "true"
    parser = Arguments(texts, texts("command.validate.description"))
    form = "github" if in_github else "text"
    parser.add_argument(
        "--format", choices=FORMATS, default=form, help=texts("command.validate.format")
    )
    parser.add_argument("--base", metavar="REV", help=texts("command.validate.base"))
    parser.add_argument("--debug", action="store_true", help=texts("command.validate.debug"))
    parser.add_argument("paths", nargs="*", metavar="PATH", help=texts("command.validate.paths"))
    args = parser.parse_args(argv)
    default = Path.cwd() / os.environ.get("MINUTES_DIR", PROJECT / "minutes")
    erased = Path.cwd() / given if (given := os.environ.get("MINUTES_ERASED")) else None
    try:
        answer = check_paths(
            args.paths,
            default,
            args.format,
            texts,
            cwd=Path.cwd(),
            base=args.base,
            erased=erased,
        )
    except Exception as error:  # noqa: BLE001 - no secretary is shown a traceback unasked
        words = texts("command.validate.unexpected", error=f"{type(error).__name__}: {error}")
        trace = traceback.format_exc() if args.debug else " ".join(words.split())
        answer = Answer(NOT_RUN, complaint=masked(trace))
    sys.stdout.write(answer.output)
    if answer.complaint:
        sys.stderr.write(f"{answer.complaint}\n")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if args.format == "github" and summary and answer.summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(answer.summary)
    return answer.exit_code


if __name__ == "__main__":
    sys.exit(main())
