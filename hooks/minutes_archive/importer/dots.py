"""Words that lost the dots and rings of their letters when a page was read: "foreslar"."""

from __future__ import annotations

import re
from types import MappingProxyType

from minutes_archive.importer.letters import without_dots
from minutes_archive.importer.sections.hints import has_any

_STEMS = (
    "anförande", "beslöt", "biföll", "bordlägg", "fastställ", "förening",
    "föredr", "föreslå", "förklar", "förläng", "förslag", "framställ", "fullmäktig", "godkän",
    "inrätt", "nämnd", "omröstning", "ordförande", "redogör", "rådet", "sammanträd", "stämman",
    "särskil", "upphäv", "årsmöte", "återförvis", "återkall", "återremi", "åtgärd", "ärende",
    "överklag", "överlägg", "överlämn", "översänd",
)  # fmt: skip
_WORDS = (
    "anslår", "avslå", "avslår", "avslås", "avsätter", "får", "för", "fråga", "frågan", "hänskjuts",
    "jäv", "kännedom", "lägga", "lägger", "läggs", "mötet", "mötets", "röst", "röstar", "röstade",
    "röster", "ställer", "utgår", "utsåg", "välja", "väljer", "väljs", "åt",
)  # fmt: skip
_DOTS = "åäö"
_DOTTED = MappingProxyType({without_dots(word): word for word in (*_STEMS, *_WORDS)})
_LOST = re.compile(
    rf"{'|'.join(without_dots(word) for word in _STEMS)}"
    rf"|\b(?:{'|'.join(without_dots(word) for word in _WORDS)})\b"
)
_HINTS = (
    *(without_dots(word) for word in _STEMS),
    " for ", "avsla", "fraga", "hanskjut", "kannedom", "lagg", "motet", "rost", "utgar", "utsag",
    "valj",
)  # fmt: skip
"""Pieces of which a text has one if it has lost the dots of any word that matters alone."""
_COMMON = ("for", "over", "ater", "stall", "lagg", "rost")
_PIECES = (*_COMMON, *(hint for hint in _HINTS if not has_any(hint, _COMMON)))
"""Fewer pieces, of which a text has one if it has one of those."""
_WHOLE = "avslag"
"""A word that holds a piece though it has lost nothing, and that much is voted on."""


def with_dots(text: str) -> str:
    """Give a text as it reads with the dots that its words have lost.

    Only words that decide, vote or head a part are known. The result is as long as the text, so
    that what is found in the one stands at the same place in the other. It is for reading only:
    what is told of a source are the source's own words.

    Args:
        text: Any text.
    """
    folded = text.casefold()
    if not has_any(folded, _PIECES) or not has_any(folded.replace(_WHOLE, ""), _HINTS):
        return text
    if len(folded) != len(text):
        return text
    letters = list(text)
    for lost in _LOST.finditer(folded):
        for at, letter in enumerate(_DOTTED[lost[0]], lost.start()):
            if letter in _DOTS:
                letters[at] = letter.upper() if text[at].isupper() else letter
    return "".join(letters)
