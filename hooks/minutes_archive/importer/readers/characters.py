"""Characters that mean the same are written the same; those nobody sees are dropped."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ĳ": "ij",
}
_SYMBOLS = {  # bullets of the Symbol and Wingdings fonts, which have no Unicode of their own
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf076": "•",
    "\uf02d": "–",
}
_SOFT_HYPHEN_AT_END = re.compile("\u00ad(?=[ \t\r]*(?:\n|\\Z))")
_ODD = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u2000-\u200f\u2011\u2028-\u202f\u205f-\u206f"
    "\u3000\ufeff\ufff9-\uffff\ufb00-\ufb06\u0133\uf0b7\uf0a7\uf0d8\uf076\uf02d\ud800-\udfff]"
)
_BREAKS = frozenset("\x0b\x85\u2028\u2029")
_SPACES = frozenset("\u00a0\u202f\u205f\u3000") | {chr(code) for code in range(0x2000, 0x200B)}


def clean(text: str) -> str:
    """Write text with the characters that people type.

    Composed letters, ordinary spaces and hyphens; ligatures are taken apart. A soft hyphen is
    kept as a hyphen where a line ends in it, which is where it is seen, and dropped elsewhere.

    Args:
        text: One line or many; line breaks, form feeds and tabs are kept.
    """
    if _ODD.search(text):
        if "\u00ad" in text:
            text = _SOFT_HYPHEN_AT_END.sub("-", text)
        text = _ODD.sub(_plain, text)
    return unicodedata.normalize("NFC", text)


def _plain(found: re.Match[str]) -> str:
    """Give what stands for one odd character."""
    char = found[0]
    if char in _SPACES:
        return " "
    if char in _BREAKS:
        return "\n"
    if char == "\u2011":
        return "-"
    if char == "\ufffd":
        return char  # a letter that was lost; it is not hidden
    return _LIGATURES.get(char) or _SYMBOLS.get(char, "")
