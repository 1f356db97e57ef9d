"""Lists of the §§ before the §§ themselves, which only these prove: "Ny badplats 4"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.contents import heads_contents, without_case, without_page
from minutes_archive.importer.sections.subheadings import read_subheading

_LEAD = re.compile(
    r"\s*(?:[-–•*]\s+)?(?:(?:(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}\.?\s?)?§{1,2}\s{0,3}|[A-ZÅÄÖ]{2,5}\s)?"
    r"\d{1,4}[a-h]?[.:)]?(?=\s|$))?[\s–|-]*"
)
"""What an entry begins with: a bullet, a number."""
_SENTENCE_END = (".", "!", "?", ":")
_LEAST = 2
_FEWEST = 3
_MOSTLY = 0.8
_APART = 3
_MOST_LINES = 4
_BEGINNING = 5
_SHORT = 20


@dataclass(frozen=True, slots=True)
class _Entry:
    """A § in a list: its lines, from the first to the one after the last, and which § it is."""

    start: int
    end: int
    section: int


def without_lists(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out headings close upon each other, no text between, whose numbers come again below.

    Args:
        lines: The source's lines.
        candidates: Those that may open a §.
    """
    last = {(one.style, one.number): one.place for one in candidates}
    if len(last) == len(candidates):
        return candidates
    runs: list[list[Candidate]] = []
    for one in candidates:
        if runs and _follows(lines, runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [one for run in runs if not _come_again(run, last, lines) for one in run]


def _follows(lines: Sequence[Line], one: Candidate, other: Candidate) -> bool:
    """Say whether a heading is the next entry of a list, whose titles may wrap."""
    near = other.place - one.place <= _APART
    if not near or other.number <= one.number or other.style is not one.style:
        return False
    return not any(
        line.text.endswith(_SENTENCE_END) or read_subheading(line.text)
        for line in lines[one.place + 1 : other.place]
    )


def _come_again(
    run: Sequence[Candidate], last: Mapping[tuple[Style, int], int], lines: Sequence[Line]
) -> bool:
    """Say whether most of a list's numbers come again below it, or any where it is headed so."""
    again = sum(last[one.style, one.number] > run[-1].place for one in run)
    if len(run) < _FEWEST or not again:
        return False
    if again >= _MOSTLY * len(run):
        return True
    start = run[0].place
    return any(heads_contents(line.text) for line in lines[max(0, start - _APART) : start])


def take_listed(
    front: Sequence[Line], titles: Sequence[str]
) -> tuple[tuple[Line, ...], tuple[Taken, ...]]:
    """Part a list of the §§' titles, in their order, from the rest of the first pages.

    Args:
        front: What stands before the first §.
        titles: The §§' titles.
    """
    if len(front) < _LEAST:
        return tuple(front), ()
    known: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for section, title in enumerate(titles):
        known[_beginning(title)].append((title, section))
    taken: set[int] = set()
    for run in _runs(front, known):
        if len(run) >= min(_FEWEST, max(_LEAST, len(titles))):
            taken.update(_places(front, run))
    if not taken:
        return tuple(front), ()
    kept = tuple(line for place, line in enumerate(front) if place not in taken)
    return kept, tuple(Taken(front[place], "contents") for place in sorted(taken))


def _runs(
    front: Sequence[Line], known: Mapping[str, Sequence[tuple[str, int]]]
) -> list[list[_Entry]]:
    """List the runs of lines that are titles of §§, close upon each other and in their order."""
    runs: list[list[_Entry]] = []
    place = 0
    while place < len(front):
        before = runs[-1][-1] if runs else None
        near = before is not None and place - before.end < _APART
        entry = _entry(front, place, known, before.section if before and near else -1)
        place = entry.end if entry else place + 1
        if entry and before and near and entry.section > before.section:
            runs[-1].append(entry)
        elif entry:
            runs.append([entry])
    return runs


def _entry(
    front: Sequence[Line], start: int, known: Mapping[str, Sequence[tuple[str, int]]], after: int
) -> _Entry | None:
    """Read a title of a §, if one begins at a line; the first after another § if there is one."""
    words = _without_lead(front[start].text)
    beginnings = {_beginning(words), _beginning(without_page(words))}
    titles = [title for beginning in beginnings for title in known.get(beginning, ())]
    if not titles or front[start].cells:
        return None
    for end in range(start + 1, min(start + _MOST_LINES, len(front)) + 1):
        written = {_letters(words), _letters(without_page(words))}
        sections = [section for title, section in titles if _letters(title) in written]
        if sections:
            later = [section for section in sections if section > after]
            return _Entry(start, end, (later or sections)[0])
        words = f"{words} {front[end].text}" if end < len(front) else words
    return None


def _without_lead(text: str) -> str:
    """Cut a bullet, a number and a case number off the beginning of an entry or of a title."""
    lead = _LEAD.match(text)
    return without_case(text[lead.end() :] if lead else text)


def _letters(text: str) -> str:
    """Give a text's letters and digits alone."""
    return "".join(filter(str.isalnum, text.casefold()))


def _beginning(text: str) -> str:
    """Give a text's first letters, by which it is looked up."""
    return _letters(text[:_SHORT])[:_BEGINNING]


def _places(front: Sequence[Line], run: Sequence[_Entry]) -> list[int]:
    """Give the places of a list's lines: its entries, numbers beside, and odd entries between."""
    first, last = run[0].start, run[-1].end
    places = {place for entry in run for place in range(entry.start, entry.end)}
    for place in range(max(0, first - 1), min(last + 1, len(front))):
        text = front[place].text
        if _LEAD.fullmatch(text) or (first < place < last and without_page(text) != text):
            places.add(place)
    return sorted(places)
