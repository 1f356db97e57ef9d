"""Record the manifests of checksums that a site was published with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from minutes_archive import addresses
from minutes_archive.archive.folder import MANIFEST_FILE, PUBLISHED
from minutes_archive.commands.publication import NotRecordedError, Publication, replace_file
from minutes_archive.evidence import (
    Kept,
    ManifestError,
    compare,
    forgotten,
    read_index,
    read_manifest,
)
from minutes_archive.model import YearManifest
from minutes_archive.texts import Texts


def record_manifests(published: Publication, texts: Texts) -> str:
    """Keep the site's manifests with the minutes, where the next build adds to them.

    Args:
        published: The site and its minutes.
        texts: The words of the reader's language.

    Returns:
        What was done, in words.

    Raises:
        NotRecordedError: The site's manifests cannot be read, or know less than those recorded.
        OSError: A file cannot be read or written.
    """
    refuse_older(published, texts)
    changed = 0
    for year, data in _of_site(published.site):
        file = published.minutes / PUBLISHED / f"manifest-{year:04d}.json"
        if not file.is_file() or file.read_bytes() != data:
            replace_file(file, data)
            changed += 1
    return texts.count("command.record.manifests", changed)


def refuse_older(published: Publication, texts: Texts) -> None:
    """See that nothing would be forgotten: a site built from older minutes knows less.

    Args:
        published: The site and its minutes.
        texts: The words of the reader's language.

    Raises:
        NotRecordedError: Manifests cannot be read, or something recorded would be lost.
        OSError: A file cannot be read.
    """
    key = "command.record.bad_committed"
    try:
        committed = [read_manifest(data) for data in _committed(published.minutes)]
        key = "command.record.bad_manifest"
        site = [read_manifest(data) for _, data in _of_site(published.site)]
    except ManifestError as error:
        why = texts(f"verify_why.{error.fault}")
        raise NotRecordedError(key, why=why) from None
    lost = _lost(committed, site)
    if lost:
        count = len(lost)
        raise NotRecordedError("command.record.older_site", address=lost[0], count=count)


def _lost(committed: list[YearManifest], site: list[YearManifest]) -> list[str]:
    """List the addresses of which the site's manifests know less than those committed."""
    gone = (fate.address for fate in compare(committed, site) if fate.kept is Kept.LOST)
    return sorted({*chain(gone, forgotten(committed, site))})


def _committed(minutes: Path) -> Iterator[bytes]:
    """Read the manifests that are recorded, oldest first."""
    for file in sorted((minutes / PUBLISHED).glob("*.json")):
        if MANIFEST_FILE.fullmatch(f"{PUBLISHED}/{file.name}"):
            yield file.read_bytes()


def _of_site(site: Path) -> Iterator[tuple[int, bytes]]:
    """Read the manifests that a site was published with, each with its year."""
    index = site / addresses.MANIFESTS
    for year, _ in read_index(index.read_bytes()) if index.is_file() else ():
        yield year, (site / addresses.manifest(year)).read_bytes()
