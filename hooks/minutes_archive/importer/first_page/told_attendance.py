"""Those present as running text names them: "Vid sammanträdet närvarade ledamöterna Ada Ek …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.groups import read_group
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.people import split_names

_FOLLOWING = r"(?:[ ](?:även|också))?(?:[ ]följande(?:[ ](?:personer|ledamöter))?)?:?[ ]"
_OPENS = re.compile(
    r"(?<![^\W_])(?:"
    r"(?P<MEMBERS>Vid[ ](?:dagens[ ]|detta[ ])?(?:sammanträdet?|mötet?)[ ](?:närvarade|närvaro"
    rf"|deltog|var[ ]närvarande|var(?=[ ]följande)){_FOLLOWING}(?:närvarande:?[ ])?"
    rf"|Närvarande[ ](?:vid[ ](?:sammanträdet|mötet)[ ])?(?:var|voro){_FOLLOWING})"
    r"|(?P<OTHERS>(?:Dessutom|Därutöver|Därjämte|Vidare|Även|Från[ ]förvaltningen)[ ]"
    rf"(?:närvarade|närvaro|deltog|medverkade){_FOLLOWING})"
    r"|(?P<ABSENT>(?:Frånvarande|Förhindrade?)[ ](?:var|är|voro)[ ]"
    r"|Förhinder[ ](?:hade|har)[ ]anmälts[ ]av[ ]))"
    r"(?=[A-ZÅÄÖ]|[a-zåäö]{4,}(?:en|na|de)[ ])"
)
_WORDS = re.compile(
    r"(?<![^\W_])(?:(?P<SERVING>(?:de[ ])?tjänstgörande[ ](?:ersättar|suppleant)\w{0,4})"
    r"|(?P<SUBSTITUTES>(?:de[ ])?(?:(?:ej|icke)[ ]tjänstgörande[ ]|närvarande[ ])?"
    r"(?:ersättar|suppleant)\w{0,4})"
    r"|(?P<MEMBERS>(?:de[ ])?(?:ordinarie[ ])?led(?:amöter(?:na)?|amoten))"
    r"|(?P<OFFICIALS>tjänste(?:männen|personerna)))[ ](?=[A-ZÅÄÖ])"
)
_ENDS = re.compile(r"(?<=[^\W_]{3})\.(?=[ ][A-ZÅÄÖ]|$)|(?<=[)])\.(?=[ ]|$)")
_MOST_LINES = 14


@dataclass(slots=True)
class _Told:
    """What has been read."""

    kept: list[Piece] = field(default_factory=list)
    people: list[Attendance] = field(default_factory=list)
    parts: list[Parted] = field(default_factory=list)


def read_told(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Attendance], Parted]:
    """Read sentences that name those who were there, and take them out of a page.

    Args:
        pieces: The lines of a first page.

    Returns:
        The lines without them, the people, and what was read of them.
    """
    told = _Told()
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        found = _opening(piece.text)
        last = at if found is None else _last(pieces, at, found.end())
        if found is None or last is None:
            told.kept.append(piece)
            at += 1
            continue
        rest = _read(told, pieces[at : last + 1], found)
        pieces = [*pieces[: last + 1], *rest, *pieces[last + 1 :]]
        at = last + 1
    return told.kept, told.people, together(told.parts)


def _opening(text: str) -> re.Match[str] | None:
    """Find where a sentence begins that tells who was there."""
    likely = "ärvar" in text or "ånvarande " in text or "deltog" in text or "örh" in text
    return _OPENS.search(text) if likely else None


def _last(pieces: Sequence[Piece], first: int, start: int) -> int | None:
    """Give the number of the line on which a sentence ends; None where it names nobody."""
    words = ""
    for number in range(first, min(len(pieces), first + _MOST_LINES)):
        piece = pieces[number]
        if number > first and piece.line.blank_before:
            return number - 1 if split_names(words) else None
        text = piece.text[start:] if number == first else piece.text
        words += f"{text} "
        if _ENDS.search(text):
            return number if split_names(words) else None
    return None


def _read(told: _Told, pieces: Sequence[Piece], found: re.Match[str]) -> list[Piece]:
    """Read one sentence; give what follows it on its last line."""
    first, last = pieces[0], pieces[-1]
    ends = _ENDS.search(last.text, found.end() if len(pieces) == 1 else 0)
    end = ends.end() if ends else len(last.text)
    lead, behind = first.cut(0, found.start()), last.cut(end)
    told.kept += [lead] if found.start() and lead.text else []
    told.parts.append(whole([first.cut(found.start(), found.end())], "label"))
    label = Label[found.lastgroup or ""]
    listed: list[Piece] = []
    for number, piece in enumerate(pieces):
        start = found.end() if number == 0 else 0
        stop = end if number == len(pieces) - 1 else len(piece.text)
        for word, own in _segments(piece, start, stop):
            if word is not None:
                _listed(told, label, listed)
                told.parts.append(whole([own], "label"))
                label, listed = word, []
            elif own.text:
                listed.append(own)
    _listed(told, label, listed)
    return [behind] if end < len(last.text) and behind.text else []


def _segments(piece: Piece, start: int, stop: int) -> Iterator[tuple[Label | None, Piece]]:
    """Cut a stretch at the words for groups of people."""
    for word in _WORDS.finditer(piece.text, start, stop):
        if word.start() > start:
            yield None, piece.cut(start, word.start())
        yield Label[word.lastgroup or ""], piece.cut(word.start(), word.end())
        start = word.end()
    if start < stop:
        yield None, piece.cut(start, stop)


def _listed(told: _Told, label: Label, pieces: Sequence[Piece]) -> None:
    """Read the people of one group."""
    if pieces:
        people, _, part = read_group(label, pieces)
        told.people += people
        told.parts.append(part)
