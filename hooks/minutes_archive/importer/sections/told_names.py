"""The people that a sentence names, full names and the short names of an association."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.people import FoundName, is_name, split_names
from minutes_archive.importer.sections.prose import Sentence
from minutes_archive.importer.sections.telling import Telling

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_BETWEEN = re.compile(r"\s*(?:,|;|\boch\b|\bsamt\b|&)\s*")
_SHORT = re.compile(r"[^\W\d_][\w.-]{1,19}(?:\s[A-ZÅÄÖ]\.?)?")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_COMMON = frozenset(
    (
        "alla",
        "de",
        "dem",
        "denna",
        "dess",
        "dessa",
        "det",
        "den",
        "du",
        "en",
        "ett",
        "han",
        "hon",
        "honom",
        "henne",
        "ingen",
        "inga",
        "man",
        "mötet",
        "samt",
        "sig",
        "som",
        "stämman",
        "styrelse",
        "styrelsen",
        "ordförande",
        "sekreterare",
        "justerare",
        "justeringsman",
        "justeringsmän",
        "två",
        "tre",
        "följande",
        "personer",
        "medlemmar",
        "medlemmarna",
        "närvarande",
        "var",
        "är",
        "och",
        "hela",
        "samtliga",
        "också",
        "även",
        "vakant",
        "förslag",
        "valberedningen",
        "ordf",
        "kassör",
        "ledamot",
        "ledamöter",
        "ersättare",
        "suppleant",
        "föreningen",
        "årsmötet",
        "rösträknare",
        "tillika",
        "dessutom",
        "nämnden",
    )
)
_LONGEST = 4000


def names_in(words: str) -> list[str]:
    """Give the people that words name, in their order.

    Args:
        words: The part of a sentence that holds the names.
    """
    full = [found.name for found in split_names(words[:_LONGEST])]
    return list(dict.fromkeys(full))


def party_names_in(words: str) -> list[FoundName]:
    """Give the people of a list if nearly all have a party.

    Args:
        words: The part of a sentence that holds the names.
    """
    found = split_names(words[:_LONGEST])
    partisan = [each for each in found if each.party]
    return partisan if len(partisan) * 10 >= len(found) * 9 else []


def short_names_in(words: str) -> list[str]:
    """Give the people of a list in which some stand with a short name only: "kaj, Ada Ek".

    Args:
        words: A list, with nothing but names in it.

    Returns:
        The names; empty where any piece of the list is something else.
    """
    names: list[str] = []
    for piece in _BETWEEN.split(_BRACKETS.sub(" ", words[:_LONGEST])):
        name = " ".join(piece.split()).strip(" .:")
        if not name:
            continue
        if not (
            is_name(name) or (_SHORT.fullmatch(name) and name.split()[0].casefold() not in _COMMON)
        ):
            return []
        names.append(name)
    return list(dict.fromkeys(names))


def is_short(name: str) -> bool:
    """Say whether a name is only a first name, with or without an initial, or a nickname.

    Args:
        name: A name.
    """
    return " " not in name or _INITIAL.fullmatch(name.rsplit(" ", 1)[-1]) is not None


def whole_names(names: Sequence[str], told: Sequence[Telling]) -> list[str]:
    """Give full names for short ones where the text has just one that fits.

    Args:
        names: Names, some of them short.
        told: The §§ of the minutes.
    """
    return [_whole(name, told) if is_short(name) else name for name in names]


def _whole(name: str, told: Sequence[Telling]) -> str:
    """Find "Ada Ek (ada)" for "ada", and "Ada Ek" for "Ada"."""
    quoted = re.escape(name)
    naming = [one for one in told if one.may_say((name.casefold(),))]
    said = [one for each in naming for one in each.sentences if name in one.text]
    fitting = set(_full(rf"({_FULL})\s\({quoted}\)", said))
    if not fitting and name[:1].isupper():
        fitting = set(_full(rf"(?<![\w-])({quoted}(?:\s[A-ZÅÄÖ][\w-]{{1,30}}){{1,2}})", said))
    return fitting.pop() if len(fitting) == 1 else name


_FULL = r"[A-ZÅÄÖ][\w-]{1,30}(?:\s[A-ZÅÄÖ][\w-]{1,30}){1,3}"


def _full(pattern: str, told: Sequence[Sentence]) -> Iterator[str]:
    """Give the full names that a pattern finds."""
    for sentence in told:
        for match in re.finditer(pattern, sentence.text[:_LONGEST]):
            if is_name(match[1]):
                yield match[1]
