"""Whether a decision repeats, word for word, what was proposed in its §."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.sections.bodies import BODY
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import joined

_OPENS = re.compile(
    rf"^(?:{BODY} (?:beslutar|beslutade|beslöt)(?: enhälligt)?:?|Beslutas)?\s?(?:att\s)?",
    re.IGNORECASE,
)
_SETTLES_NOTHING = re.compile(
    r"\b(?:inte|ej|icke|ing(?:en|et|a)|remitter|överlämna|hänskjut|avskriv|yttrande|besvara|erinra"
    r"|utan åtgärd)",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_SHORTEST = 15
_PROPOSING = frozenset(("Förslag till beslut", "Yrkanden"))


def adopts_proposal(decision: str, parts: Sequence[SectionPart]) -> bool:
    """Say whether a decision is a proposal of its § adopted as it stands.

    One that only sends a matter on, or says no, adopts nothing, whoever proposed it.

    Args:
        decision: The words that decide, on one line.
        parts: The parts of the §.
    """
    words = _letters(_OPENS.sub("", decision, count=1))
    if len(words) < _SHORTEST or _SETTLES_NOTHING.search(decision):
        return False
    return any(words in _letters(joined(one.lines)) for one in parts if one.fixed in _PROPOSING)


def _letters(text: str) -> str:
    """Give only the letters and digits of a text, in lower case."""
    return _NOT_LETTERS.sub("", text).casefold()
