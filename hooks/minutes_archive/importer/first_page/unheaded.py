"""Members whose own label is lost: before the first label of a page, or under "Övriga"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Attendance, Confidence, Doubt
from minutes_archive.importer.first_page.atoms import find_atoms, find_names
from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import GROUPS, Label
from minutes_archive.importer.first_page.tokens import Token
from minutes_archive.importer.first_page.weighing import Known

_NAMING = frozenset(
    {Label.MEMBERS, Label.SERVING, Label.PARTICIPANTS, Label.PRESIDIUM, Label.COLUMNS}
)
_LEADS = re.compile(r"(?:\s\([^\W\d_]{1,5}\))?,?\s(?:ordf|ordförande)\b", re.IGNORECASE)
_FEWEST = 3


def with_unheaded(blocks: Sequence[Block], known: Known) -> tuple[list[Block], bool]:
    """Give a list of elected people right before the first list's label the label of members.

    So is a list under "Övriga" that begins with the chair, where nobody stands under the label of
    members. Any other page that has a label for its members is left as it is.

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
    if labels & _NAMING:
        return _under_others(blocks, known)
    if above is None or above.labels:
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


def _under_others(blocks: Sequence[Block], known: Known) -> tuple[list[Block], bool]:
    """Give the label of members to a list under "Övriga" that the chair leads, and say whether."""
    others = [one for one in blocks if [token.label for token in one.labels] == [Label.OTHERS]]
    named = [
        name
        for block in blocks
        if _NAMING & {token.label for token in block.labels}
        for piece in block.values
        for name in find_names(piece.text, known.names)
    ]
    if len(named) > 1 or len(others) != 1 or not others[0].values:
        return list(blocks), False
    text = others[0].values[0].text
    first = next(iter(find_names(text, known.names)), None)
    if first is None or first[0] or not _LEADS.match(text, first[1]):
        return list(blocks), False
    members = replace(others[0], labels=(Token(Label.MEMBERS, others[0].labels[0].piece),))
    return [members if one is others[0] else _without_naming(one) for one in blocks], True


def _without_naming(block: Block) -> Block:
    """Leave out labels of lists beside others; nobody stands under them."""
    kept = tuple(token for token in block.labels if token.label not in _NAMING)
    return replace(block, labels=kept) if kept else block


def settle_unheaded(people: Sequence[Attendance]) -> list[Attendance]:
    """Ask about the role of the first of those whose label is lost; the others' is the same.

    Somebody with a title and without a party stood under no label of members: an official.

    Args:
        people: Those listed.
    """
    people = [
        replace(one, roles=("official",))
        if one.title and not one.party and one.roles == ("member",)
        else one
        for one in people
    ]
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
