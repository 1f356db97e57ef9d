"""A council takes up a case: what it decides, and where the case goes from there."""

from __future__ import annotations

import datetime as dt

from minutes_archive.madeup.attendance import Presence
from minutes_archive.madeup.cases import Case, Docket, Past, can_be_linked, link_to
from minutes_archive.madeup.dates import day_text
from minutes_archive.madeup.debate import Debate, add_note, hold_debate, reserve
from minutes_archive.madeup.draft import Desk, Draft, item
from minutes_archive.madeup.grammar import sentence_case
from minutes_archive.model import Appeal, CouncilKind, ItemKind, Outcome, PartKind, Role

_FORWARD = dt.timedelta(days=9)
_BACK = dt.timedelta(days=45)
_MAX_DELAYS = 2


def take_up(desk: Desk, case: Case, number: str, docket: Docket) -> Draft:
    """Deal with a case and send it on.

    Args:
        desk: The meeting.
        case: The case.
        number: The item's number.
        docket: Where the case waits if it is not done.
    """
    outcome = _outcome(desk, case, may_table=not docket.is_full(desk.sitting.slot))
    draft = item(case.title, ItemKind.DECISION)
    if case.number:
        draft.front["case"] = case.number
    if desk.chance.happens(0.85):
        draft.front["themes"] = case.themes
    recused = _recuse(desk, draft, case)
    _background(desk, draft, case)
    if outcome is Outcome.WITHDRAWN:
        draft.say(desk.frame("withdrawn_why"))
    debate = _debated(desk, draft, case, outcome)
    decision = _decision(desk, case, outcome, debate)
    desk.decide(draft, decision, outcome)
    if outcome is Outcome.TABLED and desk.sitting.slot.following:
        draft.front["until"] = desk.sitting.slot.following
    _afterwards(desk, draft, case, outcome, debate)
    if recused:
        draft.say(desk.frame("recusal", name=desk.sitting.signed(recused.person)), PartKind.RECUSAL)
    _papers(desk, draft, case)
    _send_on(desk, case, number, outcome, docket)
    return draft


def _outcome(desk: Desk, case: Case, *, may_table: bool) -> Outcome:
    """Choose how a case ends this time."""
    chance = desk.chance
    if case.delays < _MAX_DELAYS and not case.matter.table:
        if may_table and desk.sitting.slot.following and chance.happens(0.07):
            return Outcome.TABLED
        if chance.happens(0.05):
            return Outcome.REFERRED_BACK
        if chance.happens(0.025):
            return Outcome.WITHDRAWN
    if not case.is_last_step:
        return Outcome.RECOMMENDED
    rejected = 0.45 if case.mover else 0.25 if case.matter.reject else 0.03
    return Outcome.REJECTED if chance.happens(rejected) else Outcome.APPROVED


def _recuse(desk: Desk, draft: Draft, case: Case) -> Presence | None:
    """Let somebody leave the room on account of a conflict of interest."""
    if not desk.chance.happens(0.4 if case.matter.recusal else 0.02):
        return None
    place = desk.place
    able = [
        entry
        for entry in desk.sitting.present
        if entry.serves(place) and entry.roles[0] is Role.MEMBER and not entry.left_out
    ]
    if len(able) < 4:
        return None
    entry = desk.chance.pick(able)
    entry.left_out.add(place)
    draft.front["recused"] = desk.names([entry.person])
    return entry


def _background(desk: Desk, draft: Draft, case: Case) -> None:
    """Tell what the case is about and where it has been."""
    sentences = desk.chance.some(case.background, desk.chance.between(2, 4))
    if case.history and (past := case.history[-1]):
        sentences.insert(0, _earlier(desk, past))
    headed = PartKind.SUMMARY if desk.chance.happens(0.8) else None
    draft.say(" ".join(sentences), headed)
    if case.matter.table:
        draft.say(_table(desk, case))
    if desk.headed and not case.mover and desk.chance.happens(0.22):
        clauses = desk.clauses(case.clauses)
        draft.say(desk.frame("proposal", clauses=clauses), PartKind.PROPOSAL)


def _earlier(desk: Desk, past: Past) -> str:
    """Tell what happened to the case before, with a link where there is a page to link to."""
    reference = desk.facts.text(
        desk.words.frames["reference"][0], date=day_text(past.slot.date), number=past.number
    )
    if can_be_linked(past) and desk.chance.happens(0.7):
        reference = f"[{reference}]({link_to(past, desk.sitting.slot)})"
    organ = past.slot.council.called_on(past.slot.date)
    sentence = desk.frame("earlier", organ=organ, done=past.done, reference=reference)
    returns = past.slot.council is desk.sitting.slot.council
    return f"{sentence} {desk.frame('returns')}" if returns else sentence


def _table(desk: Desk, case: Case) -> str:
    """Lay out sums in a table."""
    rows = desk.words.frames[f"table_{case.matter.table}"]
    head, *names = rows
    lines = [head, "|---|---:|---:|"]
    for name in names:
        this = desk.chance.between(120, 4800)
        last = this * desk.chance.between(90, 108) // 100
        lines.append(f"| {name} | {last / 10:.1f} | {this / 10:.1f} |".replace(".", ","))
    return "\n".join(lines)


def _debated(desk: Desk, draft: Draft, case: Case, outcome: Outcome) -> Debate | None:
    """Let a case be debated, as contested ones mostly are."""
    if outcome in {Outcome.TABLED, Outcome.WITHDRAWN} or desk.kind is CouncilKind.ASSOCIATION:
        return None
    share = 0.8 if case.matter.contested else 0.4 if outcome is Outcome.REJECTED else 0.17
    return hold_debate(desk, draft, case, outcome) if desk.chance.happens(share) else None


def _decision(desk: Desk, case: Case, outcome: Outcome, debate: Debate | None) -> str:
    """Write the words that decide."""
    if outcome is Outcome.TABLED and desk.sitting.slot.following:
        return desk.frame("tables", until=day_text(desk.sitting.slot.following))
    if outcome is Outcome.REFERRED_BACK:
        return desk.frame("refers", reason=desk.facts.phrase("refer"))
    if outcome is Outcome.WITHDRAWN:
        return desk.frame("withdraws")
    if outcome is Outcome.REJECTED:
        return desk.frame("decides", clauses=_rejection(desk, case))
    clauses = [desk.words.frames["approves_motion"][0]] if case.mover else list(case.clauses)
    if debate and debate.amended:
        clauses.append(case.facts.text(case.matter.amend))
    if outcome is Outcome.RECOMMENDED:
        final = case.route[-1].called_on(desk.day)
        return desk.decision_text("recommends", clauses, final=final)
    return desk.decision_text("decides", clauses)


def _rejection(desk: Desk, case: Case) -> str:
    """Write the clause that turns a case down."""
    if case.mover:
        return desk.words.frames["rejects_motion"][0]
    if case.matter.reject:
        return case.facts.text(case.matter.reject)
    return desk.words.frames["rejects_default"][0]


def _afterwards(
    desk: Desk, draft: Draft, case: Case, outcome: Outcome, debate: Debate | None
) -> None:
    """Add what follows a decision: reservations, notes, how to appeal."""
    if debate is not None:
        reserve(desk, draft, case, debate)
    if desk.kind not in {CouncilKind.ASSOCIATION, CouncilKind.COMPANY}:
        if desk.chance.happens(0.06):
            add_note(desk, draft, case)
        if appeal := _appeal(desk, case, outcome):
            draft.front["appeal"] = appeal.value
    if outcome is Outcome.APPROVED and desk.sitting.adjusters and desk.chance.happens(0.04):
        desk.adjust_at_once(draft)


def _appeal(desk: Desk, case: Case, outcome: Outcome) -> Appeal | None:
    """Say how the decision can be appealed; minutes do not always tell."""
    if not desk.chance.happens(0.6):
        return None
    if outcome not in {Outcome.APPROVED, Outcome.REJECTED}:
        return Appeal.NONE
    return Appeal(case.matter.appeal or Appeal.LEGALITY)


def _papers(desk: Desk, draft: Draft, case: Case) -> None:
    """List the documents the decision rests on and who is told of it."""
    if not desk.headed:
        return
    if desk.chance.happens(0.55):
        documents = [
            desk.facts.phrase("documents"),
            *(case.facts.text(document) for document in case.matter.documents),
        ]
        draft.say("\n".join(f"- {document}" for document in documents), PartKind.DOCUMENTS)
    if desk.chance.happens(0.4):
        copies = desk.chance.some(desk.words.frames["copies"], desk.chance.between(1, 2))
        names = list(dict.fromkeys(sentence_case(desk.facts.text(copy)) for copy in copies))
        draft.say("\n".join(f"- {name}" for name in names), PartKind.COPIES)


def _send_on(desk: Desk, case: Case, number: str, outcome: Outcome, docket: Docket) -> None:
    """Let the case wait for whoever deals with it next."""
    slot = desk.sitting.slot
    done = desk.words.frames.get(f"done_{outcome.value}")
    if done:
        case.history.append(Past(slot, number, done[0]))
    if outcome is Outcome.TABLED and slot.following:
        case.delays += 1
        docket.tabled(case, slot.following)
    elif outcome is Outcome.REFERRED_BACK:
        case.delays += 1
        docket.wait(case, slot.date + _BACK)
    elif outcome is Outcome.RECOMMENDED:
        case.step += 1
        docket.wait(case, slot.date + _FORWARD)
    else:
        docket.close(case)
