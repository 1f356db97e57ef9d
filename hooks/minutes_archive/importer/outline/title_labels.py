"""Labels around the title of a §: "Ärende" before it, who presents the matter behind it."""

from __future__ import annotations

import re

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.flat_title import opens_text
from minutes_archive.importer.people.names import is_name
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.subheadings import read_subheading

_TITLED = r"(?:Ärende(?:rubrik|mening)?|Rubrik)"
_LABEL = re.compile(rf"{_TITLED}(?::\s{{1,40}}|\s{{3,40}}|\t\s*)(?=\S)")
_ALONE = re.compile(rf"[*_]{{0,2}}{_TITLED}:?[*_]{{0,2}}:?")
_NO_TITLE_END = (".", ":", ",")
_HINTS = ("öredrag", "andläggare", "apportör", "nsvarig")
_WHO = re.compile(
    r"(?:^|(?<=[\s(]))(?:Föredragande(?:\s(?:tjänsteman|tjänstemän|tjänsteperson))?|Föredragare"
    r"|(?:Ansvarig\s)?[Hh]andläggare|Rapportör|Ansvarig(?:\s(?:tjänsteman|tjänsteperson))?)"
    r"(?P<mark>\s?:\s{0,3}|\t\s*|\s{1,9})(?=(?P<name>[A-ZÅÄÖ][^,:;()]{3,60}))"
)
_WITHIN = re.compile(r"\b(?:av|från|till|med|för|som|om|och|hos|ny|nya)$")
"""What stands before such a word that is a title's own."""
_AND = re.compile(r"\s(?:och|samt|,)\s")


def presenter_at(text: str) -> int | None:
    """Find where a line begins to say who presents the matter: "Föredragande: Ada Ek".

    Args:
        text: A line of a heading.
    """
    if not has_any(text, _HINTS):
        return None
    for match in _WHO.finditer(text):
        named = ":" in match["mark"] or is_name(_AND.split(match["name"].strip())[0])
        if named and _WITHIN.search(text[: match.start()].rstrip()) is None:
            return match.start()
    return None


def label_end(text: str) -> int:
    """Give the offset after the label that some forms write before a title; 0 for none.

    Args:
        text: What begins a title: "Ärende: Ny badplats".
    """
    label = _LABEL.match(text)
    return label.end() if label is not None else 0


def labels_title(line: Line, below: Line | None) -> bool:
    """Say whether a line only says that the title stands below it: "Ärende".

    Args:
        line: The line below the one with the number.
        below: The next line; None for none.
    """
    if below is None or below.cells or _ALONE.fullmatch(line.text) is None:
        return False
    text = below.text
    words = text[:1].isupper() and not text.endswith(_NO_TITLE_END)
    return words and read_subheading(text) is None and not opens_text(text)
