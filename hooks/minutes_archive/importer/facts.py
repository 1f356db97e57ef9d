"""What an importer read, where it read it and how sure it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from minutes_archive.importer.lines import Line

Value = str | int | bool | dt.date | Sequence["Value"] | Mapping[str, "Value"]
"""A value of the front matter: dates as dates, clock times as text "13:30"."""

Key = tuple[str | int, ...]
"""Where in the front matter a value stands: ("present", 3, "items"), ("items", "4", "outcome")."""


class Confidence(IntEnum):
    """How sure a reading is."""

    DOUBTFUL = 1
    """The secretary is asked to look."""
    LIKELY = 2
    """Read from a form that seldom means anything else."""
    SURE = 3
    """The source says so under its own label."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why somebody should look at a value.

    Args:
        kind: Its words are the text `importer.doubt.<kind>`.
        params: The words' placeholders.
    """

    kind: str
    params: Mapping[str, object] = field(default_factory=dict)


class Fact(NamedTuple):
    """One value of the front matter, read from the source.

    Args:
        key: Its place in the front matter.
        value: What was read.
        line: Line of the source it was read from.
        confidence: How sure the reading is.
        doubt: Why somebody should look at it; a doubtful fact has one.
    """

    key: Key
    value: Value
    line: int
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody listed as present or absent, as the source tells it.

    Args:
        name: First name and family name, in that order.
        line: Line of the source.
        absent: Whether the source lists the person as absent.
        roles: Values of `model.Role`, in that order.
        replaces: The name of the member that a substitute sits in for.
        items: Which §§ the person took part in, as `items` is written: "51-52, 58".
        absent_items: §§ the person did not take part in, in the same form ("ej 147").
        arrived: Clock time, "08:15".
        left: Clock time.
        confidence: How sure the reading is.
        doubt: Why somebody should look at it.
    """

    name: str
    line: int
    absent: bool = False
    roles: tuple[str, ...] = ()
    party: str | None = None
    title: str | None = None
    organisation: str | None = None
    replaces: str | None = None
    items: str | None = None
    absent_items: str | None = None
    arrived: str | None = None
    left: str | None = None
    excused: bool | None = None
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None


class Taken(NamedTuple):
    """A piece of the source that does not go into the body, and why.

    Args:
        line: The piece.
        reason: Its words are the text `importer.taken.<reason>`: "read" (into the front
            matter), "label" (a form's own word), "furniture" (repeated on pages), …
        key: Where in the front matter its value went, where it went there.
    """

    line: Line
    reason: str
    key: Key | None = None
