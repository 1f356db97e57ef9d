"""What follows a decision and is none: how it is adjusted, who took no part, what it costs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutes_archive.importer.sections.hints import has_any

_WHICH = r"(?:(?:Denna )?[Pp]aragraf(?:en)?|(?:Detta )?[Bb]eslut(?:et)?|Ärendet|Punkten)"
_SOMEBODY = (
    r"(?:[A-ZÅÄÖ][\w-]{1,30} ){1,3}[A-ZÅÄÖ][\w-]{1,30}"
    r"(?: \([\w, -]{1,20}\)|, [A-Za-zåäö]{1,3}\b(?:,(?= [a-z]))?)?"
)
"""Somebody with a party, in brackets or behind a comma, or without one."""
_NOTE = re.compile(
    r"(?:"
    rf"{_WHICH} (?:är|förklaras|förklarades|justeras|justerades) (?:härmed |därmed )?(?:som )?"
    r"omedelbart\b|Omedelbar justering\b"
    rf"|{_WHICH} (?:är |förklaras |förklarades |har )?(?:härmed )?justera(?:[dt]s?|s|des)\b"
    rf"|{_WHICH} (?:omfattas av|är belag[td] med|innehåller) sekretess|Sekretess enligt\b"
    rf"|{_WHICH}(?: \w+){{0,3}} publiceras (?:inte|ej)\b"
    rf"|{_WHICH} (?:behandlas|behandlades) (?:bakom|inom) (?:stängda|lyckta) dörrar\b"
    r"|(?:Motivering|Motiv|Skäl|Lagrum|Lagstöd|Upplysning(?:ar)?|Delegation(?:sbestämmelse)?"
    r"|Beslutanderätt)(?: (?:för|till) beslutet)?:\s"
    r"|Avgift(?:en)?(?: för [\w -]{3,40})?:\s|Bilag(?:a|or)(?: \w{1,3})?:\s"
    r"|(?:Detta )?[Bb]eslut(?:et)? (?:kan|får) överklagas\b|Hur man överklagar\b"
    r"|(?:[Bb]eslutet|Protokollsutdrag|Utdrag) (?:skickas|expedieras|sänds|delges) (?:till )?"
    r"|Mot (?:\w{3,40}s )?beslut(?:e[tn])?(?: att [^.;]{3,140}?)?"
    r" (?:reserver(?:ar|ade)|anmäl(?:er|de|e?s|des)|lämna(?:r|de|s|des)"
    r"|av(?:ger|gav|ges|gavs))\b"
    r"|(?:Protokollsutdrag|Utdrag(?: ur protokollet)?|Kopia) till\s|(?:[Cc]c|CC):\s"
    r"|Bilag(?:a|or) \w{1,3}(?:, [\w ,-]{3,60})?\.?$|Ajournering (?:kl|för|mellan|\d)"
    r"|I (?:debatten|diskussionen|överläggningen|ärendet)"
    r" (?:delt(?:ar|og)|yttra(?:r|de) sig|tala(?:r|de))\b|Yttrade sig gjorde\b"
    r"|(?:Anförande|Inlägg|Yttrande)n? (?:hålls|hölls|gjordes|görs) av\b"
    r"|(?:På grund av jäv|Av jävsskäl) (?:deltar|deltog)\b"
    r"|(?:Sammanträdet|Mötet) (?:ajourneras|ajournerades)\b"
    r"|(?:Ordföranden|Ordförande [A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+) (?:avslutar|avslutade|förklarar"
    r"|förklarade) (?:dagens )?(?:sammanträdet|mötet|stämman)\b"
    r"|(?:Följande|Nedanstående) (?:[\w ]{3,60} )?(?:redovisas|redovisades|anmäls|anmäldes|delges"
    r"|delgavs|har (?:anmälts|delgetts|delgivits|redovisats|inkommit)|hade inkommit|föreligger)\b"
    r"|(?:Skriftlig r|Blank r|R)eservation(?:er)?(?: mot beslutet)? (?:från|av"
    r"|(?:in)?lämna(?:s|des)|anmäl(?:e?s|des)"
    r"|av(?:ges|gavs)|har (?:anmälts|(?:in)?lämnats|avgetts|avgivits))\b"
    r"|[A-ZÅÄÖ]\w+ (?:[\w-]+ ){0,5}delt(?:ar|og) (?:på grund av jäv )?(?:inte|ej|varken)"
    r" i (?:beslut|handlägg|ärend|överlägg)\w*"
    rf"|{_SOMEBODY}(?:, {_SOMEBODY}){{0,9}}(?: (?:och|samt) {_SOMEBODY})? (?:reserverar sig"
    r"|reserverade sig|delt(?:ar|og) (?:inte|ej|varken)|(?:anmäler|anmälde|har anmält)"
    r" jäv|(?:är|var) jäviga?|har reserverat sig"
    r"|lämna(?:r|de) (?:sammanträdet|mötet|salen)|(?:vill|önskar|begär(?:de)?) (?:att )?(?:få )?"
    r"till protokollet|(?:lämna(?:r|de)|anmäl(?:er|de)|av(?:ger|gav)) (?:in )?"
    r"(?:en |ett |följande |sin |var sin )?(?:(?:skriftlig|blank|gemensam) )?"
    r"(?:protokollsanteckning|särskilt yttrande|reservation))\b"
    r"|(?:(?:Det|(?:Till|Vid|I) protokollet) )?[Aa]ntecknas(?: till protokollet)? att "
    r"[^.;]{3,160}? "
    r"(?:(?:inte|ej|icke) delt(?:ar|og)|delt(?:ar|og) (?:inte|ej|icke)|reservera(?:r|de) sig)\b)"
)
_STOP = re.compile(r"[.!?]\s")
_NUMBER = re.compile(r"(?:^|\s)\d{1,2}\.\s$")
NOTE_HINTS = (
    "medelbar", "ekretess", "publiceras", "vgift", "ilag", "överklag", "eslutet", "tdrag", "jäv",
    "ajourner", "eserv", "delta", "deltog", "protokollet", "yttrande", "anteckning", "lämna",
    "avslut", "öljande", "edanstående", "opia till", "cc:", "CC:", "Cc:", "journering ", "yttra",
    "Yttrade", "anföra", "nförande", "nlägg", "debatten", "diskussionen", "överläggningen",
    " dörrar", " justera", "otiv", "käl", "agrum", "agstöd", "pplysning", "eleg", "anderätt",
)  # fmt: skip
"""Pieces of which a text has one if it has any note."""


def note_at(text: str, hints: Iterable[str] = NOTE_HINTS) -> int | None:
    """Find where something else begins after a decision, at the beginning of a sentence.

    A point with a number of its own is decided, whatever it says: "3. Paragrafen justeras …".

    Args:
        text: A decision, and perhaps what follows it, on one line.
        hints: Those of `NOTE_HINTS` that it may hold, where a longer text was asked for them.
    """
    if not has_any(text, hints):
        return None
    if _NOTE.match(text, _marks(text)):
        return 0
    for stop in _STOP.finditer(text):
        start = stop.end()
        if _NOTE.match(text, start) and not _NUMBER.search(text[max(0, start - 5) : start]):
            return start
    return None


def is_note(text: str, hints: Iterable[str] = NOTE_HINTS) -> bool:
    """Say whether a text begins with something else than a decision.

    Args:
        text: A paragraph.
        hints: Those of `NOTE_HINTS` that it may hold, where a longer text was asked for them.
    """
    return has_any(text, hints) and _NOTE.match(text, _marks(text)) is not None


def _marks(text: str) -> int:
    """Count the marks of emphasis that a text begins with."""
    return len(text) - len(text.lstrip("*_"))
