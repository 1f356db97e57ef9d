"""What a build says of the words that were taken out of minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.history import Erased
from minutes_archive.texts import Texts


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """What a search of a finished site found: the words still there, and files left unread."""

    still: tuple[str, ...]
    unread: tuple[str, ...]


def unproved(erased: Erased, texts: Texts) -> Iterator[str]:
    """Say what cannot be looked for, since nobody knows any more which words it was.

    Args:
        erased: The words that were taken out.
        texts: The words of the reader's language.
    """
    if erased.trouble is not None:
        why = texts(erased.trouble.key, **erased.trouble.params)
        yield texts("erased.no_history", why=why)
    if erased.unchecked:
        yield texts.count("erased.unchecked", erased.unchecked)


def search_site(erased: Erased, site: Path, workers: int, texts: Texts) -> ErasureReport:
    """Look for the words in every file of a finished site.

    Args:
        erased: The words that were taken out.
        site: The site's folder.
        workers: How many processes share the work among them.
        texts: The words of the reader's language.
    """
    remains = erased.remains(site, workers)
    found = (
        texts(
            "erased.stands",
            where=still.sought.where or texts("erased.from_list"),
            file=still.file,
            digest=still.sought.digest,
        )
        for still in remains.still
    )
    unread = (texts("erased.unread", file=file) for file in remains.unread)
    return ErasureReport(tuple(found), tuple(unread))
