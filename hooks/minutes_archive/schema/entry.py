"""What all input models have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """A mapping in a file: every key is known, and nothing is changed after it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
