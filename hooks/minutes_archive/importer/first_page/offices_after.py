"""Names that stand before their offices: "Justeras Ann Ek Ordförande Bo Al Sekreterare"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import SIGNERS, Label
from minutes_archive.importer.first_page.weighing import Known

_HEADING = re.compile(r"justera(?:s|t|ts)(?:\sav)?\W*", re.IGNORECASE)
_BESIDE = re.compile(r"(?:\s*\([^\W\d_]{1,5}\))?[\s_.…:;,-]*")
_OFFICES = 2
_FIRST = frozenset({Label.SIGNATURES, Label.SIGNED_BY, Label.ADJUSTERS})


def offices_after(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Give each name of those who signed to the office behind it, where the run ends with one.

    Args:
        blocks: The blocks of the page.
        known: What is known of the people.
    """
    moved = list(blocks)
    start = 0
    while start < len(moved):
        end = _run_end(moved, start, known)
        if end - start >= _OFFICES and _stands_before(moved[start : end + 1], known):
            values = [(), *(block.values for block in moved[start:end])]
            moved[start : end + 1] = [
                replace(block, values=value)
                for block, value in zip(moved[start : end + 1], values, strict=True)
            ]
        start = max(end, start) + 1
    return moved


def _run_end(blocks: Sequence[Block], start: int, known: Known) -> int:
    """Give the place of the office without a name that ends a run; the start where none does."""
    first = _office(blocks[start])
    if first not in _FIRST or not _name(blocks[start], known):
        return start
    for place in range(start + 1, len(blocks)):
        block = blocks[place]
        if _office(block) not in SIGNERS:
            return start
        if not block.values:
            return place
        if not _name(block, known):
            return start
    return start


def _stands_before(run: Sequence[Block], known: Known) -> bool:
    """Say whether the run's first words are a heading, or its chair is told by the other order."""
    pairs = list(pairwise(run))
    behind = {_name(block, known) for block in run if _office(block) is Label.CHAIR}
    before = {_name(one, known) for one, block in pairs if _office(block) is Label.CHAIR}
    if behind & known.chairs:
        return False
    label = run[0].labels[0]
    heading = label.label is Label.SIGNATURES or _HEADING.fullmatch(label.piece.text)
    return bool(heading) or bool(before & known.chairs)


def _office(block: Block) -> Label | None:
    """Give the only label of a block."""
    return block.labels[0].label if len(block.labels) == 1 else None


def _name(block: Block, known: Known) -> str:
    """Give the only name of a block that has nothing else."""
    if len(block.values) != 1:
        return ""
    text = block.values[0].text
    names = list(find_names(text, known.names))
    if len(names) != 1 or text[: names[0][0]].strip() or not _BESIDE.fullmatch(text, names[0][1]):
        return ""
    return names[0][2]
