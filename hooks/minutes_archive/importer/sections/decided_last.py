"""A decision that ends what was moved or voted, with no heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.after_decision import is_note
from minutes_archive.importer.sections.bodies import NAMED, THUS, WHOLE
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.headed_decision import Decision, bare
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.part_meaning import PROCEDURE, means, tells
from minutes_archive.importer.sections.prose import Sentence, sentences
from minutes_archive.importer.sections.taking_note import takes_note

PUT = re.compile(
    r"\b(?:finner|fann|propositione?r?|omröstning|votering|röstar|röstade)\b", re.IGNORECASE
)
"""What the chair does when everything has been moved."""
_BY_BODY = re.compile(
    rf"(?:{NAMED}|{WHOLE}\b)"
    rf"(?: (?:enhälligt|{THUS}|har)){{0,2}}"
    r" (?:beslut(?:ar|ade|at)|beslöt|avsl(?:år|og|agit)|bif(?:aller|öll|allit)|ant(?:ar|og|agit)"
    r"|godkän(?:ner|de|t)|fastställ(?:er|de|t)|bevilja(?:r|de|t)|bordl(?:ägger|ade|agt)"
    r"|återremittera(?:r|de|t)|notera(?:r|de|t)|anteckna(?:r|de|t)|lägger|lade)\b",
    re.IGNORECASE,
)
_BY_VOTES = re.compile(
    r"(?:Med|Efter) [^.;:]{0,40}\d{1,3} [^.;:]{0,80}(?:röst|ja\b|nej\b)[^.;:]{0,80}"
    r" (?:avsl(?:ås|ogs)|bif(?:alls|ölls)|ant(?:as|ogs)|godkän(?:ns|des)|fastställ(?:s|des)"
    r"|bordl(?:äggs|ades)|återremittera(?:s|des))\b"
)
_ON_MOTIONS = re.compile(r"yrkande|(?:ändrings|tilläggs|mot)förslag|proposition", re.IGNORECASE)
_STATES = re.compile(r"reservera(?:r|de) sig|^Reservation|delt(?:ar|og) (?:inte|ej)|yttrande")
_MOVES = ("yrkar", "yrkade")
_ASKED = ("bifall", "avslag", "återremiss", "bordläggning", "instäm")
"""Of which a motion has one that needs no text of its own."""


def decided_last(parts: Sequence[SectionPart]) -> Decision | None:
    """Find the decision that ends the motions or the vote of a §.

    Args:
        parts: The parts of a §.
    """
    for part in reversed(parts):
        kind = means(part) or tells(part)
        if part.heading is None or kind not in PROCEDURE:
            continue
        told = [one for one in sentences(part.lines) if not _states(one.text)]
        if told:
            found = _last_of(told, put=kind != "Yrkanden")
            if found is not None:
                return found
    return None


def after_whole_motions(told: Sequence[Sentence], at: int) -> bool:
    """Say whether a sentence that announces a decision stands behind motions that have ended.

    Args:
        told: The sentences under "Yrkanden".
        at: Which of them: "Nämnden beslutar: …".
    """
    text = told[at].text
    announces = "beslutar: " in text or text.endswith("beslutar:")
    apart = told[at].first and has_any(text, (" beslutar att ", " beslutade att ", " beslöt att "))
    if not ((announces or apart) and at) or any(has_any(one.text, _MOVES) for one in told[at:]):
        return False
    return are_whole(told[:at])


def are_whole(told: Sequence[Sentence]) -> bool:
    """Say whether sentences move something, and all of it.

    Args:
        told: The sentences under "Yrkanden".
    """
    return all(_is_whole(one.text) for one in told)


def _is_whole(text: str) -> bool:
    """Say whether a sentence moves something, and all of it: "Ada Ek yrkar avslag."."""
    moves = has_any(text, (*_MOVES, "instäm", "yrkande om"))
    return moves and has_any(text, _ASKED) and ":" not in text and text.endswith(".")


def _last_of(told: Sequence[Sentence], *, put: bool) -> Decision | None:
    """Read the last sentences of a part, where they decide on the matter itself.

    Args:
        told: Its sentences, without reservations.
        put: Whether the chair has put what was moved before them.
    """
    last = told[-1]
    ended = len(told) == 1 or not told[-2].text.endswith(":")
    put = put or any(PUT.search(one.text) for one in told[:-1])
    if takes_note(last.text):
        return _decision(last.text, last) if ended else None
    if not (put and ended and _settles(last.text)):
        return None
    first = len(told) - 1
    while first and _BY_BODY.match(told[first - 1].text) and _settles(told[first - 1].text):
        first -= 1
    return _decision(" ".join(one.text for one in told[first:]), told[first])


def _decision(text: str, first: Sentence) -> Decision:
    """Give a decision that no heading announces."""
    return Decision(bare(text), first.line, confidence=Confidence.LIKELY)


def _settles(text: str) -> bool:
    """Say whether a sentence settles the matter, and not only what somebody moved."""
    settles = _BY_BODY.match(text) or _BY_VOTES.match(text)
    return settles is not None and not _ON_MOTIONS.search(text) and decides(text)


def _states(text: str) -> bool:
    """Say whether a sentence tells what somebody has against the decision, or a note on it."""
    return is_note(text) or _STATES.search(text) is not None
