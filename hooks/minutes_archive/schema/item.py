"""What the front matter may say of one item (§)."""

from __future__ import annotations

import datetime as dt

from pydantic import ValidationInfo, field_validator

from minutes_archive.schema.entry import Entry
from minutes_archive.schema.fields import (
    AppealField,
    Count,
    Day,
    ItemKindField,
    Line,
    LooseLine,
    Many,
    OneOrMany,
    OutcomeField,
    Prose,
    Slug,
    VoteKindField,
)
from minutes_archive.schema.order import check_days


class NoticeInput(Entry):
    """The announcement that minutes or one item were adjusted (anslag)."""

    posted: Day | None = None
    removed: Day | None = None
    kept_at: LooseLine | None = None

    @field_validator("removed")
    @classmethod
    def _removed_after_posted(cls, day: dt.date | None, info: ValidationInfo) -> dt.date | None:
        """A notice is not taken down before it is put up."""
        return check_days(info.data, "posted", day)


class MotionInput(Entry):
    """A motion (yrkande)."""

    by: OneOrMany[Line]
    text: Prose
    party: LooseLine | None = None


class RollInput(Entry):
    """Who voted how."""

    yes: Many[Line] = ()
    no: Many[Line] = ()
    abstain: Many[Line] = ()
    absent: Many[Line] = ()


class VoteInput(Entry):
    """A vote (omröstning)."""

    kind: VoteKindField
    yes: Count | None = None
    no: Count | None = None
    abstain: Count | None = None
    absent: Count | None = None
    yes_means: Prose | None = None
    no_means: Prose | None = None
    roll: RollInput | None = None


class StatementInput(Entry):
    """A reservation or a note to the minutes."""

    by: OneOrMany[Line]
    text: Prose | None = None


class WithheldInput(Entry):
    """Why an item is not published."""

    reason: Line
    ground: LooseLine | None = None


class ItemInput(Entry):
    """One entry of `items`."""

    case: LooseLine | None = None
    kind: ItemKindField | None = None
    outcome: OutcomeField | None = None
    decision: Prose | None = None
    until: Day | None = None
    themes: Many[Slug] = ()
    motions: OneOrMany[MotionInput] = ()
    votes: OneOrMany[VoteInput] = ()
    reservations: OneOrMany[StatementInput] = ()
    notes: OneOrMany[StatementInput] = ()
    recused: Many[Line] = ()
    adjusted_on: Day | None = None
    notice: NoticeInput | None = None
    appeal: AppealField | None = None
    withheld: WithheldInput | None = None
