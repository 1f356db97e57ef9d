"""Build a site over a made-up archive and the archive's own minutes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.madeup import write_demo
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).resolve().parent.parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    texts = load_texts()
    parser = Arguments(texts, texts("command.demo.description"))
    parser.add_argument(
        "--meetings", type=int, default=400, help=texts("command.generate.meetings")
    )
    parser.add_argument("--seed", type=int, default=1, help=texts("command.generate.seed"))
    out = PROJECT / "build" / "demo"
    parser.add_argument("--out", type=Path, default=out, help=texts("command.demo.out"))
    options = parser.parse_args(argv)
    out = options.out.resolve()
    minutes = out.with_name(f"{out.name}-minutes")
    write_demo(options.meetings, options.seed, PROJECT / "minutes", minutes)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(out)]
    env = {"NO_MKDOCS_2_WARNING": "1", **os.environ, "MINUTES_DIR": str(minutes)}
    answer = subprocess.run(  # noqa: S603 - our own interpreter, no shell, no foreign words
        command, cwd=PROJECT, env={**env, "MINUTES_DRAFTS": "1"}, check=False
    )
    if answer.returncode == 0:
        print(texts("command.demo.done", out=out))
    return answer.returncode


if __name__ == "__main__":
    sys.exit(main())
