"""What a value may also be, told to editors; our validators accept it by themselves."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

VOCABULARY = "x-vocabulary"
"""Keyword that names the vocabulary of a value until its meanings are put in its place."""


class Also(Enum):
    """Another form that a value may have, as metadata of its type."""

    NOTHING = "an empty value"
    ONE = "one element without the list, or an empty value"
    NAME = "a name alone"

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Add the other form to the schema of the value."""
        schema = handler(core)
        others: dict[Also, list[dict[str, Any]]] = {
            Also.NOTHING: [],
            Also.ONE: [schema.get("items", {})],
            Also.NAME: [{"type": "string", "minLength": 1}],
        }
        nothing = [] if self is Also.NAME else [{"type": "null"}]
        return {"anyOf": [*others[self], schema, *nothing]}
