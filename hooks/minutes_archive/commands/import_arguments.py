"""The arguments of the import command: what they are called, and which make no sense."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import os
import re
import sys
from pathlib import Path

from minutes_archive.commands.import_minutes import Request
from minutes_archive.parallel import available_cores
from minutes_archive.slugs import SLUG_PATTERN
from minutes_archive.texts import Texts

_FEW = 4


def add_arguments(parser: argparse.ArgumentParser, texts: Texts) -> None:
    """Name the arguments.

    Args:
        parser: Where to add them.
        texts: The words of the reader's language.
    """

    def words(name: str) -> str:
        return texts(f"command.import_minutes.{name}").replace("%", "%%")

    parser.add_argument("files", nargs="+", metavar="FILE", help=words("files"))
    parser.add_argument("--council", required=True, metavar="SLUG", help=words("council"))
    parser.add_argument("--date", metavar="DATE", help=words("date"))
    parser.add_argument("--date-from-name", action="store_true", help=words("date_from_name"))
    parser.add_argument("--out", type=Path, metavar="DIR", help=words("out"))
    parser.add_argument("--json", action="store_true", help=words("json"))
    parser.add_argument("--jobs", type=int, metavar="N", help=words("jobs"))
    parser.add_argument("--force", action="store_true", help=words("force"))
    parser.add_argument("--debug", action="store_true", help=words("debug"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def make_request(
    parser: argparse.ArgumentParser,
    options: argparse.Namespace,
    count: int,
    project: Path,
    texts: Texts,
) -> Request:
    """Make a request of the arguments, or end the command and say what is wrong.

    Args:
        parser: The arguments' parser.
        options: What it gave.
        count: How many files there are.
        project: The folder of the project.
        texts: The words of the reader's language.
    """
    if not re.fullmatch(SLUG_PATTERN, options.council):
        parser.error(texts("command.import_minutes.bad_council", council=options.council))
    if options.date and count > 1:
        parser.error(texts("command.import_minutes.one_date"))
    if options.jobs is not None and options.jobs < 1:
        parser.error(texts("command.import_minutes.bad_jobs"))
    try:
        day = dt.date.fromisoformat(options.date) if options.date else None
    except ValueError:
        parser.error(texts("command.import_minutes.bad_date", date=options.date))
    minutes = Path.cwd() / os.environ.get("MINUTES_DIR", project / "minutes")
    return Request(
        council=options.council,
        out=options.out or minutes,
        registries=minutes,
        project=project,
        day=day,
        day_from_name=options.date_from_name,
        jobs=options.jobs or (available_cores() if count > _FEW else 1),
        force=options.force,
        debug=options.debug,
    )
