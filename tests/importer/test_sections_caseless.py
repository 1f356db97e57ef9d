"""Patterns for texts in small letters find what they find in the text itself, ignoring case."""

from __future__ import annotations

import re
import sys

import pytest

from minutes_archive.importer.sections.bodies import BODY, HIGHER
from minutes_archive.importer.sections.caseless import caseless, small

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
ALL = "".join(
    char
    for char in map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1)))
    if char < "\u3100" or not char.lower() == char.upper() == char
)
"""The characters of Europe's scripts, and each other one that has a small or a large form."""


def _places(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


def test_small_letters_stand_where_the_capitals_stood() -> None:
    assert len(small(ALL)) == len(ALL)


@pytest.mark.parametrize(
    "pattern",
    [*LETTERS, r"[A-ZÅÄÖ]", r"[a-z]", r"[^.;:]", r"\w", r"\W", r"\s", r"\d", r"[\wåäöÅÄÖ-]", r"\b"],
)
def test_a_piece_of_a_pattern_finds_the_same_characters(pattern: str) -> None:
    ignoring = re.compile(pattern, re.IGNORECASE)

    assert _places(caseless(pattern), small(ALL)) == _places(ignoring, ALL)


@pytest.mark.parametrize(
    "text",
    [
        "Miljönämnden och KOMMUNSTYRELSEN beslutar",
        "MİLJÖNÄMNDEN, kommunſtyrelsen och Åsele vårdnämnd Norr",
        "ẞtyrelsen, ΑΣ styrelsen Σ, ǅ-nämnden K",
    ],
)
@pytest.mark.parametrize("pattern", [BODY, HIGHER])
def test_a_body_is_found_in_the_same_place(pattern: str, text: str) -> None:
    ignoring = re.compile(pattern, re.IGNORECASE)

    assert _places(caseless(pattern), small(text)) == _places(ignoring, text)
