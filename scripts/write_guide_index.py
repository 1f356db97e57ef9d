"""Write the staff guide's list of codes again: `python scripts/write_guide_index.py`."""

from __future__ import annotations

from pathlib import Path

from minutes_archive.commands.guide_index import guide_index
from minutes_archive.texts import load_texts

PAGE = Path(__file__).resolve().parent.parent / "docs" / "handledning" / "fel" / "index.md"

if __name__ == "__main__":
    PAGE.write_text(guide_index(load_texts("sv")), encoding="utf-8", newline="\n")
