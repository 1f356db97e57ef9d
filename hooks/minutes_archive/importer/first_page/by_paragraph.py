"""Labels that all stand before all values: the nth paragraph is the nth label's, if it fits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_archive.importer.first_page.atoms import Atom, Kind
from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import GROUPS, SIGNERS, Label
from minutes_archive.importer.first_page.weighing import PLACES, Known, is_titled

_FEWEST = 4
"""Fewer labels than these may be told apart by what stands under them."""
_DAYS = frozenset(
    {Label.DATE, Label.MEETING_DATE, Label.ADJUSTED_ON, Label.POSTED, Label.REMOVED, Label.APPEAL}
)
_SEATED = frozenset({Label.MEMBERS, Label.SERVING, Label.SUBSTITUTES, Label.PRESIDIUM})
_ONE = frozenset({Label.CHAIR, Label.SECRETARY, Label.VICE_CHAIR})


def by_paragraph(
    block: Block, labels: Sequence[Label], atoms: Sequence[Atom], known: Known
) -> list[Label] | None:
    """Give each atom the label of its paragraph's number; None where any does not fit by form.

    Args:
        block: The labels and the words behind them.
        labels: The labels that ask for a value.
        atoms: What the words are cut into.
        known: What is known of the people.
    """
    if len(labels) < _FEWEST or not block.apart:
        return None
    paragraphs = _paragraphs(block, atoms)
    if len(paragraphs) != len(labels):
        return None
    partisan = any(atom.party for atom in atoms)
    pairs = list(zip(labels, paragraphs, strict=True))
    if not all(_fits(label, own, known, partisan=partisan) for label, own in pairs):
        return None
    return [label for label, own in pairs for _ in own]


def _paragraphs(block: Block, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """Part atoms at the empty lines of the source."""
    begins = {piece.place for piece in block.values if piece.line.blank_before}
    parts: list[list[Atom]] = []
    places = [-1, *(atom.piece.place for atom in atoms)]
    for atom, (above, place) in zip(atoms, pairwise(places), strict=True):
        if not parts or (above != place and place in begins):
            parts.append([])
        parts[-1].append(atom)
    return parts


def _fits(label: Label, atoms: Sequence[Atom], known: Known, *, partisan: bool) -> bool:
    """Say whether a paragraph has the form of a label's value."""
    names = [atom for atom in atoms if atom.kind is Kind.NAME]
    others = [atom for atom in atoms if atom.kind is Kind.OTHER]
    if label in _DAYS:
        return not names and any(atom.kind is Kind.DAY for atom in atoms)
    if label in PLACES or label is Label.TIME:
        return not names
    if label in _ONE:
        led = label is Label.SECRETARY or not known.chairs or {*_names(names)} <= known.chairs
        kept = label is not Label.SECRETARY or known.elected.isdisjoint(_names(names))
        return len(names) == 1 and not others and led and kept
    if label in SIGNERS:
        elected = not partisan or {*_names(names)} <= known.elected
        return bool(names) and not others and elected
    if label in _SEATED:
        seated = sum(atom.party is not None or atom.name in known.elected for atom in names)
        titled = any(is_titled(atom.said) and not atom.party for atom in names)
        return bool(names) and (seated == len(names) or not partisan) and not titled
    return bool(names) if label in GROUPS else False


def _names(atoms: Sequence[Atom]) -> list[str]:
    return [atom.name for atom in atoms]
