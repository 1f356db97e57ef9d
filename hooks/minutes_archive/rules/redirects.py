"""Redirects that lead nowhere, round in a circle, or away from a page that is there."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive import addresses
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive
from minutes_archive.published_addresses import AddressKind, kind_of
from minutes_archive.redirection import LONGEST_WAY, Redirection
from minutes_archive.rules.breach import COUNCILS_FILE, REDIRECTS_FILE, THEMES_FILE, Breach
from minutes_archive.rules.served import known_served, minutes_file

LOOP = FindingKind("PA824", Level.ERROR)
NOWHERE = FindingKind("PA825", Level.ERROR)
UNUSED = FindingKind("PA826", Level.WARNING)
REPEATED = FindingKind("PA827", Level.ERROR)
KINDS = (LOOP, NOWHERE, UNUSED, REPEATED)

_SHOWN_AT_EACH_END = 5


def check(archive: Archive) -> Iterator[Breach]:
    """Follow each redirect as far as the archive itself can tell; the build sees the rest."""
    if not archive.redirects:
        return
    served = known_served(archive)
    redirection = Redirection(archive.redirects)
    first: dict[str, int] = {}
    for place, redirect in enumerate(archive.redirects):
        start, params = redirect.start, {"start": redirect.start, "target": redirect.target}
        if start in first:
            params["entry"] = str(first[start] + 1)
            yield Breach(REPEATED, REDIRECTS_FILE, (place, "from"), params=params)
            continue
        first[start] = place
        if start in served:
            yield Breach(UNUSED, REDIRECTS_FILE, (place, "from"), params=params)
            continue
        route = redirection.route(start, served)
        params["end"] = route.end
        if route.loops:
            params["steps"] = str(LONGEST_WAY) if route.is_too_long else ""
            params["way"] = _way(route.steps)
            yield Breach(LOOP, REDIRECTS_FILE, (place, "to"), params=params)
        elif not route.arrived and (needs := _shown_by(route.end, archive)):
            yield Breach(NOWHERE, REDIRECTS_FILE, (place, "to"), params=params, needs=needs)


def _way(steps: tuple[str, ...]) -> str:
    """Write a way on one line; of a long one only how it begins and ends."""
    some: list[str] = list(steps)
    if len(some) > 2 * _SHOWN_AT_EACH_END + 1:
        some[_SHOWN_AT_EACH_END:-_SHOWN_AT_EACH_END] = ["…"]
    return " → ".join(some)


def _shown_by(address: str, archive: Archive) -> str:
    """Name the file that would give an address its page, "" where only the build can tell."""
    section, name = address.split("/")[:2]
    kind = kind_of(address)
    if kind is AddressKind.MINUTES:
        return minutes_file(address)
    if kind is AddressKind.THEME:
        return THEMES_FILE
    folder = f"{section}/" == addresses.MINUTES and address.count("/") == 2
    if kind is AddressKind.COUNCIL or (folder and name not in archive.councils):
        return COUNCILS_FILE
    return ""
