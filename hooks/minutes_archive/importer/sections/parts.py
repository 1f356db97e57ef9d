"""Cut a § at its subheadings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.handlings import handled_on
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.inline_headings import cut_at_headings, may_hold_headings
from minutes_archive.importer.sections.labels import label_of, may_be_labelled
from minutes_archive.importer.sections.own_words import after_lower, after_proposal
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.prose import is_point
from minutes_archive.importer.sections.runs import INFINITIVE
from minutes_archive.importer.sections.subheadings import (
    OF_A_BODY,
    OWN_PART,
    Subheading,
    deciding_heading,
    fixed_meaning,
    read_subheading,
)
from minutes_archive.importer.sections.tail import divide

_LONGEST_MARKED = 200
_LONGEST_BOLD = 80
_OPEN_END = re.compile(
    r"(?:,|\b(?:av|enligt|mot|med|i|för|om|på|till|från|över|under|och|samt|att|den|det|en|ett))$"
)
_ACCOUNTS = frozenset(("Sammanfattning", "Beslutsunderlag", "Propositionsordning", "Omröstning"))
"""After which the decision may stand with no heading of its own."""
_PAPERS = "Beslutsunderlag"
"""Their titles end with no stop."""
_PLAINEST = (False, 0)
"""The worth of a part with lines under a heading that is the format's own word."""


class _Draft(NamedTuple):
    """A part in the making."""

    heading: Line | None
    meaning: Subheading | None
    lines: list[Line]


def cut_parts(lines: Sequence[Line], council: str = "") -> tuple[SectionPart, ...]:
    """Cut the lines of a § at its subheadings; each character stays, and in its order.

    Args:
        lines: What stands under the heading of a §.
        council: The name of the council that met, where known.
    """
    drafts = [_Draft(None, None, [])]
    lined = False
    for at, line in enumerate(lines):
        text = line.text
        if at == 1 and _was_sent(drafts[-1]) and line.blank_before:
            drafts.append(_Draft(None, None, []))
        # A line that goes on with a sentence is no heading; most are such.
        goes_on = text[:1].islower() and not (line.level or line.bold or text.startswith("et "))
        whole = None if goes_on else _whole_line(lines, at) or _announced(lines, at, drafts[-1])
        if whole is None and (
            not (may_be_labelled(text) or may_hold_headings(text, lined=lined)) or handled_on(line)
        ):
            drafts[-1].lines.append(line)
            continue
        lined = lined or whole is not None
        pieces = [(line, whole)] if whole else _pieces(line, lined=lined)
        for piece, meaning in pieces:
            adds = meaning is not None and meaning.rank >= OF_A_BODY
            if meaning is None or (adds and _repeats(drafts[-1], meaning)):
                drafts[-1].lines.append(piece)
            else:
                # `_Draft` itself takes twice the time, and this is for every heading.
                drafts.append(tuple.__new__(_Draft, (piece, meaning, [])))
    if not drafts[0].lines:
        del drafts[0]
    return tuple(_parts(drafts, council.casefold()))


def _was_sent(first: _Draft) -> bool:
    """Say whether a § opens with whom it is sent to, named beside the label: "Exp: Akten"."""
    sent = first.meaning is not None and first.meaning.fixed == "Skickas till"
    return sent and first.heading is not None and len(first.lines) == 1


def _parts(drafts: Sequence[_Draft], council: str) -> Iterator[SectionPart]:
    """Make the parts; what only follows a decision becomes a part of its own."""
    fixed = _given_once(drafts)
    free = {"Reservationer"} - set(fixed.values())
    for at, draft in enumerate(drafts):
        meant = fixed.get(at)
        if draft.meaning is not None and _is_proposal(draft.meaning):
            yield from _proposal(draft, draft.meaning.proposed_to, meant, council)
            continue
        if meant != "Beslut":
            # As above; most parts of all §§ come here.
            yield tuple.__new__(SectionPart, (draft.heading, meant, tuple(draft.lines), False))
            continue
        divided = divide(draft.heading, draft.lines)
        yield SectionPart(draft.heading, meant, divided.decided)
        after = ((None, divided.told), ("Reservationer", divided.reserved))
        for words, lines in after:
            if lines:
                yield SectionPart(None, words if words in free else None, lines)
        if divided.foot:
            yield SectionPart(None, None, divided.foot, foot=True)


def _is_proposal(meaning: Subheading) -> bool:
    """Say whether a heading says who proposes, or to whom."""
    owned = meaning.rank >= OF_A_BODY and meaning.fixed == "Förslag till beslut"
    return meaning.proposed_to is not None or owned


def _proposal(
    draft: _Draft, body: str | None, meant: str | None, council: str
) -> Iterator[SectionPart]:
    """Make a part of a proposal to a body, and another of that body's own words after it.

    In a committee's own minutes nobody to whom it proposes something decides.
    """
    owner = _owner(draft, " förslag")
    own = owner.endswith("utskottets") and owner.removesuffix("ets") in council
    place = after_proposal(draft.lines, body) if body and not own else None
    place = place or (None if own else after_lower(draft.lines, owner))
    if place is None:
        yield SectionPart(draft.heading, meant, tuple(draft.lines))
        return
    at, start = place
    cut = draft.lines[at]
    before = (*draft.lines[:at], *((cut.cut(0, start),) if start else ()))
    yield SectionPart(draft.heading, meant, before)
    yield SectionPart(None, None, (cut.cut(start) if start else cut, *draft.lines[at + 1 :]))


def _repeats(last: _Draft, meaning: Subheading) -> bool:
    """Say whether a heading only adds whose the heading right above it is."""
    above = last.meaning
    return (
        above is not None
        and not last.lines
        and above.fixed is not None
        and (
            above.fixed == meaning.fixed
            or (above.fixed == "Beslut" and meaning.proposed_to is not None)
        )
    )


def _given_once(drafts: Sequence[_Draft]) -> dict[int, str]:
    """Give each of the format's headings to the one part that comes nearest to it.

    "Beslut" alone goes to each such part: motions within one § have a decision each. A heading
    with nothing under it is worth less than any other of its meaning.
    """
    best: dict[str, tuple[bool, int, int]] = {}
    plain: list[int] = []
    proposed = False
    for at, draft in enumerate(drafts):
        if draft.meaning is None or draft.meaning.fixed is None:
            continue
        worth = (not draft.lines, draft.meaning.rank // 10, at)
        fixed = draft.meaning.fixed
        proposed = proposed or draft.meaning.proposed_to is not None
        if fixed == "Beslut" and worth[:2] == _PLAINEST:
            plain.append(at)
        if fixed not in best or worth < best[fixed]:
            best[fixed] = worth
    given = {worth[2]: fixed for fixed, worth in best.items()} | dict.fromkeys(plain, "Beslut")
    return given | dict.fromkeys(_beside_own(drafts), "Beslut") if proposed else given


def _beside_own(drafts: Sequence[_Draft]) -> Iterator[int]:
    """Find what a body proposes to a higher one right beside its decision "för egen del"."""
    for at, draft in enumerate(drafts):
        owner = _owner(draft, f" beslut{OWN_PART}")
        for beside in (at - 1, at + 1) if owner else ():
            other = drafts[beside] if 0 <= beside < len(drafts) else draft
            proposed = other.meaning is not None and other.meaning.proposed_to is not None
            if proposed and other.lines and _owner(other, " förslag") == owner:
                yield beside


def _owner(draft: _Draft, what: str) -> str:
    """Say whose a heading is that goes on with some words: "Nämndens" of "Nämndens förslag"."""
    owner, found, _ = draft.heading.text.casefold().partition(what) if draft.heading else ("",) * 3
    return owner.strip("*_# ") if found else ""


def _pieces(line: Line, *, lined: bool) -> Iterator[tuple[Line, Subheading | None]]:
    """Cut a line into headings, with their meaning, and other text, without."""
    label = label_of(line.text)
    if label:
        yield line.cut(0, label.end), label.meaning
        line = line.cut(label.end)
    yield from cut_at_headings(line, lined=lined)


def _whole_line(lines: Sequence[Line], at: int) -> Subheading | None:
    """Say what a line means that is a heading and nothing else."""
    line = lines[at]
    text = line.text.strip()
    known = read_subheading(text)
    if known is None and (line.level or line.bold) and len(text) <= _LONGEST_BOLD:
        known = deciding_heading(text)
    if not (known or line.level or line.bold) or len(line.cells) > 1:
        return None
    if line.level and len(text) <= _LONGEST_MARKED:
        return known or Subheading(fixed_meaning(text), rank=10)
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    if known:
        inside = before is not None and not line.blank_before and _goes_on(before, after)
        return None if inside else known
    if line.bold and _may_be_bold_heading(text, after):
        return Subheading(fixed_meaning(text), rank=10)
    return None


def _announced(lines: Sequence[Line], at: int, above: _Draft) -> Subheading | None:
    """Say what "Nämnden beslutar" means alone on its line, with whole sentences below it.

    It decides where a § opens with it, or where the matter's account ends; what was decided
    before may stand in an account, too.
    """
    text = lines[at].text
    below = lines[at + 1] if at + 1 < len(lines) else None
    words = text.rstrip(" *_:").casefold()
    if not has_any(words, ("beslut", "beslöt")) or len(text) > _LONGEST_BOLD:
        return None
    if below is None or words.endswith(" att") or is_point(below) or not _may_decide(below.text):
        return None
    opens = above.heading is None and not above.lines
    meant = above.meaning.fixed if above.meaning else None
    last = above.lines[-1].text if above.lines else ""
    ended = lines[at].blank_before and (last.endswith(".") or (last and meant == _PAPERS))
    told = above.heading is None or meant in _ACCOUNTS
    if not opens and not (ended and told and "beslutar" in words):
        return None
    known = deciding_heading(text)
    return known if known is not None and known.fixed == "Beslut" else None


def _may_decide(text: str) -> bool:
    """Say whether a line may begin a whole sentence, and no clause such as "Godkänna avtalet"."""
    return text[:1].isupper() and INFINITIVE.match(text) is None


def _goes_on(before: Line, after: Line | None) -> bool:
    """Say whether the line above and the line below read as one sentence around a line."""
    begins_low = after is not None and after.text[:1].islower() and not after.text.startswith("att")
    return begins_low and _OPEN_END.search(before.text.rstrip()) is not None


def _may_be_bold_heading(text: str, after: Line | None) -> bool:
    """Say whether a bold line heads what follows, and is no bold sentence or list."""
    return (
        after is not None
        and not after.bold
        and len(text) <= _LONGEST_BOLD
        and text[:1].isupper()
        and not text.endswith((".", ",", ";"))
    )
