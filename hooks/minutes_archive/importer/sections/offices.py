"""The offices of a meeting, and the words for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from minutes_archive.importer.sections.hints import has_any


class Office(StrEnum):
    """What somebody was chosen for at the meeting."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    ADJUSTER = "adjuster"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody chosen for an office of the meeting.

    Args:
        office: What for.
        name: Who, as the text writes it.
        line: Line of the source.
        said: Whether the sentence itself says what for, and not the heading alone.
    """

    office: Office
    name: str
    line: int
    said: bool


MEETINGS = r"(?:mötes|stämmo|årsmötes|(?:mötets|stämmans|årsmötets)\s)"
"""What before "ordförande" says that somebody leads the meeting and not the association."""

_OF_MEETING = (
    r"\s(?:för|vid|på|av|under)\s(?:dagens\s|detta\s|denna\s|det\s)?"
    r"(?:årsmötet|mötet|möte|årsstämman|stämman|stämma|sammanträdet|sammanträde)\b"
)
_PLAIN = (
    (Office.CHAIR, re.compile(r"\b(?:mötes|stämmo|årsmötes)?ordförande", re.IGNORECASE)),
    (
        Office.SECRETARY,
        re.compile(
            r"\b(?:mötes|stämmo|årsmötes)?sekreterare|protokollförare|föra (?:\w+ )?protokoll",
            re.IGNORECASE,
        ),
    ),
    (Office.ADJUSTER, re.compile(r"juster|rösträkn", re.IGNORECASE)),
)
_EXPLICIT = (
    (
        Office.CHAIR,
        re.compile(
            rf"\b{MEETINGS}ordf|\bordförande\w?{_OF_MEETING}",
            re.IGNORECASE,
        ),
    ),
    (
        Office.SECRETARY,
        re.compile(
            rf"\b{MEETINGS}sekr|protokollförare|\bföra (?:\w+ )?protokoll"
            rf"|\bsekreterare\w?{_OF_MEETING}",
            re.IGNORECASE,
        ),
    ),
    (Office.ADJUSTER, re.compile(r"juster", re.IGNORECASE)),
)
_OTHER_OFFICE = re.compile(
    r"\bpå\s(?:ett|två|tre|\d)\sår\b|\bför\s(?:\d{4}|ett\sår|verksamhets|kommande|en\stid)"
    r"|\b(?:i|till)\s(?:styrelse|förening|nämnd)|\bstyrelse|\bvice\b|\bkassör|\bledamot"
    r"|\bledamöter|\bsuppleant|\brevisor|\bvalbered|\bersättare",
    re.IGNORECASE,
)
_MEETING = (
    r"(?:(?:för|vid|till|på|av) )?(?:dagens |denna )?"
    r"(?:mötet|möte|stämman|stämma|årsmötet|sammanträdet|sammanträde)?"
)
_TITLE = re.compile(
    rf"\bval\b.{{0,30}}\b(?:mötes|stämmo|årsmötes)(?:ordförande|sekreterare|funktionär|presidi)"
    rf"|\bval\b.{{0,60}}(?:juster|protokollförare)"
    rf"|^val av (?:ordförande|sekreterare)(?: och sekreterare)?(?: {_MEETING})?$"
    r"|^val av (?:ordförande|sekreterare)\b.{0,20}\b(?:stämman|mötet|årsmötet|sammanträdet)\b"
    r"|^(?:protokoll(?:s)?)?juster(?:are|ing|ingsm\w{1,3})?\b|tid för justering"
    rf"|^{MEETINGS}(?:ordförande|sekreterare|funktionär|presidi)\w{{0,3}}\b"
    rf"|^val av (?:funktionärer|presidium) {_MEETING}$"
    r"|^att (?:jämte ordföranden |tillsammans med ordföranden )?justera\b",
    re.IGNORECASE,
)
_BESIDE_CHAIR = re.compile(r"\b(?:jämte|tillsammans med|utöver) \w{0,6}ordförande", re.IGNORECASE)
_TO_ADJUST = re.compile(r"\bjustera\b", re.IGNORECASE)
_BOARD = re.compile(
    r"\b(?:röstlängd|vice|styrelse|nämnd|utskott|ledamot|ledamöter|valberedning|kassör|revisor"
    r"|förtroende)",
    re.IGNORECASE,
)
OFFICE_HINTS = ("ordf", "juster", "mötes", "stämmo", "sekr", "protokollf")
"""Pieces of which a text in small letters has one if it names an office of the meeting."""
_TITLE_HINTS = ("val", "juster", "möte", "stämm")
_LONGEST_TITLE = 90


def offices_about(title: str) -> tuple[Office, ...]:
    """Say which offices of the meeting a heading is about.

    Args:
        title: The heading's words; of a longer text, only how it begins.
    """
    title = title[:_LONGEST_TITLE]
    if (
        not has_any(title.casefold(), _TITLE_HINTS)
        or not _TITLE.search(title)
        or _BOARD.search(title)
    ):
        return ()
    said = _BESIDE_CHAIR.sub(" ", title)
    named = tuple(office for office, pattern in _PLAIN if pattern.search(said))
    return named or tuple(Office)


def elects_others(title: str) -> bool:
    """Say whether a heading is about elections to a board rather than to the meeting's offices.

    Args:
        title: The heading's words.
    """
    return _BOARD.search(title) is not None


def offices_said(role: str, about: tuple[Office, ...]) -> tuple[Office, ...] | None:
    """Say which office of the meeting the words for what somebody is chosen mean.

    Args:
        role: The words: "ordförande för stämman", "justerare".
        about: The offices that the heading is about.

    Returns:
        The offices; empty where they are those of a board; None where the words name none.
    """
    named = _named(_PLAIN, role)
    if Office.ADJUSTER in named and (len(named) == 1 or _TO_ADJUST.search(role)):
        return (Office.ADJUSTER,) if "juster" in role.casefold() or named[0] in about else ()
    if _OTHER_OFFICE.search(role):
        return ()
    if not named:
        return None
    # A capital is a name: one office each, but whose?
    if len(named) > 1 and any(char.isupper() for char in role):
        return ()
    if _named(_EXPLICIT, role):
        return named
    return named if set(named) <= set(about) else ()


def leads_meeting(text: str) -> bool:
    """Say whether a text names the meeting's own chair or secretary as such.

    Args:
        text: A sentence.
    """
    return bool({Office.CHAIR, Office.SECRETARY} & set(_named(_EXPLICIT, text)))


def _named(patterns: tuple[tuple[Office, re.Pattern[str]], ...], words: str) -> tuple[Office, ...]:
    """Give the offices that words name, in the order in which they name them."""
    found = ((match.start(), office) for office, one in patterns if (match := one.search(words)))
    return tuple(office for _, office in sorted(found))


def may_name_officers(text: str) -> bool:
    """Say cheaply whether a text may name an officer of the meeting.

    Args:
        text: A sentence.
    """
    return has_any(text.casefold(), OFFICE_HINTS)
