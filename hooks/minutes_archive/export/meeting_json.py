"""One meeting as JSON, beside its page: everything its minutes file says."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType

from minutes_archive import addresses, model
from minutes_archive.model import Allowance, Item, Meeting
from minutes_archive.views.corrections import ToldCorrection, told_corrections

_OPARL_MEETING = "https://schema.oparl.org/1.1/Meeting"
_OWN = frozenset({"path", "line", "is_whole"})
_EMPTY = (None, (), "")
_FIELDS: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        kind: tuple(field.name for field in dataclasses.fields(kind) if field.name not in _OWN)
        for kind in (*vars(model).values(), ToldCorrection)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind)
    }
)


def meeting_json(meeting: Meeting) -> str:
    """Write a meeting as JSON with the format's own keys; what it does not say is left out.

    Args:
        meeting: The meeting; withheld items keep their number and ground only, of a correction
            no more is told than on the page, and exceptions for private data are left out.
    """
    shown = dataclasses.replace(meeting, allowances=tuple(_public_allowances(meeting)))
    # Whoever guesses what a withheld item says could try the guess against a checksum of what
    # holds its words: of the file, and of the document that the file was made from.
    if not meeting.is_provable:
        shown = dataclasses.replace(shown, sha256="", sha512="")
    if meeting.source and meeting.withheld_numbers:
        shown = dataclasses.replace(shown, source=dataclasses.replace(meeting.source, sha256=None))
    return json.dumps(_plain(shown), ensure_ascii=False) + "\n"


def _public_allowances(meeting: Meeting) -> Iterator[Allowance]:
    """List the exceptions that are told of; one for a withheld item without its reason."""
    for allowance in meeting.allowances:
        if allowance.digest is None:
            is_secret = allowance.item in meeting.withheld_numbers
            yield dataclasses.replace(allowance, reason="") if is_secret else allowance


def withdrawn_json(meeting: Meeting, site_url: str) -> str:
    """Write what is left of a meeting whose minutes are withdrawn: that they are, and when.

    Args:
        meeting: The meeting.
        site_url: The site's public address with a trailing slash, "" for none.

    Source: OParl 1.1, deleted objects.
    """
    changed = meeting.withdrawal.date if meeting.withdrawal else meeting.date
    told = {
        "id": f"{site_url}{addresses.minutes(meeting)}index.json",
        "type": _OPARL_MEETING,
        "deleted": True,
        "modified": f"{changed.isoformat()}T00:00:00Z",
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _plain(value: object) -> object:
    """Turn a model value into plain JSON values."""
    if type(value) is str:
        return value
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Item) and value.withheld:
        return {"number": value.number, "withheld": _plain(value.withheld)}
    if names := _FIELDS.get(type(value)):
        fields = ((name, getattr(value, name)) for name in names)
        if isinstance(value, Meeting) and value.corrections:
            told = told_corrections(value)
            fields = ((name, told if name == "corrections" else said) for name, said in fields)
        return {name: _plain(said) for name, said in fields if said not in _EMPTY}
    if isinstance(value, frozenset):
        return sorted(value, key=lambda number: (len(number), number))
    return _scalar(value)


def _scalar(value: object) -> object:
    """Turn a single value into what JSON knows."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.strftime("%H:%M") if isinstance(value, dt.time) else value
