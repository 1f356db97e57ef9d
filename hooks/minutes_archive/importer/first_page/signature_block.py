"""Who signed at the end of the minutes: "Vid protokollet … Justeras …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from minutes_archive.importer.facts import Confidence, Fact
from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.lines import Line

_LAST = 15
_LONG = 400
_OPENING = 120
_OFFICES = 2
_WORDY = 5
_OPENS = re.compile(
    r"\b(?:Vid\s(?:[Pp]rotokollet|[Pp]ennan)\b|Protokollet\s(?:fördes|förs|skrivet|upprättat)\sav\b"
    r"|Som\ssekreterare\b|Underskrifter\b|Signaturer\b|Justera[st](?:\s?:|\s(?=[A-ZÅÄÖ]|den\s\d)|$))"
)
_WORD = re.compile(
    r"(?P<secretary>(?:[Vv]id|VID)\s(?:[Pp]rotokollet|PROTOKOLLET|[Pp]ennan)"
    r"|[Pp]rotokollet\s(?:fördes|förs|skrivet|upprättat)\sav"
    r"|\b(?:[Mm]ötes|[Pp]rotokolls|[Nn]ämnd)?(?:[Ss]ekreterare|SEKRETERARE)\b|\b[Ss]ekr\b\.?"
    r"|\b[Pp]rotokollförare\b)"
    r"|(?P<vice>\b(?:[Vv]ice|[Vv]\.)\s?(?:[Oo]rdförande|[Oo]rdf\b\.?))"
    r"|(?P<chair>\b(?:[Mm]ötes|[Ss]tämmo)?(?:[Oo]rdförande\b|ORDFÖRANDE\b|[Oo]rdf\b\.?))"
    r"|(?P<adjuster>\b(?:[Pp]rotokolls?)?(?:[Jj]usterare|[Jj]usterande|JUSTERARE|JUSTERANDE"
    r"|[Jj]usterings(?:man|män|person(?:er)?))\b"
    r"|\b(?:Justeras|Justerat|JUSTERAS|JUSTERAT|Justerad)(?:\sav)?\b)"
)
_SIGNS = re.compile(r"[\s_.…:;,|*()/–—-]*")
_NOTICE = re.compile(
    r"\b(?:ANSLAG|BEVIS|Anslag|Bevis|Justering(?:en)?\b|Protokollet\sär|Tillkännag|Organ\b)"
)
_RULES = re.compile(r"[\s_.…–—-]+")
_PARTY = re.compile(r"\([A-Za-zÅÄÖåäö]{1,5}\)")
_REASON = re.compile(r"(?:\bsom\s|ersätter\s|för\s)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A name or a word of a signature block.

    Args:
        office: What the word says; of a name, nothing.
        name: The name.
        line: Line of the source.
        role: Whether the word is said of the name beside it rather than a heading.
    """

    office: str
    name: str
    line: int
    role: bool = False


def read_signatures(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Read who signed: chair, secretary and adjusters.

    Args:
        lines: The last lines of the minutes; running text before the signatures is passed over.
    """
    parts, sure = _parts(lines[-_LAST:])
    signed = _signed(parts)
    if not sure and len({office for _, office, _ in signed}) < _OFFICES:
        return ()
    facts: list[Fact] = []
    for office in ("chair", "secretary"):
        names = {name: line for name, held, line in signed if held == office}
        if len(names) == 1:
            ((name, line),) = names.items()
            facts.append(Fact((office,), name, line, Confidence.LIKELY))
    leaders = {str(fact.value) for fact in facts}
    adjusters = {
        name: line for name, held, line in signed if held == "adjuster" and name not in leaders
    }
    if adjusters:
        first = next(iter(adjusters.values()))
        facts.append(Fact(("adjusters",), list(adjusters), first, Confidence.LIKELY))
    return tuple(facts)


def _parts(lines: Sequence[Line]) -> tuple[list[_Part], bool]:
    """Give the names and words of a block, and whether its own words open it."""
    parts: list[_Part] = []
    opened = sure = False
    for line in lines:
        text = line.text
        start = 0
        if not opened:
            found = _OPENS.search(text)
            if found is None and not _is_signed(text):
                alone = bool(_RULES.fullmatch(text)) or _is_names(text)
                parts = [*parts, *_of_line(line, 0)] if alone else []
                continue
            opened = True
            if found:
                sure, start, parts = True, found.start(), []
        if not _is_prose(_before_notice(text, start)[start:]):
            parts += _of_line(line, start)
    return (parts, sure) if opened else ([], False)


def _of_line(line: Line, start: int) -> Iterator[_Part]:
    """Give the names and words of one line in order."""
    text = _before_notice(line.text, start)
    names = [(at, end, name) for at, end, name, _ in find_names(text) if at >= start]
    found: list[tuple[int, _Part]] = [
        (at, _Part("", name, line.number))
        for at, _, name in names
        if not _REASON.search(text, start, at)
    ]
    for match in _WORD.finditer(text, start):
        if _REASON.search(text, 0, match.start()):
            continue
        role = match[0][0].islower() or text[: match.start()].rstrip().endswith(("(", ","))
        office = match.lastgroup or ""
        found.append((match.start(), _Part(office, "", line.number, role)))
    yield from (part for _, part in sorted(found, key=lambda one: one[0]))


def _before_notice(text: str, start: int) -> str:
    """Cut a text where the notice of adjustment follows the signatures."""
    stop = _NOTICE.search(text, start)
    return text[: min(start + _LONG, stop.start() if stop else len(text))]


def _is_names(text: str) -> bool:
    """Say whether a line holds names and nothing else."""
    rest = text
    for start, end, *_ in reversed(list(find_names(text[:_LONG]))):
        rest = rest[:start] + rest[end:]
    return rest != text and _SIGNS.fullmatch(_PARTY.sub(" ", rest)) is not None


def _is_signed(text: str) -> bool:
    """Say whether a line holds nothing but names and words of signatures, one of them at least."""
    if not _WORD.search(text) or len(text) > _LONG // 2:
        return False
    rest = text
    for start, end, *_ in reversed(list(find_names(text))):
        rest = f"{rest[:start]} {rest[end:]}"
    return _SIGNS.fullmatch(_PARTY.sub(" ", _WORD.sub(" ", rest))) is not None


def _is_prose(text: str) -> bool:
    """Say whether a line is running text."""
    small = [
        word
        for word in _WORD.sub(" ", text[:_OPENING]).split()
        if word.isalpha() and word.islower()
    ]
    return len(small) > _WORDY


def _signed(parts: Sequence[_Part]) -> list[tuple[str, str, int]]:
    """Give each name its office: (name, office, line)."""
    held: dict[int, str] = {}
    rows = [list(row) for _, row in groupby(enumerate(parts), key=lambda one: one[1].line)]
    for above, row in pairwise([[], *rows]):
        _beside(row, held)
        _below(above, row, held)
    if _follow(parts):
        _above(parts, held)
        return [(parts[at].name, office, parts[at].line) for at, office in sorted(held.items())]
    heading: list[str] = []
    for at, part in enumerate(parts):
        if part.office and not part.role:
            fresh = at == 0 or bool(parts[at - 1].name) or parts[at - 1].role
            heading = [part.office] if fresh else [*heading, part.office]
        elif part.name and at not in held:
            office = heading.pop(0) if len(heading) > 1 else (heading[0] if heading else "")
            if office:
                held[at] = office
    return [(parts[at].name, office, parts[at].line) for at, office in sorted(held.items())]


def _above(parts: Sequence[_Part], held: dict[int, str]) -> None:
    """Give names the words that stand below them, one for one."""
    waiting: list[int] = []
    offices: list[str] = []
    for at, part in [*enumerate(parts), (len(parts), _Part("", "", 0))]:
        if part.name or not part.office:
            if offices and len(offices) == len(waiting):
                held.update(zip(waiting, offices, strict=True))
            waiting, offices = (waiting, []) if not offices else ([], [])
            waiting.append(at)
        elif not part.role:
            offices.append(part.office)


def _beside(row: Sequence[tuple[int, _Part]], held: dict[int, str]) -> None:
    """Give names the roles that stand right behind them: "Ann Ek, ordförande"."""
    for (at, part), (_, behind) in pairwise(row):
        if part.name and behind.office and behind.role:
            held[at] = behind.office


def _below(
    above: Sequence[tuple[int, _Part]], row: Sequence[tuple[int, _Part]], held: dict[int, str]
) -> None:
    """Give names in a row the roles in the row below them."""
    names = [at for at, part in above if part.name]
    roles = [part.office for _, part in row if part.role]
    if names and len(names) == len(above) == len(roles) == len(row):
        held.update(zip(names, roles, strict=True))


def _follow(parts: Sequence[_Part]) -> bool:
    """Say whether words follow the names they are about, so that no heading does."""
    headings = [bool(part.office) and not part.role for part in parts]
    return bool(parts) and bool(parts[0].name) and headings[-1]
