"""Private data in the archive's files, as breaches that stop publication.

The bytes of a file are searched, not what the archive makes of them: comments, withheld items
and withdrawn minutes lie in the published history too, also where a file cannot be read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from minutes_archive.archive.own_addresses import is_surely_foreign
from minutes_archive.document_text import decode
from minutes_archive.findings import FindingKind, Level
from minutes_archive.private_data import NUMBERS, Hit, PrivateKind, digest, find_private, hide
from minutes_archive.rules import Breach

_MOST_OF_A_KIND = 100
"""How many are told of in one file; a list of people is seen before that."""

IDENTITY_NUMBER = FindingKind("PA701", Level.ERROR)
COORDINATION_NUMBER = FindingKind("PA702", Level.ERROR)
INTERIM_NUMBER = FindingKind("PA703", Level.ERROR)
MISTYPED_NUMBER = FindingKind("PA704", Level.WARNING)
MOBILE = FindingKind("PA705", Level.ERROR)
LANDLINE = FindingKind("PA706", Level.WARNING)
FOREIGN_EMAIL = FindingKind("PA707", Level.ERROR)
EMAIL_WITHOUT_DOMAINS = FindingKind("PA708", Level.WARNING)
ACCOUNT = FindingKind("PA709", Level.ERROR)
PLUSGIRO = FindingKind("PA710", Level.WARNING)
PROTECTED_IDENTITY = FindingKind("PA711", Level.ERROR)

# A mobile belongs to one person, and nothing in its number tells an official's from anybody
# else's. A landline is mostly an office's or a firm's, and plusgiro mostly an association's.
_KINDS = {
    PrivateKind.IDENTITY_NUMBER: IDENTITY_NUMBER,
    PrivateKind.COORDINATION_NUMBER: COORDINATION_NUMBER,
    PrivateKind.INTERIM_NUMBER: INTERIM_NUMBER,
    PrivateKind.MISTYPED_NUMBER: MISTYPED_NUMBER,
    PrivateKind.MOBILE: MOBILE,
    PrivateKind.LANDLINE: LANDLINE,
    PrivateKind.EMAIL: FOREIGN_EMAIL,
    PrivateKind.ACCOUNT: ACCOUNT,
    PrivateKind.PLUSGIRO: PLUSGIRO,
    PrivateKind.PROTECTED_IDENTITY: PROTECTED_IDENTITY,
}

PRIVATE_CODES = frozenset(kind.code for kind in (*_KINDS.values(), EMAIL_WITHOUT_DOMAINS))
"""Codes that only an exception with a digest can let stand."""

HIDDEN_CODES = PRIVATE_CODES - {EMAIL_WITHOUT_DOMAINS.code, PROTECTED_IDENTITY.code}
"""Codes of what `hide_private` puts stars for."""

NUMBER_CODES = frozenset(_KINDS[kind].code for kind in NUMBERS)

KINDS = (*_KINDS.values(), EMAIL_WITHOUT_DOMAINS)


def kind_of(hit: Hit, domains: Collection[str]) -> FindingKind:
    """Give the kind of finding that a piece of private data is.

    Args:
        hit: What was found.
        domains: The municipality's own (see `own_domains`).
    """
    if hit.kind is PrivateKind.EMAIL and not is_surely_foreign(hit.value, domains):
        return EMAIL_WITHOUT_DOMAINS
    return _KINDS[hit.kind]


def first_of_each_kind(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Leave out what is more than anybody reads, kind by kind: none may hide another.

    Args:
        hits: What was found.
    """
    counts: Counter[PrivateKind] = Counter()
    for hit in hits:
        counts[hit.kind] += 1
        if counts[hit.kind] <= _MOST_OF_A_KIND:
            yield hit


def private_breaches(data: bytes, path: str, domains: Collection[str]) -> Iterator[Breach]:
    """Find private data in a text file, each value once a line.

    Args:
        data: The file's bytes.
        path: The file, relative to the minutes folder.
        domains: Ends of the municipality's own e-mail addresses.
    """
    text = decode(data)  # Whatever bytes there are: a wrong encoding has its own finding.
    seen: set[tuple[int, str, str]] = set()
    line, counted = 1, 0
    for hit in first_of_each_kind(find_private(text, domains)):
        line += text.count("\n", counted, hit.start)
        counted = hit.start
        if (line, hit.kind, hit.value) in seen:
            continue
        seen.add((line, hit.kind, hit.value))
        mark = digest(path, hit)
        params = dict.fromkeys(("attachment", "at_page", "registry"), "")
        params |= {"masked": hit.masked, "digest": mark}
        column = hit.start - text.rfind("\n", 0, hit.start)
        kind = kind_of(hit, domains)
        yield Breach(kind, path, line=line, column=column, params=params, digest=mark)


def hide_private(text: str, domains: Collection[str]) -> str:
    """Put stars for the numbers of people in a text, and for addresses that are surely theirs.

    Other addresses are nearly always an office's own, and stand at the foot of each page.

    Args:
        text: Any text.
        domains: The municipality's own (see `own_domains`).
    """
    stay = (EMAIL_WITHOUT_DOMAINS, PROTECTED_IDENTITY)
    hits = find_private(text, domains)
    return hide(text, [hit for hit in hits if kind_of(hit, domains) not in stay])


def in_items(breaches: Iterable[Breach], starts: Iterable[tuple[int, str]]) -> Iterator[Breach]:
    """Say of each breach in which item it stands.

    Args:
        breaches: Breaches with lines.
        starts: The lines where items begin, in order, with the items' numbers.
    """
    order = list(starts)
    lines = [line for line, _ in order]
    for breach in breaches:
        place = bisect_right(lines, breach.line or 1)
        yield replace(breach, item=order[place - 1][1]) if place else breach
