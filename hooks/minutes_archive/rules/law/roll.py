"""The roll of a vote: it adds up to the counts, names each once, and is not of a secret vote."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Meeting, Roll, Vote, VoteKind, name_key
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.source import Loc

SUM = FindingKind("PA620", Level.ERROR, law="KL 5 kap. 67 §, 6 kap. 35 §")
TWICE = FindingKind("PA621", Level.ERROR, law="KL 5 kap. 67 §, 6 kap. 35 §")
SECRET = FindingKind("PA622", Level.ERROR, law="KL 5 kap. 67 §, 6 kap. 35 §")
KINDS = (SUM, TWICE, SECRET)
"""Errors: the minutes contradict themselves, or tell what the ballot was to hide."""

_MUST_BE_NAMED = frozenset({"yes", "no"})


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Check each vote's roll.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 5 kap. 67 § (how members voted is told of open votes) and
        6 kap. 35 §.
    """
    if council.kind not in DECIDING_KINDS:
        return
    for item in meeting.items:
        for place, vote in enumerate(item.votes):
            if vote.roll is None or not any(names for _, names in vote.roll.lists):
                continue
            loc: Loc = ("items", item.number, "votes", place, "roll")
            for kind, end, params, on_key in _broken(vote, vote.roll):
                params |= {"number": item.number}
                yield Breach(
                    kind,
                    meeting.path,
                    (*loc, *end),
                    params=params,
                    on_key=on_key,
                    item=item.number,
                )


def _broken(vote: Vote, roll: Roll) -> Iterator[tuple[FindingKind, Loc, dict[str, object], bool]]:
    """Find what is wrong with a roll: kind, place in the roll, parameters, whether at a key."""
    if vote.kind is VoteKind.SECRET:
        yield SECRET, (), {}, True
        return
    counts = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain, "absent": vote.absent}
    params: dict[str, object]
    seen: dict[str, tuple[str, int]] = {}
    for key, names in roll.lists:
        count = counts[key]
        if count is not None and len(names) != count and (names or key in _MUST_BE_NAMED):
            params = {"list": key, "count": count, "named": len(names)}
            yield SUM, (key,), params, True
        for place, name in enumerate(names):
            first = seen.setdefault(name_key(name), (key, place))
            if first != (key, place):
                params = {"name": name, "first": first[0], "list": key}
                yield TWICE, (key, place), params, False
