"""The rows of a table of seats: who sat where, from when to when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from minutes_archive.importer.appendices.filling import SeatRow, family_key, fill_rows
from minutes_archive.importer.appendices.tokens import Kind, Token

_FARTHEST = 160


@dataclass(slots=True)
class SeatTable:
    """The rows read, and the names that stood apart from their rows.

    Args:
        rows: The rows in the source's order.
        loose: Substitutes apart from their rows: the cell, and how many rows stood before it.
        unread: Cells that no row has room for.
    """

    rows: list[SeatRow] = field(default_factory=list)
    loose: list[tuple[Token, int]] = field(default_factory=list)
    unread: list[Token] = field(default_factory=list)


_WHOLE = tuple(
    (*[Kind.NAME] * names, *party, Kind.TIME, Kind.TIME)
    for names in (1, 2)
    for party in ([Kind.PARTY], [])
)
"""What follows the seat in a row that stands whole."""


def read_seats(tokens: Sequence[Token], members: Mapping[str, str]) -> SeatTable:
    """Put the cells of a table into rows.

    Most rows stand whole: seat, member, perhaps a substitute, party, arrival, departure. At the
    head of a page the source may give the first cells of several rows and then what remains of
    each, in order; at its foot, substitutes' names without their rows.

    Args:
        tokens: The table's cells.
        members: Names known to be members, by seat ("Anna Ek"), from lists of votes.
    """
    table = SeatTable()
    in_order = _is_sorted(tokens)
    index = 0
    while index < len(tokens):
        whole = _whole(tokens, index)
        if whole:
            table.rows.append(_whole_row(tokens[index:whole]))
            index = whole
            continue
        end = _muddled(tokens, index)
        if end:
            bounds = _bounds(table, tokens, end) if in_order else None
            rows, loose = fill_rows(tokens[index:end], bounds, members)
            table.rows.extend(rows)
            names = {token.text: token for token in tokens[index:end]}
            table.loose.extend((names[name], len(table.rows)) for name in loose)
            index = end
            continue
        if tokens[index].kind is Kind.SEAT:
            index = _without_times(table, tokens, index)
            continue
        _apart(table, tokens[index])
        index += 1
    return table


def _whole(tokens: Sequence[Token], start: int) -> int:
    """Give the end of a row that stands whole; 0 where none does."""
    if tokens[start].kind is not Kind.SEAT:
        return 0
    kinds = tuple([token.kind for token in tokens[start + 1 : start + 6]])
    for shape in _WHOLE:
        if kinds[: len(shape)] == shape:
            return start + 1 + len(shape)
    return 0


def _whole_row(tokens: Sequence[Token]) -> SeatRow:
    """Read a row that stands whole."""
    names = [token.text for token in tokens if token.kind is Kind.NAME]
    times = [token.text for token in tokens if token.kind is Kind.TIME]
    party = next((token.text for token in tokens if token.kind is Kind.PARTY), "")
    return SeatRow(
        tokens[0].text,
        tokens[0].number,
        tokens[0].page,
        names[0],
        names[1] if len(names) > 1 else "",
        party,
        times[0],
        times[1],
    )


def _is_sorted(tokens: Sequence[Token]) -> bool:
    """Say whether the table follows the alphabet of its members."""
    keys = [
        family_key(tokens[index + 1].text) for index in range(len(tokens)) if _whole(tokens, index)
    ]
    pairs = list(pairwise(keys))
    return len(pairs) > 3 and sum(one <= other for one, other in pairs) >= 0.8 * len(pairs)


def _muddled(tokens: Sequence[Token], start: int) -> int:
    """Give the end of a run of rows whose cells stand apart; 0 where they never add up."""
    if tokens[start].kind is not Kind.SEAT:
        return 0
    seats = times = names = 0
    for index in range(start, min(len(tokens), start + _FARTHEST)):
        kind = tokens[index].kind
        if kind is Kind.SEAT and seats and times == 2 * seats:
            return 0
        seats += kind is Kind.SEAT
        times += kind is Kind.TIME
        names += kind is Kind.NAME
        if times == 2 * seats and names >= seats:
            return index + 1
        if times > 2 * seats:
            return 0
    return 0


def _without_times(table: SeatTable, tokens: Sequence[Token], start: int) -> int:
    """Read a row without arrival or departure: nobody sat there."""
    seat = tokens[start]
    row = SeatRow(seat.text, seat.number, seat.page)
    index = start + 1
    if index < len(tokens) and tokens[index].kind is Kind.NAME:
        row.member = tokens[index].text
        index += 1
    if index < len(tokens) and tokens[index].kind is Kind.PARTY:
        row.party = tokens[index].text
        index += 1
    if row.member and _rows_follow(tokens, index):
        table.rows.append(row)
        return index
    table.unread.append(seat)
    return start + 1


def _rows_follow(tokens: Sequence[Token], start: int) -> bool:
    """Say whether whole rows go on after a row without times, so that none of its own is lost."""
    index = start
    for _ in range(8):
        if index >= len(tokens) or _whole(tokens, index):
            return True
        shape = [token.kind for token in tokens[index : index + 3]]
        if shape[:2] != [Kind.SEAT, Kind.NAME]:
            return False
        index += 3 if shape[2:] == [Kind.PARTY] else 2
    return False


def _apart(table: SeatTable, token: Token) -> None:
    """Keep a cell that stands outside the rows."""
    if token.kind is Kind.NAME and table.rows:
        table.loose.append((token, len(table.rows)))
        return
    lacking = [row for row in table.rows[-_FARTHEST:] if not row.party and row.arrived]
    if token.kind is Kind.PARTY and lacking:
        lacking[0].party = token.text
        return
    table.unread.append(token)


def _bounds(table: SeatTable, tokens: Sequence[Token], end: int) -> tuple[str, str]:
    """Give the members between whom, in the alphabet, those of a run must stand."""
    before = next((row.member for row in reversed(table.rows) if row.member), "")
    for index in range(end, min(len(tokens), end + _FARTHEST)):
        if _whole(tokens, index):
            return before, tokens[index + 1].text
    return before, ""
