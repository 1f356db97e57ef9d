"""A § that retells how a matter was handled before, one body and day after another."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.bodies import BEFORE, BODY, NAMED
from minutes_archive.importer.sections.hints import has_any

_DAY = r"(?P<day>(?:19|20)\d\d-\d\d-\d\d)"
_NUMBER = r"(?:[,;:]? ?§{1,2} ?\d{1,4}\w?)?"
_HANDLED = re.compile(
    rf"(?:(?-i:(?!Da|Den|Dnr)[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{{1,4}}(?: ?[Aa][Uu])?)|{NAMED}"
    r"|(?:\w{3,40}s )?[\w-]{0,40}(?:nämndens|styrelsens|utskottets|utskotts|beredningens"
    r"|fullmäktiges|rådets|presidiets) (?:beslut|behandling|förslag|handläggning))"
    rf"{_NUMBER},?(?: den)? {_DAY}{_NUMBER}[.:]?",
    re.IGNORECASE,
)
"""A line of its own that says who handled a matter and when: "Ks au 2016-04-07 § 12"."""
_SHORT = r"(?-i:K[sfSF]|(?:K[sS])?[aA][uU]|A[uU])(?= )"
_BY = re.compile(
    rf"{BEFORE}(?P<body>{BODY}|{_SHORT})(?: \w+)?"
    r" (?:beslutar|beslutade|beslöt|föreslår|föreslog)\b",
    re.IGNORECASE,
)
_STEMS = ("esl", "ESL")
_RANKS = (
    (("utskottet", "utskott", "beredningen", "presidiet", "au"), 0),
    (("fullmäktige", "stämman", "stämma", "årsmötet", "landstinget", "kf"), 3),
    (("styrelsen", "styrelse", "ks"), 2),
)
"""Ends of bodies' names and their ranks; all others, such as boards, rank one."""
_LONGEST = 90
_DASHES_OF_A_DAY = 2
_DIGITS = frozenset("0123456789")


def handled_on(line: Line) -> str | None:
    """Give the day of a line that is "Socialnämnden 2016-06-09" and nothing else.

    Args:
        line: A line.
    """
    text = " ".join(line.text.split())
    if len(text) > _LONGEST or not text[:1].isupper() or _DIGITS.isdisjoint(text[-12:]):
        return None
    if text.count("-") < _DASHES_OF_A_DAY:
        return None
    match = _HANDLED.fullmatch(text)
    return match["day"] if match else None


def last_handling(
    lines: Sequence[Line], until: int, date: dt.date | None
) -> tuple[int, bool] | None:
    """Say on which line the last handling of several begins, and whether it is this meeting's.

    Lines that only list days, one below another, retell nothing; nor do the heads of pages, which
    all have one day.

    Args:
        lines: The lines of a §.
        until: Line of the source after which nothing more is decided.
        date: The meeting's date, where known.
    """
    told: list[tuple[int, str]] = []
    above: tuple[int, str] | None = None
    for line in lines:
        day = handled_on(line)
        if day is None and above is not None:
            told.append(above)
        above = (line.number, day) if day and line.number < until else None
    if not told:
        return None
    last = told[-1][1]
    begins = next((at for at in range(len(told), 0, -1) if told[at - 1][1] != last), 0)
    return (told[begins][0], date is not None and last == date.isoformat()) if begins else None


def without_handlings(lines: Sequence[Line]) -> Sequence[Line]:
    """Leave out lines at the end that say who handles what follows them, on the next page.

    Args:
        lines: What stands under one heading.
    """
    end = len(lines)
    while end > 1 and handled_on(lines[end - 1]):
        end -= 1
    return lines[:end]


def rank_of(text: str) -> int | None:
    """Rank the body that a sentence says decides or proposes; None where it begins with none.

    Args:
        text: A sentence.
    """
    match = _BY.match(text) if has_any(text, _STEMS) else None
    if match is None:
        return None
    body = match["body"].casefold()
    return next((rank for ends, rank in _RANKS if body.endswith(ends)), 1)


def of_highest(told: Sequence[str]) -> list[int]:
    """Say which of several sentences decide last and highest, where lower bodies decided before.

    Args:
        told: The sentences that decide, in their order.

    Returns:
        Places of those that are left: all, where the last is none of the highest body's.
    """
    ranks = [rank_of(text) for text in told]
    known = [rank for rank in ranks if rank is not None]
    if not known or known[-1] < max(known):
        return list(range(len(told)))
    return [at for at, rank in enumerate(ranks) if rank is None or rank == known[-1]]
