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


def heading_behind(lines: Sequence[Line], tells: re.Pattern[str]) -> int | None:
    """Find where "Dagens sammanträde" stands alone below a decision, and an account follows.

    Args:
        lines: What stands under "Beslut", with words of an account among them.
        tells: Words of an account.
    """
    for at in range(1, len(lines) - 1):
        below = lines[at + 1].text
        if not (
            lines[at - 1].text.rstrip().endswith(_ENDED)
            and below[:1].isupper()
            and _HEADS.fullmatch(lines[at].text.strip())
        ):
            continue
        begins = " ".join([line.text for line in lines[at + 1 : at + 1 + _FEW]])
        if tells.search(begins):
            told = sentences(lines[at + 1 :])
            return None if any(decides(one.text) for one in told) else at
    return None
