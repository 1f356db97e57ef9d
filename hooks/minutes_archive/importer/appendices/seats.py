"""The rows of a table of seats: who sat where, from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.appendices.tokens import Kind, Token, plain_name
from minutes_archive.texts.collation import swedish_key

_FARTHEST = 160


@dataclass(slots=True)
class SeatRow:
    """One row of the table.

    Args:
        seat: The seat's number.
        number: Line of the source.
        page: Page of the source.
        member: The member, as the cell has the name.
        substitute: Who sat there instead.
        party: The party.
        arrived: Clock time.
        left: Clock time.
    """

    seat: str
    number: int
    page: int
    member: str = ""
    substitute: str = ""
    party: str = ""
    arrived: str = ""
    left: str = ""


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
    index = 0
    while index < len(tokens):
        end = _whole(tokens, index) or _muddled(tokens, index)
        if end:
            run = tokens[index:end]
            table.rows.extend(_rows(run, _bounds(table, tokens, end), members))
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
    kinds = [token.kind for token in tokens[start + 1 : start + 6]]
    for names in (1, 2):
        for party in ([Kind.PARTY], []):
            shape = [Kind.NAME] * names + party + [Kind.TIME] * 2
            if kinds[: len(shape)] == shape:
                return start + 1 + len(shape)
    return 0


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
    if row.member:
        table.rows.append(row)
        return index
    table.unread.append(seat)
    return start + 1


def _apart(table: SeatTable, token: Token) -> None:
    """Keep a cell that stands outside the rows."""
    if token.kind is Kind.NAME and table.rows:
        table.loose.append((token, len(table.rows)))
        return
    lacking = [row for row in table.rows[-12:] if not row.party and row.arrived]
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


def _rows(
    run: Sequence[Token], bounds: tuple[str, str], members: Mapping[str, str]
) -> list[SeatRow]:
    """Fill the rows of a run, in order."""
    rows = [
        SeatRow(token.text, token.number, token.page) for token in run if token.kind is Kind.SEAT
    ]
    names = [token for token in run if token.kind is Kind.NAME]
    filler = _Filler(rows, bounds, members, substitutes=len(names) > len(rows))
    for token in run:
        filler.take(token)
    for row, (arrived, left) in zip(rows, _times(run), strict=False):
        row.arrived, row.left = arrived, left
    return rows


def _times(run: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Pair arrivals with departures; a cell of several lines holds several rows' arrivals."""
    cells: list[list[str]] = []
    previous: Kind | None = None
    for token in run:
        if token.kind is Kind.TIME:
            if cells and previous is Kind.TIME and not token.apart:
                cells[-1].append(token.text)
            else:
                cells.append([token.text])
        previous = token.kind
    index = 0
    while index + 1 < len(cells):
        first, second = cells[index], cells[index + 1]
        if len(first) != len(second):
            break
        yield from zip(first, second, strict=True)
        index += 2
    flat = [time for cell in cells[index:] for time in cell]
    yield from zip(flat[::2], flat[1::2], strict=False)


class _Filler:
    """Gives each cell of a run its row."""

    def __init__(
        self,
        rows: list[SeatRow],
        bounds: tuple[str, str],
        members: Mapping[str, str],
        *,
        substitutes: bool,
    ) -> None:
        self._rows = rows
        self._bounds = bounds
        self._members = members
        self._substitutes = substitutes
        self._begun = 0
        self._ended = 0
        self._times = 0
        self._last: Kind | None = None

    def take(self, token: Token) -> None:
        """Put one cell into its row."""
        if token.kind is Kind.SEAT:
            self._begun += 1
        elif token.kind is Kind.NAME:
            self._name(token.text)
        elif token.kind is Kind.PARTY:
            self._party(token.text)
        elif token.kind is Kind.TIME:
            self._times += 1
            self._ended = self._times // 2
        self._last = token.kind

    def _name(self, name: str) -> None:
        """Put a name where a member lacks, else where a substitute may stand."""
        heading = self._last is Kind.SEAT or (
            self._last is Kind.NAME and self._rows[self._begun - 1].member != ""
        )
        row = self._rows[self._begun - 1]
        if self._last is Kind.SEAT and not row.member and self._fits(row, name):
            row.member = name
        elif heading and self._last is Kind.NAME and not row.substitute:
            row.substitute = name
        else:
            self._remaining(name)

    def _remaining(self, name: str) -> None:
        """Put a name into the first row that still waits for its times."""
        waiting = self._rows[min(self._ended, len(self._rows) - 1)]
        lacking = next((row for row in self._rows[self._ended : self._begun] if not row.member), None)
        if lacking is not None and (lacking is waiting or not self._substitutes):
            if self._fits(lacking, name):
                lacking.member = name
                return
        elif lacking is not None and waiting.substitute and self._fits(lacking, name):
            lacking.member = name
            return
        waiting.substitute = waiting.substitute or name

    def _party(self, party: str) -> None:
        """Put a party into the row whose name stands before it, else into the waiting row."""
        row = self._rows[self._begun - 1]
        if self._last is Kind.NAME and not self._times and not row.party and row.member:
            row.party = party
            return
        for row in self._rows[self._ended : self._begun]:
            if not row.party:
                row.party = party
                return

    def _fits(self, row: SeatRow, name: str) -> bool:
        """Say whether a name may be a row's member: the table follows the alphabet."""
        known = self._members.get(row.seat)
        if known is not None:
            return known == plain_name(name)
        if not self._substitutes:
            return True
        index = self._rows.index(row)
        before = next((one.member for one in reversed(self._rows[:index]) if one.member), "")
        low, high = before or self._bounds[0], self._bounds[1]
        key = _family(name)
        return (not low or _family(low) <= key) and (not high or key <= _family(high))


def _family(name: str) -> str:
    """Give the key by which the table sorts a name: the first word of the family name."""
    return str(swedish_key(name.partition(",")[0].split()[0] if name.strip(", ") else ""))
