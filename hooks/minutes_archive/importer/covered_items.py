"""Which §§ a document says that it covers: "Paragrafer 71-88"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line

_SPAN = re.compile(
    r"(?:[Pp]aragraf(?:er|en)?|[Oo]mfatta(?:r|ning)|[Ii]nnehåller)(?:\s?:|\snr)?\s{0,3}§{0,2}\s?"
    r"(?P<first>\d{1,4})\s{0,2}[-–—]{1,2}\s{0,2}§{0,2}\s?(?P<last>\d{1,4})(?![\d-])"
)
_MOST_ITEMS = 400


def covered_items(front: Sequence[Line]) -> tuple[int, int] | None:
    """Read which §§ the minutes cover, where all lines that say so agree.

    Args:
        front: The lines of the first page.

    Returns:
        The first and the last number.
    """
    text = "\n".join(line.text for line in front)
    spans = {(int(match["first"]), int(match["last"])) for match in _SPAN.finditer(text)}
    rising = [(first, last) for first, last in spans if first < last < first + _MOST_ITEMS]
    return rising[0] if len(rising) == 1 else None
