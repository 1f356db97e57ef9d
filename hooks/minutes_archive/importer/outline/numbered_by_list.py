"""Headings whose numbers only a list above them tells, and agendas that are no headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style

_ENTRY = re.compile(
    r"§\s?(?P<number>\d{1,4})\s{1,8}(?P<title>\S.{2,200}?)[\s.…]{1,90}(?P<page>\d{1,3})\s*$"
)
_LEAD = re.compile(r"[\s*_#]{0,8}(?:\d{1,4}[.:)]?\s+)?")
_FEWEST = 3
_STRENGTH = 4.0
_CLOSE = 3
_MOSTLY = 0.8


def numbered_by_list(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Give the lines that are the titles of a contents list's entries the entries' numbers.

    Only where no § below the list has its number, and all titles come again as whole lines in
    the list's order; otherwise the candidates are given as they were.

    Args:
        lines: The source's lines.
        candidates: Those that may open a §.
    """
    signed = [one for one in candidates if one.style is Style.SIGN]
    entries = [
        (one, entry)
        for one in signed
        if (entry := _ENTRY.match(lines[one.place].text.strip())) is not None
    ]
    if len(entries) < _FEWEST or len(entries) < len(signed):
        return candidates
    found: list[Candidate] = []
    at = entries[-1][0].place + 1
    for one, entry in entries:
        title = _letters(entry["title"])
        while at < len(lines) and _title(lines[at]) != title:
            at += 1
        if at == len(lines):
            return candidates
        lead = _LEAD.match(lines[at].text)
        rest = lead.end() if lead is not None else 0
        found.append(Candidate(at, Style.SIGN, one.number, one.letter, rest, _STRENGTH))
        at += 1
    return found


def without_agenda(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out the items of an agenda, if a § with a sign below has the title of one of them.

    Args:
        lines: The source's lines.
        candidates: Those that may open a §.
    """
    first = next((one.place for one in candidates if one.style is Style.SIGN), 0)
    above = [one for one in candidates if one.style is Style.BARE and one.place < first]
    if len(above) < _FEWEST:
        return candidates
    near = sum(after.place - one.place <= _CLOSE for one, after in pairwise(above))
    if near < _MOSTLY * (len(above) - 1):
        return candidates
    titles = {_titled(lines, one) for one in above}
    below = [one for one in candidates if one.place >= first]
    again = any(_titled(lines, one) in titles for one in below if one.style is Style.SIGN)
    return below if again else candidates


def _titled(lines: Sequence[Line], one: Candidate) -> tuple[int, str]:
    """Give the number and the letters of the title of what may open a §."""
    return one.number, _letters(lines[one.place].text[one.rest :])


def _title(line: Line) -> str:
    """Give the letters of a line that may be a title, without a list's number before it."""
    if line.cells or line.text.startswith("§"):
        return ""
    lead = _LEAD.match(line.text)
    return _letters(line.text[lead.end() :] if lead is not None else line.text)


def _letters(text: str) -> str:
    """Give a text's letters and digits alone."""
    return "".join(filter(str.isalnum, text.casefold()))
