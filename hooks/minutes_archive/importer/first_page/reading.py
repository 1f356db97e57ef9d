"""Read a first page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.appendices.reading import Roll
from minutes_archive.importer.appendices.vote_columns import read_vote_columns
from minutes_archive.importer.covered_items import covered_items
from minutes_archive.importer.facts import Attendance, Fact, Taken
from minutes_archive.importer.first_page.assign import assign, signed_before, signed_behind
from minutes_archive.importer.first_page.attendance_tables import read_attendance_table
from minutes_archive.importer.first_page.blocks import Block, make_blocks
from minutes_archive.importer.first_page.code_legends import without_legend
from minutes_archive.importer.first_page.continued import with_continued
from minutes_archive.importer.first_page.council import find_councils
from minutes_archive.importer.first_page.custody import account
from minutes_archive.importer.first_page.gathering import (
    Page,
    read_listed,
    read_published,
    read_signed,
    read_where,
    settle_reserves,
)
from minutes_archive.importer.first_page.groups import (
    GROUP_OF,
    came_when_called,
    sent_by_letters,
)
from minutes_archive.importer.first_page.head import Dated
from minutes_archive.importer.first_page.label_words import PUBLISHED, SIGNERS, Label
from minutes_archive.importer.first_page.leftovers import put_aside
from minutes_archive.importer.first_page.macros import read_macros
from minutes_archive.importer.first_page.office_columns import with_office_columns
from minutes_archive.importer.first_page.office_headings import with_presidium
from minutes_archive.importer.first_page.offices_after import offices_after, offices_below
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.first_page.role_rows import find_role_rows
from minutes_archive.importer.first_page.ruled_rows import read_ruled
from minutes_archive.importer.first_page.settle import settle
from minutes_archive.importer.first_page.tokens import tokenise
from minutes_archive.importer.first_page.told_attendance import read_told
from minutes_archive.importer.first_page.told_signers import told_by_role
from minutes_archive.importer.first_page.turned_names import turned_round
from minutes_archive.importer.first_page.undated import without_year
from minutes_archive.importer.first_page.unheaded import settle_unheaded, with_unheaded
from minutes_archive.importer.first_page.unlabelled import with_place_above
from minutes_archive.importer.first_page.weighing import Known, know
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_days, find_spans
from minutes_archive.importer.people.columns import column_by_column
from minutes_archive.importer.people.scan import party_letters
from minutes_archive.importer.people.turned import is_turned

_TIMED = frozenset({Label.PLACE_TIME, Label.TIME})
_BESIDE_MEMBERS = (Label.ABSENT, Label.SUBSTITUTES)


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What a first page tells.

    Args:
        facts: Values of the front matter; ("council_name",) is the council's name, and an empty
            ("present",) says that those present are listed elsewhere.
        attendance: Those listed as present or absent.
        taken: What does not go into the body, and why.
        rest: What was not understood, in order.
        span: First and last number of the §§ that the minutes say they cover.
        rolls: Lists of votes in columns of the list of attendance.
        parties: Letters of the parties of those who sign, by name, where they stand with them.
        undated: The meeting's day with its weekday, where nothing on the page gives the year.
    """

    facts: tuple[Fact, ...]
    attendance: tuple[Attendance, ...]
    taken: tuple[Taken, ...]
    rest: tuple[Line, ...]
    span: tuple[int, int] | None = None
    rolls: tuple[Roll, ...] = ()
    undated: Dated | None = None
    parties: Mapping[str, str] = field(default_factory=dict)


def read_first_page(front: Sequence[Line], furniture: Sequence[Line]) -> FirstPage:
    """Read what stands before the first §.

    Args:
        front: Its lines.
        furniture: The page headers that were taken off the source's pages.
    """
    people, told, macros = read_macros(front)
    seated, table = read_attendance_table(front)
    ordered = [Piece(place, line) for place, line in column_by_column(front)]
    ordered, codes, legend = without_legend(ordered)
    ordered, named, prose = read_told(ordered)
    ordered, ruled, signatures = read_ruled(ordered)
    lines = [piece.line for piece in ordered]
    rows = find_role_rows(lines)
    tokens, aside = tokenise(ordered, _places(macros) | _places(table), rows)
    blocks = with_office_columns(with_continued(list(make_blocks(tokens))))
    read = [aside, _label_words(blocks), macros, table, legend, prose]
    page = Page(list(told), [*people, *seated], [*read, signatures], signers=ruled, codes=codes)
    known = know([piece for block in blocks for piece in block.values])
    headed, unheaded = with_unheaded(blocks, known)
    placed = offices_below(signed_behind(signed_before(headed, known), known), known)
    placed = with_presidium(offices_after(placed, known))
    values = with_place_above(_meeting_only(list(_given(placed, known))))
    timed = any(label in _TIMED for label, _ in values)
    lists = [pieces for label, pieces in values if label in GROUP_OF]
    page.turned = any(is_turned([piece.text for piece in pieces]) for pieces in lists)
    for label, pieces in values:
        read_listed(page, label, pieces, front)
        read_where(page, label, pieces, time=not (timed and label is Label.PLACE))
    page.people += named
    page.people = settle_unheaded(page.people) if unheaded else page.people
    page.people += came_when_called(page.called, page.people)
    settle_reserves(page)
    page.people = sent_by_letters(page.people)
    page.signers += told_by_role(rows, lines, page.people)
    known = _known_now(known, page.people)
    for label, pieces in values:
        if label in SIGNERS or label is Label.SIGNATURES:
            read_signed(page, label, pieces, known)
    signed = [*page.signers, *page.elected]
    page.people = turned_round(page.people, {one.name for one in signed})
    page.councils_told += [
        (name, one.line.number)
        for _, one in aside.taken
        if one.reason == "notice_form"
        for name, *_ in find_councils(one.line.text)
    ]
    read_published(page, values, furniture, known)
    facts = settle(page.facts)
    taken, rest = account(front, put_aside(front, together(page.parts), facts, page.people))
    votes = read_vote_columns(front)
    rolls, rest = votes.claim(rest) if votes else ((), rest)
    span, undated = covered_items(front), without_year(page.dates)
    parties = {one.name: party_letters(one.party) for one in signed if one.party}
    return FirstPage(facts, tuple(page.people), taken, rest, span, rolls, undated, parties)


def _places(parted: Parted) -> frozenset[int]:
    """Give the places of the lines that pieces were cut from."""
    taken = (place for place, _ in parted.taken)
    return frozenset({*taken, *(piece.place for piece in parted.rest)})


def _meeting_only(values: list[tuple[Label, list[Piece]]]) -> list[tuple[Label, list[Piece]]]:
    """Keep one "Plats och tid": another without a time is a page's header, or a notice's."""
    places = [n for n, (label, _) in enumerate(values) if label is Label.PLACE_TIME]
    if len(places) < 2:
        return values
    timed = [n for n in places if any(find_spans(piece.text) for piece in values[n][1])]
    kept = (timed or places)[-1]
    return [
        (Label.TITLE if n in places and n != kept else label, pieces)
        for n, (label, pieces) in enumerate(values)
    ]


def _label_words(blocks: Sequence[Block]) -> Parted:
    """Take the form's own words."""
    parts: list[Parted] = []
    for block in blocks:
        for token in block.labels:
            label = token.label
            if not token.piece.text:
                continue  # a role stood for it
            reason = "label"
            if label in PUBLISHED:
                reason = "notice_form"
            elif label is Label.CONTENTS:
                reason = "contents"
            elif label is Label.SIGNATURES or label in SIGNERS:
                reason = "signature"
            if label in {Label.LETTERHEAD, Label.CASE, Label.SECRECY, Label.ABSENCE_TABLE}:
                parts.append(Parted((), (token.piece,)))
            else:
                parts.append(whole([token.piece], "page_number" if label is Label.PAGE else reason))
    return together(parts)


def _given(blocks: Sequence[Block], known: Known) -> Iterable[tuple[Label, list[Piece]]]:
    """Give the words of each label, in order; those before any label under TITLE."""
    for block in blocks:
        labels = [token.label for token in block.labels]
        if Label.CONTENTS in labels:
            yield Label.CONTENTS, list(block.values)
            continue
        given = assign(block, known)
        if not given:
            dated = any(find_days(piece.text) for piece in block.values)
            adjusted = Label.ADJUSTING in labels and dated
            yield (Label.ADJUSTMENT if adjusted else Label.TITLE), list(block.values)
        yield from given.items()
        if Label.MEMBERS in given:  # names of these may be among those of the members
            yield from ((one, []) for one in _BESIDE_MEMBERS if one in {*labels} - {*given})


def _known_now(known: Known, people: Sequence[Attendance]) -> Known:
    """Add what the lists told."""
    present = [one for one in people if not one.absent]
    return Known(
        tuple(dict.fromkeys([*(one.name for one in people), *known.names])),
        known.elected | {one.name for one in people if one.party},
        known.chairs | {one.name for one in present if "chair" in one.roles},
        known.secretaries | {one.name for one in present if "secretary" in one.roles},
    )
