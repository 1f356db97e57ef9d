"""Minutes once published whose address would answer nothing any more."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from minutes_archive import addresses
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, Status
from minutes_archive.published_addresses import AddressKind, kind_of
from minutes_archive.redirection import Redirection
from minutes_archive.rules.breach import ADDRESSES_FILE, COUNCILS_FILE, Breach
from minutes_archive.rules.served import minutes_file, minutes_served
from minutes_archive.rules.yaml_lines import moved_council_lines, redirect_lines

VANISHED = FindingKind("PA820", Level.ERROR)
COUNCIL_VANISHED = FindingKind("PA821", Level.ERROR)
DRAFT_AGAIN = FindingKind("PA822", Level.ERROR)
KINDS = (VANISHED, COUNCIL_VANISHED, DRAFT_AGAIN)

MOST_TOLD = 100
"""How many minutes that are gone are told of one by one."""

_DAYS = 14
"""How far from its date minutes may be sought: farther off they are those of another meeting."""


def check(archive: Archive) -> Iterator[Breach]:
    """Compare the list of published addresses with the minutes and the redirects."""
    listed = {one for one in archive.published if kind_of(one) is AddressKind.MINUTES}
    served = minutes_served(archive)
    lost = listed - served
    if not lost:
        return
    redirection = Redirection(archive.redirects)
    lost = {one for one in lost if not _is_led_on(one, redirection, served)}
    drafts = (m for m in archive.meetings if m.status is Status.DRAFT)
    for meeting in drafts:
        address = addresses.minutes(meeting)
        if address in lost:
            lost.discard(address)
            params = {"address": address}
            yield Breach(DRAFT_AGAIN, meeting.path, ("status",), params=params)
    yield from _vanished(archive, lost, listed)


def _is_led_on(address: str, redirection: Redirection, served: set[str]) -> bool:
    """Say whether redirects lead from an address to minutes, or to a page of another sort."""
    route = redirection.route(address, served)
    moved = len(route.steps) > 1 and not route.loops
    return route.arrived or (moved and kind_of(route.end) is not AddressKind.MINUTES)


def _vanished(archive: Archive, lost: set[str], listed: set[str]) -> Iterator[Breach]:
    """Tell of each council whose minutes are all gone, and of the other minutes one by one."""
    left = {meeting.council for meeting in archive.meetings}
    newcomers = _Newcomers(m for m in archive.meetings if addresses.minutes(m) not in listed)
    by_council: defaultdict[str, set[str]] = defaultdict(set)
    for address in lost:
        council, name = address.split("/")[1:3]
        by_council[council].add(name)
    whole = {
        slug
        for slug, names in by_council.items()
        if slug not in left and (len(names) > 1 or slug not in archive.councils)
    }
    yield from _councils({slug: by_council[slug] for slug in sorted(whole)}, newcomers)
    others = sorted(one for one in lost if one.split("/")[1] not in whole)
    yield from _one_by_one(others, newcomers)


def _councils(lost: Mapping[str, set[str]], newcomers: _Newcomers) -> Iterator[Breach]:
    """Tell of councils whose minutes are all gone; of very many, how many more there are."""
    for slug, names in islice(lost.items(), MOST_TOLD):
        moved = newcomers.council_of(names)
        paste = moved_council_lines(slug, moved) if moved else ""
        told = {"council": slug, "count": str(len(names)), "to": moved, "paste": paste, "more": ""}
        yield Breach(COUNCIL_VANISHED, COUNCILS_FILE, params=told, needs=COUNCILS_FILE)
    yield from _and_more(COUNCIL_VANISHED, len(lost), ("council", "count", "to", "paste"))


def _one_by_one(lost: Sequence[str], newcomers: _Newcomers) -> Iterator[Breach]:
    """Tell of minutes that are gone; of very many, how many more there are."""
    for address in lost[:MOST_TOLD]:
        path = minutes_file(address)
        nearest = newcomers.nearest(address)
        paste = redirect_lines(address, nearest) if nearest else ""
        params = {"address": address, "file": path, "to": nearest, "paste": paste, "more": ""}
        yield Breach(VANISHED, path, params=params, needs=path)
    yield from _and_more(VANISHED, len(lost), ("address", "file", "to", "paste"))


def _and_more(kind: FindingKind, count: int, unsaid: tuple[str, ...]) -> Iterator[Breach]:
    """Say how many more there are than are told of."""
    if count > MOST_TOLD:
        params = {**dict.fromkeys(unsaid, ""), "more": str(count - MOST_TOLD)}
        yield Breach(kind, ADDRESSES_FILE, params=params, needs=COUNCILS_FILE)


class _Newcomers:
    """Minutes that have never been published: what some of those that are gone may have become."""

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        """Sort them by council and day, and by the names of their files.

        Args:
            meetings: Meetings whose addresses are not in the list of published ones.
        """
        self._by_name: defaultdict[str, list[Meeting]] = defaultdict(list)
        self._by_council: defaultdict[str, list[tuple[date, str]]] = defaultdict(list)
        for meeting in meetings:
            self._by_name[meeting.slug].append(meeting)
            self._by_council[meeting.council].append((meeting.date, addresses.minutes(meeting)))
        for some in self._by_council.values():
            some.sort()

    def council_of(self, names: Iterable[str]) -> str:
        """Guess which council's folder minutes of certain names are in now, "" for none.

        Args:
            names: The last steps of the addresses that are gone.
        """
        counts = Counter(m.council for name in names for m in self._by_name.get(name, ()))
        return min(counts, key=lambda slug: (-counts[slug], slug), default="")

    def nearest(self, address: str) -> str:
        """Guess the new address of minutes, "" for none: near them in time, or of the same name.

        Args:
            address: The address that is gone.
        """
        council, name = address.split("/")[1:3]
        try:
            day = date.fromisoformat(name[:10])
        except ValueError:
            return ""
        own = self._by_council.get(council, [])
        at = bisect_left(own, (day, ""))
        near = [
            (abs((when - day).days), False, there)
            for when, there in own[max(at - 1, 0) : at + 1]
            if abs((when - day).days) <= _DAYS
        ]
        same = [(0, True, addresses.minutes(m)) for m in self._by_name.get(name, ())]
        return min([*near, *same], default=(0, False, ""))[2]
