"""What the labels of a first page lead to, read one after the other into one page."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Attendance, Fact
from minutes_archive.importer.first_page.about_file import is_about_file
from minutes_archive.importer.first_page.contents import is_entry, read_contents
from minutes_archive.importer.first_page.council import find_councils
from minutes_archive.importer.first_page.groups import (
    GROUP_OF,
    goes_on,
    leading_elsewhere,
    maybe_under,
    part_elected,
    read_group,
    without_reserves,
)
from minutes_archive.importer.first_page.head import (
    OWNER,
    Dated,
    read_head,
    settle_council,
    settle_date,
)
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.notice import (
    notice_fact,
    read_adjustment,
    read_days,
    read_kept_at,
)
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together, whole
from minutes_archive.importer.first_page.place_time import read_place_time
from minutes_archive.importer.first_page.replaced import listed_adjuster
from minutes_archive.importer.first_page.signing import (
    Signer,
    as_vice_chairs,
    read_signers,
    settle_signers,
)
from minutes_archive.importer.first_page.told_signers import told_signers
from minutes_archive.importer.first_page.weighing import Known
from minutes_archive.importer.first_page.wrapped import runs_of
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_days

_NUMBER = re.compile(r"(?:[A-Za-zÅÄÖåäö]{1,5}\s)?\d{1,4}(?:[/:-]\d{2,4})?(?!\S)")
_FAR = dt.date(2000, 1, 1)
_WHERE = frozenset(
    {Label.PLACE_TIME, Label.PLACE, Label.TIME, Label.DATE, Label.MEETING_DATE, Label.ADJOURNMENT}
)
_BESIDE_MEMBERS = (Label.ABSENT, Label.SUBSTITUTES)


@dataclass(slots=True)
class Page:
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
    reserves: list[Attendance] = field(default_factory=list)
    reserves_last: bool = False
    reserves_read: list[tuple[Parted, Sequence[Piece]]] = field(default_factory=list)
    above: Label | None = None
    asked: int = 0
    turned: bool = False
    codes: Mapping[str, str] = field(default_factory=dict)


def read_listed(page: Page, label: Label, pieces: Sequence[Piece], front: Sequence[Line]) -> None:
    """Read a list of people, a contents list or the page's head.

    Args:
        page: What has been read so far.
        label: The label.
        pieces: What stands under it.
        front: The lines of the first page.
    """
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
    page.above = label


def _read_group(page: Page, label: Label, pieces: Sequence[Piece], front: Sequence[Line]) -> None:
    """Read a list of people, and what is told among them of who adjusts, leads and writes."""
    if label in _BESIDE_MEMBERS and not pieces:
        page.people[page.asked :] = [maybe_under(label, one) for one in page.people[page.asked :]]
        page.asked = len(page.people)
    own: list[Piece] = []
    for piece in pieces:
        listed = listed_adjuster(piece)
        if listed is not None:
            name, piece, word = listed  # noqa: PLW2901
            page.elected.append(Signer(Label.ADJUSTERS, name, piece.line.number))
            page.parts.append(whole([word], "read", ("adjusters",)))
        kept, chosen = part_elected(piece)
        own += kept
        if chosen:
            signers, part = read_signers(Label.ADJUSTERS, chosen, Known())
            page.elected += signers
            page.parts.append(part)
    people, facts, part = read_group(
        label, own, goes_on=goes_on(own, front), turned=page.turned, codes=page.codes
    )
    settled = leading_elsewhere(label, people, page.people)
    page.reserves_last = page.reserves_last and not people
    signed = label is Label.SUBSTITUTES and page.above in {Label.ADJUSTERS, Label.SIGNED_BY}
    lists = {label is Label.CALLED: page.called, signed: page.reserves}
    lists.get(True, page.people).extend(settled)
    page.reserves_last = page.reserves_last or (signed and bool(page.people))
    page.facts += facts
    if signed:
        page.reserves_read.append((part, own))
    else:
        page.parts.append(part)
    for piece in part.rest:
        page.told += told_signers(piece.text, piece.line.number)


def settle_reserves(page: Page) -> None:
    """Say whether those behind the adjusters were there, or only adjust if an adjuster cannot.

    Args:
        page: What has been read so far.
    """
    listed = {one.name for one in page.people}
    there = without_reserves(page.reserves, page.people, last=page.reserves_last)
    kept = bool(there) or all(one.name in listed for one in page.reserves)
    page.people += there
    page.parts += [part if kept else Parted((), tuple(own)) for part, own in page.reserves_read]


def read_where(page: Page, label: Label, pieces: Sequence[Piece], *, time: bool) -> None:
    """Read when and where the meeting was.

    Args:
        page: What has been read so far.
        label: The label.
        pieces: What stands under it.
        time: Whether a time there is the meeting's.
    """
    if label not in _WHERE:
        return
    rank = 4 if label in {Label.MEETING_DATE, Label.DATE} else 3
    for run in runs_of(pieces):
        page.dates += [
            Dated(day.day, run.number(day.start), rank, day.year_written, day.weekday)
            for day in find_days(run.text, _FAR)
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


def read_signed(page: Page, label: Label, pieces: Sequence[Piece], known: Known) -> None:
    """Read who signed, or who was chosen to.

    Args:
        page: What has been read so far.
        label: The label.
        pieces: What stands under it.
        known: Who is known by name.
    """
    signers, part = read_signers(label, pieces, known)
    page.parts.append(part)
    page.people += as_vice_chairs(signers, page.people)
    if label is Label.ADJUSTERS:
        page.elected += signers
    else:
        page.signers += signers


def read_published(
    page: Page,
    values: Sequence[tuple[Label, Sequence[Piece]]],
    furniture: Sequence[Line],
    known: Known,
) -> None:
    """Read head, adjustment and notice, and settle what hangs together.

    Args:
        page: What has been read so far.
        values: What stands under each label.
        furniture: The page headers that were taken off the source's pages.
        known: Who is known by name.
    """
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


def _number(page: Page, piece: Piece) -> Parted:
    """Read the minutes' number under its label."""
    match = _NUMBER.match(piece.text)
    if match is None:
        return Parted((), (piece,))
    page.facts.append(Fact(("number",), match[0].strip(), piece.line.number))
    return claim(piece, [(*match.span(), "read", ("number",))])


def _body(page: Page, piece: Piece) -> Parted:
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
