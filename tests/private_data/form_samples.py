"""What is found in a text, for the tests of the forms of private data."""

from __future__ import annotations

from minutes_archive.private_data import find_private

NUMBER = "990102-2385"


def kinds(text: str, *domains: str) -> list[str]:
    return [hit.kind.value for hit in find_private(text, domains)]


def values(text: str, *domains: str) -> list[str]:
    return [hit.value for hit in find_private(text, domains)]
