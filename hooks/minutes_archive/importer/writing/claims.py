"""Words that a stage says it has read, held against the values that came of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutes_archive.importer.draft import Draft
from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line

_OF_THE_MEETING = frozenset(
    ("chair", "secretary", "adjusters", "present", "absent", "place", "council_name", "notice")
)
_LISTS = frozenset(("present", "absent"))
_ENDS = (".", "!", "?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = re.compile(r"(?<!\S)[a-zåäö]{3,}")
_FEWEST_WORDS, _FEWEST_SMALL = 6, 3
"""A piece of fewer words, or with fewer in small letters, is a form's line and no sentence."""


def with_kept_words(draft: Draft) -> Draft:
    """Give a draft that claims no sentence as read whose words no value has.

    Such a sentence stands in none of its pieces then, and is kept at the end of the text like any
    that nobody claims: a list that was taken too far may not swallow what the minutes tell.

    Args:
        draft: The draft.
    """
    # Most of what is taken is none of the meeting's own, as the rows of a list of votes.
    claimed = [
        one
        for one in draft.taken
        if one.key and one.key[0] in _OF_THE_MEETING and _may_swallow(one)
    ]
    if not claimed:
        return draft
    known = {word.casefold() for text in _values(draft) for word in _WORD.findall(text)}
    lost = {id(one) for one in claimed if _is_unkept(one.line.text, known)}
    return replace(draft, taken=tuple(one for one in draft.taken if id(one) not in lost))


def _may_swallow(taken: Taken) -> bool:
    """Say whether a piece read for the meeting's own keys has the form of a sentence."""
    if taken.reason != "read" or not taken.key or not _is_sentence(taken.line):
        return False
    # What is said of somebody in a list has words that only its meaning is kept of.
    return taken.key[0] not in _LISTS or taken.line.text.endswith(_ENDS)


def _is_sentence(line: Line) -> bool:
    """Say whether a line runs on in words, as no row of a table or list does."""
    text = line.text
    if line.cells or "\t" in text or "  " in text or text.count(" ") + 1 < _FEWEST_WORDS:
        return False
    return len(_SMALL.findall(text)) >= _FEWEST_SMALL


def _is_unkept(text: str, known: set[str]) -> bool:
    """Say whether most words of a piece stand in no value."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return sum(word not in known for word in words) * 2 > len(words)


def _values(draft: Draft) -> Iterator[str]:
    """Give the words of all values, and of what is asked about them."""
    for fact in draft.facts:
        yield str(fact.value)
        if fact.doubt is not None:
            yield str(fact.doubt.params)
