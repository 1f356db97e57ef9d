"""Elections: seats that change hands, and posts filled by ballot."""

from __future__ import annotations

import datetime as dt

from minutes_archive.madeup.dates import day_text, term_end
from minutes_archive.madeup.draft import Desk, Draft, item
from minutes_archive.madeup.mandates import Replacement
from minutes_archive.madeup.people import MadeUpPerson
from minutes_archive.model import Appeal, CouncilKind, ItemKind, Outcome, PartKind, VoteKind
from minutes_archive.yaml_text import Value

_FEW = 3
"""So few beside the chair do not oppose each other."""


def fill_seat(desk: Desk, change: Replacement) -> Draft:
    """Fill a seat in the middle of a term.

    Source: kommunallagen (2017:725) 6 kap.: the assembly elects to the boards and committees;
    vallagen (2005:837) 14 kap.: the county board names the assembly's own new members.

    Args:
        desk: The meeting of the assembly.
        change: The seat and who leaves and enters it.
    """
    day = desk.day
    given = {
        "role": desk.words.roles[change.role],
        "council": change.council.called_on(day),
        "leaving": desk.sitting.signed(change.leaving),
        "entering": desk.sitting.signed(change.entering),
        "from": day_text(day + day.resolution),
        "until": day_text(dt.date(term_end(day.year), 12, 31)),
    }
    if change.council.kind is CouncilKind.ASSEMBLY:
        draft = item(desk.frame("county_title", **given), ItemKind.INFORMATION)
        draft.say(desk.frame("county", **given))
        desk.decide(draft, desk.frame("county_decision", **given), Outcome.NOTED)
        return draft
    draft = item(desk.frame("fill_title", **given), ItemKind.ELECTION)
    draft.say(desk.frame("fill_background", **given))
    desk.decide(draft, desk.frame("fill_decision", **given), Outcome.ELECTED)
    draft.front["appeal"] = Appeal.LEGALITY.value
    return draft


def election(desk: Desk) -> Draft:
    """Fill a post, by secret ballot where two are proposed."""
    posts = "posts_company" if desk.kind is CouncilKind.COMPANY else "post"
    post = desk.chance.pick(desk.words.frames[posts])
    draft = item(desk.frame("election_title", post=post), ItemKind.ELECTION)
    people = desk.chance.shuffled(desk.sitting.serving(desk.place)[1:])
    one = people[0]
    if len(people) > _FEW and desk.chance.happens(0.6):
        other, proposer = people[1:3]
        signed = {
            "one": desk.sitting.signed(one),
            "other": desk.sitting.signed(other),
            "proposer": desk.sitting.signed(proposer),
        }
        draft.say(desk.frame("election_background", **signed))
        _ballot(desk, draft, one, other)
    else:
        draft.say(desk.frame("election_open", one=desk.sitting.signed(one)))
    text = desk.frame("election_decision", winner=desk.sitting.signed(one), post=post)
    desk.decide(draft, text, Outcome.ELECTED)
    return draft


def _ballot(desk: Desk, draft: Draft, one: MadeUpPerson, other: MadeUpPerson) -> None:
    """Hold a secret ballot between two people, which the first one wins.

    Source: kommunallagen (2017:725) 5 kap. 55 §: elections are held with closed ballots if
    anybody asks for it.
    """
    votes = len(desk.sitting.serving(desk.place))
    blank = desk.chance.below(3)
    yes = desk.chance.between((votes - blank) // 2 + 1, votes - blank)
    no = votes - blank - yes
    first, second = desk.names([one, other])
    given = {"first": first, "second": second}
    counts = {"yes": str(yes), "no": str(no), "abstain": str(blank)}
    draft.say(desk.frame("secret_vote", **given, **counts), PartKind.VOTE)
    vote: dict[str, Value] = {"kind": VoteKind.SECRET.value, "yes": yes, "no": no}
    draft.front["votes"] = {**vote, "abstain": blank, "yes_means": first, "no_means": second}
