"""Votes that do not add up to those serving on the item."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Item, Meeting, Vote, VoteKind
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.rules.law.serving import serving, words_of

TOO_MANY = FindingKind("PA618", Level.ERROR, law="KL 5 kap. 66-67 §§, 6 kap. 35 §")
"""An error: more votes than voters contradicts the list of those who served."""
TOO_FEW = FindingKind("PA619", Level.WARNING, law="KL 5 kap. 66-67 §§, 6 kap. 35 §")
"""A warning: somebody may have left the room without a word of it in the minutes."""
KINDS = (TOO_MANY, TOO_FEW)

_STOOD_ASIDE = ("deltar inte", "deltar ej", "deltog inte", "deltog ej", "avstår", "avstod")


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Compare the counts of each vote with the fewest and the most that can have voted.

    The chair votes as everybody else, the recused do not. Those who came late or left early
    count as possibly there. A list without roles proves nothing.

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
            if kind is not None:
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
    counted = vote.kind is VoteKind.OPEN and vote.yes is not None and vote.no is not None
    if not counted or _cast(vote) + (vote.absent or 0) >= fewest:
        return None
    text = words_of(item)
    return None if any(word in text for word in _STOOD_ASIDE) else TOO_FEW


def _cast(vote: Vote) -> int:
    """Count those who voted or abstained."""
    return sum(count or 0 for count in (vote.yes, vote.no, vote.abstain))
