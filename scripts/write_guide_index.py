"""Write the staff guide's list of codes again, from the words of the findings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.guide_index import guide_index
from minutes_archive.texts import load_texts

PAGE = Path(__file__).resolve().parent.parent / "docs" / "handledning" / "fel" / "index.md"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    argparse.ArgumentParser(description=__doc__).parse_args(argv)
    PAGE.write_text(guide_index(load_texts("sv")), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
