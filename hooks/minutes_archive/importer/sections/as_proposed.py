"""Whether a decision repeats, word for word, what was proposed in its §."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.sections.bodies import BODY, NAMED
from minutes_archive.importer.sections.headed_decision import first_decided
from minutes_archive.importer.sections.outcome import OutcomeReading, read_outcome
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import joined, sentences
from minutes_archive.importer.sections.subheadings import read_subheading

_OPENS = re.compile(
    rf"^(?:{NAMED} (?:beslutar|beslutade|beslöt)(?: enhälligt)?:?|Beslutas)?\s?(?:att\s)?",
    re.IGNORECASE,
)
_SETTLES_NOTHING = re.compile(
    r"\b(?:inte|ej|icke|ing(?:en|et|a)|remitter|överlämna|hänskjut|avskriv|yttrande|besvara|erinra"
    r"|utan åtgärd)",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    r"\b\w{0,40}(?:nämnd|styrelse|utskott|beredning|presidi|förvaltning|kontor|råd)\w{0,3}s"
    rf" (?:\w{{1,20}} )?förslag\b|(?:enligt|enlighet med) {BODY}"
)
"""Whose proposal it was, in the words of a decision in small letters: a body's, or its staff's."""
_OF_SOMEBODY = re.compile(r"[^\W\d]s (?:\w{1,20} )?förslag\b")
_GRANTS = re.compile(
    r"(?:[^.;:]{0,120} )?(?:bifall[ae]r?|biföll|antar?|antog|godkän(?:ner|na|de)) [^.;:]{3,80}?"
    r"s (?:besluts)?förslag(?: till beslut)?\.?",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\b(?P<who>[\w-]{3,40})s (?:besluts)?förslag\b")
_TELLS = re.compile(
    r"\b(?P<who>[\w-]{3,40}) (?:föreslår|föreslog|har föreslagit)(?: [\w-]{1,40}){0,3}? att "
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_SHORTEST = 15
_PROPOSING = frozenset(("Förslag till beslut", "Yrkanden"))


def adopts_proposal(decision: str, parts: Sequence[SectionPart]) -> bool:
    """Say whether a decision is a proposal of its § adopted as it stands.

    One that only sends a matter on, or says no, adopts nothing, whoever proposed it.

    Args:
        decision: The words that decide, on one line.
        parts: The parts of the §.
    """
    words = _letters(_OPENS.sub("", decision, count=1))
    if len(words) < _SHORTEST or _SETTLES_NOTHING.search(decision):
        return False
    return any(words in _letters(joined(one.lines)) for one in parts if one.fixed in _PROPOSING)


def grants_proposal(decision: str) -> bool:
    """Say whether a decision is "Fullmäktige bifaller styrelsens förslag" and nothing more.

    Args:
        decision: The words that decide, on one line.
    """
    return _GRANTS.fullmatch(decision) is not None


def outcome_of_proposal(decision: str, parts: Sequence[SectionPart]) -> OutcomeReading | None:
    """Say how a decision went that only follows a proposal, from the proposal's own words.

    Where several were made, it is the one that the decision names; where none has that name, or
    they say different things, nothing is known.

    Args:
        decision: "Enligt förvaltningens förslag".
        parts: The parts of the §.
    """
    low = f" {decision.casefold()}"
    proposals = [(_proposer(part), first_decided(part.lines)) for part in parts if _proposes(part)]
    named = [(owner, text) for owner, text in proposals if owner and f" {owner}" in low]
    said = {read_outcome(text).outcome for _, text in named or proposals if text}
    if not proposals:
        return _told(low, parts)
    if len(said) != 1 or None in said:
        return None
    reading = OutcomeReading(said.pop(), Confidence.LIKELY)
    if named or not (_OF_BODY.search(low) or _OF_SOMEBODY.search(low)):
        return reading
    if not _OF_BODY.search(low) or any(owner for owner, _ in proposals):
        return None
    doubt = Doubt("outcome_as_proposed")
    return reading._replace(confidence=Confidence.DOUBTFUL, doubt=doubt)


def _told(low: str, parts: Sequence[SectionPart]) -> OutcomeReading | None:
    """Say how a decision went that follows what a sentence tells that a body proposes."""
    owner = _WHOSE.search(low)
    if owner is None:
        return None
    said = set()
    for part in parts:
        for sentence in sentences(part.lines) if part.fixed != "Beslut" else ():
            proposed = _TELLS.search(sentence.text.casefold())
            if proposed and proposed["who"] == owner["who"]:
                said.add(read_outcome(sentence.text[proposed.end() - len("att ") :]).outcome)
    if len(said) != 1 or None in said:
        return None
    return OutcomeReading(said.pop(), Confidence.LIKELY)


def _proposes(part: SectionPart) -> bool:
    """Say whether the heading of a part is that of a proposal."""
    known = read_subheading(part.heading.text) if part.heading else None
    return known is not None and known.fixed == "Förslag till beslut"


def _proposer(part: SectionPart) -> str:
    """Name who made a proposal, in small letters and no genitive, as far as its heading tells."""
    words = part.heading.text.casefold() if part.heading else ""
    owner, found, _ = words.partition("s förslag")
    return owner.strip("*_# ") if found else ""


def _letters(text: str) -> str:
    """Give only the letters and digits of a text, in lower case."""
    return _NOT_LETTERS.sub("", text).casefold()
