"""A `decision` in the front matter whose words do not stand in its §."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Item
from minutes_archive.parse import quoted
from minutes_archive.rules.breach import Breach, Minutes

KIND = FindingKind("PA521", Level.ERROR)
KINDS = (KIND,)

_LINE_START = re.compile(r"^[ \t]{0,9}(?:[-*+>]|[0-9]{1,3}[.)])[ \t]", re.MULTILINE)
_SIGNS = re.compile(r"[*_\\`]")
_SHOWN = 300
_COMPARED = 20_000
_LIKE_ENOUGH = 50.0


def check(minutes: Minutes) -> Iterator[Breach]:
    """Compare each quotation with its §, and show the passage that comes nearest.

    Spaces and line ends may differ, and the quotation may leave out the Markdown signs of
    emphasis and lists; every word and every punctuation mark must agree.
    """
    by_number: defaultdict[str, list[Item]] = defaultdict(list)
    for item in minutes.meeting.items:
        by_number[item.number].append(item)
    for number, entry in minutes.front.items.items():
        # Nothing of a withheld § is left to compare with, nor may a finding quote it.
        items, decision = by_number[number], entry.decision if entry.withheld is None else None
        if decision is None or not items or any(stands_in(decision, item) for item in items):
            continue
        params = {
            "number": number,
            "decision": quoted(decision, _SHOWN),
            "nearest": nearest_passage(decision, _text(items[0])),
        }
        yield Breach(KIND, minutes.meeting.path, ("items", number, "decision"), params=params)


def stands_in(decision: str, item: Item) -> bool:
    """Say whether a quotation stands in an item's title or text.

    Args:
        decision: The words that decide.
        item: The item that they are said to stand in.
    """
    text = _text(item)
    return _folded(decision) in _folded(text) or _plain(decision) in _plain(text)


def nearest_passage(decision: str, text: str) -> str:
    """Find the passage of a text that is most like a quotation.

    Args:
        decision: The words sought.
        text: The text of an item.

    Returns:
        The passage, from word to word and at most 300 characters; "" where none is like it.
    """
    sought = _folded(decision)[:_SHOWN]
    searched = _folded(text)[:_COMPARED]
    best = fuzz.partial_ratio_alignment(sought, searched, score_cutoff=_LIKE_ENOUGH)
    if best is None or len(searched) < len(sought):
        return ""
    start = searched.rfind(" ", 0, best.dest_start + 1) + 1
    end = searched.find(" ", max(best.dest_end - 1, 0))
    return quoted(searched[start : end if end >= 0 else len(searched)], _SHOWN)


def _text(item: Item) -> str:
    """Give all words of an item, its title first."""
    return "\n".join([item.title, *(part.text for part in item.parts)])


def _folded(text: str) -> str:
    """Fold spaces and line ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _plain(text: str) -> str:
    """Fold spaces and leave the signs of lists, quotations and emphasis out."""
    return _folded(_SIGNS.sub("", _LINE_START.sub("", text)))
