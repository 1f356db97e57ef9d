"""The word somebody meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

_OTHER = re.compile(r"[\W_]+")
_ALIKE = 70
_COMPARED = 60


def nearest(written: str, legal: Iterable[str], swedish: Mapping[str, str]) -> str | None:
    """Find the legal word that a word was meant to be.

    Args:
        written: The word that is not legal.
        legal: The legal words.
        swedish: Swedish terms and the legal word that each stands for.

    Returns:
        The legal word, None where nothing is alike.
    """
    folded = fold(written[:_COMPARED])
    if folded in swedish:
        return swedish[folded]
    candidates = {word: fold(word) for word in legal}
    best = process.extractOne(folded, candidates, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if best is not None:
        return str(best[2])
    term = process.extractOne(folded, swedish.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return swedish[term[0]] if term is not None else None


def fold(word: str) -> str:
    """Write a word in lower case with single spaces between its parts."""
    return _OTHER.sub(" ", word.casefold()).strip()
