"""Record the manifests of checksums that a site was published with."""

from __future__ import annotations

from minutes_archive import addresses
from minutes_archive.archive.folder import PUBLISHED
from minutes_archive.commands.publication import NotRecordedError, Publication, replace_file
from minutes_archive.evidence import ManifestError, read_index, read_manifest
from minutes_archive.texts import Texts


def record_manifests(published: Publication, texts: Texts) -> str:
    """Keep the site's manifests with the minutes, where the next build adds to them.

    Args:
        published: The site and its minutes.
        texts: The words of the reader's language.

    Returns:
        What was done, in words.

    Raises:
        NotRecordedError: The site's manifests cannot be read.
        OSError: A file cannot be read or written.
    """
    changed = 0
    index = published.site / addresses.MANIFESTS
    try:
        for year, _ in read_index(index.read_bytes()) if index.is_file() else ():
            data = (published.site / addresses.manifest(year)).read_bytes()
            read_manifest(data)
            file = published.minutes / PUBLISHED / f"manifest-{year:04d}.json"
            if not file.is_file() or file.read_bytes() != data:
                replace_file(file, data)
                changed += 1
    except ManifestError as error:
        raise NotRecordedError("command.record.bad_manifest", why=error) from None
    return texts.count("command.record.manifests", changed)
