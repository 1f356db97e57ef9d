"""The words of a § that decide, as they stand in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.after_decision import is_note
from minutes_archive.importer.sections.answered_clauses import answered_clauses
from minutes_archive.importer.sections.bodies import NAMED
from minutes_archive.importer.sections.decided_last import (
    PUT,
    after_whole_motions,
    are_whole,
    decided_last,
)
from minutes_archive.importer.sections.decisive import (
    clause,
    decides,
    opened_decision,
    opens_decision,
    proposed_to,
    proposes_as,
)
from minutes_archive.importer.sections.found_by_chair import found_by_chair
from minutes_archive.importer.sections.handed_on import handed_on
from minutes_archive.importer.sections.handlings import last_handling, of_highest, rank_of
from minutes_archive.importer.sections.headed_decision import Decision, bare, under_heading
from minutes_archive.importer.sections.listed_election import lists_elected
from minutes_archive.importer.sections.own_words import decides_itself
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.part_meaning import (
    PROCEDURE,
    is_open,
    means,
    tells,
)
from minutes_archive.importer.sections.proposed_on import told_proposal, under_proposal
from minutes_archive.importer.sections.prose import (
    Sentence,
    announces_decision,
    is_point,
    joined,
    sentences,
)
from minutes_archive.importer.sections.runs import last_of
from minutes_archive.importer.sections.tail import TELLS, teller_at
from minutes_archive.importer.sections.taking_note import notes_at_end, takes_note
from minutes_archive.importer.sections.told_at_end import told_at_end
from minutes_archive.importer.sections.without_subject import without_subject

_ASKS = re.compile(
    r"\?|\bval av\b|^(?:Fråga|Frågan|Motion|Interpellation|Förslag)\b",
    re.IGNORECASE,
)
_ACCOUNTS = frozenset(
    ("Sammanfattning", "Propositionsordning", "Beslutsunderlag", "Jäv", "Omröstning")
)
_TO_VOTE = re.compile(
    r"\batt (?:genomföra|hålla|företa|verkställa)\b[^.]{0,40}(?:omröstning|votering)"
)
_ON_MOTIONS = re.compile(r"^(?:\w{0,20}yrkande[nt]?|Motförslaget)\b", re.IGNORECASE)
_CHAIR_FINDS = re.compile(r"^Ordföranden\b[^.;]{0,160}?\b(?:finner|fann)\b")
_CONTESTED = re.compile(
    r"\b(?:omröstning|votering)\b[^.]{0,40}\bbegär(?:s|des|d)?\b", re.IGNORECASE
)
"""What makes nothing of what the chair has found."""
_VOTE = re.compile(r"\b(?:omröstning|votering)", re.IGNORECASE)
_ADVISES = re.compile(r"\b(?:till|av)styrk(?:er|te|t)\b", re.IGNORECASE)
_MEETING_DECIDES = re.compile(
    r"(?:\w{0,12}mötet|\w{0,12}stämman)\s(?:beslutade|beslöt|beslutar|beslöts)\b", re.IGNORECASE
)
"""What stands below a nominating committee's proposal is no part of it."""
_FOLLOWS_PROPOSAL = re.compile(
    rf"{NAMED} (?:beslutar|beslutade|beslöt)(?: enhälligt)? (?:enligt|i enlighet med)"
    r" (?:[\w-]{1,40} ){0,3}förslag(?:et)?\.?$",
    re.IGNORECASE,
)
_FIXES = re.compile(r"^(?:Fastställande|Godkännande|Antagande|Bestämmande) av\b|^Beslut om\b")
_ELECTS = re.compile(r"\s{0,3}(?:Val|Utseende) av [^.]{0,40}juster", re.IGNORECASE)
_ADJUSTS = re.compile(
    r"[A-ZÅÄÖ][^.;:]{3,120} justerar (?:dagens |mötets |jämte ordföranden )?protokoll(?:et)?"
    r"(?: (?:jämte|tillsammans med) ordföranden?| från mötet)?\.?"
)
"""All that may stand below a heading that says that adjusters are elected."""
_ANSWERS = re.compile(
    r"(?:(?:God|Er)känd[ae]?|(?:God|Er)känt|Fastställ[dt]a?|Antag(?:en|et|na)|Beviljad[ae]?"
    r"|\d{1,4} [a-zåäö]{1,20})\.?"
)
"""What may be all that stands below such a heading: "Godkänd", "1 år."."""
_LETTERED = re.compile(r"(?:[a-hA-H]|\d{1,2})[.)]\s")
_CHAIN = Doubt("decision_of_chain")
_SHORTEST = 15
_POINTS_BACK = re.compile(
    r"\b(?:dessa|dem|denne|honom|henne|enligt ovan|ovanstående|densamma)\b|\bdetta\.$",
    re.IGNORECASE,
)


def find_decision(
    section: Section, parts: Sequence[SectionPart], date: dt.date | None = None, body: str = ""
) -> Decision | None:
    """Find the words of a § that decide; words that only propose are left alone.

    Args:
        section: The §.
        parts: What it was cut into.
        date: The meeting's date, where known.
        body: The name of the council that met, where known.
    """
    return (
        under_heading(parts)
        or _told_or_proposed(parts, date, body.casefold())
        or _announced(parts)
        or _below_proposal(parts)
        or _in_title(section)
        or without_subject(parts)
        or _proposed_on(parts)
        or _takes_note(parts)
        or found_by_chair(parts)
        or told_at_end(parts)
        or _by_title(section, parts)
        or _listed(section)
        or handed_on(section.title, parts)
    )


def _told_or_proposed(
    parts: Sequence[SectionPart], date: dt.date | None, council: str
) -> Decision | None:
    """Find a decision that a sentence tells, if no board's proposal to the council follows it.

    What is proposed to the council that met is none of its decisions.
    """
    told = _told(parts, date, council)
    highest = council.endswith("fullmäktige")
    later = under_proposal(parts, to_highest=True) if told and not highest else None
    if not (told and later):
        return told
    same = later.line == told.line and later.text.startswith(told.text)
    return later if same or later.line > told.line else told


def _told(parts: Sequence[SectionPart], date: dt.date | None, body: str) -> Decision | None:
    """Find a decision that a sentence tells: a lower body's goes after one that ends an account."""
    told = _in_prose(parts, date, body)
    rank = rank_of(told.text) if told else None
    after = _after_an_account(parts, body) if told is None or rank is not None else None
    if told is None:
        after = after or decided_last(parts) or answered_clauses(parts)
    if told is None or after is None:
        return told or after
    higher = rank is not None and after.line > told.line and (rank_of(after.text) or 0) > rank
    return after._replace(confidence=Confidence.DOUBTFUL, doubt=_CHAIN) if higher else told


def _in_prose(parts: Sequence[SectionPart], date: dt.date | None, council: str) -> Decision | None:
    """Find a decision that no heading announces."""
    told = [sentence for part in parts if is_open(part) for sentence in sentences(part.lines)]
    found = _of_the_matter(told, council)
    which, doubt = _of_today(told, found, parts, date) if len(found) > 1 else (found, None)
    if not which:
        return None
    if _are_lettered(told, which):
        return _together(told, which)
    first = which[0]
    last = last_of(told, first)
    more = [told[at].text for at in which if at > last]
    if first and _POINTS_BACK.search(told[first].text):
        first -= 1
    text = bare(_words(told[first : last + 1]))
    doubt = Doubt("decision_of_several") if more else doubt
    confidence = Confidence.DOUBTFUL if doubt else Confidence.LIKELY
    line = told[first].line
    return Decision(text, line, also=tuple(more), confidence=confidence, doubt=doubt)


def _of_today(
    told: Sequence[Sentence],
    which: Sequence[int],
    parts: Sequence[SectionPart],
    date: dt.date | None,
) -> tuple[list[int], Doubt | None]:
    """Leave out what was decided when a matter was handled before, by others or on other days."""
    lines = [line for part in parts for line in part.lines]
    handled = last_handling(lines, told[which[-1]].line, date)
    if handled is None:
        left = [which[place] for place in of_highest([told[at].text for at in which])]
        return left, None if len(left) == len(which) else _CHAIN
    number, today = handled
    return [at for at in which if told[at].line > number], None if today else _CHAIN


def _are_lettered(told: Sequence[Sentence], which: Sequence[int]) -> bool:
    """Say whether each decision after the first has a lettered or numbered heading above it."""
    return len(which) > 1 and all(
        at and _LETTERED.match(told[at - 1].text) and rank_of(told[at].text) is not None
        for at in which[1:]
    )


def _together(told: Sequence[Sentence], which: Sequence[int]) -> Decision:
    """Give the decisions on several matters as one, with the headings between them."""
    end = last_of(told, which[-1])
    text = bare(_words(told[which[0] : end + 1]))
    return Decision(text, told[which[0]].line, confidence=Confidence.LIKELY)


def _of_the_matter(told: Sequence[Sentence], council: str) -> list[int]:
    """Say which sentences decide, without those that decide on motions only or advise.

    Nor does the chair decide who finds a motion adopted where the body's own decision follows,
    and nothing is decided by who proposes it to the council that met.
    """
    deciding = [at for at, sentence in enumerate(told) if decides(sentence.text)]
    asked = {at: proposed_to(told[at].text) for at in deciding} if council or deciding[1:] else {}
    for at, body in asked.items():
        later = (told[other].text for other in deciding if other > at)
        if body and (council.endswith(body) or any(decides_itself(text, body) for text in later)):
            deciding.remove(at)
    voted = max((at for at, one in enumerate(told) if _CONTESTED.search(one.text)), default=0)
    deciding = [at for at in deciding if at > voted or not _CHAIR_FINDS.search(told[at].text)]
    deciding = [at for at in deciding if not is_note(told[at].text)] or deciding
    deciding = _without_tellers(told, deciding)
    for aside in (_ON_MOTIONS, _ADVISES, _CHAIR_FINDS):
        others = [at for at in deciding if not aside.search(told[at].text)]
        deciding = others or deciding
    return deciding


def _without_tellers(told: Sequence[Sentence], deciding: list[int]) -> list[int]:
    """Leave out who counts the votes where the matter itself is decided after that."""
    counts = [at for at in deciding if "rösträknare" in told[at].text]
    if not counts or any("val" in one.text.casefold().split() for one in told[: counts[0]]):
        return deciding
    voted = any(_VOTE.search(one.text) for one in told[: counts[0]])
    later = [at for at in deciding if at not in counts and at > counts[-1]]
    return [at for at in deciding if at not in counts] if voted and later else deciding


def _after_an_account(parts: Sequence[SectionPart], council: str) -> Decision | None:
    """Find "Miljönämnden beslutar att …" that ends an account, as a paragraph of its own.

    Where the account stands on its heading's line, paragraphs cannot be told apart; the label of
    a vote's result heads no more than its own paragraph. What stands among the motions decides
    only after the chair has put them.
    """
    for part in reversed(parts):
        kind = means(part) or tells(part)
        if part.heading is None or kind not in _ACCOUNTS | PROCEDURE:
            continue
        told = tuple(sentences(part.lines))
        put = kind != "Yrkanden"
        labelled = kind in PROCEDURE and told and told[0].line == part.heading.number
        for at, sentence in enumerate(told):
            apart = sentence.first or sentence.line == part.heading.number or kind == "Omröstning"
            put = put or PUT.search(sentence.text) is not None
            opens = (
                opens_decision(sentence.text)
                or (kind in PROCEDURE and opened_decision(sentence.text))
                or (bool(council) and _proposes_on(sentence.text, council))
            )
            if (labelled or kind == "Omröstning") and at and sentence.first and not opens:
                opens = decides(sentence.text) and not _CHAIR_FINDS.search(sentence.text)
            may = apart and opens and not _TO_VOTE.search(sentence.text)
            if may and (put or after_whole_motions(told, at)):
                text = bare(_words(told[at : last_of(told, at) + 1]))
                return Decision(text, sentence.line, confidence=Confidence.LIKELY)
    return None


def _proposes_on(text: str, council: str) -> bool:
    """Say whether the council that met proposes a decision to another: "Styrelsen föreslår …"."""
    told = proposes_as(text)
    return told is not None and council.endswith(told[0]) and not council.endswith(told[1])


def _announced(parts: Sequence[SectionPart]) -> Decision | None:
    """Find a line of its own that says who decides, with "att" below it, behind proposals."""
    for part in reversed(parts):
        kind = means(part)
        if part.heading is None or kind not in {"Förslag till beslut", "Yrkanden"}:
            continue
        for at in range(len(part.lines) - 2, 0, -1):
            line, below = part.lines[at : at + 2]
            decided = line.blank_before and announces_decision(line.text)
            if decided and (is_point(below) or below.text[:4].rstrip(": ").casefold() == "att"):
                before = part.lines[:at]
                moved = kind == "Yrkanden" and not are_whole(tuple(sentences(before)))
                if moved or announces_decision(before[0].text):
                    return None
                told = tuple(sentences(part.lines[at:]))
                text = bare(_words(told[: last_of(told, 0) + 1]))
                return Decision(text, line.number, confidence=Confidence.LIKELY)
    return None


def _below_proposal(parts: Sequence[SectionPart]) -> Decision | None:
    """Find what a meeting decides below the proposal, or that a body decides as proposed."""
    for part in reversed(parts):
        if part.heading is None or means(part) != "Förslag till beslut":
            continue
        for at, line in enumerate(part.lines):
            follows = at and _FOLLOWS_PROPOSAL.match(line.text)
            if follows or _MEETING_DECIDES.match(line.text):
                text = bare(joined(part.lines[at:]))
                return Decision(text, line.number, confidence=Confidence.LIKELY)
    return None


def _takes_note(parts: Sequence[SectionPart]) -> Decision | None:
    """Find "Rådet tackar för informationen" where that is all that a § decides."""
    for part in reversed(parts):
        ends = not is_open(part) and part.fixed not in _ACCOUNTS
        if ends and tells(part) is None:
            continue
        told = tuple(sentences(part.lines))
        for sentence in reversed(told[-1:] if ends else told):
            words = sentence.text if takes_note(sentence.text) else notes_at_end(sentence.text)
            if words:
                return Decision(words, sentence.line, confidence=Confidence.LIKELY)
    return None


def _words(told: Sequence[Sentence]) -> str:
    """Give sentences as one text; of a lone one only the clause that decides."""
    text = clause(told[0].text) if len(told) == 1 else " ".join(each.text for each in told)
    return text[: teller_at(text)]


def _in_title(section: Section) -> Decision | None:
    """Read a heading that is the decision itself: "Frågan bordlades till 22/3".

    Where nobody can see how far the heading goes, it may be half a sentence.
    """
    title = " ".join(section.title.split())
    if section.doubt is not None and section.doubt.kind == "title_end":
        return None
    if not decides(title) or _ASKS.search(title):
        return None
    return Decision(title, section.line, in_title=True, confidence=Confidence.LIKELY)


def _proposed_on(parts: Sequence[SectionPart]) -> Decision | None:
    """Read "Styrelsens förslag till fullmäktige" as the decision where there is no other."""
    told = [one for part in parts if is_open(part) for one in sentences(part.lines)]
    return under_proposal(parts) or told_proposal(told)


def _by_title(section: Section, parts: Sequence[SectionPart]) -> Decision | None:
    """Take the one sentence of a § whose heading says that something is fixed there."""
    adjusts = _ADJUSTS.fullmatch(joined(section.lines)) if _ELECTS.match(section.title) else None
    if adjusts:
        line = section.lines[0].number
        return Decision(adjusts[0], line, elected=True, confidence=Confidence.LIKELY)
    if not _FIXES.match(section.title.strip()) or any(part.heading for part in parts):
        return None
    told = [sentence for part in parts for sentence in sentences(part.lines)]
    text = told[0].text if len(told) == 1 else ""
    if _ANSWERS.fullmatch(text):
        return Decision(text, told[0].line, confidence=Confidence.LIKELY)
    if len(text) < _SHORTEST or not text.endswith(".") or TELLS.search(text):
        return None
    doubt = Doubt("decision_by_title")
    return Decision(text, told[0].line, confidence=Confidence.DOUBTFUL, doubt=doubt)


def _listed(section: Section) -> Decision | None:
    """Take a list of those elected where a § about an election holds nothing else."""
    if not lists_elected(section.title, section.lines):
        return None
    doubt = Doubt("decision_by_title")
    text = bare(joined(section.lines))
    line = section.lines[0].number
    return Decision(text, line, elected=True, confidence=Confidence.DOUBTFUL, doubt=doubt)
