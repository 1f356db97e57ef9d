"""Minutes once published whose address would answer nothing any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from minutes_archive import addresses
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, Status
from minutes_archive.published_addresses import AddressKind, kind_of
from minutes_archive.redirection import Redirection
from minutes_archive.rules.breach import COUNCILS_FILE, Breach
from minutes_archive.rules.served import minutes_file, minutes_served
from minutes_archive.rules.yaml_lines import moved_council_lines, redirect_lines

VANISHED = FindingKind("PA820", Level.ERROR)
COUNCIL_VANISHED = FindingKind("PA821", Level.ERROR)
DRAFT_AGAIN = FindingKind("PA822", Level.ERROR)
KINDS = (VANISHED, COUNCIL_VANISHED, DRAFT_AGAIN)


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
    unlisted = [m for m in archive.meetings if addresses.minutes(m) not in listed]
    councils = Counter(one.split("/")[1] for one in lost)
    whole = {slug for slug, count in councils.items() if slug not in left and count > 1}
    for slug in sorted(whole):
        moved = _moved_to(slug, lost, unlisted)
        paste = moved_council_lines(slug, moved) if moved else ""
        params = {"council": slug, "count": councils[slug], "to": moved, "paste": paste}
        yield Breach(COUNCIL_VANISHED, COUNCILS_FILE, params=params, needs=COUNCILS_FILE)
    for address in sorted(lost):
        slug = address.split("/")[1]
        if slug not in whole:
            path = minutes_file(address)
            nearest = _nearest(address, unlisted)
            paste = redirect_lines(address, nearest) if nearest else ""
            params = {"address": address, "file": path, "to": nearest, "paste": paste}
            yield Breach(VANISHED, path, params=params, needs=path)


def _moved_to(council: str, lost: set[str], unlisted: list[Meeting]) -> str:
    """Guess which council's folder the minutes of another have moved to, "" for none."""
    dates = {one.split("/")[2] for one in lost if one.split("/")[1] == council}
    counts = Counter(meeting.council for meeting in unlisted if meeting.slug in dates)
    return min(counts, key=lambda slug: (-counts[slug], slug), default="")


def _nearest(address: str, unlisted: list[Meeting]) -> str:
    """Guess which newcomer is the minutes of an address: its council's next in time, if any."""
    council, name = address.split("/")[1:3]
    same = [m for m in unlisted if m.council == council or m.slug == name]
    try:
        day = date.fromisoformat(name[:10])
    except ValueError:
        return ""
    near = min(same, key=lambda m: (abs((m.date - day).days), m.council != council), default=None)
    return addresses.minutes(near) if near is not None else ""
