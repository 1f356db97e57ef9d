"""From checked input to the archive's own concepts."""

from __future__ import annotations

import re
from collections.abc import Collection

from minutes_archive.model import (
    Absentee,
    Adjournment,
    Allowance,
    Attachment,
    Attendee,
    Correction,
    Item,
    Meeting,
    Motion,
    NextMeeting,
    Notice,
    Part,
    Removal,
    Roll,
    Source,
    Statement,
    Vote,
    Withdrawal,
    Withheld,
)
from minutes_archive.schema.item import (
    ItemInput,
    NoticeInput,
    StatementInput,
    VoteInput,
    WithheldInput,
)
from minutes_archive.schema.item_range import expand_items
from minutes_archive.schema.minutes import (
    AbsenteeInput,
    AttendeeInput,
    CorrectionInput,
    MinutesInput,
    NextMeetingInput,
    SourceInput,
    WithdrawalInput,
)

_ITEM = re.compile(r"§\s{0,3}([0-9]{1,4}[a-z]?)")
"""An item's number in what is said of a place in the original."""


def to_meeting(  # noqa: PLR0913, PLR0917 - a meeting's parts, each from its own stage
    path: str,
    sha256: str,
    suffix: str | None,
    minutes: MinutesInput,
    items: tuple[Item, ...],
    preamble: str,
) -> Meeting:
    """Join checked front matter with the items of the body.

    Args:
        path: The file, relative to the minutes folder, with forward slashes.
        sha256: Checksum of the file's bytes, in hexadecimal.
        suffix: What tells two meetings of one council and day apart, from the file's name.
        minutes: The front matter.
        items: The items, in the order of the body (see `to_item`).
        preamble: Body text before the first item.
    """
    numbers = tuple(item.number for item in items)
    withheld = frozenset(item.number for item in items if item.withheld)
    return Meeting(
        path=path,
        sha256=sha256,
        suffix=suffix,
        preamble=preamble,
        items=items,
        council=minutes.council,
        date=minutes.date,
        status=minutes.status,
        chair=minutes.chair,
        secretary=minutes.secretary,
        start=minutes.start,
        end=minutes.end,
        adjournments=tuple(Adjournment(pause.start, pause.end) for pause in minutes.adjournments),
        place=minutes.place,
        number=minutes.number,
        themes=minutes.themes,
        adjusters=minutes.adjusters,
        adjusted_on=minutes.adjusted_on,
        notice=_notice(minutes.notice),
        present=tuple(_attendee(person, numbers) for person in minutes.present),
        absent=tuple(_absentee(person) for person in minutes.absent),
        next_meeting=_next_meeting(minutes.next_meeting),
        attachments=tuple(
            Attachment(entry.title, entry.file, entry.sha256, entry.withheld)
            for entry in minutes.attachments
        ),
        corrections=tuple(_correction(entry, withheld) for entry in minutes.corrections),
        withdrawal=_withdrawal(minutes.withdrawn),
        allowances=tuple(
            Allowance(entry.code, entry.reason, entry.item, entry.digest) for entry in minutes.allow
        ),
        source=_source(minutes.source, withheld),
    )


def to_item(  # noqa: PLR0913, PLR0917 - an item's parts, each from its own stage
    number: str,
    title: str,
    line: int,
    parts: tuple[Part, ...],
    entry: ItemInput | None,
    decision: str | None,
) -> Item:
    """Join an item of the body with its entry in the front matter.

    Args:
        number: The item's number as printed, without the § sign.
        title: Its heading, without the number.
        line: The line in the file where the heading stands.
        parts: Its text by third-level heading.
        entry: What the front matter says of it; None where it says nothing.
        decision: The words that decide, found verbatim in the item.

    Returns:
        The item; of a withheld one only what tells nothing of its matter, so that no later
        stage can publish its words.
    """
    if entry is None:
        return Item(number, title, line, parts, decision=decision)
    if entry.withheld is not None:
        return _withheld_item(number, line, entry)
    return Item(
        number,
        title,
        line,
        parts,
        decision=decision,
        case=entry.case,
        kind=entry.kind,
        outcome=entry.outcome,
        until=entry.until,
        themes=entry.themes,
        motions=tuple(Motion(move.by, move.text, move.party) for move in entry.motions),
        votes=tuple(_vote(vote) for vote in entry.votes),
        reservations=_statements(entry.reservations),
        notes=_statements(entry.notes),
        recused=entry.recused,
        adjusted_on=entry.adjusted_on,
        notice=_notice(entry.notice),
        appeal=entry.appeal,
        withheld=_withheld(entry.withheld),
    )


def _withheld_item(number: str, line: int, entry: ItemInput) -> Item:
    """Keep of a withheld item its number, its course and the ground for withholding it."""
    return Item(
        number,
        "",
        line,
        kind=entry.kind,
        outcome=entry.outcome,
        until=entry.until,
        adjusted_on=entry.adjusted_on,
        notice=_notice(entry.notice),
        appeal=entry.appeal,
        withheld=_withheld(entry.withheld),
    )


def _attendee(person: AttendeeInput, numbers: Collection[str]) -> Attendee:
    """Convert somebody present, spelling out which of the meeting's items are meant."""
    return Attendee(
        name=person.name,
        roles=person.role,
        party=person.party,
        title=person.title,
        organisation=person.organisation,
        replaces=person.replaces,
        items=expand_items(person.items, numbers) if person.items else None,
        arrived=person.arrived,
        left=person.left,
    )


def _absentee(person: AbsenteeInput) -> Absentee:
    """Convert somebody absent."""
    return Absentee(
        name=person.name,
        excused=person.excused,
        role=person.role,
        party=person.party,
        title=person.title,
        organisation=person.organisation,
    )


def _notice(notice: NoticeInput | None) -> Notice | None:
    """Convert an announcement."""
    return Notice(notice.posted, notice.removed, notice.kept_at) if notice else None


def _next_meeting(entry: NextMeetingInput | None) -> NextMeeting | None:
    """Convert the meeting announced."""
    if entry is None:
        return None
    return NextMeeting(entry.date, entry.start, entry.end, entry.place, entry.note)


def _correction(entry: CorrectionInput, withheld: Collection[str]) -> Correction:
    """Convert a correction; of one in a withheld item only that it was made."""
    shown = entry.item not in withheld
    return Correction(
        date=entry.date,
        what=entry.what,
        reason=entry.reason,
        item=entry.item,
        before=entry.before if shown else None,
        after=entry.after if shown else None,
        decided_by=entry.decided_by,
        explanation=entry.explanation if shown else None,
    )


def _withdrawal(entry: WithdrawalInput | None) -> Withdrawal | None:
    """Convert why minutes were taken off the site."""
    return Withdrawal(entry.date, entry.reason, entry.explanation) if entry else None


def _source(source: SourceInput | None, withheld: frozenset[str]) -> Source | None:
    """Convert what is said of the original document, without words of withheld items."""
    if source is None:
        return None
    removed = tuple(
        Removal(cut.text, cut.where, cut.reason)
        for cut in source.removed
        if withheld.isdisjoint(_ITEM.findall(cut.where))
    )
    return Source(source.file, source.sha256, source.imported, removed)


def _vote(vote: VoteInput) -> Vote:
    """Convert a vote."""
    roll = vote.roll
    return Vote(
        kind=vote.kind,
        yes=vote.yes,
        no=vote.no,
        abstain=vote.abstain,
        absent=vote.absent,
        yes_means=vote.yes_means,
        no_means=vote.no_means,
        roll=Roll(roll.yes, roll.no, roll.abstain, roll.absent) if roll else None,
    )


def _statements(entries: tuple[StatementInput, ...]) -> tuple[Statement, ...]:
    """Convert reservations or notes."""
    return tuple(Statement(entry.by, entry.text) for entry in entries)


def _withheld(entry: WithheldInput | None) -> Withheld | None:
    """Convert the reason why an item is not published."""
    return Withheld(entry.reason, entry.ground) if entry else None
