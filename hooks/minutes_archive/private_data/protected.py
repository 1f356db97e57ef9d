"""Words that tell of somebody's protected identity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.private_data.hit import Hit, PrivateKind

_GAP = r"[\s*_>­]+"
_IN = r"(?:[­*_]|-\n\s?)?"
"""A hyphen at a line's end, or a soft one, may part a word."""

_O = "(?:ö|o\u0308)"
"""In one character, or in two as text copied from a PDF often has it."""

_PROTECTED = r"skyddad[et]?" + _GAP
_ALONE = r"skyddad(?<![\w­]skyddad)[et]?" + _GAP
"""Not the end of another word: säkerhetsskyddade uppgifter."""

_FORMS = {
    "skyddad": {
        "skyddad identitet": rf"{_PROTECTED}iden{_IN}ti{_IN}tet\w*",
        "skyddad folkbokföring": rf"{_PROTECTED}folk{_IN}bok{_IN}f{_O}ring\w*",
        "skyddade personuppgifter": rf"{_PROTECTED}person{_IN}upp{_IN}gift\w*",
        "skyddade uppgifter": rf"{_ALONE}upp{_IN}gift\w*",
        "skyddad adress": rf"{_ALONE}adress\w*",
    },
    "fingera": {
        "fingerade personuppgifter": rf"fingerad[et]?{_GAP}person{_IN}upp{_IN}gift\w*",
        "fingerad identitet": rf"fingerad[et]?{_GAP}iden{_IN}ti{_IN}tet\w*",
    },
    "identitets": {"identitetsskydd": rf"identitets{_IN}skydd\w*"},
    "sekretess": {"sekretessmarkering": rf"sekretess{_IN}mar{_IN}ke{_IN}r(?:a|ing)\w*"},
    "kvar": {"kvarskrivning": rf"kvar{_IN}skri{_IN}v(?:en|et|na|ning)\w*"},
}
_PHRASES = tuple(
    (stem, tuple((phrase, re.compile(form)) for phrase, form in forms.items()))
    for stem, forms in _FORMS.items()
)
"""By letters without which none of them is there: each is looked for once."""


def protected_words(small: str) -> Iterator[Hit]:
    """Find words about protected identity, in all their forms.

    Args:
        small: A text in small letters, each as long as the one it was.

    Source: offentlighets- och sekretesslagen (2009:400) 22 kap.; folkbokföringslagen
        (1991:481) 16-17 §§.
    """
    for stem, phrases in _PHRASES:
        if stem not in small:
            continue
        for phrase, pattern in phrases:
            for match in pattern.finditer(small):
                yield Hit(PrivateKind.PROTECTED_IDENTITY, match.start(), match.end(), phrase)
