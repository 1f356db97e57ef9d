"""From lists of votes to the votes of the §§: which list belongs to which vote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from minutes_archive.importer.appendices.reading import Roll
from minutes_archive.importer.facts import Confidence, Doubt, Fact, Key, Taken, Value
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Section

_SHOWN = re.compile(
    r"(?:röst|framgår|omröst|voter)[^.]{0,90}?\b[Bb]ilaga\s(?:nr\s)?(?P<number>\d{1,3}|[A-Z])\b"
)
_LETTERS = re.compile(r"[\W_]+")
_ANSWERS = ("yes", "no", "abstain", "absent")

Vote = dict[str, Value]


@dataclass(frozen=True, slots=True)
class MergedRolls:
    """The facts with the names of those who voted.

    Args:
        facts: The facts, those of votes with their rolls.
        taken: Pieces of the source that the rolls were read from.
        rest: Lists that belong to no § for sure, as they stood; they stay in the body.
    """

    facts: tuple[Fact, ...]
    taken: tuple[Taken, ...]
    rest: tuple[Line, ...]


@dataclass(slots=True)
class _Place:
    """A vote of a § that a list may belong to."""

    section: Section
    title: str
    votes: list[Vote]
    free: list[int]
    appendices: list[str]


def merge_rolls(
    facts: Sequence[Fact], rolls: Sequence[Roll], sections: Sequence[Section]
) -> MergedRolls:
    """Give each list of votes to the vote it belongs to.

    A list belongs to a § that tells its appendix's number or has its title (its item's number
    is the agenda's, and counts only where the list has no title), and there to the first vote
    with the same counts that has no names yet. A list whose § tells no vote becomes a vote, if
    its title says which §. A list that says nothing of what it is about belongs to the only vote
    of the meeting with the same counts. Everything else stays in the body, and nothing is
    attached by guess.

    Args:
        facts: What was read in the §§.
        rolls: The lists of votes, in the source's order.
        sections: The §§.
    """
    if not rolls:
        return MergedRolls(tuple(facts), (), ())
    told: dict[Key, Value] = {}
    for fact in facts:
        told.setdefault(fact.key, fact.value)
    places = {one.number: _place(one, told) for one in sections}
    doubts: dict[str, Doubt] = {}
    lines: dict[str, int] = {}
    taken: list[Taken] = []
    rest: list[Line] = []
    for roll in rolls:
        place, sure = _find(roll, list(places.values()))
        number = place.section.number if place is not None else ""
        if place is None or not _attach(place, roll, may_add=sure):
            rest += [*roll.read, *(piece.line for piece in roll.taken)]
            if place is not None:
                doubts.setdefault(number, _unlike(roll))
            continue
        key: Key = ("items", number, "votes")
        taken += roll.taken
        # `Taken` itself takes twice the time, and a meeting has thousands of lines of votes.
        taken += [tuple.__new__(Taken, (line, "read", key)) for line in roll.read]
        lines.setdefault(number, roll.line)
        if roll.doubt is not None:
            doubts.setdefault(number, roll.doubt)
    merged = _facts(facts, places, lines, doubts)
    return MergedRolls(merged, tuple(taken), tuple(sorted(rest, key=lambda line: line.number)))


def _place(section: Section, told: Mapping[Key, Value]) -> _Place:
    """Collect what a § tells of its votes, and of its appendices."""
    values = told.get(("items", section.number, "votes"), ())
    votes = [dict(cast(Mapping[str, Value], vote)) for vote in cast(Sequence[Value], values)]
    text = " ".join([line.text for line in section.lines])
    shown = _SHOWN.finditer(text) if "ilaga" in text else ()
    appendices = [hit["number"] for hit in shown]
    free = [index for index, vote in enumerate(votes) if "roll" not in vote]
    return _Place(section, _folded(section.title), votes, free, appendices)


def _find(roll: Roll, places: Sequence[_Place]) -> tuple[_Place | None, bool]:
    """Find the § of a list, and whether its title says so."""
    title = _folded(roll.title)
    titled = [place for place in places if _same_title(title, place.title)]
    shown = [place for place in places if roll.appendix in place.appendices]
    both = [place for place in titled if place in shown]
    if len(both) == 1:
        return both[0], True
    if len(titled) == 1 and not shown:
        return titled[0], True
    if len(shown) == 1 and (not roll.title or not titled):
        return shown[0], False
    if not roll.title and roll.item is not None and not shown:
        item = roll.item.partition(":")[0]
        own = next((place for place in places if place.section.number == item), None)
        return own, roll.of_section
    if not (roll.title or roll.item or roll.appendix):
        counts = _counts(roll)
        fitting = [
            place for place in places for index in place.free if _agrees(place.votes[index], counts)
        ]
        return (fitting[0] if len(fitting) == 1 else None), False
    return None, False


def _folded(title: str) -> str:
    """Give a title without spacing, marks and case."""
    return _LETTERS.sub("", title).casefold()


def _same_title(one: str, other: str) -> bool:
    """Say whether two folded titles are the same but for a cut-off end."""
    if len(one) < 8 or len(other) < 8:
        return bool(one) and one == other
    return one.startswith(other) or other.startswith(one)


def _attach(place: _Place, roll: Roll, *, may_add: bool) -> bool:
    """Give a list's names to the vote with its counts; say whether that was possible."""
    if not place.votes and not may_add:
        return False
    names = {key: list(found) for key in _ANSWERS if (found := roll.names(key))}
    if not place.votes:
        place.votes.append(_vote(roll, names))
        return True
    counts = _counts(roll)
    for index in place.free:
        if _agrees(place.votes[index], counts):
            place.votes[index]["roll"] = names
            place.free.remove(index)
            return True
    return False


def _counts(roll: Roll) -> dict[str, int]:
    """Count each answer of a list."""
    return {key: roll.count(key) for key in _ANSWERS}


def _vote(roll: Roll, names: Mapping[str, list[str]]) -> Vote:
    """Make a vote of a list alone."""
    counts = {key: count for key, count in _counts(roll).items() if count or key in ("yes", "no")}
    return {"kind": "open", **counts, "roll": dict(names)}


def _agrees(vote: Mapping[str, Value], counts: Mapping[str, int]) -> bool:
    """Say whether a vote's counts are those of a list."""
    return all(
        vote.get(key, count if key in ("abstain", "absent") else None) == count
        for key, count in counts.items()
    )


def _unlike(roll: Roll) -> Doubt:
    """Say that a list belongs to a § but to none of its votes."""
    counts = _counts(roll)
    params = {"appendix": roll.appendix or "–", "yes": counts["yes"], "no": counts["no"]}
    return Doubt("roll_fits_no_vote", params)


def _facts(
    facts: Sequence[Fact],
    places: Mapping[str, _Place],
    lines: Mapping[str, int],
    doubts: Mapping[str, Doubt],
) -> tuple[Fact, ...]:
    """Put the votes with their names back among the facts."""
    merged: list[Fact] = []
    told = defaultdict(bool)
    for fact in facts:
        number = str(fact.key[1]) if len(fact.key) == 3 else ""
        if fact.key[0] != "items" or fact.key[-1] != "votes" or number not in places:
            merged.append(fact)
            continue
        told[number] = True
        merged.append(_with(fact, places[number].votes, doubts.get(number)))
    for number, place in places.items():
        if place.votes and not told[number]:
            key: Key = ("items", number, "votes")
            value: list[Value] = list(place.votes)
            fact = Fact(key, value, lines.get(number, place.section.line), Confidence.LIKELY)
            merged.append(_with(fact, place.votes, doubts.get(number)))
    return tuple(merged)


def _with(fact: Fact, votes: Sequence[Vote], doubt: Doubt | None) -> Fact:
    """Renew a fact of votes."""
    doubt = fact.doubt or doubt
    confidence = fact.confidence if doubt is None else Confidence.DOUBTFUL
    return fact._replace(value=list(votes), doubt=doubt, confidence=confidence)
