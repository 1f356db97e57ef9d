"""A name in a § that nearly is the name of somebody listed or registered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Item, Meeting, name_key
from minutes_archive.parse import Places
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.names import loose_key, mentions, nearest_name
from minutes_archive.rules.person_spelling import registered_names
from minutes_archive.rules.yaml_lines import aliases_line, person_lines

KIND = FindingKind("PA415", Level.WARNING)
KINDS = (KIND,)

_WORD = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,30}+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,30}+){0,2}+"
_NAMES = re.compile(rf"(?<![\w\-]){_WORD}(?:[ \n]{_WORD}){{1,9}}+")
_LENGTHS = (3, 2)
_MOST_NAMES = 2000


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sequence of capitalised words and where it stands."""

    name: str
    line: int
    column: int


def check(archive: Archive) -> Iterator[Breach]:
    """Offer an alias for each name in a text that is nearly a known one.

    Only two or three capitalised words in a row are looked at, and a name that is exactly
    known, in the genitive too, is left alone. Each spelling is reported once a file.
    """
    registered = registered_names(archive)
    nearest: dict[str, str | None] = {}
    for meeting in archive.meetings:
        listed = {loose_key(one.name): one.name for one in mentions(meeting)}
        first_seen: dict[str, _Seen] = {}
        for seen in _unknown_names(meeting, archive.person_slugs):
            first_seen.setdefault(loose_key(seen.name), seen)
        for key, seen in islice(first_seen.items(), _MOST_NAMES):
            if key not in nearest:
                nearest[key] = nearest_name(key, registered)
            found = nearest_name(key, listed) or nearest[key]
            if found is not None:
                yield _breach(archive, meeting, seen, found)


def _breach(archive: Archive, meeting: Meeting, seen: _Seen, found: str) -> Breach:
    """Say which name it may be, with the registry's lines to paste."""
    person = archive.person(found)
    lines = f"{person.slug}:\n{aliases_line(person, seen.name)}"
    params = {
        "name": seen.name,
        "known": found,
        "paste": lines if person.registered else person_lines(person, seen.name),
    }
    return Breach(KIND, meeting.path, line=seen.line, column=seen.column, params=params)


def _unknown_names(meeting: Meeting, known: Mapping[str, str]) -> Iterator[_Seen]:
    """List the sequences of a meeting's texts that are no known name."""
    for item in meeting.items:
        for text, line in _texts(item):
            places: Places | None = None
            for match in _NAMES.finditer(text):
                for name, start in _windows(match[0], known):
                    places = places or Places(text, line)
                    yield _Seen(name, *places.at(match.start() + start))


def _texts(item: Item) -> Iterator[tuple[str, int]]:
    """Give the item's texts, each with its first line."""
    yield item.title, item.line
    for part in item.parts:
        yield part.text, part.line + (part.heading is not None)


def _windows(sequence: str, known: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Cut a sequence into names of two or three words, the known ones taken out."""
    words = [(match[0], match.start()) for match in re.finditer(r"[^ \n]+", sequence)]
    taken = [False] * len(words)
    for length in _LENGTHS:
        for first in range(len(words) - length + 1):
            name = " ".join(word for word, _ in words[first : first + length])
            if _is_known(name, known):
                taken[first : first + length] = [True] * length
    for length in _LENGTHS:
        for first in range(len(words) - length + 1):
            if not any(taken[first : first + length]):
                yield " ".join(word for word, _ in words[first : first + length]), words[first][1]


def _is_known(name: str, known: Mapping[str, str]) -> bool:
    """Say whether a name, or the name it is the genitive of, is known."""
    key = name_key(name)
    return key in known or (key.endswith("s") and key[:-1] in known)
