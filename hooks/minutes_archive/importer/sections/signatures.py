"""Who signed at the end of minutes that have no form for it: "Vid protokollet", "Justeras"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import has_given_name, is_name
from minutes_archive.importer.sections.offices import Chosen, Office
from minutes_archive.importer.sections.told_names import names_in

_WROTE = re.compile(
    r"(?:vid protokollet|protokollförare|sekreterare|mötessekreterare|vid pennan"
    r"|antecknat av)\b[:\s.]*(?P<rest>.{0,90})",
    re.IGNORECASE,
)
_ADJUSTED = re.compile(
    r"(?:justera(?:s|t|des)|justerare|justera[st] av|justeringsperson(?:er)?|justeringsm[aä]n)\b"
    r"[:\s.]*(?P<rest>.{0,90})",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"[,(\s]\s?\(?(?:mötes)?(?P<role>sekreterare|sekr|ordförande|ordf|justeringsman|justerare"
    r"|justeringsperson)\b\.?\)?\.?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?P<name>[^,:(]{4,60}?)(?P<role>[,(]\s?\(?[\wåäö]{4,20}\b\.?\)?\.?)")
_COLUMNS = re.compile(r"\s{2,}|\t")
_OFFICES = {"sekr": Office.SECRETARY, "ordf": Office.CHAIR, "just": Office.ADJUSTER}
_VICE = re.compile(r"\bvice\b", re.IGNORECASE)
_LAST_LINES = 40
_LONGEST = 120
_TWO_NAMES = 4
_SEVERAL = 2
_ROLE_ALONE = re.compile(
    r"(?:mötes)?(?:sekreterare|ordförande)|justeringsman|justeringsperson|justerare", re.IGNORECASE
)


def signatures(lines: Sequence[Line]) -> Iterator[Chosen]:
    """Find who signed, and as what.

    Args:
        lines: The lines of the last §.
    """
    office: Office | None = None
    tail = list(lines)[-_LAST_LINES:]
    below = list(_above_roles(tail))
    if below:
        yield from below
        return
    for at, line in enumerate(tail):
        text = line.text.strip()
        if len(text) > _LONGEST:
            office = None
            continue
        wrote, adjusted = _WROTE.fullmatch(text), _ADJUSTED.fullmatch(text)
        if wrote and "juster" in wrote["rest"].casefold():
            yield from _side_by_side(tail[at + 1 : at + 3])
            office = None
        elif wrote or adjusted:
            office = Office.SECRETARY if wrote else Office.ADJUSTER
            yield from _signed((wrote or adjusted)["rest"], line, office)  # type: ignore[index]
        else:
            found = list(_signed(text, line, office))
            yield from found
            office = office if found and office is Office.ADJUSTER else None


def _above_roles(lines: Sequence[Line]) -> Iterator[Chosen]:
    """Read names each of which has its role on the line below: "Ada Ek", "Sekreterare"."""
    words = [line.text.strip(" .:") for line in lines]
    roles = [at for at, text in enumerate(words) if text and _ROLE_ALONE.fullmatch(text)]
    if len(roles) < _SEVERAL or not all(at and is_name(words[at - 1]) for at in roles):
        return
    last = roles[-1]
    if last + 1 < len(words) and is_name(words[last + 1]):
        return
    for at in roles:
        office = _office(f",{words[at]}")
        if office:
            yield Chosen(office, words[at - 1], lines[at - 1].number, said=True)


def _signed(text: str, line: Line, office: Office | None) -> Iterator[Chosen]:
    """Read a line that holds a name, and perhaps what its owner is."""
    role = _SIGNED.fullmatch(text)
    own = _office(role["role"]) if role else None
    name = role["name"].strip() if role and own else text.strip(" .")
    if (own or office) and not _VICE.search(text):
        cells = [cell.strip() for cell in _COLUMNS.split(name)]
        cells = _two_people(name) if len(cells) == 1 else cells
        for one in cells if all(map(is_name, cells)) else names_in(name) if office else []:
            yield Chosen(own or office or Office.ADJUSTER, one, line.number, said=True)


def _side_by_side(lines: Sequence[Line]) -> Iterator[Chosen]:
    """Read signatures in two columns: who wrote to the left, who adjusts to the right."""
    names = _two(lines[0].text) if lines else []
    if len(names) != 2:
        return
    below = lines[1].text.split() if len(lines) > 1 else []
    roles = [_office(f",{word}") for word in below]
    if len(roles) != 2 or None in roles:
        roles = [Office.SECRETARY, _office(names[1]) or Office.ADJUSTER]
    for name, office in zip(names, roles, strict=True):
        bare = _ROLE.sub("", name).strip()
        if office and is_name(bare):
            yield Chosen(office, bare, lines[0].number, said=True)


def _two(text: str) -> list[str]:
    """Part a line into two names."""
    cells = [cell.strip() for cell in _COLUMNS.split(text.strip()) if cell.strip()]
    if len(cells) == 2:
        return cells
    role = _ROLE.search(text)
    words = (text[: role.start()] if role else text).split()
    if len(words) != _TWO_NAMES:
        return []
    return [" ".join(words[:2]), " ".join(words[2:]) + (role[0] if role else "")]


def _two_people(text: str) -> list[str]:
    """Part two signatures beside each other, if a given name begins both: "Ada Ek Bo Alm"."""
    words = text.split()
    halves = [" ".join(words[:2]), " ".join(words[2:])]
    parted = len(words) == _TWO_NAMES and all(map(has_given_name, halves))
    return halves if parted and not has_given_name(words[1]) else [text]


def _office(words: str) -> Office | None:
    """Say what a role after a name means: ", sekr."."""
    match = _ROLE.search(words)
    return _OFFICES[match["role"][:4].casefold()] if match else None
