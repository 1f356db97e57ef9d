"""All private data in a text, and a text with it hidden."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from minutes_archive.private_data.accounts import (
    account_at,
    iban_at,
    plusgiro_numbers,
    spelt_accounts,
)
from minutes_archive.private_data.emails import foreign_addresses
from minutes_archive.private_data.foreign_phones import foreign_phone_at
from minutes_archive.private_data.hit import Hit, PrivateKind
from minutes_archive.private_data.identity import identity_at, interim_numbers
from minutes_archive.private_data.phones import phone_at
from minutes_archive.private_data.protected import protected_words
from minutes_archive.private_data.runs import FEWEST_DIGITS, Run, find_runs

_DETECTORS: tuple[Callable[[Run, int], tuple[Hit, int] | None], ...] = (
    iban_at,
    identity_at,
    phone_at,
    foreign_phone_at,
    account_at,
)
_PG = re.compile(r"pg(?<!\wpg)\b")
"""The word alone; with its letters first it is looked for as fast as any text."""

_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_WORD = re.compile(r"[^\s<>\"]+")


def find_private(text: str, domains: Collection[str] = ()) -> tuple[Hit, ...]:
    """Find private data in a text.

    Args:
        text: Any text, with LF line ends.
        domains: Ends of the municipality's own e-mail addresses, in small letters.

    Returns:
        What was found, in the order of the text.
    """
    small = _small(text)
    hits = [*_written(text, small, domains), *protected_words(small)]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.kind)))


def mask_private(text: str) -> str:
    """Put stars for the letters and digits of every private number and address in a text.

    Which addresses are the municipality's own is not known here: all are hidden.

    Args:
        text: Any text.
    """
    return hide(text, _written(text, _small(text), ()))


def hide(text: str, hits: Collection[Hit]) -> str:
    """Put stars for the letters and digits of some private data; every sign keeps its place.

    Args:
        text: Any text.
        hits: What was found in it.
    """
    if not hits:
        return text
    masked = list(text)
    for hit in hits:
        hidden = text[hit.start : hit.end]
        masked[hit.start : hit.end] = ["*" if char.isalnum() else char for char in hidden]
    return "".join(masked)


def _small(text: str) -> str:
    """Give a text in small letters of the same length; one letter's small form has two signs."""
    return text.replace("İ", "i").lower()


def _written(text: str, small: str, domains: Collection[str]) -> list[Hit]:
    """Find all that stands for one person or account, as it is written and in links."""
    hits = _plainly(text, small, domains)
    if _ESCAPE.search(text):
        hits += list(_in_links(text, domains, hits))
    return hits


def _plainly(text: str, small: str, domains: Collection[str]) -> list[Hit]:
    """Find numbers and addresses as they are written."""
    return [*_numbers(text, small), *foreign_addresses(text, domains)]


def _in_links(text: str, domains: Collection[str], known: Iterable[Hit]) -> Iterator[Hit]:
    """Find what an address on the web spells with escapes (990102%2D2385)."""
    seen = [(hit.kind, hit.value, hit.start) for hit in known]
    for word in _WORD.finditer(text):
        if _ESCAPE.search(word[0]) is None:
            continue
        start, end = word.span()
        there = {(kind, value) for kind, value, place in seen if start <= place < end}
        plain = unquote(word[0])
        for hit in _plainly(plain, _small(plain), domains):
            if (hit.kind, hit.value) not in there:
                yield replace(hit, start=start, end=end)


def _numbers(text: str, small: str) -> Iterator[Hit]:
    """Find all that is written in digits."""
    for run in find_runs(text):
        yield from _in_run(run)
    yield from interim_numbers(text)
    if "giro" in small or _PG.search(small):
        yield from plusgiro_numbers(text)
    if "clearing" in small:
        yield from spelt_accounts(text)


def _in_run(run: Run) -> Iterator[Hit]:
    """Find the numbers of a run, each digit in at most one of them.

    None begins right behind another digit, or has fewer digits than a run.
    """
    free = 0
    for place, gap in enumerate(run.gaps[:-FEWEST_DIGITS]):
        if place < free or not (gap or place == 0):
            continue
        found = next((hit for look in _DETECTORS if (hit := look(run, place))), None)
        if found is not None and not _hides_a_person(run, place, *found):
            yield found[0]
            free = place + found[1]


def _hides_a_person(run: Run, first: int, hit: Hit, length: int) -> bool:
    """Say whether an identity number begins inside what looks like a telephone number."""
    if hit.kind not in {PrivateKind.MOBILE, PrivateKind.LANDLINE}:
        return False
    inside = (place for place in range(first + 1, first + length) if run.gaps[place])
    return any(identity_at(run, place) for place in inside)
