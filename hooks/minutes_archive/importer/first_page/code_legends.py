"""What letters beside names mean, where a first page says so, taken out of its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.people.code_legend import NO_CODES, read_legend, read_row


def without_legend(
    pieces: Sequence[Piece],
) -> tuple[list[Piece], Mapping[str, str], Parted]:
    """Take legends out of a page: they stand over lists, below them or beside a label.

    Args:
        pieces: The lines of a first page.

    Returns:
        The lines without them, what the letters mean, and the legends.
    """
    kept: list[Piece] = []
    parts: list[Parted] = []
    codes: dict[str, str] = {}
    rows = [read_row(piece.text) for piece in pieces]
    for number, piece in enumerate(pieces):
        beside = [*rows[max(0, number - 1) : number], *rows[number + 1 : number + 2]]
        if rows[number] and any(beside):
            codes |= rows[number]
            parts.append(whole([piece], "label"))
            continue
        told, start, end = read_legend(piece.text)
        if not told:
            kept.append(piece)
            continue
        codes |= told
        parts.append(whole([piece.cut(start, end)], "label"))
        around = (piece.cut(0, start), piece.cut(end))
        kept += [one for one in around if any(sign.isalnum() for sign in one.text)]
    return kept, codes or NO_CODES, together(parts)
