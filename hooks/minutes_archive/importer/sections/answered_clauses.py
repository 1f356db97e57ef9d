"""Proposed clauses that are answered below them: "Samtliga attsatser blev godkända"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from minutes_archive.importer.sections.headed_decision import Decision, bare
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import sentences

ANSWERED = re.compile(
    r"(?:[-–•]\s)?(?:\w{1,12}\s){0,3}attsats\w{0,5}(?:\s\w{1,8}){0,4}\s"
    r"(?:godkän\w{1,3}|bif(?:all|öll)\w{0,4}|avsl\w{2,5}|neka\w{0,2})\b",
    re.IGNORECASE,
)
"""A sentence that says how clauses went."""
_PROPOSED = "Förslag till beslut"


def answered_clauses(parts: Sequence[SectionPart]) -> Decision | None:
    """Find the answers that end what is proposed in a §.

    Args:
        parts: The parts of a §.
    """
    proposed = next((one for one in reversed(parts) if one.fixed == _PROPOSED), None)
    if proposed is None or not any("ttsats" in line.text for line in proposed.lines):
        return None
    last_first = reversed(list(sentences(proposed.lines)))
    answers = list(takewhile(lambda one: ANSWERED.match(one.text), last_first))
    if not answers:
        return None
    return Decision(bare(" ".join(one.text for one in reversed(answers))), answers[-1].line)
