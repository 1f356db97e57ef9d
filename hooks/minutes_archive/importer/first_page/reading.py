"""Read a first page."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.appendices.reading import Roll
from minutes_archive.importer.appendices.vote_columns import read_vote_columns
from minutes_archive.importer.covered_items import covered_items
from minutes_archive.importer.facts import Attendance, Fact, Taken
from minutes_archive.importer.first_page.about_file import is_about_file
from minutes_archive.importer.first_page.assign import assign, signed_before, signed_behind
from minutes_archive.importer.first_page.attendance_tables import read_attendance_table
from minutes_archive.importer.first_page.blocks import Block, make_blocks
from minutes_archive.importer.first_page.contents import is_entry, read_contents
from minutes_archive.importer.first_page.council import find_councils
from minutes_archive.importer.first_page.custody import account
from minutes_archive.importer.first_page.groups import (
    GROUP_OF,
    came_when_called,
    goes_on,
    leading_elsewhere,
    maybe_under,
    part_elected,
    read_group,
)
from minutes_archive.importer.first_page.head import (
    OWNER,
    Dated,
    read_head,
    settle_council,
    settle_date,
)
from minutes_archive.importer.first_page.label_words import PUBLISHED, SIGNERS, Label
from minutes_archive.importer.first_page.leftovers import put_aside
from minutes_archive.importer.first_page.macros import read_macros
from minutes_archive.importer.first_page.notice import (
    notice_fact,
    read_adjustment,
    read_days,
    read_kept_at,
)
from minutes_archive.importer.first_page.office_headings import with_presidium
from minutes_archive.importer.first_page.offices_after import offices_after, offices_below
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together, whole
from minutes_archive.importer.first_page.place_time import read_place_time
from minutes_archive.importer.first_page.role_rows import find_role_rows
from minutes_archive.importer.first_page.settle import settle
from minutes_archive.importer.first_page.signing import (
    Signer,
    as_vice_chairs,
    read_signers,
    settle_signers,
    told_by_role,
    told_signers,
)
from minutes_archive.importer.first_page.tokens import tokenise
from minutes_archive.importer.first_page.undated import without_year
from minutes_archive.importer.first_page.unheaded import settle_unheaded, with_unheaded
from minutes_archive.importer.first_page.unlabelled import with_place_above
from minutes_archive.importer.first_page.weighing import Known, know
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_days, find_spans
from minutes_archive.importer.people.columns import column_by_column
from minutes_archive.importer.people.layout import is_turned
from minutes_archive.importer.people.scan import party_letters

_NUMBER = re.compile(r"(?:[A-Za-zÅÄÖåäö]{1,5}\s)?\d{1,4}(?:[/:-]\d{2,4})?(?!\S)")
_FAR = dt.date(2000, 1, 1)
_WHERE = frozenset(
    {Label.PLACE_TIME, Label.PLACE, Label.TIME, Label.DATE, Label.MEETING_DATE, Label.ADJOURNMENT}
)
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


@dataclass(slots=True)
class _Page:
    """What has been read so far."""

    facts: list[Fact] = field(default_factory=list)
    people: list[Attendance] = field(default_factory=list)
    parts: list[Parted] = field(default_factory=list)
    dates: list[Dated] = field(default_factory=list)
    councils: list[tuple[str, int]] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    elected: list[Signer] = field(default_factory=list)
    told: list[Signer] = field(default_factory=list)
    head: list[Piece] = field(default_factory=list)
    councils_told: list[tuple[str, int]] = field(default_factory=list)
    called: list[Attendance] = field(default_factory=list)
    asked: int = 0
    turned: bool = False


def read_first_page(front: Sequence[Line], furniture: Sequence[Line]) -> FirstPage:
    """Read what stands before the first §.

    Args:
        front: Its lines.
        furniture: The page headers that were taken off the source's pages.
    """
    people, told, macros = read_macros(front)
    seated, table = read_attendance_table(front)
    ordered = [Piece(place, line) for place, line in column_by_column(front)]
    lines = [piece.line for piece in ordered]
    rows = find_role_rows(lines)
    tokens, aside = tokenise(ordered, _places(macros) | _places(table), rows)
    blocks = list(make_blocks(tokens))
    read = [aside, _label_words(blocks), macros, table]
    page = _Page(list(told), [*people, *seated], read)
    known = know([piece for block in blocks for piece in block.values])
    headed, unheaded = with_unheaded(blocks, known)
    placed = offices_below(signed_behind(signed_before(headed, known), known), known)
    placed = with_presidium(offices_after(placed, known))
    values = with_place_above(_meeting_only(list(_given(placed, known))))
    timed = any(label in _TIMED for label, _ in values)
    lists = [pieces for label, pieces in values if label in GROUP_OF]
    page.turned = any(is_turned([piece.text for piece in pieces]) for pieces in lists)
    for label, pieces in values:
        _read_people(page, label, pieces, front)
        _read_where(page, label, pieces, time=not (timed and label is Label.PLACE))
    page.people = settle_unheaded(page.people) if unheaded else page.people
    page.people += came_when_called(page.called, page.people)
    page.signers += told_by_role(rows, lines, page.people)
    known = _known_now(known, page.people)
    for label, pieces in values:
        if label in SIGNERS or label is Label.SIGNATURES:
            _read_signers(page, label, pieces, known)
    page.councils_told += [
        (name, one.line.number)
        for _, one in aside.taken
        if one.reason == "notice_form"
        for name, *_ in find_councils(one.line.text)
    ]
    _read_published(page, values, furniture, known)
    facts = settle(page.facts)
    taken, rest = account(front, put_aside(front, together(page.parts), facts, page.people))
    votes = read_vote_columns(front)
    rolls, rest = votes.claim(rest) if votes else ((), rest)
    span, undated = covered_items(front), without_year(page.dates)
    signed = [*page.signers, *page.elected]
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


def _read_people(page: _Page, label: Label, pieces: Sequence[Piece], front: Sequence[Line]) -> None:
    """Read a list of people, a contents list or the page's head."""
    if label is Label.CONTENTS:
        page.parts.append(read_contents(pieces))
    elif label is Label.ABSENCE_TABLE:
        page.parts.append(Parted((), tuple(pieces)))
    elif label is Label.TITLE or label in {Label.NOTICE, Label.ADJUSTING}:
        for piece in pieces:
            page.told += told_signers(piece.text, piece.line.number)
        for piece in pieces:
            if is_entry(piece.text) and not (piece.line.column or is_about_file(piece.text)):
                page.parts.append(Parted((), (piece,)))
            else:
                page.head.append(piece)
    elif label in GROUP_OF:
        _read_group(page, label, pieces, front)


def _read_group(page: _Page, label: Label, pieces: Sequence[Piece], front: Sequence[Line]) -> None:
    """Read a list of people, and what is told among them of who adjusts, leads and writes."""
    if label in _BESIDE_MEMBERS and not pieces:
        page.people[page.asked :] = [maybe_under(label, one) for one in page.people[page.asked :]]
        page.asked = len(page.people)
    own: list[Piece] = []
    for piece in pieces:
        kept, chosen = part_elected(piece)
        own += kept
        if chosen:
            signers, part = read_signers(Label.ADJUSTERS, chosen, Known())
            page.elected += signers
            page.parts.append(part)
    people, facts, part = read_group(label, own, goes_on=goes_on(own, front), turned=page.turned)
    settled = leading_elsewhere(label, people, page.people)
    (page.called if label is Label.CALLED else page.people).extend(settled)
    page.facts += facts
    page.parts.append(part)
    for piece in part.rest:
        page.told += told_signers(piece.text, piece.line.number)


def _read_where(page: _Page, label: Label, pieces: Sequence[Piece], *, time: bool) -> None:
    """Read when and where the meeting was."""
    if label not in _WHERE:
        return
    rank = 4 if label in {Label.MEETING_DATE, Label.DATE} else 3
    for piece in pieces:
        page.dates += [
            Dated(day.day, piece.line.number, rank, day.year_written, day.weekday)
            for day in find_days(piece.text, _FAR)
        ]
    if label is Label.MEETING_DATE:
        for piece in pieces:
            councils = list(find_councils(piece.text))
            page.councils += [(name, piece.line.number) for name, *_ in councils]
            claims: list[Claim] = [
                (start, end, "read", ("council_name",)) for _, start, end in councils
            ]
            claims += [(day.start, day.end, "read", ("date",)) for day in find_days(piece.text)]
            page.parts.append(claim(piece, claims))
        return
    place = label in {Label.PLACE_TIME, Label.PLACE}
    pause = label is Label.ADJOURNMENT
    hours = label is Label.TIME
    facts, part = read_place_time(pieces, place=place, time=time, pause=pause, hours=hours)
    page.facts += facts
    page.parts.append(part)


def _known_now(known: Known, people: Sequence[Attendance]) -> Known:
    """Add what the lists told."""
    present = [one for one in people if not one.absent]
    return Known(
        tuple(dict.fromkeys([*(one.name for one in people), *known.names])),
        known.elected | {one.name for one in people if one.party},
        known.chairs | {one.name for one in present if "chair" in one.roles},
        known.secretaries | {one.name for one in present if "secretary" in one.roles},
    )


def _read_signers(page: _Page, label: Label, pieces: Sequence[Piece], known: Known) -> None:
    """Read who signed, or who was chosen to."""
    signers, part = read_signers(label, pieces, known)
    page.parts.append(part)
    page.people += as_vice_chairs(signers, page.people)
    if label is Label.ADJUSTERS:
        page.elected += signers
    else:
        page.signers += signers


def _read_published(
    page: _Page,
    values: Sequence[tuple[Label, Sequence[Piece]]],
    furniture: Sequence[Line],
    known: Known,
) -> None:
    """Read head, adjustment and notice, and settle what hangs together."""
    days: dict[Label, list[tuple[dt.date, int]]] = defaultdict(list)
    kept_at: tuple[str, int] | None = None
    head = read_head(page.head, furniture)
    page.parts.append(head.parted)
    page.dates += head.dates
    page.facts += head.facts
    page.dates += [
        Dated(day.day, piece.line.number, 3)
        for label, pieces in values
        if label is Label.BODY
        for piece in pieces
        for day in find_days(piece.text)[:1]
    ]
    follow = [
        day.day
        for label, pieces in values
        if label in {Label.ADJUSTMENT, Label.ADJUSTED_ON, Label.POSTED}
        for piece in pieces
        for day in find_days(piece.text)
    ]
    date = settle_date(page.dates, follow)
    day = date.value if date and isinstance(date.value, dt.date) else None
    page.facts += [date] if date else []
    for label, pieces in values:
        if label in {Label.ADJUSTMENT, Label.ADJUSTED_ON}:
            facts, part = read_adjustment(pieces, day)
            page.facts += facts
            page.parts.append(part)
        elif label in {Label.POSTED, Label.REMOVED, Label.APPEAL}:
            found, part = read_days(pieces, "notice", day)
            days[label] += found
            page.parts.append(part)
        elif label is Label.KEPT_AT:
            kept_at, part = read_kept_at(pieces, known.names)
            page.parts.append(part)
        elif label is Label.BODY:
            page.parts.append(together([_body(page, piece) for piece in pieces]))
        elif label is Label.NUMBER:
            page.parts.append(together([_number(page, piece) for piece in pieces]))
        elif label is Label.SIGNATURE:
            page.parts.append(whole(pieces, "signature"))
    notice = notice_fact(days, kept_at)
    council = settle_council(head.councils or page.councils_told, page.councils)
    page.facts += [fact for fact in (notice, council) if fact]
    page.facts += settle_signers(page.signers or page.told, page.elected, page.people)


def _number(page: _Page, piece: Piece) -> Parted:
    """Read the minutes' number under its label."""
    match = _NUMBER.match(piece.text)
    if match is None:
        return Parted((), (piece,))
    page.facts.append(Fact(("number",), match[0].strip(), piece.line.number))
    return claim(piece, [(*match.span(), "read", ("number",))])


def _body(page: _Page, piece: Piece) -> Parted:
    """Read the council's name under its label; a date beside it is the meeting's."""
    number = piece.line.number
    councils = list(find_councils(piece.text))
    days = find_days(piece.text)
    page.councils += [(name, number) for name, *_ in councils[:1]]
    claims: list[Claim] = [
        (start, end, "read", ("council_name",)) for _, start, end in councils[:1]
    ]
    claims += [(*match.span(), "furniture", None) for match in OWNER.finditer(piece.text)]
    claims += [(day.start, day.end, "read", ("date",)) for day in days[:1]]
    return claim(piece, claims)
