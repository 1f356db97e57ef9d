"""Who came to a made-up meeting, who was away, and who stood in for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.mandates import Holder
from minutes_archive.madeup.people import MadeUpPerson
from minutes_archive.madeup.schedule import Slot
from minutes_archive.model import DUTY_ROLES, SERVING_ROLES, CouncilKind, Role
from minutes_archive.yaml_text import Value

_LAST = 10_000


@dataclass(slots=True)
class Presence:
    """Somebody's part in a meeting, by the items' places in the agenda counted from 1."""

    person: MadeUpPerson
    roles: list[Role]
    replaces: MadeUpPerson | None = None
    first: int = 1
    last: int = _LAST
    left_out: set[int] = field(default_factory=set)
    arrived: str | None = None
    left: str | None = None

    def serves(self, place: int) -> bool:
        """Say whether the person takes part in deciding an item."""
        return (
            not SERVING_ROLES.isdisjoint(self.roles)
            and self.first <= place <= self.last
            and place not in self.left_out
        )

    @property
    def throughout(self) -> bool:
        """Say whether the person was there from beginning to end."""
        return self.first == 1 and self.last == _LAST


@dataclass(slots=True)
class Sitting:
    """A meeting as it is held: who is there and who is not."""

    slot: Slot
    start: int
    present: list[Presence]
    absent: list[tuple[Holder, bool | None]]
    chair: MadeUpPerson
    secretary: MadeUpPerson
    adjusters: list[MadeUpPerson]

    def serving(self, place: int) -> list[MadeUpPerson]:
        """List those who decide an item, by its place in the agenda."""
        return [entry.person for entry in self.present if entry.serves(place)]

    def missing(self, place: int) -> list[MadeUpPerson]:
        """List the members whose seats are empty while an item is decided."""
        away = [holder.person for holder, _ in self.absent]
        out = [
            entry.person
            for entry in self.present
            if not DUTY_ROLES.isdisjoint(entry.roles) and not entry.serves(place)
        ]
        replaced = [entry.replaces for entry in self.present if entry.serves(place)]
        return [person for person in [*away, *out] if person not in replaced]

    def written(self, person: MadeUpPerson) -> str:
        """Give a person's name as these minutes write it."""
        return person.written(self.slot.date)

    def signed(self, person: MadeUpPerson) -> str:
        """Give a person's name with the party in brackets."""
        return person.signed(self.slot.date)


def clock(minutes: int) -> str:
    """Write minutes after midnight as a time of day, to the nearest five."""
    rounded = 5 * round(minutes / 5)
    return f"{rounded // 60:02d}:{rounded % 60:02d}"


def minutes_of(text: str) -> int:
    """Read a time of day as minutes after midnight."""
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


class Rollcall:
    """Decides who comes to a meeting."""

    def __init__(
        self,
        secretaries: Sequence[MadeUpPerson],
        officials: Sequence[MadeUpPerson],
        guests: Sequence[MadeUpPerson],
    ) -> None:
        self._secretaries = secretaries
        self._officials = officials
        self._guests = guests

    def call(self, slot: Slot, holders: Sequence[Holder], chance: Chance) -> Sitting:
        """Call the roll.

        Args:
            slot: The meeting.
            holders: Who sits in the council on that day.
            chance: Decides who is ill, late or away.
        """
        start = minutes_of(slot.council.start) + 30 * chance.below(2)
        present, absent = _members(slot, holders, start, chance)
        secretary = self._secretary(slot)
        if slot.council.kind is CouncilKind.ASSOCIATION:
            present[-1].roles.append(Role.SECRETARY)
            secretary = present[-1].person
        else:
            present.append(Presence(secretary, [Role.SECRETARY]))
        present += self._others(slot, secretary, chance)
        chair = present[0].person
        able = [entry for entry in present[1:] if entry.throughout and _may_adjust(entry, slot)]
        number = 2 if slot.council.kind is CouncilKind.ASSEMBLY else 1
        if slot.council.kind is CouncilKind.ADVISORY:
            number = 0
        adjusters = [entry.person for entry in chance.some(able, number)]
        return Sitting(slot, start, present, absent, chair, secretary, adjusters)

    def _secretary(self, slot: Slot) -> MadeUpPerson:
        """Choose the council's secretary; each keeps the post for some years."""
        place = sum(slot.council.slug.encode()) + slot.date.year // 6
        return self._secretaries[place % len(self._secretaries)]

    def _others(self, slot: Slot, secretary: MadeUpPerson, chance: Chance) -> list[Presence]:
        """Choose officials and guests, some of whom are there for one item only."""
        officials = [one for one in self._officials if one is not secretary]
        number = 0 if slot.council.kind is CouncilKind.ASSOCIATION else chance.below(3)
        others = [Presence(one, [Role.OFFICIAL]) for one in chance.some(officials, number)]
        if chance.happens(0.25):
            others += [Presence(one, [Role.GUEST]) for one in chance.some(self._guests, 1)]
        for entry in others:
            if chance.happens(0.4):
                entry.first = entry.last = chance.between(2, 3)
        return others


def _may_adjust(entry: Presence, slot: Slot) -> bool:
    """Say whether somebody may be chosen to adjust the minutes."""
    if slot.council.kind is CouncilKind.ASSOCIATION and Role.SECRETARY in entry.roles:
        return False
    return not SERVING_ROLES.isdisjoint(entry.roles)


def _members(
    slot: Slot, holders: Sequence[Holder], start: int, chance: Chance
) -> tuple[list[Presence], list[tuple[Holder, bool | None]]]:
    """Sort members and substitutes into present and absent, and let substitutes step in."""
    present: list[Presence] = []
    absent: list[tuple[Holder, bool | None]] = []
    reserves: list[Holder] = []
    for holder in holders:
        if holder.role is Role.SUBSTITUTE:
            reserves += [holder] if chance.happens(0.5) else []
        elif chance.happens(0.18 if holder.role is Role.PARTICIPANT else 0.08):
            absent.append((holder, _excused(slot, chance)))
        else:
            present.append(Presence(holder.person, [holder.role]))
    present.sort(key=lambda entry: entry.roles[0] not in {Role.CHAIR, Role.VICE_CHAIR})
    if not _can_meet(present):
        present += [Presence(holder.person, [holder.role]) for holder, _ in absent]
        present.sort(key=lambda entry: list(Role).index(entry.roles[0]))
        absent = []
    stand_ins = [_stand_in(holder.person, reserves) for holder, _ in absent]
    late = _part_time(present, reserves, start, chance)
    present += [entry for entry in [*stand_ins, late] if entry is not None]
    present += [Presence(holder.person, [Role.SUBSTITUTE]) for holder in reserves]
    return present, absent


def _can_meet(present: Sequence[Presence]) -> bool:
    """Say whether somebody can chair the meeting and enough others came."""
    if len(present) < 3:
        return False
    return present[0].roles[0] in {Role.CHAIR, Role.VICE_CHAIR}


def _excused(slot: Slot, chance: Chance) -> bool | None:
    """Say whether somebody absent had given notice; minutes of a council may not tell."""
    if slot.council.kind in {CouncilKind.ADVISORY, CouncilKind.ASSOCIATION}:
        return None
    return chance.happens(0.85)


def _stand_in(
    missing: MadeUpPerson, reserves: list[Holder], first: int = 1, last: int = _LAST
) -> Presence | None:
    """Let a substitute serve, of the same party if there is one, and take it from the list."""
    own = [holder for holder in reserves if holder.person.party == missing.party]
    chosen = next(iter(own or reserves), None)
    if chosen is None:
        return None
    reserves.remove(chosen)
    return Presence(
        chosen.person, [Role.SERVING_SUBSTITUTE], replaces=missing, first=first, last=last
    )


def _part_time(
    present: list[Presence], reserves: list[Holder], start: int, chance: Chance
) -> Presence | None:
    """Let one member come late or leave early now and then, and a substitute step in."""
    members = [entry for entry in present if entry.roles[0] is Role.MEMBER]
    if len(members) < 3 or not chance.happens(0.22):
        return None
    one = chance.pick(members)
    cut = chance.between(2, 3)
    if chance.happens(0.5):
        one.first = cut + 1
        one.arrived = clock(start + 15 * cut)
        return _stand_in(one.person, reserves, last=cut)
    one.last = cut
    one.left = clock(start + 25 * cut)
    return _stand_in(one.person, reserves, first=cut + 1)


def present_value(entry: Presence, sitting: Sitting, numbers: Sequence[str]) -> Value:
    """Write somebody present for the front matter.

    Args:
        entry: The person's part in the meeting.
        sitting: The meeting.
        numbers: The numbers of the meeting's items, in order.
    """
    person = entry.person
    value: dict[str, Value] = {"name": sitting.written(person)}
    roles = [role.value for role in entry.roles]
    value["role"] = roles[0] if len(roles) == 1 else roles
    optional = {
        **_affiliation(person, sitting),
        "replaces": entry.replaces and sitting.written(entry.replaces),
        "items": _items_text(entry, numbers),
        "arrived": entry.arrived,
        "left": entry.left,
    }
    value.update({key: text for key, text in optional.items() if text})
    return value


def absent_value(holder: Holder, sitting: Sitting, *, excused: bool | None) -> Value:
    """Write somebody absent for the front matter."""
    name = sitting.written(holder.person)
    value: dict[str, Value] = {"name": name}
    if holder.role in {Role.CHAIR, Role.VICE_CHAIR}:
        value["role"] = holder.role.value
    value.update({key: text for key, text in _affiliation(holder.person, sitting).items() if text})
    if excused is not None:
        value["excused"] = excused
    return value if len(value) > 1 else name


def _affiliation(person: MadeUpPerson, sitting: Sitting) -> dict[str, str | None]:
    """Say for whom a person is there; in an association everybody is there as a member."""
    if sitting.slot.council.kind is CouncilKind.ASSOCIATION:
        return {}
    return {"party": person.party, "title": person.title, "organisation": person.organisation}


def _items_text(entry: Presence, numbers: Sequence[str]) -> str | None:
    """Write the items that somebody took part in, as "1-4, 6"; None for all."""
    took_part = [
        entry.first <= place <= entry.last and place not in entry.left_out
        for place in range(1, len(numbers) + 1)
    ]
    if all(took_part):
        return None
    stretches: list[list[str]] = []
    for index, number in enumerate(numbers):
        if took_part[index] and index and took_part[index - 1]:
            stretches[-1].append(number)
        elif took_part[index]:
            stretches.append([number])
    return ", ".join(
        stretch[0] if len(stretch) == 1 else f"{stretch[0]}-{stretch[-1]}" for stretch in stretches
    )
