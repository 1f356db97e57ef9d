"""Give the words behind several labels to the label each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, permutations, takewhile

from minutes_archive.importer.first_page.atoms import Atom, Kind, find_atoms, find_names
from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.by_paragraph import by_paragraph
from minutes_archive.importer.first_page.label_words import SIGNERS, Label
from minutes_archive.importer.first_page.piece import Piece
from minutes_archive.importer.first_page.weighing import PLACES, Known, is_titled, weigh
from minutes_archive.importer.moments import find_days
from minutes_archive.importer.people.words import PARTY_NAMES

_TITLED = re.compile(r"\((?![^)]*(?:sekr|ordf))[A-ZÅÄÖa-zåäö][a-zåäö\s-]{5,60}\)", re.IGNORECASE)
_SECOND_HEAD = re.compile(
    r"\s*(?:tjänstgörande\s)?(?:ersättare|suppleanter)\b[^:]{0,40}:", re.IGNORECASE
)
_MAX_ATOMS = 150
_MAX_SHUFFLED = 4
_BESIDE = 2
"""So many paragraphs there may be beside those of labels that ask for a value."""
_NEW_PARAGRAPH = 1.0
_BARE = frozenset({Label.NOTICE, Label.SIGNATURES, Label.TITLE, Label.ADJUSTING, Label.CONTENTS})
_BESIDE_MEMBERS = frozenset({Label.OTHERS, Label.OFFICIALS})
_FEWEST_PLAIN = 2
_NOTICE_DAYS = frozenset({Label.POSTED, Label.REMOVED})
_OTHER_DAYS = frozenset({Label.DATE, Label.MEETING_DATE, Label.ADJUSTED_ON})
_POSTED_DAYS, _LONGEST = 14, 45
"""So many days at least and at most a notice is up, when it is for three weeks."""
_SEATED = frozenset({Label.MEMBERS, Label.SERVING, Label.SUBSTITUTES, Label.PRESIDIUM})


def assign(block: Block, known: Known) -> dict[Label, list[Piece]]:
    """Give each label of a block its words.

    Args:
        block: Labels and the words behind them.
        known: What is known of the people.
    """
    labels = _asking(block)
    if not labels:
        return {}
    if labels[0] is Label.MEMBERS and _in_columns(labels, block):
        return {Label.COLUMNS: list(block.values)}
    if len(labels) == 1:
        return {labels[0]: list(block.values)}
    atoms = [atom for piece in block.values for atom in find_atoms(piece, known.names)]
    if labels[0] in PLACES or labels[0] is Label.TIME:
        atoms = _after_place(atoms)
    if not atoms or len(atoms) > _MAX_ATOMS:
        return {labels[-1]: list(block.values)}
    labels = _posted_only(labels, atoms)
    told = by_paragraph(block, labels, atoms, known) or _in_order(labels, atoms, known)
    if told:
        return _gathered(block, atoms, told)
    known = _known_without_parties(labels, atoms, known)
    orders = [labels]
    if len(labels) <= _MAX_SHUFFLED:
        orders = [list(order) for order in permutations(labels)]
    best = max(
        (_best(order, labels, atoms, known, block) for order in orders),
        key=lambda one: one[0],
    )
    return _gathered(block, atoms, best[1])


def _paragraphs(block: Block, labels: Sequence[Label], atoms: Sequence[Atom]) -> frozenset[int]:
    """Give the atoms that begin a paragraph, where there is about one for each label."""
    begins = {piece.place for piece in block.values if piece.line.blank_before}
    if not len(labels) <= len(begins) <= len(labels) + _BESIDE or len(begins) == len(block.values):
        return frozenset()
    places = [-1, *(atom.piece.place for atom in atoms)]
    return frozenset(
        n for n, (above, place) in enumerate(pairwise(places)) if above != place and place in begins
    )


def _in_columns(labels: Sequence[Label], block: Block) -> bool:
    """Say whether members and substitutes of each party stand side by side."""
    text = " ".join(piece.text for piece in block.values)
    headed = labels[1:] == [Label.SUBSTITUTES] or (
        len(labels) == 1 and _SECOND_HEAD.match(text) is not None
    )
    return headed and len(PARTY_NAMES.findall(text)) > 1


def _after_place(atoms: list[Atom]) -> list[Atom]:
    """Give a place its last word, where a name follows: "Huset, rum 2, Ekby Ann Ek (S)"."""
    for index, (place, person) in enumerate(pairwise(atoms)):
        words = person.name.split()
        split = (
            place.kind is Kind.OTHER
            and person.kind is Kind.NAME
            and len(words) == 3
            and place.piece.text.rstrip().endswith(",")
            and person.piece.text.startswith(words[0])
        )
        if person.kind is Kind.NAME and not split:
            break
        if split:
            size = len(words[0])
            town = Atom(Kind.OTHER, person.piece.cut(0, size))
            rest = replace(person, piece=person.piece.cut(size), name=" ".join(words[1:]))
            return [*atoms[: index + 1], town, rest, *atoms[index + 2 :]]
    return atoms


def _gathered(
    block: Block, atoms: Sequence[Atom], labels: Sequence[Label]
) -> dict[Label, list[Piece]]:
    """Give each label the pieces of its atoms."""
    given: dict[Label, list[Piece]] = {}
    for label, piece in _together(block.values, atoms, labels):
        given.setdefault(label, []).append(piece)
    return given


def _in_order(labels: Sequence[Label], atoms: Sequence[Atom], known: Known) -> list[Label] | None:
    """Give the names under labels of signers in the labels' order, where their number fits.

    Several may adjust: names beyond the labels are theirs, if their label is the last.
    """
    names = list(dict.fromkeys(atom.name for atom in atoms if atom.kind is Kind.NAME))
    more = len(names) > len(labels) and labels[-1] is Label.SIGNED_BY
    fewer = len(names) == len(labels) - 1 and labels[0] is Label.SECRETARY
    if not more and _adjust_unnamed(labels, names, known):
        labels, more = [*labels, Label.SIGNED_BY], True
    fits = more or fewer or len(names) == len(labels)
    if not set(labels) <= SIGNERS or len(names) < 2 or not fits:
        return None
    owner = dict(zip(names, [*labels, *[labels[-1]] * len(names)], strict=False))
    if any(owner[name] is Label.SECRETARY for name in known.elected & set(names)):
        return None
    given: list[Label] = []
    for atom in atoms:
        given.append(owner.get(atom.name) or (given[-1] if given else labels[0]))
    return given


def _adjust_unnamed(labels: Sequence[Label], names: Sequence[str], known: Known) -> bool:
    """Say whether members sign behind the secretary and the chair of the list without an office."""
    if list(labels) != [Label.SECRETARY, Label.CHAIR] or len(names) <= len(labels):
        return False
    others = set(names[2:])
    return names[1] in known.chairs and others <= known.elected - known.chairs


def _known_without_parties(labels: Sequence[Label], atoms: Sequence[Atom], known: Known) -> Known:
    """Take names without a title, before others that have one, for members' where none has a party.

    So it is under "Ledamöter" and "Övriga" in a company or an association.
    """
    named = [atom for atom in atoms if atom.kind is Kind.NAME]
    partisan = any(atom.party for atom in named)
    if partisan or Label.MEMBERS not in labels or _BESIDE_MEMBERS.isdisjoint(labels):
        return known
    plain = list(takewhile(lambda atom: not is_titled(atom.said), named))
    if len(plain) < _FEWEST_PLAIN or len(plain) == len(named):
        return known
    return replace(known, elected=known.elected | {atom.name for atom in plain})


def _posted_only(labels: list[Label], atoms: Sequence[Atom]) -> list[Label]:
    """Leave labels of other days out where a notice has two days, weeks apart, for more labels.

    They are when it was put up and taken down: the meeting's own day is lost.
    """
    days = [find_days(atom.piece.text) for atom in atoms if atom.kind is Kind.DAY]
    if not set(labels) >= _NOTICE_DAYS or _OTHER_DAYS.isdisjoint(labels) or len(days) != 2:
        return labels
    if not all(days) or not _POSTED_DAYS <= (days[1][0].day - days[0][0].day).days <= _LONGEST:
        return labels
    return [label for label in labels if label not in _OTHER_DAYS]


def _together(
    values: Sequence[Piece], atoms: Sequence[Atom], labels: Sequence[Label]
) -> Iterator[tuple[Label, Piece]]:
    """Join atoms again that follow each other under one label."""
    owners = [(value, end) for value in values for end in [value.line.column + len(value.text)]]
    start = 0
    for place, atom in enumerate(atoms):
        following = atoms[place + 1] if place + 1 < len(atoms) else None
        owner = next(
            value
            for value, end in owners
            if value.place == atom.piece.place and value.line.column <= atom.piece.line.column < end
        )
        same = (
            following is not None
            and labels[place + 1] is labels[place]
            and following.piece.place == owner.place
            and owner.line.column
            <= following.piece.line.column
            < owner.line.column + len(owner.text)
        )
        if same:
            continue
        first = atoms[start].piece.line.column - owner.line.column
        last = atom.piece.line.column - owner.line.column + len(atom.piece.text)
        yield labels[place], owner.cut(first, last)
        start = place + 1


def _asking(block: Block) -> list[Label]:
    """List the labels that ask for a value, each once."""
    labels = [token.label for token in block.labels if token.label and token.label not in _BARE]
    labels = [
        label
        for n, label in enumerate(labels)
        if label not in labels[:n] or _signs_again(labels, n)
    ]
    if Label.PARTICIPANTS in labels and not _SEATED.isdisjoint(labels):
        labels.remove(Label.PARTICIPANTS)
    if block.heads_several:
        labels.remove(Label.OTHERS)
    offices = {Label.CHAIR, Label.VICE_CHAIR}
    if Label.PRESIDIUM in labels or (labels[:1] == [Label.MEMBERS] and offices >= {*labels[1:]}):
        labels = [one for one in labels if one not in offices]
    return labels or ([Label.SIGNATURES] if _signs(block) else [])


def _signs_again(labels: Sequence[Label], place: int) -> bool:
    """Say whether a label of signers stands again behind others."""
    return labels[place] is Label.SIGNED_BY and labels[place - 1] is not Label.SIGNED_BY


def _signs(block: Block) -> bool:
    return any(token.label is Label.SIGNATURES for token in block.labels)


def _best(
    order: Sequence[Label],
    labels: Sequence[Label],
    atoms: Sequence[Atom],
    known: Known,
    block: Block,
) -> tuple[float, list[Label]]:
    """Give the best way to hand out atoms to labels that follow each other in an order."""
    inversions = sum(
        labels.index(a) > labels.index(b) for i, a in enumerate(order) for b in order[i + 1 :]
    )
    # Rows of a table: the score and the labels chosen so far, by the label that is filled now.
    row: list[tuple[float, tuple[Label, ...]]] = [
        (-2.0 * inversions - 0.7 * _empty(order[:n]), ()) for n in range(len(order))
    ]
    names: set[str] = set()
    begins = _paragraphs(block, labels, atoms)
    for place, atom in enumerate(atoms):
        fresh = _NEW_PARAGRAPH * (place in begins)
        seen = atom.kind is Kind.NAME and atom.name in names
        names.add(atom.name)
        new: list[tuple[float, tuple[Label, ...]]] = []
        for n, label in enumerate(order):
            options = [
                (
                    score
                    - 0.7 * _empty(order[m + 1 : n])
                    + fresh * (m < n)
                    + weigh(label, atom, chosen, known, seen),
                    chosen,
                )
                for m, (score, chosen) in enumerate(row[: n + 1])
            ]
            score, chosen = max(options, key=lambda one: one[0])
            last = label is labels[-1]
            bonus = 0.8 if block.apart and last else 0.2 * (last and atom.kind is Kind.DAY)
            new.append((score + bonus, (*chosen, label)))
        row = new
    finals = [
        (score - 0.7 * _empty(order[n + 1 :]), chosen) for n, (score, chosen) in enumerate(row)
    ]
    score, chosen = max(finals, key=lambda one: one[0])
    return score, list(chosen)


def _empty(labels: Sequence[Label]) -> int:
    """Count the labels whose lack of a value is strange."""
    return sum(label in SIGNERS or label in PLACES for label in labels)


def signed_before(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Give labels of signers the names that extraction set before them.

    Args:
        blocks: The blocks of the page.
        known: What is known of the people.
    """
    moved: list[Block] = []
    for block in blocks:
        labels = [token.label for token in block.labels]
        wanting = [label for label in labels if label in SIGNERS]
        before = moved[-1] if moved else None
        if block.values or len(wanting) < 2 or before is None or not _signs_too(before):
            moved.append(block)
            continue
        last = before.values[-1]
        names = list(find_names(last.text, known.names))
        alone = len(names) == len(wanting) and len(before.values) > 1
        if len(names) <= len(wanting) and not alone:
            moved.append(block)
            continue
        start = names[-len(wanting)][0]
        if _TITLED.search(last.text, start):
            moved.append(block)
            continue
        left = () if not last.text[:start].strip() else (last.cut(0, start),)
        moved[-1] = replace(before, values=(*before.values[:-1], *left))
        moved.append(replace(block, values=(last.cut(start),)))
    return moved


def signed_behind(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Move a signer's label to those behind it, where a place parts them and all names follow.

    Args:
        blocks: The blocks of the page.
        known: What is known of the people.
    """
    moved: list[Block] = []
    for block in blocks:
        before = moved[-1] if moved else None
        last = before.labels[-1] if before and before.labels else None
        if before is None or last is None or not _lacks_one(before, block, known):
            moved.append(block)
            continue
        moved[-1] = replace(before, labels=before.labels[:-1])
        moved.append(replace(block, labels=(last, *block.labels)))
    return moved


def _lacks_one(before: Block, block: Block, known: Known) -> bool:
    """Say whether a signer is named under the next labels, one more than they ask for."""
    labels = [token.label for token in block.labels]
    fits = (
        len(before.labels) > 1
        and before.labels[-1].label in {Label.SECRETARY, Label.CHAIR}
        and before.labels[-1].label not in labels
        and set(labels) <= SIGNERS
        and before.values
    )
    if not fits or any(True for one in before.values for _ in find_names(one.text, known.names)):
        return False
    named = {name for one in block.values for _, _, name, _ in find_names(one.text, known.names)}
    return len(named) == len(labels) + 1 > 1


def _signs_too(block: Block) -> bool:
    """Say whether a block with words is one of signers."""
    return bool(block.values) and any(token.label in SIGNERS for token in block.labels)
