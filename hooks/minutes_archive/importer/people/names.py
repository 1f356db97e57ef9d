"""The forms of people's names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from minutes_archive.importer.people.given_names import GIVEN_NAMES
from minutes_archive.importer.people.tails import last_letters
from minutes_archive.importer.people.words import (
    FAMILY_END,
    FAMILY_ONLY,
    NOT_NAME_END,
    NOT_NAME_TAILS,
    NOT_NAMES,
    ORG_HEAD,
    ORG_TAILS,
    PARTICLES,
    PARTY_NAMES,
    PARTY_TAILS,
    TITLE_HEAD,
    TITLE_TAILS,
)

WORD = re.compile(r"[^\W\d_]+(?:[-'’´`‑][^\W\d_]+){0,4}")

_TITLE = re.compile(TITLE_HEAD, re.IGNORECASE)
_ALIKE = 0.85
_HYPHENS = re.compile(r"[-'’´`‑]")
_HYPHEN_SIGNS = "-'’´`‑"
_INNER_CAPITAL = re.compile(r".*[a-zåäöéü]{5}[A-ZÅÄÖ][a-zåäö]?")
_VOWEL = re.compile(r"[aeiouyåäöéèêëüúùûáàâãíìîïóòôõøæýÿıőű\u0300-\u036f]", re.IGNORECASE)
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BROKEN_HYPHEN = re.compile(r"(?<=[^\W\d_])-[ ]{1,2}(?=[^\W\d_])")
_MAX_WORDS = 400
_ONE_NAME = 2
"""So few words are never two people's."""


def is_name_word(word: str) -> bool:
    """Say whether one word has the form of a part of a name: "Ann-Marie", "McCarthy".

    Args:
        word: The word, without signs around it.
    """
    if (
        not word[:1].isupper()
        or not 1 < len(word) < 40
        or (word[-1].isupper() and word[-2] not in _HYPHEN_SIGNS)
        or word.casefold() in NOT_NAMES
        or (len(word) > _ONE_NAME and _VOWEL.search(word) is None)
    ):
        return False
    return (word[1:].islower() or _has_name_capitals(word)) and not _ends_as_other(word)


def _has_name_capitals(word: str) -> bool:
    """Say whether capitals stand within a word as they do in a name."""
    parts = _HYPHENS.split(word)
    if word.isupper() or any(part.isupper() and len(part) > 1 for part in parts):
        return False
    return _INNER_CAPITAL.fullmatch(word) is None  # a letter misread: "RedaktOr"


def _ends_as_other(word: str) -> bool:
    """Say whether a word ends as one of a form, a title, a party or an organisation does."""
    last = last_letters(word)
    return (
        (not NOT_NAME_TAILS.isdisjoint(last) and NOT_NAME_END.fullmatch(word) is not None)
        or (not TITLE_TAILS.isdisjoint(last) and _TITLE.fullmatch(word) is not None)
        or (not PARTY_TAILS.isdisjoint(last) and PARTY_NAMES.fullmatch(word) is not None)
        or (
            not ORG_TAILS.isdisjoint(last)
            and ORG_HEAD.fullmatch(word) is not None
            and not FAMILY_END.fullmatch(word)
        )
    )


def is_capitals(word: str) -> bool:
    """Say whether a word may be a name written in capitals.

    Args:
        word: The word.
    """
    voiced = any(letter in "AEIOUYÅÄÖÉÜ" for letter in word)
    return word.isupper() and len(word) > 1 and voiced and is_name_word(word.title())


def is_initial(word: str) -> bool:
    """Say whether a word is one capital letter, or two joined: "P-O".

    Args:
        word: The word, without its full stop.
    """
    return word.isupper() and (len(word) == 1 or (len(word) == len("P-O") and word[1] == "-"))


def is_particle(word: str) -> bool:
    """Say whether a word is one like "von".

    Args:
        word: The word.
    """
    return word in PARTICLES or word in ("De", "Von", "Van", "Af", "Di", "El", "Al", "La")


def is_name(text: str) -> bool:
    """Say whether a text has the form of one person's first name and family name.

    Args:
        text: The text, with nothing around the name.
    """
    words = [word.rstrip(".") for word in text.split()]
    if not 2 <= len(words) <= 6 or not all(WORD.fullmatch(word) for word in words):
        return False
    if not is_name_word(words[-1]) or is_particle(words[0]):
        return False
    full = [word for word in words if is_name_word(word)]
    fit = all(is_name_word(word) or is_initial(word) or is_particle(word) for word in words)
    return fit and (len(full) > 1 or is_initial(words[0]))


def is_broken_hyphen(text: str, first: int, end: int) -> bool:
    """Say whether a space was set behind the hyphen of a given name: "Gun- Britt".

    Args:
        text: The text.
        first: Where the name's first part begins.
        end: Where it ends.
    """
    if text[end : end + 2] != "- ":
        return False
    behind = WORD.match(text, end + 2)
    return behind is not None and is_given(text[first:end]) and is_given(behind[0])


def clean_name(text: str) -> str:
    """Write a name as a register does: no ligatures, no double spaces, no capitals throughout.

    Args:
        text: The name as the source has it.
    """
    flat = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    words = _BROKEN_HYPHEN.sub("-", flat.replace("‑", "-")).split()
    if words and all(word.isupper() for word in words) and max(map(len, words)) > 1:
        words = [word.title() for word in words]
    return " ".join(words)


def split_run(words: Sequence[str], *, one_person: bool = False) -> list[int]:
    """Cut a run of name words into people: offsets in the run where each begins.

    Args:
        words: The words, particles and initials included.
        one_person: Whether the list's form speaks for one person in a run.
    """
    if len(words) <= _ONE_NAME:
        return [0] if words else []
    words = words[:_MAX_WORDS]
    one = one_person and len(words) < 6
    costs: list[float] = [0.0]
    origin: list[int] = [0]
    for end in range(1, len(words) + 1):
        choices = [
            (costs[start] + _cost(words[start:end], one_person=one, more=start > 0), start)
            for start in range(max(0, end - 7), end)
        ]
        best, start = min(choices)
        costs.append(best)
        origin.append(start)
    begins: list[int] = []
    at = len(words)
    while at > 0:
        at = origin[at]
        begins.append(at)
    return begins[::-1]


def _cost(words: Sequence[str], *, one_person: bool, more: bool) -> float:
    """Weigh how unlike one person's name some words are."""
    full = [word for word in words if len(word) > 1 and not is_particle(word)]
    if not full or is_particle(words[0]) or is_particle(words[-1]) or len(words[-1]) == 1:
        return 50.0
    count = max(len(full), 2 if len(words) > 1 and len(words[0]) == 1 else 0)
    cost = {1: 10.0, 2: 0.0, 3: 1.0, 4: 3.0}.get(count, 6.0 + count)
    if count > 1 and FAMILY_END.fullmatch(full[-1]):
        cost -= 0.6
    if count > 1 and FAMILY_ONLY.fullmatch(full[0]):
        cost += 0.8
    if count > 1:
        cost += _given_cost([is_given(word) for word in full])
    return cost + (3.2 if one_person and more else 0.0)


def is_given(word: str) -> bool:
    """Say whether a word is a common given name, or begins with one: "Ann-Marie".

    Args:
        word: The word.
    """
    return _HYPHENS.split(word, maxsplit=1)[0].casefold() in GIVEN_NAMES


def is_one_name(words: Sequence[str]) -> bool:
    """Say whether four words may be one person's: no given name begins another's among the last.

    Args:
        words: The words.
    """
    return len(words) == 2 * _ONE_NAME and not any(map(is_given, words[_ONE_NAME:]))


def has_given_name(name: str) -> bool:
    """Say whether a common given name begins words that have the form of a name.

    Args:
        name: The words.
    """
    return any(map(is_given, name.split()[:1]))


def is_misspelt(one: str, other: str) -> bool:
    """Say whether two names are the same but for a letter or two of the family name.

    Args:
        one: A name.
        other: Another.
    """
    (*given, family), (*others, second) = one.split(), other.split()
    if one == other or not given or given != others:
        return False
    return SequenceMatcher(None, family, second, autojunk=False).ratio() > _ALIKE


def _given_cost(given: Sequence[bool]) -> float:
    """Weigh which of a person's names are common given names: the first, and none behind others."""
    again = sum(now and not before for before, now in pairwise(given))
    return 2.0 * again - 0.5 * given[0] + 0.7 * (given[-1] and len(given) > 1)
