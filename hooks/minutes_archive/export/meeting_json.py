"""One meeting as JSON, beside its page: everything its minutes file says."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from enum import Enum

from minutes_archive.model import Item, Meeting

_OWN = frozenset({"path", "line"})


def meeting_json(meeting: Meeting) -> str:
    """Write a meeting as JSON with the format's own keys; what it does not say is left out.

    Args:
        meeting: The meeting; withheld items keep their number and ground only.
    """
    return json.dumps(_plain(meeting), ensure_ascii=False, indent=1) + "\n"


def _plain(value: object) -> object:
    """Turn a model value into plain JSON values."""
    if isinstance(value, Item) and value.withheld:
        return {"number": value.number, "withheld": _plain(value.withheld)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {n: _plain(v) for n, v in fields if n not in _OWN and v not in (None, (), "")}
    if isinstance(value, frozenset):
        return sorted(value, key=lambda number: (len(number), number))
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return _scalar(value)


def _scalar(value: object) -> object:
    """Turn a single value into what JSON knows."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.strftime("%H:%M") if isinstance(value, dt.time) else value
