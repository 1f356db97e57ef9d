"""Somebody moves, votes or makes a reservation in an item without having taken part in it."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Council, Item, Meeting, Role, name_key
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law.duties import DECIDING_KINDS
from minutes_archive.rules.law.serving import serving
from minutes_archive.rules.names import Mention, listed, loose_key, people_among
from minutes_archive.source import Loc

RESERVES = FindingKind("PA623", Level.ERROR, law="KL 4 kap. 27 §")
"""An error: only who took part in the decision may make a reservation."""
MOVES = FindingKind("PA624", Level.WARNING, law="KL 5 kap. 67 §, 6 kap. 35 §")
"""A warning: local rules and the assembly's own differ in who may move without a vote."""
VOTES = FindingKind("PA625", Level.ERROR, law="KL 5 kap. 66-67 §§, 6 kap. 35 §")
"""An error: the roll contradicts the list of those who served."""
RECUSED = FindingKind("PA626", Level.ERROR, law="KL 5 kap. 47 §, 6 kap. 30 §")
"""An error: who is recused takes no part in the matter."""
KINDS = (RESERVES, MOVES, VOTES, RECUSED)

_PROPOSERS = frozenset({Role.OFFICIAL, Role.SECRETARY, Role.GUEST})
"""Roles whose proposals the secretary may have written among the members' motions."""
_IN_A_MOTION = ("i en motion", "i motion")


def check(meeting: Meeting, council: Council) -> Iterator[Breach]:
    """Compare the names in each item with those who took part in it and who was recused.

    Only names in the lists of those present and absent are compared, spelled as there: what
    stands in neither may be a party's group, or another spelling. Who is recused is told once
    an item.

    Args:
        meeting: The meeting.
        council: The council that held it.

    Source: kommunallagen (2017:725) 4 kap. 27 §, 5 kap. 47 and 66-67 §§, 6 kap. 30 and 35 §§.
    """
    items = [one for one in meeting.items if one.motions or one.votes or one.reservations]
    if council.kind not in DECIDING_KINDS or not items:
        return
    served = serving(meeting)
    for item in items:
        recused = {loose_key(name) for name in item.recused}
        told: set[str] = set()
        for kind, mention in acts(item):
            key = loose_key(mention.name)
            if key in recused:
                if key not in told:
                    yield _breach(RECUSED, meeting, item, mention)
                told.add(key)
            elif kind is MOVES and _is_no_motion(mention, item, meeting):
                continue
            elif served.was_away(mention.name, item):
                yield _breach(kind, meeting, item, mention)


def acts(item: Item) -> Iterator[tuple[FindingKind, Mention]]:
    """List the people who make reservations, move and vote in an item, with where it stands.

    Args:
        item: The item.
    """
    entry: Loc = ("items", item.number)
    for place, motion in enumerate(item.motions):
        for mention in people_among(motion.by, (*entry, "motions", place, "by")):
            yield MOVES, mention
    for place, vote in enumerate(item.votes):
        lists = vote.roll.lists if vote.roll else ()
        for key, names in lists:
            if key != "absent":
                for mention in listed(names, (*entry, "votes", place, "roll", key)):
                    yield VOTES, mention
    for place, statement in enumerate(item.reservations):
        for mention in people_among(statement.by, (*entry, "reservations", place, "by")):
            yield RESERVES, mention


def _is_no_motion(mention: Mention, item: Item, meeting: Meeting) -> bool:
    """Say whether what stands as a motion is an official's proposal, or the matter itself.

    A member's written motion is dealt with months later, whether its author serves or not.
    """
    key = name_key(mention.name)
    roles = {role for one in meeting.present if name_key(one.name) == key for role in one.roles}
    text = item.motions[int(mention.loc[3])].text.casefold()
    by_motion = any(word in text for word in _IN_A_MOTION)
    return by_motion or key in name_key(item.title) or bool(roles and roles <= _PROPOSERS)


def _breach(kind: FindingKind, meeting: Meeting, item: Item, mention: Mention) -> Breach:
    """Tell of one act."""
    params = {"name": mention.name, "number": item.number, "key": mention.loc[2]}
    return Breach(kind, meeting.path, mention.loc, params=params, item=item.number)
