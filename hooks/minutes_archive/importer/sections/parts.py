"""Cut a § at its subheadings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.subheadings import (
    OF_A_BODY,
    Subheading,
    fixed_meaning,
    read_subheading,
)

_LABELLED = re.compile(r"(?P<label>[A-ZÅÄÖ][\w –-]{1,60}):(?=\s+\S)")
_BULLETS = " -–•*"
_CODE = re.compile(r"[A-ZÅÄÖ\d/.:-]{3,14}")
_LONGEST_MARKED = 200
_LONGEST_BOLD = 80
_NEXT = r"(?=:?\s+(?:[A-ZÅÄÖ\d”–-]|att\s))"
_FLAT = re.compile(
    r"(?P<body>(?:\b[A-ZÅÄÖ][\wåäö]{1,20} ?- (?:och|samt) [\wåäö]{2,40}"
    r"|\b[A-ZÅÄÖ][\wåäö]{2,20}a [\wåäö-]{2,40}|\b[A-ZÅÄÖ][\wåäö-]{2,40})s "
    r"(?:(?:förslag till )?beslut|förslag till [\wåäö]{0,30}(?:fullmäktige|styrelsen|nämnden)):?)"
    rf"{_NEXT}"
    r"|(?P<many>\b(?:Beslutsunderlag|Ärendebeskrivning|Sammanfattning av ärendet"
    r"|Beskrivning av ärendet|Underlag för beslut|Förslag till beslut(?: på sammanträdet)?"
    r"|Propositionsordning|Beslutsgång|Protokollsutdrag(?: skickas)? till"
    r"|Beslutet (?:skickas|expedieras|sänds|sändes|delges)(?: för (?:kännedom"
    r"|verkställighet))? till|et (?:skickas|expedieras|sänds|delges)(?: för (?:kännedom"
    r"|verkställighet))? till"
    r"|Expedieras till|Skickas till|Utdrag till|Beslutsexpediering|Protokollsanteckning(?:ar)?"
    r"|(?:Ej deltagande|Delt(?:ar|og) (?:inte|ej)) i beslutet|Vid protokollet"
    r"|Tidigare behandling|Särskilt yttrande|Omröstningsresultat):?)"
    rf"{_NEXT}"
    r"|(?P<mid>\b(?:Yrkanden?|Omröstning|Votering|Reservation(?:er)?):?)"
    rf"{_NEXT}"
    r"|(?P<one>\b(?:Beslut|Bakgrund"
    r"|Sammanfattning|Handlingar|Ärendet?|Jäv|Utdrag|Exp|Delges|Kopia till):?)"
    rf"{_NEXT}"
)
_WITHIN = re.compile(
    r"(?:\b(?:av|enligt|mot|med|i|för|om|på|till|från|över|under|och|samt|den|det|ett|nya)|,)$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?:;)_”\"]$")
_OPEN_END = re.compile(
    r"(?:,|\b(?:av|enligt|mot|med|i|för|om|på|till|från|över|under|och|samt|att|den|det|en|ett))$"
)


@dataclass(slots=True)
class _Draft:
    """A part in the making."""

    heading: Line | None
    meaning: Subheading | None
    lines: list[Line] = field(default_factory=list)


def cut_parts(lines: Sequence[Line]) -> tuple[SectionPart, ...]:
    """Cut the lines of a § at its subheadings; each character stays, and in its order.

    Args:
        lines: What stands under the heading of a §.
    """
    drafts = [_Draft(None, None)]
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        after = lines[at + 1] if at + 1 < len(lines) else None
        for piece, meaning in _pieces(line, before, after):
            if meaning is None or _repeats(drafts[-1], meaning):
                drafts[-1].lines.append(piece)
            else:
                drafts.append(_Draft(piece, meaning))
    if not drafts[0].lines:
        del drafts[0]
    fixed = _given_once(drafts)
    return tuple(
        SectionPart(draft.heading, fixed.get(at), tuple(draft.lines))
        for at, draft in enumerate(drafts)
    )


def _repeats(last: _Draft, meaning: Subheading) -> bool:
    """Say whether a heading only adds whose the heading right above it is."""
    above = last.meaning
    return (
        above is not None
        and not last.lines
        and meaning.rank >= OF_A_BODY
        and above.fixed is not None
        and (
            above.fixed == meaning.fixed
            or (above.fixed == "Beslut" and meaning.proposed_to is not None)
        )
    )


def _given_once(drafts: Sequence[_Draft]) -> dict[int, str]:
    """Give each of the format's headings to the one part that comes nearest to it.

    A heading with nothing under it is worth less than any other of its meaning.
    """
    best: dict[str, tuple[bool, int, int]] = {}
    for at, draft in enumerate(drafts):
        if draft.meaning is None or draft.meaning.fixed is None:
            continue
        worth = (not draft.lines, draft.meaning.rank // 10, at)
        fixed = draft.meaning.fixed
        if fixed not in best or worth < best[fixed]:
            best[fixed] = worth
    return {worth[2]: fixed for fixed, worth in best.items()}


def _pieces(
    line: Line, before: Line | None, after: Line | None
) -> Iterator[tuple[Line, Subheading | None]]:
    """Cut a line into headings, with their meaning, and other text, without."""
    meaning = _whole_line(line, before, after)
    if meaning:
        yield line, meaning
        return
    labelled = _LABELLED.match(line.text)
    known = read_subheading(labelled["label"]) if labelled else None
    if labelled and known and known.fixed and known.rank < OF_A_BODY:
        yield line.cut(0, labelled.end()), known
        yield from _flat_pieces(line.cut(labelled.end()))
    else:
        yield from _flat_pieces(line)


def _whole_line(line: Line, before: Line | None, after: Line | None) -> Subheading | None:
    """Say what a line means that is a heading and nothing else."""
    text = line.text.strip()
    if line.cells and len(line.cells) > 1:
        return None
    if line.level and len(text) <= _LONGEST_MARKED:
        return read_subheading(text) or Subheading(fixed_meaning(text), rank=10)
    known = read_subheading(text)
    if known:
        inside = before is not None and not line.blank_before and _goes_on(before, after)
        return None if inside else known
    if line.bold and _may_be_bold_heading(text, after):
        return Subheading(fixed_meaning(text), rank=10)
    return None


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


def _flat_pieces(line: Line) -> Iterator[tuple[Line, Subheading | None]]:
    """Cut a line in which headings stand between sentences, but only where that is sure."""
    done = 0
    for match in _FLAT.finditer(line.text):
        meaning = read_subheading(match[0])
        if meaning is None or not _heads(line, match, done):
            continue
        if line.text[done : match.start()].strip():
            yield line.cut(done, match.start()), None
        yield line.cut(match.start(), match.end()), meaning
        done = match.end()
    if line.text[done:].strip() or not done:
        yield (line.cut(done) if done else line), None


def _heads(line: Line, match: re.Match[str], done: int) -> bool:
    """Say whether words in the middle of a line are a heading rather than part of a sentence."""
    before = line.text[done : match.start()].rstrip().rstrip(_BULLETS)
    if not before or _closed(before):
        return True
    return not match["one"] and not _WITHIN.search(before)


def _closed(before: str) -> bool:
    """Say whether text has come to an end, as a sentence or a row of underscores does."""
    return _CLOSED.search(before) is not None
