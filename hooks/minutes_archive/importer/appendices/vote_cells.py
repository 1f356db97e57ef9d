"""What a line's words may be in a list of votes, whatever stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.words import DUTY, PARTY, VOTE_HEADS, answer_of

_LETTERS = re.compile(r"^[^\W\d_][^\d:|]{1,80}$")
_LONGEST_HEAD = 8
_SUM_WORDS = frozenset({"Summa", "summa", "SUMMA", "Total", "TOTAL"})
_REMEMBERED = 1024
"""A list for each vote holds the same people, parties and answers: more than one council has."""


@dataclass(frozen=True, slots=True)
class VoteCell:
    """The words of a cell.

    Args:
        text: The words, with one space between them.
        head: Whether they name a column.
        sums: Whether they begin as the sums of a list do.
        heads: Whether they name a column, or may tell what the list is about, or how many gave
            an answer.
        answer: The answer that they give, or that they end with.
        alone: Whether they are one word.
        duty: What a person is.
        seat: The seat's number that stands before it.
        party: A party's letters.
        letters: Whether they may be a name, by their letters.
        part: Whether they may be a name, or a part of one, and nothing else.
        name: The name, given name first.
    """

    text: str
    head: bool
    sums: bool
    heads: bool
    answer: str | None
    alone: bool
    duty: str | None
    seat: str | None
    party: str | None
    letters: bool
    part: bool
    name: str


@lru_cache(maxsize=_REMEMBERED)
def vote_cell(text: str) -> VoteCell:
    """Read the words of a cell.

    Args:
        text: The words as the source has them.
    """
    text = " ".join(text.split())
    before, _, last = text.rpartition(" ")
    answer = answer_of(last)
    duty = DUTY.match(text)
    party = text.strip("()") if PARTY.match(text) else None
    letters = _LETTERS.match(text) is not None
    sums = text[:5] in _SUM_WORDS
    whole = duty is not None or party is not None or answer_of(text) is not None
    head = len(text) <= _LONGEST_HEAD and text.casefold() in VOTE_HEADS
    return VoteCell(
        text,
        head=head,
        sums=sums,
        heads=head or sums or ":" in text or "§" in text,
        answer=answer,
        alone=not before,
        duty=duty["duty"] if duty is not None else None,
        seat=duty["seat"] if duty is not None else None,
        party=party,
        letters=letters,
        part=letters and not whole,
        name=plain_name(text),
    )
