"""How words end: a cheap look before the slow one for titles, offices and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from minutes_archive.importer.letters import without_dots

_LENGTHS = (5, 4, 3)
"""The longest tells most; of a short word with others before it there is less: "studentkår"."""
_LETTERS = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[\w.:& -]{0,200}")
"""A title is no longer, with all that may stand before its last word."""
_ONE_WORD = re.compile(r"[\w-]{0,130}")


def tails(words: Iterable[str]) -> frozenset[str]:
    """List the last letters of words, with and without their dots.

    Args:
        words: The words; signs in them do not count.
    """
    last = {"".join(_LETTERS.findall(word)).casefold()[-_LENGTHS[0] :] for word in words}
    return frozenset(
        "".join(letters)
        for tail in last
        for letters in product(*({letter, without_dots(letter)} for letter in tail))
    )


def last_letters(word: str) -> tuple[str, ...]:
    """Give the last letters of a word, as `tails` may know them.

    Args:
        word: The word, without signs around it.
    """
    folded = word.casefold()
    return tuple([folded[-length:] for length in _LENGTHS])


def may_end_run(text: str, at: int, known: frozenset[str]) -> bool:
    """Say cheaply whether one of the words from a place on has a known end, up to a comma.

    Args:
        text: The text.
        at: The place.
        known: The last letters of words, as `tails` gives them.
    """
    return _has_tail(_RUN, text, at, known)


def may_end_word(text: str, at: int, known: frozenset[str]) -> bool:
    """Say cheaply whether the word at a place, or a part of it before a hyphen, has a known end.

    Args:
        text: The text.
        at: The place.
        known: The last letters of words, as `tails` gives them.
    """
    return _has_tail(_ONE_WORD, text, at, known)


def _has_tail(run: re.Pattern[str], text: str, at: int, known: frozenset[str]) -> bool:
    """Say whether any word of a run of characters has a known end."""
    found = run.match(text, at)
    words = _LETTERS.findall(found[0].casefold()) if found else ()
    return not known.isdisjoint([word[-length:] for word in words for length in _LENGTHS])
