"""The words of a table of votes: its heads, its marks, its sums and the names in its cells."""

from __future__ import annotations

import re

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.answered import OFFICE
from minutes_archive.importer.sections.debate.movers import Mover, people_of

_ANSWERS = {
    "ja": "yes",
    "nej": "no",
    "avst": "abstain",
    "avstår": "abstain",
    "avstod": "abstain",
    "avstående": "abstain",
    "frånvarande": "absent",
    "frånv": "absent",
}
_VOTES = ("-röster", "-röst")
MARKS = frozenset(("x", "1", "✓", "✔", "v", "•", "ja", "nej", "avstår"))
"""What stands in the column of an answer that somebody gave, in small letters."""
_OFFICE_BEHIND = re.compile(rf"{OFFICE}\s$")
_NUMBERED = re.compile(r"^\d{1,3}[.)]?\s+(?=[^\W\d_])")
_FAMILY_FIRST = re.compile(
    r"(?P<family>[A-ZÅÄÖÉÜ][\w’'-]+(?:\s[A-ZÅÄÖÉÜ][\w’'-]+)?),\s"
    r"(?P<given>[A-ZÅÄÖÉÜ][a-zåäöéü][\w’'-]*(?:\s[A-ZÅÄÖÉÜ][\w’'-]+)?)(?P<rest>\s\([^()\d]{1,12}\))?"
)
_PARTY_BEHIND = re.compile(r"\s[A-ZÅÄÖ]{1,5}$")
_SUMS = re.compile(
    r"(?:summa|totalt|sammanlagt|antal(?:\sröster)?)\b"
    r"|(?:summering|s:a|total|(?:omröstnings|röst|röstnings|voterings)?(?:resultat|utfall)(?:et)?"
    r"|(?:avgivna\s)?röster|rösttal|röstetal)\s*:?\s+\d",
    re.IGNORECASE,
)


def cells_in(line: Line) -> tuple[str, ...]:
    """Give the cells of a table's row; none where nothing but space keeps them apart.

    Args:
        line: A line whose reader marked its cells, or one with bars or tabs between them.
    """
    if line.cells:
        return line.cells
    if "|" in line.text:
        text = line.text.strip()
        text = text[1:].removesuffix("|") if text.startswith("|") else text
        return tuple(cell.strip() for cell in text.split("|"))
    return tuple(cell.strip() for cell in line.text.split("\t")) if "\t" in line.text else ()


def answer_over(head: str) -> str | None:
    """Name the answer that the head of a column stands for: "Ja", "NEJ-röster", "Avst.".

    Args:
        head: The words of the head.
    """
    folded = head.strip(" *_").casefold().rstrip(".:")
    for votes in _VOTES:
        folded = folded.removesuffix(votes)
    return _ANSWERS.get(folded)


def is_mark(cell: str) -> bool:
    """Say whether a cell holds the mark of an answer that was given.

    Args:
        cell: Its words.
    """
    return cell.strip().casefold() in MARKS


def sums_up(row: str) -> bool:
    """Say whether a row is that of the sums, by the words that it begins with.

    Args:
        row: The words of its cells.
    """
    return _SUMS.match(row.strip(" *_")) is not None


def named_in(cell: str, *, party: bool = False) -> Mover | None:
    """Give whom a cell names, whatever number or office it tells of besides.

    Args:
        cell: "Ada Ek (S)", "3. Ada Ek (S), ordförande", "Ek, Ada".
        party: Whether a party's letters may stand bare behind the name.
    """
    cell = _NUMBERED.sub("", cell.strip(" *_"))
    turned = _FAMILY_FIRST.match(cell) if "," in cell else None
    if turned is not None and _OFFICE_BEHIND.fullmatch(f"{cell[turned.end() :]} "):
        cell = f"{turned['given']} {turned['family']}{turned['rest'] or ''}"
    bare = _PARTY_BEHIND.sub("", cell) if party else cell
    people = people_of(bare) or people_of(_OFFICE_BEHIND.sub("", f"{bare} ").rstrip())
    return people[0] if len(people) == 1 and not people[0].title_only else None
