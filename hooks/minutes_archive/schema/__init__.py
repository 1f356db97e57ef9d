"""The border: what a file may say, checked with pydantic."""

from minutes_archive.schema.convert import to_item, to_meeting
from minutes_archive.schema.item import ItemInput
from minutes_archive.schema.item_range import absent_items, expand_items, number_order
from minutes_archive.schema.json_schema import json_schemas
from minutes_archive.schema.minutes import MinutesInput
from minutes_archive.schema.validate import (
    validate_calendar,
    validate_councils,
    validate_minutes,
    validate_municipality,
    validate_people,
    validate_redirects,
    validate_themes,
)

__all__ = [
    "ItemInput",
    "MinutesInput",
    "absent_items",
    "expand_items",
    "json_schemas",
    "number_order",
    "to_item",
    "to_meeting",
    "validate_calendar",
    "validate_councils",
    "validate_minutes",
    "validate_municipality",
    "validate_people",
    "validate_redirects",
    "validate_themes",
]
