"""Example questions for the start page's search field: words the archive has answers to."""

from __future__ import annotations

import re
from collections import Counter

from minutes_archive.texts.collation import swedish_key
from minutes_archive.views.index import Index

_WORD = re.compile(r"[a-zåäöé]{8,24}", re.IGNORECASE)
_VERB = re.compile(r"(?:des|ade|ats|ande|ende)$")
_ROUTINE = re.compile(
    r"(?i)sammanträd|mötet|dagordning|protokoll|justera|avslut|övrig|information|anmälan|"
    r"delegation|ordförande|upprop|föredragning|presentation|meddeland"
)


def example_questions(index: Index, number: int = 3) -> tuple[str, ...]:
    """Choose themes that have minutes, most used first, then long words of item titles.

    Args:
        index: The archive's groupings.
        number: How many questions to give at most.
    """
    themes = sorted(
        (theme for theme in index.archive.themes.values() if theme.slug in index.by_theme),
        key=lambda theme: (-len(index.by_theme[theme.slug]), swedish_key(theme.name)),
    )
    chosen = [theme.name for theme in themes[:number]]
    words = Counter(
        word.casefold()
        for meeting in index.archive.meetings[-200:]
        for item in meeting.items
        for word in set(_WORD.findall(item.title))
        if not _ROUTINE.search(word) and not _VERB.search(word.casefold())
    )
    ranked = sorted(words, key=lambda word: (-words[word], swedish_key(word)))
    said = " ".join(chosen).casefold()
    chosen += [word for word in ranked if word[:8] not in said]
    return tuple(chosen[:number])
