"""Votes that do not add up to those serving on the item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Item, Meeting, Roll, Vote, VoteKind
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.rules.law.serving import Serving, serving, words_of
from minutes_archive.rules.names import alike, loose_key

TOO_MANY = FindingKind("PA618", Level.ERROR, law="KL 5 kap. 66-67 §§, 6 kap. 35 §")
"""An error: more votes than voters contradicts the list of those who served."""
TOO_FEW = FindingKind("PA619", Level.WARNING, law="KL 5 kap. 66-67 §§, 6 kap. 35 §")
"""A warning: somebody may have left the room without a word of it in the minutes."""
KINDS = (TOO_MANY, TOO_FEW)

_STOOD_ASIDE = ("deltar inte", "deltar ej", "deltog inte", "deltog ej", "avstår", "avstod")


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Compare the counts of each vote with the fewest and the most that can have voted.

    The chair votes as everybody else, the recused do not. Those who came late or left early
    count as possibly there. A list without roles proves nothing. Where the roll shows what is
    wrong, its own findings tell of it.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 66-67 §§ and 6 kap. 35 §.
    """
    voted = [item for item in meeting.items if item.votes]
    if council.kind not in DECIDING_KINDS or not voted:
        return
    served = serving(meeting)
    if not served.is_told:
        return
    for item in voted:
        most, fewest = served.at_most(item), served.at_least(item)
        for place, vote in enumerate(item.votes):
            kind = _kind(item, vote, fewest, most)
            if kind is not None and not _shows_in_the_roll(item, vote, served, (fewest, most)):
                loc = ("items", item.number, "votes", place)
                params = {
                    "number": item.number,
                    "cast": _cast(vote),
                    "serving": most if kind is TOO_MANY else fewest,
                }
                yield Breach(kind, meeting.path, loc, params=params, item=item.number)


def _kind(item: Item, vote: Vote, fewest: int, most: int) -> FindingKind | None:
    """Say what is wrong with a vote's counts, if anything."""
    if _cast(vote) > most:
        return TOO_MANY
    counts = _counts(vote)
    told = vote.kind is VoteKind.OPEN and counts["yes"] is not None and counts["no"] is not None
    if not told or _cast(vote) + (counts["absent"] or 0) >= fewest:
        return None
    text = words_of(item)
    return None if any(word in text for word in _STOOD_ASIDE) else TOO_FEW


def _cast(vote: Vote) -> int:
    """Count those who voted or abstained."""
    counts = _counts(vote)
    return sum(counts[key] or 0 for key in ("yes", "no", "abstain"))


def _counts(vote: Vote) -> dict[str, int | None]:
    """Give each count; one that an open vote lacks is that of the names in its roll, if any."""
    counts = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain, "absent": vote.absent}
    if vote.roll is not None and vote.kind is VoteKind.OPEN:
        for key, names in vote.roll.lists:
            if counts[key] is None and names:
                counts[key] = len(names)
    return counts


def _shows_in_the_roll(item: Item, vote: Vote, served: Serving, fit: tuple[int, int]) -> bool:
    """Say whether the votes fit once what is told of the roll is put right.

    Told of are counts other than the number of names, names that stand twice, and names of
    those who took no part. The roll of a secret vote is not compared.
    """
    if vote.roll is None or vote.kind is VoteKind.SECRET:
        return False
    fewest, most = fit
    if _cast(vote) > most:
        return _by_roll(vote, vote.roll, _right_names(item, vote.roll, served)) <= most
    named = {key: len(names) for key, names in vote.roll.lists}
    away = max(vote.absent or 0, named["absent"])
    return _by_roll(vote, vote.roll, named) + away >= fewest


def _by_roll(vote: Vote, roll: Roll, named: Mapping[str, int]) -> int:
    """Count the votes by the roll; lists without names count as the minutes count them."""
    lists = dict(roll.lists)
    counts = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain}
    return sum(named[key] if lists.get(key) else count or 0 for key, count in counts.items())


def _right_names(item: Item, roll: Roll, served: Serving) -> dict[str, int]:
    """Count the names of each list that nothing else is told of."""
    recused = {loose_key(name) for name in item.recused}
    known = [loose_key(name) for name in (*served.present, *served.absent, served.chair or "")]
    seen: set[str] = set()
    right: dict[str, int] = {}
    for key, names in roll.lists:
        right[key] = 0
        for name in names:
            loose = loose_key(name)
            wrong = loose in seen | recused or served.was_away(name, item)
            right[key] += not wrong and any(alike(loose, one) for one in known)
            seen.add(loose)
    return right
