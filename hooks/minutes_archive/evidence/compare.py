"""What has become of records that somebody saved, or signed, at an earlier time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from minutes_archive.evidence.current import REMOVED
from minutes_archive.model import Record, YearManifest


class Kept(StrEnum):
    """How a record of old stands in the present manifests."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MOVED = "moved"
    ERASED = "erased"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of the minutes at an address; `target` is where moved ones are now."""

    address: str
    kept: Kept
    target: str = ""


def compare(saved: Iterable[YearManifest], present: Iterable[YearManifest]) -> tuple[Fate, ...]:
    """Find each checksum of old in the present manifests.

    Minutes may change, as long as the manifests say that they did. A checksum that is gone
    without a word is what evidence is for; where words were erased for somebody's sake the
    record says so.

    Args:
        saved: Manifests as they were.
        present: Manifests as they are.

    Returns:
        What became of each of the minutes that had a checksum, in order.
    """
    now = {record.address: record for one in present for record in one.records}
    places = {record.sha512: record.address for record in now.values() if record.sha512}
    return tuple(
        _fate(record.address, record.sha512, now.get(record.address), places)
        for one in saved
        for record in one.records
        if record.sha512 is not None
    )


def forgotten(before: Iterable[YearManifest], after: Iterable[YearManifest]) -> tuple[str, ...]:
    """Find what later manifests no longer know of what earlier ones told.

    Manifests only ever learn: a record stays, and so does each checksum, unless the record says
    that some are kept no longer.

    Args:
        before: Manifests as they were.
        after: Manifests as they are.

    Returns:
        The addresses of the records that are gone or know less, in order.
    """
    now = {record.address: record for one in after for record in one.records}
    return tuple(
        record.address
        for one in before
        for record in one.records
        if _knows_less(record, now.get(record.address))
    )


def _fate(address: str, digest: str, now: Record | None, places: Mapping[str, str]) -> Fate:
    """Say what became of one checksum."""
    if now is not None and digest == now.sha512:
        return Fate(address, Kept.UNCHANGED)
    if now is not None and now.moved and (digest in now.earlier or now.erased):
        return Fate(address, Kept.MOVED, now.moved)
    if (now is None or now.status == REMOVED) and digest in places:
        return Fate(address, Kept.MOVED, places[digest])
    if now is not None and digest in now.earlier:
        return Fate(address, Kept.CHANGED)
    is_erased = now is not None and now.erased
    return Fate(address, Kept.ERASED if is_erased else Kept.LOST)


def _knows_less(before: Record, now: Record | None) -> bool:
    """Say whether a record has lost a checksum, or that some were erased."""
    if now is None:
        return True
    if now.erased:
        return False
    return before.erased or not _checksums(before) <= _checksums(now)


def _checksums(record: Record) -> set[str]:
    """Give every checksum of a record."""
    return {*record.earlier, *((record.sha512,) if record.sha512 else ())}
