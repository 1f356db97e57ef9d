"""A first page as a row of labels and of what stands between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from types import MappingProxyType

from minutes_archive.importer.first_page.broken_labels import find_broken_labels
from minutes_archive.importer.first_page.contents import unheaded_contents
from minutes_archive.importer.first_page.label_words import GROUPS, PUBLISHED, SIGNERS, Label
from minutes_archive.importer.first_page.labels import FoundLabel, find_labels
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together, whole
from minutes_archive.importer.first_page.role_cells import find_role_cells, find_role_table
from minutes_archive.importer.first_page.role_rows import RoleRow
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_spans, opens_with_day

_PAGE = (
    r"(?:\d{1,3}\s?[(\[]\s?\d{0,3}\s?[)\]]|[(\[]\s?\d{1,3}\s?[)\]]"
    r"|\d{1,3}/\d{1,3}(?![\d/])|\d{1,3}\sav\s\d{1,3})(?!\w)"
)
_PAGE_START = re.compile(rf"(?:\d{{1,3}}\s{{1,3}})?{_PAGE}|\d{{1,3}}(?=\s{{1,3}}[A-ZÅÄÖ])")
_PAGE_ALONE = re.compile(rf"(?:\d{{1,3}}\s{{1,3}})?(?:{_PAGE}|\d{{1,3}})")
_PAGE_WITHIN = re.compile(rf"(?<!\S){_PAGE}|^\d{{1,3}}(?=\s{{1,3}}[A-ZÅÄÖ]|\s*$)")
_RANGE = re.compile(
    r"\s{0,3}(?:nr\s?)?§{0,2}\s{0,3}\d{1,4}[a-h]?(?:\s{0,2}(?:-{1,2}|–|—|,|och|&"
    r"|t\.?o\.?m\.?)\s{0,2}§{0,2}\s?\d{1,4}[a-h]?(?!\d|[.:/]\d)){0,60}"
    r"(?![\d-])",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s_.…=–—-]{3,}")
_FORMAL = re.compile(
    r"(?:(?:[A-ZÅÄÖ]\w{2,40})?s\s)?[Pp]rotokoll(?:et)?\s(?:är|har)\s(?:justerat\b"
    r"|justerats\soch\s[^.\n]{0,60}anslagstavla)\.?(?!\s(?:den|\d))"
    r"|Justering(?:en)?\s(?:av\s[^.\n]{3,70}?\s)?(?:har\s)?(?:tillkännag\w{2,12}"
    r"|anslagits|offentliggjorts)\s(?:genom|via|på)\s(?:\w{1,20}\s){0,4}?"
    r"(?:anslag\w{0,12}|publicering(?:\spå\s\w{1,20}\s(?:hemsida|webbplats))?"
    r"|hemsida)(?:\si\stre\sveckor)?\.?"
)
_WORDS_ON = re.compile(r"(?:och\s(?:tid|plats|datum)|tid|plats|skrifter|ning|datum)", re.IGNORECASE)
_SIGNED_AFTER = frozenset({Label.ADJUSTING, Label.SIGNED_BY, Label.ADJUSTERS})
_ADJUSTED = frozenset({Label.ADJUSTMENT, Label.ADJUSTED_ON})
_TIMED = frozenset({Label.PLACE_TIME, Label.TIME, Label.PLACE})
_FEW = 3
_SIGNING = frozenset({Label.SIGNATURES, Label.SECRETARY, Label.CHAIR})
_DECIDING = frozenset({Label.MEMBERS, Label.PARTICIPANTS})
_TOOK_PART = re.compile(r"(?:deltag(?:are|ande)|närvarande)(?!\s*\w)", re.IGNORECASE)
_AROUND = MappingProxyType(
    {"närvarande": Label.SUBSTITUTES, "tjänstgörande": Label.SERVING, "tjg": Label.SERVING}
)
_ONE = r"(?:[A-ZÅÄÖ][\w-]{1,30}\s){2,3}\(\w{1,5}\)"
_FOR = rf"(?:,?\s(?:tjg\.?\s|tjänstg\w{{0,8}}\s)?för\s{_ONE})?"
_WITHIN = re.compile(
    rf"\s*{_ONE}{_FOR}(?:\sersättare(?:$|\s(?=[A-ZÅÄÖ]))|(?:,?\s{_ONE}{_FOR}){{1,3}},?\sersättare\s(?={_ONE}))"
)
_PARTY = re.compile(r"\([^\W\d_]{1,5}\)")
_FLAT = 200
_DAY_END = 40
_BESIDE = [Label.MEMBERS, Label.SERVING]
_ASKED = re.compile(r"(?<!\w)närv(?:arande|aro|\.)", re.IGNORECASE)
_ANSWERED = re.compile(r"\s(?:[Xx]|Ja|Nej|Närvarande|[-–])(?:\s|$)")
_HEAD_ANSWERS = re.compile(
    r"[^\t|:(]{3,30}?(?:\t|[ ]{2,}|\s?\|\s?)närv\w{0,8}\.?(?:\t|[ ]{2,}|\s?\|\s?)frånv",
    re.IGNORECASE,
)
"""A table's head with columns for those who were there and those who were not."""
_ANSWERS = frozenset(
    {"närvarande", "tjänstgörande", "ej tjänstgörande", "icke tjänstgörande", "inte tjänstgörande"}
)
_CELL = ("   ", "\t", "|", "| ")
"""What a table's cell begins and ends beside."""
_BAR_ROW = re.compile(r"\|[\s|:-]+")
_GAP = re.compile(r"\t|[ ]{3,}")
_HEAD_CELL = 40


@dataclass(frozen=True, slots=True)
class Token:
    """A label, or words between two labels.

    Args:
        label: What the label asks for; None for other words.
        piece: Its stretch of the page.
    """

    label: Label | None
    piece: Piece


def tokenise(
    front: Sequence[Piece], read: frozenset[int], rows: Mapping[int, RoleRow]
) -> tuple[list[Token], Parted]:
    """Cut the lines of a first page at their labels.

    Args:
        front: The lines, those of lists side by side in pieces.
        read: Places of lines that are read already.
        rows: Rows that begin with a role, by their number among the pieces.

    Returns:
        The row of labels and words; and what belongs to no value: page numbers, drawn lines, the
        run of §§ that the minutes cover.
    """
    lines = [piece.line for piece in front]
    known = _Known(
        rows,
        find_role_cells(lines),
        find_role_table(lines),
        unheaded_contents(lines),
        find_broken_labels(lines),
    )
    raw: list[Token] = []
    zone: Label | None = None
    for number, piece in enumerate(front):
        if piece.place not in read:
            below = _row_below(lines, number)
            tokens = _of_line(number, piece, zone, known) or _cut(piece, zone, below)
            zone = next((token.label for token in reversed(tokens) if token.label), zone)
            raw += tokens
    tokens, numbers = _without_numbers(raw)
    tokens, ranges = _without_ranges(tokens)
    return _in_context(_joined(tokens)), together([numbers, ranges])


def _row_below(lines: Sequence[Line], number: int) -> str:
    """Give the text of the next line, a table's drawn line aside."""
    rows = (line.text for line in lines[number + 1 : number + 3])
    return next((text for text in rows if not _BAR_ROW.fullmatch(text)), "")


@dataclass(frozen=True, slots=True)
class _Known:
    """What lines are by those around them, by their number.

    Args:
        rows: Rows that begin with a role.
        roles: Roles of whoever stands above.
        table: Rows of a table with a column of roles.
        contents: Entries of a contents list.
        broken: Labels over two lines, and where their words end.
    """

    rows: Mapping[int, RoleRow]
    roles: frozenset[int]
    table: frozenset[int]
    contents: frozenset[int]
    broken: Mapping[int, tuple[Label, int]]


def _of_line(number: int, piece: Piece, zone: Label | None, known: _Known) -> list[Token]:
    """Give the tokens of a line that is known by those around it; none for any other."""
    if number in known.contents:
        return _row(piece, None if zone is Label.CONTENTS else Label.CONTENTS)
    if number in known.roles and zone in GROUPS:
        return [Token(None, piece)]
    if number in known.table:
        return _row(piece, None if zone in GROUPS else Label.MEMBERS)
    if number in known.broken:
        label, end = known.broken[number]
        tokens = [Token(label, piece.cut(0, end)), Token(None, piece.cut(end))]
        return [token for token in tokens if token.piece.text.strip()]
    under = known.rows[number].label(zone) if number in known.rows else None
    return _row(piece, under if under is not zone else None) if under is not None else []


def _row(piece: Piece, label: Label | None) -> list[Token]:
    """Keep a row whole; a label that only its role stands for has no words."""
    return [*([Token(label, piece.cut(0, 0))] if label else []), Token(None, piece)]


def _cut(piece: Piece, zone: Label | None, below: str) -> list[Token]:
    """Cut one line."""
    tokens: list[Token] = []
    position = 0
    labels = find_labels(piece.text, zone)
    if zone in GROUPS:
        labels = [one for one in labels if not _is_answer(piece, one)]
    if labels and labels[0].label in GROUPS and _HEAD_ANSWERS.match(piece.text):
        return _row(piece, labels[0].label)
    if len(labels) > 1 and labels[0].label in GROUPS:
        if [one.label for one in labels] == _BESIDE and _GAP.search(piece.text):
            return _row(piece, labels[0].label)  # lists that hang together: a table's head
        asked = _ASKED.search(piece.text, labels[0].end) and _ANSWERED.search(below)
        if asked or _is_table_head(piece.line, len(labels)):
            labels = labels[:1]
    for found in labels:
        tokens += [
            Token(None, piece.cut(position, found.start)),
            Token(found.label, piece.cut(found.start, found.end)),
        ]
        position = found.end
    tokens.append(Token(None, piece.cut(position)))
    return [token for token in tokens if token.piece.text.strip()]


def _is_answer(piece: Piece, found: FoundLabel) -> bool:
    """Say whether "Närvarande" or "Tjänstgörande" fills a cell behind the name of who was."""
    words = piece.text[found.start : found.end].strip(" |")
    if not found.start or words.casefold() not in _ANSWERS:
        return False
    before, behind = piece.text[: found.start], piece.text[found.end :]
    ends = not behind.strip() or behind.startswith((*_CELL, " |")) or words in piece.line.cells
    return ends and (before.endswith(_CELL) or words in piece.line.cells)


def _is_table_head(line: Line, labels: int) -> bool:
    """Say whether a line is the head of a table of people: short cells, not all of them labels."""
    cells = [cell for cell in line.cells or _GAP.split(line.text.strip()) if cell.strip()]
    short = all(len(cell) < _HEAD_CELL for cell in cells)
    plain = not any(sign.isdigit() or sign in ":(" for sign in line.text)
    return len(cells) > max(2, labels) and short and plain


def _without_numbers(tokens: Sequence[Token]) -> tuple[list[Token], Parted]:
    """Take page numbers and drawn lines out."""
    kept: list[Token] = []
    parts: list[Parted] = []
    after: Label | None = None
    for token in tokens:
        text = token.piece.text
        if token.label is not None or token.piece.line.cells:
            after = token.label or after
            kept.append(token)
            continue
        if _RULE.fullmatch(text):
            parts.append(whole([token.piece], "rule"))
            continue
        found = _page_number(token.piece, after)
        claims: list[Claim] = [(*span, "page_number", None) for span in found]
        claims += [(*match.span(), "notice_form", None) for match in _FORMAL.finditer(text)]
        part = claim(token.piece, claims)
        parts.append(replace(part, rest=()))
        kept += [Token(None, piece) for piece in part.rest]
    return kept, together(parts)


def _page_number(piece: Piece, after: Label | None) -> list[tuple[int, int]]:
    """Find a page's number at a piece's beginning, or behind the word "Sida"."""
    text = piece.text
    if opens_with_day(text[:_DAY_END]):
        return []
    if after in {Label.PAGE, Label.TITLE}:
        match = _PAGE_WITHIN.search(text[:80])
    elif piece.line.column:
        return []
    else:
        match = _PAGE_ALONE.fullmatch(text) or (
            _PAGE_START.match(text) if len(text) > _FLAT or after is None else None
        )
    return [match.span()] if match else []


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Make a label whole that a table's column broke: "Justeringens plats" … "och tid"."""
    joined: list[Token] = []
    broken: Label | None = None
    for token in tokens:
        if token.label is not None:
            broken = token.label if token.label is not Label.PARAGRAPHS else broken
            joined.append(token)
        elif broken is Label.ADJUSTMENT and _WORDS_ON.fullmatch(token.piece.text):
            joined.append(Token(Label.ADJUSTMENT, token.piece))
        else:
            joined.append(token)
    return joined


def _without_ranges(tokens: Sequence[Token]) -> tuple[list[Token], Parted]:
    """Take "Paragrafer 45-52" out: a column of its own, it stands between others' values."""
    kept: list[Token] = []
    parts: list[Parted] = []
    expected = False
    for token in tokens:
        if token.label is Label.PARAGRAPHS:
            parts.append(whole([token.piece], "label"))
            expected = True
            continue
        match = _RANGE.match(token.piece.text) if expected and token.label is None else None
        if match:
            part = claim(token.piece, [(*match.span(), "label", None)])
            parts.append(replace(part, rest=()))
            kept += [Token(None, piece) for piece in part.rest]
        else:
            kept.append(token)
        expected = expected and token.label in SIGNERS
    return kept, together(parts)


@dataclass(slots=True)
class _Met:
    """What labels came before."""

    last: list[Label]
    all: set[Label]
    ahead: bool = True
    parties: int = 0
    spanned: bool = False

    @property
    def signing(self) -> bool:
        """Whether labels of adjustment came; only just before, if the list is yet to come.

        Then its place or day ends them, and a time with an end is the meeting's.
        """
        if not self.ahead:
            return not _SIGNED_AFTER.isdisjoint(self.all)
        near = takewhile(lambda label: label not in _ADJUSTED, reversed(self.last))
        return not self.spanned and not _SIGNED_AFTER.isdisjoint(near)


def _in_context(tokens: Sequence[Token]) -> list[Token]:
    """Tell labels apart that read alike."""
    settled: list[Token] = []
    met = _Met([], set())
    last_list = max((n for n, one in enumerate(tokens) if one.label in _DECIDING), default=-1)
    last_signed = max(
        (n for n, one in enumerate(tokens) if one.label is Label.SIGNED_BY), default=-1
    )
    for place, token in enumerate(tokens):
        label = token.label
        if label is not None:
            met.ahead = place < last_list
            met.spanned = met.ahead and label in _TIMED and _is_spanned(tokens, place)
            label = _meant(label, met)
            if _serves_below(settled, token):
                label = Label.SERVING
                settled[-1] = replace(settled[-1], label=label)
            if label is Label.PARTICIPANTS and _took_part_beside(tokens, place, met):
                label = Label.OTHERS
            label = _around_name(tokens, place, met) or label
            if label is Label.SIGNED_BY and place < last_signed and not _SIGNING & met.all:
                label = Label.ADJUSTERS  # they sign further down
            met.last = [*met.last[-2:], label]
            met.all.add(label)
        else:
            met.parties += len(_PARTY.findall(token.piece.text))
        settled.append(Token(label, token.piece))
    return settled


def _around_name(tokens: Sequence[Token], place: int, met: _Met) -> Label | None:
    """Tell a label that flattening set somebody into: "Närvarande Ada Ek (S) ersättare"."""
    label = _AROUND.get(tokens[place].piece.text.strip(" :").casefold())
    if label is None or Label.MEMBERS not in met.all or place + 1 >= len(tokens):
        return None
    return label if _WITHIN.match(tokens[place + 1].piece.text) else None


def _serves_below(settled: Sequence[Token], token: Token) -> bool:
    """Say whether "Tjänstgörande" stands right below "Ersättare" and says which of them."""
    words = token.piece.text.strip(" :").casefold()
    above = settled[-1].label if settled else None
    return above is Label.SUBSTITUTES and words == "tjänstgörande"


def _is_spanned(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a time with an end stands right behind a label."""
    behind = takewhile(lambda one: one.label is None, tokens[place + 1 : place + 1 + _FEW])
    return any(span.end_clock for one in behind for span in find_spans(one.piece.text))


def _took_part_beside(tokens: Sequence[Token], place: int, met: _Met) -> bool:
    """Say whether those who "took part", without parties, are others than the members above."""
    if Label.MEMBERS not in met.all or not _TOOK_PART.match(tokens[place].piece.text):
        return False
    after = (tokens[number] for number in range(place + 1, len(tokens)))
    behind = takewhile(lambda one: one.label is None, after)
    return met.parties > 1 and not any(_PARTY.search(one.piece.text) for one in behind)


def _meant(label: Label, met: _Met) -> Label:
    """Say what a label means after those before it."""
    again = not met.ahead and Label.PLACE_TIME in met.all and not GROUPS.isdisjoint(met.all)
    told = label in {Label.PLACE, Label.TIME} and label in met.all and not met.ahead
    if (label is Label.PLACE_TIME and (met.signing or again)) or (told and met.signing):
        return Label.ADJUSTMENT
    if met.last and met.last[-1] in _SIGNED_AFTER:
        if label in {Label.PLACE, Label.TIME}:
            return Label.ADJUSTMENT
        if label is Label.DATE:
            return Label.ADJUSTED_ON
    if label is Label.SIGNATURE and PUBLISHED.isdisjoint(met.all):
        return Label.SIGNATURES
    return label
