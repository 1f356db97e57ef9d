"""Who was there, from the rows of a table of seats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from minutes_archive.importer.appendices.filling import SeatRow
from minutes_archive.importer.appendices.loose import Unplaced
from minutes_archive.importer.appendices.seats import SeatTable
from minutes_archive.importer.appendices.tokens import plain_name
from minutes_archive.importer.appendices.words import roles_of
from minutes_archive.importer.facts import Attendance, Confidence, Doubt

_AWAY = 5
"""Minutes between two rows of a seat that count as having been away."""


@dataclass(slots=True)
class _Stay:
    """All rows of one person.

    Args:
        line: Line of the source of the first.
        party: The party.
        seated: The rows where the person sat as a member.
        served: The rows where the person sat in for a member.
        loose: Whether the person's name stands apart from its row.
        replaced: The members the person sat in for.
        shared: Substitutes who sat in the person's seat, nobody knows when.
    """

    line: int
    party: str = ""
    seated: list[SeatRow] = field(default_factory=list)
    served: list[SeatRow] = field(default_factory=list)
    loose: bool = False
    replaced: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)


def attendance_of(
    table: SeatTable,
    without: Sequence[Unplaced],
    duties: Mapping[str, str],
) -> tuple[Attendance, ...]:
    """Say who was present and who was not.

    Each person is given once: first arrival, last departure. Somebody who was away between two
    of them is doubted, since the format holds one arrival and one departure. A member in whose
    seat only substitutes sat, or nobody, was absent.

    Args:
        table: The rows of the table.
        without: Substitutes whose rows are not known.
        duties: What lists of votes say that people are, by name.
    """
    stays = _stays(table.rows)
    for one in without:
        stay = stays.setdefault(one.name, _Stay(one.line))
        stay.loose = True
        if one.member is not None:
            stay.replaced.append(one.member)
            stays[one.member].shared.append(one.name)
    return tuple(_attendance(name, stay, duties.get(name)) for name, stay in stays.items())


def _stays(rows: Sequence[SeatRow]) -> dict[str, _Stay]:
    """Collect the rows of each person, in the table's order."""
    stays: dict[str, _Stay] = {}
    for row in rows:
        if not row.member:
            continue
        member = stays.setdefault(plain_name(row.member), _Stay(row.number))
        member.party = member.party or row.party
        if not row.substitute and row.arrived:
            member.seated.append(row)
        if row.substitute:
            other = stays.setdefault(plain_name(row.substitute), _Stay(row.number))
            other.party = other.party or row.party
            other.served.append(row)
            other.replaced.append(plain_name(row.member))
    return stays


def _attendance(name: str, stay: _Stay, duty: str | None) -> Attendance:
    """Say of one person when, and as what."""
    rows = sorted((*stay.seated, *stay.served), key=lambda row: row.arrived)
    if not rows and not stay.loose:
        return Attendance(
            name,
            stay.line,
            absent=True,
            roles=("member",),
            party=stay.party or None,
            confidence=Confidence.LIKELY,
        )
    roles: list[str] = []
    if stay.seated:
        own = roles_of(duty)
        roles.extend(own if own and own != ("serving_substitute",) else ("member",))
    if stay.served or stay.loose:
        roles.append("serving_substitute")
    doubt = _doubt(name, stay, rows)
    replaced = list(dict.fromkeys(stay.replaced))
    return Attendance(
        name,
        stay.line,
        roles=tuple(roles),
        party=stay.party or None,
        replaces=replaced[0] if len(replaced) == 1 else None,
        arrived=rows[0].arrived if rows and not stay.loose else None,
        left=max(row.left for row in rows) if rows and not stay.loose else None,
        confidence=Confidence.LIKELY if doubt is None else Confidence.DOUBTFUL,
        doubt=doubt,
    )


def _doubt(name: str, stay: _Stay, rows: Sequence[SeatRow]) -> Doubt | None:
    """Say what the format cannot hold of somebody's presence, or the table does not tell."""
    replaced = list(dict.fromkeys(stay.replaced))
    if stay.loose:
        kind = "seat_also_loose" if stay.served else "seat_times_loose"
        params = {"name": name, "member": ", ".join(replaced)}
        return Doubt(kind if replaced else "seat_substitute_loose", params)
    if len(replaced) > 1:
        return Doubt("seat_several_replaced", {"name": name, "members": ", ".join(replaced)})
    if stay.shared:
        return Doubt("seat_shared", {"name": name, "substitutes": ", ".join(stay.shared)})
    return _away(name, rows)


def _away(name: str, rows: Sequence[SeatRow]) -> Doubt | None:
    """Say when somebody was away between two rows."""
    for row, later in pairwise(rows):
        if _minutes(later.arrived) - _minutes(row.left) >= _AWAY:
            params = {"name": name, "from": row.left, "to": later.arrived}
            return Doubt("seat_away_between", params)
    return None


def _minutes(clock: str) -> int:
    """Count the minutes of a clock time."""
    hour, _, minute = clock.partition(":")
    return int(hour or 0) * 60 + int(minute or 0)
