"""Make a filled-in minutes file: `python scripts/new_minutes.py COUNCIL DATE`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from minutes_archive.archive import load_archive
from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.new_minutes import draw_up
from minutes_archive.rules.nearest import nearest_slug
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).resolve().parent.parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    texts = load_texts()
    parser = Arguments(texts, texts("command.new_minutes.description"))
    parser.add_argument("council", metavar="COUNCIL", help=texts("command.new_minutes.council"))
    parser.add_argument("date", metavar="DATE", help=texts("command.new_minutes.date"))
    args = parser.parse_args(argv)
    try:
        day = date.fromisoformat(args.date)
    except ValueError:
        parser.error(texts("command.new_minutes.bad_date", date=args.date))
    folder = Path.cwd() / os.environ.get("MINUTES_DIR", PROJECT / "minutes")
    archive = load_archive(folder).archive
    if args.council not in archive.councils:
        known = ", ".join(archive.councils)
        nearest = nearest_slug(args.council, archive.councils)
        key = "command.new_minutes.unknown_council" + ("_with_nearest" if nearest else "")
        parser.error(texts(key, council=args.council, known=known, nearest=nearest))
    path = folder / args.council / f"{day.year:04d}" / f"{day.isoformat()}.md"
    shown = os.path.relpath(path)
    text = draw_up(archive, args.council, day, texts)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        parser.error(texts("command.new_minutes.exists", path=shown))
    sys.stdout.write(texts("command.new_minutes.written", path=shown) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
