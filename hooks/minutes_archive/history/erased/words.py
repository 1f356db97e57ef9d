"""The words of a text, folded, and what their capital letters say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes_archive.history.erased.folding import fold, national_numbers
from minutes_archive.history.record import plain_words

_SENTENCE_ENDS = (".", "!", "?", ":")
_QUOTES = "\"”’'(»"
_LONGEST_ABBREVIATION = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word.

    `capital` says that it was written with one, `named` that it is so inside a sentence too,
    `common` that the letter proves nothing: of an abbreviation ("SoL"), or of a word that opens
    a sentence and is written small elsewhere ("Enligt").
    """

    folded: str
    capital: bool
    named: bool
    common: bool


@dataclass(frozen=True, slots=True)
class Usage:
    """The words that some minutes write small, and with a capital letter inside a sentence."""

    small: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Written:
    """A word as it is written; `opens` if it is a sentence's first."""

    folded: str
    capital: bool
    opens: bool
    abbreviation: bool


def keys_of(text: str) -> list[str]:
    """Give a text's folded words.

    Args:
        text: The text.
    """
    return fold(plain_words(text)).split()


def usage_of(texts: Iterable[str]) -> Usage:
    """Learn how some minutes write their words.

    Args:
        texts: All their texts.
    """
    words = [word for text in texts for word in _written(text)]
    return Usage(
        frozenset(word.folded for word in words if not word.capital),
        frozenset(word.folded for word in words if word.capital and not word.opens),
    )


def words_of(text: str, usage: Usage) -> list[Word]:
    """Cut a text into its words.

    Args:
        text: The text.
        usage: How the same minutes write words.
    """
    words = []
    for word in _written(text):
        is_small = word.opens and word.folded in usage.small
        named = not word.opens or (word.folded in usage.named and not is_small)
        common = is_small or word.abbreviation
        words.append(Word(word.folded, word.capital, word.capital and named, common))
    return words


def _written(text: str) -> Iterator[_Written]:
    """Cut a text into its words as they are written."""
    opens = True
    for written in national_numbers(plain_words(text)).split():
        bare = written.lstrip(_QUOTES)
        is_short = any(letter.isupper() for letter in bare[1:])
        for key in fold(written).split():
            abbreviation = is_short and len(key) <= _LONGEST_ABBREVIATION
            yield _Written(key, bare[:1].isupper(), opens, abbreviation)
            opens = False
        opens = opens or written.endswith(_SENTENCE_ENDS)
