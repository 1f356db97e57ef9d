"""Who sits where and when: seats, terms, and replacements in the middle of a term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.dates import LAST_DAY, Term, terms
from minutes_archive.madeup.people import MadeUpPerson, NameMaker
from minutes_archive.madeup.words import CouncilSpec, Party, Words
from minutes_archive.model import CouncilKind, Role

_DAY = dt.timedelta(days=1)
_POOL = 96
_STAYING = 0.5


@dataclass(frozen=True, slots=True)
class Holder:
    """A person's time in a seat, first and last day included."""

    person: MadeUpPerson
    role: Role
    first: dt.date
    last: dt.date

    def covers(self, day: dt.date) -> bool:
        """Say whether the seat was this person's on a day."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Replacement:
    """A seat that changed hands at a meeting of the assembly."""

    council: CouncilSpec
    role: Role
    leaving: MadeUpPerson
    entering: MadeUpPerson


@dataclass(slots=True)
class Seats:
    """All seats of all councils, and the replacements by the assembly's days."""

    holders: dict[str, list[Holder]] = field(default_factory=dict)
    replacements: dict[dt.date, list[Replacement]] = field(default_factory=dict)

    def on(self, council: str, day: dt.date) -> list[Holder]:
        """List who sat in a council on a day, chair first, substitutes last."""
        return [holder for holder in self.holders.get(council, ()) if holder.covers(day)]


class Electorate:
    """Fills the seats, term after term."""

    def __init__(self, words: Words, names: NameMaker, chance: Chance) -> None:
        self._words = words
        self._names = names
        self._chance = chance
        self._pool: dict[str | None, list[MadeUpPerson]] = {}

    def fill(
        self, councils: Sequence[CouncilSpec], first_year: int, assembly_days: Sequence[dt.date]
    ) -> Seats:
        """Hand out the seats of every term from a year on.

        Args:
            councils: The councils of the archive.
            first_year: The archive's first calendar year.
            assembly_days: When the assembly meets; only then can a seat change hands.
        """
        seats = Seats()
        for term in terms(first_year):
            self._renew_pool(term)
            chosen: dict[str, list[MadeUpPerson]] = {}
            for council in councils:
                if council.ended is None or council.ended.year >= term.last:
                    self._fill_council(council, term, seats, chosen)
            self._replace(councils, term, seats, assembly_days)
        return seats

    def _renew_pool(self, term: Term) -> None:
        """Let some politicians of each party go and new ones come."""
        total = sum(party.weight for party in self._words.parties)
        for party in self._words.parties:
            size = max(7, _POOL * party.weight // total)
            staying = [
                one for one in self._pool.get(party.code, []) if self._chance.happens(_STAYING)
            ]
            new = [self._person(party.code, term) for _ in range(size - len(staying))]
            self._pool[party.code] = [*staying, *new][:size]
        others = [one for one in self._pool.get(None, []) if self._chance.happens(0.3)]
        self._pool[None] = [*others, *(self._person(None, term) for _ in range(60 - len(others)))]

    def _person(self, party: str | None, term: Term) -> MadeUpPerson:
        """Make somebody new; now and then somebody who changes name during the term."""
        name = self._names.name()
        if party and self._chance.happens(0.04):
            renamed = dt.date(term.first + self._chance.between(1, 3), 6, 1)
            return MadeUpPerson(name, party, alias=self._names.married_name(name), renamed=renamed)
        if party is None and self._chance.happens(0.6):
            title, organisation = self._chance.pick(self._words.participants)
            return MadeUpPerson(name, title=title, organisation=organisation)
        return MadeUpPerson(name, party)

    def _fill_council(
        self,
        council: CouncilSpec,
        term: Term,
        seats: Seats,
        chosen: dict[str, list[MadeUpPerson]],
    ) -> None:
        """Seat a council for a term."""
        first, last = term.days(assembly=council.kind is CouncilKind.ASSEMBLY)
        people = self._members(council, chosen)
        chosen[council.slug] = people
        roles = _roles(council, len(people))
        seats.holders.setdefault(council.slug, []).extend(
            Holder(person, role, first, last) for person, role in zip(people, roles, strict=True)
        )

    def _members(
        self, council: CouncilSpec, chosen: Mapping[str, list[MadeUpPerson]]
    ) -> list[MadeUpPerson]:
        """Choose members and substitutes, by party where the council has parties."""
        size = council.seats + council.substitutes
        if not council.has_parties:
            used = {one.name for people in chosen.values() for one in people}
            free = [one for one in self._pool[None] if one.name not in used]
            return self._chance.shuffled(self._chance.some(free, size))
        if council.prepares and council.parent is not None and council.parent in chosen:
            board = chosen[council.parent]
            return [*board[:2], *self._chance.some(board[2:], size - 2)]
        load = _load(chosen)
        people: list[MadeUpPerson] = []
        for places in (council.seats, council.substitutes):
            for code, number in _by_party(self._words.parties, places).items():
                free = [one for one in self._pool[code] if one not in people]
                free.sort(key=lambda one: load.get(one.name, 0))
                half = max(number, len(free) // 2)
                people += self._chance.some(free[:half], number)
        return _with_vice_chair(people)

    def _replace(
        self,
        councils: Sequence[CouncilSpec],
        term: Term,
        seats: Seats,
        assembly_days: Sequence[dt.date],
    ) -> None:
        """Let some seats change hands at the assembly's meetings."""
        days = [
            day for day in assembly_days if term.first < day.year + (day.month > 6) <= term.last
        ]
        prepared = {one.parent for one in councils if one.prepares}
        for council in councils:
            if council.kind is CouncilKind.ASSOCIATION or council.prepares:
                continue
            holders = seats.holders.get(council.slug, [])
            for index in range(len(holders)):
                full = [day for day in days if len(seats.replacements.get(day, ())) < 2]
                fixed = council.slug in prepared or holders[index].first.year < term.first - 1
                if full and not fixed and self._chance.happens(0.1):
                    self._replace_one(council, index, self._chance.pick(full), term, seats)

    def _replace_one(
        self, council: CouncilSpec, index: int, day: dt.date, term: Term, seats: Seats
    ) -> None:
        """Let one seat change hands after a meeting of the assembly."""
        holders = seats.holders[council.slug]
        old = holders[index]
        if not old.covers(day) or old.last <= day:
            return
        sitting = {holder.person.name for holder in holders if holder.last >= old.first}
        free = [one for one in self._pool[old.person.party] if one.name not in sitting]
        entering = self._chance.pick(free) if free else self._person(old.person.party, term)
        holders[index] = Holder(old.person, old.role, old.first, day)
        holders.append(Holder(entering, old.role, day + _DAY, old.last))
        if council.has_parties:
            change = Replacement(council, old.role, old.person, entering)
            seats.replacements.setdefault(day, []).append(change)


def _with_vice_chair(people: list[MadeUpPerson]) -> list[MadeUpPerson]:
    """Put the first who sits for another party than the chair in the second seat."""
    second = next((one for one in people if one.party != people[0].party), people[1])
    rest = [one for one in people[1:] if one is not second]
    return [people[0], second, *rest]


def _load(chosen: Mapping[str, list[MadeUpPerson]]) -> dict[str, int]:
    """Count the councils that each person sits in already."""
    load: dict[str, int] = {}
    for people in chosen.values():
        for one in people:
            load[one.name] = load.get(one.name, 0) + 1
    return load


def _roles(council: CouncilSpec, size: int) -> Iterator[Role]:
    """Give the roles of the seats in their order."""
    for place in range(size):
        if place == 0:
            yield Role.CHAIR
        elif council.kind is CouncilKind.ADVISORY:
            yield Role.PARTICIPANT
        elif place == 1:
            yield Role.VICE_CHAIR
        else:
            yield Role.MEMBER if place < council.seats else Role.SUBSTITUTE


def _by_party(parties: Sequence[Party], places: int) -> dict[str, int]:
    """Divide places among parties by weight, largest remainders first."""
    total = sum(party.weight for party in parties)
    shares = {party.code: places * party.weight // total for party in parties}
    rest = places - sum(shares.values())
    order = sorted(parties, key=lambda party: (-(places * party.weight % total), party.code))
    for party in order[:rest]:
        shares[party.code] += 1
    return {code: number for code, number in shares.items() if number}


def merged(holders: Sequence[Holder]) -> list[Holder]:
    """Join a person's terms that follow upon each other in one role.

    Args:
        holders: One person's time in one council, oldest first.
    """
    joined: list[Holder] = []
    for holder in holders:
        before = joined[-1] if joined else None
        if before and before.role is holder.role and before.last + _DAY == holder.first:
            joined[-1] = Holder(holder.person, holder.role, before.first, holder.last)
        else:
            joined.append(holder)
    return joined


def still_runs(holder: Holder) -> bool:
    """Say whether a mandate has no last day yet on the archive's last day."""
    return holder.last > LAST_DAY
