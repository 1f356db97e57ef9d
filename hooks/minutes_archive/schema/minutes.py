"""What the front matter of a minutes file may say."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, JsonValue, ValidationInfo, field_validator

from minutes_archive.model import PRIVATE_REASONS
from minutes_archive.schema import kinds, plain
from minutes_archive.schema.also import Also
from minutes_archive.schema.entry import Entry
from minutes_archive.schema.fields import (
    Checksum,
    Clock,
    Day,
    Digest,
    FileOrLink,
    FindingCode,
    ItemNumber,
    ItemRange,
    Line,
    LineLater,
    LooseLine,
    Many,
    OneOrMany,
    Prose,
    ReasonField,
    RoleField,
    Slug,
    StatusField,
    YesNo,
)
from minutes_archive.schema.item import ItemInput, NoticeInput
from minutes_archive.schema.order import check_clocks, check_days
from minutes_archive.schema.refusal import refusal


class AdjournmentInput(Entry):
    """A break in the meeting."""

    start: Clock = Field(alias="from")
    end: Clock | None = Field(default=None, alias="to")

    @field_validator("end")
    @classmethod
    def _ends_after_start(cls, end: dt.time | None, info: ValidationInfo) -> dt.time | None:
        """A break does not end before it begins."""
        return check_clocks(info.data, "start", end, key="from")


class AttendeeInput(Entry):
    """Somebody present."""

    name: Line
    role: OneOrMany[RoleField] = ()
    party: LooseLine | None = None
    title: Line | None = None
    organisation: Line | None = None
    replaces: Line | None = None
    items: ItemRange | None = None
    arrived: Clock | None = None
    left: Clock | None = None

    @field_validator("left")
    @classmethod
    def _left_after_arrival(cls, left: dt.time | None, info: ValidationInfo) -> dt.time | None:
        """Nobody leaves before coming."""
        return check_clocks(info.data, "arrived", left)


class AbsenteeInput(Entry):
    """Somebody absent."""

    name: Line
    excused: YesNo | None = None
    role: RoleField | None = None
    party: LooseLine | None = None
    title: Line | None = None
    organisation: Line | None = None


class NextMeetingInput(Entry):
    """The meeting that the minutes announce."""

    date: Day
    start: Clock | None = None
    end: Clock | None = None
    place: LooseLine | None = None
    note: Prose | None = None

    @field_validator("end")
    @classmethod
    def _ends_after_start(cls, end: dt.time | None, info: ValidationInfo) -> dt.time | None:
        """A meeting does not end before it begins."""
        return check_clocks(info.data, "start", end)


class AttachmentInput(Entry):
    """A document that belongs to the minutes."""

    title: LooseLine
    file: FileOrLink | None = None
    sha256: Checksum | None = None
    withheld: Line | None = None

    @field_validator("withheld")
    @classmethod
    def _withheld_without_file(cls, ground: str | None, info: ValidationInfo) -> str | None:
        """What is withheld is not published too."""
        if ground and info.data.get("file"):
            raise refusal(kinds.WITHHELD_WITH_FILE, file=info.data["file"])
        return ground


class CorrectionInput(Entry):
    """A change made to adjusted minutes."""

    date: Day
    item: ItemNumber | None = None
    what: Prose
    reason: ReasonField
    before: Prose | None = None
    after: Prose | None = None
    decided_by: Line | None = None
    explanation: Prose | None = None

    @field_validator("before")
    @classmethod
    def _erased_words_stay_erased(cls, before: str | None, info: ValidationInfo) -> str | None:
        """Words taken out for privacy or secrecy are not printed where that is told.

        Source: dataskyddsförordningen (EU) 2016/679 art. 17.
        """
        reason = info.data.get("reason")
        if before and reason in PRIVATE_REASONS:
            raise refusal(kinds.ERASED_WORDS_REPEATED, reason=reason)
        return before


class WithdrawalInput(Entry):
    """When and why minutes were taken off the site."""

    date: Day
    reason: ReasonField
    explanation: Prose | None = None


class AllowanceInput(Entry):
    """A finding that somebody has looked at and lets stand."""

    code: FindingCode
    reason: Prose
    item: ItemNumber | None = None
    digest: Digest | None = None


class RemovalInput(Entry):
    """Words of the original that are not part of the record."""

    text: Prose
    where: LooseLine
    reason: Line


class SourceInput(Entry):
    """The document that the file was made from."""

    file: Line | None = None
    sha256: Checksum | None = None
    imported: Day | None = None
    removed: Many[RemovalInput] = ()


Attendee = Annotated[AttendeeInput, BeforeValidator(plain.person), Also.NAME]
Absentee = Annotated[AbsenteeInput, BeforeValidator(plain.person), Also.NAME]
ItemEntry = Annotated[ItemInput, BeforeValidator(plain.nothing_said), Also.NOTHING]
ItemEntries = Annotated[
    dict[ItemNumber, ItemEntry], BeforeValidator(plain.nothing_said), Also.NOTHING
]


_NOT_SHOWN: dict[str, JsonValue] = {"properties": {"status": {"enum": ["draft", "withdrawn"]}}}
_OFFICERS: dict[str, JsonValue] = {"required": ["chair", "secretary"]}


class MinutesInput(Entry):
    """The front matter of one minutes file; drafts and withdrawn ones may lack officers."""

    model_config = ConfigDict(json_schema_extra={"if": _NOT_SHOWN, "else": _OFFICERS})

    council: Slug
    date: Day
    start: Clock | None = None
    end: Clock | None = None
    adjournments: Many[AdjournmentInput] = ()
    place: LooseLine | None = None
    number: LooseLine | None = None
    status: StatusField
    themes: Many[Slug] = ()
    chair: LineLater = None
    secretary: LineLater = None
    adjusters: Many[Line] = ()
    adjusted_on: Day | None = None
    notice: NoticeInput | None = None
    present: Many[Attendee] = ()
    absent: Many[Absentee] = ()
    items: ItemEntries = Field(default_factory=dict)
    next_meeting: NextMeetingInput | None = None
    attachments: Many[AttachmentInput] = ()
    corrections: Many[CorrectionInput] = ()
    withdrawn: WithdrawalInput | None = None
    allow: Many[AllowanceInput] = ()
    source: SourceInput | None = None

    @field_validator("end")
    @classmethod
    def _ends_after_start(cls, end: dt.time | None, info: ValidationInfo) -> dt.time | None:
        """A meeting does not end before it begins."""
        return check_clocks(info.data, "start", end)

    @field_validator("adjusted_on")
    @classmethod
    def _adjusted_after_meeting(cls, day: dt.date | None, info: ValidationInfo) -> dt.date | None:
        """Minutes are not adjusted before the meeting is held."""
        return check_days(info.data, "date", day)
