"""The archive's groupings, made once for all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from minutes_archive.model import Archive, Council, Item, Meeting, Person, Theme
from minutes_archive.promises import Promise, all_promises
from minutes_archive.slugs import slugify

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item together with the meeting it was dealt with at."""

    meeting: Meeting
    item: Item


@dataclass(frozen=True, slots=True)
class Index:
    """Meetings by council, year and theme, and items by case and theme.

    Every list runs oldest first, as `archive.meetings` does. `by_case` is keyed by the case
    number's slug; `places` says where in its council's list a meeting stands, by its path;
    `seated` holds those who have or had a mandate in a council, by its slug. `put_off` and
    `resumed` lead from a meeting's path and an item's number to the promise that the item
    gave, and to the last one that it kept.
    """

    archive: Archive
    by_council: Mapping[str, tuple[Meeting, ...]]
    by_council_year: Mapping[tuple[str, int], tuple[Meeting, ...]]
    by_year: Mapping[int, tuple[Meeting, ...]]
    by_month: Mapping[tuple[int, int], tuple[Meeting, ...]]
    by_theme: Mapping[str, tuple[Meeting, ...]]
    items_by_theme: Mapping[str, tuple[ItemRef, ...]]
    by_case: Mapping[str, tuple[ItemRef, ...]]
    places: Mapping[str, int]
    seated: Mapping[str, tuple[Person, ...]]
    put_off: Mapping[tuple[str, str], Promise]
    resumed: Mapping[tuple[str, str], Promise]

    def council(self, meeting: Meeting) -> Council:
        """Find the council that held a meeting."""
        return self.archive.councils[meeting.council]

    def neighbours(self, meeting: Meeting) -> tuple[Meeting | None, Meeting | None]:
        """Give the council's meetings before and after one."""
        own = self.by_council[meeting.council]
        place = self.places[meeting.path]
        before = own[place - 1] if place > 0 else None
        return before, own[place + 1] if place + 1 < len(own) else None

    def themes(self, slugs: Iterable[str]) -> tuple[Theme, ...]:
        """Find themes by their slugs, in the order given."""
        return tuple(self.archive.themes[slug] for slug in slugs)

    def years(self, council: str) -> tuple[int, ...]:
        """Years in which a council has minutes, newest first."""
        return tuple(sorted({m.date.year for m in self.by_council.get(council, ())}, reverse=True))


def index_archive(archive: Archive) -> Index:
    """Group an archive.

    Args:
        archive: An archive without errors: every council, theme and name is known.
    """
    meetings = archive.meetings
    by_council = _group((m.council, m) for m in meetings)
    refs = [ItemRef(meeting, item) for meeting in meetings for item in meeting.items]
    promises = all_promises(archive)
    return Index(
        archive=archive,
        by_council=by_council,
        by_council_year=_group(((m.council, m.date.year), m) for m in meetings),
        by_year=_group((m.date.year, m) for m in meetings),
        by_month=_group(((m.date.year, m.date.month), m) for m in meetings),
        by_theme=_group((theme, m) for m in meetings for theme in m.all_themes),
        items_by_theme=_group((theme, ref) for ref in refs for theme in ref.item.themes),
        by_case=_group((slugify(ref.item.case), ref) for ref in refs if ref.item.case),
        places={m.path: place for own in by_council.values() for place, m in enumerate(own)},
        seated=_group((slug, p) for p in archive.people.values() for slug in _seats(p)),
        put_off={(one.meeting.path, one.item.number): one for one in promises},
        resumed={
            (one.taken_up[0].path, one.taken_up[1].number): one for one in promises if one.taken_up
        },
    )


def _seats(person: Person) -> Iterator[str]:
    """Name, each once, the councils that somebody has a mandate in."""
    yield from dict.fromkeys(mandate.council for mandate in person.mandates)


def _group(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """Collect values under their keys, keeping their order."""
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
