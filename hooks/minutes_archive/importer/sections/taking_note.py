"""Sentences in which a meeting does no more than take note: "Rådet tackar för informationen"."""

from __future__ import annotations

import re

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.sections.bodies import NAMED

ACCOUNT = (
    r"(?:\w{0,30}information|redovisning|redogörelse|rapport|rapportering|lägesrapport|föredragning"
    r"|presentation|genomgång|dragning|uppföljning|återkoppling|delgivning|meddelande|handling"
    r"|anmäl(?:an|ning)|skrivelse)\w{0,4}"
)
"""What somebody told a meeting, or laid before it."""
_PAPERS = r"\w{0,30}(?:protokoll|beslut|ärende|yttrande|förteckning|statistik)\w{0,3}"
"""What else a body may take part of, and do no more."""
_TAKES_NOTE = re.compile(
    rf"^(?:\w+ )?{NAMED} (?:(?:tackar|tackade)(?: [^.;:]{{2,60}}?)? för (?:\w+ ){{0,3}}{ACCOUNT}\b"
    rf"[^.;:]{{0,120}}|(?:tar|tog|har tagit) del av"
    rf" (?:följande:.{{0,2000}}|(?:\w+ ){{0,2}}(?:{ACCOUNT}|{_PAPERS}))"
    r"(?: och (?:lägger|lade|noterar|noterade|tackar|tackade)\b[^.;:]{0,80})?)\.?$",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"(?<!\batt)(?<!\bsom)(?<!\bnär)(?<!\bom)(?<!\boch)(?<!\bsedan)(?<!\befter) "
    rf"(?P<said>[A-ZÅÄÖ][\wåäö-]{{0,40}}(?:fullmäktige|styrelsen|nämnden|utskottet|rådet"
    rf"|direktionen|beredningen) har tagit del av (?:\w{{1,20}} ){{0,2}}{ACCOUNT}\.?)$"
)


def takes_note(sentence: str) -> bool:
    """Say whether a sentence is a body's thanks for what it was told, and nothing more.

    Args:
        sentence: One sentence.
    """
    text = with_dots(sentence)
    return (" för " in text or " del av " in text) and _TAKES_NOTE.match(text) is not None


def notes_at_end(sentence: str) -> str | None:
    """Give the words of a body that takes note, where nothing parts them from a list before them.

    Args:
        sentence: "Handlingar Länsstyrelsens beslut Fullmäktige har tagit del av anmälan".
    """
    if "tagit del av" not in sentence:
        return None
    found = _AT_END.search(sentence)
    return found["said"] if found else None
