"""All private data in a text, and a text with its numbers hidden."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from minutes_archive.private_data.accounts import (
    account_at,
    iban_at,
    plusgiro_numbers,
    spelt_accounts,
)
from minutes_archive.private_data.emails import foreign_addresses
from minutes_archive.private_data.hit import NUMBERS, Hit, PrivateKind
from minutes_archive.private_data.identity import identity_at, interim_numbers
from minutes_archive.private_data.phones import phone_at
from minutes_archive.private_data.protected import protected_words
from minutes_archive.private_data.runs import Run, find_runs

_DETECTORS: tuple[Callable[[Run, int], tuple[Hit, int] | None], ...] = (
    iban_at,
    identity_at,
    phone_at,
    account_at,
)
_GIRO = re.compile(r"giro|\bpg\b")


def find_private(text: str, domains: Collection[str] = ()) -> tuple[Hit, ...]:
    """Find private data in a text.

    Args:
        text: Any text, with LF line ends.
        domains: Ends of the municipality's own e-mail addresses, in small letters.

    Returns:
        What was found, in the order of the text.
    """
    small = text.lower()
    hits = [*_numbers(text, small), *protected_words(text, small)]
    if "@" in text or "&" in text or "＠" in text:
        hits += foreign_addresses(text, domains)
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.kind)))


def mask_numbers(text: str) -> str:
    """Put stars for the digits of every private number in a text.

    Args:
        text: Any text.
    """
    masked = list(text)
    for hit in _numbers(text, text.lower()):
        if hit.kind in NUMBERS:
            hidden = text[hit.start : hit.end]
            masked[hit.start : hit.end] = ["*" if char.isalnum() else char for char in hidden]
    return "".join(masked)


def _numbers(text: str, small: str) -> Iterator[Hit]:
    """Find all that is written in digits."""
    for run in find_runs(text):
        yield from _in_run(run)
    yield from interim_numbers(text)
    if ("giro" in small or "pg" in small) and _GIRO.search(small):
        yield from plusgiro_numbers(text)
    if "clearing" in small:
        yield from spelt_accounts(text)


def _in_run(run: Run) -> Iterator[Hit]:
    """Find the numbers of a run, each digit in at most one of them."""
    place = 0
    while place < len(run.digits):
        found = next((hit for look in _DETECTORS if (hit := look(run, place))), None)
        if found is None or _hides_a_person(run, place, *found):
            place += 1
        else:
            yield found[0]
            place += found[1]


def _hides_a_person(run: Run, first: int, hit: Hit, length: int) -> bool:
    """Say whether an identity number begins inside what looks like a telephone number."""
    if hit.kind not in {PrivateKind.MOBILE, PrivateKind.LANDLINE}:
        return False
    inside = (place for place in range(first + 1, first + length) if run.gaps[place])
    return any(identity_at(run, place) for place in inside)
