"""Those present as running text names them: "Vid sammanträdet närvarade ledamöterna Ada Ek …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.groups import read_group
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.first_page.wrapped import Run
from minutes_archive.importer.people import split_names

_FOLLOWING = r"(?:[ ](?:även|också))?(?:[ ]följande(?:[ ](?:personer|ledamöter))?)?[ ]"
_OPENS = re.compile(
    r"(?<![^\W_])(?:"
    r"(?P<MEMBERS>Vid[ ](?:dagens[ ]|detta[ ])?(?:sammanträdet?|mötet?)[ ](?:närvarade|närvaro"
    rf"|deltog|var[ ]närvarande|var(?=[ ]följande)){_FOLLOWING}(?:närvarande[ ])?"
    rf"|Närvarande[ ](?:vid[ ](?:sammanträdet|mötet)[ ])?(?:var|voro){_FOLLOWING})"
    r"|(?P<OTHERS>(?:Dessutom|Därutöver|Därjämte|Vidare|Även|Från[ ]förvaltningen)[ ]"
    rf"(?:närvarade|närvaro|deltog|medverkade){_FOLLOWING})"
    r"|(?P<ABSENT>(?:Frånvarande|Förhindrade?)[ ](?:var|är|voro)[ ]"
    r"|Förhinder[ ](?:hade|har)[ ]anmälts[ ]av[ ]))"
    r"(?=[A-ZÅÄÖ]|[a-zåäö]{4,}(?:en|na|de)[ ]|[a-zåäö]{2,30}[ ][A-ZÅÄÖ])"
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
_LIKELY = ("ärvar", "ånvarande var", "örhindrad", "deltog ", "örhinder h")
_LEFT_OPEN = ("Dessutom", "Därutöver", "Därjämte", "Vidare", "Även", "Frånvarande", "förvaltningen")
"""What a line ends with whose sentence goes on below."""


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
        if not _is_likely(pieces[at].text):
            told.kept.append(pieces[at])
            at += 1
            continue
        last = _last(pieces, at)
        _read(told, Run(tuple(pieces[at:last]), " ".join(one.text for one in pieces[at:last])))
        at = last
    return told.kept, told.people, together(told.parts)


def _is_likely(text: str) -> bool:
    """Say by a glance whether a sentence may begin on a line that tells who was there."""
    return any(word in text for word in _LIKELY) or text.rstrip().endswith(_LEFT_OPEN)


def _last(pieces: Sequence[Piece], first: int) -> int:
    """Give the number behind the last line of a paragraph."""
    last = first + 1
    while last < min(len(pieces), first + _MOST_LINES) and not pieces[last].line.blank_before:
        last += 1
    return last


def _read(told: _Told, run: Run) -> None:
    """Read the sentences of a paragraph; keep what else it says."""
    at = 0
    for found in _OPENS.finditer(run.text):
        ends = _ENDS.search(run.text, found.end())
        end = ends.end() if ends else len(run.text)
        if found.start() < at or not split_names(run.text[found.end() : end]):
            continue
        told.kept += run.cut(at, found.start())
        told.parts.append(whole(run.cut(*found.span()), "label"))
        label, start = Label[found.lastgroup or ""], found.end()
        for word in _WORDS.finditer(run.text, start, end):
            _listed(told, label, run.cut(start, word.start()))
            told.parts.append(whole(run.cut(*word.span()), "label"))
            label, start = Label[word.lastgroup or ""], word.end()
        _listed(told, label, run.cut(start, end))
        at = end
    told.kept += run.cut(at, len(run.text))


def _listed(told: _Told, label: Label, pieces: Sequence[Piece]) -> None:
    """Read the people of one group."""
    if pieces:
        people, _, part = read_group(label, pieces)
        told.people += people
        told.parts.append(part)
