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


_OF_MEETING = (
    r"\s(?:för|vid|på|av|under)\s(?:dagens\s|detta\s|denna\s|det\s)?"
    r"(?:årsmötet|mötet|möte|årsstämman|stämman|stämma|sammanträdet|sammanträde)\b"
)
_PLAIN = (
    (Office.CHAIR, re.compile(r"\b(?:mötes|stämmo|årsmötes)?ordförande", re.IGNORECASE)),
    (
        Office.SECRETARY,
        re.compile(r"\b(?:mötes|stämmo|årsmötes)?sekreterare|protokollförare", re.IGNORECASE),
    ),
    (Office.ADJUSTER, re.compile(r"juster|rösträkn", re.IGNORECASE)),
)
_EXPLICIT = (
    (
        Office.CHAIR,
        re.compile(rf"\b(?:mötes|stämmo|årsmötes)ordf|\bordförande\w?{_OF_MEETING}", re.IGNORECASE),
    ),
    (
        Office.SECRETARY,
        re.compile(
            r"\b(?:mötes|stämmo|årsmötes)sekr|protokollförare"
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
    r"|^mötes(?:ordförande|sekreterare|funktionärer)\b"
    r"|^att (?:jämte ordföranden |tillsammans med ordföranden )?justera\b",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"\b(?:röstlängd|vice|styrelse|nämnd|utskott|ledamot|ledamöter|valberedning|kassör|revisor"
    r"|förtroende)",
    re.IGNORECASE,
)
_HINTS = ("juster", "mötes", "stämmo", "ordf", "sekr", "protokollf")
_LONGEST_TITLE = 90


def offices_about(title: str) -> tuple[Office, ...]:
    """Say which offices of the meeting a heading is about.

    Args:
        title: The heading's words; of a longer text, only how it begins.
    """
    title = title[:_LONGEST_TITLE]
    if not _TITLE.search(title) or _BOARD.search(title):
        return ()
    return tuple(office for office, pattern in _PLAIN if pattern.search(title))


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
    explicit = tuple(office for office, pattern in _EXPLICIT if pattern.search(role))
    if Office.ADJUSTER in explicit:
        return (Office.ADJUSTER,)
    if _OTHER_OFFICE.search(role):
        return ()
    named = tuple(office for office, pattern in _PLAIN if pattern.search(role))
    if not named:
        return None
    return explicit or tuple(office for office in named if office in about)


def may_name_officers(text: str) -> bool:
    """Say cheaply whether a text may name an officer of the meeting.

    Args:
        text: A sentence.
    """
    return has_any(text.casefold(), _HINTS)
