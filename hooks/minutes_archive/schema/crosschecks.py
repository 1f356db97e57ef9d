"""Checks between values far apart in one minutes file, once each of them is right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from pydantic_core import PydanticCustomError

from minutes_archive.findings import Finding, FindingKind
from minutes_archive.model import Status
from minutes_archive.schema import kinds
from minutes_archive.schema.minutes import MinutesInput
from minutes_archive.schema.vocabulary import value_reader
from minutes_archive.source import Document, Loc

_Fault = tuple[FindingKind, Loc, dict[str, object]]


def check_minutes(document: Document, minutes: MinutesInput) -> list[Finding]:
    """Check that days follow the meeting and that lists name nothing twice.

    Args:
        document: The file, for the places of its values.
        minutes: Its front matter.
    """
    faults = [*_days_before_meeting(minutes), *_repeated(minutes), *_withdrawal(minutes)]
    if not faults:
        return []
    marks = document.marks()
    found = []
    for kind, loc, params in faults:
        place = marks.value(loc)
        key = next(step for step in reversed(loc) if isinstance(step, str))
        if kind is kinds.DAY_BEFORE_DAY:
            params["earlier_line"] = marks.value(("date",)).line
        found.append(kind.at(document.path, place.line, place.column, key=key, **params))
    return found


def check_officers(document: Document, faults: Iterable[Finding] = ()) -> Iterator[Finding]:
    """Find minutes that do not say who chaired and who kept them.

    A draft may leave it for later, and withdrawn minutes need not say anything. Where the key
    stands in the file, misspelt or in another place, that is told already.

    Args:
        document: The file, whatever else is wrong with it.
        faults: What is wrong with its keys.

    Source: kommunallagen (2017:725) 5 kap. 65-66 §§.
    """
    meant = {_meant_key(fault) for fault in faults}
    missing = [
        key for key in ("chair", "secretary") if key not in document.front and key not in meant
    ]
    status = _status(document) if missing else None
    if status is Status.WITHDRAWN:
        return
    kind = kinds.NO_OFFICER_YET if status is Status.DRAFT else kinds.MISSING_KEY
    for key in missing:
        top = document.marks().top
        yield kind.at(document.path, top.line, top.column, key=key)


def _meant_key(fault: Finding) -> str | None:
    """Give the outermost key that a key of another spelling or in another place was meant to be."""
    params = dict(fault.params)
    if fault.code == kinds.TOP_LEVEL_KEY.code:
        return params["key"]
    if fault.code == kinds.MISTYPED_KEY.code and fault.column == 1:
        return params["suggestion"]
    return None


def _status(document: Document) -> Status | None:
    """Give the status of a file as it says itself, if it says one that there is."""
    status = document.front.get("status")
    try:
        return Status(value_reader(Status)(status)) if status is not None else None
    except PydanticCustomError:
        return None


def _days_before_meeting(minutes: MinutesInput) -> Iterator[_Fault]:
    """Find days that come before the meeting that they follow from."""
    days: list[tuple[Loc, dt.date | None]] = []
    if minutes.notice:
        days.append((("notice", "posted"), minutes.notice.posted))
    if minutes.next_meeting:
        days.append((("next_meeting", "date"), minutes.next_meeting.date))
    for number, item in minutes.items.items():
        days.append((("items", number, "until"), item.until))
        days.append((("items", number, "adjusted_on"), item.adjusted_on))
        if item.notice:
            days.append((("items", number, "notice", "posted"), item.notice.posted))
    if minutes.withdrawn:
        days.append((("withdrawn", "date"), minutes.withdrawn.date))
    for position, correction in enumerate(minutes.corrections):
        days.append((("corrections", position, "date"), correction.date))
    for loc, day in days:
        if day is not None and day < minutes.date:
            told = {"value": day, "earlier": minutes.date, "earlier_key": "date"}
            yield kinds.DAY_BEFORE_DAY, loc, told


def _withdrawal(minutes: MinutesInput) -> Iterator[_Fault]:
    """See that withdrawn minutes say when and why, and that no others do."""
    is_withdrawn = minutes.status is Status.WITHDRAWN
    if is_withdrawn and minutes.withdrawn is None:
        yield kinds.NO_WITHDRAWAL, ("status",), {}
    elif minutes.withdrawn is not None and not is_withdrawn:
        yield kinds.WITHDRAWAL_OF_PUBLISHED, ("withdrawn",), {"status": minutes.status.value}


def _repeated(minutes: MinutesInput) -> Iterator[_Fault]:
    """Find values that stand twice in a list."""
    lists: list[tuple[Loc, Sequence[str]]] = [
        (("themes",), minutes.themes),
        (("adjusters",), minutes.adjusters),
    ]
    for number, item in minutes.items.items():
        lists.append((("items", number, "themes"), item.themes))
        lists.append((("items", number, "recused"), item.recused))
    for loc, values in lists:
        if len(set(values)) < len(values):
            for position, value in enumerate(values):
                if value in values[:position]:
                    yield kinds.REPEATED_VALUE, (*loc, position), {"value": value}
