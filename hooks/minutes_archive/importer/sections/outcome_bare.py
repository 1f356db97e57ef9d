"""Decisions that are one noun and no verb: "Bifall till motionen", "Enligt förslag"."""

from __future__ import annotations

import re
from types import MappingProxyType

from minutes_archive.importer.sections.bodies import NAMED
from minutes_archive.model import Outcome

_REST = r"(?:\s[^.;:]{1,200})?\.?"
_NOUNS = MappingProxyType(
    {
        Outcome.APPROVED: re.compile(rf"bifall{_REST}", re.IGNORECASE),
        Outcome.REJECTED: re.compile(rf"avslag{_REST}", re.IGNORECASE),
        Outcome.TABLED: re.compile(rf"(?:bordläggning|bordlag[dt]){_REST}", re.IGNORECASE),
        Outcome.REFERRED_BACK: re.compile(rf"(?:återremiss|återremitterat){_REST}", re.IGNORECASE),
        Outcome.NOTED: re.compile(
            r"(?:motionen|medborgarförslaget|interpellationen|frågan) besvara[dt]\.?", re.IGNORECASE
        ),
    }
)
_OF_PROCEDURE = re.compile(r"yrkande|återremi|bordlägg|avsla|avslå", re.IGNORECASE)
_STAFF = r"\w{0,40}(?:förvaltningen|kontoret|valberedningen)"
_AS_PROPOSED = re.compile(
    rf"(?:enligt|i enlighet med) {NAMED}\.?|(?:enligt|i enlighet med) {_STAFF}\.?"
    rf"|(?:{NAMED} (?:beslut(?:ar|ade|at)|beslöt)(?: enhälligt)?\s|beslut(?:as|ades)?\s"
    rf"|[^.:;]{{3,120}}?,? (?:beslutar|beslutade|beslöt) {NAMED}\s)?"
    r"(?:enligt|enl\.?|i enlighet med)\s(?:[^.;:]{1,120}\s)?(?:\w{1,40})?förslag(?:et)?"
    r"(?:\.|:.{0,6000})?",
    re.IGNORECASE,
)


def bare_outcome(decision: str) -> Outcome | None:
    """Read a decision that is only a noun, and what it is about.

    Args:
        decision: The whole decision, on one line.
    """
    for outcome, form in _NOUNS.items():
        if form.fullmatch(decision):
            _, _, about = decision.partition(" ")
            return None if _OF_PROCEDURE.search(about) else outcome
    return Outcome.APPROVED if _AS_PROPOSED.fullmatch(decision) else None


def rests_on_proposal(decision: str) -> bool:
    """Say whether a decision only follows a proposal that it does not repeat.

    Args:
        decision: The whole decision, on one line.
    """
    low = decision.casefold()
    if low.startswith(("enligt ", "i enlighet med ")) and "förslag" not in low:
        return True
    return "förslag" in low and "medborgarförslag" not in low
