"""JSON Schemas of the files, so that editors complete and check them while they are written.

Source: JSON Schema draft 2020-12.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from minutes_archive.schema.also import VOCABULARY
from minutes_archive.schema.minutes import MinutesInput
from minutes_archive.schema.registries import MunicipalityInput
from minutes_archive.schema.validate import (
    CALENDAR,
    COUNCILS,
    MUNICIPALITY,
    PEOPLE,
    REDIRECTS,
    THEMES,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_ROOTS: tuple[tuple[str, TypeAdapter[Any]], ...] = (
    ("minutes", TypeAdapter(MinutesInput)),
    ("councils", COUNCILS),
    ("people", PEOPLE),
    ("themes", THEMES),
    ("calendar", CALENDAR),
    ("redirects", REDIRECTS),
    ("municipality", MUNICIPALITY),
)

Words = Callable[[str], str]
"""Gives the words of a key of the texts, such as "format.minutes.council.title"."""


def json_schemas(words: Words) -> dict[str, dict[str, Any]]:
    """Describe every kind of file.

    Args:
        words: Where titles and descriptions come from.

    Returns:
        JSON Schemas by file name.
    """
    return {f"{name}.schema.json": _schema(name, adapter, words) for name, adapter in _ROOTS}


def _schema(name: str, adapter: TypeAdapter[Any], words: Words) -> dict[str, Any]:
    """Describe one kind of file."""
    raw = adapter.json_schema()
    top_models = {"minutes": MinutesInput, "municipality": MunicipalityInput}
    models = {top_models[name].__name__: raw} if name in top_models else {}
    for model, schema in {**models, **raw.get("$defs", {})}.items():
        _describe_keys(_group(model), schema, words)
    top = {
        "$schema": _DIALECT,
        "$id": f"{name}.schema.json",
        "title": words(f"format.file.{name}.title"),
        "description": words(f"format.file.{name}.description"),
    }
    return {**top, **_without_titles(_plain(raw, words), top)}


def _group(model: str) -> str:
    """Give the texts' name of a model: `AttendeeInput` is "attendee"."""
    return _CAPITAL.sub("_", model.removesuffix("Input")).lower()


def _describe_keys(group: str, schema: dict[str, Any], words: Words) -> None:
    """Put the words of each key in place of pydantic's, and leave what it takes by default."""
    schema.pop("title", None)
    schema.pop("description", None)
    for key, value in schema.get("properties", {}).items():
        value.pop("default", None)
        value["title"] = words(f"format.{group}.{key}.title")
        value["description"] = words(f"format.{group}.{key}.description")


def _plain(raw: dict[str, Any], words: Words) -> dict[str, Any]:
    """Write a schema in the shortest form, with the meanings of its vocabularies."""
    schema: dict[str, Any] = {key: _plain_part(value, words) for key, value in raw.items()}
    if VOCABULARY in schema:
        group = _group(schema.pop(VOCABULARY))
        schema["enumDescriptions"] = [
            words(f"format.value.{group}.{value}") for value in schema["enum"]
        ]
    return _with_no_other_keys(_with_null(schema))


def _plain_part(part: object, words: Words) -> object:
    """Write what stands within a schema in the shortest form."""
    if isinstance(part, list):
        return [_plain_part(element, words) for element in part]
    return _plain(part, words) if isinstance(part, dict) else part


def _with_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Write "this or null" as one schema where both are told by their type."""
    options = schema.get("anyOf", [])
    if len(options) != 2 or options[1] != {"type": "null"} or "$ref" in options[0]:
        return schema
    first = dict(options[0])
    if "anyOf" in first:
        first["anyOf"] = [*first["anyOf"], {"type": "null"}]
    elif "type" in first:
        kinds = first["type"] if isinstance(first["type"], list) else [first["type"]]
        first["type"] = [*kinds, "null"]
    if "enum" in first:
        first["enum"] = [*first["enum"], None]
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**first, **rest}


def _with_no_other_keys(schema: dict[str, Any]) -> dict[str, Any]:
    """Refuse the keys of a mapping with free keys that do not look as they should."""
    if "patternProperties" not in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key != "propertyNames"}
    return {**rest, "additionalProperties": False}


def _without_titles(schema: dict[str, Any], top: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the top of the schema says already."""
    return {key: value for key, value in schema.items() if key not in top}
