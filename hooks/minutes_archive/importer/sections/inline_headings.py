"""Headings inside a § that stand in the middle of a line, as where line breaks were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.decisive import begins_with_body
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.subheadings import Subheading, read_subheading

_BULLETS = " -–•*"
_NEAR = 20
_FAR = 400
"""So far back may the heading stand under which papers are listed."""
_CODE = re.compile(r"[A-ZÅÄÖ\d/.:-]{3,14}")
_COUNTED = re.compile(r" \d{1,3}\b(?![-/:])")
"""What makes of "Ärende" a reference to one: "Ärende 7 utgår"."""
_NEXT = r"(?=:?\s+(?:[A-ZÅÄÖ\d”–-]|att\s|et\s(?:skickas|expedieras|sänds|delges)\s)|(?<=:)\s*$)"
_MANY = (
    r"\b(?:Beslutsunderlag|Ärendebeskrivning|Sammanfattning av ärendet"
    r"|Beskrivning av ärendet|Underlag för beslut|Förslag till beslut(?: på sammanträdet)?"
    r"|Propositionsordning|Beslutsgång|Protokollsutdrag(?: skickas)? till"
    r"|Beslutet (?:skickas|expedieras|sänds|sändes|delges)(?: för (?:kännedom"
    r"|verkställighet))? till|et (?:skickas|expedieras|sänds|delges)(?: för (?:kännedom"
    r"|verkställighet))? till"
    r"|Expedieras till|Skickas till|Utdrag till|Beslutsexpediering|Protokollsanteckning(?:ar)?"
    r"|(?:Ej deltagande|Delt(?:ar|og) (?:inte|ej)) i beslutet|Vid protokollet"
    r"|Tidigare behandling|Särskilt yttrande|Omröstningsresultat):?"
)
_BEGINS = r"(?=[A-ZÅÄÖe])"
_LOST_OWNER = r"(?<=\s)s (?:förslag till )?beslut(?=:?\s+\S)|^s (?:förslag till )?beslut(?=:?\s+\S)"
"""What every such heading begins with; said first, as most places in a text hold something else."""
_FLAT_FORMS = (
    rf"{_BEGINS}(?:"
    r"(?P<body>(?:\b[A-ZÅÄÖ][\wåäö]{1,20} ?- (?:och|samt) [\wåäö]{2,40}"
    r"|\b[A-ZÅÄÖ][\wåäö]{2,20}a [\wåäö-]{2,40}|\b[A-ZÅÄÖ][\wåäö-]{2,40})s "
    r"(?:(?:förslag till )?beslut"
    r"|(?:besluts)?förslag till [\wåäö]{0,30}(?:fullmäktige|styrelsen|nämnden)):?)"
    rf"{_NEXT}"
    rf"|(?P<many>{_MANY})"
    rf"{_NEXT}"
    r"|(?P<mid>\b(?:Yrkanden?(?: m\.? ?m\.?)?|Omröstning|Votering|Reservation(?:er)?):?)"
    rf"{_NEXT}"
    r"|(?P<one>\b(?:Beslut(?: till)?|Bakgrund"
    r"|Sammanfattning|Handling(?:ar)?|Ärendet?|Jäv|Utdrag|Exp|Delges|Kopia till):?)"
    rf"{_NEXT}"
    r"|(?P<last>\bProtokolls?utdrag)(?=\s[A-ZÅÄÖ][^§\d.:;]{1,150}$))"
    rf"|(?P<lost>{_LOST_OWNER})"
)
_FLAT = re.compile(_FLAT_FORMS)
_CAPITALS = re.compile(
    r"(?P<caps>\b(?:(?:[A-ZÅÄÖ-]{2,40} ){0,3}[A-ZÅÄÖ-]{3,40}S (?:FÖRSLAG TILL )?BESLUT"
    r"|(?:FÖRSLAG TILL )?BESLUT|BESLUTSUNDERLAG|ÄRENDEBESKRIVNING|BAKGRUND|YRKANDEN?"
    r"|SAMMANFATTNING(?: AV ÄRENDET)?|RESERVATION(?:ER)?|PROPOSITIONSORDNING|BESLUTSGÅNG|DELGES):?)"
    rf"{_NEXT}|{_FLAT_FORMS}"
)
"""The same where the headings of a § are written in capitals."""
_OF_MANY_WORDS = re.compile(rf"{_BEGINS}(?P<many>{_MANY}){_NEXT}")
"""The only ones that stand in the middle of a line where other headings have their own."""
_BEGUN = re.compile(r"[A-ZÅÄÖe](?<!\w.)(?:(?<!e)|(?=t ))")
"""Where they may begin; sought much faster than they are, as few words do."""
_WITHIN = re.compile(
    r"(?:\b(?:av|enligt|mot|med|i|för|om|på|till|från|över|under|och|samt|den|det|ett|nya)|,)$",
    re.IGNORECASE,
)
_ENDED = (".", "!", "?")
_LISTS_PAPERS = ("nderlag", "andlingar", "ilagor")
"""Headings of papers, of which an extract from others' minutes may be one."""
_CLOSED = re.compile(r"[.!?:;)_”\"]$")
_OWNER = re.compile(
    r"(?:nämndens|styrelsens|styrelses|utskottets|utskotts|beredningens|rådets|fullmäktiges?"
    r"|stämmans|mötets|direktionens|delegationens|kommitténs|presidiets|förbundets|föreningens"
    r"|sammanträdets)\s(?:förslag|beslut)",
    re.IGNORECASE,
)
_OF_MANY_HINTS = (
    "eslut", "mröstningsresultat", "tdrag", "rotokoll", "ropositionsordning", "kickas",
    "xpedieras", "änds", "elges", "rende", "yttrande", "behandling",
)  # fmt: skip
"""Pieces of which a text has one if it has any of the many words."""
_HINTS = (
    "eslut", "mröstning", "ammanfattning", "tdrag", "rotokoll", "ropositionsordning", "kickas",
    "xpedi", "änds", "elges", "eltar", "eltag", "eltog", "rende", "yttrande", "behandling",
    "rkande", "otering", "eservation", "akgrund", "andling", "Jäv", "Exp", "örslag", "BESLUT",
)  # fmt: skip


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
    for match in _found(text, lined=lined):
        meaning = read_subheading(match[0])
        if meaning is None or not _heads(text, match, done, lined=lined):
            continue
        if text[done : match.start()].strip():
            yield line.cut(done, match.start()), None
        yield line.cut(match.start(), match.end()), meaning
        done = match.end()
    if not done:
        yield line, None
    elif text[done:].strip():
        yield line.cut(done), None


def _found(text: str, *, lined: bool) -> Iterator[re.Match[str]]:
    """Find what may be a heading in the middle of a line."""
    if not may_hold_headings(text, lined=lined):
        return
    flat = _CAPITALS if "BESLUT" in text else _FLAT
    if not lined or ":" in text:
        yield from flat.finditer(text)
        return
    done = 0
    for begun in _BEGUN.finditer(text):
        at = begun.start()
        match = _OF_MANY_WORDS.match(text, at) if at >= done else None
        if match is not None:
            yield match
            done = match.end()


def may_hold_headings(text: str, *, lined: bool) -> bool:
    """Say cheaply whether a heading may stand in the middle of a line.

    Args:
        text: The line's words.
        lined: Whether headings of the § have lines of their own.
    """
    return has_any(text, _OF_MANY_HINTS if lined and ":" not in text else _HINTS)


def _heads(text: str, match: re.Match[str], done: int, *, lined: bool) -> bool:
    """Say whether words in the middle of a line are a heading rather than part of a sentence."""
    before = text[done : match.start()].rstrip().rstrip(_BULLETS)
    kind, labels = match.lastgroup, match[0].endswith(":")
    if lined and kind != "many" and not labels:
        return False
    if kind == "one" and match[0] == "Ärende" and _COUNTED.match(text, match.end()):
        return False
    owned = kind in {"body", "caps"} and _OWNER.search(match[0]) is not None
    if kind == "body" and not owned:
        return False
    if kind == "last":
        near = text[max(0, match.start() - _FAR) : match.start()]
        return before.endswith(_ENDED) and not has_any(near, _LISTS_PAPERS)
    if not before or kind == "lost" or _CLOSED.search(before[-_NEAR:]):
        return True
    coded = _CODE.fullmatch(before) is not None and not before.isalpha()
    if kind in {"one", "caps"} and not (labels or owned or coded):
        after = text[match.end() : match.end() + _FAR] if match[0] == "Beslut" else ""
        sure = bool(after) and begins_with_body(after)
    else:
        sure = True
    return sure and not _WITHIN.search(before[-_NEAR:])
