"""What the registries may say: councils, people, themes and the calendar."""

from __future__ import annotations

import datetime as dt

from pydantic import Field, ValidationInfo, field_validator

from minutes_archive.schema.entry import Entry
from minutes_archive.schema.fields import (
    Clock,
    CouncilKindField,
    Day,
    Domain,
    Email,
    Line,
    LooseLine,
    Many,
    Prose,
    RoleField,
    SiteAddress,
    Slug,
    WebAddress,
    YesNo,
)
from minutes_archive.schema.order import check_clocks, check_days


class EarlierNameInput(Entry):
    """A name that a council had."""

    name: Line
    until: Day | None = None


class CouncilInput(Entry):
    """One entry of councils.yml; its key is the council's slug."""

    name: Line
    kind: CouncilKindField
    description: Prose | None = None
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")
    parent: Slug | None = None
    earlier_names: Many[EarlierNameInput] = ()
    email: Email | None = None

    @field_validator("end")
    @classmethod
    def _ends_after_start(cls, day: dt.date | None, info: ValidationInfo) -> dt.date | None:
        """A council does not end before it begins."""
        return check_days(info.data, "start", day, key="from")


class MandateInput(Entry):
    """A person's seat in a council."""

    council: Slug
    role: RoleField
    start: Day = Field(alias="from")
    end: Day | None = Field(default=None, alias="to")

    @field_validator("end")
    @classmethod
    def _ends_after_start(cls, day: dt.date | None, info: ValidationInfo) -> dt.date | None:
        """A mandate does not end before it begins."""
        return check_days(info.data, "start", day, key="from")


class PersonInput(Entry):
    """One entry of people.yml; its key is the person's slug."""

    name: Line
    aliases: Many[Line] = ()
    party: LooseLine | None = None
    title: Line | None = None
    organisation: Line | None = None
    mandates: Many[MandateInput] = ()


class ThemeInput(Entry):
    """One entry of themes.yml; its key is the theme's slug."""

    name: Line
    description: Prose | None = None
    synonyms: Many[Line] = ()


class PlannedMeetingInput(Entry):
    """One element of calendar.yml, which is a list."""

    council: Slug
    date: Day
    start: Clock | None = None
    end: Clock | None = None
    place: LooseLine | None = None
    cancelled: YesNo = False
    note: Prose | None = None

    @field_validator("end")
    @classmethod
    def _ends_after_start(cls, end: dt.time | None, info: ValidationInfo) -> dt.time | None:
        """A meeting does not end before it begins."""
        return check_clocks(info.data, "start", end)


class RedirectInput(Entry):
    """One element of redirects.yml, which is a list."""

    start: SiteAddress = Field(alias="from")
    target: SiteAddress = Field(alias="to")


class MunicipalityInput(Entry):
    """The whole of municipality.yml."""

    name: Line | None = None
    domains: Many[Domain] = ()
    notice_board: WebAddress | None = None
