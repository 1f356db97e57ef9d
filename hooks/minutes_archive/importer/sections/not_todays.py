"""What reads as a decision and is none of this meeting's: earlier steps, and what others do."""

from __future__ import annotations

import re

from minutes_archive.importer.sections.bodies import NAMED
from minutes_archive.importer.sections.hints import has_any

_MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
)
BACK_THEN = (
    rf"(?:vid|på(?! förslag)|redan|under|den \d|\d{{4}}|\d{{1,2}} {_MONTH}|§ ?\d"
    rf"|i (?:sitt|{_MONTH[3:-1]}))"
)
"""What follows the verb of an earlier decision: "beslutade vid", "beslutade i maj"."""
_ISO = r"(?:19|20)\d\d-\d\d-\d\d"
ON_A_DAY = rf"(?:{_ISO}|\d{{1,2}} {_MONTH} (?:19|20)\d\d)"
"""A day with its year."""
_LONG_AGO = re.compile(
    r"\b(?:besluta(?:de|t)|beslöt|bordlade|gav|antog|godkände|valde)"
    rf"\s{BACK_THEN}|\bhar (?:tidigare )?(?:beslutat"
    r"|behandlat|godkänt)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:medgav|avgav|utsåg|fastställde|biföll|avslog|beviljade|återremitterade|noterade"
    r"|antecknade|tillstyrkte|avstyrkte|lade|upphävde|bestämde|uppdrog|föreslog|ställde sig bakom"
    r"|(?:till|av)styrkte (?:förslaget|motionen|ärendet)"
    r"|besl(?:utade|öt) (?:efter|med) (?:(?!\batt\b)[^.;:]){0,40}\bröster mot \w{1,12})\s"
    r"(?:(?:vid|på) (?:sitt |sina |ett )?\w{0,20}(?:sammanträde|möte)\w{0,3} )?"
    rf"(?:den \d{{1,2}} {_MONTH}(?:,? (?:19|20)\d\d)?+|\d{{1,2}} {_MONTH} (?:19|20)\d\d|{_ISO})"
    r"(?!\d)(?!,? (?:som|till)\b)",
    re.IGNORECASE,
)
"""Other verbs are followed by a day that may be what is decided: "fastställde den 3 maj som"."""
_HISTORY = re.compile(
    r"^\s{0,2}(?:av\b.{0,60}\b(?:19|20)\d\d|(?:den|år|i|under) .{0,20}(?:19|20)\d\d\b|\d{4}\b"
    r"|redan\b|tidigare\b)"
)
_PUT_OFF_THEN = re.compile(
    r"(?:bordlades|återremitterades) (?:vid|på|av|i) [^.]{0,50}(?:19|20)\d\d\b"
)
"""What became of a matter before: "bordlades vid mötet 2024-02-01"."""
_AT = (
    r"(?:[Vv]id|[Pp]å|[Aa]v) [^.;:]{0,50}(?:sammanträde|möte|stämma)\w{0,3} "
    rf"(?:{_ISO}|(?:den )?\d{{1,2}}(?:/\d{{1,2}}| {_MONTH})\b)"
)
_AT_A_MEETING = re.compile(rf"\w{{1,30}}s {_AT}|\w{{1,30}}s den \d{{1,2}} {_MONTH}\b")
"""The same of any passive, without the year: "bordlades vid nämndens möte den 21 april"."""
_BEGINS_WITH_MEETING = re.compile(_AT)
_DID = ("behandla", "beslut", "beslöt", "styrkt", " har ", " hade ")
_RETELLS = re.compile(
    rf"{NAMED} (?:(?:har|hade) )?"
    r"(?:behandla(?:de|t)|beslut(?:ade|at)|beslöt|(?:till|av)styrk(?:te|t))\b"
    rf"(?:(?!\batt\b)[^.;:]){{0,60}}?{ON_A_DAY}"
    rf"|{NAMED} (?:har|hade) (?:den )?{ON_A_DAY} \w{{5,20}}t\b",
    re.IGNORECASE,
)
_DIGITS = frozenset("0123456789")
_THEN = ("ades", "ogs", "ölls", "ldes", "ndes", "sågs")
_OTHERS = re.compile(
    r"(?:^|[\s(])(?:(?:[Öö]vriga|[Aa]ndra|Respektive|[Vv]arje|[Vv]ar och en av)"
    r"(?: [\w-]{2,30})?|[\w-]{0,30}(?:kommunernas|kommuners|medlemmarnas|landstingens"
    r"|regionernas|parternas|ägarnas))\s*$"
)
_HOW_MANY = r"(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|\d{1,2}) (?:ordinarie )?"
_CHOSEN = (
    r"(?:ledamot|ledamöter|ersättare|suppleant\w{0,2}|revisor\w{0,3}|ombud|representant\w{0,2})"
)
_BY_RULE = re.compile(
    rf"\S{{0,40}}fullmäktige (?:väljer|utser) {_HOW_MANY}{_CHOSEN}"
    rf"(?:(?:,| och| samt| respektive) {_HOW_MANY}{_CHOSEN}){{0,3}}\.?$"
)
"""How many somebody elects, and not whom: it tells what an agreement says."""


def once_decided(text: str, start: int, end: int) -> bool:
    """Say whether a body and its verb tell of an earlier decision: "beslutade den 3 mars".

    Args:
        text: The sentence.
        start: Where the body's name begins.
        end: Where the verb ends.
    """
    if _LONG_AGO.search(text[start : end + 25]):
        return True
    dated = not _DIGITS.isdisjoint(text[end : end + 80])
    return dated and _DATED.search(text[start : end + 110]) is not None


def tells_of_before(text: str) -> bool:
    """Say whether a sentence tells what a body did on an earlier day: "Nämnden beslutade 2019-…".

    Args:
        text: A sentence.
    """
    return has_any(text, _DID) and _RETELLS.match(text) is not None


def was_passed(text: str, start: int, end: int) -> bool:
    """Say whether a passive tells what became of a matter before: "antogs den 3 mars 2020".

    Args:
        text: The sentence.
        start: Where the passive begins.
        end: Where it ends.
    """
    if _HISTORY.match(text[end:]) or _PUT_OFF_THEN.match(text, start):
        return True
    if not has_any(text[start : end + 1], _THEN):
        return False
    return (_AT_A_MEETING.match(text, start) or _BEGINS_WITH_MEETING.match(text)) is not None


def of_others(before: str, said: str) -> bool:
    """Say whether other bodies than the one that met decide, or will by an agreement.

    Args:
        before: What stands before the body's name in the sentence.
        said: Its name, and the rest of the sentence.
    """
    if before and _OTHERS.search(before[-60:]):
        return True
    return "fullmäktige " in said[:50] and _BY_RULE.match(said) is not None
