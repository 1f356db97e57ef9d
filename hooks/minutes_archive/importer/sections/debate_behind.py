"""Where the telling of a debate begins behind a decision, with no heading of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.decisive import decides, opened_decision, opens_decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.prose import is_point, sentences

_WHO = (
    r"(?:(?:Ledamoten|Ledamöterna|Ordförande|Vice ordförande) )?"
    r"(?:[A-ZÅÄÖÉ][\w’'.-]{0,30} ){1,4}\([^()]{1,20}\)"
)
_MEMBERS = rf"{_WHO}(?:(?:,| och| samt) {_WHO}){{0,9}}(?: m\.? ?fl\.?)?,?"
_DOES = (
    r"(?:(?:tilläggs|åter)?yrka(?:r|de)|föresl(?:år|og) (?:att|bifall|avslag)|yttra(?:r|de) sig"
    r"|anför(?:de)?|instämm(?:er|de)|biträd(?:er|de)|begär(?:de)? (?:omröstning|votering|ordet)"
    r"|får ordet|hemställ(?:er|de) (?:om )?(?:att|bifall|avslag))"
)
_ORDERS = (
    r"(?:ställ(?:er|de) (?:\w+ ){0,3}?(?:proposition(?:er)?|frågan?|yrkande\w{0,3}|förslag\w{0,3}"
    r"|dessa|dem)\b"
    r"|pröva(?:r|de) (?:yrkande|förslag|först|om|bifall|frågan)"
    r"|fråga(?:r|de) (?:om|\w{0,20}(?:nämnden|styrelsen|utskottet|fullmäktige|rådet|mötet))\b"
    r"|förklara(?:r|de) (?:överläggningen|debatten)|finner\b|fann\b"
    r"|konstatera(?:r|de) att det finns (?:ett|två|tre|flera) (?:förslag|yrkanden))"
)
"""What the one who leads a meeting does with what was moved."""
_BEGINS = re.compile(
    rf"(?:Ordföranden? (?:[A-ZÅÄÖ][\w-]{{1,30}} ){{0,3}}(?:\([^()]{{1,20}}\) )?{_ORDERS}"
    r"|Proposition(?:er)? (?:på|ställ(?:s|des))\b|(?:Yrkandena|Förslagen) ställ(?:s|des) mot\b"
    r"|(?:[A-ZÅÄÖ][\w-]{1,30} ){1,3}yrkande ställ(?:s|des) mot\b"
    r"|(?:Omröstning|Votering) (?:begär(?:s|des|d)|genomför(?:s|des)|verkställ(?:s|des))\b"
    r"|(?:I|Under|Vid) (?:ärendet|debatten|överläggningen|diskussionen|ärendets behandling"
    r"|behandlingen(?: av ärendet)?)"
    r" (?:yttra(?:r|de) sig|yrka(?:r|de)|delt(?:ar|og)|föresl(?:år|og)|anför(?:de)?)\b"
    r"|Inlägg (?:görs|gjordes|hålls|hölls) av\b"
    r"|[A-ZÅÄÖ]\w{2,30} (?:går|gick) till beslut\b"
    rf"|{_MEMBERS} {_DOES}\b)"
)
"""What a sentence begins with that tells of the debate, the motions or how they were put."""
_HINTS = (
    "rdförande", "roposition", "rkande", "örslagen", "mröstning", "otering", "ttra", "yrka",
    "föresl", "nför", "nstämm", "biträd", "hemst", "ordet", "nlägg", "l beslut", "delta", "deltog",
)  # fmt: skip
_FINDS = (" finner ", " fann ")
"""What the chair does who finds what was decided, where the words before it may not say so."""
_STOP = re.compile(r"(?<=[^\W\d_][.!?])\s+|(?<=\d\d[.!?])\s+|(?<=[)”\"][.!?])\s+")
_ENDS = (".", "!", "?", ":")


def debate_at(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Find where a debate is told of behind a decision: the line, and the offset in it.

    It ends the decision where nothing is decided behind it but what it retells.

    Args:
        lines: What stands under "Beslut".
    """
    begins = next(_begins(lines), None)
    if begins is None:
        return None
    at, start = begins
    before = (*lines[:at], lines[at].cut(0, start)) if start else lines[:at]
    rest = (lines[at].cut(start), *lines[at + 1 :])
    if any(map(_is_point, rest[1:])) or _decides_again(rest):
        return None
    found = _decides(rest) or any(has_any(line.text, _FINDS) for line in rest)
    return begins if _decides(before) or not found else None


def tells_debate(text: str) -> bool:
    """Say whether a text begins with a sentence that tells of a debate.

    Args:
        text: What stands behind a decision.
    """
    return has_any(text, _HINTS) and _BEGINS.match(text) is not None


def _begins(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Give the places where sentences about the debate begin, behind others."""
    for at, line in enumerate(lines):
        if not has_any(line.text, _HINTS):
            continue
        if _BEGINS.match(line.text):
            if not at:
                return
            if line.blank_before or lines[at - 1].text.rstrip().endswith(_ENDS):
                yield at, 0
        for stop in _STOP.finditer(line.text):
            if _BEGINS.match(line.text, stop.end()):
                yield at, stop.end()


def _decides(lines: Sequence[Line]) -> bool:
    """Say whether something is decided, in points or in a sentence."""
    return any(map(_is_point, lines)) or any(decides(one.text) for one in sentences(lines))


def _is_point(line: Line) -> bool:
    """Say whether a line is a point of a decision."""
    return is_point(line) or line.text.startswith("att ")


def _decides_again(lines: Sequence[Line]) -> bool:
    """Say whether a body decides in a sentence of its own, after what was told."""
    told = [one.text for one in sentences(lines)]
    return any(map(opens_decision, told)) or any(map(opened_decision, told))
