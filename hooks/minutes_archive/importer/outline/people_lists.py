"""Headings of lists of people that follow the last §: by the people below, or by its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line

_OF = r"(?:närvaro|upprops?|beslutande|tjänstgörings|deltagar)"
_AND = r"(?:-?\s?(?:och|&|samt)\s(?:närvaro|upprops?|omröstnings|voterings|röst))?"
_LIST = (
    rf"(?:{_OF}{_AND}(?:lista|förteckning)|förteckning\söver\s(?:närvarande|beslutande))\b.{{0,60}}"
)
_NUMBER = r"(?:\s(?:nr\s)?(?:\d{1,3}|[A-ZÅÄÖ]))?(?:\s(?:till|av)\s(?:protokoll\w*\s?)?.{0,20})?"
_SAID = r"(?:närvarande|närvaro|upprop|beslutande)\b.{0,40}"
_HEADING = re.compile(
    rf"(?:{_LIST}|bilaga{_NUMBER}[.:–, -]{{1,3}}(?:{_LIST}|{_SAID}))", re.IGNORECASE
)
_APPENDIX = re.compile(rf"bilaga{_NUMBER}[.:]?", re.IGNORECASE)
_BELOW = re.compile(rf"(?:{_LIST}|{_SAID})", re.IGNORECASE)
_PARTISAN = re.compile(r"[A-ZÅÄÖÉ][\w.'’-]+,?\s[A-ZÅÄÖÉ][\w.'’ -]{1,40},?\s\([^\W\d_]{1,6}\)")
_FIRST = frozenset(("bil", "när", "upp", "bes", "tjä", "del", "för"))
_COLUMN = re.compile(
    r"(?:plats|nr|namn|ledamot|ledamöter|ersättare|tjänstg\S{0,15}(?:\sersättare)?|ers\.?|parti|ankom|utgick|resultat"
    r"|funktion|närv\S{0,6}|frånv\S{0,6}|ja|nej|avst\S{0,5}|röst|§{1,2}\s?\d{1,4}\S{0,4})",
    re.IGNORECASE,
)
"""What stands over a column of a list of attendance or of votes."""
_PERSON = re.compile(
    r"\s*(?:(?:plats|nr)\s+)?(?:namn|ledamot|ledamöter|ersättare)\b", re.IGNORECASE
)
_PARTED = re.compile(r"\s{2,}|\t")
_NEAR = 8
_SEVERAL = 2
_COLUMNS = 3


def opens_people(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line heads a list of those present, some of whom stand right below it.

    The same words are a line of a § where its documents are listed.

    Args:
        lines: The lines of a §.
        place: Which of them it is.
    """
    text = lines[place].text.strip("*_ ")
    if text[:3].casefold() not in _FIRST:
        return False
    below = lines[place + 1].text.strip("*_ ") if place + 1 < len(lines) else ""
    heads = _HEADING.fullmatch(text) is not None or (
        _APPENDIX.fullmatch(text) is not None and _BELOW.fullmatch(below) is not None
    )
    near = lines[place + 1 : place + 1 + _NEAR]
    return heads and sum(_PARTISAN.match(one.text) is not None for one in near) >= _SEVERAL


def heads_columns(line: Line) -> bool:
    """Say whether a line is the head of a table of persons: "Ledamot   Parti   Ja   Nej".

    Args:
        line: The line.
    """
    text = "\t".join(line.cells) if line.cells else line.text.strip()
    if _PERSON.match(text) is None:
        return False
    parted = _PARTED.split(text)
    columns = parted if len(parted) >= _COLUMNS else text.split()
    return len(columns) >= _COLUMNS and all(map(_COLUMN.fullmatch, columns))
