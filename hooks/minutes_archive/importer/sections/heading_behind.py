"""A heading that nobody knows below a decision, with an account under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.prose import sentences

_HEADS = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,20}(?: [a-zåäö]{1,20}){1,2}")
"""Two or three words, with no name among them, and no stop."""
_ENDED = (".", "!", "?")
_FEW = 3
_LONGEST = 70


def heading_behind(lines: Sequence[Line], tells: re.Pattern[str]) -> tuple[int, int] | None:
    """Find where "Besök i skolan" stands alone below a decision, and an account follows.

    Args:
        lines: What stands under "Beslut".
        tells: Words of an account.

    Returns:
        The line's place among the lines, and the offset in it.
    """
    for at in range(1, len(lines) - 1):
        text = lines[at].text
        if len(text) > _LONGEST or text[-1:] in _ENDED or _HEADS.fullmatch(text.strip()) is None:
            continue
        below = lines[at + 1].text
        if not (lines[at - 1].text.rstrip().endswith(_ENDED) and below[:1].isupper()):
            continue
        begins = " ".join([line.text for line in lines[at + 1 : at + 1 + _FEW]])
        if tells.search(begins):
            told = sentences(lines[at + 1 :])
            return None if any(decides(one.text) for one in told) else (at, 0)
    return None
