"""Several motions left standing without a word of how they were put to the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Item, Meeting, Motion, Outcome, PartKind
from minutes_archive.promises import PUT_OFF
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.rules.law.serving import words_of

KIND = FindingKind("PA617", Level.WARNING, law="KL 5 kap. 67 §, 6 kap. 35 §")
"""A warning: two motions may be one in other words, which no program can tell."""
KINDS = (KIND,)

_SEVERAL = 2
_NOT_DECIDED = PUT_OFF | {Outcome.WITHDRAWN}
_PUTTING_OFF = ("återremi", "bordlägg", "återförvis")
_PUT_TO_THE_MEETING = (
    "proposition",
    "finner",
    "fann ",
    "mot varandra",
    "mot vartannat",
    "omröstning",
    "votering",
    "acklamation",
)
_TAKEN_BACK = ("återtar", "återtog", "återkalla", "drar tillbaka", "drog tillbaka", "tar tillbaka")
_BETWEEN = re.compile(r"\W+")


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Find items with several motions and neither an order of propositions nor a vote.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 67 § and 6 kap. 35 §.
    """
    if council.kind not in DECIDING_KINDS:
        return
    for item in meeting.items:
        if len(item.motions) < _SEVERAL or item.votes:
            continue
        motions = {_folded(motion) for motion in item.motions}
        if len(motions) < _SEVERAL or _is_settled(item) or _was_put_off_at_once(item):
            continue
        loc = ("items", item.number, "motions")
        params = {"number": item.number, "count": len(motions)}
        yield Breach(KIND, meeting.path, loc, params=params, on_key=True, item=item.number)


def _folded(motion: Motion) -> str:
    """Fold a motion's words: case and signs between them make no other motion."""
    return _BETWEEN.sub(" ", motion.text.casefold()).strip()


def _is_settled(item: Item) -> bool:
    """Say whether the text tells how the motions were put, or that one was taken back."""
    if any(part.kind in {PartKind.PROPOSITION_ORDER, PartKind.VOTE} for part in item.parts):
        return True
    text = words_of(item)
    return any(word in text for word in (*_PUT_TO_THE_MEETING, *_TAKEN_BACK))


def _was_put_off_at_once(item: Item) -> bool:
    """Say whether the matter was put off by consent, so that no motion was put at all."""
    if item.outcome not in _NOT_DECIDED:
        return False
    moved = " ".join(motion.text for motion in item.motions).casefold()
    return not any(word in moved for word in _PUTTING_OFF)
