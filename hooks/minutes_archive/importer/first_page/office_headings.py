"""Offices as headings of a list: "Ordförande" over a name, then "Vice ordförande", "Ledamöter"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import Label

_OPENING = frozenset({Label.PARTICIPANTS, Label.MEMBERS})
_SEATED = frozenset({Label.MEMBERS, Label.SERVING, Label.SUBSTITUTES})


def with_presidium(blocks: Sequence[Block]) -> list[Block]:
    """Read a chair's name and the vice chairs' between the words of a list as its presidium.

    Elsewhere the same labels are those of signatures.

    Args:
        blocks: The blocks of the page.
    """
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        end = _end(blocks, place)
        if end == place:
            found.append(blocks[place])
            place += 1
            continue
        run = blocks[place:end]
        first = run[0].labels[-1]
        values = tuple(value for block in run for value in block.values)
        found.append(Block((replace(first, label=Label.PRESIDIUM),), values))
        place = end
    return found


def _end(blocks: Sequence[Block], place: int) -> int:
    """Give the place behind a presidium that begins at a block; the block's own if none does."""
    labels = [token.label for token in blocks[place].labels]
    opens = len(labels) == 2 and labels[0] in _OPENING and labels[1] is Label.CHAIR
    if not opens or not blocks[place].values:
        return place
    end = place + 1
    if end < len(blocks) and [one.label for one in blocks[end].labels] == [Label.VICE_CHAIR]:
        end += 1
    after = [token.label for token in blocks[end].labels] if end < len(blocks) else []
    listed = len(after) == 1 and after[0] in _SEATED
    return end if listed else place
