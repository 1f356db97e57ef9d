"""Addresses' own spelling of names: lower-case ASCII letters, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata

_SPELLED = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss", "đ": "d", "ł": "l"})
_OTHER = re.compile(r"[^a-z0-9]+")
_MAX_LENGTH = 80

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""What a slug looks like; nothing that matches it can leave its folder."""


def slugify(text: str) -> str:
    """Spell a text as a slug; "Åsa Öberg-Nyström" becomes "asa-oberg-nystrom".

    Args:
        text: Any text, hostile ones too: the result never holds a dot or a slash.

    Returns:
        A slug of at most 80 characters, "namnlos" where no letter or digit is left.
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded.translate(_SPELLED))
        folded = "".join([char for char in folded if not unicodedata.combining(char)])
    slug = _OTHER.sub("-", folded).strip("-")[:_MAX_LENGTH].strip("-")
    return slug or "namnlos"
