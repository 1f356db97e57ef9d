"""Letters beside names that tell who was there, and the line that says what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from minutes_archive.importer.letters import dotless
from minutes_archive.importer.people.words import PARTIES

_MEANINGS = tuple(
    (re.compile(dotless(words), re.IGNORECASE), meaning)
    for words, meaning in (
        (r"(?:ej|icke|inte) tj", "beside"),
        (r"(?:ej|icke|inte) närv|frånv|anmält|förhindrad", "absent"),
        (r"tj", "served"),
        (r"närv", "present"),
    )
)
_PAIR = re.compile(
    dotless(
        r"(?<![^\W_])(?:(?P<code>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,2}|x)|[-–—])\"?\s?(?P<sign>[=:])?\s?"
        r"(?P<what>(?:(?:ej|icke|inte) )?(?:närv\w{0,6}|tjänstg\w{0,8}|tjg|frånv\w{0,6})\.?"
        r"(?: ersättare| ledamot)?|anmält förhinder|förhindrad)(?![^\W_])"
    ),
    re.IGNORECASE,
)
_DASH_LAST = re.compile(r",\s[-–—]\W{0,3}$")
_BESIDE = re.compile(r"[\s,;./()|\"]+|\boch\b")
_TELLING = ("ärv", "arv", "jänst", "rånv")
_FEWEST = 2
_LONGEST = 160
_LONGEST_ROW = 40
_MOST_BESIDE = 24
"""So many characters of other words, as "Teckenförklaring:", may stand beside a legend's."""
NO_CODES: Mapping[str, str] = MappingProxyType({})


def read_legend(text: str) -> tuple[Mapping[str, str], int, int]:
    """Read what letters mean, "N = närvarande, F = frånvarande", and where that stands.

    Args:
        text: A line.

    Returns:
        What each letter says of whoever it stands beside, "present", "served", "beside" or
        "absent"; where the legend begins and ends. No letters where there is no legend.
    """
    if len(text) > _LONGEST or not any(words in text for words in _TELLING):
        return NO_CODES, 0, 0
    pairs = [one for one in _PAIR.finditer(text) if _is_code(one)]
    codes = {one["code"] or "-": _meaning(one["what"]) for one in pairs}
    if len(pairs) < _FEWEST or len(set(codes.values())) < _FEWEST:
        return NO_CODES, 0, 0
    first, last = pairs[0].start(), pairs[-1].end()
    gaps = [text[a.end() : b.start()] for a, b in pairwise(pairs)]
    if any(_BESIDE.sub("", gap) for gap in gaps):
        return NO_CODES, 0, 0
    if dash := _DASH_LAST.match(text, last):
        codes["-"], last = "absent", dash.end()
    if len(text) - (last - first) > _MOST_BESIDE:
        return NO_CODES, 0, 0
    return codes, first, last


def read_row(text: str) -> Mapping[str, str]:
    """Read a line that is one row of a legend: "N = närvarande".

    Args:
        text: The line.
    """
    if len(text) > _LONGEST_ROW or not any(words in text for words in _TELLING):
        return NO_CODES
    pair = _PAIR.fullmatch(text.strip(" .,;*"))
    told = pair is not None and pair["sign"] is not None and _is_code(pair)
    return {pair["code"] or "-": _meaning(pair["what"])} if pair and told else NO_CODES


def find_codes(text: str, codes: Mapping[str, str]) -> Mapping[int, tuple[int, str]]:
    """Find the letters of a legend beside names: at a row's ends, or in a cell of their own.

    Args:
        text: The lines of a list.
        codes: What the letters mean.

    Returns:
        By offset, where each ends and what it says.
    """
    codes = {code: what for code, what in codes.items() if code not in PARTIES.values()}
    if not codes:
        return {}
    signs = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    signs = f"{signs}|–|—" if "-" in codes else signs
    matches = re.finditer(
        rf"(?:(?<=\n)|\A)[ |]{{0,3}}(?P<first>{signs})(?=[ \t]{{1,}}[|(A-ZÅÄÖ]|[ ]{{0,2}}\|)"
        rf"|(?<=[ \t|(])(?P<last>{signs})(?=\)?[ \t|]*$)"
        r"|(?:(?<=\t)|(?<=[|])|(?<=[|] )|(?<=   )|(?<=[)] ))"
        rf"(?P<cell>{signs})(?=\t|[ ]{{3}}|[ ]?\|)",
        text,
        re.MULTILINE,
    )
    found = list(matches)
    bullets = not any((one["first"] or "-").isalpha() for one in found)
    spans = (one.span(one.lastgroup or 0) for one in found if not (bullets and one["first"]))
    return {start: (end, codes.get(text[start:end], codes.get("-", ""))) for start, end in spans}


def _is_code(pair: re.Match[str]) -> bool:
    """Say whether a letter is one of a legend's; several together need a sign of equality."""
    code = pair["code"] or "-"
    return code == "x" or (not code[0].islower() and (len(code) == 1 or pair["sign"] is not None))


def _meaning(words: str) -> str:
    """Say what a legend's words mean."""
    return next(meaning for form, meaning in _MEANINGS if form.match(words))
