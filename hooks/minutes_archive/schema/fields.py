"""The types of values: how each is read, and how its JSON Schema describes it to editors."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, WithJsonSchema

from minutes_archive.model import (
    Appeal,
    CorrectionReason,
    CouncilKind,
    ItemKind,
    Outcome,
    Role,
    Status,
    VoteKind,
)
from minutes_archive.published_addresses import ADDRESS_PATTERN
from minutes_archive.schema import item_range, moments, plain
from minutes_archive.schema.also import VOCABULARY, Also
from minutes_archive.schema.vocabulary import value_reader
from minutes_archive.slugs import SLUG_PATTERN

_Value = TypeVar("_Value")


def _text(limit: int, **more: object) -> WithJsonSchema:
    """Describe a text to editors."""
    return WithJsonSchema({"type": "string", "minLength": 1, "maxLength": limit, **more})


def _pattern(pattern: str, example: object, *kinds: str) -> WithJsonSchema:
    """Describe a text of a certain form to editors."""
    kind = ["string", *kinds] if kinds else "string"
    return WithJsonSchema({"type": kind, "pattern": pattern, "examples": [example]})


def _words(vocabulary: type[StrEnum]) -> WithJsonSchema:
    """Describe a closed vocabulary to editors."""
    values: list[object] = [word.value for word in vocabulary]
    return WithJsonSchema({"type": "string", "enum": values, VOCABULARY: vocabulary.__name__})


Line = Annotated[str, BeforeValidator(plain.line), _text(plain.LINE_LIMIT)]
"""A text on one line."""

LineLater = Annotated[str | None, BeforeValidator(plain.line), _text(plain.LINE_LIMIT)]
"""A text on one line that a draft may leave out, key and all."""

LooseLine = Annotated[
    str,
    BeforeValidator(plain.line),
    WithJsonSchema({"type": ["string", "number"], "minLength": 1, "maxLength": plain.LINE_LIMIT}),
]
"""A text on one line that may look like a number, such as a room or a case number."""

Prose = Annotated[str, BeforeValidator(plain.prose), _text(plain.PROSE_LIMIT)]
"""A text of one or more lines."""

Slug = Annotated[
    str,
    BeforeValidator(plain.slug),
    _text(plain.SLUG_LIMIT, pattern=SLUG_PATTERN, examples=["miljoradet"]),
]
"""A name in the spelling of addresses."""

Day = Annotated[
    dt.date,
    BeforeValidator(moments.day),
    _pattern(moments.DAY_PATTERN, "2016-02-23"),
]
"""A date, YYYY-MM-DD."""

Clock = Annotated[
    dt.time,
    BeforeValidator(moments.clock),
    _pattern(moments.CLOCK_PATTERN, "13:30"),
]
"""A time of day, HH:MM."""

Count = Annotated[
    int,
    BeforeValidator(plain.count),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": plain.COUNT_LIMIT}),
]
"""A number of votes."""

YesNo = Annotated[
    bool,
    BeforeValidator(plain.yes_or_no),
    WithJsonSchema({"enum": [True, False, "ja", "nej", "yes", "no"]}),
]
"""An answer."""

ItemNumber = Annotated[
    str,
    BeforeValidator(item_range.item_number),
    _pattern(item_range.NUMBER_PATTERN, "7", "integer"),
]
"""The number of an item (§): 7, 7a."""

ItemRange = Annotated[
    str,
    BeforeValidator(item_range.item_range),
    _pattern(item_range.RANGE_PATTERN, "1-44, 46", "integer"),
]
"""Numbers of items: 1-44, 46."""

FileOrLink = Annotated[
    str,
    BeforeValidator(plain.file_or_link),
    _pattern(plain.FILE_PATTERN, "bilagor/budget.pdf"),
]
"""A file beside the minutes, or an address on the web."""

Checksum = Annotated[
    str,
    BeforeValidator(plain.checksum),
    _pattern(plain.CHECKSUM_PATTERN, "0123456789abcdef" * 4),
]
"""A SHA-256 checksum."""

FindingCode = Annotated[
    str,
    BeforeValidator(plain.finding_code),
    _pattern(plain.FINDING_CODE_PATTERN, "PA601"),
]
"""The code of a kind of finding."""

Digest = Annotated[
    str,
    BeforeValidator(plain.digest),
    _pattern(plain.DIGEST_PATTERN, "0123456789abcdef"),
]
"""What a finding of private data calls the value that it will not print."""

Domain = Annotated[
    str,
    BeforeValidator(plain.domain),
    _pattern(plain.DOMAIN_PATTERN, "norrby.example"),
]
"""The end of an e-mail address."""

WebAddress = Annotated[
    str,
    BeforeValidator(plain.web_address),
    _pattern(plain.WEB_PATTERN, "https://norrby.example/anslagstavla"),
]
"""An address on the web."""

SiteAddress = Annotated[
    str,
    BeforeValidator(plain.site_address),
    _pattern(ADDRESS_PATTERN, "protokoll/miljoradet/2016-02-23/"),
]
"""An address of this site, from its root."""

Email = Annotated[
    str,
    BeforeValidator(plain.email),
    _pattern(plain.EMAIL_PATTERN, "kommunen@example.se"),
]
"""An e-mail address."""

Many = Annotated[tuple[_Value, ...], BeforeValidator(plain.many), Also.NOTHING]
"""A list; an empty value is an empty list."""

OneOrMany = Annotated[tuple[_Value, ...], BeforeValidator(plain.one_or_many), Also.ONE]
"""A list, or one value of it without the list."""

StatusField = Annotated[Status, BeforeValidator(value_reader(Status)), _words(Status)]
RoleField = Annotated[Role, BeforeValidator(value_reader(Role)), _words(Role)]
ItemKindField = Annotated[ItemKind, BeforeValidator(value_reader(ItemKind)), _words(ItemKind)]
OutcomeField = Annotated[Outcome, BeforeValidator(value_reader(Outcome)), _words(Outcome)]
VoteKindField = Annotated[VoteKind, BeforeValidator(value_reader(VoteKind)), _words(VoteKind)]
AppealField = Annotated[Appeal, BeforeValidator(value_reader(Appeal)), _words(Appeal)]
ReasonField = Annotated[
    CorrectionReason,
    BeforeValidator(value_reader(CorrectionReason)),
    _words(CorrectionReason),
]
CouncilKindField = Annotated[
    CouncilKind, BeforeValidator(value_reader(CouncilKind)), _words(CouncilKind)
]
