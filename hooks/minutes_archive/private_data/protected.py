"""Words that tell of somebody's protected identity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.private_data.hit import Hit, PrivateKind

STEMS = ("skyddad", "sekretessmark", "kvarskriv", "identitetsskydd", "fingera")

_GAP = r"[\s*_>­]+"
_IN = r"(?:[­*_]|-\n\s?)?"
"""A hyphen at a line's end, or a soft one, may part a word."""

_O = "(?:ö|o\u0308)"
"""In one character, or in two as text copied from a PDF often has it."""

_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("skyddad identitet", re.compile(rf"skyddad[et]?{_GAP}iden{_IN}ti{_IN}tet\w*")),
    ("skyddad folkbokföring", re.compile(rf"skyddad[et]?{_GAP}folk{_IN}bok{_IN}f{_O}ring\w*")),
    (
        "skyddade personuppgifter",
        re.compile(rf"skyddad[et]?{_GAP}person{_IN}upp{_IN}gift\w*"),
    ),
    ("fingerade personuppgifter", re.compile(rf"fingerad[et]?{_GAP}person{_IN}upp{_IN}gift\w*")),
    ("identitetsskydd", re.compile(r"identitetsskydd\w*")),
    ("sekretessmarkering", re.compile(r"sekretessmark(?:erad|erat|erade|ering|era)\w*")),
    ("kvarskrivning", re.compile(r"kvarskriv(?:en|et|na|ning)\w*")),
)


def protected_words(small: str) -> Iterator[Hit]:
    """Find words about protected identity, in all their forms.

    Args:
        small: A text in small letters, each as long as the one it was.

    Source: offentlighets- och sekretesslagen (2009:400) 22 kap.; folkbokföringslagen
        (1991:481) 16-17 §§.
    """
    if not any(stem in small for stem in STEMS):
        return
    for phrase, pattern in _PHRASES:
        for match in pattern.finditer(small):
            yield Hit(PrivateKind.PROTECTED_IDENTITY, match.start(), match.end(), phrase)
