"""Names of councils."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEAD = (
    r"(?:nämnden|nämnd|styrelsen|styrelse|fullmäktige|utskottet|utskott|rådet|råd|beredningen|beredning"
    r"|direktionen|direktion|kommittén|kommitté|delegationen)"
)
COUNCIL_WORD = re.compile(
    rf"[\wåäö-]*?{_HEAD}s?(?!\w)|(?<!\w)Direktionen(?!\w)|[A-ZÅÄÖ]{{3,}}(?:NÄMNDEN?|STYRELSEN?|FULLMÄKTIGE|UTSKOTTET|UTSKOTT|RÅDET|RÅD)(?!\w)"
)
_NAME = re.compile(
    r"(?<![\w-])(?:[A-ZÅÄÖ][\wåäö]{2,30}(?:(?:ska|ala|ella|samma|iga)\s|(?:s|a)\s(?=[a-zåäö]))(?:(?:[a-zåäö]{4,20}(?:a|t)|läns)\s)?)?"
    r"(?:[A-ZÅÄÖ][\wåäö]{1,30}-?,?\s(?:[A-ZÅÄÖa-zåäö]{3,30}-\s)?(?:och|o|&)\s)?"
    rf"(?:[A-ZÅÄÖa-zåäö][\wåäö-]{{0,40}}?{_HEAD}|[Dd]irektionen)(?:s\s(?:[a-zåäö]{{3,25}}\s)?[a-zåäö]{{0,25}}(?:utskott|beredning|råd)(?:et|en)?)?"
    r"(?P<genitive>s)?(?!\w)"
    r"(?:\sför\s[a-zåäö]{4,30}(?:(?:,\s[a-zåäö]{4,30})?\soch\s[a-zåäö]{4,30})?(?=\s*$|[,.]))?",
)
_PLAIN = re.compile(
    r"(?<![\w-])(?:Tekniska|Sociala|Regionala|Gemensamma)\s(?:nämnden|utskottet|styrelsen|rådet)(?!\w)"
)
_CAPITALS = re.compile(
    r"(?<![\w-])(?:[A-ZÅÄÖ-]{3,40}\s(?:[A-ZÅÄÖ]{1,20}\s){0,3})?[A-ZÅÄÖ-]{0,40}"
    r"(?:NÄMNDEN|NÄMND|STYRELSEN|STYRELSE|FULLMÄKTIGE|UTSKOTTET|UTSKOTT|RÅDET|RÅD|BEREDNINGEN|DIREKTIONEN)(?!\w)"
)
_GENERIC = frozenset(
    {"nämnden", "nämnd", "styrelsen", "styrelse", "utskottet", "utskott", "rådet", "råd"}
)
_NOT = re.compile(
    r"kommunal(?:t)?råd|landstingsråd|oppositionsråd|regionråd|förråd|områd|borgarråd|valberedning",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:KOMMUNS?|STADS?|REGIONS?|LANDSTINGS?)\s")


def find_councils(text: str) -> Iterator[tuple[str, int, int]]:
    """Find the names of councils: the name, and its offsets.

    Args:
        text: Words of a page's head or of a title.
    """
    for match in _CAPITALS.finditer(text):
        start = match.start()
        if owner := _OWNER.search(match[0]):
            start += owner.end()
        words = text[start : match.end()]
        name = words.capitalize().replace("Su ", "Su ")
        if words and words.casefold() not in _GENERIC and not _NOT.search(words):
            yield name, start, match.end()
    for match in _PLAIN.finditer(text):
        yield match[0], match.start(), match.end()
    for match in _NAME.finditer(text):
        end = match.start("genitive") if match["genitive"] else match.end()
        name = " ".join(text[match.start() : end].split())
        if name[:1].isupper() and name.casefold() not in _GENERIC and not _NOT.search(name):
            yield name, match.start(), match.end()
