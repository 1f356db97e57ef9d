"""temporary."""

from __future__ import annotations

import re

_W = re.compile(
    r"(?:[\wåäöÅÄÖ\-]{2,40}(?:\s[\wåäö\-]{2,30}){0,3}s\s)?(?:beslut|förslag till beslut|förslag till [\wåäö]{3,40}|yttrande)"
    r"|handling(?:ar)?|tidigare behandling|yrkanden?|propositionsordning(?:ar)?|omröstning(?:sresultat)?(?:\s?[-–].{1,30})?|votering"
    r"|jäv|protokollsanteckning(?:ar)?|reservation(?:er)?|särskilt yttrande|protokollsutdrag skickas till|protokollsutdrag(?: till)?"
    r"|expedieras(?: till)?|skickas till|beslutet skickas till|exp|delges|kopia till|ärendet|ärendebeskrivning|beskrivning av ärendet"
    r"|sammanfattning(?: av ärendet)?|bakgrund|ajournering(?:ar)?|ärendets behandling|ledamöternas förslag till beslut"
    r"|beslutsgång(?:\s\(fortsättning\))?|beslutsunderlag|underlag för beslut|föredragningsordning|justering|justerande|inlägg|talare|debatt|yttrande|motivering|bilag[ao]r?|beslutsförslag|ärendebeskrivning|paragrafen är .*",
    re.IGNORECASE,
)


def is_subheading(text: str) -> bool:
    """Say whether a line's words are those of a part of a §."""
    return len(text) < 70 and _W.fullmatch(text.strip(" :*_")) is not None
