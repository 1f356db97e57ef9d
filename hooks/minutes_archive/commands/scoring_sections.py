"""How far an importer's §§ agree with those that a document's labels tell of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from rapidfuzz import fuzz

from minutes_archive.commands.scoring import (
    Entry,
    Miss,
    Score,
    Tally,
    entries,
    letters,
    spaced,
    text_of,
)
from minutes_archive.commands.scoring_labels import Expected, Label, SectionLabel

_SAME_DECISION = 97
"""How alike the letters of two decisions must be, in percent: a page's header may be left in."""

_DECISION = "### Beslut"

_ANSWERS = ("yes", "no", "abstain", "absent")


def score_sections(label: Label, answer: Entry, score: Score) -> None:
    """Score the §§: that each was found and no other, and what stands in their headings.

    Args:
        label: What the document says.
        answer: What the importer made of it.
        score: Is added to.
    """
    wanted = label.sections or ()
    got = entries(answer.get("sections"))
    pairs = _match(wanted, got, numbered=label.numbered)
    score.add("sections", Tally(len(pairs), len(wanted), len(got)))
    for index, section in enumerate(wanted):
        entry = got[pairs[index]] if index in pairs else {}
        where = f"§ {section.number} ({section.line})"
        if not entry:
            score.misses.append(Miss("sections", where, " ".join(section.title or ()), ""))
        _score_section(section, where, entry, answer, score)
    for index in sorted(set(range(len(got))) - set(pairs.values())):
        where = f"§ {text_of(got[index], 'number')} ({text_of(got[index], 'line')})"
        score.misses.append(Miss("sections", where, "", text_of(got[index], "title")))


def _score_section(
    section: SectionLabel, where: str, entry: Entry, answer: Entry, score: Score
) -> None:
    """Score what is told of one §."""
    if section.title is not None:
        score.value("title", where, section.title, text_of(entry, "title"), letters)
    case, outcome = text_of(entry, "case"), text_of(entry, "outcome")
    if section.case or (section.case is not None and case):
        score.value("case", where, section.case, case, spaced)
    if section.outcome is not None:
        score.value("outcome", where, section.outcome, outcome, str)
    decision = _decision(entry)
    if section.decision or (section.decision is not None and decision):
        near = _nearest(decision, section.decision)
        score.value("decision", where, section.decision, near, letters)
    if section.votes is not None:
        front = _item(answer, text_of(entry, "number")) if entry else {}
        _score_votes(section.votes, where, entries(front.get("votes")), score)


def _score_votes(
    wanted: Sequence[Mapping[str, int]], where: str, got: Sequence[Entry], score: Score
) -> None:
    """Score the counts of a §'s votes, in order; a count that is not told is nought.

    Where the label says how many are named, as many must stand under each answer as gave it.
    """
    for one, other in zip_longest(wanted, got):
        right = (
            one is not None
            and other is not None
            and all(str(other.get(key) or 0) == str(one.get(key, 0)) for key in _ANSWERS)
            and ("named" not in one or _names_as_many(one, other))
        )
        score.add("votes", Tally(int(right), 1, 1))
        if not right:
            got_counts = {key: other[key] for key in other if key != "roll"} if other else {}
            got_counts |= {"named": _named(other)} if other and "roll" in other else {}
            score.misses.append(Miss("votes", where, str(one or ""), str(got_counts or "")))


def _names_as_many(wanted: Mapping[str, int], vote: Entry) -> bool:
    """Say whether a vote names as many as it should, each under the right answer."""
    named = _named(vote)
    if not wanted["named"]:
        return not named
    return sum(named.values()) == wanted["named"] and all(
        number == wanted.get(answer, 0) for answer, number in named.items()
    )


def _named(vote: Entry) -> dict[str, int]:
    """Count those whom a vote names under each answer."""
    roll = vote.get("roll")
    lists = {key: roll.get(key) for key in _ANSWERS} if isinstance(roll, Mapping) else {}
    return {key: len(names) for key, names in lists.items() if isinstance(names, list) and names}


def _match(
    wanted: Sequence[SectionLabel], got: Sequence[Entry], *, numbered: bool
) -> dict[int, int]:
    """Pair §§ in order, by number or, where the document gives none, by title."""
    if numbered:
        ours = [section.number.lower() for section in wanted]
        theirs = [text_of(entry, "number").lower() for entry in got]
    else:
        ours = [letters(" ".join((section.title or ("",))[:1])) for section in wanted]
        theirs = [letters(text_of(entry, "title")) for entry in got]
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return {a + step: b + step for a, b, size in blocks for step in range(size)}


def _decision(entry: Entry) -> str:
    """Give the words that decide: a § may have a part for them in its text."""
    given = text_of(entry, "decision")
    text = text_of(entry, "text")
    if given or _DECISION not in text:
        return given
    part = text.split(_DECISION, 1)[1].split("\n", 1)
    return part[-1].split("\n### ", 1)[0] if len(part) > 1 else ""


def _nearest(got: str, wanted: Expected) -> str:
    """Give the right answer itself where the answer is as good as the same."""
    for one in wanted:
        if fuzz.ratio(letters(got), letters(one)) >= _SAME_DECISION:
            return one
    return got


def _item(answer: Entry, number: str) -> Entry:
    """Give what the front matter says of a §."""
    front = answer.get("front_matter")
    items = front.get("items") if isinstance(front, Mapping) else None
    found = {str(key): value for key, value in items.items()} if isinstance(items, Mapping) else {}
    item = found.get(number)
    return item if isinstance(item, Mapping) else {}
