"""The record, as data: what of adjusted minutes may not change without a correction.

The page docs/handledning/rattelser.md lists the same; a test keeps the two alike.

Source: JO 581-2013: who reads corrected minutes must see that they are corrected, and in what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum, StrEnum
from types import MappingProxyType

from minutes_archive.history.emphasis import without_emphasis
from minutes_archive.history.tables import without_rules
from minutes_archive.model import PartKind


class Duty(StrEnum):
    """When a change of a key demands a correction."""

    ALWAYS = "always"
    """Any change, also what is added or taken out."""

    ONCE_GIVEN = "once_given"
    """A change of what was there; filling in what was missing is free."""

    NEVER = "never"
    """No change: the key sorts and links, or has checks of its own."""


MEETING_KEYS: Mapping[str, Duty] = MappingProxyType(
    {
        "council": Duty.ALWAYS,
        "date": Duty.ALWAYS,
        "start": Duty.ALWAYS,
        "end": Duty.ALWAYS,
        "adjournments": Duty.ALWAYS,
        "place": Duty.ALWAYS,
        "number": Duty.ONCE_GIVEN,
        "status": Duty.NEVER,
        "themes": Duty.NEVER,
        "chair": Duty.ALWAYS,
        "secretary": Duty.ALWAYS,
        "adjusters": Duty.ALWAYS,
        "adjusted_on": Duty.ONCE_GIVEN,
        "notice": Duty.ONCE_GIVEN,
        "present": Duty.ALWAYS,
        "absent": Duty.ALWAYS,
        "next_meeting": Duty.ONCE_GIVEN,
        "attachments": Duty.ALWAYS,
        "corrections": Duty.NEVER,
        "withdrawn": Duty.NEVER,
        "allow": Duty.NEVER,
        "source": Duty.NEVER,
    }
)
"""Every key of the front matter but `items`."""

ITEM_KEYS: Mapping[str, Duty] = MappingProxyType(
    {
        "case": Duty.ONCE_GIVEN,
        "kind": Duty.NEVER,
        "outcome": Duty.ONCE_GIVEN,
        "decision": Duty.ONCE_GIVEN,
        "until": Duty.ONCE_GIVEN,
        "themes": Duty.NEVER,
        "motions": Duty.ALWAYS,
        "votes": Duty.ALWAYS,
        "reservations": Duty.ALWAYS,
        "notes": Duty.ALWAYS,
        "recused": Duty.ALWAYS,
        "adjusted_on": Duty.ONCE_GIVEN,
        "notice": Duty.ONCE_GIVEN,
        "appeal": Duty.NEVER,
        "withheld": Duty.ALWAYS,
    }
)
"""Every key of an entry under `items`."""

BODY_PARTS: Mapping[PartKind | None, str] = MappingProxyType(
    {
        PartKind.MOTIONS: "motions",
        PartKind.PROPOSITION_ORDER: "proposition_order",
        PartKind.VOTE: "votes",
        PartKind.DECISION: "decision",
        PartKind.RESERVATIONS: "reservations",
        PartKind.NOTES: "notes",
        PartKind.RECUSAL: "recused",
    }
)
"""What a change under a fixed heading is called; under any other it is the text."""

TITLE, TEXT, PREAMBLE, ORDER = "title", "text", "preamble", "order"

_LINK = re.compile(r"\[([^\[\]]{0,2000})\]\([^()\s]{0,2000}(?:\s[^()]{0,300})?\)")
_BULLET = re.compile(r"^[ \t]{0,8}[-+•*][ \t]", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}([-*_])(?:[ ]{0,2}\1){2,}[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~]|\n)")
_SPACE = re.compile(r"\s+")


def plain_words(text: str) -> str:
    """Give the words of a Markdown text: no links' targets, no emphasis, no layout.

    Args:
        text: Part of a body, or a value of the front matter.
    """
    bare = without_rules(_LINK.sub(r"\1", text))
    bare = _BULLET.sub(" ", _RULE.sub("", bare))
    bare = _ESCAPED.sub(r"\1", without_emphasis(bare))
    return _SPACE.sub(" ", bare).strip()


def content(value: object) -> object:
    """Give what a value says, in a form that can be compared: layout and order of keys aside.

    Args:
        value: A value of the model.
    """
    if isinstance(value, str) and not isinstance(value, Enum):
        return plain_words(value)
    if isinstance(value, tuple):
        return tuple(content(entry) for entry in value)
    if is_dataclass(value):
        return tuple(content(getattr(value, field.name)) for field in fields(value))
    return value


def told_words(value: object, *, choices: bool = False) -> str:
    """Give every word and number of a value in one text, for what quotes from it.

    Args:
        value: A value of the model.
        choices: Count what is chosen from a closed vocabulary as a word: "approved".
    """
    return " ".join(_told(value, choices=choices))


def told_texts(value: object) -> tuple[str, ...]:
    """Give the words of a value, what stands in each of its fields by itself.

    Args:
        value: A value of the model.
    """
    return tuple(_told(value, choices=False))


def _told(value: object, *, choices: bool) -> Iterator[str]:
    """Give the words of a value one after the other."""
    if isinstance(value, tuple):
        for entry in value:
            yield from _told(entry, choices=choices)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _told(getattr(value, field.name), choices=choices)
    elif word := _word(value, choices=choices):
        yield word


def _word(value: object, *, choices: bool) -> str:
    """Give the words of a value that holds no others; nothing for those without any."""
    match value:
        case Enum():
            return str(value) if choices else ""
        case str():
            return plain_words(value)
        case int() if not isinstance(value, bool):
            return str(value)
        case time():
            return value.strftime("%H:%M")
        case date():
            return value.isoformat()
    return ""
