"""An appendix that tells of one vote as a § would: names below answers, or crosses below heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.appendices.reading import Ballot, Roll
from minutes_archive.importer.facts import Doubt
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.flow import flow_of
from minutes_archive.importer.sections.debate.tables import find_tables
from minutes_archive.importer.sections.debate.voter_lists import find_listed
from minutes_archive.importer.sections.debate.voters import VoterGroup, find_voters

_ITEM = re.compile(r"§\s?(\d{1,4}[a-z]?)(?!\S)")
_FEWEST = 3

_Found = tuple[int, int, tuple[VoterGroup, ...]]


def read_vote_groups(
    heading: Sequence[Line], lines: Sequence[Line], appendix: str | None
) -> tuple[Roll, tuple[Line, ...]] | None:
    """Read the only vote that an appendix tells, where the § it belongs to stands above it.

    Args:
        heading: The lines that open the appendix.
        lines: What stands under them.
        appendix: The appendix's number.

    Returns:
        The list, and the lines it was not read from; None where there is no such list, or more
        than one.
    """
    found = _table(lines) or _lists(lines) or _sentences(lines)
    if found is None:
        return None
    first, behind, groups = found
    above = [*heading, *lines[:first]]
    items = {item[1] for line in above for item in _ITEM.finditer(line.text)}
    ballots = tuple(
        Ballot(one.name, group.answer, one.party)
        for group in groups
        for one in group.people
        if not one.title_only
    )
    if len(items) > 1 or not (items or appendix) or len(ballots) < _FEWEST:
        return None
    told = {group.answer: group.told for group in groups if group.told is not None}
    named = {group.answer: len(group.people) for group in groups}
    differs = next((key for key, count in told.items() if count != named[key]), None)
    params = {"answer": differs, "told": told[differs], "named": named[differs]} if differs else {}
    roll = Roll(
        above[0].number,
        appendix,
        next(iter(items), None),
        counts=told,
        ballots=ballots,
        read=(*above, *lines[first:behind]),
        doubt=Doubt("roll_counts_differ", params) if differs else None,
        of_section=bool(items),
    )
    return roll, tuple(lines[behind:])


def _table(lines: Sequence[Line]) -> _Found | None:
    """Read the only table of crosses."""
    tables = list(find_tables(lines))
    if len(tables) != 1:
        return None
    return tables[0].first, tables[0].behind, tables[0].groups


def _sentences(lines: Sequence[Line]) -> _Found | None:
    """Read "Ja: Ada Ek, Bo Alm" where nothing else stands there."""
    sentences = flow_of(lines).sentences
    groups = find_voters(sentences)
    answers = [group.answer for group in groups]
    whole = len(groups) == len(sentences) == len(set(answers))
    return (0, len(lines), groups) if whole and {"yes", "no"} & set(answers) else None


def _lists(lines: Sequence[Line]) -> _Found | None:
    """Read the names below answers, where each answer stands once."""
    listed = list(find_listed(lines))
    groups = tuple(one.group for one in listed)
    answers = [group.answer for group in groups]
    if not {"yes", "no"} & set(answers) or len(set(answers)) != len(answers):
        return None
    return listed[0].first, listed[-1].behind, groups
