"""The fixed third-level headings of an item, and which of them a near miss meant."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from minutes_archive.model import PartKind

FIXED_HEADINGS = {
    "Sammanfattning": PartKind.SUMMARY,
    "Förslag till beslut": PartKind.PROPOSAL,
    "Yrkanden": PartKind.MOTIONS,
    "Propositionsordning": PartKind.PROPOSITION_ORDER,
    "Omröstning": PartKind.VOTE,
    "Beslut": PartKind.DECISION,
    "Reservationer": PartKind.RESERVATIONS,
    "Protokollsanteckningar": PartKind.NOTES,
    "Jäv": PartKind.RECUSAL,
    "Beslutsunderlag": PartKind.DOCUMENTS,
    "Skickas till": PartKind.COPIES,
}
"""The headings as the format spells them."""

_FOLDED = {heading.casefold(): heading for heading in FIXED_HEADINGS}
_OTHER_WORDS = {
    "sammanfattning av ärendet": "Sammanfattning",
    "ärendebeskrivning": "Sammanfattning",
    "beskrivning av ärendet": "Sammanfattning",
    "beslutsförslag": "Förslag till beslut",
    "yrkande": "Yrkanden",
    "förslag och yrkanden": "Yrkanden",
    "propositionsordningar": "Propositionsordning",
    "beslutsgång": "Propositionsordning",
    "votering": "Omröstning",
    "omröstningsresultat": "Omröstning",
    "beslutet": "Beslut",
    "reservation": "Reservationer",
    "protokollsanteckning": "Protokollsanteckningar",
    "anteckning till protokollet": "Protokollsanteckningar",
    "anteckningar till protokollet": "Protokollsanteckningar",
    "jävig": "Jäv",
    "jäviga": "Jäv",
    "underlag": "Beslutsunderlag",
    "underlag för beslut": "Beslutsunderlag",
    "handlingar i ärendet": "Beslutsunderlag",
    "beslut skickas till": "Skickas till",
    "beslutet skickas till": "Skickas till",
    "expedieras till": "Skickas till",
    "protokollsutdrag till": "Skickas till",
    "protokollsutdrag skickas till": "Skickas till",
    "sändlista": "Skickas till",
    "kopia till": "Skickas till",
}
_LONGEST = 40
_LIKE = 80.0
_REMEMBERED = 256
"""Headings that are not weighed again: minutes have few different ones."""


def fixed_kind(heading: str) -> PartKind | None:
    """Give the kind of a heading that is a fixed one but for case, colon or emphasis.

    Args:
        heading: A heading's words, without hashes.
    """
    spelled = _FOLDED.get(_folded(heading))
    return FIXED_HEADINGS[spelled] if spelled else None


def meant_heading(heading: str) -> str | None:
    """Name the fixed heading that a heading nearly is.

    Args:
        heading: A heading's words, without hashes.

    Returns:
        The fixed heading as the format spells it; None where the heading is one already, or
        resembles none.
    """
    if heading in FIXED_HEADINGS or len(heading) > _LONGEST:
        return None
    folded = _folded(heading)
    exact = _FOLDED.get(folded) or _OTHER_WORDS.get(folded)
    if exact or len(folded) < 3:
        return exact
    if folded.endswith(("s beslut", "ens beslut")):
        return "Beslut"
    return _nearest(folded)


@lru_cache(maxsize=_REMEMBERED)
def _nearest(folded: str) -> str | None:
    """Name the fixed heading that a short folded one is but for a letter or two."""
    near = [(OSA.distance(folded, word), spelled) for word, spelled in _FOLDED.items()]
    distance, spelled = min(near)
    reach = 1 if len(spelled) < 6 else 2
    if distance <= reach and (fuzz.ratio(folded, spelled.casefold()) >= _LIKE or len(spelled) < 6):
        return spelled
    return None


def _folded(heading: str) -> str:
    """Fold case, spaces, emphasis and a closing colon."""
    return " ".join(heading.strip(" *_:").casefold().split()).rstrip(":")
