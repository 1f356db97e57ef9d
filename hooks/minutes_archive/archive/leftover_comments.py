"""Comments that ask somebody to look at a value, left in minutes that are no draft any more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.archive import kinds
from minutes_archive.model import Meeting, Status
from minutes_archive.rules import Breach
from minutes_archive.source import Document, comment_lines

_ASKS = re.compile(r"(?:kontrollera|check) ?:", re.IGNORECASE)
"""How an import begins a comment at what it doubts (`importer.writing.check` in `texts/`)."""


def leftover_comments(document: Document, meeting: Meeting) -> Iterator[Breach]:
    """Find comments of an import that nobody has acted on; a draft may still have them.

    The comments are not quoted: they may hold whatever the original held.

    Args:
        document: The file.
        meeting: The meeting it makes.
    """
    if meeting.status is Status.DRAFT or _ASKS.search(document.front_text) is None:
        return
    for line, comment in comment_lines(document.front_text):
        if _ASKS.match(comment):
            params = {"unpublished": "" if meeting.is_whole else "yes"}
            place = document.front_line + line - 1
            yield Breach(kinds.LEFTOVER_COMMENT, meeting.path, line=place, params=params)
