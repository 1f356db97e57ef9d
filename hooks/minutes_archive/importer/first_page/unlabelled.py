"""A place and time that stand without a label, above the first list."""

from __future__ import annotations

import re
from itertools import pairwise

from minutes_archive.importer.first_page.council import find_councils
from minutes_archive.importer.first_page.label_words import GROUPS, SIGNERS, Label
from minutes_archive.importer.first_page.piece import Piece
from minutes_archive.importer.moments import find_days, find_spans

_TIMED = frozenset({Label.PLACE_TIME, Label.TIME, Label.PLACE})
_OTHER_HOURS = re.compile(
    r"telefon|öppet|öppettid|expedition|reception|sammanträd|protokoll|möte|kallelse|kallas",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\s.,:]|kl(?:ockan)?", re.IGNORECASE)
_LONGEST = 120

Values = list[tuple[Label, list[Piece]]]
"""Labels, and what stands under each."""


def with_place_above(values: Values) -> Values:
    """Give a place and time without a label, right above the first list, theirs.

    Args:
        values: What stands under each label; what has none is under TITLE.
    """
    if any(label in _TIMED for label, _ in values):
        return values
    for place, ((label, pieces), (below, _)) in enumerate(pairwise(values)):
        if below in GROUPS or below in SIGNERS:
            bare = label is Label.TITLE and bool(pieces)
            if bare and _is_place_and_time(pieces[-1], hours_lead=below in SIGNERS):
                told = [(Label.TITLE, pieces[:-1]), (Label.PLACE_TIME, pieces[-1:])]
                return [*values[:place], *told, *values[place + 1 :]]
            break
    return values


def _is_place_and_time(piece: Piece, *, hours_lead: bool) -> bool:
    """Say whether a line is a place and, behind or before it, from when to when.

    Args:
        piece: The line.
        hours_lead: Whether the hours have to stand first.
    """
    text = piece.text.rstrip(" .")
    spans = find_spans(text) if len(text) <= _LONGEST else []
    if len(spans) != 1 or spans[0].end_clock is None:
        return False
    leads = not _LEAD.sub("", text[: spans[0].start])
    if not leads and (hours_lead or spans[0].end < len(text)):
        return False
    words = text[spans[0].end :].lstrip(" ,") if leads else text[: spans[0].start]
    told = _OTHER_HOURS.search(words) or find_days(text) or any(find_councils(words))
    return not told and words[:1].isupper() and not piece.line.column
