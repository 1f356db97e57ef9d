"""When each made-up council meets, and what is planned after the last minutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.dates import LAST_DAY, is_meeting_season
from minutes_archive.madeup.words import CouncilSpec
from minutes_archive.model import CouncilKind, Status

_DAY = dt.timedelta(days=1)
_RECENT = dt.timedelta(days=60)
_DRAFTS = 3

ORDER = (
    CouncilKind.SUBCOMMITTEE,
    CouncilKind.COMMITTEE,
    CouncilKind.COMPANY,
    CouncilKind.ADVISORY,
    CouncilKind.BOARD,
    CouncilKind.ASSEMBLY,
    CouncilKind.ASSOCIATION,
)
"""Who meets first on one day: a case goes from those who prepare to those who decide."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting to be held; `following` is the date of the council's next one."""

    council: CouncilSpec
    date: dt.date
    suffix: str | None
    status: Status
    following: dt.date | None

    @property
    def path(self) -> str:
        """The minutes file, relative to the minutes folder."""
        name = f"{self.date}-{self.suffix}" if self.suffix else str(self.date)
        return f"{self.council.slug}/{self.date.year}/{name}.md"


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry of the calendar."""

    council: CouncilSpec
    date: dt.date
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Schedule:
    """All meetings in the order they are held, and the calendar."""

    first_year: int
    slots: tuple[Slot, ...]
    planned: tuple[Planned, ...]

    def dates(self, kind: CouncilKind) -> list[dt.date]:
        """List the days on which councils of a kind meet."""
        return [slot.date for slot in self.slots if slot.council.kind is kind]


def years_for(meetings: int) -> int:
    """Say how many years an archive of a size spans: 10 to 20."""
    return min(20, 10 + meetings // 200)


def plan(councils: Sequence[CouncilSpec], meetings: int, chance: Chance) -> Schedule:
    """Spread meetings over councils and years.

    Args:
        councils: Who meets.
        meetings: How many meetings there shall be in all.
        chance: Decides the days.
    """
    first_year = LAST_DAY.year - years_for(meetings) + 1
    here = [council for council in councils if council.from_meetings <= meetings]
    days: dict[str, list[tuple[dt.date, str | None]]] = {council.slug: [] for council in here}
    for (slug, year), number in _shares(here, first_year, meetings).items():
        council = next(council for council in here if council.slug == slug)
        days[slug] += _days(council, year, number, chance.stream("days", slug, year))
    planned = [
        entry for council in here for entry in _calendar(council, days[council.slug], chance)
    ]
    slots = [
        slot
        for council in here
        for slot in _slots(council, sorted(days[council.slug], key=_key), planned, chance)
    ]
    slots.sort(key=lambda slot: (slot.date, ORDER.index(slot.council.kind), slot.path))
    if len(slots) > _DRAFTS * 10:
        slots[-_DRAFTS:] = [replace(slot, status=Status.DRAFT) for slot in slots[-_DRAFTS:]]
    planned.sort(key=lambda entry: (entry.date, entry.council.slug))
    return Schedule(first_year, tuple(slots), tuple(planned))


def _key(day: tuple[dt.date, str | None]) -> tuple[dt.date, str]:
    """Order a council's meetings."""
    return (day[0], day[1] or "")


def _shares(
    councils: Sequence[CouncilSpec], first_year: int, meetings: int
) -> Mapping[tuple[str, int], int]:
    """Divide a number of meetings among councils and years by weight, rounding fairly."""
    weights: dict[tuple[str, int], int] = {}
    for year in range(first_year, LAST_DAY.year + 1):
        half = 1 if year == LAST_DAY.year else 2
        for council in councils:
            founded = council.founded is None or council.founded.year <= year
            if founded and (council.ended is None or year <= council.ended.year):
                weights[council.slug, year] = council.weight * half
    total = sum(weights.values())
    shares = {key: meetings * weight // total for key, weight in weights.items()}
    rest = meetings - sum(shares.values())
    by_remainder = sorted(weights, key=lambda key: (-(meetings * weights[key] % total), key))
    for key in by_remainder[:rest]:
        shares[key] += 1
    return shares


def _season(year: int, weekdays: Sequence[int]) -> list[dt.date]:
    """List the days of a year on which meetings can be held on given weekdays."""
    first = dt.date(year, 1, 1)
    last = min(dt.date(year, 12, 31), LAST_DAY)
    days = [first + _DAY * number for number in range((last - first).days + 1)]
    return [day for day in days if day.weekday() in weekdays and is_meeting_season(day)]


def _days(
    council: CouncilSpec, year: int, number: int, chance: Chance
) -> Iterator[tuple[dt.date, str | None]]:
    """Spread a council's meetings over a year; a suffix tells two on one day apart."""
    own = _season(year, (council.weekday,))
    season = own if number <= len(own) else _season(year, range(5))
    double = number > 3 and chance.happens(0.12)
    different = min(number - double, len(season))
    chosen = [_nth(season, place, different, chance) for place in range(different)]
    for day in chosen:
        yield day, None
    start = chance.below(different) if different else 0
    for extra in range(number - different):
        rounds, place = divmod(extra, different)
        yield chosen[(start + place) % different], f"extra-{rounds + 1}" if rounds else "extra"


def _nth(season: Sequence[dt.date], place: int, number: int, chance: Chance) -> dt.date:
    """Pick the day of one of several meetings, evenly spread and never the same day twice."""
    low = place * len(season) // number
    high = (place + 1) * len(season) // number
    return season[low + chance.below(max(1, min(high - low, 3)))]


def _calendar(
    council: CouncilSpec, held: Sequence[tuple[dt.date, str | None]], chance: Chance
) -> Iterator[Planned]:
    """Plan the half-year to come, and tell of meetings that were called off."""
    if council.ended is not None:
        return
    days = chance.stream("calendar", council.slug)
    autumn = [LAST_DAY + _DAY * number for number in range(1, 170)]
    open_days = [
        day for day in autumn if day.weekday() == council.weekday and is_meeting_season(day)
    ]
    number = max(2, council.weight // 2)
    for place in range(number):
        day = _nth(open_days, place, number, days)
        yield Planned(council, day, cancelled=place > 0 and days.happens(0.15))
    taken = {day for day, _ in held}
    past = [day for day in _season(LAST_DAY.year, (council.weekday,)) if day not in taken]
    if past and days.happens(0.5):
        yield Planned(council, days.pick(past), cancelled=True)


def _slots(
    council: CouncilSpec,
    held: Sequence[tuple[dt.date, str | None]],
    planned: Sequence[Planned],
    chance: Chance,
) -> Iterator[Slot]:
    """Give each meeting its status and the date of the next."""
    days = chance.stream("status", council.slug)
    coming = [
        entry.date
        for entry in planned
        if entry.council is council and not entry.cancelled and entry.date > LAST_DAY
    ]
    for number, (day, suffix) in enumerate(held):
        following = next((later for later, _ in held[number + 1 :] if later > day), None)
        following = following or (min(coming) if coming else None)
        yield Slot(council, day, suffix, _status(day, days), following)


def _status(day: dt.date, chance: Chance) -> Status:
    """Choose a meeting's status: most minutes are adjusted, some corrected, few withdrawn."""
    if day < LAST_DAY - _RECENT and chance.happens(0.006):
        return Status.WITHDRAWN
    return Status.CORRECTED if chance.happens(0.07) else Status.ADJUSTED
