"""What a body proposes to a higher one, which is its decision where a § has no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.decisive import proposed_to, proposes
from minutes_archive.importer.sections.headed_decision import Decision, bare, first_decided
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import Sentence
from minutes_archive.importer.sections.subheadings import deciding_heading, read_subheading

_OF_LOWER = re.compile(
    r"(?:utskottets|utskotts|(?<!val)beredningens|presidiets)\s+(?:besluts)?förslag\b"
)
_OF_STAFF = re.compile(
    r"(?:förvaltningens?|kontorets?|ledningens?|chefens)\s+(?:besluts)?förslag\b"
)
_OF_BOARD = re.compile(r"(?:styrelsens|nämndens) förslag(?: till beslut)?$")
_COUNCIL_DECIDES = re.compile(
    r"(?P<to>\w{0,20}fullmäktige) [a-zåäö]{3,20}(?:ar|er|år)\b", re.IGNORECASE
)
_FINDS = re.compile(
    r"\b(?:finner|fann) att (?P<body>[A-Za-zÅÄÖåäö]{5,30}) (?:har )?(?:beslut|bif|avsl|anta|godkän)"
)
_HIGHEST = ("fullmäktige", "stämman", "mötet", "landstinget", "kf")
_OWN = 2
"""The worth of a proposal that is neither a committee's nor the staff's."""


def under_proposal(parts: Sequence[SectionPart], *, to_highest: bool = False) -> Decision | None:
    """Read "Styrelsens förslag till fullmäktige": of several proposals the last that goes highest.

    A committee's goes before no other, as the board's own follows it.

    Args:
        parts: The parts of a §.
        to_highest: Whether only what a board itself proposes to the council counts.
    """
    best: tuple[int, str, Line] | None = None
    for part in parts:
        worth = _worth(part)
        found = first_decided(part.lines) if worth is not None else None
        if worth is None or found is None:
            continue
        if best is None or worth > best[0] or (worth == best[0] and worth >= _OWN):
            best = worth, found, part.lines[0]
    if best is None or (to_highest and best[0] <= _OWN) or _decided_by_higher(parts):
        return None
    return proposal(best[1], best[2].number)


def told_proposal(told: Sequence[Sentence]) -> Decision | None:
    """Read a paragraph of its own that begins "Styrelsen föreslår stämman att …".

    Args:
        told: The sentences of a § that no known heading announces.
    """
    own = next((one for one in told if one.first and proposes(one.text)), None)
    return proposal(bare(own.text), own.line) if own else None


def proposal(text: str, line: int) -> Decision:
    """Give a proposal that stands for a decision, and ask about it.

    Args:
        text: Its words.
        line: Line of the source where they begin.
    """
    doubt = Doubt("decision_is_proposal")
    return Decision(text, line, proposed=True, confidence=Confidence.DOUBTFUL, doubt=doubt)


def _decided_by_higher(parts: Sequence[SectionPart]) -> bool:
    """Say whether the chair finds that the body decides to which something is proposed."""
    bodies = {
        known.proposed_to
        for part in parts
        for known in (read_subheading(part.heading.text) if part.heading else None,)
        if known and known.proposed_to
    } | {"kommunfullmäktige"}
    return any(
        match["body"].casefold() in bodies
        for part in parts
        for line in part.lines
        if "att " in line.text
        for match in _FINDS.finditer(line.text)
    )


def _worth(part: SectionPart) -> int | None:
    """Weigh what a part proposes to a higher body; None where it proposes nothing to one."""
    known = None
    if part.heading and part.lines:
        known = read_subheading(part.heading.text) or deciding_heading(part.heading.text)
    if part.heading is None or known is None:
        return None
    heading = " ".join(part.heading.text.casefold().split())
    if _OF_LOWER.search(heading):
        return 0
    to = known.proposed_to
    if to is None and "förslag" in heading and known.fixed != "Yrkanden":
        to = proposed_to(part.lines[0].text)
    if to is None and _OF_BOARD.search(heading):
        begins = _COUNCIL_DECIDES.match(part.lines[0].text)
        to = begins["to"].casefold() if begins else None
    if to is None:
        return None
    return 1 if _OF_STAFF.search(heading) else _OWN + to.endswith(_HIGHEST)
