"""Who signs the minutes, where running text or a list with offices tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.role_rows import RoleRow
from minutes_archive.importer.first_page.signing import Signer
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import split_names
from minutes_archive.importer.sections.elections import elections_in
from minutes_archive.importer.sections.offices import Office, offices_said

_BY = re.compile(r"\bjustera(?:s|ts|t|des|de)?\s(?:dagens\s)?(?:protokoll(?:et)?\s)?av\s")
_LED = re.compile(r"\b(?:[Mm]ötes|[Ss]tämmo)?[Oo]rdföranden?,?\s(?=[A-ZÅÄÖ])")
_OPENED = re.compile(r"(?:\s\([A-Za-zÅÄÖåäö]{1,6}\))?,?\s(?:hälsa|öppna|förklara|inledde)")
_KEPT = re.compile(r"\b[Ss]ekreterare\s(?:är|var)\s|\b[Pp]rotokollet\sfördes\sav\s")
_CHOSEN = re.compile(r"\b(?:valdes|väljs|utsågs|utses|blev vald)\b")
_ELECTED = MappingProxyType(
    {
        Office.CHAIR: Label.CHAIR,
        Office.SECRETARY: Label.SECRETARY,
        Office.ADJUSTER: Label.SIGNED_BY,
    }
)
_OFFICES = MappingProxyType({"chair": Label.CHAIR, "secretary": Label.SECRETARY})
_BULLETS = "-–•* "
_REACH = 120


def told_signers(text: str, line: int) -> list[Signer]:
    """Read from a sentence who kept the minutes and who adjusted them.

    Args:
        text: Running text under a heading such as "Justering och sekreterare".
        line: Line of the source.
    """
    signers: list[Signer] = []
    for pattern, label in ((_BY, Label.SIGNED_BY), (_KEPT, Label.SECRETARY)):
        for match in pattern.finditer(text):
            reach = text[match.end() : match.end() + _REACH].split(". ", maxsplit=1)[0]
            names = split_names(reach)
            if names and names[0].start == 0:
                several = names if label is Label.SIGNED_BY else names[:1]
                signers += [Signer(label, one.name, line) for one in several]
    for match in _LED.finditer(text):
        reach = text[match.end() : match.end() + _REACH]
        names = split_names(reach)
        if names and names[0].start == 0 and _OPENED.match(reach, len(names[0].name)):
            signers.append(Signer(Label.CHAIR, names[0].name, line))
    if _CHOSEN.search(text):
        signers += _elected(text, line)
    return signers


def _elected(text: str, line: int) -> Iterator[Signer]:
    """Read who was elected to lead, to write and to adjust, where a sentence names the office."""
    for sentence in text.split(". "):
        for who, role in elections_in(sentence.lstrip(_BULLETS)):
            offices = offices_said(role, ()) if role else None
            names = [one.name for one in split_names(who)]
            if offices and len(names) == 1:
                yield from (Signer(_ELECTED[office], names[0], line) for office in offices)


def told_by_role(
    rows: Mapping[int, RoleRow], front: Sequence[Line], people: Sequence[Attendance]
) -> list[Signer]:
    """Give those listed in a row that begins with "Ordförande" or "Sekreterare", as its label does.

    Args:
        rows: The rows, by their place.
        front: The lines of the first page.
        people: Those who are listed.
    """
    offices = {front[place].number: row.role for place, row in rows.items() if row.role in _OFFICES}
    return [
        Signer(_OFFICES[offices[one.line]], one.name, one.line)
        for one in people
        if offices.get(one.line) in one.roles
    ]
