"""Measure the importer on labelled documents: `python scripts/evaluate_importer.py FOLDER …`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.evaluate_importer import Importer, evaluate, read_labelled
from minutes_archive.commands.scoring_answer import import_answer
from minutes_archive.commands.scoring_labels import LabelError
from minutes_archive.commands.scoring_report import (
    misses_targets,
    render_label,
    render_misses,
    render_table,
)
from minutes_archive.texts import load_texts

LABELS = Path(__file__).resolve().parent.parent / "tests" / "import_labels"
SOUND, BELOW, NOT_RUN = 0, 1, 2


def main(argv: Sequence[str] | None = None, importer: Importer = import_answer) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
        importer: What to measure.
    """
    texts, words = load_texts(), "command.evaluate_importer"
    parser = Arguments(texts, texts(f"{words}.description"))
    parser.add_argument("folders", nargs="+", type=Path, help=texts(f"{words}.folders"))
    parser.add_argument("--labels", action="append", type=Path, help=texts(f"{words}.labels"))
    for option in ("show", "print_labels", "check"):
        name, help_text = option.replace("_", "-"), texts(f"{words}.{option}")
        parser.add_argument(f"--{name}", action="store_true", help=help_text)
    args = parser.parse_args(argv)
    try:
        if args.print_labels:
            for path, _, label in read_labelled(args.folders, args.labels or [LABELS]):
                sys.stdout.write(f"{path}\n{render_label(label)}\n" if label else "")
            return SOUND
        found = evaluate(args.folders, args.labels or [LABELS], importer)
    except LabelError as error:
        parser.exit(NOT_RUN, texts(f"{words}.bad_label", path=error.path, why=error.why) + "\n")
    except OSError as error:
        parser.exit(NOT_RUN, texts(f"{words}.unreadable", path=error.filename) + "\n")
    if not found.results:
        parser.exit(NOT_RUN, texts(f"{words}.no_documents") + "\n")
    sys.stdout.write(render_misses(found.results, texts) if args.show else "")
    sys.stdout.write(render_table(found, texts))
    return BELOW if args.check and misses_targets(found) else SOUND


if __name__ == "__main__":
    sys.exit(main())
