"""Substitutes whose names stand apart from their rows, at the foot of a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.appendices.filling import SeatRow
from minutes_archive.importer.appendices.reading import Roll
from minutes_archive.importer.appendices.seats import SeatTable
from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.words import roles_of


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A substitute whose row is not known.

    Args:
        name: First name and family name.
        line: Line of the source.
        member: Whom the person sat in for, where a vote tells it.
    """

    name: str
    line: int
    member: str | None = None


def place_loose(table: SeatTable, rolls: Sequence[Roll]) -> tuple[Unplaced, ...]:
    """Give loose substitutes their rows back, where votes tell which.

    A list of votes names the seat from which a substitute voted. Where the page has one row of
    that seat without a substitute, it is that row; where the seat has as many rows as people
    voted from it in turn, each row is the one of its turn. Else only the member is known, or
    not even that.

    Args:
        table: The rows and the loose names; rows get their substitutes here.
        rolls: The lists of votes in the order they were taken.

    Returns:
        Those who have no row still.
    """
    voted, turns = _votes(rolls)
    without = []
    first = last = 0
    for token, count in table.loose:
        if count != last:
            first, last = last, count
        name = plain_name(token.text)
        free = [
            row
            for row in table.rows[first:count]
            if row.seat in voted[name] and not row.substitute and row.member and row.arrived
        ]
        in_turn = [row for row in free if _is_turn(table, row, name, turns[row.seat])]
        alone = len(free) == 1 and not _member_lacks(table, free[0], turns[free[0].seat])
        chosen = free if alone else in_turn
        if len(chosen) == 1:
            chosen[0].substitute = token.text
            continue
        members = {plain_name(row.member) for row in free}
        without.append(Unplaced(name, token.number, members.pop() if len(members) == 1 else None))
    return tuple(without)


def _votes(rolls: Sequence[Roll]) -> tuple[dict[str, set[str]], dict[str, list[str]]]:
    """Say from which seats substitutes voted, and who voted from each seat in turn."""
    voted: dict[str, set[str]] = defaultdict(set)
    turns: dict[str, list[str]] = defaultdict(list)
    for roll in rolls:
        for ballot in roll.ballots:
            if ballot.seat is None or ballot.answer in {"absent", "paired"}:
                continue
            if roles_of(ballot.duty) == ("serving_substitute",):
                voted[ballot.name].add(ballot.seat)
            if turns[ballot.seat][-1:] != [ballot.name]:
                turns[ballot.seat].append(ballot.name)
    return voted, turns


def _member_lacks(table: SeatTable, row: SeatRow, turns: Sequence[str]) -> bool:
    """Say whether a member who voted too would be left without a row."""
    own = [one for one in table.rows if one.seat == row.seat and one.arrived and not one.substitute]
    return own == [row] and plain_name(row.member) in turns


def _is_turn(table: SeatTable, row: SeatRow, name: str, turns: Sequence[str]) -> bool:
    """Say whether a row is the one in whose turn somebody voted."""
    rows = sorted(
        (one for one in table.rows if one.seat == row.seat and one.arrived),
        key=lambda one: one.arrived,
    )
    if len(rows) != len(turns):
        return False
    agrees = all(
        plain_name(one.substitute) == who
        for one, who in zip(rows, turns, strict=True)
        if one.substitute
    )
    return agrees and any(one is row and who == name for one, who in zip(rows, turns, strict=True))
