"""Names that stand before their offices: "Justeras Ann Ek Ordförande Bo Al Sekreterare"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.first_page.blocks import Block
from minutes_archive.importer.first_page.label_words import GROUPS, PUBLISHED, SIGNERS, Label
from minutes_archive.importer.first_page.piece import Piece
from minutes_archive.importer.first_page.weighing import Known

_HEADING = re.compile(r"justera(?:s|t|ts)(?:\sav)?\W*", re.IGNORECASE)
_BESIDE = re.compile(r"(?:\s*\([^\W\d_]{1,5}\))?[\s_.…:;,-]*")
_OFFICES = 2
_LONGEST_RUN = 10
_HEADS = frozenset({Label.SIGNED_BY, Label.ADJUSTERS})
_AFTER_NAMES = _HEADS | {Label.ADJUSTMENT, Label.ADJUSTED_ON}
"""What may follow the last office of names that stand above theirs."""
_FIRST = frozenset({Label.SIGNATURES, Label.SIGNED_BY, Label.ADJUSTERS})


def offices_after(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Give each name of those who signed to the office behind it, where the run ends with one.

    Args:
        blocks: The blocks of the page.
        known: What is known of the people.
    """
    moved = _under_names(_said_below(blocks, known), known)
    moved = _parted_behind_offices(_parted_before_offices(moved, known), known)
    start = 0
    while start < len(moved):
        end = _run_end(moved, start, known)
        if end - start >= _OFFICES and _stands_before(moved[start : end + 1], known):
            values = [(), *(block.values for block in moved[start:end])]
            values[-1] += moved[end].values
            moved[start : end + 1] = [
                replace(block, values=value)
                for block, value in zip(moved[start : end + 1], values, strict=True)
            ]
        start = max(end, start) + 1
    return moved


def _said_below(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Give names among signatures the office in small letters on the line below each.

    Those who follow are again under the heading: "Justeras" / "Ann Ek" / "ordförande" / "Bo Alm".
    """
    moved: list[Block] = []
    for block in blocks:
        above = _with_office_last(moved[-1], block, known) if moved else None
        cut = bool(moved) and above is not moved[-1]
        if above is None or not (_says_office(block, above, known) or (cut and _leads(block))):
            moved.append(block)
            continue
        name = above.values[-1]
        moved[-1:] = [replace(above, values=above.values[:-1])] if above.values[1:] else []
        moved.append(Block(block.labels[:1], (name,)))
        if block.values or block.labels[1:]:
            moved.append(Block(block.labels[1:] or above.labels[-1:], block.values))
    return moved


def _with_office_last(above: Block, block: Block, known: Known) -> Block:
    """Cut a row of names where an office stands below one of them, whose name is given last."""
    row = above.values[-1] if above.values else None
    word = block.labels[0].piece.line if block.labels else None
    if row is None or word is None or word.number != row.line.number + 1 or "   " not in row.text:
        return above
    names = list(find_names(row.text, known.names))
    places = [row.line.column + start for start, *_ in names]
    if len(names) < _OFFICES or word.column not in places or not _count_names((row,), known):
        return above
    ends = [*(start for start, *_ in names[1:]), None]
    pieces = [row.cut(start, end) for (start, *_), end in zip(names, ends, strict=True)]
    pieces.append(pieces.pop(places.index(word.column)))
    return replace(above, values=(*above.values[:-1], *pieces))


def _leads(block: Block) -> bool:
    """Say whether a block begins with the chair's office."""
    return block.labels[0].label is Label.CHAIR


def _says_office(block: Block, above: Block, known: Known) -> bool:
    """Say whether a block begins with an office said of the name right above it."""
    if not block.labels or not above.labels or not above.values:
        return False
    word, heading, name = block.labels[0], above.labels[-1].label, above.values[-1]
    beside = block.values[:1] and block.values[0].place == word.piece.place
    said = word.label in SIGNERS and word.piece.text[0].islower() and not word.piece.line.column
    said = said and not beside
    if (
        not said
        or heading not in SIGNERS | _FIRST
        or word.piece.line.number != name.line.number + 1
    ):
        return False
    return _name(Block((), (name,)), known) != ""


def _under_names(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Give offices the names that stand above them, the first as the last word of a value.

    That they do shows in lines between each name and what precedes it, or in the list's chair.
    """
    moved = list(blocks)
    start = 1
    while start < len(moved):
        end = start
        while end < len(moved) and _has_name_above(moved, end, known, first=end == start):
            end += 1
        run = moved[start - 1 : end]
        if len(run) > _OFFICES and _is_nameless(run[-1], known) and _are_under(run, known):
            first = run[0].values
            names = [first[:-1], first[-1:], *(one.values for one in run[1:-1])]
            names[-1] += run[-1].values
            moved[start - 1 : end] = [
                replace(one, values=values) for one, values in zip(run, names, strict=True)
            ]
        start = end + 1
    return moved


def _has_name_above(blocks: Sequence[Block], place: int, known: Known, *, first: bool) -> bool:
    """Say whether a block is an office with a name alone on the line before it."""
    above = blocks[place - 1].values
    if not above or _office(blocks[place]) not in SIGNERS or above[-1].line.column:
        return False
    names = Block((), above[-1:] if first else above)
    return _only_names(names, known) and _name(Block((), above[-1:]), known) != ""


def _are_under(run: Sequence[Block], known: Known) -> bool:
    """Say whether a run's offices are those of the names above them."""
    pairs = [(above.values[-1], below) for above, below in pairwise(run)]
    chairs = [(name, below) for name, below in pairs if _office(below) is Label.CHAIR]
    if any(_name(below, known) in known.chairs for _, below in chairs):
        return False
    led = any(_name(Block((), (name,)), known) in known.chairs for name, _ in chairs)
    return led or all(_is_right_above(above, below) for above, below in pairwise(run))


def _is_right_above(above: Block, below: Block) -> bool:
    """Say whether a block's last words are nearer to the office below than to what precedes."""
    before = [*(token.piece for token in above.labels), *above.values[:-1]]
    name, office = above.values[-1].line, below.labels[0].piece.line
    apart = not before or before[-1].line.number + 1 < name.number
    return office.number == name.number + 1 and apart


def _parted_before_offices(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Part the listed chair's name from where the minutes were adjusted, before "Ordförande"."""
    parted: list[Block] = []
    for place, block in enumerate(blocks):
        below = blocks[place + 1 : place + 1 + _LONGEST_RUN]
        chair = below and _office(below[0]) is Label.CHAIR
        start = _chair_at_end(block, known) if chair else None
        if start is not None:
            last = block.values[-1]
            name = Block((), (last.cut(start),))
            if _run_end([name, *below], 0, known) >= _OFFICES:
                left = (*block.values[:-1], last.cut(0, start))
                parted += [replace(block, values=left), name]
                continue
        parted.append(block)
    return parted


def _parted_behind_offices(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Part the last office of names below "Underskrifter" from "Justeras" and who stands below."""
    parted: list[Block] = []
    start = None
    for block in blocks:
        labels = [token.label for token in block.labels]
        if labels[-1:] == [Label.SIGNATURES]:
            start = len(parted)
        elif start is not None and labels[:1] and labels[0] not in SIGNERS:
            start = None
        if (
            start is not None
            and len(labels) > 1
            and labels[0] in SIGNERS
            and _AFTER_NAMES & {*labels[1:]}
        ):
            office = Block(block.labels[:1])
            if _run_end([*parted[start:], office], 0, known) >= _OFFICES:
                parted += [office, replace(block, labels=block.labels[1:])]
                start = None
                continue
        parted.append(block)
    return parted


def _ends_signatures(labels: Sequence[Label]) -> bool:
    """Say whether other labels follow an office: those of a list, or "Justeras" with its names."""
    others = labels[1:]
    return (
        bool(others)
        and labels[0] in SIGNERS
        and (others[0] in _HEADS or SIGNERS.isdisjoint(others))
    )


def _before_lists(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Part offices from the label of a list right behind them, where their names stand above."""
    parted: list[Block] = []
    below = False
    for block in blocks:
        labels = [token.label for token in block.labels]
        size = sum(1 for _ in takewhile(SIGNERS.__contains__, labels))
        named = _count_names(parted[-1].values[-1:], known) if below and size else 0
        fits = named == size or (named > size and labels[size - 1] is Label.SIGNED_BY)
        if 0 < size < len(labels) and labels[size] in GROUPS and fits:
            parted += [Block(block.labels[:size]), replace(block, labels=block.labels[size:])]
        else:
            parted.append(block)
        below = labels[-1:] == [Label.SIGNATURES] or (below and size == len(labels))
    return parted


def _chair_at_end(block: Block, known: Known) -> int | None:
    """Give the offset of the chair's name where it ends a place and time of adjustment."""
    if [token.label for token in block.labels] != [Label.ADJUSTMENT] or not block.values:
        return None
    text = block.values[-1].text
    names = list(find_names(text, known.names))
    if not names or names[-1][2] not in known.chairs or not text[: names[-1][0]].strip():
        return None
    return names[-1][0] if _BESIDE.fullmatch(text, names[-1][1]) else None


def offices_below(blocks: Sequence[Block], known: Known) -> list[Block]:
    """Give rows of names the row of offices below each, where the last row has no names below it.

    A row may be of one, where commas join the names to their offices: "Ann Ek, Ordförande".

    Args:
        blocks: The blocks of the page.
        known: What is known of the people.
    """
    moved = _before_lists(blocks, known)
    offices = [len(_offices(block)) for block in moved]
    for start in range(1, len(moved)):
        above = moved[start - 1]
        if not offices[start] or not above.values or offices[start - 1]:
            continue
        alone = offices[start] < _OFFICES
        last = start
        while last < len(moved) and offices[last] and moved[last].values:
            last += 1
        end = last + 1
        rows = [above.values[-1:], *(block.values for block in moved[start:last])]
        joined = all(row[-1].text.endswith(",") for row in rows)
        if end - start < _OFFICES or end > len(moved) or (alone and not joined):
            continue
        if offices[start:end] != [_count_names(row, known) for row in rows] or not offices[last]:
            continue
        moved[start - 1] = replace(above, values=above.values[:-1])
        moved[start:end] = [
            replace(block, values=row) for block, row in zip(moved[start:end], rows, strict=True)
        ]
    return moved


def _offices(block: Block) -> list[Label]:
    """Give the labels of a block that has none but those who sign."""
    labels = [token.label for token in block.labels]
    signers = [label for label in labels if label in SIGNERS]
    return signers if len(signers) == len(labels) else []


def _count_names(row: Sequence[Piece], known: Known) -> int:
    """Count the names of a row that has nothing else."""
    if len(row) != 1:
        return 0
    text = row[0].text
    names = list(find_names(text, known.names))
    begins = [*(start for start, *_ in names), len(text)]
    ends = [0, *(end for _, end, *_ in names)]
    alone = all(
        _BESIDE.fullmatch(text, end, start) for end, start in zip(ends, begins, strict=True)
    )
    return len(names) if alone else 0


def _run_end(blocks: Sequence[Block], start: int, known: Known) -> int:
    """Give the place of the office without a name that ends a run; the start where none does."""
    heads = not blocks[start].labels or _office(blocks[start]) in _FIRST
    if not heads or not _name(blocks[start], known):
        return start
    for place in range(start + 1, len(blocks)):
        block = blocks[place]
        if _office(block) not in SIGNERS:
            return start
        if _is_nameless(block, known):
            return place
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        several = below is not None and _office(below) is Label.SIGNED_BY
        if not (_only_names(block, known) if several else _name(block, known)):
            return start
    return start


def _is_nameless(block: Block, known: Known) -> bool:
    """Say whether no name stands behind an office: nothing, or only a page's number and such."""
    return not any(True for piece in block.values for _ in find_names(piece.text, known.names))


def _stands_before(run: Sequence[Block], known: Known) -> bool:
    """Say whether the run's first words are a heading, or its chair is told by the other order."""
    pairs = list(pairwise(run))
    behind = {_name(block, known) for block in run if _office(block) is Label.CHAIR}
    before = {_name(one, known) for one, block in pairs if _office(block) is Label.CHAIR}
    if behind & known.chairs:
        return False
    label = run[0].labels[0] if run[0].labels else None
    heading = label and (
        label.label is Label.SIGNATURES or _HEADING.fullmatch(label.piece.text) is not None
    )
    return bool(heading) or bool(before & known.chairs)


def _office(block: Block) -> Label | None:
    """Give the only label of a block, those of a notice that stands between aside."""
    labels = [token.label for token in block.labels]
    signing = [label for label in labels if label not in PUBLISHED]
    return signing[0] if len(signing) == 1 and labels[0] is signing[0] else None


def _only_names(block: Block, known: Known) -> bool:
    """Say whether a block has nothing but names, which may all be of those who adjust."""
    return bool(block.values) and all(_count_names((one,), known) for one in block.values)


def _name(block: Block, known: Known) -> str:
    """Give the only name of a block that has nothing else."""
    if len(block.values) != 1:
        return ""
    text = block.values[0].text
    names = list(find_names(text, known.names))
    if len(names) != 1 or text[: names[0][0]].strip() or not _BESIDE.fullmatch(text, names[0][1]):
        return ""
    return names[0][2]
