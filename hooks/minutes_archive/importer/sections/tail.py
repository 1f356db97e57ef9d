"""What stands under "Beslut" without being decided: a page's foot, what somebody tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.after_decision import NOTE_HINTS, is_note, note_at
from minutes_archive.importer.sections.background import background_at
from minutes_archive.importer.sections.bodies import BODY
from minutes_archive.importer.sections.debate_behind import debate_at, tells_debate
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.heading_behind import heading_behind
from minutes_archive.importer.sections.hints import has_any, those_in
from minutes_archive.importer.sections.laid_before import titles_behind
from minutes_archive.importer.sections.prose import is_point, sentences

_FOOT_WORDS = (
    r"(?:Justera(?:ndes?|res?|rnas)\s?sign(?:atur(?:er)?|\.)?|Justera(?:r|re|nde)?s?signatur(?:er)?"
    r"|Ordförande(?:ns)?\s?sign(?:atur)?|Sekreterare(?:ns)?\s?sign(?:atur)?|Utdragsbestyrkande"
    r"|Utdraget bestyrks|Justerare|Signatur(?:er)?|Sida|Sid|Datum|_{3,200}+)"
)
_FOOT = re.compile(rf"(?:^|\s){_FOOT_WORDS}(?:[\s:.,]{{1,9}}{_FOOT_WORDS}){{0,9}}[\s:.]{{0,9}}$")
_FOOT_HINTS = ("ign", "ustera", "best", "Sid", "Datum", "__")
_PAGE = r"\d{1,3}\s?(?:[(/]\s?\d{1,3}\s?\)?)?"
_PAGE_AT_END = re.compile(rf"(?<=[.!?_])\s+{_PAGE}$")
_PAGE_ALONE = re.compile(rf"(?:Sida?\s)?{_PAGE}")
_CODE_AT_END = re.compile(r"(?<=[.!?_])\s+[A-ZÅÄÖ]{2,5}(?:[-/ ][A-ZÅÄÖ]{2,5})?$")
_CODE_ALONE = re.compile(r"[A-ZÅÄÖ]{2,5}[-/][A-ZÅÄÖ]{2,5}")
_BODY_ALONE = re.compile(
    rf"(?:[A-ZÅÄÖ][\wåäö]{{1,30}} ){{0,3}}{BODY}(?:,? protokoll)?", re.IGNORECASE
)
_ADDRESSES = re.compile(
    r"(?:Post|Besöks)adr(?:ess)?\b.{0,80}\b(?:Tele|Tel\b|Tfn|Fax|Besöks|E-post|Hemsida|Webb|Org|Växel)"
    r"|(?:.{0,60}[\s,])?\d{3} ?\d{2} [A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,30}\b(?:\s{2,}|,\s|\s[|•·]\s|\t)"
    r".{0,90}(?:\bVäxel|\bTel|\bTfn|\bFax|@|www\.|\bOrg)",
    re.IGNORECASE,
)
"""What a page's foot tells of where its body is found."""
_ADDRESS_HINTS = ("dress", "Post", "xel", "VÄXEL", "Te", "tel", "tfn", "Fax", "@", "www", "Org")
_ADDRESS_LINES = 5
_ENDED = (".", "!", "?")
TELLS = re.compile(
    r"\b(?:informera[rd]|informerar|informerade|redovisar|redovisade|redogör|redogjorde|berättar"
    r"|berättade|föredrar|föredrog"
    r"|har följande|har inkommit|lämnar en|presenterar|presenterade|hade inkommit|yrkar|yrkade"
    r"|svarar|frågar)\b",
    re.IGNORECASE,
)
"""Words of somebody's account."""
TELL_HINTS = (
    "informera", "redovisa", "redog", "berätta", "beratta", "föredr", "foredr", "har följande",
    "har inkommit", "lämnar en", "presentera", "hade inkommit", "yrka", "svarar", "frågar",
)  # fmt: skip
"""Pieces of which a text in lower case has one if it has any of those words."""
_TELLER = re.compile(
    r"\s(?:[A-ZÅÄÖ][a-zåäöé-]{4,40}\s)?(?:[A-ZÅÄÖÉ][\w’'-]{1,30}\s){2,4}(?:\([^()]{1,20}\)\s)?"
    r"(?:informera(?:r|de)|redovisa(?:r|de)|redogör|redogjorde|berätta(?:r|de)|föredrar|föredrog"
    r"|presentera(?:r|de)|ger en|gav en|lämna(?:r|de) en|yrka(?:r|de)|svarar|frågar)\b"
)
_WITHIN = re.compile(
    r"(?:\b(?:att|som|när|om|där|då|vad|hur|och|samt|av|till|från|med|för|åt|vilket|enligt|efter"
    r"|innan|sedan|vilka)|,)$",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:tillägg|ändring|följande)\b[^.:]{0,60}:$")
"""What announces words that belong to a decision, whoever says them."""
_NEAR = 20
_RESERVES = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=[.!?]\s\s))(?:Mot beslute[tn] (?:reserver(?:ar|ade)"
    r"|anmäl(?:er|de|e?s|des)|lämna(?:r|de|s|des)|av(?:ger|gav|ges|gavs))\b"
    r"|(?:Ledamöterna |Ledamoten )?[A-ZÅÄÖ][^.]{3,160} reservera(?:r|de) sig\b)"
)

_RESERVES_ALONE = re.compile(r"[*_]{0,3}[A-ZÅÄÖ][^.:;]{3,120} reservera(?:r|de) sig\b")


class Divided(NamedTuple):
    """What stands under "Beslut".

    Args:
        decided: The decision.
        told: What somebody tells after it, or a note on it.
        reserved: Reservations that follow without a heading.
        foot: The foot of the page.
    """

    decided: tuple[Line, ...]
    told: tuple[Line, ...]
    reserved: tuple[Line, ...]
    foot: tuple[Line, ...]


def divide(heading: Line | None, lines: Sequence[Line]) -> Divided:
    """Divide what stands under "Beslut"; each character stays, and in its order.

    Args:
        heading: The heading.
        lines: What stands under it.
    """
    kept, foot = _without_foot(lines)
    behind = background_at(kept)
    place = _first(heading, kept[:behind]) or ((behind, 0, False) if behind else None)
    if place is None:
        return Divided(tuple(kept), (), (), foot)
    at, start, reserved = place
    cut = kept[at]
    after = (cut.cut(start), *kept[at + 1 :])
    before = (*kept[:at], cut.cut(0, start)) if start else tuple(kept[:at])
    end = 0 if reserved else _reserved_after_debate(after)
    return Divided(before, after[:end], after[end:], foot)


def _reserved_after_debate(told: Sequence[Line]) -> int:
    """Count the lines of a debate before the paragraph in which somebody reserves himself."""
    if not tells_debate(told[0].text):
        return len(told)
    paragraphs = (at for at, line in enumerate(told) if at and line.blank_before)
    return next((at for at in paragraphs if _RESERVES_ALONE.match(told[at].text)), len(told))


def without_foot(text: str) -> str:
    """Take the words of a page's foot away from the end of a text.

    Args:
        text: The words of a decision.
    """
    return text[: _foot_at(text)].rstrip()


def teller_at(text: str) -> int | None:
    """Find where somebody begins to tell in the middle of a text: "Chefen Ada Ek föredrar".

    Args:
        text: A decision, and perhaps what somebody tells after it.
    """
    for match in _TELLER.finditer(text):
        start = match.start()
        # One word before a name is that person's title, unless it decides by itself.
        alone = " " not in text[:start].strip()
        if not start or (alone and not decides(text[:start])):
            continue
        before = text[max(0, start - _NEAR * 4) : start]
        if not (_WITHIN.search(before[-_NEAR:]) or _ADDED.search(before)):
            return start
    return None


def _without_foot(lines: Sequence[Line]) -> tuple[list[Line], tuple[Line, ...]]:
    """Take the foot of the page away from the end of some lines; the first line stays."""
    end = _addresses_at(lines)
    kept = list(lines[:end])
    foot: list[Line] = list(reversed(lines[end:]))
    while kept:
        last = kept[-1]
        text = last.text.rstrip()
        start = _foot_at(text)
        if start and len(kept) > 1 and _is_alone(text, kept[-2].text):
            start = 0
        if start == len(text) or (not start and len(kept) == 1):
            break
        foot.append(last.cut(start))
        del kept[-1]
        if start:
            kept.append(last.cut(0, start))
    return kept, tuple(reversed(foot))


def _addresses_at(lines: Sequence[Line]) -> int:
    """Say where the addresses at a page's foot begin below other lines; their number for none."""
    for at in range(max(1, len(lines) - _ADDRESS_LINES), len(lines)):
        text = lines[at].text
        apart = lines[at].blank_before and has_any(text, _ADDRESS_HINTS)
        if apart and _ADDRESSES.match(text):
            return at
    return len(lines)


def _is_alone(text: str, above: str) -> bool:
    """Say whether a line is a page, a code or a body, and nothing that goes on with a sentence."""
    if not above.rstrip().endswith(_ENDED):
        return False
    alone = (_PAGE_ALONE, _CODE_ALONE, _BODY_ALONE)
    return any(pattern.fullmatch(text) for pattern in alone)


def _foot_at(text: str) -> int:
    """Find where the foot of a page begins at the end of a text; its length where there is none."""
    last = text[-1:]
    worded = last == "." or last.islower()
    if worded and not has_any(text, _FOOT_HINTS):
        return len(text)
    for pattern in (_FOOT,) if worded else (_FOOT, _PAGE_AT_END, _CODE_AT_END):
        match = pattern.search(text, max(0, len(text) - 200))
        if match:
            return match.start()
    return len(text)


def _first(heading: Line | None, lines: Sequence[Line]) -> tuple[int, int, bool] | None:
    """Find where a debate or something else begins than the decision: as `_begins` does."""
    debate = debate_at(lines)
    if debate is None:
        return _begins(heading, lines)
    at, start = debate
    before = (*lines[:at], *((lines[at].cut(0, start),) if start else ()))
    return _begins(heading, before) or (at, start, False)


def _begins(heading: Line | None, lines: Sequence[Line]) -> tuple[int, int, bool] | None:
    """Find where something else begins than the decision: line, offset, whether a reservation.

    What is told can be known from the decision only where both stand on the heading's line; a
    note by its form anywhere. What a label says ends with its paragraph.
    """
    behind = titles_behind(lines) or heading_behind(lines, TELLS)
    if behind is not None:
        return *behind, False
    words = " ".join([line.text for line in lines])
    note = _note_in(lines, words)
    beside = heading is not None and bool(lines) and lines[0].number == heading.number
    labelled = beside and heading is not None and _labels(heading)
    begins = beside or note is not None or "reserv" in words
    for at, line in enumerate(lines if begins else ()):
        if labelled and at and _leaves_label(lines[at - 1], line):
            return at, 0, False
        if note is not None and note[0] == at:
            return at, note[1], "reserv" in line.text[note[1] :].casefold()
        match = _reserves(line, first=not at) if "reserv" in line.text else None
        same = heading is not None and line.number == heading.number
        told = _told_from(line) if same else None
        if match and (told is None or match.start() <= told):
            return at, match.start(), True
        if told:
            return at, told, False
    return None


def _reserves(line: Line, *, first: bool) -> re.Match[str] | None:
    """Find a reservation in a line: behind a sentence, or a paragraph below the first."""
    alone = line.blank_before and not first
    return (_RESERVES_ALONE.match(line.text) if alone else None) or _RESERVES.search(line.text)


def _labels(heading: Line) -> bool:
    """Say whether a heading on the line of its words is a label: "Beslut: Motionen avslås."."""
    return heading.text.rstrip("*_' ").endswith(":")


def _leaves_label(above: Line, line: Line) -> bool:
    """Say whether a paragraph after what a label says is about something else."""
    ended = above.text.rstrip().endswith(_ENDED) or is_point(above)
    begun = line.text[:1].islower() or line.text.startswith("Att ")
    goes_on = begun or is_point(line) or decides(line.text)
    return line.blank_before and ended and not goes_on


def _note_in(lines: Sequence[Line], words: str) -> tuple[int, int] | None:
    """Say where a note begins that follows a decision, and is followed by none: line and offset.

    Where the first words are such a note, they are what was decided: conflicts that are told of.
    """
    hints = those_in(words, NOTE_HINTS)
    if not hints:
        return None
    notes = [
        (at, start)
        for at, line in enumerate(lines)
        for start in (note_at(line.text, hints),)
        if start is not None and (start or _is_apart(lines, at))
    ]
    if not notes or is_note(lines[0].text):
        return None
    told = sentences(lines[notes[0][0] :])
    last = max((one.line for one in told if _decides_on(one.text)), default=0)
    for at, start in notes:
        rest = lines[at].cut(start)
        if rest.number > last or (
            rest.number == last and not any(_decides_on(one.text) for one in sentences((rest,)))
        ):
            return at, start
    return None


def _decides_on(text: str) -> bool:
    """Say whether a sentence decides, and is no note whose words only read so."""
    return decides(text) and not is_note(text)


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line begins a sentence of its own."""
    return lines[at].blank_before or bool(at and lines[at - 1].text.rstrip().endswith(_ENDED))


def _told_from(line: Line) -> int | None:
    """Find where a line that holds more than a decision begins to tell something else."""
    teller = teller_at(line.text)
    end = 0
    for number, sentence in enumerate(sentences((line,))):
        if teller is not None and teller <= end:
            break
        if number and TELLS.search(sentence.text) and not decides(sentence.text):
            return end
        end = line.text.find(sentence.text, end) + len(sentence.text)
    return teller
