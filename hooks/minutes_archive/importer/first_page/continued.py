"""Lists of people that go on below a page's header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import GROUPS, Label

_ENTRY = re.compile(
    r"(?:[-•*]\s)?[A-ZÅÄÖ][\w'-]{1,30}(?:\s[A-ZÅÄÖ][\w'-]{1,30}){1,3}\s?"
    r"(?:\([^\W\d_]{1,5}\)(?=$|[,;]|\s(?:[§(A-ZÅÄÖ]|ersätt|ers\b|tj|ej\b|för\b))|,\s\w)"
)
_HEADER = frozenset({Label.TITLE, Label.PAGE})
_NEAR = 4
"""So many labels may a page's foot and the next one's header have."""


def with_continued(blocks: Sequence[Block]) -> list[Block]:
    """Give people behind a page's header to the list that stands before it.

    Args:
        blocks: The blocks of the page.
    """
    given: list[Block] = []
    for block in blocks:
        header = [token.label for token in block.labels] == [Label.TITLE]
        listed = _list_above(given) if header else None
        first = _first_entry(block)
        if listed is None or first is None:
            given.append(block)
            continue
        above = given[listed]
        given[listed] = replace(above, values=(*above.values, *block.values[first:]))
        given.append(replace(block, values=block.values[:first]))
    return given


def _first_entry(block: Block) -> int | None:
    """Give the number of the first value that names somebody, if all behind it do."""
    entries = [_ENTRY.match(piece.text) is not None for piece in block.values]
    first = entries.index(True) if True in entries else None
    return first if first is not None and all(entries[first:]) else None


def _list_above(blocks: Sequence[Block]) -> int | None:
    """Give the place of the list that only a page's foot and header stand behind, if any."""
    for place in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _NEAR), -1):
        labels = {token.label for token in blocks[place].labels}
        if blocks[place].values and labels & GROUPS:
            return place
        if labels and not labels <= _HEADER:
            return None
    return None
