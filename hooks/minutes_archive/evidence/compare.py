"""What has become of records that somebody saved, or signed, at an earlier time."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from minutes_archive.model import Record, YearManifest


class Kept(StrEnum):
    """How a record of old stands in the present manifests."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    ERASED = "erased"
    LOST = "lost"


def compare(
    saved: Iterable[YearManifest], present: Iterable[YearManifest]
) -> tuple[tuple[str, Kept], ...]:
    """Find each checksum of old in the present manifests.

    Minutes may change, as long as the manifests say that they did. A checksum that is gone
    without a word is what evidence is for; where words were erased for somebody's sake the
    record says so.

    Args:
        saved: Manifests as they were.
        present: Manifests as they are.

    Returns:
        The addresses of the minutes that had a checksum, in order, each with what became of it.
    """
    now = {record.address: record for one in present for record in one.records}
    return tuple(
        (record.address, _kept(record.sha512, now.get(record.address)))
        for one in saved
        for record in one.records
        if record.sha512 is not None
    )


def _kept(digest: str, now: Record | None) -> Kept:
    """Say what became of one checksum."""
    if now is not None and digest == now.sha512:
        return Kept.UNCHANGED
    if now is not None and digest in now.earlier:
        return Kept.CHANGED
    return Kept.ERASED if now is not None and now.erased else Kept.LOST
