"""Numbers in words."""

from __future__ import annotations

WORDS = {
    word: number
    for number, spellings in enumerate(
        (
            "noll ingen inga", "en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
            "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton",
            "nitton", "tjugo",
        )
    )
    for word in spellings.split()
}  # fmt: skip
"""What each word for a number stands for, up to twenty."""
TENS = {"tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70}
"""The tens, behind which a word for one to nine may be joined."""


def number_of(word: str) -> int:
    """Read a number in figures or in words.

    Args:
        word: "21", "fem", "tjugoen".
    """
    word = word.casefold()
    if word.isdigit():
        return int(word)
    if word in WORDS:
        return WORDS[word]
    for tens, value in TENS.items():
        if word.startswith(tens):
            return value + WORDS.get(word.removeprefix(tens), 0)
    return 0
