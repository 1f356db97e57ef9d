"""Nothing of the first page is lost, and nothing stands twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.first_page.piece import Parted, Piece
from minutes_archive.importer.lines import Line


def account(front: Sequence[Line], parted: Parted) -> tuple[tuple[Taken, ...], tuple[Line, ...]]:
    """Order what was taken and what was not, and see to it that each line is there once.

    Args:
        front: The lines of the first page.
        parted: What was taken of them, and what was not.

    Returns:
        What was taken, and the rest; a line whose pieces do not add up is in the rest, whole.
    """
    taken: dict[int, list[Taken]] = defaultdict(list)
    rest: dict[int, list[Piece]] = defaultdict(list)
    for place, one in parted.taken:
        taken[place].append(one)
    for piece in parted.rest:
        rest[piece.place].append(piece)
    all_taken: list[Taken] = []
    all_rest: list[Line] = []
    for place, line in enumerate(front):
        pieces = [*(one.line for one in taken[place]), *(one.line for one in rest[place])]
        if _adds_up(line, pieces):
            all_taken += sorted(taken[place], key=lambda one: one.line.column)
            all_rest += _joined(line, [one.line for one in rest[place]])
        else:
            all_rest.append(line)
    return tuple(all_taken), tuple(all_rest)


def _adds_up(line: Line, pieces: Sequence[Line]) -> bool:
    """Say whether pieces are the line, in order and without gaps."""
    ordered = sorted(pieces, key=lambda one: one.column)
    return "".join("".join(one.text for one in ordered).split()) == "".join(line.text.split())


def _joined(line: Line, pieces: Sequence[Line]) -> list[Line]:
    """Join pieces that stand side by side."""
    spans: list[tuple[int, int]] = []
    for piece in sorted(pieces, key=lambda one: one.column):
        start = piece.column - line.column
        if spans and not line.text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], start + len(piece.text))
        else:
            spans.append((start, start + len(piece.text)))
    if len(spans) == 1 and not (line.text[: spans[0][0]] + line.text[spans[0][1] :]).strip():
        return [line]
    return [line.cut(*span) for span in spans]
