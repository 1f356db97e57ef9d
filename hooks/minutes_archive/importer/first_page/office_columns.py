"""Offices torn away from the names that they stood beside: a few lines below a list of members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import GROUPS, Label

_OFFICES = frozenset({Label.CHAIR, Label.VICE_CHAIR})
_SEATED = frozenset({Label.MEMBERS, Label.PARTICIPANTS, Label.PRESIDIUM})
_WORDS = frozenset({"ordförande", "ordf", "ordf."})
_FEWEST = 2
"""An office alone may be of the last who is named; of so many names at least are the others."""


def with_office_columns(blocks: Sequence[Block]) -> list[Block]:
    """Give a list of members the offices that stand between it and the heading of the next list.

    With nobody's name behind them they are a column whose names are the list's.

    Args:
        blocks: The blocks of the page.
    """
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        size = sum(1 for _ in takewhile(lambda one: one.label in _OFFICES, block.labels))
        if above is None or not _is_column(above, block, size):
            found.append(block)
            continue
        offices = tuple(token.piece for token in block.labels[:size])
        found[-1] = replace(above, values=above.values + offices)
        found.append(replace(block, labels=block.labels[size:]))
    return found


def _is_column(above: Block, block: Block, size: int) -> bool:
    """Say whether a block's first labels are a column of offices of the list above it."""
    labels = [token.label for token in block.labels]
    listed = above.labels[-1:] and above.labels[-1].label in _SEATED
    if not (listed and 0 < size < len(labels) and labels[size] in GROUPS and block.apart):
        return False
    led = above.values[-1:] and above.values[-1].text.strip().casefold() in _WORDS
    names = len(above.values) - bool(led)
    return size + bool(led) >= _FEWEST and names >= max(_FEWEST, size + bool(led))
