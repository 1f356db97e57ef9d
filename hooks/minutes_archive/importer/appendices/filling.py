"""Rows of a table of seats whose cells stand apart, as at the head of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from minutes_archive.importer.appendices.tokens import Kind, Token, plain_name
from minutes_archive.texts.collation import swedish_key


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


def fill_rows(
    run: Sequence[Token], bounds: tuple[str, str] | None, members: Mapping[str, str]
) -> tuple[list[SeatRow], list[str]]:
    """Fill the rows of a run whose cells stand apart.

    Args:
        run: The run's cells.
        bounds: The members between whom its own stand in the alphabet; None where the table
            does not follow it.
        members: Names known to be members, by seat, from lists of votes.

    Returns:
        The rows, and the names that no row surely has.
    """
    rows = [
        SeatRow(token.text, token.number, token.page) for token in run if token.kind is Kind.SEAT
    ]
    names = [token for token in run if token.kind is Kind.NAME]
    filler = _Filler(rows, bounds, members, substitutes=len(names) > len(rows))
    for token in run:
        filler.take(token)
    for row, (arrived, left) in zip(rows, _times(run), strict=False):
        row.arrived, row.left = arrived, left
    return rows, filler.loose


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
        bounds: tuple[str, str] | None,
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
        self._paired = 0
        self.loose: list[str] = []

    def take(self, token: Token) -> None:
        """Put one cell into its row."""
        if token.kind is Kind.SEAT:
            self._paired = int(self._last is Kind.SEAT and self._again(token))
            self._begun += 1
        elif token.kind is Kind.NAME:
            self._name(token.text)
        elif token.kind is Kind.PARTY:
            self._party(token.text)
        elif token.kind is Kind.TIME:
            self._times += 1
            self._ended = self._times // 2
        self._last = token.kind

    def _again(self, token: Token) -> bool:
        """Say whether a seat's number stands twice in one cell."""
        return self._begun > 0 and self._rows[self._begun - 1].seat == token.text

    def _name(self, name: str) -> None:
        """Put a name where a member lacks, else where a substitute may stand."""
        row = self._rows[self._begun - 1]
        twin = self._twin()
        if twin is not None:
            twin.member = name
        elif self._last is Kind.SEAT and not row.member and self._fits(row, name):
            row.member = name
        elif self._last is Kind.NAME and row.member and not self._times:
            self._substitute(row, name)
        else:
            self._remaining(name)

    def _twin(self) -> SeatRow | None:
        """Give the first of several rows of one seat that begin in one cell, still nameless."""
        begun = self._rows[: self._begun]
        nameless = [row for row in begun if not row.member and row.seat == begun[-1].seat]
        return nameless[0] if len(begun) > 1 and len(nameless) + self._paired >= 2 else None

    def _substitute(self, row: SeatRow, name: str) -> None:
        """Put a substitute into a row, unless another row of the seat began in the same cell."""
        if self._paired or row.substitute:
            self.loose.append(name)
        else:
            row.substitute = name

    def _remaining(self, name: str) -> None:
        """Put a name into the first row that still waits for its times."""
        waiting = self._rows[min(self._ended, len(self._rows) - 1)]
        lacking = next(
            (row for row in self._rows[self._ended : self._begun] if not row.member), None
        )
        if lacking is not None and (lacking is waiting or not self._substitutes):
            if self._fits(lacking, name):
                lacking.member = name
                return
        elif lacking is not None and waiting.substitute and self._fits(lacking, name):
            lacking.member = name
            return
        self._substitute(waiting, name)

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
            return _letters(known) == _letters(plain_name(name))
        if not self._substitutes or self._bounds is None:
            return True
        index = self._rows.index(row)
        before = next((one.member for one in reversed(self._rows[:index]) if one.member), "")
        low, high = before or self._bounds[0], self._bounds[1]
        key = family_key(name)
        return (not low or family_key(low) <= key) and (not high or key <= family_key(high))


def _letters(name: str) -> str:
    """Give a name without what is easily lost: hyphens, spaces, case."""
    return "".join(char for char in name.casefold() if char.isalpha())


def family_key(name: str) -> str:
    """Give the key by which a table sorts a name: the first word of the family name.

    Args:
        name: A cell's name, family name first.
    """
    words = name.partition(",")[0].split()
    return swedish_key(words[0])[0] if words else ""
