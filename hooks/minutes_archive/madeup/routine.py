"""The items that every meeting has: opening, information, delegated decisions, closing."""

from __future__ import annotations

from minutes_archive.madeup.cases import CaseMaker
from minutes_archive.madeup.dates import day_text, working_day
from minutes_archive.madeup.draft import Desk, Draft, item
from minutes_archive.madeup.grammar import slots_of
from minutes_archive.madeup.words import ThemeWords
from minutes_archive.model import CouncilKind, ItemKind, Outcome, Role

_SECRECY = ("OSL 26:1", "OSL 23:2", "OSL 31:16")
"""Chapters and sections of offentlighets- och sekretesslagen (2009:400)."""


def opening(desk: Desk) -> Draft:
    """Open the meeting and choose who adjusts the minutes."""
    title = "opening_title" if desk.sitting.adjusters else "opening_title_plain"
    draft = item(desk.frame(title), ItemKind.FORMALITY)
    lines = [desk.frame("opening", chair=desk.sitting.signed(desk.sitting.chair))]
    if desk.kind is CouncilKind.ASSEMBLY:
        notice = day_text(working_day(desk.day - desk.day.resolution * 11))
        number = str(len(desk.sitting.serving(1)))
        lines.append(desk.frame("announcement", date=notice, number=number))
    if desk.sitting.adjusters:
        adjusters = desk.signed(desk.sitting.adjusters)
        lines.append(desk.frame("opening_adjusters", adjusters=adjusters))
    draft.say(" ".join(lines))
    desk.decide(draft, desk.frame("opening_decision"), Outcome.APPROVED, short=True)
    return draft


def closing(desk: Desk) -> Draft:
    """Close the meeting and announce the next."""
    draft = item(desk.frame("closing_title"), ItemKind.FORMALITY)
    text = desk.frame("closing").strip()
    following = desk.sitting.slot.following
    if following is not None:
        text = f"{desk.frame('closing_next', date=day_text(following))} {text}"
    draft.say(text)
    return draft


def theme_of(desk: Desk) -> ThemeWords:
    """Choose one of the council's themes."""
    return desk.words.themes[desk.chance.pick(desk.sitting.slot.council.themes)]


def information(desk: Desk) -> Draft:
    """Tell the council about something, as an official or a guest does."""
    theme = theme_of(desk)
    info = desk.fresh(theme.infos)
    desk.facts.settle(slots_of(info.title))
    draft = item(desk.facts.text(info.title), ItemKind.INFORMATION)
    sentences = [desk.facts.text(sentence) for sentence in info.text]
    if desk.chance.happens(0.6):
        sentences.append(desk.facts.phrase("debate"))
    draft.say(" ".join(sentences))
    draft.front["themes"] = [theme.slug]
    if desk.kind is CouncilKind.ADVISORY:
        draft.say(desk.frame("advisory_noted"))
    else:
        desk.decide(draft, desk.frame("noted"), Outcome.NOTED, short=desk.chance.happens(0.3))
    return draft


def dialogue(desk: Desk) -> Draft:
    """Let an advisory council talk about a matter, without a decision."""
    theme = theme_of(desk)
    matter = desk.fresh(theme.matters)
    desk.facts.settle(slots_of(matter.title))
    title = desk.facts.text(matter.title)
    draft = item(
        desk.frame("discussion_title", about=title[:1].lower() + title[1:]), ItemKind.INFORMATION
    )
    background = desk.chance.some(matter.background, 2)
    draft.say(" ".join(desk.facts.text(sentence) for sentence in background))
    advice = desk.chance.some(desk.words.phrases["advice"], desk.chance.between(2, 3))
    draft.say(" ".join(desk.facts.text(sentence) for sentence in advice))
    draft.front["themes"] = [theme.slug]
    following = desk.sitting.slot.following
    if following is not None and desk.chance.happens(0.08):
        text = desk.frame("advisory_tables", until=day_text(following))
        desk.decide(draft, text, Outcome.TABLED)
        draft.front["until"] = following
    return draft


def delegation(desk: Desk, cases: CaseMaker) -> Draft:
    """Report the decisions made on the council's behalf."""
    draft = item(desk.frame("delegation_title"), ItemKind.DECISION)
    kinds = desk.chance.some(desk.words.phrases["delegation"], desk.chance.between(3, 5))
    lines = [f"- {kind}, {desk.facts('antal')} st." for kind in kinds]
    draft.say("\n".join([f"{desk.frame('delegation')}\n", *lines]))
    if number := cases.case_number(desk.sitting.slot, desk.chance):
        draft.front["case"] = number
    desk.decide(draft, desk.frame("delegation_decision"), Outcome.NOTED)
    return draft


def messages(desk: Desk) -> Draft:
    """List what has come in."""
    draft = item(desk.frame("messages_title"), ItemKind.INFORMATION)
    chosen = desk.chance.some(desk.words.phrases["messages"], desk.chance.between(2, 4))
    lines = [f"- {desk.facts.text(message)}" for message in chosen]
    draft.say("\n".join([f"{desk.frame('messages')}\n", *lines]))
    desk.decide(draft, desk.frame("messages_decision"), Outcome.NOTED, short=True)
    return draft


def question(desk: Desk, cases: CaseMaker) -> Draft:
    """Put a question in the assembly and answer it."""
    theme = desk.words.themes[desk.chance.pick(_public_themes(desk))]
    words = desk.fresh(theme.questions)
    serving = desk.sitting.serving(desk.place)
    desk.facts.settle(slots_of(words.title, words.ask, words.answer))
    given = {
        "mover": desk.sitting.signed(desk.chance.pick(serving[1:])),
        "answerer": desk.sitting.signed(serving[0]),
        "about": desk.facts.text(words.title),
        "ask": desk.facts.text(words.ask),
        "answer": desk.facts.text(words.answer),
    }
    draft = item(desk.frame("question_title", **given), ItemKind.QUESTION)
    said = [desk.frame(key, **given) for key in ("allowed", "question", "answer", "question_more")]
    draft.say(" ".join(said))
    draft.front["themes"] = [theme.slug]
    if number := cases.case_number(desk.sitting.slot, desk.chance):
        draft.front["case"] = number
    desk.decide(draft, desk.frame("question_decision"), Outcome.NOTED)
    return draft


def _public_themes(desk: Desk) -> list[str]:
    """List the themes that the municipality's own boards and committees answer for."""
    answerable = {CouncilKind.BOARD, CouncilKind.COMMITTEE}
    councils = [one for one in desk.words.councils if one.kind in answerable]
    return list(dict.fromkeys(theme for council in councils for theme in council.themes))


def withheld(desk: Desk, cases: CaseMaker) -> Draft:
    """Hold a place for an item that is not published."""
    personal = "_personal" if desk.chance.happens(0.25) else ""
    draft = item(desk.frame("withheld_title"), ItemKind.DECISION)
    draft.say(desk.frame(f"withheld{personal}"))
    if number := cases.case_number(desk.sitting.slot, desk.chance):
        draft.front["case"] = number
    reason = desk.words.frames[f"withheld_reason{personal}"][0]
    ground = "GDPR" if personal else desk.chance.pick(_SECRECY)
    draft.front["withheld"] = {"reason": reason, "ground": ground}
    return draft


def round_table(desk: Desk) -> Draft:
    """Let everybody around the table say something."""
    draft = item(desk.frame("round_title"), ItemKind.INFORMATION)
    people = [
        entry.person
        for entry in desk.sitting.present
        if entry.throughout and not {Role.PARTICIPANT, Role.MEMBER}.isdisjoint(entry.roles)
    ]
    lines = [
        f"- {desk.sitting.written(person)}: {desk.facts.phrase('advice')}"
        for person in desk.chance.some(people, 3)
    ]
    draft.say("\n".join(lines) or desk.facts.phrase("advice"))
    return draft
