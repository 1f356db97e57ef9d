"""Patterns of words that are found fast."""

from __future__ import annotations


def at_word(*branches: str) -> str:
    r"""Write a pattern of words none of which goes on another.

    A pattern that begins with `\b` is tried at every letter of a text; one whose branches begin
    with letters of their own, only where one of those stands.

    Args:
        branches: Patterns of the words, each beginning with a plain letter.
    """
    words = (rf"{branch[0]}(?<!\w.){branch[1:]}" for branch in branches)
    return f"(?:{'|'.join(words)})"
