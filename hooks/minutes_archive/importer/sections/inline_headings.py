"""Headings inside a § that stand in the middle of a line, as where line breaks were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.subheadings import Subheading, read_subheading

_BULLETS = " -–•*"
_CODE = re.compile(r"[A-ZÅÄÖ\d/.:-]{3,14}")
_NEXT = r"(?=:?\s+(?:[A-ZÅÄÖ\d”–-]|att\s))"
_FLAT = re.compile(
    r"(?P<body>(?:\b[A-ZÅÄÖ][\wåäö]{1,20} ?- (?:och|samt) [\wåäö]{2,40}"
    r"|\b[A-ZÅÄÖ][\wåäö]{2,20}a [\wåäö-]{2,40}|\b[A-ZÅÄÖ][\wåäö-]{2,40})s "
    r"(?:(?:förslag till )?beslut|förslag till [\wåäö]{0,30}(?:fullmäktige|styrelsen|nämnden)):?)"
    rf"{_NEXT}"
    r"|(?P<many>\b(?:Beslutsunderlag|Ärendebeskrivning|Sammanfattning av ärendet"
    r"|Beskrivning av ärendet|Underlag för beslut|Förslag till beslut(?: på sammanträdet)?"
    r"|Propositionsordning|Beslutsgång|Protokollsutdrag(?: skickas)? till"
    r"|Beslutet (?:skickas|expedieras|sänds|sändes|delges)(?: för (?:kännedom"
    r"|verkställighet))? till|et (?:skickas|expedieras|sänds|delges)(?: för (?:kännedom"
    r"|verkställighet))? till"
    r"|Expedieras till|Skickas till|Utdrag till|Beslutsexpediering|Protokollsanteckning(?:ar)?"
    r"|(?:Ej deltagande|Delt(?:ar|og) (?:inte|ej)) i beslutet|Vid protokollet"
    r"|Tidigare behandling|Särskilt yttrande|Omröstningsresultat):?)"
    rf"{_NEXT}"
    r"|(?P<mid>\b(?:Yrkanden?|Omröstning|Votering|Reservation(?:er)?):?)"
    rf"{_NEXT}"
    r"|(?P<one>\b(?:Beslut|Bakgrund"
    r"|Sammanfattning|Handlingar|Ärendet?|Jäv|Utdrag|Exp|Delges|Kopia till):?)"
    rf"{_NEXT}"
)
_WITHIN = re.compile(
    r"(?:\b(?:av|enligt|mot|med|i|för|om|på|till|från|över|under|och|samt|den|det|ett|nya)|,)$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?:;)_”\"]$")
_OWNER = re.compile(
    r"(?:nämndens|styrelsens|styrelses|utskottets|utskotts|beredningens|rådets|fullmäktiges?"
    r"|stämmans|mötets|direktionens|delegationens|kommitténs|presidiets|förbundets|föreningens"
    r"|sammanträdets)\s(?:förslag|beslut)",
    re.IGNORECASE,
)
_HINTS = (
    "eslut",
    "rkande",
    "mröstning",
    "otering",
    "eservation",
    "akgrund",
    "ammanfattning",
    "andlingar",
    "rende",
    "Jäv",
    "tdrag",
    "Exp",
    "elges",
    "Kopia",
    "protokoll",
    "ropositionsordning",
    "örslag",
    "kickas",
    "yttrande",
    "behandling",
)


def cut_at_headings(line: Line, *, lined: bool) -> Iterator[tuple[Line, Subheading | None]]:
    """Cut a line in which headings stand between sentences, but only where that is sure.

    Args:
        line: The line.
        lined: Whether headings of the § have lines of their own: then one word in the middle of
            a line is none, unless a colon follows it.

    Returns:
        The headings, with their meaning, and other text, without.
    """
    text = line.text
    done = 0
    hinted = any(hint in text for hint in _HINTS)
    for match in _FLAT.finditer(text) if hinted else ():
        meaning = read_subheading(match[0])
        if meaning is None or not _heads(text, match, done, lined=lined):
            continue
        if text[done : match.start()].strip():
            yield line.cut(done, match.start()), None
        yield line.cut(match.start(), match.end()), meaning
        done = match.end()
    if text[done:].strip() or not done:
        yield (line.cut(done) if done else line), None


def _heads(text: str, match: re.Match[str], done: int, *, lined: bool) -> bool:
    """Say whether words in the middle of a line are a heading rather than part of a sentence."""
    before = text[done : match.start()].rstrip().rstrip(_BULLETS)
    if lined and not match["many"] and not match[0].endswith(":"):
        return False
    if match["body"] and not _OWNER.search(match[0]):
        return False
    if not before or _CLOSED.search(before):
        return True
    if match["one"] and not match[0].endswith(":"):
        return _CODE.fullmatch(before) is not None and not before.isalpha()
    return not _WITHIN.search(before)
