"""Contents lists on the first page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.moments import find_clocks, find_days

_FAR = dt.date(2000, 1, 1)
_ENTRY = re.compile(
    r"\s*(?:§{0,2}\s?\d{1,4}[a-h]?[.)]?\s(?![a-zåäö])|[A-ZÅÄÖ]{2,5}\s\d{1,4}\s|\d{1,4}$)"
)
_LEADERS = re.compile(r"(?:\.{2,}|…|\s\.\s\.)[\s.…]{0,80}\d{0,4}\s*$")
_NUMBERS = re.compile(r"(?<![\d-])\d{1,4}(?![\d-])")
_FLAT = 90


def read_contents(pieces: Sequence[Piece]) -> Parted:
    """Take the entries of a contents list.

    Args:
        pieces: What stands under its heading.
    """
    parts: list[Parted] = []
    listing = True
    for piece in pieces:
        entry = is_entry(piece.text)
        listing = listing and (entry or not piece.line.blank_before)
        if entry or (listing and len(piece.text) < _FLAT and not piece.text.rstrip().endswith(".")):
            parts.append(whole([piece], "contents"))
        else:
            parts.append(Parted((), (piece,)))
    return together(parts)


def is_entry(text: str) -> bool:
    """Say whether words are an entry of a contents list, or several on one line.

    Args:
        text: A line.
    """
    flat = len(text) > _FLAT and len(_NUMBERS.findall(_without_times(text))) > 1
    return flat or _ENTRY.match(text) is not None or _LEADERS.search(text[-120:]) is not None


def _without_times(text: str) -> str:
    """Cut dates and clock times out of a text."""
    spans = [(day.start, day.end) for day in find_days(text, _FAR)]
    spans += [(clock.start, clock.end) for clock in find_clocks(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text
