"""What is to be recorded of the archive as it is, given what was recorded before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from minutes_archive import addresses
from minutes_archive.evidence.form import checksum, manifest_bytes
from minutes_archive.model import (
    PRIVATE_REASONS,
    Archive,
    Meeting,
    Record,
    Status,
    YearManifest,
)
from minutes_archive.redirection import Redirection

REMOVED = "removed"
"""The status of a record whose minutes are no longer in the archive."""


def current_manifests(archive: Archive) -> tuple[YearManifest, ...]:
    """Make the manifests of an archive, oldest first.

    A record follows from the file and from what was recorded of it before: the same archive
    gives the same manifests, whenever they are made.

    Args:
        archive: The archive, with the manifests that are committed with it.
    """
    known = {record.address: record for one in archive.recorded for record in one.records}
    years: defaultdict[int, dict[str, Record]] = defaultdict(dict)
    meetings = {
        addresses.minutes(meeting): meeting
        for meeting in (*archive.meetings, *archive.withdrawn)
        if meeting.status is not Status.DRAFT
    }
    redirection = Redirection(archive.redirects)
    for manifest in archive.recorded:
        for record in manifest.records:
            if record.address not in meetings:
                route = redirection.route(record.address, meetings)
                target = meetings[route.end] if route.arrived else None
                years[manifest.year][record.address] = _gone(record, target)
    for address, meeting in meetings.items():
        years[meeting.date.year][address] = _record(meeting, known.get(address))
    return tuple(_chained(years))


def _chained(years: Mapping[int, Mapping[str, Record]]) -> Iterable[YearManifest]:
    """Join the years, each to the one before."""
    previous: tuple[int, str] | None = None
    for year in sorted(years):
        records = tuple(years[year][address] for address in sorted(years[year]))
        manifest = YearManifest(year, records, previous)
        previous = (year, checksum(manifest_bytes(manifest)))
        yield manifest


def _record(meeting: Meeting, before: Record | None) -> Record:
    """Record one meeting's minutes."""
    sha512 = meeting.sha512 if meeting.is_provable else None
    past = _past(before, sha512) if before else ()
    # With the text as it is now and an old checksum, somebody could try one name after another
    # until the checksum agrees: what was erased would not be.
    forget = bool(past) and _hides_words(meeting)
    return Record(
        address=addresses.minutes(meeting),
        source=meeting.path,
        status=meeting.status.value,
        file=addresses.source_file(meeting) if meeting.is_provable else None,
        sha512=sha512,
        earlier=() if forget else past,
        erased=forget or (before is not None and before.erased),
    )


def _past(before: Record, now: str | None) -> tuple[str, ...]:
    """List the checksums recorded before that are not the present one."""
    seen = (*before.earlier, before.sha512)
    return tuple(dict.fromkeys(one for one in seen if one is not None and one != now))


def _hides_words(meeting: Meeting) -> bool:
    """Say whether words were taken out of the minutes for somebody's sake."""
    withdrawal = meeting.withdrawal
    if withdrawal is not None and withdrawal.reason in PRIVATE_REASONS:
        return True
    return any(correction.reason in PRIVATE_REASONS for correction in meeting.corrections) or any(
        item.withheld for item in meeting.items
    )


def _gone(record: Record, target: Meeting | None) -> Record:
    """Keep the record of minutes that are no longer there, or have moved."""
    past = _past(record, None)
    # The text at the new address gives away what was erased as well as at the old.
    forget = bool(past) and target is not None and _hides_words(target)
    return Record(
        record.address,
        record.source,
        REMOVED,
        earlier=() if forget else past,
        erased=forget or record.erased,
        moved=addresses.minutes(target) if target is not None else None,
    )
