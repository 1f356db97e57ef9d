"""Try the tests of `rules/`: `python scripts/mutate_rules.py [--again] [PART …]`."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.mutation import (
    Result,
    is_enough,
    lay_out,
    patterns,
    read_results,
    render_results,
)
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / "build" / "mutation"
LOG = WORK.with_suffix(".log")
MUTMUT = (sys.executable, "-m", "mutmut")
ENOUGH, TOO_FEW, NOT_RUN = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    texts, words = load_texts(), "command.mutation"
    parser = Arguments(texts, texts(f"{words}.description"))
    parser.add_argument("parts", nargs="*", help=texts(f"{words}.parts"))
    parser.add_argument("--again", action="store_true", help=texts(f"{words}.again"))
    children = os.cpu_count() or 1
    parser.add_argument("--children", type=int, default=children, help=texts(f"{words}.children"))
    args = parser.parse_args(argv)
    if importlib.util.find_spec("mutmut") is None:
        parser.exit(NOT_RUN, texts(f"{words}.missing") + "\n")
    names = patterns(args.parts)
    if args.again:
        names = [one.name for one in results(args.parts) if not one.is_noticed]
    elif WORK.exists():
        shutil.rmtree(WORK)
    lay_out(PROJECT, WORK)
    if not (args.again and not names) and not try_changes(names, args.children):
        parser.exit(NOT_RUN, texts(f"{words}.failed", log=LOG) + "\n")
    found = results(args.parts)
    print(render_results(found, texts), end="")
    return ENOUGH if is_enough(found) else TOO_FEW


def try_changes(names: Sequence[str], children: int) -> bool:
    """Let mutmut run the tests on each change; its words go to the log.

    Args:
        names: Its names of changes, or patterns of them; none for all.
        children: How many to try at once.

    Returns:
        Whether it could.
    """
    command = [*MUTMUT, "run", "--max-children", str(children), *names]
    with LOG.open("wb") as log:
        done = subprocess.run(  # noqa: S603 - our own
            command, cwd=WORK, stdout=log, stderr=log, check=False
        )
    return done.returncode == 0


def results(parts: Sequence[str]) -> list[Result]:
    """Ask mutmut what became of the changes.

    Args:
        parts: The parts of `rules/` asked for; none for all.
    """
    command = [*MUTMUT, "results", "--all", "true"]
    if not WORK.is_dir():
        return []
    listing = subprocess.run(  # noqa: S603 - our own
        command, cwd=WORK, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return read_results(listing.stdout, parts)


if __name__ == "__main__":
    sys.exit(main())
