"""Import old minutes: `python scripts/import_minutes.py FILE … --council SLUG`."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.import_arguments import add_arguments, make_request
from minutes_archive.commands.import_minutes import (
    NOT_RUN,
    exit_code,
    find_sources,
    import_files,
    no_file,
    progress_bar,
    render_json,
    render_text,
)
from minutes_archive.report import masked
from minutes_archive.texts import Texts, load_texts

PROJECT = Path(__file__).resolve().parent.parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    texts = load_texts()
    parser = Arguments(texts, texts("command.import_minutes.description"))
    add_arguments(parser, texts)
    options = parser.parse_args(argv)
    sources, missing = find_sources(options.files, Path.cwd())
    request = make_request(parser, options, len(sources), PROJECT, texts)
    results = [no_file(name, texts) for name in missing]
    try:
        show = partial(_show, texts) if sys.stderr.isatty() and len(sources) > 1 else None
        results += import_files(sources, request, texts, show)
    except Exception as error:  # noqa: BLE001 - no secretary is shown a traceback unasked
        words = texts("command.import_minutes.unexpected", error=f"{type(error).__name__}: {error}")
        trace = traceback.format_exc() if options.debug else f"{' '.join(words.split())}\n"
        sys.stderr.write(masked(trace))
        return NOT_RUN
    told = render_json(results) if options.json else masked(render_text(results, texts))
    sys.stdout.write(told)
    return exit_code(results) if sources else NOT_RUN


def _show(texts: Texts, done: int, every: int) -> None:
    """Draw the progress on the terminal."""
    print(progress_bar(done, every, texts), end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
