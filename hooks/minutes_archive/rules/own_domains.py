"""Domains in the registry where anybody may have an address, so that they are nobody's own."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive
from minutes_archive.private_data import PROVIDERS
from minutes_archive.rules.breach import MUNICIPALITY_FILE, Breach

KIND = FindingKind("PA717", Level.WARNING)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find domains that the search for private data passes over in the registry."""
    for index, domain in enumerate(archive.municipality.domains):
        if domain in PROVIDERS:
            yield Breach(KIND, MUNICIPALITY_FILE, ("domains", index), params={"domain": domain})
