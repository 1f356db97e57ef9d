"""What was moved, voted, reserved and noted in a §."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence, Fact, Key, Value
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.debate.motions import find_motions
from minutes_archive.importer.sections.debate.recusals import find_recusals, spread_recusals
from minutes_archive.importer.sections.debate.scope import NO_PAGE, Debate, Meeting, told_parts
from minutes_archive.importer.sections.debate.statements import find_statements
from minutes_archive.importer.sections.debate.votes import VOTED, find_votes
from minutes_archive.importer.sections.part import SectionPart

__all__ = ["VOTED", "Meeting", "read_debate", "spread_recusals"]


def read_debate(
    section: Section,
    parts: Sequence[SectionPart],
    *,
    voted: bool = True,
    meeting: Meeting = NO_PAGE,
) -> tuple[Fact, ...]:
    """Read motions, votes, reservations, notes and recusals of a §.

    Args:
        section: The §.
        parts: Its parts.
        voted: Whether any word of it may tell of a vote (see `VOTED`).
        meeting: What the first page tells of the meeting.

    Returns:
        At most one fact for each of the keys "motions", "votes", "reservations", "notes" and
        "recused" under ("items", number), each a list as the format writes it.
    """
    debate = told_parts(parts, meeting, section.title)
    key: Key = ("items", section.number)
    votes = _votes(debate, key) if voted else []
    facts = [*_motions(debate, key), *votes, *_statements(debate, key)]
    recusals = [one for one in find_recusals(debate) if not _elsewhere(one.items, section.number)]
    if recusals:
        names = list(dict.fromkeys(one.name for one in recusals))
        facts.append(Fact((*key, "recused"), names, recusals[0].line))
    return tuple(facts)


def _elsewhere(items: Sequence[str], number: str) -> bool:
    """Say whether a recusal concerns other §§ than the one that tells it."""
    return bool(items) and number not in items


def _motions(debate: Debate, key: Key) -> list[Fact]:
    """Give the fact of the motions."""
    motions = find_motions(debate)
    if not motions:
        return []
    sure = all(motion.sure for motion in motions)
    value: list[Value] = [motion.value for motion in motions]
    return [Fact((*key, "motions"), value, motions[0].line, _confidence(sure=sure))]


def _votes(debate: Debate, key: Key) -> list[Fact]:
    """Give the fact of the votes."""
    votes = find_votes(debate)
    if not votes:
        return []
    doubt = next((vote.doubt for vote in votes if vote.doubt is not None), None)
    value: list[Value] = [vote.value() for vote in votes]
    confidence = Confidence.SURE if doubt is None else Confidence.DOUBTFUL
    return [Fact((*key, "votes"), value, votes[0].line, confidence, doubt)]


def _statements(debate: Debate, key: Key) -> list[Fact]:
    """Give the facts of the reservations and of the notes."""
    statements = find_statements(debate)
    facts = []
    for name in ("reservations", "notes"):
        of_key = [one for one in statements if one.key == name]
        if of_key:
            value: list[Value] = [one.value for one in of_key]
            sure = all(one.sure for one in of_key)
            facts.append(Fact((*key, name), value, of_key[0].line, _confidence(sure=sure)))
    return facts


def _confidence(*, sure: bool) -> Confidence:
    """Tell words under their own heading from words found in running text."""
    return Confidence.SURE if sure else Confidence.LIKELY
