"""Motions, propositions, votes, reservations and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.madeup.cases import Case
from minutes_archive.madeup.draft import Desk, Draft
from minutes_archive.madeup.facts import genitive
from minutes_archive.madeup.grammar import listed
from minutes_archive.madeup.people import MadeUpPerson
from minutes_archive.model import Outcome, PartKind, VoteKind
from minutes_archive.yaml_text import Value

_NAMED = 3
"""At most so many reserve themselves or make a note by name; the files stay readable."""

_ROOM = 2000
_ROOM_EACH = 100
"""Bytes that a debate may take: so many, and so many for each name on a roll."""


@dataclass(frozen=True, slots=True)
class Side:
    """A motion: who moved it, what it is for and how the minutes tell it."""

    mover: MadeUpPerson
    means: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Debate:
    """How a debate went; `amended` says that an amendment won."""

    winner: Side
    minority: tuple[MadeUpPerson, ...]
    amended: bool


def hold_debate(desk: Desk, draft: Draft, case: Case, outcome: Outcome) -> Debate | None:
    """Let members move against each other, and vote, with a given result.

    Args:
        desk: The meeting.
        draft: The item, which is given its motions and votes.
        case: The case.
        outcome: How the item is to end.

    Returns:
        The debate; None where too few parties serve, or where the file would grow too long.
    """
    serving = desk.sitting.serving(desk.place)
    parties = sorted({person.party for person in serving if person.party})
    if len(parties) < 3 or desk.room < _ROOM + _ROOM_EACH * len(serving):
        return None
    movers = [_mover(desk, serving, party) for party in desk.chance.shuffled(parties)[:3]]
    decided = outcome in {Outcome.APPROVED, Outcome.RECOMMENDED}
    amended = decided and desk.chance.happens(0.12)
    support = _side(desk, movers[0], "motion_support", case)
    counter = _counter(desk, outcome, amended=amended)
    against = _side(desk, movers[1], counter, case)
    winner, loser = (support, against) if decided and not amended else (against, support)
    sides = [support, against]
    voted = desk.chance.happens(0.65)
    has_room = desk.room > 2 * (_ROOM + _ROOM_EACH * len(serving)) - _ROOM
    if voted and has_room and winner is support and desk.chance.happens(0.3):
        third = "motion_amend" if counter == "motion_reject" else "motion_reject"
        sides.append(_side(desk, movers[2], third, case))
    _write_motions(desk, draft, sides)
    if voted:
        return Debate(winner, _vote(desk, draft, winner, loser, sides[2:]), amended)
    draft.say(_proposition(desk, winner, loser), PartKind.PROPOSITION_ORDER)
    return Debate(winner, (loser.mover,), amended)


def _mover(desk: Desk, serving: Sequence[MadeUpPerson], party: str) -> MadeUpPerson:
    """Choose who speaks for a party."""
    return desk.chance.pick([person for person in serving if person.party == party])


def _counter(desk: Desk, outcome: Outcome, *, amended: bool) -> str:
    """Choose what the other side moves."""
    if outcome is Outcome.REJECTED:
        return "motion_reject"
    if outcome is Outcome.REFERRED_BACK:
        return "motion_refer"
    if amended:
        return "motion_amend"
    return desk.chance.pick(("motion_amend", "motion_amend", "motion_reject", "motion_refer"))


def _side(desk: Desk, mover: MadeUpPerson, frame: str, case: Case) -> Side:
    """Write a motion."""
    amend = case.facts.text(case.matter.amend)
    means = {
        "motion_support": desk.facts.phrase("support", proposers=_proposers(desk, case)),
        "motion_amend": desk.frame("amend_means", amend=amend),
        "motion_reject": desk.frame("reject_means"),
        "motion_refer": desk.frame("refer_means"),
    }[frame]
    means = means[:1].lower() + means[1:]
    reason = desk.facts.phrase("refer")
    name = desk.sitting.signed(mover)
    others = [one for one in desk.sitting.serving(desk.place) if one is not mover]
    other = desk.sitting.signed(desk.chance.pick(others))
    given = {"name": name, "other": other, "support": means, "amend": amend, "reason": reason}
    return Side(mover, means, desk.frame(frame, **given))


def _proposers(desk: Desk, case: Case) -> str:
    """Name, in the genitive, who has laid the proposal before the meeting."""
    if case.step and case.history:
        past = case.history[-1].slot
        if past.council is not desk.sitting.slot.council:
            return genitive(past.council.called_on(past.date))
    return desk.facts("forvaltning_s")


def _write_motions(desk: Desk, draft: Draft, sides: Sequence[Side]) -> None:
    """Tell the motions in text and front matter."""
    draft.say("\n\n".join(side.sentence for side in sides), PartKind.MOTIONS)
    motions: list[Value] = []
    for side in sides:
        motion: dict[str, Value] = {"by": desk.sitting.written(side.mover)}
        if side.mover.party:
            motion["party"] = side.mover.party
        motions.append({**motion, "text": side.means})
    draft.front["motions"] = motions


def _proposition(desk: Desk, winner: Side, loser: Side) -> str:
    """Tell how the chair put the question."""
    by = _genitive(desk.sitting.signed(winner.mover))
    return desk.frame("proposition", yes=winner.means, no=loser.means, by=by)


def _genitive(name: str) -> str:
    """Give the genitive of a name with its party: "Eva Lodins (AR)"."""
    bare, bracket, party = name.partition(" (")
    return f"{bare if bare.endswith(('s', 'x', 'z')) else f'{bare}s'}{bracket}{party}"


def _vote(
    desk: Desk, draft: Draft, winner: Side, loser: Side, others: Sequence[Side]
) -> tuple[MadeUpPerson, ...]:
    """Hold an open vote, after one on the counter-motion where there are three motions.

    Returns:
        Those in the minority of the last vote.
    """
    lines = [_proposition(desk, winner, loser), desk.frame("proposition_vote")]
    if others:
        lines.insert(0, desk.frame("counter_proposition"))
    draft.say(" ".join(lines), PartKind.PROPOSITION_ORDER)
    rounds = [(loser, other) for other in others] + [(winner, loser)]
    told: list[list[str]] = []
    votes: list[Value] = []
    minority: tuple[MadeUpPerson, ...] = ()
    for yes_side, no_side in rounds:
        yes, no, abstain = _stands(desk, yes_side, no_side)
        given = {"yes": str(len(yes)), "no": str(len(no)), "abstain": str(len(abstain))}
        means = desk.frame("vote", yes_means=yes_side.means, no_means=no_side.means)
        yes_wins = desk.words.frames["yes_side"][0]
        told.append([means, desk.frame("vote_result", winner=yes_wins, **given)])
        told[-1] += [desk.frame("vote_abstain", **given)] if abstain else []
        votes.append(_vote_value(desk, yes_side, no_side, (yes, no, abstain)))
        minority = tuple(no)
    draft.say("\n\n".join(" ".join(sentences) for sentences in told), PartKind.VOTE)
    draft.front["votes"] = votes[0] if len(votes) == 1 else votes
    return minority


def _stands(
    desk: Desk, yes_side: Side, no_side: Side
) -> tuple[list[MadeUpPerson], list[MadeUpPerson], list[MadeUpPerson]]:
    """Let everybody who serves vote with the party; yes always has the most votes."""
    serving = desk.sitting.serving(desk.place)
    stand = {yes_side.mover.party: "yes", no_side.mover.party: "no"}
    parties = sorted({person.party or "" for person in serving} - {party or "" for party in stand})
    abstaining = desk.chance.happens(0.4)
    for party in parties:
        stand[party] = desk.chance.pick(("yes", "yes", "no", "abstain" if abstaining else "yes"))
    sorted_out: dict[str, list[MadeUpPerson]] = {"yes": [], "no": [], "abstain": []}
    for person in serving:
        sorted_out[stand[person.party]].append(person)
    yes, no, abstain = sorted_out["yes"], sorted_out["no"], sorted_out["abstain"]
    while len(yes) <= len(no):
        turned = next(one for one in [*abstain, *reversed(no)] if one is not no_side.mover)
        (abstain if turned in abstain else no).remove(turned)
        yes.append(turned)
    return yes, no, abstain


def _vote_value(
    desk: Desk,
    yes_side: Side,
    no_side: Side,
    stands: tuple[list[MadeUpPerson], list[MadeUpPerson], list[MadeUpPerson]],
) -> Value:
    """Write a vote for the front matter, with the roll as a rule."""
    yes, no, abstain = stands
    missing = desk.sitting.missing(desk.place)
    vote: dict[str, Value] = {"kind": VoteKind.OPEN.value, "yes": len(yes), "no": len(no)}
    if abstain or desk.chance.happens(0.5):
        vote["abstain"] = len(abstain)
    if missing or desk.chance.happens(0.3):
        vote["absent"] = len(missing)
    vote["yes_means"] = yes_side.means
    vote["no_means"] = no_side.means
    if desk.chance.happens(0.8):
        groups = {"yes": yes, "no": no, "abstain": abstain, "absent": missing}
        vote["roll"] = {key: desk.names(group) for key, group in groups.items() if group}
    return vote


def reserve(desk: Desk, draft: Draft, case: Case, debate: Debate) -> None:
    """Let some of the minority reserve themselves against the decision."""
    if not debate.minority or not desk.chance.happens(0.6):
        return
    people = desk.chance.some(debate.minority, desk.chance.between(1, _NAMED))
    reservation: dict[str, Value] = {"by": desk.names(people)}
    text = desk.frame("reserves", names=desk.signed(people))
    if desk.chance.happens(0.6):
        reason = desk.facts.phrase(
            "reservation",
            amend=case.facts.text(case.matter.amend),
            interest=case.facts.text(desk.chance.pick(case.theme.interests)),
        )
        reservation["text"] = reason
        text = f"{text} {reason}"
    draft.say(text, PartKind.RESERVATIONS)
    draft.front["reservations"] = [reservation]


def add_note(desk: Desk, draft: Draft, case: Case) -> None:
    """Let somebody add a note to the minutes."""
    serving = desk.sitting.serving(desk.place)
    people = desk.chance.some(serving, desk.chance.between(1, 2))
    interest = case.facts.text(desk.chance.pick(case.theme.interests))
    text = desk.facts.phrase("note", interest=interest)
    draft.say(
        desk.frame(
            "adds_note", names=listed([desk.sitting.signed(one) for one in people]), text=text
        ),
        PartKind.NOTES,
    )
    draft.front["notes"] = [{"by": desk.names(people), "text": text}]
