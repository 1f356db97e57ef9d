"""A sheet's cells as somebody typed them, not as the sheet keeps them.

It takes an identity number for an amount: it drops the zeros that it begins with, and some
programs keep it as 1.99901022385E11. Words lie in a list of their own, and the cells have
their places in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.document_text.columns import speaks_of_people

_ENTRY = re.compile(r"<(?:x:)?si(?=[\s/>])")
_TAG = re.compile(r"<[^<>]*>?")
_LONGEST_WORD = 40
"""Headings and numbers are no longer; a long text is not copied into every cell that has it."""

_CELL = re.compile(r"<(?:x:)?c(\s[^<>]{0,400})>\s{0,9}<(?:x:)?v>(\d{1,7})(?=<)")
_VALUE = re.compile(
    r"""(?:<(?:x:)?v>|office:value=["'])"""
    r"""(\d{8,12}(?:\.0{1,16})?|\d\.\d{1,16}[Ee]\+?\d{1,2})(?=[<"'])"""
)
_WHOLE = frozenset({10, 12})
_SHORTENED = frozenset({8, 9})
"""Digits of a number from 2001-2009 and, in the last months, 2000.

Of those from the rest of 2000 seven are left, as in so many amounts that nothing is told by them.
"""


def typed_numbers(pieces: Sequence[str]) -> Iterator[str]:
    """Give the cells' whole numbers that may be somebody's.

    With its century, a number that lost its zeros looks like no telephone number. Among amounts
    none is sought, and the days of coordination numbers only where the sheet speaks of people:
    nine digits fit them far too often.

    Args:
        pieces: A part of a package, as `split_figures` gives it.
    """
    last_day = "91" if any(map(speaks_of_people, pieces)) else "31"
    for place, piece in enumerate(pieces):
        for match in _VALUE.finditer(piece):
            value = float(match[1])
            digits = str(int(value)) if value.is_integer() else ""
            if len(digits) in _WHOLE:
                yield digits
            elif len(digits) in _SHORTENED and place % 2 == 0 and digits[-6:-4] <= last_day:
                yield f"20{digits:0>10}"


def shared_words(xml: str) -> list[str]:
    """Give the short texts that a package's sheets share, and nothing for the long ones.

    Args:
        xml: The part that holds them.
    """
    entries = (_TAG.sub("", f"<si{one[:800]}") for one in _ENTRY.split(xml)[1:])
    return [entry if len(entry) <= _LONGEST_WORD else "" for entry in entries]


def with_words(xml: str, words: Sequence[str]) -> str:
    """Put the shared texts where a sheet has their places in the list.

    Args:
        xml: A sheet.
        words: The texts.
    """

    def spelt(match: re.Match[str]) -> str:
        place = int(match[2])
        shared = 't="s"' in match[1] and place < len(words)
        return match[0].removesuffix(match[2]) + words[place] if shared else match[0]

    return _CELL.sub(spelt, xml)
