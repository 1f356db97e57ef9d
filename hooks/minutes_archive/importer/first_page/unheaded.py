"""Members who stand before the first label of a page, whose own label is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Attendance, Confidence, Doubt
from minutes_archive.importer.first_page.atoms import find_atoms
from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import GROUPS, Label
from minutes_archive.importer.first_page.tokens import Token
from minutes_archive.importer.first_page.weighing import Known

_NAMING = frozenset(
    {Label.MEMBERS, Label.SERVING, Label.PARTICIPANTS, Label.PRESIDIUM, Label.COLUMNS}
)
_FEWEST = 3


def with_unheaded(blocks: Sequence[Block], known: Known) -> tuple[list[Block], bool]:
    """Give a list of elected people right before the first list's label the label of members.

    A page that has a label for its members anywhere is left as it is.

    Args:
        blocks: The blocks of the page.
        known: What is known of the people.

    Returns:
        The blocks, and whether a list was given the label.
    """
    labels = {token.label for block in blocks for token in block.labels}
    listed = next(
        (n for n, one in enumerate(blocks) if one.labels and one.labels[0].label in GROUPS), 0
    )
    above = blocks[listed - 1] if listed else None
    if above is None or above.labels or labels & _NAMING:
        return list(blocks), False
    parties = [
        sum(atom.party is not None for atom in find_atoms(piece, known.names))
        for piece in above.values
    ]
    first = next((n for n, number in enumerate(parties) if number), len(parties))
    if sum(parties) < _FEWEST or not all(parties[first:]):
        return list(blocks), False
    head = replace(above, values=above.values[:first])
    token = Token(Label.MEMBERS, above.values[first].cut(0, 0))
    members = Block((token,), above.values[first:])
    kept = [*blocks[: listed - 1], *([head] if head.values else [])]
    return [*kept, members, *blocks[listed:]], True


def doubt_first(people: Sequence[Attendance]) -> list[Attendance]:
    """Ask about the role of the first of those whose label is lost; the others' is the same.

    Args:
        people: Those listed.
    """
    return [
        replace(
            one,
            confidence=Confidence.DOUBTFUL,
            doubt=one.doubt or Doubt("person_role_unsure", {"name": one.name}),
        )
        if number == 0
        else one
        for number, one in enumerate(people)
    ]
