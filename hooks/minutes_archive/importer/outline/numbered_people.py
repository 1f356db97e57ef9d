"""People whom a list of attendance numbers, which begin as §§ without a sign do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.people.names import is_name

_NAME = r"[A-ZÅÄÖÉ][\w.'’-]{0,25},?(?: {1,3}(?:von|van|af|de|der|[A-ZÅÄÖÉ])[\w.'’-]{0,25}){1,4}"
_PARTISAN = re.compile(
    rf"{_NAME},?\s{{0,40}}\([^\W\d_]{{1,6}}\)(?=\s*(?:$|[,;.(*|§\d\t-]|\s{{2}})"
    r"|\s(?:ordf|vice|v\. ?o|tj|ers|suppl|ej |för |från |till |fr|kl|närv|frånv|delt|X\b))",
)
"""A name and its party, and what may be said of somebody: no "(S) om" or "(S):" of a motion."""
_NAMED = re.compile(r"[^\t,;(]+?(?=\s*(?:[\t,;(]|\s{2}|$))")
_HEADING = re.compile(
    r"[\s*_#]*(?:(?:ej|icke|närvarande|tjänstgörande|ordinarie|övriga|beslutande|deltagande"
    r"|frånvarande)\s(?:och\s)?){0,3}(?:ledamöter|ersättare|suppleanter|beslutande|närvarande"
    r"|deltagare|deltagande|tjänstemän|tjänstgörande|frånvarande|närvaro(?:lista)?)\s?:?"
    r"[\s*_]*(?:$|\s\d{1,3}\b)",
    re.IGNORECASE,
)
_NEAR = 4
"""So many lines at most are between two rows of a list, such as a heading and a name's rest."""
_ABOVE = 3
"""So many lines at most above the first of them stands the heading."""
_SEVERAL = 2


def without_people(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out the numbers of people: "1 Ada Ek (S)", or "1 Ada Ek" below "Beslutande".

    One alone proves nothing: it takes two that stand together.

    Args:
        lines: A source's lines without page furniture.
        candidates: The lines that may open a §, in order.
    """
    bare = [one for one in candidates if one.style is Style.BARE]
    people: set[int] = set()
    for run in _runs(lines, bare):
        partisan = sum(_is_partisan(lines, one) for one in run)
        if partisan >= _SEVERAL or (len(run) >= _SEVERAL and _is_headed(lines, run[0].place)):
            people.update(one.place for one in run)
    return [one for one in candidates if one.place not in people] if people else candidates


def _runs(lines: Sequence[Line], bare: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
    """Give the numbered names that stand together."""
    run: list[Candidate] = []
    for one in bare:
        if not (_is_partisan(lines, one) or _is_named(lines, one)):
            continue
        if run and one.place - run[-1].place > _NEAR:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _is_partisan(lines: Sequence[Line], one: Candidate) -> bool:
    """Say whether a name and a party follow a number."""
    text = lines[one.place].text
    return "(" in text and _PARTISAN.match(text, one.rest) is not None


def _is_named(lines: Sequence[Line], one: Candidate) -> bool:
    """Say whether the first words behind a number are a name."""
    found = _NAMED.match(lines[one.place].text, one.rest)
    return found is not None and is_name(found[0].strip())


def _is_headed(lines: Sequence[Line], first: int) -> bool:
    """Say whether a heading of people stands right above a line."""
    return any(_HEADING.match(one.text) for one in lines[max(0, first - _ABOVE) : first])
